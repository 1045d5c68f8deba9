// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/response/httpresponse.h"
#include "core/response/statistics.h"

#include <QHash>

#include <deque>

namespace AsyncFetcher {

/// Keeps the Statistics of a run up to date: every count changes in one place here.
/// Thread: the engine's.
class StatisticsKeeper
{
public:
    void begin(qint64 rows, TimePoint now);
    void rowsAdded(qint64 rows);
    void end(TimePoint now) { m_ended = now; }

    void rowMoved(RowState from, RowState to);
    void attemptEnded(const Attempt &attempt);
    /// hops: how many sends the attempts of the row account for.
    void rowEnded(const HttpResponse &response, const QByteArray &origin, int hops);

    qint64 count(RowState state) const { return m_statistics.count(state); }
    qint64 endedOf(const QByteArray &origin) const
    {
        const auto host = m_hosts.constFind(origin);
        return host == m_hosts.constEnd() ? 0 : host->total;
    }
    /// The counts as of now; withHosts: the table of hosts too, which may be long.
    Statistics snapshot(TimePoint now, bool withHosts);

private:
    struct Sample
    {
        TimePoint at;
        qint64 ended;
    };

    Statistics m_statistics;
    QHash<QByteArray, HostStatistics> m_hosts;
    std::deque<Sample> m_samples; ///< of the last five seconds, for the rate now
    TimePoint m_started;
    TimePoint m_ended = Never;
};

} // namespace AsyncFetcher
