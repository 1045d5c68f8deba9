// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/transport/exchangetimeouts.h"

#include <utility>

namespace AsyncFetcher {

namespace {

QString sentenceFor(ErrorKind kind, std::chrono::milliseconds limit)
{
    const QString seconds = QString::number(double(limit.count()) / 1000);
    switch (kind) {
    case ErrorKind::TimeoutConnect:
        return QStringLiteral("No connection within %1 s.").arg(seconds);
    case ErrorKind::TimeoutIdle:
        return QStringLiteral("Nothing was sent or received for %1 s.").arg(seconds);
    case ErrorKind::TimeoutDeadline:
        return QStringLiteral("The deadline of all attempts passed, %1 s into this one.").arg(seconds);
    default:
        return QStringLiteral("Not done within %1 s.").arg(seconds);
    }
}

} // namespace

ExchangeTimeouts::ExchangeTimeouts(const Clock *clock, OnExpired onExpired)
    : m_clock(clock)
    , m_onExpired(std::move(onExpired))
    , m_timer(clock, [this](quint64 key) { look(Handle(key)); })
{
}

ExchangeTimeouts::Handle ExchangeTimeouts::begin(void *owner, const TransportLimits &limits)
{
    auto handle = Handle(m_watches.size());
    if (m_free.empty()) {
        m_watches.emplace_back();
    } else {
        handle = m_free.back();
        m_free.pop_back();
    }
    Watch &watch = m_watches[handle];
    watch = {owner, limits, m_clock->now(), {}, false, DueHeap::NoHandle, Never};
    schedule(handle, nearest(watch).at);
    return handle;
}

void ExchangeTimeouts::connected(Handle handle)
{
    Watch &watch = m_watches[handle];
    watch.lastActivity = m_clock->now();
    if (std::exchange(watch.isConnected, true))
        return;
    // Where the next limit is further away, the old due time just finds nothing to do.
    const TimePoint at = nearest(watch).at;
    if (at < watch.dueAt)
        schedule(handle, at);
}

void ExchangeTimeouts::touch(Handle handle)
{
    m_watches[handle].lastActivity = m_clock->now();
}

void ExchangeTimeouts::end(Handle handle)
{
    Watch &watch = m_watches[handle];
    if (watch.due != DueHeap::NoHandle)
        m_timer.remove(watch.due);
    watch.due = DueHeap::NoHandle;
    m_free.push_back(handle);
}

ExchangeTimeouts::Expiry ExchangeTimeouts::nearest(const Watch &watch)
{
    using std::chrono::milliseconds;
    Expiry expiry;
    const auto consider = [&](TimePoint from, milliseconds limit, ErrorKind kind) {
        if (limit > milliseconds::zero() && from + limit < expiry.at)
            expiry = {from + limit, kind, limit};
    };
    if (watch.isConnected)
        consider(watch.lastActivity, watch.limits.idle, ErrorKind::TimeoutIdle);
    else
        consider(watch.began, watch.limits.connect, ErrorKind::TimeoutConnect);
    consider(watch.began, watch.limits.total, watch.limits.totalKind);
    return expiry;
}

void ExchangeTimeouts::schedule(Handle handle, TimePoint at)
{
    Watch &watch = m_watches[handle];
    watch.dueAt = at;
    if (watch.due != DueHeap::NoHandle)
        m_timer.move(watch.due, at);
    else if (at != Never)
        watch.due = m_timer.add(at, handle);
}

void ExchangeTimeouts::look(Handle handle)
{
    Watch &watch = m_watches[handle];
    watch.due = DueHeap::NoHandle;
    watch.dueAt = Never;
    const Expiry expiry = nearest(watch);
    if (expiry.at > m_clock->now())
        schedule(handle, expiry.at);
    else
        m_onExpired(watch.owner, expiry.kind, sentenceFor(expiry.kind, expiry.limit));
}

} // namespace AsyncFetcher
