// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <chrono>

namespace AsyncFetcher {

/// The phases of one hop on the wire, with HAR 1.2's names; negative: not applicable.
/// blocked: from "start it" to the first socket work, inside the transport alone (our queues are not in it).
struct Timings
{
    using Span = std::chrono::nanoseconds;
    static constexpr Span NotApplicable{-1};

    Span blocked = NotApplicable;
    Span dns = NotApplicable;
    Span connect = NotApplicable; ///< TCP and TLS, as HAR has it
    Span ssl = NotApplicable;     ///< the part of connect that is TLS
    Span send = NotApplicable;
    Span wait = NotApplicable;
    Span receive = NotApplicable;

    /// Adds another hop's phases; a phase that one of the two lacks is the other's.
    void add(const Timings &other);

    friend bool operator==(const Timings &, const Timings &) = default;
};

} // namespace AsyncFetcher
