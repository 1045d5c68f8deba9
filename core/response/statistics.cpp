// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/response/statistics.h"

namespace AsyncFetcher {

void Statistics::add(const Statistics &other)
{
    total += other.total;
    for (size_t i = 0; i < byState.size(); ++i)
        byState[i] += other.byState[i];
    for (size_t i = 0; i < byError.size(); ++i)
        byError[i] += other.byError[i];
    for (auto status = other.byStatus.begin(); status != other.byStatus.end(); ++status)
        byStatus[status.key()] += status.value();
    for (auto from = other.hosts.begin(); from != other.hosts.end(); ++from) {
        HostStatistics &host = hosts[from.key()];
        host.total += from->total;
        host.succeeded += from->succeeded;
        host.failed += from->failed;
        host.bytes += from->bytes;
        host.responseTime.add(from->responseTime);
    }
    attempts += other.attempts;
    rowsAttempted += other.rowsAttempted;
    bytesReceived += other.bytesReceived;
    assertsPassed += other.assertsPassed;
    assertsFailed += other.assertsFailed;
    resends += other.resends;
    responseTime.add(other.responseTime);
    elapsed += other.elapsed;
    rateNow += other.rateNow;
}

qint64 Statistics::ended() const
{
    return count(RowState::Succeeded) + count(RowState::Failed) + count(RowState::Cancelled) +
           count(RowState::Skipped) + count(RowState::Unknown);
}

double Statistics::successRate() const
{
    const qint64 judged = count(RowState::Succeeded) + count(RowState::Failed);
    return judged ? double(count(RowState::Succeeded)) / double(judged) : 0;
}

double Statistics::requestsPerSecond() const
{
    const double seconds = std::chrono::duration<double>(elapsed).count();
    return seconds > 0 ? double(ended()) / seconds : 0;
}

std::chrono::milliseconds Statistics::eta() const
{
    const qint64 left = total - ended();
    if (left <= 0)
        return std::chrono::milliseconds::zero();
    const double rate = rateNow > 0 ? rateNow : requestsPerSecond();
    if (rate <= 0)
        return std::chrono::milliseconds(-1);
    return std::chrono::milliseconds(qint64(double(left) / rate * 1000));
}

} // namespace AsyncFetcher
