// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/rawserver.h"

#include <mutex>
#include <vector>

namespace AsyncFetcher {

/// What a RawServer has seen. Thread: any.
class RawLog
{
public:
    int connectionOpened();
    void connectionClosed(int connection, bool byClient);
    void encrypted(int connection, QByteArray protocol, bool clientCertificate);
    void handshakeFailed();
    void received(int connection, qint64 bytes);
    void sent(int connection, qint64 bytes);
    void requestArrived(RawRequest request);
    void requestAnswered();

    /// Reads under the lock: read([](const RawLog &log) { return log.peakRequests; }).
    template <typename Read>
    auto read(Read what) const
    {
        const std::lock_guard lock(m_mutex);
        return what(*this);
    }

    quint16 port = 0; ///< written once, before anybody reads

    // No implicitly shared lists: who reads a copy would share it with who writes.
    std::vector<RawRequest> requests;
    std::vector<RawServer::Connection> connections;
    int wholeRequests = 0;
    int openConnections = 0;
    int peakConnections = 0;
    int openRequests = 0;
    int peakRequests = 0;
    int handshakeFailures = 0;

private:
    mutable std::mutex m_mutex;
};

} // namespace AsyncFetcher
