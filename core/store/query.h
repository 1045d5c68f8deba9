// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Exception.h>
#include <SQLiteCpp/Statement.h>

namespace AsyncFetcher {

/// A prepared statement with parameters and columns as the store has them: integers and bytes. Parameters
/// count from 1, columns from 0, as in SQLite. What is bound by reference is not copied: it outlives the
/// step.
///
/// Fails with SQLite::Exception, which guarded() makes an Error of. Thread: that of its database.
class Query
{
public:
    Query(SQLite::Database &database, const char *sql)
        : m_statement(database, sql)
    {
    }
    Query(SQLite::Database &database, const std::string &sql)
        : m_statement(database, sql)
    {
    }

    /// Ready to be bound anew; what is not bound is NULL.
    Query &begin();
    Query &bind(int index, qint64 value);
    Query &bindText(int index, const QByteArray &text); ///< null: NULL
    Query &bindText(int index, const QString &text);    ///< empty: NULL; kept until the next begin()
    Query &bindName(int index, QLatin1StringView name); ///< a literal; empty: NULL
    Query &bindBlob(int index, QByteArrayView bytes);
    Query &bindValue(int index, Query &from, int column); ///< of whatever type; copied
    Query &bindKept(int index, const QByteArray &text);   ///< as a text; kept until the next begin()

    bool step() { return m_statement.executeStep(); } ///< true: there is a row
    void run();                                       ///< one step, to the end
    void end() { m_statement.reset(); }               ///< lets go of the file: a reader must not hold it long

    bool isNull(int column) { return m_statement.isColumnNull(column); }
    qint64 integer(int column);
    QByteArray bytes(int column);    ///< null where it is NULL
    QByteArrayView view(int column); ///< the same until the next step
    QString text(int column) { return QString::fromUtf8(bytes(column)); }

private:
    SQLite::Statement m_statement;
    QList<QByteArray> m_kept; ///< texts that were made for the binding
};

/// What SQLite says, as a sentence that names the file.
Error storeError(const QString &fileName, const SQLite::Exception &exception);

/// Calls what may throw SQLite::Exception and returns a Result.
template <typename Function>
auto guarded(const QString &fileName, Function function) -> decltype(function())
{
    try {
        return function();
    } catch (const SQLite::Exception &exception) {
        return tl::unexpected(storeError(fileName, exception));
    }
}

} // namespace AsyncFetcher
