// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/dueheap.h"
#include "core/base/requestid.h"
#include "core/response/rowstate.h"
#include "core/schedule/hostlane.h"

#include <QByteArray>
#include <QHash>
#include <QList>

#include <deque>
#include <optional>
#include <vector>

namespace AsyncFetcher {

struct PlanLimits
{
    int maxConcurrent = 50;
    int maxPerHost = 6;
    double rate = 0; ///< starts a second; 0: no limit
    double ratePerHost = 0;
};

/// Why a row does not start, and until when; Never: time alone will not help.
struct WaitAnswer
{
    WaitReason reason = WaitReason::None;
    TimePoint until = Never;

    friend bool operator==(const WaitAnswer &, const WaitAnswer &) = default;
};

/// A host as it is now: why is what holds its next row; None where it has no row that waits.
struct LaneStatus
{
    int inFlight = 0;
    qsizetype waiting = 0; ///< rows that back off too
    int cap = 0;
    bool hasOwnCap = false;
    WaitReason paused = WaitReason::None;
    WaitAnswer why = {};
};

/// Decides who may start now, and for every other row why not and until when. Hosts take turns, so that the
/// many rows of a slow host at the head of a list do not keep the others from starting; within a host rows
/// that were begun (retries that are due, redirects) go first, then input order.
///
/// Pure: no sockets, no timers, and no clock but the times it is given, which never go back. 16 bytes a row,
/// a few hundred a host; every call is O(1) or O(log n) in the rows that wait for a time. Thread: one.
class FetchPlan
{
public:
    /// idEnd: one more than the largest row id that will be added.
    FetchPlan(const PlanLimits &limits, quint32 idEnd);

    void grow(quint32 idEnd) { m_rows.grow(idEnd); } ///< for rows that come later

    /// The number of a host, by its origin. The empty origin is for rows that will not reach a network: no
    /// cap and no rate holds them.
    HostId hostOf(const QByteArray &origin);
    const QByteArray &originOf(HostId host) const { return m_lanes[host].origin; }
    qsizetype hostCount() const { return qsizetype(m_lanes.size()); }

    void add(RequestId id, HostId host); ///< behind the rows of its host
    /// Something that rows wait for instead of a host's turn: add() them to it. It never lets one start.
    HostId addGate();
    /// All rows that wait there, in their order; they are out of the plan then.
    QList<RequestId> openGate(HostId gate);

    void addFirst(RequestId id, HostId host); ///< behind those of its host's rows that were begun too
    /// The row holds no slot and starts no earlier than due; reason is what explain() gives.
    void backOff(RequestId id, HostId host, TimePoint due, WaitReason reason);

    /// A row that may start now; it holds its slots until release(). Nothing: see nextDue().
    std::optional<RequestId> takeNext(TimePoint now);
    void release(RequestId id);
    /// As release(), and the start did not happen: rates get it back.
    void putBack(RequestId id);
    /// Takes out a row that waits; false: it does not.
    bool remove(RequestId id);
    /// All rows that wait, whatever for; they are out of the plan then.
    QList<RequestId> removeAll();

    void holdHost(HostId host, TimePoint until); ///< no start there before; an earlier time changes nothing
    /// The reason is what explain() gives; None: rows start again.
    void setHostPaused(HostId host, WaitReason why);
    bool isHostPaused(HostId host) const { return m_lanes[host].isPaused(); }
    void setHostCap(HostId host, std::optional<int> cap); ///< nothing: the common one
    void setPaused(WaitReason why) { m_paused = why; }    ///< as setHostPaused()
    bool isPaused() const { return m_paused != WaitReason::None; }
    void setLimits(const PlanLimits &limits);

    /// When to ask takeNext() again though nothing else happens; Never: no need.
    TimePoint nextDue() const;
    WaitAnswer explain(RequestId id, TimePoint now) const;

    /// Of all hosts, by their numbers.
    std::vector<LaneStatus> lanes(TimePoint now) const;

    int inFlight() const { return m_inFlight; }
    /// Rows that wait, each of a host that is paused.
    bool waitsForPausedHostsOnly() const { return m_waiting > 0 && m_waiting == m_ofPausedHosts; }
    qsizetype waitingCount() const { return m_waiting; } ///< rows in the plan that are not in flight
    bool isEmpty() const { return m_waiting == 0 && m_inFlight == 0; }

private:
    void enqueue(RequestId id, HostId host, RowQueue &queue);
    void countWaiting(const HostLane &lane, int by);
    WaitAnswer whyQueued(const HostLane &lane, TimePoint now) const;
    void wake(HostId host);
    void advance(TimePoint now);
    std::optional<RequestId> takeFrom(HostId host, TimePoint now);
    TimePoint earliestStart(const HostLane &lane) const;
    int capOf(const HostLane &lane) const { return lane.cap.value_or(m_limits.maxPerHost); }

    PlanLimits m_limits;
    RowLinks m_rows;
    std::vector<HostLane> m_lanes;
    QHash<QByteArray, HostId> m_hosts;
    std::deque<HostId> m_ring; ///< hosts that may have a row to start, in turn
    DueHeap m_rowsDue;         ///< rows that back off
    DueHeap m_hostsDue;        ///< hosts held by a cool-down or a rate
    RateLimit m_rate;
    int m_inFlight = 0;
    qsizetype m_waiting = 0;
    qsizetype m_ofPausedHosts = 0; ///< of those
    WaitReason m_paused = WaitReason::None;
};

} // namespace AsyncFetcher
