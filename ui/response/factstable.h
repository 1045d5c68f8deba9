// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTableWidget>

namespace AsyncFetcher {

/// A table to read: rows of text, which can be copied. UI thread.
class FactsTable : public QTableWidget
{
    Q_OBJECT
public:
    /// charsWide: of each column but the last, which takes the rest.
    FactsTable(const QStringList &titles, const QList<int> &charsWide, QWidget *parent = nullptr);

    void setRows(const QList<QStringList> &rows);

private:
    void copy();
};

} // namespace AsyncFetcher
