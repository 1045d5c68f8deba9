// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/response/errorkind.h"
#include "core/response/histogram.h"
#include "core/response/rowstate.h"

#include <QByteArray>
#include <QMap>

#include <array>
#include <chrono>

namespace AsyncFetcher {

struct HostStatistics
{
    qint64 total = 0, succeeded = 0, failed = 0;
    qint64 bytes = 0;
    Histogram responseTime;
};

/// The counts of a run. A value: the engine keeps one, others get copies.
/// Percentiles take one value per row that got a response.
struct Statistics
{
    qint64 total = 0;                             ///< rows of the run
    std::array<qint64, RowStateCount> byState{};  ///< pending, waiting and running ones too
    std::array<qint64, ErrorKindCount> byError{}; ///< of rows that failed; None is unused
    QMap<int, qint64> byStatus;                   ///< final status of rows that got a reply
    QMap<QByteArray, HostStatistics> hosts;       ///< by origin
    qint64 attempts = 0;
    qint64 rowsAttempted = 0;
    qint64 bytesReceived = 0; ///< body bytes on the wire, all attempts
    qint64 assertsPassed = 0, assertsFailed = 0;
    qint64 resends = 0; ///< sends that no attempt accounts for
    Histogram responseTime;
    std::chrono::nanoseconds elapsed{0}; ///< pauses included
    double rateNow = 0;                  ///< rows ended a second, over the last few seconds

    /// Joins the counts of another run; times and rates add up.
    void add(const Statistics &other);

    qint64 count(RowState state) const { return byState[static_cast<size_t>(state)]; }
    qint64 ended() const;
    qint64 retries() const { return attempts - rowsAttempted; }
    double successRate() const;       ///< 0 to 1, of the rows that succeeded or failed
    double requestsPerSecond() const; ///< rows ended, over the whole run
    /// Until the last row ends, from the rate now; negative: no estimate can be made.
    std::chrono::milliseconds eta() const;
};

} // namespace AsyncFetcher
