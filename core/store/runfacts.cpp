// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/runfacts.h"

#include "core/format/groupjson.h"
#include "core/format/jsonwriter.h"
#include "core/format/runoptionsjson.h"
#include "core/response/rowstate.h"
#include "core/store/requestrows.h"

#include <QJsonDocument>
#include <QSysInfo>
#include <QThread>

namespace AsyncFetcher {

namespace {

void setValue(SQLite::Database &database, const char *key, const QByteArray &value)
{
    Query set(database, "INSERT OR REPLACE INTO run(key, value) VALUES (?, ?)");
    set.begin().bindName(1, QLatin1StringView(key)).bindKept(2, value).run();
}

QByteArray value(SQLite::Database &database, const char *key)
{
    Query get(database, "SELECT value FROM run WHERE key = ?");
    QByteArray found;
    if (get.begin().bindName(1, QLatin1StringView(key)).step())
        found = get.bytes(0);
    get.end();
    return found;
}

QByteArray environment()
{
    QByteArray text;
    JsonWriter json(&text);
    json.beginObject().name("system").string(QSysInfo::prettyProductName());
    json.name("kernel").string(QSysInfo::kernelVersion());
    json.name("architecture").string(QSysInfo::currentCpuArchitecture());
    json.name("processors").number(QThread::idealThreadCount());
    json.name("qt").string(qVersion()).name("sqlite").string(SQLite::getLibVersion()).endObject();
    return text;
}

} // namespace

void writeFacts(SQLite::Database &database, const StoredFacts &facts)
{
    QByteArray options;
    JsonWriter json(&options);
    writeRunOptions(&json, facts.options);
    HttpRequest defaults = facts.defaults;
    setValue(database, "tool", "AsyncFetcher " ASYNCFETCHER_VERSION);
    setValue(database, "started_ms", QByteArray::number(facts.startedMs));
    setValue(database, "options", options);
    setValue(database, "default_method", defaults.method);
    setValue(database, "defaults", requestFields(std::move(defaults)));
    QByteArray groups;
    JsonWriter groupsJson(&groups);
    writeGroups(&groupsJson, facts.groups);
    groupsJson.flush();
    setValue(database, "groups", groups);
    setValue(database, "bodies", facts.bodies.toUtf8());
    setValue(database, "with_secrets", facts.withSecrets ? "true" : "false");
    setValue(database, "shard", facts.shard.toUtf8());
    writeRunName(database, facts.name);
}

void writeRunName(SQLite::Database &database, const QString &name)
{
    setValue(database, "name", name.toUtf8());
}

StoredFacts readFacts(SQLite::Database &database)
{
    StoredFacts facts;
    facts.startedMs = value(database, "started_ms").toLongLong();
    facts.endedMs = value(database, "ended_ms").toLongLong();
    QStringList unknown;
    // What cannot be understood keeps its default: the rows matter more than how they were sent.
    (void)setRunOptions(&facts.options, QJsonDocument::fromJson(value(database, "options")).object(),
                        &unknown);
    facts.defaults = requestFromFields(value(database, "defaults"));
    facts.defaults.method = value(database, "default_method");
    if (auto groups = readGroups(value(database, "groups")))
        facts.groups = *std::move(groups);
    facts.bodies = QString::fromUtf8(value(database, "bodies"));
    facts.withSecrets = value(database, "with_secrets") == "true";
    facts.name = QString::fromUtf8(value(database, "name"));
    facts.shard = QString::fromUtf8(value(database, "shard"));
    Query sessions(database, "SELECT sum(coalesce(ended_ms, seen_ms) - started_ms) FROM sessions");
    if (sessions.step())
        facts.elapsed = std::chrono::milliseconds(sessions.integer(0));
    return facts;
}

void writeOutcomeNames(SQLite::Database &database)
{
    Query insert(database, "INSERT INTO outcomes(code, name) VALUES (?, ?)");
    for (int code = 0; code < RowStateCount; ++code)
        insert.begin().bind(1, code).bindName(2, rowStateName(static_cast<RowState>(code))).run();
}

void markEnded(SQLite::Database &database)
{
    Query last(database, "SELECT coalesce(max(coalesce(ended_ms, seen_ms)), 0) FROM sessions");
    const qint64 endedMs = last.step() ? last.integer(0) : 0;
    last.end();
    setValue(database, "ended_ms", QByteArray::number(endedMs));
}

qint64 beginSession(SQLite::Database &database, qint64 nowMs)
{
    database.exec("DELETE FROM run WHERE key = 'ended_ms'");
    Query insert(database,
                 "INSERT INTO sessions(started_ms, seen_ms, tool, environment) VALUES (?, ?, ?, ?)");
    insert.begin().bind(1, nowMs).bind(2, nowMs);
    insert.bindName(3, QLatin1StringView("AsyncFetcher " ASYNCFETCHER_VERSION))
        .bindKept(4, environment())
        .run();
    return database.getLastInsertRowid();
}

void seeSession(SQLite::Database &database, qint64 session, qint64 nowMs)
{
    Query update(database, "UPDATE sessions SET seen_ms = ? WHERE id = ?");
    update.begin().bind(1, nowMs).bind(2, session).run();
}

void endSession(SQLite::Database &database, qint64 session, qint64 nowMs, bool complete)
{
    Query update(database, "UPDATE sessions SET seen_ms = ?, ended_ms = ? WHERE id = ?");
    update.begin().bind(1, nowMs).bind(2, nowMs).bind(3, session).run();
    if (complete)
        markEnded(database);
}

} // namespace AsyncFetcher
