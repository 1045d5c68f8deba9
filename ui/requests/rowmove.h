// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/requests/selectedrows.h"

namespace AsyncFetcher {

/// The orders that a list of so many rows gets when rows move in it: for each place the row that stands there
/// then. Ranges are ascending. Pure.
class RowMove
{
public:
    /// Each range has changed places with its neighbour: the one above where by is negative, else below.
    static QList<qsizetype> byOne(qsizetype rows, const QList<RowRange> &ranges, int by);

    /// The rows of the ranges stand together in front of another row; rows: at the end.
    static QList<qsizetype> inFrontOf(qsizetype before, qsizetype rows, const QList<RowRange> &ranges);
};

} // namespace AsyncFetcher
