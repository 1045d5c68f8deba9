// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/tablesalvage.h"

#include <sqlite3.h>

#include <algorithm>

namespace AsyncFetcher {

namespace {

/// Steps into a stretch that cannot be read: short ones, so that no readable page between two damaged ones is
/// passed by.
constexpr qint64 LargestStep = 16;
/// Past this the rest of a table is given up: its last pages are gone.
constexpr qint64 LongestLoss = 4'000'000;
constexpr qint64 RowsBetweenQuestions = 4096;

} // namespace

bool isDamage(const SQLite::Exception &exception)
{
    const int code = exception.getErrorCode() & 0xff;
    return code == SQLITE_CORRUPT || code == SQLITE_IOERR || code == SQLITE_NOTADB;
}

TableSalvage::TableSalvage(SQLite::Database &from, SQLite::Database &to, QByteArray table, QByteArray key)
    : m_from(from)
    , m_to(to)
    , m_key(std::move(key))
    , m_columns([&] {
        // An older version may have fewer columns.
        const QByteArrayList old = columnsOf(from, table);
        QByteArrayList columns;
        for (const QByteArray &column : columnsOf(to, table))
            if (old.contains(column))
                columns.append(column);
        return columns;
    }())
{
    m_result.name = std::move(table);
}

QByteArrayList TableSalvage::columnsOf(SQLite::Database &database, const QByteArray &table)
{
    QByteArrayList columns;
    Query info(database, "PRAGMA table_info(" + table.toStdString() + ")");
    while (info.step())
        columns.append(info.bytes(1));
    return columns;
}

bool TableSalvage::copy(const std::function<bool(qint64 rows)> &goOn)
{
    if (m_columns.isEmpty())
        return true;
    m_goOn = goOn;
    while (copyFrom(m_last) == Found::Damage && stepOver()) {
    }
    return !m_ended;
}

TableSalvage::Found TableSalvage::copyFrom(qint64 after)
{
    const std::string names = m_columns.join(", ").toStdString();
    const std::string marks = QByteArrayList(m_columns.size(), "?").join(',').toStdString();
    Query insert(m_to, "INSERT OR IGNORE INTO " + m_result.name.toStdString() + "(" + names + ") VALUES (" +
                           marks + ")");
    const int key = int(m_columns.indexOf(m_key));
    try {
        Query rows(m_from, "SELECT " + names + " FROM " + m_result.name.toStdString() + " WHERE " +
                               m_key.toStdString() + " > ? ORDER BY " + m_key.toStdString());
        rows.begin().bind(1, after);
        while (rows.step()) {
            const qint64 at = rows.integer(key);
            if (at < m_last)
                return Found::Damage; // keys that do not ascend are no keys
            insert.begin();
            for (int column = 0; column < m_columns.size(); ++column)
                insert.bindValue(column + 1, rows, column);
            // Reading was all that damage can stop: the row is in memory now.
            insert.run();
            m_last = at;
            if (++m_result.rows % RowsBetweenQuestions == 0 && m_goOn && !m_goOn(m_result.rows)) {
                m_ended = true;
                return Found::End;
            }
        }
        return Found::End;
    } catch (const SQLite::Exception &exception) {
        if (!isDamage(exception))
            throw;
        return Found::Damage;
    }
}

/// What stands behind key: Rows with the next key, End, or Damage.
TableSalvage::Found TableSalvage::lookPast(qint64 key, qint64 *next)
{
    try {
        Query row(m_from, "SELECT " + m_key.toStdString() + " FROM " + m_result.name.toStdString() +
                              " WHERE " + m_key.toStdString() + " > ? ORDER BY " + m_key.toStdString() +
                              " LIMIT 1");
        if (!row.begin().bind(1, key).step())
            return Found::End;
        *next = row.integer(0);
        return *next > key ? Found::Rows : Found::Damage;
    } catch (const SQLite::Exception &exception) {
        if (!isDamage(exception))
            throw;
        return Found::Damage;
    }
}

/// From m_last on there is something that cannot be read. Sets m_last to just before the next row that can;
/// false: there is none.
bool TableSalvage::stepOver()
{
    const qint64 lostFrom = m_last + 1;
    qint64 next = 0;
    Found found = lookPast(m_last, &next);
    if (found == Found::Rows) {
        // Its key can be read and the rest of it cannot.
        m_result.lost.append({next, next});
        m_last = next;
        return true;
    }
    for (qint64 step = 1; found == Found::Damage && m_last - lostFrom < LongestLoss;
         step = std::min(2 * step, LargestStep)) {
        m_last += step;
        found = lookPast(m_last, &next);
        if (m_goOn && !m_goOn(m_result.rows)) {
            m_ended = true;
            return false;
        }
    }
    m_result.lost.append({lostFrom, found == Found::Rows ? next - 1 : 0});
    m_last = found == Found::Rows ? next - 1 : m_last;
    return found == Found::Rows;
}

} // namespace AsyncFetcher
