// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/import/batchreading.h"

#include <QTableWidget>

namespace AsyncFetcher {

/// Which column of a table, or which member of a program's objects, is which field of a request: a line for
/// each with its first value and a choice. UI thread.
class ColumnMapping final : public QTableWidget
{
    Q_OBJECT
public:
    explicit ColumnMapping(QWidget *parent = nullptr);

    void setColumns(const QList<ImportColumn> &columns); ///< is no edit
    /// What the user has chosen, as ReadSettings takes it; columns that are as they were found are not in it.
    const QMap<QString, QString> &fields() const { return m_fields; }
    void clearFields() { m_fields.clear(); }
    /// Takes for the URL, and for what else they suggest, the columns that sound like it, where none is one
    /// by itself. False: there is nothing to take.
    bool takeSuggestions(const QList<ImportColumn> &columns);

Q_SIGNALS:
    void edited();

private:
    void choose(const QString &column, const QString &field);

    QMap<QString, QString> m_fields;
};

} // namespace AsyncFetcher
