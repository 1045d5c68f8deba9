// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QStringList>

namespace AsyncFetcher {

/// Cells as tab-separated text, as spreadsheets put it on the clipboard and take it from there: a cell with a
/// tab, a line end or a quote stands in quotes, its quotes doubled. Thread: any.
class CellText
{
public:
    static QString quoted(const QString &cell);
    /// Lines of cells; a line end at the end begins no line. Never fails: a quote that is not closed goes to
    /// the end.
    static QList<QStringList> cells(QStringView text);
};

} // namespace AsyncFetcher
