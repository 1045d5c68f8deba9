// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/dueheap.h"

#include <QObject>
#include <QTimer>

#include <functional>

namespace AsyncFetcher {

/// Many due times behind one QTimer, which is set again only when the earliest moves to an earlier time.
/// Fires at the due time or up to a few milliseconds later, never before.
///
/// Thread: its own, all methods.
class DueTimer final : public QObject
{
    Q_OBJECT
public:
    /// onDue(key) is called from the event loop, once for each due time, which is out of the heap by then.
    DueTimer(const Clock *clock, std::function<void(quint64 key)> onDue, QObject *parent = nullptr);

    DueHeap::Handle add(TimePoint due, quint64 key);
    void move(DueHeap::Handle handle, TimePoint due);
    void remove(DueHeap::Handle handle) { m_heap.remove(handle); }
    size_t size() const { return m_heap.size(); }

    /// Does what is due now; the timer calls it, and tests with a clock of their own.
    void check();

private:
    void arm();

    const Clock *m_clock;
    std::function<void(quint64)> m_onDue;
    DueHeap m_heap;
    QTimer m_timer;
    TimePoint m_armedFor = Never;
};

} // namespace AsyncFetcher
