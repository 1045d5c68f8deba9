// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace AsyncFetcher {

/// The columns of the request table, in model order: first what the user edits, then what a run tells.
enum class RequestColumn { Method, Url, Name, Timeout, Retries, State, Status, Time, Size, Attempts };

constexpr int RequestColumnCount = static_cast<int>(RequestColumn::Attempts) + 1;
constexpr RequestColumn FirstLiveColumn = RequestColumn::State;

constexpr bool isLive(RequestColumn column)
{
    return column >= FirstLiveColumn;
}
constexpr int columnIndex(RequestColumn column)
{
    return static_cast<int>(column);
}

} // namespace AsyncFetcher
