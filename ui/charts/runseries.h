// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/response/statistics.h"

#include <deque>

namespace AsyncFetcher {

/// The course of a run in at most a few hundred steps of equal length: one second each, and twice as long
/// whenever a run outgrows them. Fed with the counts as they come; knows no clock. Thread: one at a time.
class RunSeries
{
public:
    struct Step
    {
        double end = 0;  ///< seconds since the run began
        double span = 0; ///< seconds
        qint64 ended = 0;
        qint64 failed = 0;
        qint64 bytes = 0;
        double p50 = 0, p95 = 0, p99 = 0; ///< seconds; 0: no row got a response

        double perSecond(qint64 count) const { return span > 0 ? double(count) / span : 0; }
    };

    void begin();
    /// finished: what there is makes the last step.
    void add(const Statistics &statistics, bool finished);

    const std::deque<Step> &steps() const { return m_steps; }
    const Statistics &latest() const { return m_latest; }
    static constexpr size_t MostSteps = 300;

private:
    void join();

    std::deque<Step> m_steps;
    Statistics m_base; ///< as it was at the end of the last step
    Statistics m_latest;
    double m_stepSeconds = 1;
};

} // namespace AsyncFetcher
