// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLatin1StringView>
#include <QtGlobal>

namespace AsyncFetcher {

/// What a row is doing, or how it ended. The names are part of the result format.
enum class RowState : quint8 { Pending, Waiting, Running, Succeeded, Failed, Cancelled, Skipped, Unknown };
constexpr int RowStateCount = static_cast<int>(RowState::Unknown) + 1;

constexpr bool isFinal(RowState state)
{
    return state >= RowState::Succeeded;
}
QLatin1StringView rowStateName(RowState state);

/// Why a row does not start, or why an attempt started when it did.
enum class WaitReason : quint8 {
    None,
    Turn, ///< nothing holds it: it is next in line
    Paused,
    GlobalCap,
    HostCap,
    GlobalRate,
    HostRate,
    Backoff,
    RetryAfter, ///< its host asked us to stay away
    HostPaused,
    Store,      ///< results are written more slowly than they come
    Canary,     ///< the first rows are tried, or somebody is asked what they say
    Braked,     ///< too many rows failed
    HostBraked, ///< too many rows of its host failed
    Group,      ///< a group that goes before has not ended
};
constexpr int WaitReasonCount = static_cast<int>(WaitReason::Group) + 1;
QLatin1StringView waitReasonName(WaitReason reason);

} // namespace AsyncFetcher
