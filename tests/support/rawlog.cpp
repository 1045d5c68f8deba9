// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/rawlog.h"

namespace AsyncFetcher {

int RawLog::connectionOpened()
{
    const std::lock_guard lock(m_mutex);
    RawServer::Connection connection;
    connection.openedAt = std::chrono::steady_clock::now();
    connections.push_back(connection);
    peakConnections = std::max(peakConnections, ++openConnections);
    return int(connections.size()) - 1;
}

void RawLog::connectionClosed(int connection, bool byClient)
{
    const std::lock_guard lock(m_mutex);
    connections[size_t(connection)].closedAt = std::chrono::steady_clock::now();
    connections[size_t(connection)].closedByClient = byClient;
    --openConnections;
}

void RawLog::encrypted(int connection, QByteArray protocol, bool clientCertificate)
{
    const std::lock_guard lock(m_mutex);
    connections[size_t(connection)].tlsProtocol = std::move(protocol);
    connections[size_t(connection)].clientCertificate = clientCertificate;
}

void RawLog::handshakeFailed()
{
    const std::lock_guard lock(m_mutex);
    ++handshakeFailures;
}

void RawLog::received(int connection, qint64 bytes)
{
    const std::lock_guard lock(m_mutex);
    connections[size_t(connection)].bytesReceived += bytes;
}

void RawLog::sent(int connection, qint64 bytes)
{
    const std::lock_guard lock(m_mutex);
    connections[size_t(connection)].bytesSent += bytes;
}

void RawLog::requestArrived(RawRequest request)
{
    const std::lock_guard lock(m_mutex);
    if (request.whole) {
        ++wholeRequests;
        ++connections[size_t(request.connection)].requests;
        peakRequests = std::max(peakRequests, ++openRequests);
    }
    requests.push_back(std::move(request));
}

void RawLog::requestAnswered()
{
    const std::lock_guard lock(m_mutex);
    --openRequests;
}

} // namespace AsyncFetcher
