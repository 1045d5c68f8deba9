// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/transport/http1/http1exchange.h"

namespace AsyncFetcher {

namespace {

Timings::Span between(TimePoint from, TimePoint to)
{
    return from == Never || to == Never ? Timings::NotApplicable : std::max(to - from, Timings::Span::zero());
}

} // namespace

Timings Http1Facts::timings() const
{
    Timings timings;
    timings.blocked = between(started, socketWork);
    timings.dns = between(asked, resolved);
    timings.ssl = between(connected, encrypted);
    timings.connect = between(connecting, encrypted == Never ? connected : encrypted);
    // A reply may come before the request is out, and the whole may end anywhere.
    const TimePoint wasSent = sent != Never ? sent : firstByte != Never ? firstByte : ended;
    timings.send = between(sending, wasSent);
    if (sending != Never && firstByte != Never)
        timings.wait = between(wasSent, firstByte);
    timings.receive = between(firstByte, ended);
    return timings;
}

std::chrono::nanoseconds Http1Facts::responseTime() const
{
    return std::max(between(socketWork, ended), Timings::Span::zero());
}

} // namespace AsyncFetcher
