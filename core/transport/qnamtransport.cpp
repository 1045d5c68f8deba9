// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/transport/qnamtransport.h"

#include "core/transport/http1/fetchaccessmanager.h"
#include "core/transport/qnamrequest.h"

#include <QIODevice>
#include <QNetworkReply>

namespace AsyncFetcher {

namespace {

/// So much waits inside Qt for us to read it; then the server has to wait.
constexpr qint64 ReadBufferBytes = 1LL << 20;

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

/// An error and its echoes are delivered together.
constexpr std::chrono::milliseconds EchoTime{100};

/// Errors that another exchange with the host need not have met.
bool isOfAConnection(ErrorKind kind)
{
    return kind == ErrorKind::Reset || kind == ErrorKind::Truncated || kind == ErrorKind::Protocol;
}

QNetworkRequest blankRequest(const QSslConfiguration &tls)
{
    QNetworkRequest request = passiveRequest();
    request.setAttribute(FetchAccessManager::ByBaseAttribute, true); // no other manager minds
    if (!tls.isNull())
        request.setSslConfiguration(tls);
    return request;
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
    auto manager = std::make_unique<QNetworkAccessManager>();
    manager->setProxyFactory(new RouteProxies(*route)); // the manager's own
    auto transport = std::make_unique<QnamTransport>(manager.get(), options, *std::move(route), tls);
    manager.release()->setParent(transport.get());
    return transport;
}

QnamTransport::QnamTransport(QNetworkAccessManager *manager, const TransportOptions &options,
                             ProxyRoute route, const QSslConfiguration &tls)
    : m_manager(manager)
    , m_clock(options.clock)
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

void QnamTransport::start(RequestId id, TransportRequest request, TransportClient *client)
{
    const QUrl origin = request.origin;
    m_exchanges.insert_or_assign(indexOf(id),
                                 Exchange{client, origin, m_clock->now(), std::move(request), nullptr});
    if (!isHttp(origin)) {
        refuse(id, ErrorKind::BlockedScheme,
               QStringLiteral("Only http and https are fetched, not \"%1\".").arg(origin.scheme()));
        return;
    }
    m_hosts[origin].waiting.push_back(id);
    launchSome(origin);
}

void QnamTransport::launchSome(const QUrl &origin)
{
    const auto found = m_hosts.find(origin);
    if (found == m_hosts.end())
        return;
    Host &host = *found;
    while (!host.waiting.empty() && host.running.size() < ConnectionsPerHost) {
        const RequestId id = host.waiting.front();
        host.waiting.pop_front();
        if (launch(id, m_exchanges.at(indexOf(id))))
            host.running.push_back(id);
    }
    if (host.waiting.empty() && host.running.empty())
        m_hosts.erase(found);
}

/// Hands it over to Qt. False: its body cannot be read.
bool QnamTransport::launch(RequestId id, Exchange &exchange)
{
    const TransportRequest request = std::move(exchange.request);
    std::unique_ptr<QIODevice> upload;
    if (!request.body.isEmpty()) {
        QString error;
        upload = request.body.open(&error);
        if (!upload) {
            refuse(id, ErrorKind::Io, QStringLiteral("The body to send could not be read: %1.").arg(error));
            return false;
        }
    }
    const QNetworkProxy &proxy = m_route.proxyFor(request.origin);
    QNetworkRequest qtRequest = m_blank;
    fill(&qtRequest, request, proxy);
    const ProxyUse use = proxyUse(proxy, request.origin);
    QNetworkReply *reply = send(m_manager, qtRequest, request.method, upload.get());
    limitReadBuffer(reply, use);

    exchange.reply = std::make_unique<ReplyExchange>(&m_shared, reply, std::move(upload), request,
                                                     exchange.startedAt, use);
    const ReplyExchange *followed = exchange.reply.get();
    TransportClient *client = exchange.client;
    connect(followed, &ReplyExchange::socketStartedConnecting, this,
            [this, origin = exchange.origin] { socketStarted(origin); });
    connect(followed, &ReplyExchange::progressed, this,
            [id, client](qint64 bodyBytes) { client->exchangeProgressed(id, bodyBytes); });
    connect(followed, &ReplyExchange::ended, this, [this, id] { exchangeEnded(id); });
    return true;
}

/// A connection is being made for one of the exchanges that wait for one: Qt tells it to whichever is first.
void QnamTransport::socketStarted(const QUrl &origin)
{
    for (const RequestId id : m_hosts[origin].running)
        m_exchanges.at(indexOf(id)).reply->socketStarted();
}

void QnamTransport::exchangeEnded(RequestId id)
{
    auto node = m_exchanges.extract(indexOf(id));
    Exchange &ended = node.mapped();
    // It is telling us right now.
    ReplyExchange *exchange = ended.reply.release();
    exchange->deleteLater();

    TransportReply reply = exchange->takeReply();
    Host &host = m_hosts[ended.origin];
    if (isEcho(host, *exchange, reply))
        reply.innocent = true;
    else if (isOfAConnection(reply.errorKind))
        host.failedAt = m_clock->now();
    forget(id, ended.origin);
    ended.client->exchangeFinished(id, std::move(reply));
}

/// One that got an error before it was sent only heard of another's: Qt passes an error on to all that wait
/// for a connection to the host.
bool QnamTransport::isEcho(const Host &host, const ReplyExchange &exchange, const TransportReply &reply) const
{
    return reply.errorKind == ErrorKind::Reset && reply.sends == 0 &&
           exchange.handedOverAt() < host.failedAt && m_clock->now() - host.failedAt < EchoTime;
}

void QnamTransport::forget(RequestId id, const QUrl &origin)
{
    const auto host = m_hosts.find(origin);
    if (host == m_hosts.end())
        return;
    std::erase(host->running, id);
    std::erase(host->waiting, id);
    launchSome(origin);
}

TransportReply QnamTransport::abort(RequestId id)
{
    const auto node = m_exchanges.extract(indexOf(id));
    if (!node)
        return {};
    const Exchange &aborted = node.mapped();
    TransportReply reply;
    if (const auto refused = m_refused.extract(indexOf(id)); refused)
        reply = refused.mapped();
    else if (aborted.reply)
        reply = aborted.reply->abort();
    else
        reply.timings.blocked = m_clock->now() - aborted.startedAt;
    forget(id, aborted.origin);
    reply.errorKind = ErrorKind::Cancelled;
    return reply;
}

void QnamTransport::refuse(RequestId id, ErrorKind kind, const QString &sentence)
{
    TransportReply reply;
    reply.errorKind = kind;
    reply.error = sentence;
    if (m_refused.empty())
        QMetaObject::invokeMethod(this, &QnamTransport::tellRefused, Qt::QueuedConnection);
    m_refused.insert_or_assign(indexOf(id), std::move(reply));
}

void QnamTransport::tellRefused()
{
    // A client may start and abort others from inside.
    while (!m_refused.empty()) {
        auto refused = m_refused.extract(m_refused.begin());
        const auto exchange = m_exchanges.extract(refused.key());
        exchange.mapped().client->exchangeFinished(requestId(refused.key()), std::move(refused.mapped()));
    }
}

} // namespace AsyncFetcher
