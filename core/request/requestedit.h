// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/request/httprequest.h"
#include "core/request/requestrow.h"

#include <QList>

#include <variant>

namespace AsyncFetcher {

/// Puts rows in. Either requests (new rows, which get new ids) or rows (of this list, with the ids they had).
struct InsertRows
{
    QList<qsizetype> positions; ///< ascending, in the list as it will be; one for each row
    QList<HttpRequest> requests;
    QList<RequestRow> rows;
};

/// Takes rows out.
struct RemoveRows
{
    QList<qsizetype> positions; ///< ascending, without repeats, in the list as it is
};

/// Gives rows new content; their ids stay. Either requests or rows, as for InsertRows.
struct ReplaceRows
{
    QList<qsizetype> positions;
    QList<HttpRequest> requests;
    QList<RequestRow> rows;
};

/// Reorders the whole list: the row at order[i] goes to i.
struct MoveRows
{
    QList<qsizetype> order;
};

using RequestEdit = std::variant<InsertRows, RemoveRows, ReplaceRows, MoveRows>;

} // namespace AsyncFetcher
