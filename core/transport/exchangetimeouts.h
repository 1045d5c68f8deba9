// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/duetimer.h"
#include "core/transport/httptransport.h"

#include <functional>
#include <vector>

namespace AsyncFetcher {

/// Watches over TransportLimits of every exchange under way, with one timer for all.
///
/// Connect counts from begin() to connected(), idle from connected() and from each touch(), total from
/// begin(). A touch only notes the time: whether it was too long ago is looked at when it would be, so that a
/// body of a million pieces sets no timer.
///
/// Thread: its own, all methods. Ten thousand exchanges end within a few milliseconds of their time.
class ExchangeTimeouts
{
public:
    using Handle = quint32;
    /// Told once for an exchange that took too long; nothing more is watched for it, but end() is still to be
    /// called (from inside is all right). owner: what begin() was given.
    using OnExpired = std::function<void(void *owner, ErrorKind kind, const QString &sentence)>;

    ExchangeTimeouts(const Clock *clock, OnExpired onExpired);

    Handle begin(void *owner, const TransportLimits &limits);
    void connected(Handle handle); ///< the request can be sent; a second call is a touch
    void touch(Handle handle);     ///< a byte went, or came
    void end(Handle handle);

    size_t size() const { return m_watches.size() - m_free.size(); }
    void check() { m_timer.check(); } ///< for tests with a clock of their own

private:
    struct Watch
    {
        void *owner = nullptr;
        TransportLimits limits;
        TimePoint began;
        TimePoint lastActivity;
        bool isConnected = false;
        DueHeap::Handle due = DueHeap::NoHandle;
        TimePoint dueAt = Never;
    };
    struct Expiry
    {
        TimePoint at = Never;
        ErrorKind kind = ErrorKind::None;
        std::chrono::milliseconds limit{0};
    };

    static Expiry nearest(const Watch &watch);
    void schedule(Handle handle, TimePoint at);
    void look(Handle handle);

    const Clock *m_clock;
    OnExpired m_onExpired;
    DueTimer m_timer;
    std::vector<Watch> m_watches; ///< by handle
    std::vector<Handle> m_free;
};

} // namespace AsyncFetcher
