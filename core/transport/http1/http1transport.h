// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/transport/exchangetimeouts.h"
#include "core/transport/http1/fetchaccessmanager.h"
#include "core/transport/httptransport.h"
#include "core/transport/transportoptions.h"

#include <QObject>
#include <QSet>

#include <functional>
#include <memory>
#include <unordered_map>
#include <vector>

namespace AsyncFetcher {

class QnamTransport;

/// The transport on FetchAccessManager: limits, content codings and bodies around the exact exchanges of its
/// own replies.
///
/// A proxy that wants its credentials by Digest, NTLM or Negotiate is beyond those: its first refusal says
/// so, and from then on what goes through it is left to the base class (ConnectionInfo::path says "qnam").
///
/// Thread: the engine's, all methods.
class Http1Transport final : public QObject, public HttpTransport, private TransportClient
{
    Q_OBJECT
public:
    /// Errors: as createTransport().
    static Result<std::unique_ptr<HttpTransport>> create(const TransportOptions &options);

    /// The base class's way, with the same manager; made when it is first needed.
    using MakeBase = std::function<std::unique_ptr<QnamTransport>(FetchAccessManager *manager)>;

    /// bodyFolder: for bodies too large for memory; empty: the system's temporary folder. makeBase may be
    /// empty.
    Http1Transport(std::unique_ptr<FetchAccessManager> manager, const Clock *clock, QString bodyFolder,
                   MakeBase makeBase = {});
    ~Http1Transport() override;

    void start(RequestId id, TransportRequest request, TransportClient *client) override;
    TransportReply abort(RequestId id) override;

    FetchAccessManager &manager() { return *m_manager; }

private:
    class Exchange;

    struct HandedOver
    {
        TransportClient *client = nullptr;
        TransportReply before; ///< what our own try came to
    };
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

    void startByBase(RequestId id, TransportRequest request, TransportClient *client,
                     TransportReply before = {});
    void exchangeFinished(RequestId id, TransportReply reply) override;
    void exchangeProgressed(RequestId id, qint64 bodyBytes) override;

    std::unique_ptr<FetchAccessManager> m_manager;
    const Clock *m_clock;
    const QString m_bodyFolder;
    ExchangeTimeouts m_timeouts;
    std::unordered_map<quint32, std::unique_ptr<Exchange>> m_running;
    std::vector<std::unique_ptr<Exchange>> m_spare;
    std::unordered_map<quint32, Refused> m_refused; ///< to be told from the event loop
    MakeBase m_makeBase;
    std::unique_ptr<QnamTransport> m_base;
    std::unordered_map<quint32, HandedOver> m_handedOver; ///< under way at m_base
    QSet<QUrl> m_throughBase;                             ///< origins whose proxy asks too much of us
};

} // namespace AsyncFetcher
