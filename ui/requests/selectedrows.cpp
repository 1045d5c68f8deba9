// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/requests/selectedrows.h"

#include <algorithm>

namespace AsyncFetcher {

QList<RowRange> rowRanges(const QItemSelection &selection)
{
    QList<RowRange> ranges;
    ranges.reserve(selection.size());
    for (const QItemSelectionRange &range : selection) {
        if (range.isValid())
            ranges.append({range.top(), range.bottom()});
    }
    std::sort(ranges.begin(), ranges.end(), [](RowRange a, RowRange b) { return a.first < b.first; });
    QList<RowRange> merged;
    for (const RowRange &range : std::as_const(ranges)) {
        if (!merged.isEmpty() && range.first <= merged.last().last + 1)
            merged.last().last = std::max(merged.last().last, range.last);
        else
            merged.append(range);
    }
    return merged;
}

QList<RowRange> rowRanges(const QList<qsizetype> &positions)
{
    QList<RowRange> ranges;
    for (const qsizetype position : positions) {
        if (!ranges.isEmpty() && position == ranges.last().last + 1)
            ranges.last().last = position;
        else
            ranges.append({position, position});
    }
    return ranges;
}

QList<qsizetype> positionsIn(const QList<RowRange> &ranges)
{
    QList<qsizetype> positions;
    positions.reserve(rowCount(ranges));
    for (const RowRange &range : ranges) {
        for (qsizetype position = range.first; position <= range.last; ++position)
            positions.append(position);
    }
    return positions;
}

qsizetype rowCount(const QList<RowRange> &ranges)
{
    qsizetype count = 0;
    for (const RowRange &range : ranges)
        count += range.count();
    return count;
}

} // namespace AsyncFetcher
