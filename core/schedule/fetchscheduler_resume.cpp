// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How a run goes on where another process left it, and what it keeps so that one can: a third part of
// FetchScheduler.

#include "core/schedule/fetchscheduler.h"

namespace AsyncFetcher {

using std::chrono::milliseconds;

namespace {

int hopsOf(const QList<Attempt> &attempts)
{
    int hops = 0;
    for (const Attempt &attempt : attempts)
        hops += 1 + int(attempt.redirects.size());
    return hops;
}

qint64 endMs(const Attempt &attempt)
{
    return attempt.startedMs + std::chrono::duration_cast<milliseconds>(attempt.responseTime).count();
}

} // namespace

/// Waits go by the wall clock: it alone is the same in both processes.
void FetchScheduler::goOn()
{
    const qint64 wallMs = m_clock->wallMs();
    for (const HostHold &hold : std::as_const(m_earlier.holds))
        if (hold.untilMs > wallMs)
            m_plan.holdHost(m_plan.hostOf(hold.origin), m_started + milliseconds(hold.untilMs - wallMs));
    for (const BegunRow &row : std::as_const(m_earlier.begun))
        goOn(row);
    m_earlier = {};
}

void FetchScheduler::goOn(const BegunRow &row)
{
    if (row.attempts.isEmpty() || !m_plan.remove(row.requestId))
        return;
    const qint64 wallMs = m_clock->wallMs();
    const auto ago = [wallMs](qint64 ms) { return milliseconds(std::max<qint64>(0, wallMs - ms)); };
    RowJob &job = jobFor(row.requestId);
    job.response.attempts = row.attempts;
    job.hops = hopsOf(row.attempts);
    job.host = hostOfRow(job.response.position);
    job.readySince = m_started - ago(endMs(row.attempts.last()));
    job.waitReason = row.nextReason;
    if (m_options.deadline > milliseconds::zero()) {
        job.deadline = m_started + m_options.deadline - ago(row.attempts.first().startedMs);
        job.deadlineDue = m_deadlines.add(job.deadline, indexOf(row.requestId));
    }
    const TimePoint due = m_started + milliseconds(std::max<qint64>(0, row.nextMs - wallMs));
    m_plan.backOff(row.requestId, job.host, due, row.nextReason);
    show(job, RowState::Waiting, row.nextReason, due);
}

bool FetchScheduler::mayRepeat(const RowJob &job) const
{
    return isIdempotent(job.response.method) || job.retryUnsafe.value_or(m_options.retryUnsafe);
}

bool FetchScheduler::mustIntend(const RowJob &job) const
{
    return !mayRepeat(job) && !job.intentKept && m_observer->keepsIntents();
}

/// Without a slot: a disk that is slow keeps nobody else waiting.
void FetchScheduler::intend(RowJob &job)
{
    const RequestId id = job.response.requestId;
    m_plan.putBack(id);
    job.intending = true;
    ++m_intending;
    show(job, RowState::Waiting, WaitReason::Store);
    m_observer->noted(SendIntent{id, job.response.position, job.response.attempt() + 1, m_clock->wallMs()});
}

void FetchScheduler::intentsKept(const QList<RequestId> &rows)
{
    if (m_phase != Phase::Running)
        return; // they are being left
    for (const RequestId id : rows) {
        const auto found = m_jobs.find(indexOf(id));
        if (found == m_jobs.end() || !found->second->intending)
            continue;
        RowJob &job = *found->second;
        job.intending = false;
        job.intentKept = true;
        --m_intending;
        m_plan.addFirst(id, job.host);
    }
    pump();
}

} // namespace AsyncFetcher
