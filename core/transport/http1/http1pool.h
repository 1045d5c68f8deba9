// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/transport/http1/addresscache.h"
#include "core/transport/http1/http1connection.h"
#include "core/transport/http1/http1dial.h"
#include "core/transport/http1/http1exchange.h"
#include "core/transport/tlssetup.h"

#include <QBasicTimer>
#include <QSslConfiguration>

#include <list>
#include <memory>
#include <string>
#include <unordered_map>
#include <unordered_set>

namespace AsyncFetcher {

/// What an origin's handshakes have in common. Not for plain http: making one loads the library for TLS,
/// which takes some 10 ms.
struct Http1TlsState
{
    QSslConfiguration configuration; ///< with the latest session ticket: the next handshake is a short one
    QSslCertificate peer;            ///< of the last full handshake, as the next two:
    qsizetype chainSize = 0;
    QByteArray chain; ///< a resumed session does not show it again
};

/// A scheme, host, port and TLS profile: what connections can be shared by, and what is known of them all.
class Http1Origin
{
public:
    Http1Endpoint endpoint;
    RequestRoute route;
    std::unique_ptr<Http1TlsState> tls; ///< null: plain http
    std::list<Http1Connection *> idle;  ///< oldest first
    int sockets = 0;                    ///< connections and dials
};

/// Connections to any number of origins: kept while they may be used again, newest first, so that those not
/// needed grow old. It holds back nothing: what is started goes out on an idle connection or a new one.
///
/// Thread: its own, all methods. Destroying it closes every socket and calls nobody.
class Http1Pool final : public QObject
{
    Q_OBJECT
public:
    struct Settings
    {
        std::chrono::milliseconds idleTimeout{30'000};
        int mostSockets = 16'384; ///< past it idle connections are closed, least recently used first
        std::chrono::milliseconds continueTimeout{1000}; ///< for a 100 that does not come
        Http1Limits limits;
    };

    Http1Pool(Settings settings, std::unique_ptr<HostResolver> resolver, const Clock *clock,
              QObject *parent = nullptr);
    ~Http1Pool() override;

    /// Is asked for the proxy to an origin when the origin is met for the first time; without: none.
    using ProxyFor = std::function<QNetworkProxy(const QUrl &origin)>;
    void setProxyFor(ProxyFor proxyFor) { m_proxyFor = std::move(proxyFor); }
    static constexpr int NoTls = -1; ///< the profile of plain http
    /// Returns the number of a TLS profile; equal ones have the same.
    int profile(const QSslConfiguration &configuration);

    /// The exchange's callbacks may come before this returns; ended() never does.
    void start(Http1Exchange *exchange, int profile);
    void resume(Http1Exchange *exchange); ///< it has room again
    /// The exchange is forgotten, its connection closed. ended() is not called.
    void abort(Http1Exchange *exchange);

    void closeIdle(); ///< all of them, now
    int socketCount() const { return m_sockets; }
    int idleCount() const { return int(m_idle.size()); }
    void expireIdle(); ///< what the timer does; for tests with a clock of their own

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    friend class Http1Connection;

    struct OriginKey
    {
        QString host;
        int port;
        int profile;
        friend bool operator==(const OriginKey &, const OriginKey &) = default;
    };
    struct OriginHash
    {
        size_t operator()(const OriginKey &key) const
        {
            return qHash(key.host, size_t(key.port) * 31 + size_t(key.profile));
        }
    };

    Http1Origin *originOf(const QUrl &url, int profile);
    std::unique_ptr<Http1Origin> makeOrigin(const OriginKey &key, const QUrl &url) const;
    Http1Connection *takeIdle(Http1Origin *origin, TimePoint now);
    void dial(Http1Exchange *exchange);
    void dialEnded(Http1Dial *dial, Http1Exchange *exchange);
    ConnectionInfo describe(QTcpSocket *socket, Http1Origin *origin);
    static void keepTickets(QTcpSocket *socket, Http1Origin *origin);

    // For connections.
    void release(Http1Connection *connection, TimePoint now); ///< it is idle, and may be used again
    void retire(Http1Connection *connection);                 ///< it is of no more use: deleted later
    void again(Http1Exchange *exchange);                      ///< sends it once more, on a new connection

    void takeFromIdle(Http1Connection *connection);
    void makeRoom();
    void forgetOrigins();

    const Settings m_settings;
    const Clock *m_clock;
    AddressCache m_addresses;
    ProxyFor m_proxyFor;
    QList<QSslConfiguration> m_profiles;
    std::unordered_map<OriginKey, std::unique_ptr<Http1Origin>, OriginHash> m_origins;
    struct LatestOrigin
    {
        QUrl url;
        int profile = NoTls;
        Http1Origin *origin = nullptr;
    };
    LatestOrigin m_latest; ///< of rows that follow one another many have one origin
    std::unordered_set<Http1Connection *> m_connections;
    std::list<Http1Connection *> m_idle; ///< of all origins, least recently used first
    QBasicTimer m_expiry;
    TlsFacts m_tlsFacts;
    QByteArray m_readBuffer;
    std::string m_writeBuffer;
    int m_sockets = 0;
};

} // namespace AsyncFetcher
