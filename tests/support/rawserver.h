// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/rawrequest.h"
#include "tests/support/rawscript.h"

#include <QHostAddress>
#include <QSslConfiguration>

#include <functional>
#include <memory>
#include <optional>

namespace AsyncFetcher {

class RawLog;
class ServingThread;

/// A loopback TCP (or TLS) server that plays scripts of raw bytes, pauses and endings, and records what it
/// was sent. It makes no sense of HTTP beyond where a request ends.
///
/// Thread: constructed, used and destroyed in the test's thread. It serves in a thread of its own, or in the
/// event loop of the constructing thread (ownThread false). Responders run in the serving thread. What was
/// recorded can be read at any time.
/// Errors: where no port can be had the test program ends.
class RawServer
{
public:
    struct Options
    {
        bool ownThread = true;
        QHostAddress address{QHostAddress::LocalHost};
        quint16 port = 0;                       ///< 0: any that is free
        std::optional<QSslConfiguration> tls{}; ///< set: TLS from the first byte
    };
    /// What to do once a whole request has come; after the script's last step the next request is awaited.
    using Responder = std::function<RawScript(const RawRequest &)>;

    /// Every connection plays the same script.
    explicit RawServer(RawScript script);
    RawServer(RawScript script, Options options);
    /// The n-th connection plays the n-th script, those past the list the last one.
    explicit RawServer(QList<RawScript> scripts);
    RawServer(QList<RawScript> scripts, Options options);
    explicit RawServer(Responder responder);
    RawServer(Responder responder, Options options);
    ~RawServer(); ///< closes every connection
    RawServer(const RawServer &) = delete;
    RawServer &operator=(const RawServer &) = delete;

    quint16 port() const;
    /// "http://127.0.0.1:PORT" and the path; "https://localhost:PORT" with TLS.
    QByteArray url(QByteArrayView path = "/") const;

    struct Connection
    {
        TimePoint openedAt = Never;
        TimePoint closedAt = Never;  ///< Never: it is open
        bool closedByClient = false; ///< the client's end came first
        int requests = 0;            ///< whole ones
        qint64 bytesReceived = 0;    ///< after TLS
        qint64 bytesSent = 0;        ///< handed to the socket, before TLS
        QByteArray tlsProtocol;      ///< "TLSv1.3"; empty: none
        bool clientCertificate = false;
    };

    QList<RawRequest> requests() const; ///< in the order of arrival; those cut short too
    int requestCount() const;           ///< whole ones
    QList<Connection> connections() const;
    int connectionCount() const; ///< accepted in all
    int openConnections() const; ///< now
    int peakConnections() const; ///< open at once
    int peakRequests() const;    ///< requests at once that had come and were not answered to the last step
    int tlsHandshakeFailures() const;

private:
    std::shared_ptr<RawLog> m_log;
    std::unique_ptr<ServingThread> m_thread; ///< null: the listener lives in the constructing thread
    std::unique_ptr<QObject> m_listener;
    bool m_tls = false;

    void serve(std::function<RawScript(int connection)> scriptFor, Responder responder, Options options);
};

} // namespace AsyncFetcher
