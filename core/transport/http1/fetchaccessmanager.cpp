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
{
    m_pool.setProxyFor([this](const QUrl &origin) { return proxyTo(origin); });
}

FetchAccessManager::~FetchAccessManager()
{
    // Replies that nobody took are children: they have to go before the pool.
    qDeleteAll(findChildren<Http1Reply *>(Qt::FindDirectChildrenOnly));
}

void FetchAccessManager::setTlsConfiguration(const QSslConfiguration &configuration)
{
    m_tlsProfile = m_pool.profile(configuration);
}

Http1Reply *FetchAccessManager::send(TransportRequest request, Http1Listener *listener)
{
    const int profile = profileTo(request.origin);
    return new Http1Reply(m_envelope, CustomOperation, std::move(request), listener, &m_pool, profile,
                          nullptr);
}

void FetchAccessManager::sendAgain(Http1Reply *ended, TransportRequest request)
{
    const int profile = profileTo(request.origin);
    ended->restart(std::move(request), &m_pool, profile);
}

QNetworkReply *FetchAccessManager::createRequest(Operation operation, const QNetworkRequest &request,
                                                 QIODevice *outgoingData)
{
    if (!isOurs(request, outgoingData))
        return QNetworkAccessManager::createRequest(operation, request, outgoingData);
    const bool bringsOwn = request.url().scheme() == u"https" &&
                           request.sslConfiguration() != QSslConfiguration::defaultConfiguration();
    const int profile = bringsOwn ? m_pool.profile(request.sslConfiguration()) : profileTo(request.url());
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

/// Reading the system's authorities takes some 10 ms, which a run over plain http need not wait for.
int FetchAccessManager::profileTo(const QUrl &origin)
{
    if (origin.scheme() != u"https")
        return Http1Pool::NoTls;
    if (!m_tlsProfile)
        m_tlsProfile = m_pool.profile(QSslConfiguration::defaultConfiguration());
    return *m_tlsProfile;
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
