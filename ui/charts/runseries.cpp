// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/runseries.h"

#include <algorithm>

namespace AsyncFetcher {

namespace {

double secondsOf(std::chrono::nanoseconds span)
{
    return double(span.count()) / 1e9;
}

} // namespace

void RunSeries::begin()
{
    *this = RunSeries();
}

void RunSeries::add(const Statistics &statistics, bool finished)
{
    m_latest = statistics;
    const double span = secondsOf(statistics.elapsed - m_base.elapsed);
    // What little is left at the end says nothing about a rate, unless it is all there is.
    const bool isRest = finished && (m_steps.empty() || span >= m_stepSeconds / 4);
    if (span <= 0 || (span < m_stepSeconds && !isRest))
        return;
    Step step;
    step.end = secondsOf(statistics.elapsed);
    step.span = span;
    step.ended = statistics.ended() - m_base.ended();
    step.failed = statistics.count(RowState::Failed) - m_base.count(RowState::Failed);
    step.bytes = statistics.bytesReceived - m_base.bytesReceived;
    const Histogram times = statistics.responseTime.since(m_base.responseTime);
    step.p50 = secondsOf(times.percentile(0.5));
    step.p95 = secondsOf(times.percentile(0.95));
    step.p99 = secondsOf(times.percentile(0.99));
    m_steps.push_back(step);
    m_base = statistics;
    if (m_steps.size() > MostSteps)
        join();
}

void RunSeries::join()
{
    std::deque<Step> joined;
    for (size_t i = 0; i + 1 < m_steps.size(); i += 2) {
        const Step &a = m_steps[i];
        Step step = m_steps[i + 1];
        step.span += a.span;
        step.ended += a.ended;
        step.failed += a.failed;
        step.bytes += a.bytes;
        // Percentiles cannot be added; the worse of two neighbours hides nothing.
        step.p50 = std::max(step.p50, a.p50);
        step.p95 = std::max(step.p95, a.p95);
        step.p99 = std::max(step.p99, a.p99);
        joined.push_back(step);
    }
    if (m_steps.size() % 2)
        joined.push_back(m_steps.back());
    m_steps = std::move(joined);
    m_stepSeconds *= 2;
}

} // namespace AsyncFetcher
