// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QItemSelection>
#include <QList>

namespace AsyncFetcher {

/// Rows from first to last, both in it.
struct RowRange
{
    qsizetype first = 0;
    qsizetype last = -1;

    qsizetype count() const { return last - first + 1; }
    friend bool operator==(const RowRange &, const RowRange &) = default;
};

/// The rows that have a selected cell, ascending and merged. Walks the ranges: QItemSelectionModel's own
/// selectedRows() takes a second for a million rows.
QList<RowRange> rowRanges(const QItemSelection &selection);

/// The same from single positions, which must be ascending.
QList<RowRange> rowRanges(const QList<qsizetype> &positions);

QList<qsizetype> positionsIn(const QList<RowRange> &ranges);
qsizetype rowCount(const QList<RowRange> &ranges);

} // namespace AsyncFetcher
