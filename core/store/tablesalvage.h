// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/query.h"
#include "core/store/runsalvage.h"

#include <functional>

namespace AsyncFetcher {

/// Copies one table of a damaged database row by row, and steps over what cannot be read. Thread: that of the
/// databases, which outlive it. Fails with SQLite::Exception where the new one cannot be written.
class TableSalvage
{
public:
    /// key: the integer column that its rows stand in the order of.
    TableSalvage(SQLite::Database &from, SQLite::Database &to, QByteArray table, QByteArray key);

    /// False: goOn ended it.
    bool copy(const std::function<bool(qint64 rows)> &goOn);
    const SalvagedTable &result() const { return m_result; }

private:
    enum class Found { Rows, End, Damage };

    static QByteArrayList columnsOf(SQLite::Database &database, const QByteArray &table);
    Found copyFrom(qint64 after);
    void insert(Query &row);
    bool stepOver();
    Found lookPast(qint64 key, qint64 *next);

    SQLite::Database &m_from;
    SQLite::Database &m_to;
    const QByteArray m_key;
    const QByteArrayList m_columns;
    SalvagedTable m_result;
    qint64 m_last = 0; ///< key of the last row that was dealt with
    std::function<bool(qint64)> m_goOn;
    bool m_ended = false;
};

/// Whether the file is to blame, and not, say, a full disk.
bool isDamage(const SQLite::Exception &exception);

} // namespace AsyncFetcher
