// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/response/httpresponse.h"
#include "core/store/query.h"

#include <QHash>

namespace AsyncFetcher {

/// The columns that "responses" and "attempts" share, in the order of bindAttempt() and readAttempt().
extern const char *const AttemptColumnNames;
constexpr int AttemptColumnCount = 20;

/// Facts of connections, each combination kept once. Thread: that of its database.
class ConnectionRows
{
public:
    explicit ConnectionRows(SQLite::Database &database);

    qint64 idOf(const ConnectionInfo &connection); ///< 0: nothing is known
    ConnectionInfo read(qint64 id);
    void forget() ///< what was added may have been rolled back
    {
        m_ids.clear();
        m_lastId = 0;
    }

private:
    qint64 newId(const ConnectionInfo &connection);

    SQLite::Database &m_database;
    Query m_insert;
    Query m_select;
    QHash<QByteArray, qint64> m_ids;
    ConnectionInfo m_last;
    qint64 m_lastId = 0; ///< 0: none
};

/// row: what stands in the row already and is left out here where it is the same; null: nothing does.
void bindAttempt(Query &query, int first, const Attempt &attempt, qint64 connection, const HttpResponse *row);
/// The first column holds the number. What was left out is the row's.
Attempt readAttempt(Query &query, int first, ConnectionRows &connections, const HttpResponse *row);

ErrorKind errorKindFromName(QByteArrayView name); ///< None where it is unknown
WaitReason waitReasonFromName(QByteArrayView name);

} // namespace AsyncFetcher
