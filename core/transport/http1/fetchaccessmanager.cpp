// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/transport/http1/fetchaccessmanager.h"

#include <QNetworkProxyFactory>

namespace AsyncFetcher {

namespace {

QByteArray methodOf(QNetworkAccessManager::Operation operation, const QNetworkRequest &request)
{
    switch (operation) {
    case QNetworkAccessManager::HeadOperation:
        return QByteArrayLiteral("HEAD");
    case QNetworkAccessManager::PutOperation:
        return QByteArrayLiteral("PUT");
    case QNetworkAccessManager::PostOperation:
        return QByteArrayLiteral("POST");
    case QNetworkAccessManager::DeleteOperation:
        return QByteArrayLiteral("DELETE");
    case QNetworkAccessManager::CustomOperation:
        return request.attribute(QNetworkRequest::CustomVerbAttribute).toByteArray();
    default:
        return QByteArrayLiteral("GET");
    }
}

} // namespace

FetchAccessManager::FetchAccessManager(Http1Pool::Settings settings, std::unique_ptr<HostResolver> resolver,
                                       QObject *parent)
    : QNetworkAccessManager(parent)
    , m_pool(settings, resolver ? std::move(resolver) : makeSystemResolver(), &m_clock)
    , m_tls(QSslConfiguration::defaultConfiguration())
{
    m_tlsProfile = m_pool.profile(m_tls);
    m_pool.setProxyFor([this](const QUrl &origin) { return proxyTo(origin); });
}

FetchAccessManager::~FetchAccessManager()
{
    // Replies that nobody took are children: they have to go before the pool.
    qDeleteAll(findChildren<Http1Reply *>(Qt::FindDirectChildrenOnly));
}

void FetchAccessManager::setTlsConfiguration(const QSslConfiguration &configuration)
{
    m_tls = configuration;
    m_tlsProfile = m_pool.profile(configuration);
}

Http1Reply *FetchAccessManager::send(TransportRequest request, Http1Listener *listener)
{
    const auto call = std::make_shared<Http1Call>(Http1Call{std::move(request), listener});
    m_envelope.setAttribute(Http1Reply::CallAttribute, QVariant::fromValue(call));
    return static_cast<Http1Reply *>(createRequest(CustomOperation, m_envelope, nullptr));
}

QNetworkReply *FetchAccessManager::createRequest(Operation operation, const QNetworkRequest &request,
                                                 QIODevice *outgoingData)
{
    const QVariant attribute = request.attribute(Http1Reply::CallAttribute);
    if (attribute.isValid()) {
        auto call = attribute.value<std::shared_ptr<Http1Call>>();
        return new Http1Reply(request, operation, std::move(call->request), call->listener, &m_pool,
                              m_tlsProfile, nullptr);
    }
    if (!isOurs(request, outgoingData))
        return QNetworkAccessManager::createRequest(operation, request, outgoingData);
    const int profile = request.sslConfiguration() == QSslConfiguration::defaultConfiguration()
                            ? m_tlsProfile
                            : m_pool.profile(request.sslConfiguration());
    return new Http1Reply(request, operation, describe(operation, request, outgoingData), nullptr, &m_pool,
                          profile, this);
}

bool FetchAccessManager::isOurs(const QNetworkRequest &request, const QIODevice *outgoingData) const
{
    const QString scheme = request.url().scheme();
    const auto redirects = request.attribute(QNetworkRequest::RedirectPolicyAttribute, redirectPolicy());
    return (scheme == u"http" || scheme == u"https") && !request.attribute(ByBaseAttribute).toBool() &&
           redirects.toInt() == QNetworkRequest::ManualRedirectPolicy &&
           (!outgoingData || !outgoingData->isSequential()) &&
           proxyTo(request.url()).type() != QNetworkProxy::FtpCachingProxy;
}

TransportRequest FetchAccessManager::describe(Operation operation, const QNetworkRequest &request,
                                              QIODevice *outgoingData)
{
    TransportRequest made;
    made.method = methodOf(operation, request);
    made.idempotent = made.method != "POST" && made.method != "PATCH" && operation != CustomOperation;
    const QUrl url = request.url();
    made.origin.setScheme(url.scheme());
    made.origin.setHost(url.host());
    made.origin.setPort(url.port());
    made.target = url.path(QUrl::FullyEncoded).toLatin1();
    if (made.target.isEmpty())
        made.target = "/";
    if (url.hasQuery())
        made.target += '?' + url.query(QUrl::FullyEncoded).toLatin1();
    for (const QByteArray &name : request.rawHeaderList())
        made.headers.append({name, request.rawHeader(name)});
    if (outgoingData)
        made.body = WireBody(outgoingData->readAll());
    return made;
}

QNetworkProxy FetchAccessManager::proxyTo(const QUrl &origin) const
{
    QNetworkProxy chosen = proxy();
    if (QNetworkProxyFactory *factory = proxyFactory())
        chosen = factory->queryProxy(QNetworkProxyQuery(origin)).value(0, QNetworkProxy::NoProxy);
    if (chosen.type() == QNetworkProxy::DefaultProxy)
        chosen = QNetworkProxy::applicationProxy();
    return chosen.type() == QNetworkProxy::DefaultProxy ? QNetworkProxy(QNetworkProxy::NoProxy) : chosen;
}

} // namespace AsyncFetcher
