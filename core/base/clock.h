// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <chrono>

namespace AsyncFetcher {

using TimePoint = std::chrono::steady_clock::time_point;
using Duration = std::chrono::steady_clock::duration;

/// "Never", and "no limit", as a point in time.
constexpr TimePoint Never = TimePoint::max();

/// Where time comes from, so that tests decide what time it is.
/// Thread: any. The clock outlives whoever holds a pointer to it.
class Clock
{
public:
    virtual ~Clock() = default;
    virtual TimePoint now() const = 0; ///< never goes back; for waits and durations
    virtual qint64 wallMs() const = 0; ///< milliseconds since 1970 UTC; for records that people read
};

class SystemClock final : public Clock
{
public:
    TimePoint now() const override { return std::chrono::steady_clock::now(); }
    qint64 wallMs() const override
    {
        using namespace std::chrono;
        return duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
    }
};

} // namespace AsyncFetcher
