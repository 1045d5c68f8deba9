// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/transport/http1/http1pool.h"

#include "core/log/categories.h"
#include "core/transport/proxyroute.h"

#include <QSslSocket>
#include <QTimerEvent>
#include <QUrl>

namespace AsyncFetcher {

namespace {

constexpr std::chrono::seconds ExpiryEvery{1};
constexpr std::chrono::milliseconds FreshEnough{1}; ///< nothing can have come since it was looked at
constexpr size_t MostOrigins = 4096;                ///< without connections

QByteArray hostAndPort(QString host, int port, bool isDefaultPort)
{
    if (host.contains(u':'))
        host = u'[' + host + u']';
    return isDefaultPort ? host.toLatin1() : host.toLatin1() + ':' + QByteArray::number(port);
}

} // namespace

Http1Pool::Http1Pool(Settings settings, std::unique_ptr<HostResolver> resolver, const Clock *clock,
                     QObject *parent)
    : QObject(parent)
    , m_settings(settings)
    , m_clock(clock)
    , m_addresses(std::move(resolver), clock)
{
}

Http1Pool::~Http1Pool()
{
    for (Http1Connection *connection : std::exchange(m_connections, {}))
        delete connection;
}

int Http1Pool::profile(const QSslConfiguration &configuration)
{
    const qsizetype at = m_profiles.indexOf(configuration);
    if (at >= 0)
        return int(at);
    m_profiles.append(configuration);
    return int(m_profiles.size() - 1);
}

void Http1Pool::start(Http1Exchange *exchange, int profile)
{
    const TimePoint now = m_clock->now();
    exchange->facts.started = now;
    Http1Origin *origin = originOf(exchange->request.origin, profile);
    exchange->m_origin = origin;
    if (Http1Connection *connection = takeIdle(origin, now))
        connection->carry(exchange);
    else
        dial(exchange);
}

void Http1Pool::again(Http1Exchange *exchange)
{
    qCInfo(logTransport, "host=%s method=%s msg=\"sent again: the connection was closed before a reply\"",
           exchange->m_origin->route.host.constData(), exchange->request.method.constData());
    dial(exchange);
}

void Http1Pool::resume(Http1Exchange *exchange)
{
    if (exchange->m_connection)
        exchange->m_connection->resume();
}

void Http1Pool::abort(Http1Exchange *exchange)
{
    if (exchange->m_dial) {
        delete std::exchange(exchange->m_dial, nullptr);
        --m_sockets;
        --exchange->m_origin->sockets;
    } else if (exchange->m_connection) {
        exchange->m_connection->abandon();
    }
}

Http1Origin *Http1Pool::originOf(const QUrl &url, int profile)
{
    if (m_latest.origin && m_latest.profile == profile && m_latest.url == url)
        return m_latest.origin;
    const bool isTls = url.scheme().size() == 5;
    OriginKey key{url.host(QUrl::FullyEncoded), url.port(isTls ? 443 : 80), isTls ? profile : NoTls};
    auto found = m_origins.find(key);
    if (found == m_origins.end()) {
        if (m_origins.size() >= MostOrigins)
            forgetOrigins();
        found = m_origins.emplace(key, makeOrigin(key, url)).first;
    }
    m_latest = {url, profile, found->second.get()};
    return m_latest.origin;
}

std::unique_ptr<Http1Origin> Http1Pool::makeOrigin(const OriginKey &key, const QUrl &url) const
{
    auto origin = std::make_unique<Http1Origin>();
    const bool isTls = key.profile != NoTls;
    origin->route.host = hostAndPort(key.host, key.port, key.port == (isTls ? 443 : 80));
    const QNetworkProxy proxy = m_proxyFor ? m_proxyFor(url) : QNetworkProxy(QNetworkProxy::NoProxy);
    origin->endpoint = {key.host, quint16(key.port), isTls, proxy};
    if (isTls) {
        origin->tls = std::make_unique<Http1TlsState>();
        origin->tls->configuration = m_profiles.at(key.profile);
        origin->tls->configuration.setSslOption(QSsl::SslOptionDisableSessionPersistence, false);
    } else if (proxy.type() == QNetworkProxy::HttpProxy || proxy.type() == QNetworkProxy::HttpCachingProxy) {
        // Few proxies open a tunnel to a plain port: they are asked for the whole address instead.
        origin->endpoint = {proxy.hostName(), proxy.port(), false, QNetworkProxy::NoProxy};
        origin->route.targetPrefix = "http://" + origin->route.host;
        QNetworkProxy forwarding = proxy;
        forwarding.setType(QNetworkProxy::HttpProxy);
        origin->route.proxyAuthorization = proxyAuthorization(forwarding);
    }
    return origin;
}

/// Newest first. What is of no more use on the way goes.
Http1Connection *Http1Pool::takeIdle(Http1Origin *origin, TimePoint now)
{
    while (!origin->idle.empty()) {
        Http1Connection *connection = origin->idle.back();
        const auto idleFor = now - connection->idleSince;
        const bool isStale = connection->keptFor.count() > 0 && idleFor >= connection->keptFor;
        if (!isStale && (idleFor < FreshEnough || connection->isSound())) {
            takeFromIdle(connection);
            return connection;
        }
        retire(connection);
    }
    return nullptr;
}

void Http1Pool::dial(Http1Exchange *exchange)
{
    makeRoom();
    Http1Origin *origin = exchange->m_origin;
    ++m_sockets;
    ++origin->sockets;
    auto *dial = new Http1Dial(origin->endpoint, origin->tls ? &origin->tls->configuration : nullptr,
                               &m_addresses, m_clock, this);
    exchange->m_dial = dial;
    if (exchange->facts.socketWork == Never)
        exchange->facts.socketWork = m_clock->now();
    dial->start([this, exchange](Http1Dial *ended) { dialEnded(ended, exchange); });
}

void Http1Pool::dialEnded(Http1Dial *dial, Http1Exchange *exchange)
{
    exchange->m_dial = nullptr;
    dial->deleteLater();
    Http1Facts &facts = exchange->facts;
    const Http1Dial::Times &times = dial->times();
    facts.asked = times.asked;
    facts.resolved = times.resolved;
    facts.connecting = times.connecting;
    facts.connected = times.connected;
    facts.encrypted = times.encrypted;
    Http1Origin *origin = exchange->m_origin;
    if (QTcpSocket *socket = dial->takeSocket()) {
        auto *connection = new Http1Connection(socket, describe(socket, origin), this, origin);
        keepTickets(socket, origin);
        m_connections.insert(connection);
        connection->carry(exchange);
        return;
    }
    --m_sockets;
    --origin->sockets;
    facts.errorKind = dial->failure().kind;
    facts.error = dial->failure().text;
    if (!origin->route.targetPrefix.isEmpty()) { // it was the proxy that we went to
        facts.errorKind = ErrorKind::Proxy;
        facts.error = QStringLiteral("The proxy failed: %1").arg(facts.error);
    }
    facts.ended = m_clock->now();
    exchange->ended();
}

ConnectionInfo Http1Pool::describe(QTcpSocket *socket, Http1Origin *origin)
{
    ConnectionInfo info;
    info.path = QByteArrayLiteral("http1");
    if (origin->endpoint.isDirect() && origin->route.targetPrefix.isEmpty())
        info.hostIp = socket->peerAddress().toString().toLatin1();
    if (const auto *secure = qobject_cast<QSslSocket *>(socket)) {
        Http1TlsState &state = *origin->tls;
        const QSslConfiguration session = secure->sslConfiguration();
        m_tlsFacts.describe(session, &info);
        const QSslCertificate peer = session.peerCertificate();
        if (state.peer == peer && session.peerCertificateChain().size() < state.chainSize) {
            info.tlsChain = state.chain;
        } else {
            state.peer = peer;
            state.chainSize = session.peerCertificateChain().size();
            state.chain = info.tlsChain;
        }
    }
    return info;
}

/// The last ticket is the one to use: servers count the age of each.
void Http1Pool::keepTickets(QTcpSocket *socket, Http1Origin *origin)
{
    auto *secure = qobject_cast<QSslSocket *>(socket);
    if (!secure)
        return;
    const auto keep = [secure, origin] {
        const QByteArray ticket = secure->sslConfiguration().sessionTicket();
        if (!ticket.isEmpty())
            origin->tls->configuration.setSessionTicket(ticket);
    };
    keep();
    // The origin outlives the sockets it counts.
    connect(secure, &QSslSocket::newSessionTicketReceived, secure, keep);
}

void Http1Pool::release(Http1Connection *connection, TimePoint now)
{
    connection->idleSince = now;
    std::list<Http1Connection *> &idle = connection->origin()->idle;
    idle.splice(idle.end(), connection->placeInOrigin);
    m_idle.splice(m_idle.end(), connection->placeInPool);
    if (!m_expiry.isActive())
        m_expiry.start(int(std::chrono::milliseconds(ExpiryEvery).count()), Qt::CoarseTimer, this);
}

void Http1Pool::takeFromIdle(Http1Connection *connection)
{
    connection->placeInOrigin.splice(connection->placeInOrigin.end(), connection->origin()->idle,
                                     connection->atOrigin);
    connection->placeInPool.splice(connection->placeInPool.end(), m_idle, connection->atPool);
}

void Http1Pool::retire(Http1Connection *connection)
{
    if (m_connections.erase(connection) == 0)
        return; // it has been
    if (connection->placeInPool.empty())
        takeFromIdle(connection);
    --m_sockets;
    --connection->origin()->sockets;
    connection->close();
    connection->deleteLater();
}

void Http1Pool::makeRoom()
{
    while (m_sockets >= m_settings.mostSockets && !m_idle.empty())
        retire(m_idle.front());
}

void Http1Pool::closeIdle()
{
    while (!m_idle.empty())
        retire(m_idle.front());
}

void Http1Pool::expireIdle()
{
    const TimePoint now = m_clock->now();
    for (auto at = m_idle.begin(); at != m_idle.end();) {
        Http1Connection *connection = *at++;
        const auto kept = connection->keptFor.count() > 0
                              ? std::min(connection->keptFor, m_settings.idleTimeout)
                              : m_settings.idleTimeout;
        if (now - connection->idleSince >= kept)
            retire(connection);
    }
    if (m_idle.empty())
        m_expiry.stop();
}

void Http1Pool::forgetOrigins()
{
    m_latest = {};
    std::erase_if(m_origins, [](const auto &entry) { return entry.second->sockets == 0; });
}

void Http1Pool::timerEvent(QTimerEvent *event)
{
    if (event->timerId() == m_expiry.timerId())
        expireIdle();
    else
        QObject::timerEvent(event);
}

} // namespace AsyncFetcher
