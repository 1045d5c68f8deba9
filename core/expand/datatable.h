// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/expand/variables.h"

#include <optional>

namespace AsyncFetcher {

/// Records of named values that rows are multiplied with: a CSV file with a header, a JSON array of objects,
/// or JSON Lines. Kept as the text of its cells; cheap to copy.
class DataTable
{
public:
    static Result<DataTable> read(const QString &fileName);
    /// Each record has as many cells as there are columns.
    DataTable(QList<QByteArray> columns, QList<QList<QByteArray>> records);

    qsizetype count() const { return m_records.size(); }
    const QList<QByteArray> &columns() const { return m_columns; }
    void setRecord(Variables *variables, qsizetype record) const;

private:
    QList<QByteArray> m_columns;
    QList<QList<QByteArray>> m_records;
};

/// How many records the product of tables has; nothing: more than can be counted.
std::optional<qsizetype> recordsOf(const QList<DataTable> &tables);
/// Sets a record of the product: the last table varies fastest.
void setRecords(const QList<DataTable> &tables, qsizetype record, Variables *variables);

} // namespace AsyncFetcher
