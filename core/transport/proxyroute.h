// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/request/runoptions.h"

#include <QNetworkProxy>
#include <QNetworkProxyFactory>
#include <QStringList>

class QUrl;

namespace AsyncFetcher {

/// Which proxy the way to a host goes through: a ProxySetting, made sense of once.
///
/// The system is asked once for each scheme, since asking can take seconds. Its exceptions by host are those
/// of the environment variable no_proxy, and our own machine: a proxy could not reach that for us.
///
/// Thread: any, once made. Cheap to copy.
class ProxyRoute
{
public:
    ProxyRoute() = default; ///< straight to every host

    /// Errors: an explicit address that is not http://... or socks5://... with host and port.
    static Result<ProxyRoute> resolve(const ProxySetting &setting);

    /// Its type NoProxy: straight to the host.
    const QNetworkProxy &proxyFor(const QUrl &origin) const;

    /// Of the system, for an exception list as in no_proxy ("localhost, .example.com, 10.0.0.0/8, *").
    static ProxyRoute withExceptions(QNetworkProxy http, QNetworkProxy https, const QString &exceptions);

private:
    bool isException(const QUrl &origin) const;

    QNetworkProxy m_none{QNetworkProxy::NoProxy};
    QNetworkProxy m_http{QNetworkProxy::NoProxy};
    QNetworkProxy m_https{QNetworkProxy::NoProxy};
    QStringList m_exceptions;
    bool m_exceptLoopback = false;
};

/// A route as a QNetworkAccessManager takes it: what is known is handed out, since Qt asks in the engine's
/// thread for each request.
class RouteProxies final : public QNetworkProxyFactory
{
public:
    explicit RouteProxies(ProxyRoute route)
        : m_route(std::move(route))
    {
    }
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override;

private:
    ProxyRoute m_route;
};

/// "Basic ..." for the Proxy-Authorization field; empty: the proxy wants no credentials, or takes them by
/// other means (SOCKS5).
QByteArray proxyAuthorization(const QNetworkProxy &proxy);

} // namespace AsyncFetcher
