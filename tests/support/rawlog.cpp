// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/rawlog.h"

namespace AsyncFetcher {

int RawLog::connectionOpened()
{
    const std::lock_guard lock(m_mutex);
    RawServer::Connection connection;
    connection.openedAt = std::chrono::steady_clock::now();
    connections.append(connection);
    peakConnections = std::max(peakConnections, ++openConnections);
    return int(connections.size()) - 1;
}

void RawLog::connectionClosed(int connection, bool byClient)
{
    const std::lock_guard lock(m_mutex);
    connections[connection].closedAt = std::chrono::steady_clock::now();
    connections[connection].closedByClient = byClient;
    --openConnections;
}

void RawLog::encrypted(int connection, QByteArray protocol, bool clientCertificate)
{
    const std::lock_guard lock(m_mutex);
    connections[connection].tlsProtocol = std::move(protocol);
    connections[connection].clientCertificate = clientCertificate;
}

void RawLog::handshakeFailed()
{
    const std::lock_guard lock(m_mutex);
    ++handshakeFailures;
}

void RawLog::received(int connection, qint64 bytes)
{
    const std::lock_guard lock(m_mutex);
    connections[connection].bytesReceived += bytes;
}

void RawLog::sent(int connection, qint64 bytes)
{
    const std::lock_guard lock(m_mutex);
    connections[connection].bytesSent += bytes;
}

void RawLog::requestArrived(RawRequest request)
{
    const std::lock_guard lock(m_mutex);
    if (request.whole) {
        ++wholeRequests;
        ++connections[request.connection].requests;
        peakRequests = std::max(peakRequests, ++openRequests);
    }
    requests.append(std::move(request));
}

void RawLog::requestAnswered()
{
    const std::lock_guard lock(m_mutex);
    --openRequests;
}

} // namespace AsyncFetcher
