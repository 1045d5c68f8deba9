// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"

namespace AsyncFetcher {

/// A clock that goes only when told to. Thread: one.
class FakeClock final : public Clock
{
public:
    TimePoint now() const override { return m_now; }
    qint64 wallMs() const override
    {
        return std::chrono::duration_cast<std::chrono::milliseconds>(m_now.time_since_epoch()).count();
    }
    void advance(Duration by) { m_now += by; }

private:
    TimePoint m_now{std::chrono::hours(1)};
};

} // namespace AsyncFetcher
