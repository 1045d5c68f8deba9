// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/requestid.h"
#include "core/request/httprequest.h"

#include <QList>

#include <optional>
#include <variant>

namespace AsyncFetcher {

/// Puts rows at a position (0 to count()), in order. ids: empty for new rows, which then get new ids; the old
/// ids where a removal is taken back.
struct InsertRows
{
    /// Ascending positions in the list as it will be.
    QList<qsizetype> positions;
    QList<HttpRequest> requests;
    QList<RequestId> ids;
};

/// Takes rows out; positions ascending, without repeats, in the list as it is.
struct RemoveRows
{
    QList<qsizetype> positions;
};

/// Gives rows new content; their ids stay.
struct ReplaceRows
{
    QList<qsizetype> positions;
    QList<HttpRequest> requests;
};

/// Reorders the whole list: the row at order[i] goes to i.
struct MoveRows
{
    QList<qsizetype> order;
};

using RequestEdit = std::variant<InsertRows, RemoveRows, ReplaceRows, MoveRows>;

} // namespace AsyncFetcher
