// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/transport/http1/http1pool.h"
#include "core/transport/http1/http1reply.h"

#include <QNetworkAccessManager>

#include <optional>

namespace AsyncFetcher {

/// A QNetworkAccessManager that answers http and https over HTTP/1.1 with our own reply, Http1Reply: as many
/// connections as there are requests, exact facts, nothing sent twice unseen. What only the base class can do
/// goes there: other schemes, redirects that it is to follow, proxies that sockets do not speak to, and what
/// says so by ByBaseAttribute.
///
/// Proxies are set as in any QNetworkAccessManager, by setProxy() or setProxyFactory(), before the first
/// request: which one leads to an origin is asked once. Thread: its own, all methods. Destroy its replies
/// first.
class FetchAccessManager final : public QNetworkAccessManager
{
    Q_OBJECT
public:
    /// In a QNetworkRequest: true: the base class is to serve it.
    static constexpr auto ByBaseAttribute = QNetworkRequest::Attribute(QNetworkRequest::User + 1);

    explicit FetchAccessManager(Http1Pool::Settings settings = {},
                                std::unique_ptr<HostResolver> resolver = {}, QObject *parent = nullptr);
    ~FetchAccessManager() override;

    /// Of requests that bring none of their own.
    void setTlsConfiguration(const QSslConfiguration &configuration);

    /// Sends one request as it stands, with an exact target, and tells the listener. The reply is the
    /// caller's. Without what get() and its like put into a QNetworkRequest and connect to each reply.
    Http1Reply *send(TransportRequest request, Http1Listener *listener);

    /// The same with a reply that has ended, and was taken from, in place of a new one.
    void sendAgain(Http1Reply *ended, TransportRequest request);

    Http1Pool &pool() { return m_pool; }

protected:
    QNetworkReply *createRequest(Operation operation, const QNetworkRequest &request,
                                 QIODevice *outgoingData) override;

private:
    bool isOurs(const QNetworkRequest &request, const QIODevice *outgoingData) const;
    static TransportRequest describe(Operation operation, const QNetworkRequest &request,
                                     QIODevice *outgoingData);
    QNetworkProxy proxyTo(const QUrl &origin) const;
    int profileTo(const QUrl &origin);

    SystemClock m_clock;
    Http1Pool m_pool;
    std::optional<int> m_tlsProfile; ///< of requests that bring none; made with the first that needs it
    QNetworkRequest m_envelope;      ///< reused for send()
};

} // namespace AsyncFetcher
