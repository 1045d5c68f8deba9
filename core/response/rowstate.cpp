// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/response/rowstate.h"

#include "core/response/errorkind.h"

#include <array>

namespace AsyncFetcher {

using namespace Qt::StringLiterals;

QLatin1StringView errorKindName(ErrorKind kind)
{
    static constexpr std::array<QLatin1StringView, ErrorKindCount> names{""_L1,
                                                                         "dns"_L1,
                                                                         "connect"_L1,
                                                                         "tls"_L1,
                                                                         "timeout-connect"_L1,
                                                                         "timeout-idle"_L1,
                                                                         "timeout-total"_L1,
                                                                         "timeout-deadline"_L1,
                                                                         "reset"_L1,
                                                                         "truncated"_L1,
                                                                         "protocol"_L1,
                                                                         "decode"_L1,
                                                                         "too-large"_L1,
                                                                         "redirect"_L1,
                                                                         "blocked-scheme"_L1,
                                                                         "proxy"_L1,
                                                                         "invalid"_L1,
                                                                         "io"_L1,
                                                                         "cancelled"_L1,
                                                                         "expectation"_L1,
                                                                         "status"_L1};
    return names[static_cast<size_t>(kind)];
}

QLatin1StringView rowStateName(RowState state)
{
    static constexpr std::array<QLatin1StringView, RowStateCount> names{
        "pending"_L1, "waiting"_L1,   "running"_L1, "succeeded"_L1,
        "failed"_L1,  "cancelled"_L1, "skipped"_L1, "unknown"_L1};
    return names[static_cast<size_t>(state)];
}

QLatin1StringView waitReasonName(WaitReason reason)
{
    static constexpr std::array<QLatin1StringView, WaitReasonCount> names{
        ""_L1,      "turn"_L1,      "paused"_L1,   "cap"_L1,         "host-cap"_L1,
        "rate"_L1,  "host-rate"_L1, "back-off"_L1, "retry-after"_L1, "host-paused"_L1,
        "store"_L1, "canary"_L1,    "braked"_L1,   "host-braked"_L1, "group"_L1};
    return names[static_cast<size_t>(reason)];
}

} // namespace AsyncFetcher
