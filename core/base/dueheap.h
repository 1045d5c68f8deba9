// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"

#include <vector>

namespace AsyncFetcher {

/// Due times in a binary heap that can be moved and removed by handle, in O(log n). No timers, no clock:
/// 100,000 of them cost 2.4 MB and nothing while they wait.
class DueHeap
{
public:
    using Handle = quint32;
    static constexpr Handle NoHandle = ~quint32(0);

    /// key is the caller's; it comes back when the time is due.
    Handle add(TimePoint due, quint64 key);
    void move(Handle handle, TimePoint due);
    void remove(Handle handle);

    bool isEmpty() const { return m_heap.empty(); }
    size_t size() const { return m_heap.size(); }
    /// Never when empty.
    TimePoint earliest() const { return m_heap.empty() ? Never : m_heap.front().due; }
    TimePoint dueOf(Handle handle) const { return m_heap[m_places[handle]].due; }

    /// Calls look(due, key) for each, in no order.
    template <typename Look>
    void forEach(Look look) const
    {
        for (const Entry &entry : m_heap)
            look(entry.due, entry.key);
    }

    /// Takes the earliest out and returns its key. Not to be called when empty.
    quint64 takeEarliest();

private:
    struct Entry
    {
        TimePoint due;
        quint64 key;
        Handle handle;
    };

    void place(size_t at, const Entry &entry);
    void sift(size_t at);
    void removeAt(size_t at);

    std::vector<Entry> m_heap;
    std::vector<quint32> m_places; ///< by handle: where in the heap
    std::vector<Handle> m_free;
};

} // namespace AsyncFetcher
