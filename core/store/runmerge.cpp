// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/runmerge.h"

#include "core/store/openrun.h"
#include "core/store/runfile.h"
#include "core/store/runlock.h"
#include "core/store/runschema.h"
#include "core/store/storedprogress.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <unistd.h>

namespace AsyncFetcher {

namespace {

constexpr const char *RequestColumns = "id, url, method, own_id, fields, error, data";
constexpr int RequestColumnCount = 7;

qint64 lastStartMs(const HttpResponse &response)
{
    return response.attempts.isEmpty() ? 0 : response.attempts.last().startedMs;
}

/// Takes over one part after the other. Fails with SQLite::Exception too.
class Merger
{
public:
    explicit Merger(OpenRun &to, QString bodyFolder)
        : m_to(to)
        , m_bodyFolder(std::move(bodyFolder))
        , m_known(to.database, std::string("SELECT ") + RequestColumns + " FROM requests WHERE id = ?")
        , m_insert(to.database,
                   std::string("INSERT INTO requests(") + RequestColumns + ") VALUES (?, ?, ?, ?, ?, ?, ?)")
    {
    }

    Result<void> take(OpenRun &part, const QString &name)
    {
        if (auto requests = takeRequests(part, name); !requests)
            return requests;
        if (auto responses = takeResponses(part); !responses)
            return responses;
        takeBegun(part);
        takeSessions(part);
        return {};
    }

private:
    Result<void> takeRequests(OpenRun &part, const QString &name)
    {
        Query rows(part.database, std::string("SELECT ") + RequestColumns + " FROM requests ORDER BY id");
        while (rows.step()) {
            const bool known = m_known.begin().bind(1, rows.integer(0)).step();
            for (int column = 1; known && column < RequestColumnCount; ++column)
                if (rows.bytes(column) != m_known.bytes(column))
                    return tl::unexpected(Error{
                        Error::Code::Value,
                        QStringLiteral("Row %1 is another request here: these are not parts of one run.")
                            .arg(rows.integer(0)),
                        name, 0, 0});
            m_known.end();
            if (known)
                continue;
            m_insert.begin().bind(1, rows.integer(0));
            for (int column = 1; column < RequestColumnCount - 1; ++column)
                if (!rows.isNull(column))
                    m_insert.bindKept(column + 1, rows.bytes(column));
            const QByteArray data = rows.bytes(RequestColumnCount - 1);
            if (!data.isNull())
                m_insert.bindBlob(RequestColumnCount, data);
            m_insert.run();
        }
        return {};
    }

    Result<void> takeResponses(OpenRun &part)
    {
        Query rows(part.database, "SELECT id FROM responses ORDER BY id");
        while (rows.step()) {
            auto response = part.responses.read(rows.integer(0));
            if (!response)
                return tl::unexpected(response.error());
            const auto known = m_to.responses.read(rows.integer(0));
            if (known && lastStartMs(*known) >= lastStartMs(*response))
                continue;
            if (auto own = ownBody(&response->body); !own)
                return own;
            if (auto written = m_to.responses.write(*response); !written)
                return written;
        }
        return {};
    }

    /// A body in a file is given away when it is kept: what is given is a copy.
    Result<void> ownBody(Body *body)
    {
        if (!body->file)
            return {};
        const QString from = body->file->path();
        const QString copy = QDir(m_bodyFolder).filePath(QStringLiteral("asyncfetcher-merged"));
        QFile::remove(copy);
        QDir().mkpath(m_bodyFolder);
        if (link(QFile::encodeName(from).constData(), QFile::encodeName(copy).constData()) != 0 &&
            !QFile::copy(from, copy))
            return tl::unexpected(
                Error{Error::Code::Io, QStringLiteral("A body cannot be copied."), from, 0, 0});
        body->file = std::make_shared<BodyFile>(copy);
        return {};
    }

    void takeBegun(OpenRun &part)
    {
        const EarlierWork work = readEarlierWork(part);
        for (const BegunRow &row : work.begun)
            for (const Attempt &attempt : row.attempts)
                m_to.responses.writeAttempt(qint64(indexOf(row.requestId)) + 1, attempt, row.nextMs,
                                            row.nextReason);
        Query intents(part.database, "SELECT request, number, at_ms FROM intents");
        Query insert(m_to.database,
                     "INSERT OR REPLACE INTO intents(request, number, at_ms) VALUES (?, ?, ?)");
        while (intents.step())
            insert.begin()
                .bind(1, intents.integer(0))
                .bind(2, intents.integer(1))
                .bind(3, intents.integer(2))
                .run();
        Query add(m_to.database, "INSERT INTO host_events(at_ms, origin, event, until_ms, request) "
                                 "SELECT ?1, ?2, 'retry-after', ?3, ?4 WHERE NOT EXISTS(SELECT 1 FROM "
                                 "host_events WHERE at_ms = ?1 AND origin = ?2 AND request = ?4)");
        for (const HostHold &hold : work.holds)
            add.begin()
                .bind(1, hold.atMs)
                .bindText(2, hold.origin)
                .bind(3, hold.untilMs)
                .bind(4, hold.position + 1)
                .run();
    }

    void takeSessions(OpenRun &part)
    {
        Query sessions(part.database,
                       "SELECT started_ms, seen_ms, ended_ms, tool, environment FROM sessions");
        Query add(m_to.database, "INSERT INTO sessions(started_ms, seen_ms, ended_ms, tool, environment) "
                                 "SELECT ?1, ?2, ?3, ?4, ?5 WHERE NOT EXISTS(SELECT 1 FROM sessions "
                                 "WHERE started_ms = ?1 AND seen_ms = ?2 AND environment = ?5)");
        while (sessions.step()) {
            add.begin().bind(1, sessions.integer(0)).bind(2, sessions.integer(1));
            if (!sessions.isNull(2))
                add.bind(3, sessions.integer(2));
            add.bindKept(4, sessions.bytes(3)).bindKept(5, sessions.bytes(4)).run();
        }
    }

    OpenRun &m_to;
    const QString m_bodyFolder;
    Query m_known;
    Query m_insert;
};

Result<StoredFacts> commonFacts(const QStringList &inputs)
{
    StoredFacts facts;
    for (const QString &name : inputs) {
        auto part = OpenRun::open(name, OpenRun::Mode::Read);
        if (!part)
            return tl::unexpected(part.error());
        auto read = guarded(name, [&]() -> Result<StoredFacts> { return readFacts((*part)->database); });
        if (!read)
            return read;
        const qint64 started =
            facts.startedMs == 0 ? read->startedMs : std::min(facts.startedMs, read->startedMs);
        if (facts.startedMs == 0)
            facts = *read;
        facts.startedMs = started;
    }
    facts.shard.clear();
    return facts;
}

Result<MergedRuns> mergeInto(const QStringList &inputs, const QString &file, const QString &output,
                             const StoredFacts &facts)
{
    {
        SQLite::Database database(file.toStdString(), SQLite::OPEN_READWRITE);
        database.exec("PRAGMA journal_mode = OFF");
        createRunSchema(database);
        writeOutcomeNames(database);
        writeFacts(database, facts);
    }
    OpenRun to(output, file.toStdString(), SQLite::OPEN_READWRITE);
    to.database.exec("PRAGMA journal_mode = OFF");
    to.database.exec("PRAGMA synchronous = OFF");
    to.database.exec("BEGIN");
    Merger merger(to, BodyStore::folderOf(output));
    for (const QString &name : inputs) {
        auto part = OpenRun::open(name, OpenRun::Mode::Read);
        if (!part)
            return tl::unexpected(part.error());
        if (auto taken = merger.take(**part, name); !taken)
            return tl::unexpected(taken.error());
    }
    to.database.exec("DELETE FROM intents WHERE request IN (SELECT id FROM responses)");
    MergedRuns merged;
    Query count(to.database, "SELECT (SELECT count(*) FROM requests), (SELECT count(*) FROM responses)");
    if (count.step())
        merged = {count.integer(0), count.integer(1)};
    count.end();
    if (merged.rows == merged.ended)
        markEnded(to.database);
    createRunIndexes(to.database);
    if (auto synced = to.bodies.sync(); !synced)
        return tl::unexpected(synced.error());
    to.database.exec("COMMIT");
    return merged;
}

} // namespace

Result<MergedRuns> mergeRuns(const QStringList &inputs, const QString &output)
{
    const auto lock = RunLock::take(output);
    if (!lock)
        return tl::unexpected(lock.error());
    if (QFile::exists(output))
        return tl::unexpected(
            Error{Error::Code::Usage, QStringLiteral("The file exists already."), output, 0, 0});
    const auto facts = commonFacts(inputs);
    if (!facts)
        return tl::unexpected(facts.error());
    const QString fresh = freshName(output);
    if (auto made = makePrivateFile(fresh, output); !made)
        return tl::unexpected(made.error());
    auto merged = guarded(output, [&] { return mergeInto(inputs, fresh, output, *facts); });
    if (merged)
        if (auto placed = putInPlace(fresh, output); !placed)
            merged = tl::unexpected(placed.error());
    if (!merged) {
        QFile::remove(fresh);
        QDir(BodyStore::folderOf(output)).removeRecursively();
    }
    return merged;
}

} // namespace AsyncFetcher
