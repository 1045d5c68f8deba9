// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/dueheap.h"
#include "core/base/requestid.h"
#include "core/response/rowstate.h"
#include "core/schedule/ratelimit.h"

#include <QByteArray>

#include <algorithm>
#include <optional>
#include <vector>

namespace AsyncFetcher {

using HostId = quint32;

/// A queue of rows through the links that RowLinks keeps.
struct RowQueue
{
    quint32 head = ~quint32(0);
    quint32 tail = ~quint32(0);

    bool isEmpty() const { return head == ~quint32(0); }
};

/// Where every row of a plan is: in a queue of its host, waiting for a time, in flight, or nowhere. Queues
/// are linked through the rows, so that a row can leave from the middle and a queue costs nothing.
class RowLinks
{
public:
    enum class Place : quint8 { Nowhere, Fresh, Begun, BackingOff, InFlight };

    struct Row
    {
        quint32 previous = None; ///< while backing off: a WaitReason
        quint32 next = None;     ///< while backing off: the handle of its due time
        HostId host : 28 = 0;
        quint32 place : 4 = 0;
    };
    static constexpr quint32 None = ~quint32(0);

    explicit RowLinks(quint32 count)
        : m_rows(count)
    {
    }

    Row &operator[](RequestId id) { return m_rows[indexOf(id)]; }
    const Row &operator[](RequestId id) const { return m_rows[indexOf(id)]; }
    void grow(quint32 count) { m_rows.resize(std::max(size_t(count), m_rows.size())); }
    quint32 count() const { return quint32(m_rows.size()); }
    Place placeOf(RequestId id) const { return static_cast<Place>(m_rows[indexOf(id)].place); }
    void setPlace(RequestId id, Place place)
    {
        m_rows[indexOf(id)].place = static_cast<quint32>(place) & 15U;
    }

    void append(RowQueue &queue, RequestId id);
    void unlink(RowQueue &queue, RequestId id);

private:
    std::vector<Row> m_rows;
};

/// What a plan knows of one host.
struct HostLane
{
    QByteArray origin;
    RowQueue begun; ///< redirects and retries that are due: they go first
    RowQueue fresh;
    RateLimit rate;
    TimePoint heldUntil; ///< a cool-down
    std::optional<int> cap;
    DueHeap::Handle due = DueHeap::NoHandle; ///< its entry in the plan's heap of hosts
    int inFlight = 0;
    qsizetype queued = 0;
    qsizetype backingOff = 0;
    WaitReason paused = WaitReason::None; ///< why it is; None: it is not
    bool inRing = false;
    bool isLocal = false; ///< rows that reach no network

    bool hasRows() const { return !begun.isEmpty() || !fresh.isEmpty(); }
    bool isPaused() const { return paused != WaitReason::None; }
};

} // namespace AsyncFetcher
