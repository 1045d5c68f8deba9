// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/transport/httptransport.h"
#include "core/transport/transportoptions.h"

#include <QHash>

#include <functional>

namespace AsyncFetcher {

class Certificates;

/// Where a scenario runs: each transport by the name that its replies carry as ConnectionInfo::path.
QList<QByteArray> transportPaths();

/// Adds the column "path", and a row for each transport; with rows(), each of them for each transport.
void addTransportRows(const std::function<void(const char *prefix)> &rows = {});

/// A GET of a whole address.
TransportRequest getRequest(const QByteArray &url);
TransportRequest postRequest(const QByteArray &url, const QByteArray &body);

/// A transport and its only client. Thread: the test's.
class TransportProbe final : public TransportClient
{
public:
    explicit TransportProbe(const QByteArray &path, TransportOptions options = {});
    ~TransportProbe() override;

    RequestId start(TransportRequest request);
    TransportReply abort(RequestId id);
    /// False: it was not so within the time.
    static bool waitUntil(const std::function<bool()> &done,
                          std::chrono::milliseconds time = std::chrono::seconds(20));
    bool waitForAll(std::chrono::milliseconds time = std::chrono::seconds(20));
    /// Starts one and waits for it. What has not ended in time comes back as Cancelled.
    TransportReply fetch(TransportRequest request);

    const TransportReply &reply(RequestId id) const { return *m_replies.constFind(indexOf(id)); }
    bool hasEnded(RequestId id) const { return m_replies.contains(indexOf(id)); }
    int ended() const { return int(m_replies.size()); }
    const QList<RequestId> &order() const { return m_order; } ///< in which they ended

    /// Called for each that ends.
    std::function<void(RequestId)> onEnded;

    qint64 progress(RequestId id) const { return m_progress.value(indexOf(id)); } ///< as last told

    void exchangeFinished(RequestId id, TransportReply reply) override;
    void exchangeProgressed(RequestId id, qint64 bodyBytes) override;

private:
    SystemClock m_clock;
    std::unique_ptr<HttpTransport> m_transport;
    QHash<quint32, TransportReply> m_replies;
    QHash<quint32, qint64> m_progress;
    QList<RequestId> m_order;
    quint32 m_started = 0;
    int m_underWay = 0;
};

/// Trusts that authority and no other.
TlsProfile trusting(const Certificates &certificates);

/// All of a body, wherever it is.
QByteArray contentOf(const TransportReply &reply);

} // namespace AsyncFetcher
