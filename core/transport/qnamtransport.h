// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/transport/exchangetimeouts.h"
#include "core/transport/httptransport.h"
#include "core/transport/proxyroute.h"
#include "core/transport/qnampools.h"
#include "core/transport/replyexchange.h"
#include "core/transport/tlssetup.h"
#include "core/transport/transportoptions.h"

#include <QNetworkAccessManager>
#include <QObject>

#include <memory>
#include <unordered_map>
#include <vector>

namespace AsyncFetcher {

/// The transport on Qt's own QNetworkAccessManager, told to do as little as possible by itself: no redirects,
/// cookies, cache, decoding, authentication or queue of its own.
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
    /// Errors: as createTransport().
    static Result<std::unique_ptr<HttpTransport>> create(const TransportOptions &options);

    /// tls: null: the system's default.
    QnamTransport(const TransportOptions &options, ProxyRoute route, const QSslConfiguration &tls);
    ~QnamTransport() override;

    void start(RequestId id, TransportRequest request, TransportClient *client) override;
    TransportReply abort(RequestId id) override;

private:
    struct Running
    {
        std::unique_ptr<ReplyExchange> exchange;
        TransportClient *client = nullptr;
        QnamPools::Place place;
    };
    struct Refused
    {
        TransportClient *client = nullptr;
        TransportReply reply;
    };

    QNetworkRequest blankRequest(const QSslConfiguration &tls) const;
    QNetworkAccessManager *manager(int number);
    void refuse(RequestId id, TransportClient *client, ErrorKind kind, const QString &sentence);
    void tellRefused();
    void exchangeEnded(RequestId id);

    const Clock *m_clock;
    const ProxyRoute m_route;
    const QNetworkRequest m_blank;
    TlsFacts m_tlsFacts;
    ExchangeTimeouts m_timeouts;
    ReplyExchange::Shared m_shared;
    QnamPools m_pools;
    std::vector<std::unique_ptr<QNetworkAccessManager>> m_managers;
    std::unordered_map<quint32, Running> m_running;
    std::unordered_map<quint32, Refused> m_refused; ///< to be told from the event loop
};

} // namespace AsyncFetcher
