// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/request/requestsource.h"

#include <QHash>
#include <QSet>

namespace AsyncFetcher {

/// The row with what it leaves open taken from its group.
HttpRequest groupedRequest(HttpRequest row, const RowGroups &groups);

/// The names that rows of groups give to the rows of the groups behind them.
struct GroupNames
{
    using Names = QSet<QByteArray>;

    QHash<QString, Names> usable;                        ///< by the group that may use them
    QHash<QString, QHash<QByteArray, qsizetype>> givers; ///< how many rows of a group give a name

    /// Looks through all rows, where there are groups that run after others.
    static GroupNames of(const RequestSource &source);

    /// Which of the names that rows of the group may use come from more than one row.
    Names ambiguous(const RowGroups &groups, const QString &group) const;
};

} // namespace AsyncFetcher
