// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"

#include <algorithm>

namespace AsyncFetcher {

/// A token bucket, kept as the time at which it would be full (the generic cell rate algorithm): no counting,
/// no drift. A pause is made good with at most 20 ms worth of starts, so that a rate of 10,000/s needs no
/// timer of 100 us, and a rate of 10/s is one start each 100 ms and never a burst.
class RateLimit
{
public:
    /// 0: no limit.
    explicit RateLimit(double perSecond = 0) { setRate(perSecond); }

    /// Acts at once: the wait after the last start is that of the new rate.
    void setRate(double perSecond)
    {
        const Duration before = m_period;
        using Seconds = std::chrono::duration<double>;
        constexpr auto window = std::chrono::milliseconds(20);
        m_period =
            perSecond > 0 ? std::chrono::duration_cast<Duration>(Seconds(1 / perSecond)) : Duration::zero();
        m_burst = m_period < window ? Duration(window) - m_period : Duration::zero();
        if (m_full != TimePoint())
            m_full += m_period - before;
    }

    /// The earliest time at which one more may start.
    TimePoint availableAt() const
    {
        return m_period == Duration::zero() || m_full == TimePoint() ? TimePoint() : m_full - m_burst;
    }
    void take(TimePoint now) { m_full = std::max(m_full, now) + m_period; }
    /// Takes back what was not used after all.
    void giveBack() { m_full -= m_period; }

private:
    Duration m_period{0};
    Duration m_burst{0};
    TimePoint m_full;
};

} // namespace AsyncFetcher
