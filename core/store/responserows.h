// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/attemptcolumns.h"
#include "core/store/bodystore.h"

namespace AsyncFetcher {

/// What rows ended with, in the tables of a run file: responses, attempts, headers. Rows go by their number
/// in the file, which is their 1-based position.
///
/// Thread: that of its database. Fails with SQLite::Exception too.
class ResponseRows
{
public:
    ResponseRows(SQLite::Database &database, BodyStore &bodies);

    /// A row that ended before is replaced.
    Result<void> write(const HttpResponse &response);
    /// An attempt that another follows, at nextMs (wall clock) or later.
    void writeAttempt(qint64 row, const Attempt &attempt, qint64 nextMs, WaitReason nextReason);
    /// NotFound: it has not ended.
    Result<HttpResponse> read(qint64 row);
    /// Only the attempts that another followed; below: only those with a smaller number.
    QList<Attempt> readAttempts(qint64 row, qint64 below);
    HttpHeaders readHeaders(qint64 id);
    void forget(); ///< what was added last may have been rolled back

private:
    qint64 headersId(const HttpHeaders &headers);
    qint64 newHeadersId(const HttpHeaders &headers);
    void readOutcome(HttpResponse *response);
    void writeJudgement(const HttpResponse &response);

    SQLite::Database &m_database;
    BodyStore &m_bodies;
    ConnectionRows m_connections;
    Query m_insert;
    Query m_insertAttempt;
    Query m_insertHeaders;
    Query m_select;
    Query m_selectAttempts;
    Query m_selectHeaders;
    Query m_insertJudgement;
    Query m_deleteJudgement;
    bool m_hasJudgements = false; ///< of rows that may be replaced
    QHash<QByteArray, qint64> m_headerIds;
    HttpHeaders m_lastHeaders;
    qint64 m_lastHeadersId = 0; ///< 0: none
};

} // namespace AsyncFetcher
