// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QUrl>

#include <chrono>

namespace AsyncFetcher {

/// How responses to a TLS handshake are judged, and with what we identify ourselves; the same for a whole
/// run.
struct TlsProfile
{
    QString caFile;   ///< PEM; empty: the system's authorities
    QString certFile; ///< PEM client certificate (chain)
    QString keyFile;  ///< PEM; empty: the key stands in certFile
    bool insecure = false;

    friend bool operator==(const TlsProfile &, const TlsProfile &) = default;
};

/// "Mode::System" is resolved once, at the start of a run.
struct ProxySetting
{
    enum class Mode : quint8 { None, System, Explicit };
    Mode mode = Mode::None;
    QUrl url; ///< Explicit: http://[user:password@]host:port or socks5://...

    friend bool operator==(const ProxySetting &, const ProxySetting &) = default;
};

/// When a run stops by itself before it does harm. Lines are shares of rows that failed, from 0 to 1; 0: no
/// line.
struct BrakeOptions
{
    int canary = 0;      ///< so many rows go first, and somebody is asked before the others; 0: all go
    double runLine = 0;  ///< the run stops where at least so many of the rows that ended last failed
    double hostLine = 0; ///< the same for each host by itself
    int window = 100;    ///< how many of the rows that ended last are looked at
    int least = 20;      ///< fewer of them say nothing yet

    friend bool operator==(const BrakeOptions &, const BrakeOptions &) = default;
};

/// Everything that may be set for a run, with the built-in defaults. A duration of 0 means "none", a rate of
/// 0 "unlimited". A row's own value wins over the command line, that over the batch, that over these.
struct RunOptions
{
    int maxConcurrent = 50;
    int maxPerHost = 6;
    double rate = 0; ///< starts a second
    double ratePerHost = 0;

    std::chrono::milliseconds timeout{10'000}; ///< one attempt on the wire, its redirects included
    std::chrono::milliseconds connectTimeout{10'000};
    std::chrono::milliseconds idleTimeout{0};
    std::chrono::milliseconds deadline{0}; ///< all attempts of a row and the waits between them

    int maxRetries = 3;
    std::chrono::milliseconds retryBase{500};
    std::chrono::milliseconds retryCap{60'000};
    QList<int> retryStatuses{408, 429, 500, 502, 503, 504, 522, 524};
    bool retryUnsafe = false;
    bool honourRetryAfter = true;
    int maxRedirects = 10;

    qint64 maxBodyBytes = 0; ///< decoded; 0: no limit
    bool cookies = false;
    bool failFast = false;
    BrakeOptions brakes = {};
    ProxySetting proxy = {};
    TlsProfile tls = {};

    friend bool operator==(const RunOptions &, const RunOptions &) = default;
};

} // namespace AsyncFetcher
