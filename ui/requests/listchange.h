// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/request/requestlist.h"
#include "ui/base/backgroundtask.h"

#include <functional>
#include <optional>

namespace AsyncFetcher {

/// A list with some of its rows changed, and what takes that back: made in the background, put in the place
/// of the document's own in one step. A value.
struct ListChange
{
    /// The row as it is to be; nothing: as it was. Called in another thread, with copies.
    using RowChange = std::function<std::optional<HttpRequest>(const HttpRequest &row, qsizetype position)>;

    RequestList list;
    ReplaceRows inverse; ///< its positions are the rows that changed

    /// Goes through the rows at positions (ascending) a few thousand at a time, so that a million changed
    /// rows are never in memory as whole requests.
    static ListChange make(RequestList before, const QList<qsizetype> &positions, const RowChange &change,
                           TaskProgress &progress);
};

} // namespace AsyncFetcher
