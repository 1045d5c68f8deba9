// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/request/httprequest.h"

namespace AsyncFetcher {

/// Rows that belong together: which groups they wait for, and what they leave open.
struct RowGroup
{
    QString name;
    QStringList after;    ///< no row of this group starts before all rows of those have ended
    HttpRequest defaults; ///< go before the batch's

    friend bool operator==(const RowGroup &, const RowGroup &) = default;
};
using RowGroups = QList<RowGroup>;

class RequestSource;

/// Its place among the groups; -1: there is none of that name.
qsizetype groupIndex(const RowGroups &groups, const QString &name);

/// For each group all that go before it, directly or not. An Error (Usage) names the field: a group that runs
/// after one that does not exist, or after itself in the end.
Result<QList<QList<qsizetype>>> groupsBefore(const RowGroups &groups);

/// The groups as they run: each behind all that go before it. They have been checked.
RowGroups groupsInOrder(const RowGroups &groups);

/// As groupsBefore(), and whether the groups of all rows exist; names row and field.
Result<void> checkGroups(const RequestSource &source);

} // namespace AsyncFetcher
