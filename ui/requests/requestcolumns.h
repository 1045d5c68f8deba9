// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace AsyncFetcher {

/// The columns of the request table, in model order: first what the user wrote, then what a run tells.
enum class RequestColumn {
    Method,
    Url,
    Name,
    Id,
    Tags,
    Headers,
    Body,
    Expect,
    Timeout,
    Retries,
    State,
    Status,
    Time,
    Size,
    Attempts,
    Type,
    FinalUrl,
    Error,
};

constexpr int RequestColumnCount = static_cast<int>(RequestColumn::Error) + 1;
constexpr RequestColumn FirstLiveColumn = RequestColumn::State;
constexpr RequestColumn LastLiveColumn = RequestColumn::Error;

constexpr bool isLive(RequestColumn column)
{
    return column >= FirstLiveColumn;
}
/// Headers and bodies do not fit a cell: it shows what they are, and the request panel edits them.
constexpr bool isEditable(RequestColumn column)
{
    return !isLive(column) && column != RequestColumn::Headers && column != RequestColumn::Body &&
           column != RequestColumn::Expect;
}
constexpr bool isNumber(RequestColumn column)
{
    return column == RequestColumn::Timeout || column == RequestColumn::Retries ||
           (column >= RequestColumn::Status && column <= RequestColumn::Attempts);
}
constexpr int columnIndex(RequestColumn column)
{
    return static_cast<int>(column);
}

} // namespace AsyncFetcher
