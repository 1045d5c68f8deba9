// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/dueheap.h"

namespace AsyncFetcher {

DueHeap::Handle DueHeap::add(TimePoint due, quint64 key)
{
    auto handle = Handle(m_places.size());
    if (m_free.empty()) {
        m_places.push_back(0);
    } else {
        handle = m_free.back();
        m_free.pop_back();
    }
    m_heap.push_back({due, key, handle});
    m_places[handle] = quint32(m_heap.size() - 1);
    sift(m_heap.size() - 1);
    return handle;
}

void DueHeap::move(Handle handle, TimePoint due)
{
    const size_t at = m_places[handle];
    m_heap[at].due = due;
    sift(at);
}

void DueHeap::remove(Handle handle)
{
    removeAt(m_places[handle]);
}

quint64 DueHeap::takeEarliest()
{
    const quint64 key = m_heap.front().key;
    removeAt(0);
    return key;
}

void DueHeap::place(size_t at, const Entry &entry)
{
    m_heap[at] = entry;
    m_places[entry.handle] = quint32(at);
}

void DueHeap::removeAt(size_t at)
{
    m_free.push_back(m_heap[at].handle);
    const Entry last = m_heap.back();
    m_heap.pop_back();
    if (at == m_heap.size())
        return;
    place(at, last);
    sift(at);
}

void DueHeap::sift(size_t at)
{
    const Entry entry = m_heap[at];
    while (at > 0 && entry.due < m_heap[(at - 1) / 2].due) {
        place(at, m_heap[(at - 1) / 2]);
        at = (at - 1) / 2;
    }
    for (size_t child = 2 * at + 1; child < m_heap.size(); child = 2 * at + 1) {
        if (child + 1 < m_heap.size() && m_heap[child + 1].due < m_heap[child].due)
            ++child;
        if (entry.due <= m_heap[child].due)
            break;
        place(at, m_heap[child]);
        at = child;
    }
    place(at, entry);
}

} // namespace AsyncFetcher
