// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/response/statisticskeeper.h"

namespace AsyncFetcher {

void StatisticsKeeper::begin(qint64 rows, TimePoint now)
{
    rowsAdded(rows);
    m_started = now;
    m_samples.push_back({now, 0});
}

void StatisticsKeeper::rowsAdded(qint64 rows)
{
    m_statistics.total += rows;
    m_statistics.byState[size_t(RowState::Pending)] += rows;
}

void StatisticsKeeper::rowMoved(RowState from, RowState to)
{
    --m_statistics.byState[size_t(from)];
    ++m_statistics.byState[size_t(to)];
}

void StatisticsKeeper::attemptEnded(const Attempt &attempt)
{
    ++m_statistics.attempts;
    if (attempt.number == 1)
        ++m_statistics.rowsAttempted;
    m_statistics.bytesReceived += attempt.wireBytes;
}

void StatisticsKeeper::rowEnded(const HttpResponse &response, const QByteArray &origin, int hops)
{
    int sends = 0;
    for (const Attempt &attempt : response.attempts)
        sends += attempt.sends;
    m_statistics.resends += std::max(0, sends - hops);
    if (response.outcome == RowState::Failed)
        ++m_statistics.byError[size_t(response.errorKind)];
    for (const Assert &assert : response.asserts)
        ++(assert.passed ? m_statistics.assertsPassed : m_statistics.assertsFailed);
    if (response.statusCode > 0) {
        ++m_statistics.byStatus[response.statusCode];
        m_statistics.responseTime.add(response.responseTime);
    }
    if (origin.isEmpty())
        return;
    HostStatistics &host = m_hosts[origin];
    ++host.total;
    host.succeeded += response.outcome == RowState::Succeeded;
    host.failed += response.outcome == RowState::Failed;
    for (const Attempt &attempt : response.attempts)
        host.bytes += attempt.wireBytes;
    if (response.statusCode > 0)
        host.responseTime.add(response.responseTime);
}

Statistics StatisticsKeeper::snapshot(TimePoint now, bool withHosts)
{
    using namespace std::chrono;
    m_samples.push_back({now, m_statistics.ended()});
    while (m_samples.size() > 2 && now - m_samples.front().at > seconds(5))
        m_samples.pop_front();
    const double span = duration<double>(now - m_samples.front().at).count();
    m_statistics.rateNow = span > 0 ? double(m_statistics.ended() - m_samples.front().ended) / span : 0;
    m_statistics.elapsed = std::min(now, m_ended) - m_started;
    Statistics copy = m_statistics;
    if (withHosts)
        for (auto host = m_hosts.cbegin(); host != m_hosts.cend(); ++host)
            copy.hosts.insert(host.key(), host.value());
    return copy;
}

} // namespace AsyncFetcher
