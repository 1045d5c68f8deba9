// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/transport/qnamtransport.h"

#include "core/transport/qnamrequest.h"

#include <QIODevice>
#include <QNetworkProxyFactory>
#include <QNetworkReply>

namespace AsyncFetcher {

namespace {

/// So much waits inside Qt for us to read it; then the server has to wait.
constexpr qint64 ReadBufferBytes = 1LL << 20;

/// Hands out what is already known, since Qt asks in the engine's thread for each request.
class KnownRoute final : public QNetworkProxyFactory
{
public:
    explicit KnownRoute(ProxyRoute route)
        : m_route(std::move(route))
    {
    }

    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override
    {
        const QNetworkProxy &proxy = m_route.proxyFor(query.url());
        if (proxy.type() != QNetworkProxy::NoProxy)
            return {proxy};
        // With NoProxy Qt would read replies byte by byte, through a socket without a buffer. A default that
        // is not set comes to the same connection, with one.
        QNetworkProxy direct(QNetworkProxy::DefaultProxy);
        direct.setCapabilities(QNetworkProxy::TunnelingCapability);
        return {direct};
    }

private:
    ProxyRoute m_route;
};

bool isHttp(const QUrl &origin)
{
    return origin.scheme() == QLatin1String("http") || origin.scheme() == QLatin1String("https");
}

ProxyUse proxyUse(const QNetworkProxy &proxy, const QUrl &origin)
{
    if (proxy.type() == QNetworkProxy::NoProxy)
        return ProxyUse::None;
    const bool forwarding =
        proxy.type() == QNetworkProxy::HttpProxy && origin.scheme() == QLatin1String("http");
    return forwarding ? ProxyUse::Forwarding : ProxyUse::Tunnel;
}

/// Qt makes room known to a connection that may not be one yet: while a tunnel is being refused for want of
/// credentials, that crashes it.
void limitReadBuffer(QNetworkReply *reply, ProxyUse use)
{
    if (use == ProxyUse::Tunnel)
        QObject::connect(reply, &QNetworkReply::requestSent, reply,
                         [reply] { reply->setReadBufferSize(ReadBufferBytes); });
    else
        reply->setReadBufferSize(ReadBufferBytes);
}

/// Errors that another exchange with the host need not have met.
bool isOfAConnection(ErrorKind kind)
{
    return kind == ErrorKind::Reset || kind == ErrorKind::Truncated || kind == ErrorKind::Protocol;
}

} // namespace

Result<std::unique_ptr<HttpTransport>> QnamTransport::create(const TransportOptions &options)
{
    auto route = ProxyRoute::resolve(options.proxy);
    if (!route)
        return tl::unexpected(std::move(route.error()));
    QSslConfiguration tls;
    if (options.tls != TlsProfile()) {
        auto loaded = loadTls(options.tls);
        if (!loaded)
            return tl::unexpected(std::move(loaded.error()));
        tls = *std::move(loaded);
    }
    return std::make_unique<QnamTransport>(options, *std::move(route), tls);
}

QnamTransport::QnamTransport(const TransportOptions &options, ProxyRoute route, const QSslConfiguration &tls)
    : m_clock(options.clock)
    , m_route(std::move(route))
    , m_blank(blankRequest(tls))
    , m_timeouts(options.clock,
                 [](void *owner, ErrorKind kind, const QString &sentence) {
                     static_cast<ReplyExchange *>(owner)->expire(kind, sentence);
                 })
    , m_shared{options.clock, &m_timeouts, &m_tlsFacts, options.bodyFolder}
{
}

QnamTransport::~QnamTransport() = default;

QNetworkRequest QnamTransport::blankRequest(const QSslConfiguration &tls) const
{
    QNetworkRequest request = passiveRequest();
    if (!tls.isNull())
        request.setSslConfiguration(tls);
    return request;
}

QNetworkAccessManager *QnamTransport::manager(int number)
{
    while (m_managers.size() <= size_t(number)) {
        auto manager = std::make_unique<QNetworkAccessManager>();
        manager->setProxyFactory(new KnownRoute(m_route)); // the manager's own
        m_managers.push_back(std::move(manager));
    }
    return m_managers[size_t(number)].get();
}

void QnamTransport::start(RequestId id, TransportRequest request, TransportClient *client)
{
    if (!isHttp(request.origin)) {
        refuse(id, client, ErrorKind::BlockedScheme,
               QStringLiteral("Only http and https are fetched, not \"%1\".").arg(request.origin.scheme()));
        return;
    }
    std::unique_ptr<QIODevice> upload;
    if (!request.body.isEmpty()) {
        QString error;
        upload = request.body.open(&error);
        if (!upload) {
            refuse(id, client, ErrorKind::Io,
                   QStringLiteral("The body to send could not be read: %1.").arg(error));
            return;
        }
    }

    const auto place = m_pools.take(request.origin);
    const QNetworkProxy &proxy = m_route.proxyFor(request.origin);
    QNetworkRequest qtRequest = m_blank;
    fill(&qtRequest, request, proxy);
    const int number = QnamPools::mark(&qtRequest, place);
    const ProxyUse use = proxyUse(proxy, request.origin);
    QNetworkReply *reply = send(manager(number), qtRequest, request.method, upload.get());
    limitReadBuffer(reply, use);

    auto exchange = std::make_unique<ReplyExchange>(&m_shared, reply, std::move(upload), request, use);
    m_pools.add(place, exchange.get());
    connect(exchange.get(), &ReplyExchange::socketStartedConnecting, this,
            [this, place] { m_pools.socketStarted(place); });
    connect(exchange.get(), &ReplyExchange::progressed, this,
            [id, client](qint64 bodyBytes) { client->exchangeProgressed(id, bodyBytes); });
    connect(exchange.get(), &ReplyExchange::ended, this, [this, id] { exchangeEnded(id); });
    m_running.insert_or_assign(indexOf(id), Running{std::move(exchange), client, place});
}

void QnamTransport::exchangeEnded(RequestId id)
{
    const auto found = m_running.find(indexOf(id));
    Running ended = std::move(found->second);
    m_running.erase(found);
    // It is telling us right now.
    ReplyExchange *exchange = ended.exchange.release();
    exchange->deleteLater();

    TransportReply reply = exchange->takeReply();
    const bool unsent = reply.errorKind == ErrorKind::Reset && reply.sends == 0;
    if (unsent && m_pools.isEcho(ended.place, exchange->startedAt(), m_clock->now()))
        reply.innocent = true;
    else if (isOfAConnection(reply.errorKind))
        m_pools.failed(ended.place, m_clock->now());
    m_pools.remove(ended.place, exchange);
    ended.client->exchangeFinished(id, std::move(reply));
}

TransportReply QnamTransport::abort(RequestId id)
{
    if (const auto refused = m_refused.find(indexOf(id)); refused != m_refused.end()) {
        TransportReply reply = std::move(refused->second.reply);
        m_refused.erase(refused);
        reply.errorKind = ErrorKind::Cancelled;
        return reply;
    }
    const auto found = m_running.find(indexOf(id));
    if (found == m_running.end())
        return {};
    const Running aborted = std::move(found->second);
    m_running.erase(found);
    m_pools.remove(aborted.place, aborted.exchange.get());
    return aborted.exchange->abort();
}

void QnamTransport::refuse(RequestId id, TransportClient *client, ErrorKind kind, const QString &sentence)
{
    TransportReply reply;
    reply.errorKind = kind;
    reply.error = sentence;
    if (m_refused.empty())
        QMetaObject::invokeMethod(this, &QnamTransport::tellRefused, Qt::QueuedConnection);
    m_refused.insert_or_assign(indexOf(id), Refused{client, std::move(reply)});
}

void QnamTransport::tellRefused()
{
    // A client may start and abort others from inside.
    while (!m_refused.empty()) {
        const auto first = m_refused.begin();
        const auto id = requestId(first->first);
        Refused refused = std::move(first->second);
        m_refused.erase(first);
        refused.client->exchangeFinished(id, std::move(refused.reply));
    }
}

} // namespace AsyncFetcher
