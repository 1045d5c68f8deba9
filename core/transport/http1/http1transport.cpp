// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/transport/http1/http1transport.h"

#include "core/transport/contentdecoder.h"
#include "core/transport/proxyroute.h"
#include "core/transport/qnamtransport.h"
#include "core/transport/tlssetup.h"

namespace AsyncFetcher {

namespace {

constexpr size_t MostSpare = 1024;
constexpr qint64 ProgressBytes = 65'536;

/// The proxy wants credentials, and by none of the ways in which we give them.
bool wantsMoreThanBasic(const Http1Facts &facts)
{
    if (facts.errorKind != ErrorKind::Proxy || facts.status != 407)
        return false;
    bool other = false;
    for (const HttpHeader &field : facts.headers) {
        if (!isSameName(field.name, "Proxy-Authenticate"))
            continue;
        const QByteArray scheme = field.value.trimmed().toLower();
        if (scheme.startsWith("basic"))
            return false; // it was given, and is wrong
        other |= scheme.startsWith("digest") || scheme.startsWith("ntlm") || scheme.startsWith("negotiate");
    }
    return other;
}

/// What is left of a limit, at least 1 ms: 0 means "none".
std::chrono::milliseconds rest(std::chrono::milliseconds limit, std::chrono::nanoseconds spent)
{
    using namespace std::chrono;
    return limit == milliseconds::zero() ? limit
                                         : std::max(milliseconds(1), ceil<milliseconds>(limit - spent));
}

/// A reply that took two tries: what came of the second, with what the first had cost.
TransportReply joined(TransportReply before, TransportReply reply)
{
    reply.sends += before.sends;
    reply.responseTime += before.responseTime;
    before.timings.add(reply.timings);
    reply.timings = before.timings;
    return reply;
}

} // namespace

/// One exchange of the transport, between its reply and its client.
class Http1Transport::Exchange final : public Http1Listener
{
public:
    explicit Exchange(Http1Transport *transport)
        : m_transport(transport)
        , m_sink(transport->m_bodyFolder)
    {
    }

    void begin(RequestId forId, TransportRequest request, TransportClient *forClient)
    {
        id = forId;
        client = forClient;
        m_told = 0;
        m_limits = request.limits;
        m_isHead = request.method == "HEAD";
        m_watch = m_transport->m_timeouts.begin(this, m_limits);
        FetchAccessManager &manager = *m_transport->m_manager;
        if (m_reply)
            manager.sendAgain(m_reply.get(), std::move(request));
        else
            m_reply.reset(manager.send(std::move(request), this));
    }

    /// What is known, and nothing more comes.
    TransportReply finish(ErrorKind kind, QString sentence)
    {
        m_transport->m_timeouts.end(m_watch);
        m_reply->giveUp();
        Http1Facts facts = m_reply->takeFacts();
        TransportReply result;
        result.timings = facts.timings();
        result.responseTime = facts.responseTime();
        result.status = facts.status;
        result.headers = std::move(facts.headers);
        result.body = m_sink.finish();
        result.errorKind = kind;
        result.error = std::move(sentence);
        result.sends = facts.sends;
        result.wireBytes = facts.wireBytes;
        result.connection = std::move(facts.connection);
        return result;
    }

    /// The reply has ended by itself: how?
    TransportReply conclude()
    {
        const Http1Facts &facts = m_reply->facts();
        if (facts.errorKind != ErrorKind::None || m_decoder.finish())
            return finish(facts.errorKind, facts.error);
        return finish(m_decoder.errorKind(), m_decoder.error());
    }

    void stop(TimePoint now) { m_reply->stopAt(now); }

    bool isForBase() const { return wantsMoreThanBasic(m_reply->facts()); }
    const TransportRequest &request() const { return m_reply->sent(); }

    RequestId id{};
    TransportClient *client = nullptr;

private:
    void requestCanBeSent(Http1Reply *) override { m_transport->m_timeouts.connected(m_watch); }
    void bytesMoved(Http1Reply *) override { m_transport->m_timeouts.touch(m_watch); }

    bool headArrived(Http1Reply *reply) override
    {
        const HttpHeaders &headers = reply->facts().headers;
        if (!m_decoder.start(headers, m_limits.maxBodyBytes)) {
            reply->setFault(m_decoder.errorKind(), m_decoder.error());
            return false;
        }
        if (m_limits.maxBodyBytes <= 0 || m_isHead || !m_decoder.isIdentity())
            return true;
        const qint64 length = headerValue(headers, "Content-Length").toLongLong();
        if (length <= m_limits.maxBodyBytes)
            return true;
        reply->setFault(ErrorKind::TooLarge,
                        QStringLiteral("The body of %1 bytes is larger than the limit of %2.")
                            .arg(length)
                            .arg(m_limits.maxBodyBytes));
        return false;
    }

    bool bodyArrived(Http1Reply *reply, QByteArrayView bytes) override
    {
        if (m_decoder.feed(bytes, m_sink)) {
            if (m_sink.size() - m_told >= ProgressBytes) {
                m_told = m_sink.size();
                client->exchangeProgressed(id, m_told);
            }
            return true;
        }
        reply->setFault(m_decoder.errorKind(), m_decoder.error());
        return false;
    }

    void ended(Http1Reply *) override { m_transport->exchangeEnded(this); }

    Http1Transport *m_transport;
    TransportLimits m_limits;
    bool m_isHead = false;
    qint64 m_told = 0; ///< body bytes that the client knows of
    ExchangeTimeouts::Handle m_watch = 0;
    std::unique_ptr<Http1Reply> m_reply;
    ContentDecoder m_decoder;
    BodySink m_sink;
};

Result<std::unique_ptr<HttpTransport>> Http1Transport::create(const TransportOptions &options)
{
    auto route = ProxyRoute::resolve(options.proxy);
    if (!route)
        return tl::unexpected(std::move(route.error()));
    auto manager = std::make_unique<FetchAccessManager>();
    manager->setProxyFactory(new RouteProxies(*route)); // the manager's own
    std::optional<QSslConfiguration> configuration;     // even an empty one loads the library for TLS
    if (options.tls != TlsProfile()) {
        const auto tls = loadTls(options.tls);
        if (!tls)
            return tl::unexpected(tls.error());
        configuration = *tls;
        manager->setTlsConfiguration(*configuration);
    }
    const auto makeBase = [options, route = *std::move(route), configuration](FetchAccessManager *shared) {
        return std::make_unique<QnamTransport>(shared, options, route,
                                               configuration.value_or(QSslConfiguration()));
    };
    return std::make_unique<Http1Transport>(std::move(manager), options.clock, options.bodyFolder, makeBase);
}

Http1Transport::Http1Transport(std::unique_ptr<FetchAccessManager> manager, const Clock *clock,
                               QString bodyFolder, MakeBase makeBase)
    : m_manager(std::move(manager))
    , m_clock(clock)
    , m_bodyFolder(std::move(bodyFolder))
    , m_timeouts(clock,
                 [this](void *owner, ErrorKind kind, const QString &sentence) {
                     expired(static_cast<Exchange *>(owner), kind, sentence);
                 })
    , m_makeBase(std::move(makeBase))
{
}

Http1Transport::~Http1Transport() = default;

void Http1Transport::start(RequestId id, TransportRequest request, TransportClient *client)
{
    const QString scheme = request.origin.scheme();
    if (scheme != QLatin1String("http") && scheme != QLatin1String("https")) {
        refuse(id, client, scheme);
        return;
    }
    if (!m_throughBase.isEmpty() && m_throughBase.contains(request.origin)) {
        startByBase(id, std::move(request), client);
        return;
    }
    std::unique_ptr<Exchange> exchange;
    if (m_spare.empty()) {
        exchange = std::make_unique<Exchange>(this);
    } else {
        exchange = std::move(m_spare.back());
        m_spare.pop_back();
    }
    Exchange *begun = exchange.get();
    m_running[indexOf(id)] = std::move(exchange);
    begun->begin(id, std::move(request), client);
}

TransportReply Http1Transport::abort(RequestId id)
{
    if (const auto refused = m_refused.find(indexOf(id)); refused != m_refused.end()) {
        TransportReply reply = std::move(refused->second.reply);
        m_refused.erase(refused);
        reply.errorKind = ErrorKind::Cancelled;
        return reply;
    }
    if (const auto node = m_handedOver.extract(indexOf(id)); node)
        return joined(std::move(node.mapped().before), m_base->abort(id));
    auto exchange = takeOut(id);
    if (!exchange)
        return {};
    exchange->stop(m_clock->now());
    TransportReply result = exchange->finish(ErrorKind::Cancelled, QStringLiteral("It was cancelled."));
    recycle(std::move(exchange));
    return result;
}

void Http1Transport::expired(Exchange *exchange, ErrorKind kind, const QString &sentence)
{
    const RequestId id = exchange->id;
    TransportClient *client = exchange->client;
    auto owned = takeOut(id);
    owned->stop(m_clock->now());
    TransportReply result = owned->finish(kind, sentence);
    recycle(std::move(owned));
    client->exchangeFinished(id, std::move(result));
}

void Http1Transport::exchangeEnded(Exchange *exchange)
{
    const RequestId id = exchange->id;
    TransportClient *client = exchange->client;
    auto owned = takeOut(id);
    if (m_makeBase && owned->isForBase()) {
        TransportRequest request = owned->request();
        m_throughBase.insert(request.origin);
        TransportReply before = owned->conclude();
        recycle(std::move(owned));
        request.limits.total = rest(request.limits.total, before.responseTime);
        startByBase(id, std::move(request), client, std::move(before));
        return;
    }
    TransportReply result = owned->conclude();
    recycle(std::move(owned));
    client->exchangeFinished(id, std::move(result));
}

void Http1Transport::startByBase(RequestId id, TransportRequest request, TransportClient *client,
                                 TransportReply before)
{
    if (!m_base)
        m_base = m_makeBase(m_manager.get());
    m_handedOver.insert_or_assign(indexOf(id), HandedOver{client, std::move(before)});
    m_base->start(id, std::move(request), this);
}

void Http1Transport::exchangeFinished(RequestId id, TransportReply reply)
{
    HandedOver over = std::move(m_handedOver.extract(indexOf(id)).mapped());
    over.client->exchangeFinished(id, joined(std::move(over.before), std::move(reply)));
}

void Http1Transport::exchangeProgressed(RequestId id, qint64 bodyBytes)
{
    m_handedOver.at(indexOf(id)).client->exchangeProgressed(id, bodyBytes);
}

void Http1Transport::refuse(RequestId id, TransportClient *client, const QString &scheme)
{
    TransportReply reply;
    reply.errorKind = ErrorKind::BlockedScheme;
    reply.error = QStringLiteral("Only http and https are fetched, not \"%1\".").arg(scheme);
    if (m_refused.empty())
        QMetaObject::invokeMethod(this, &Http1Transport::tellRefused, Qt::QueuedConnection);
    m_refused.insert_or_assign(indexOf(id), Refused{client, std::move(reply)});
}

void Http1Transport::tellRefused()
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

std::unique_ptr<Http1Transport::Exchange> Http1Transport::takeOut(RequestId id)
{
    const auto found = m_running.find(indexOf(id));
    if (found == m_running.end())
        return nullptr;
    auto exchange = std::move(found->second);
    m_running.erase(found);
    return exchange;
}

void Http1Transport::recycle(std::unique_ptr<Exchange> exchange)
{
    if (m_spare.size() < MostSpare)
        m_spare.push_back(std::move(exchange));
}

} // namespace AsyncFetcher
