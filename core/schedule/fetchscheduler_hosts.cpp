// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Hosts one by one, the canary and the brakes: a fourth part of FetchScheduler.

#include "core/schedule/fetchscheduler.h"
#include "core/schedule/schedulerlog.h"

#include <numeric>

namespace AsyncFetcher {

using std::chrono::milliseconds;

void FetchScheduler::setHostPaused(const QByteArray &origin, bool paused)
{
    const HostId host = m_plan.hostOf(origin);
    m_plan.setHostPaused(host, paused ? WaitReason::HostPaused : WaitReason::None);
    m_brakes.releaseHost(host);
    pump();
}

void FetchScheduler::setHostCap(const QByteArray &origin, std::optional<int> cap)
{
    m_plan.setHostCap(m_plan.hostOf(origin), cap);
    pump();
}

QList<HostReport> FetchScheduler::hosts(qsizetype most) const
{
    const TimePoint now = m_clock->now();
    const std::vector<LaneStatus> lanes = m_plan.lanes(now);
    std::vector<HostId> order(lanes.size());
    std::iota(order.begin(), order.end(), HostId(0));
    if (qsizetype(order.size()) > most) {
        const auto isApart = [](const LaneStatus &lane) {
            return lane.hasOwnCap || lane.paused != WaitReason::None;
        };
        std::nth_element(order.begin(), order.begin() + most, order.end(), [&](HostId a, HostId b) {
            if (isApart(lanes[a]) != isApart(lanes[b]))
                return isApart(lanes[a]);
            return lanes[a].inFlight + lanes[a].waiting > lanes[b].inFlight + lanes[b].waiting;
        });
        order.resize(size_t(most));
    }
    QList<HostReport> reports;
    reports.reserve(qsizetype(order.size()));
    for (const HostId host : order) {
        const LaneStatus &lane = lanes[host];
        HostReport report;
        report.origin = m_plan.originOf(host);
        report.running = lane.inFlight;
        report.waiting = lane.waiting;
        report.ended = m_statistics.endedOf(report.origin);
        report.cap = lane.cap;
        report.hasOwnCap = lane.hasOwnCap;
        report.paused = lane.paused;
        report.why = lane.why.reason;
        if (lane.why.until != Never)
            report.untilMs =
                m_clock->wallMs() + std::chrono::duration_cast<milliseconds>(lane.why.until - now).count();
        if (!report.origin.isEmpty())
            reports.append(std::move(report));
    }
    return reports;
}

/// Those of the rows behind the canary that have not ended meanwhile: the user may have cancelled some.
QList<qsizetype> FetchScheduler::takeHeldBack()
{
    QList<qsizetype> positions;
    const bool all = m_positions.isEmpty();
    const qsizetype count = all ? m_source->count() : m_positions.size();
    for (qsizetype i = count - std::exchange(m_heldBack, 0); i < count; ++i) {
        const qsizetype position = all ? i : m_positions.at(i);
        if (!isFinal(m_table->state(m_source->idAt(position))))
            positions.append(position);
    }
    return positions;
}

void FetchScheduler::leaveHeldBack()
{
    for (const qsizetype position : takeHeldBack())
        m_left.append(m_source->idAt(position));
}

void FetchScheduler::letGo()
{
    m_asking = false;
    for (const qsizetype position : takeHeldBack())
        place(position);
}

/// True: the canary is over, and there are more rows to start.
bool FetchScheduler::endCanary()
{
    const bool isOver = m_plan.isEmpty() && m_intending == 0 && m_judging == 0;
    if (m_heldBack == 0 || m_asking || !isOver || m_phase != Phase::Running || m_draining)
        return false;
    Brake canary;
    canary.kind = Brake::Kind::Canary;
    canary.failed = m_statistics.count(RowState::Failed);
    canary.ended = canary.failed + m_statistics.count(RowState::Succeeded);
    if (m_attendance == Attendance::None && canary.failed == 0) {
        letGo();
        return true;
    }
    canary.endsRun = m_attendance == Attendance::None;
    m_asking = !canary.endsRun;
    brake(canary);
    return false;
}

void FetchScheduler::brake(const Brake &brake)
{
    if (brake.endsRun)
        m_draining = true;
    else if (brake.kind == Brake::Kind::Host)
        m_plan.setHostPaused(m_plan.hostOf(brake.origin), WaitReason::HostBraked);
    else
        m_plan.setPaused(brake.kind == Brake::Kind::Canary ? WaitReason::Canary : WaitReason::Braked);
    logBrake(brake);
    m_observer->braked(brake);
}

void FetchScheduler::watchBrakes(const RowJob &job, RowState outcome)
{
    const bool failed = outcome == RowState::Failed;
    if (m_phase != Phase::Running || m_draining || (!failed && outcome != RowState::Succeeded))
        return;
    if (!m_plan.isPaused()) {
        if (auto braked = m_brakes.runRowEnded(failed)) {
            braked->endsRun = m_attendance != Attendance::Full;
            return brake(*braked);
        }
    }
    if (job.response.attempts.isEmpty() || m_plan.isHostPaused(job.host))
        return;
    if (auto braked = m_brakes.hostRowEnded(job.host, failed)) {
        braked->origin = m_plan.originOf(job.host);
        brake(*braked);
    }
}

/// What is left waits for hosts that braked, and nobody is there to release them.
void FetchScheduler::endStuckRun()
{
    if (m_attendance != Attendance::Full && m_phase == Phase::Running && m_plan.inFlight() == 0 &&
        m_intending == 0 && m_judging == 0 && m_plan.waitsForPausedHostsOnly())
        m_draining = true;
}

} // namespace AsyncFetcher
