// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/transport/exchangetimeouts.h"
#include "core/transport/httptransport.h"
#include "core/transport/proxyroute.h"
#include "core/transport/replyexchange.h"
#include "core/transport/tlssetup.h"
#include "core/transport/transportoptions.h"

#include <QHash>
#include <QNetworkAccessManager>
#include <QObject>

#include <deque>
#include <memory>
#include <unordered_map>
#include <vector>

namespace AsyncFetcher {

/// The transport on the replies of QNetworkAccessManager itself, told to do as little as possible on its own:
/// no redirects, cookies, cache, decoding or queue. For what our own replies cannot do, and for tests to
/// compare with.
///
/// It has six connections to a host, so six exchanges go on at once; those that are more wait here, where
/// their waiting is known as such ("blocked", and no limit runs), and not unseen inside Qt.
///
/// What it cannot be told: it sends a request without a body again, up to three times, when a connection
/// closes before the reply (`sends` says so; where that could do harm the exchange is ended at the second
/// time). It always sends Accept-Language and User-Agent. It takes fields of one name together.
///
/// Thread: the engine's; the manager has one of its own beside it.
class QnamTransport final : public QObject, public HttpTransport
{
    Q_OBJECT
public:
    static constexpr size_t ConnectionsPerHost = 6;

    /// With a manager of its own. Errors: as createTransport().
    static Result<std::unique_ptr<HttpTransport>> create(const TransportOptions &options);

    /// The manager, which has its proxies, outlives it. tls: null: the system's default.
    QnamTransport(QNetworkAccessManager *manager, const TransportOptions &options, ProxyRoute route,
                  const QSslConfiguration &tls);
    ~QnamTransport() override;

    void start(RequestId id, TransportRequest request, TransportClient *client) override;
    TransportReply abort(RequestId id) override;

private:
    struct Exchange
    {
        TransportClient *client = nullptr;
        QUrl origin;
        TimePoint startedAt;
        TransportRequest request;             ///< until it is handed over
        std::unique_ptr<ReplyExchange> reply; ///< from then on
    };
    struct Host
    {
        std::deque<RequestId> waiting;
        std::vector<RequestId> running;
        TimePoint failedAt;
    };

    void launchSome(const QUrl &origin);
    bool launch(RequestId id, Exchange &exchange);
    void refuse(RequestId id, ErrorKind kind, const QString &sentence);
    void tellRefused();
    void socketStarted(const QUrl &origin);
    void exchangeEnded(RequestId id);
    bool isEcho(const Host &host, const ReplyExchange &exchange, const TransportReply &reply) const;
    void forget(RequestId id, const QUrl &origin);

    QNetworkAccessManager *m_manager;
    const Clock *m_clock;
    const ProxyRoute m_route;
    const QNetworkRequest m_blank;
    TlsFacts m_tlsFacts;
    ExchangeTimeouts m_timeouts;
    ReplyExchange::Shared m_shared;
    QHash<QUrl, Host> m_hosts; ///< only those with something under way
    std::unordered_map<quint32, Exchange> m_exchanges;
    std::unordered_map<quint32, TransportReply> m_refused; ///< of m_exchanges; to be told from the event loop
};

} // namespace AsyncFetcher
