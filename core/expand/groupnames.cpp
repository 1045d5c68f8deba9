// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/expand/groupnames.h"

#include "core/format/filledrequest.h"

#include <algorithm>

namespace AsyncFetcher {

HttpRequest groupedRequest(HttpRequest row, const RowGroups &groups)
{
    if (row.group.isEmpty())
        return row;
    const qsizetype group = groupIndex(groups, row.group);
    return group < 0 ? row : filledRequest(std::move(row), groups[group].defaults);
}

GroupNames GroupNames::of(const RequestSource &source)
{
    GroupNames names;
    const RowGroups groups = source.groups();
    const auto before = groupsBefore(groups);
    const bool isChained = std::any_of(groups.begin(), groups.end(),
                                       [](const RowGroup &group) { return !group.after.isEmpty(); });
    if (!before || !isChained)
        return names;
    for (qsizetype position = 0; position < source.count(); ++position) {
        if (source.isPlainAt(position))
            continue;
        const HttpRequest row = groupedRequest(source.requestAt(position), groups);
        if (row.group.isEmpty())
            continue;
        for (const ColumnRule &rule : joinedColumns(row.extract, source.defaults().extract))
            names.givers[row.group][rule.name] += source.isSkippedAt(position) ? 0 : 1;
    }
    for (qsizetype i = 0; i < groups.size(); ++i)
        for (const qsizetype giver : before->at(i)) {
            const auto given = names.givers.value(groups[giver].name);
            for (auto it = given.begin(); it != given.end(); ++it)
                names.usable[groups[i].name].insert(it.key());
        }
    return names;
}

GroupNames::Names GroupNames::ambiguous(const RowGroups &groups, const QString &group) const
{
    Names found;
    const auto before = groupsBefore(groups);
    const qsizetype index = groupIndex(groups, group);
    if (!before || index < 0)
        return found;
    QHash<QByteArray, qsizetype> sum;
    for (const qsizetype giver : before->at(index)) {
        const auto given = givers.value(groups[giver].name);
        for (auto it = given.begin(); it != given.end(); ++it)
            if ((sum[it.key()] += it.value()) > 1)
                found.insert(it.key());
    }
    return found;
}

} // namespace AsyncFetcher
