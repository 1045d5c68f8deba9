// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/duetimer.h"

namespace AsyncFetcher {

DueTimer::DueTimer(const Clock *clock, std::function<void(quint64)> onDue, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_onDue(std::move(onDue))
    , m_timer(this)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &DueTimer::check);
}

DueHeap::Handle DueTimer::add(TimePoint due, quint64 key)
{
    const auto handle = m_heap.add(due, key);
    arm();
    return handle;
}

void DueTimer::move(DueHeap::Handle handle, TimePoint due)
{
    m_heap.move(handle, due);
    arm();
}

void DueTimer::check()
{
    m_armedFor = Never;
    const TimePoint now = m_clock->now();
    while (m_heap.earliest() <= now && !m_heap.isEmpty())
        m_onDue(m_heap.takeEarliest());
    arm();
}

void DueTimer::arm()
{
    // A timer that is set for too early a time costs one idle wake-up; setting it anew for each change costs
    // far more.
    if (m_heap.earliest() >= m_armedFor)
        return;
    m_armedFor = m_heap.earliest();
    using namespace std::chrono;
    const auto wait = ceil<milliseconds>(m_armedFor - m_clock->now());
    // A week is far enough: check() sets it again.
    m_timer.start(std::clamp(wait, milliseconds::zero(), milliseconds(hours(168))));
}

} // namespace AsyncFetcher
