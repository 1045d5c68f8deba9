// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/schedule/fetchplan.h"

#include <algorithm>

namespace AsyncFetcher {

using Place = RowLinks::Place;

FetchPlan::FetchPlan(const PlanLimits &limits, quint32 idEnd)
    : m_limits(limits)
    , m_rows(idEnd)
    , m_rate(limits.rate)
{
}

HostId FetchPlan::hostOf(const QByteArray &origin)
{
    const auto known = m_hosts.constFind(origin);
    if (known != m_hosts.constEnd())
        return *known;
    const auto host = HostId(m_lanes.size());
    HostLane lane;
    lane.origin = origin;
    lane.isLocal = origin.isEmpty();
    lane.rate.setRate(m_limits.ratePerHost);
    m_lanes.push_back(std::move(lane));
    m_hosts.insert(origin, host);
    return host;
}

HostId FetchPlan::addGate()
{
    HostLane lane;
    lane.paused = WaitReason::Group;
    m_lanes.push_back(std::move(lane));
    return HostId(m_lanes.size() - 1);
}

QList<RequestId> FetchPlan::openGate(HostId gate)
{
    QList<RequestId> rows;
    RowQueue &queue = m_lanes[gate].fresh;
    while (!queue.isEmpty()) {
        rows.append(requestId(queue.head));
        remove(rows.last());
    }
    return rows;
}

void FetchPlan::add(RequestId id, HostId host)
{
    enqueue(id, host, m_lanes[host].fresh);
    m_rows.setPlace(id, Place::Fresh);
}

void FetchPlan::addFirst(RequestId id, HostId host)
{
    enqueue(id, host, m_lanes[host].begun);
    m_rows.setPlace(id, Place::Begun);
}

void FetchPlan::enqueue(RequestId id, HostId host, RowQueue &queue)
{
    Q_ASSERT(m_rows.placeOf(id) == Place::Nowhere);
    m_rows[id].host = host;
    m_rows.append(queue, id);
    ++m_lanes[host].queued;
    countWaiting(m_lanes[host], 1);
    wake(host);
}

void FetchPlan::countWaiting(const HostLane &lane, int by)
{
    m_waiting += by;
    if (lane.isPaused())
        m_ofPausedHosts += by;
}

void FetchPlan::backOff(RequestId id, HostId host, TimePoint due, WaitReason reason)
{
    Q_ASSERT(m_rows.placeOf(id) == Place::Nowhere);
    RowLinks::Row &row = m_rows[id];
    row.host = host;
    row.previous = quint32(reason);
    row.next = m_rowsDue.add(due, indexOf(id));
    m_rows.setPlace(id, Place::BackingOff);
    ++m_lanes[host].backingOff;
    countWaiting(m_lanes[host], 1);
}

void FetchPlan::wake(HostId host)
{
    HostLane &lane = m_lanes[host];
    if (lane.inRing || !lane.hasRows())
        return;
    lane.inRing = true;
    // Rows that need no network never wait for those that do.
    if (lane.isLocal)
        m_ring.push_front(host);
    else
        m_ring.push_back(host);
}

void FetchPlan::advance(TimePoint now)
{
    while (m_rowsDue.earliest() <= now && !m_rowsDue.isEmpty()) {
        const RequestId id = requestId(quint32(m_rowsDue.takeEarliest()));
        HostLane &lane = m_lanes[m_rows[id].host];
        m_rows.setPlace(id, Place::Nowhere);
        --lane.backingOff;
        countWaiting(lane, -1);
        addFirst(id, m_rows[id].host);
    }
    while (m_hostsDue.earliest() <= now && !m_hostsDue.isEmpty()) {
        const auto host = HostId(m_hostsDue.takeEarliest());
        m_lanes[host].due = DueHeap::NoHandle;
        wake(host);
    }
}

TimePoint FetchPlan::earliestStart(const HostLane &lane) const
{
    return lane.isLocal ? TimePoint() : std::max(lane.heldUntil, lane.rate.availableAt());
}

std::optional<RequestId> FetchPlan::takeNext(TimePoint now)
{
    advance(now);
    if (isPaused())
        return {};
    while (!m_ring.empty()) {
        const HostId host = m_ring.front();
        const bool limited = m_inFlight >= m_limits.maxConcurrent || m_rate.availableAt() > now;
        if (limited && !m_lanes[host].isLocal)
            return {};
        m_ring.pop_front();
        m_lanes[host].inRing = false;
        if (const auto id = takeFrom(host, now))
            return id;
    }
    return {};
}

std::optional<RequestId> FetchPlan::takeFrom(HostId host, TimePoint now)
{
    HostLane &lane = m_lanes[host];
    // Whatever keeps the host back now brings it into the ring again when it ends: a release, a resume, a
    // time.
    if (!lane.hasRows() || lane.isPaused() || (!lane.isLocal && lane.inFlight >= capOf(lane)))
        return {};
    if (const TimePoint start = earliestStart(lane); start > now) {
        if (lane.due == DueHeap::NoHandle)
            lane.due = m_hostsDue.add(start, host);
        else
            m_hostsDue.move(lane.due, start);
        return {};
    }
    RowQueue &queue = lane.begun.isEmpty() ? lane.fresh : lane.begun;
    const RequestId id = requestId(queue.head);
    m_rows.unlink(queue, id);
    m_rows.setPlace(id, Place::InFlight);
    --lane.queued;
    countWaiting(lane, -1);
    ++m_inFlight;
    ++lane.inFlight;
    if (!lane.isLocal) {
        m_rate.take(now);
        lane.rate.take(now);
    }
    wake(host);
    return id;
}

void FetchPlan::release(RequestId id)
{
    Q_ASSERT(m_rows.placeOf(id) == Place::InFlight);
    const HostId host = m_rows[id].host;
    m_rows.setPlace(id, Place::Nowhere);
    --m_inFlight;
    --m_lanes[host].inFlight;
    wake(host);
}

void FetchPlan::putBack(RequestId id)
{
    HostLane &lane = m_lanes[m_rows[id].host];
    if (!lane.isLocal) {
        m_rate.giveBack();
        lane.rate.giveBack();
    }
    release(id);
}

bool FetchPlan::remove(RequestId id)
{
    RowLinks::Row &row = m_rows[id];
    HostLane &lane = m_lanes[row.host];
    switch (m_rows.placeOf(id)) {
    case Place::Fresh:
        m_rows.unlink(lane.fresh, id);
        --lane.queued;
        break;
    case Place::Begun:
        m_rows.unlink(lane.begun, id);
        --lane.queued;
        break;
    case Place::BackingOff:
        m_rowsDue.remove(row.next);
        --lane.backingOff;
        break;
    case Place::Nowhere:
    case Place::InFlight:
        return false;
    }
    m_rows.setPlace(id, Place::Nowhere);
    countWaiting(lane, -1);
    return true;
}

QList<RequestId> FetchPlan::removeAll()
{
    QList<RequestId> removed;
    removed.reserve(m_waiting);
    for (quint32 index = 0; index < m_rows.count() && m_waiting > 0; ++index)
        if (m_rows.placeOf(requestId(index)) != Place::Nowhere && remove(requestId(index)))
            removed.append(requestId(index));
    return removed;
}

void FetchPlan::holdHost(HostId host, TimePoint until)
{
    HostLane &lane = m_lanes[host];
    lane.heldUntil = std::max(lane.heldUntil, until);
}

void FetchPlan::setHostPaused(HostId host, WaitReason why)
{
    HostLane &lane = m_lanes[host];
    const qsizetype rows = lane.queued + lane.backingOff;
    m_ofPausedHosts -= lane.isPaused() ? rows : 0;
    lane.paused = why;
    m_ofPausedHosts += lane.isPaused() ? rows : 0;
    wake(host);
}

void FetchPlan::setHostCap(HostId host, std::optional<int> cap)
{
    m_lanes[host].cap = cap;
    wake(host);
}

void FetchPlan::setLimits(const PlanLimits &limits)
{
    m_limits = limits;
    m_rate.setRate(limits.rate);
    for (HostId host = 0; host < m_lanes.size(); ++host) {
        m_lanes[host].rate.setRate(limits.ratePerHost);
        wake(host);
    }
}

TimePoint FetchPlan::nextDue() const
{
    const TimePoint timed = std::min(m_rowsDue.earliest(), m_hostsDue.earliest());
    const bool onlyRate = !isPaused() && !m_ring.empty() && m_inFlight < m_limits.maxConcurrent;
    return onlyRate ? std::min(timed, m_rate.availableAt()) : timed;
}

WaitAnswer FetchPlan::explain(RequestId id, TimePoint now) const
{
    const RowLinks::Row &row = m_rows[id];
    const Place place = m_rows.placeOf(id);
    if (place == Place::Nowhere || place == Place::InFlight)
        return {};
    const HostLane &lane = m_lanes[row.host];
    if (place == Place::BackingOff) {
        const TimePoint due = m_rowsDue.dueOf(row.next);
        if (lane.heldUntil > due)
            return {WaitReason::RetryAfter, lane.heldUntil};
        return {static_cast<WaitReason>(row.previous), due};
    }
    return whyQueued(lane, now);
}

WaitAnswer FetchPlan::whyQueued(const HostLane &lane, TimePoint now) const
{
    if (isPaused())
        return {m_paused, Never};
    if (lane.isPaused())
        return {lane.paused, Never};
    if (lane.isLocal)
        return {WaitReason::Turn, Never};
    if (lane.heldUntil > now)
        return {WaitReason::RetryAfter, lane.heldUntil};
    if (lane.inFlight >= capOf(lane))
        return {WaitReason::HostCap, Never};
    if (lane.rate.availableAt() > now)
        return {WaitReason::HostRate, lane.rate.availableAt()};
    if (m_inFlight >= m_limits.maxConcurrent)
        return {WaitReason::GlobalCap, Never};
    if (m_rate.availableAt() > now)
        return {WaitReason::GlobalRate, m_rate.availableAt()};
    return {WaitReason::Turn, Never};
}

std::vector<LaneStatus> FetchPlan::lanes(TimePoint now) const
{
    std::vector<TimePoint> nextBackOff(m_lanes.size(), Never);
    m_rowsDue.forEach([&](TimePoint due, quint64 key) {
        TimePoint &next = nextBackOff[m_rows[requestId(quint32(key))].host];
        next = std::min(next, due);
    });
    std::vector<LaneStatus> statuses;
    statuses.reserve(m_lanes.size());
    for (size_t host = 0; host < m_lanes.size(); ++host) {
        const HostLane &lane = m_lanes[host];
        LaneStatus &status = statuses.emplace_back();
        status.inFlight = lane.inFlight;
        status.waiting = lane.queued + lane.backingOff;
        status.cap = capOf(lane);
        status.hasOwnCap = lane.cap.has_value();
        status.paused = lane.paused;
        if (lane.queued > 0 || (lane.backingOff > 0 && (isPaused() || lane.isPaused())))
            status.why = whyQueued(lane, now);
        else if (lane.backingOff > 0 && lane.heldUntil > nextBackOff[host])
            status.why = {WaitReason::RetryAfter, lane.heldUntil};
        else if (lane.backingOff > 0)
            status.why = {WaitReason::Backoff, nextBackOff[host]};
    }
    return statuses;
}

} // namespace AsyncFetcher
