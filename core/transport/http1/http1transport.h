// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/transport/exchangetimeouts.h"
#include "core/transport/http1/fetchaccessmanager.h"
#include "core/transport/httptransport.h"
#include "core/transport/transportoptions.h"

#include <QObject>

#include <memory>
#include <unordered_map>
#include <vector>

namespace AsyncFetcher {

/// The transport on FetchAccessManager's own replies: limits, content codings and bodies around exact
/// exchanges.
///
/// Thread: the engine's, all methods.
class Http1Transport final : public QObject, public HttpTransport
{
    Q_OBJECT
public:
    /// Errors: as createTransport().
    static Result<std::unique_ptr<HttpTransport>> create(const TransportOptions &options);

    /// bodyFolder: for bodies too large for memory; empty: the system's temporary folder.
    Http1Transport(std::unique_ptr<FetchAccessManager> manager, const Clock *clock, QString bodyFolder);
    ~Http1Transport() override;

    void start(RequestId id, TransportRequest request, TransportClient *client) override;
    TransportReply abort(RequestId id) override;

    FetchAccessManager &manager() { return *m_manager; }

private:
    class Exchange;

    struct Refused
    {
        TransportClient *client = nullptr;
        TransportReply reply;
    };

    void refuse(RequestId id, TransportClient *client, const QString &scheme);
    void tellRefused();
    std::unique_ptr<Exchange> takeOut(RequestId id);
    void exchangeEnded(Exchange *exchange);
    void expired(Exchange *exchange, ErrorKind kind, const QString &sentence);
    void recycle(std::unique_ptr<Exchange> exchange);

    std::unique_ptr<FetchAccessManager> m_manager;
    const Clock *m_clock;
    const QString m_bodyFolder;
    ExchangeTimeouts m_timeouts;
    std::unordered_map<quint32, std::unique_ptr<Exchange>> m_running;
    std::vector<std::unique_ptr<Exchange>> m_spare;
    std::unordered_map<quint32, Refused> m_refused; ///< to be told from the event loop
};

} // namespace AsyncFetcher
