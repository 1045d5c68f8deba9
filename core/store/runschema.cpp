// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/runschema.h"

#include "core/store/query.h"

#include <SQLiteCpp/Transaction.h>

#include <string>

namespace AsyncFetcher {

namespace {

// docs/run-format.md says what everything means. A change here is a step in runMigrations(), a new
// RunSchemaVersion and a line there.

/// One try: the same columns for those that another followed and for the last one, which stands with its row.
const std::string AttemptColumns = R"(
    number INTEGER,
    started_ms INTEGER,
    attempt_status INTEGER,
    attempt_error_kind TEXT,
    attempt_error TEXT,
    response_us INTEGER,
    blocked_us INTEGER, dns_us INTEGER, connect_us INTEGER, ssl_us INTEGER,
    send_us INTEGER, wait_us INTEGER, receive_us INTEGER,
    waited_us INTEGER,
    wait_reason TEXT,
    sends INTEGER,
    received_bytes INTEGER,
    connection INTEGER,
    reused INTEGER,
    redirects TEXT)";

const std::string Tables = R"(
CREATE TABLE run(key TEXT PRIMARY KEY, value) WITHOUT ROWID;
CREATE TABLE sessions(
    id INTEGER PRIMARY KEY,
    started_ms INTEGER NOT NULL,
    seen_ms INTEGER NOT NULL,
    ended_ms INTEGER,
    tool TEXT NOT NULL,
    environment TEXT NOT NULL);
CREATE TABLE outcomes(code INTEGER PRIMARY KEY, name TEXT NOT NULL);
CREATE TABLE requests(
    id INTEGER PRIMARY KEY,
    url TEXT NOT NULL,
    method TEXT,
    own_id TEXT,
    fields TEXT,
    error TEXT,
    data BLOB);
CREATE TABLE responses(
    id INTEGER PRIMARY KEY,
    outcome INTEGER NOT NULL,
    status INTEGER,
    method TEXT,
    final_url TEXT,
    headers INTEGER,
    body INTEGER,
    body_bytes INTEGER NOT NULL,
    error_kind TEXT,
    error TEXT,)" + AttemptColumns +
                           R"();
CREATE TABLE attempts(
    request INTEGER NOT NULL,)" +
                           AttemptColumns + R"(,
    next_ms INTEGER,
    next_reason TEXT,
    PRIMARY KEY(request, number)) WITHOUT ROWID;
CREATE TABLE headers(id INTEGER PRIMARY KEY, text TEXT NOT NULL);
CREATE TABLE connections(
    id INTEGER PRIMARY KEY,
    host_ip TEXT, http_version TEXT, path TEXT, tls_version TEXT, tls_cipher TEXT, tls_chain TEXT);
CREATE TABLE bodies(
    id INTEGER PRIMARY KEY,
    data BLOB,
    hash BLOB,
    segment INTEGER,
    offset INTEGER,
    size INTEGER);
CREATE TABLE intents(request INTEGER PRIMARY KEY, number INTEGER NOT NULL, at_ms INTEGER NOT NULL);
CREATE TABLE host_events(
    id INTEGER PRIMARY KEY,
    at_ms INTEGER NOT NULL,
    origin TEXT NOT NULL,
    event TEXT NOT NULL,
    until_ms INTEGER,
    request INTEGER);
)";

/// Version 2.
const std::string Judgements = R"(
CREATE TABLE judgements(id INTEGER PRIMARY KEY, asserts TEXT, extracted TEXT);
)";

const std::string ResultViews = R"(
CREATE VIEW results AS
SELECT q.id AS row,
    coalesce(q.own_id, CAST(q.id AS TEXT)) AS id,
    coalesce(r.method, q.method, 'GET') AS method,
    q.url,
    coalesce(o.name, 'pending') AS outcome,
    r.status,
    r.error_kind,
    r.error,
    r.response_us / 1e6 AS response_time,
    coalesce(r.number, 0) AS attempts,
    datetime(r.started_ms / 1000, 'unixepoch') AS started,
    coalesce(r.final_url, q.url) AS final_url,
    h.text AS headers,
    r.body_bytes,
    CAST(b.data AS TEXT) AS body,
    j.asserts,
    j.extracted
FROM requests q
LEFT JOIN responses r ON r.id = q.id
LEFT JOIN outcomes o ON o.code = r.outcome
LEFT JOIN headers h ON h.id = r.headers
LEFT JOIN bodies b ON b.id = r.body
LEFT JOIN judgements j ON j.id = r.id;
CREATE VIEW failures AS SELECT * FROM results WHERE outcome = 'failed';
)";

constexpr const char *AttemptViews = R"(
CREATE VIEW tries AS
SELECT request AS row, number, datetime(started_ms / 1000, 'unixepoch') AS started,
    attempt_status AS status, attempt_error_kind AS error_kind, attempt_error AS error,
    response_us / 1e6 AS response_time, waited_us / 1e6 AS waited, wait_reason, sends
FROM attempts
UNION ALL
SELECT id, number, datetime(started_ms / 1000, 'unixepoch'),
    coalesce(attempt_status, status), coalesce(attempt_error_kind, error_kind),
    coalesce(attempt_error, error), response_us / 1e6, waited_us / 1e6, wait_reason, sends
FROM responses r
WHERE number IS NOT NULL AND NOT EXISTS(
    SELECT 1 FROM attempts a WHERE a.request = r.id AND a.number = r.number);
)";

constexpr const char *Indexes = "CREATE INDEX IF NOT EXISTS responses_outcome ON responses(outcome, status);";

qint64 pragma(SQLite::Database &database, const char *name)
{
    Query query(database, std::string("PRAGMA ") + name);
    return query.step() ? query.integer(0) : 0;
}

void setVersion(SQLite::Database &database, qint64 version)
{
    database.exec("PRAGMA user_version = " + std::to_string(version));
}

} // namespace

void createRunSchema(SQLite::Database &database)
{
    database.exec(Tables + Judgements);
    database.exec(ResultViews);
    database.exec(AttemptViews);
    setVersion(database, RunSchemaVersion);
    database.exec("PRAGMA application_id = " + std::to_string(RunApplicationId));
}

void createRunIndexes(SQLite::Database &database)
{
    database.exec(Indexes);
}

Result<void> checkRunSchema(SQLite::Database &database, const QString &fileName)
{
    return guarded(fileName, [&]() -> Result<void> {
        const qint64 version = pragma(database, "user_version");
        if (pragma(database, "application_id") != RunApplicationId || version < 1)
            return tl::unexpected(
                Error{Error::Code::Unsupported, QStringLiteral("This is no run file."), fileName, 0, 0});
        if (version > RunSchemaVersion)
            return tl::unexpected(
                Error{Error::Code::Unsupported,
                      QStringLiteral("This run file is of version %1, which a later AsyncFetcher made; "
                                     "this one reads up to version %2.")
                          .arg(version)
                          .arg(RunSchemaVersion),
                      fileName, 0, 0});
        return {};
    });
}

const RunMigrations &runMigrations()
{
    // A step that was released is never changed: files were made by it.
    static const std::string judgements = Judgements + "DROP VIEW failures; DROP VIEW results;" + ResultViews;
    static const RunMigrations migrations{judgements.c_str()};
    return migrations;
}

bool isOldRunSchema(SQLite::Database &database)
{
    return pragma(database, "user_version") < RunSchemaVersion;
}

Result<void> migrateRunSchema(SQLite::Database &database, const QString &fileName,
                              const RunMigrations &migrations)
{
    Q_ASSERT(&migrations != &runMigrations() || qint64(migrations.size()) + 1 == RunSchemaVersion);
    return guarded(fileName, [&]() -> Result<void> {
        const auto latest = qint64(migrations.size()) + 1;
        if (pragma(database, "user_version") >= latest)
            return {};
        SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
        // Only now nobody else does the same.
        for (qint64 version = pragma(database, "user_version"); version < latest; ++version)
            database.exec(migrations.at(size_t(version - 1)));
        setVersion(database, latest);
        transaction.commit();
        return {};
    });
}

} // namespace AsyncFetcher
