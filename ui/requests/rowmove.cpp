// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/requests/rowmove.h"

#include <algorithm>
#include <numeric>

namespace AsyncFetcher {

QList<qsizetype> RowMove::byOne(qsizetype rows, const QList<RowRange> &ranges, int by)
{
    QList<qsizetype> order(rows);
    std::iota(order.begin(), order.end(), 0);
    for (const RowRange &range : ranges) {
        const auto first = order.begin() + range.first;
        const auto end = order.begin() + range.last + 1;
        if (by < 0 && range.first > 0)
            std::rotate(first - 1, first, end);
        else if (by > 0 && range.last + 1 < rows)
            std::rotate(first, end, end + 1);
    }
    return order;
}

QList<qsizetype> RowMove::inFrontOf(qsizetype before, qsizetype rows, const QList<RowRange> &ranges)
{
    QList<qsizetype> order;
    order.reserve(rows);
    qsizetype next = 0;
    const auto takeRest = [&](qsizetype end) {
        for (; next < end; ++next)
            order.append(next);
    };
    // The others keep their order: first those in front of the place, past the chosen ones among them.
    for (const RowRange &range : ranges) {
        if (range.first >= before)
            break;
        takeRest(range.first);
        next = range.last + 1;
    }
    takeRest(before);
    for (const RowRange &range : ranges)
        for (qsizetype row = range.first; row <= range.last; ++row)
            order.append(row);
    next = before;
    for (const RowRange &range : ranges) {
        if (range.last < before)
            continue;
        takeRest(range.first);
        next = range.last + 1;
    }
    takeRest(rows);
    return order;
}

} // namespace AsyncFetcher
