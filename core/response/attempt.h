// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/response/errorkind.h"
#include "core/response/rowstate.h"
#include "core/response/timings.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace AsyncFetcher {

/// Who answered, and over what: facts of the connection a hop went over.
struct ConnectionInfo
{
    QByteArray hostIp;      ///< "192.0.2.1", "2001:db8::1"; empty: never connected, or hidden by a proxy
    QByteArray httpVersion; ///< "1.0", "1.1"; "1" on path "qnam", which does not tell; empty: no reply
    QByteArray path;        ///< what carried it: "http1" (our own reply) or "qnam" (Qt's)
    bool reused = false;    ///< an idle connection was used again
    QByteArray tlsVersion;  ///< "TLSv1.3"; empty: plain
    QByteArray tlsCipher;
    QByteArray tlsChain; ///< subject <- issuer of each certificate, for a person to read

    friend bool operator==(const ConnectionInfo &, const ConnectionInfo &) = default;
};

/// One answer that sent us on to another address.
struct Redirect
{
    QByteArray url; ///< what was asked
    int status = 0;
    QByteArray location; ///< as the server wrote it

    friend bool operator==(const Redirect &, const Redirect &) = default;
};

/// One try of a row on the wire, redirects included.
struct Attempt
{
    int number = 0;       ///< 1-based
    qint64 startedMs = 0; ///< wall clock, ms since 1970 UTC
    int status = 0;       ///< of the last hop; 0: none came
    ErrorKind errorKind = ErrorKind::None;
    QString error;                            ///< a sentence; empty when nothing went wrong
    std::chrono::nanoseconds responseTime{0}; ///< socket work to last body byte, summed over hops
    Timings timings;                          ///< summed over hops
    std::chrono::nanoseconds waited{0};       ///< our own wait before it
    WaitReason waitReason = WaitReason::None;
    int sends = 0;             ///< times a request head went out; more than hops: something was re-sent
    qint64 wireBytes = 0;      ///< body bytes received, before decoding
    ConnectionInfo connection; ///< of the last hop
    QList<Redirect> redirects;

    friend bool operator==(const Attempt &, const Attempt &) = default;
};

} // namespace AsyncFetcher
