// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/transport/proxyroute.h"

#include <QHostAddress>
#include <QNetworkProxyFactory>
#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

namespace AsyncFetcher {

namespace {

Result<QNetworkProxy> explicitProxy(const QUrl &url)
{
    const QString scheme = url.scheme();
    const bool socks = scheme == QLatin1String("socks5") || scheme == QLatin1String("socks5h");
    if (!socks && scheme != QLatin1String("http"))
        return fail(Error::Code::Value, QStringLiteral("A proxy is http://... or socks5://..., not \"%1\".")
                                            .arg(url.toDisplayString(QUrl::RemoveUserInfo)));
    if (url.host().isEmpty() || url.port() <= 0)
        return fail(Error::Code::Value, QStringLiteral("The proxy \"%1\" needs a host and a port.")
                                            .arg(url.toDisplayString(QUrl::RemoveUserInfo)));
    return QNetworkProxy(socks ? QNetworkProxy::Socks5Proxy : QNetworkProxy::HttpProxy, url.host(),
                         quint16(url.port()), url.userName(QUrl::FullyDecoded),
                         url.password(QUrl::FullyDecoded));
}

QNetworkProxy systemProxy(const QString &url)
{
    const auto proxies = QNetworkProxyFactory::systemProxyForQuery(QNetworkProxyQuery(QUrl(url)));
    for (const QNetworkProxy &proxy : proxies) {
        switch (proxy.type()) {
        case QNetworkProxy::NoProxy:
        case QNetworkProxy::Socks5Proxy:
        case QNetworkProxy::HttpProxy:
            return proxy;
        default:
            break;
        }
    }
    return {QNetworkProxy::NoProxy};
}

bool isLoopback(const QString &host)
{
    return host == QLatin1String("localhost") || host.endsWith(QLatin1String(".localhost")) ||
           QHostAddress(host).isLoopback();
}

bool matches(const QString &exception, const QString &host, int port)
{
    if (exception == QLatin1String("*"))
        return true;
    const auto subnet = QHostAddress::parseSubnet(exception);
    if (subnet.second >= 0) {
        const QHostAddress address(host);
        return !address.isNull() && address.isInSubnet(subnet);
    }
    QString name = exception.toLower();
    const qsizetype colon = name.lastIndexOf(QLatin1Char(':'));
    if (colon > 0) {
        if (name.sliced(colon + 1).toInt() != port)
            return false;
        name.truncate(colon);
    }
    while (name.startsWith(QLatin1Char('*')) || name.startsWith(QLatin1Char('.')))
        name.remove(0, 1);
    return host == name || host.endsWith(QLatin1Char('.') + name);
}

} // namespace

Result<ProxyRoute> ProxyRoute::resolve(const ProxySetting &setting)
{
    switch (setting.mode) {
    case ProxySetting::Mode::None:
        break;
    case ProxySetting::Mode::System: {
        QString exceptions = qEnvironmentVariable("no_proxy");
        if (exceptions.isEmpty())
            exceptions = qEnvironmentVariable("NO_PROXY");
        // Any public host will do: what is asked is where its requests would go.
        return withExceptions(systemProxy(QStringLiteral("http://www.example.com/")),
                              systemProxy(QStringLiteral("https://www.example.com/")), exceptions);
    }
    case ProxySetting::Mode::Explicit: {
        auto proxy = explicitProxy(setting.url);
        if (!proxy)
            return tl::unexpected(std::move(proxy.error()));
        ProxyRoute route;
        route.m_http = *proxy;
        route.m_https = *proxy;
        return route;
    }
    }
    return ProxyRoute();
}

ProxyRoute ProxyRoute::withExceptions(QNetworkProxy http, QNetworkProxy https, const QString &exceptions)
{
    static const QRegularExpression separators(QStringLiteral("[,\\s]+"));
    ProxyRoute route;
    route.m_http = std::move(http);
    route.m_https = std::move(https);
    route.m_exceptions = exceptions.split(separators, Qt::SkipEmptyParts);
    route.m_exceptLoopback = true;
    return route;
}

const QNetworkProxy &ProxyRoute::proxyFor(const QUrl &origin) const
{
    const QNetworkProxy &proxy = origin.scheme() == QLatin1String("https") ? m_https : m_http;
    if (proxy.type() == QNetworkProxy::NoProxy || !m_exceptLoopback)
        return proxy;
    return isException(origin) ? m_none : proxy;
}

bool ProxyRoute::isException(const QUrl &origin) const
{
    const QString host = origin.host();
    const int port = origin.port(origin.scheme() == QLatin1String("https") ? 443 : 80);
    return isLoopback(host) ||
           std::any_of(m_exceptions.begin(), m_exceptions.end(),
                       [&](const QString &exception) { return matches(exception, host, port); });
}

QList<QNetworkProxy> RouteProxies::queryProxy(const QNetworkProxyQuery &query)
{
    const QNetworkProxy &proxy = m_route.proxyFor(query.url());
    if (proxy.type() != QNetworkProxy::NoProxy)
        return {proxy};
    // With NoProxy Qt reads replies through a socket without a buffer, and takes a chunked body that was cut
    // short for whole. A default that is not set comes to the same connection, with a buffer.
    QNetworkProxy direct(QNetworkProxy::DefaultProxy);
    direct.setCapabilities(QNetworkProxy::TunnelingCapability);
    return {direct};
}

QByteArray proxyAuthorization(const QNetworkProxy &proxy)
{
    if (proxy.type() != QNetworkProxy::HttpProxy || (proxy.user().isEmpty() && proxy.password().isEmpty()))
        return {};
    return "Basic " + (proxy.user() + QLatin1Char(':') + proxy.password()).toUtf8().toBase64();
}

} // namespace AsyncFetcher
