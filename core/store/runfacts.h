// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/request/rowgroups.h"
#include "core/request/runoptions.h"
#include "core/store/query.h"

namespace AsyncFetcher {

/// What a run file says of the run as a whole.
struct StoredFacts
{
    qint64 startedMs = 0; ///< wall clock
    qint64 endedMs = 0;   ///< 0: it has not ended
    RunOptions options;   ///< without the password of a proxy
    HttpRequest defaults; ///< what the rows leave open
    RowGroups groups;
    QString bodies; ///< how results show bodies, as --bodies has it
    bool withSecrets = false;
    QString name;                        ///< as the user calls the run; empty: nothing
    QString shard;                       ///< "K/N" or "K/N row"; empty: all rows
    std::chrono::nanoseconds elapsed{0}; ///< of all sessions so far
};

/// Fail with SQLite::Exception. In the transaction of the caller.
void writeFacts(SQLite::Database &database, const StoredFacts &facts);
StoredFacts readFacts(SQLite::Database &database);
void writeRunName(SQLite::Database &database, const QString &name);
void writeOutcomeNames(SQLite::Database &database);

/// Every row has ended.
void markEnded(SQLite::Database &database);

/// A session is one process's work on a run: the first, or a resumption.
qint64 beginSession(SQLite::Database &database, qint64 nowMs);
void seeSession(SQLite::Database &database, qint64 session, qint64 nowMs);
/// complete: every row has ended.
void endSession(SQLite::Database &database, qint64 session, qint64 nowMs, bool complete);

} // namespace AsyncFetcher
