// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/runstore.h"

#include "core/base/clock.h"
#include "core/store/openrun.h"
#include "core/store/requestrows.h"
#include "core/store/runfile.h"
#include "core/store/runlock.h"
#include "core/store/runschema.h"

#include <QDir>
#include <QFile>

namespace AsyncFetcher {

namespace {

tl::unexpected<Error> failed(const QString &fileName, Error::Code code, const QString &why)
{
    return tl::unexpected(Error{code, why, fileName, 0, 0});
}

/// Without a journal: a file that is not whole never gets its name. False: it was not wanted any more.
bool fill(const QString &fileName, const RunStore::Creation &creation)
{
    SQLite::Database database(fileName.toStdString(), SQLite::OPEN_READWRITE | OpenRun::OneThread);
    // Larger than usual: rows are only ever added, and each page costs calls and a place in the tree.
    database.exec("PRAGMA page_size = 16384");
    database.exec("PRAGMA journal_mode = OFF");
    database.exec("PRAGMA synchronous = OFF");
    database.exec("BEGIN");
    createRunSchema(database);
    writeOutcomeNames(database);
    writeFacts(database, creation.facts);
    const bool whole =
        creation.noRows || writeRequests(database, *creation.source, creation.positions, creation.goOn);
    database.exec("COMMIT");
    return whole;
}

/// Temporary files of a process that was killed.
void removeLeftovers(const QString &folder)
{
    const QStringList names = QDir(folder).entryList({QStringLiteral("asyncfetcher-*")}, QDir::Files);
    for (const QString &name : names)
        QFile::remove(QDir(folder).filePath(name));
}

std::vector<quint32> positionsById(const RequestSource &source)
{
    const qsizetype count = source.count();
    qsizetype same = 0;
    while (same < count && qsizetype(indexOf(source.idAt(same))) == same)
        ++same;
    if (same == count)
        return {};
    std::vector<quint32> positions(source.idEnd());
    for (qsizetype position = 0; position < count; ++position)
        positions[indexOf(source.idAt(position))] = quint32(position);
    return positions;
}

} // namespace

RunStore::RunStore(QString fileName, std::unique_ptr<RunLock> lock, std::unique_ptr<OpenRun> run)
    : m_fileName(std::move(fileName))
    , m_lock(std::move(lock))
    , m_run(std::move(run))
{
}

RunStore::~RunStore() = default;

QString RunStore::bodyFolder() const
{
    return BodyStore::folderOf(m_fileName);
}

Result<std::unique_ptr<RunStore>> RunStore::create(Creation creation)
{
    const QString name = creation.fileName;
    auto lock = RunLock::take(name);
    if (!lock)
        return tl::unexpected(lock.error());
    if (QFile::exists(name))
        return failed(name, Error::Code::Usage,
                      QStringLiteral("The run file exists already; --resume goes on with it."));
    creation.facts.defaults = creation.source->defaults();
    creation.facts.groups = creation.source->groups();
    const QString fresh = freshName(name);
    auto made = makePrivateFile(fresh, name)
                    .and_then([&] {
                        return guarded(name, [&]() -> Result<void> {
                            if (!fill(fresh, creation))
                                return fail(Error::Code::Cancelled, {});
                            return {};
                        });
                    })
                    .and_then([&] { return putInPlace(fresh, name); });
    if (!made) {
        QFile::remove(fresh);
        return tl::unexpected(made.error());
    }
    auto store = open(name, *std::move(lock));
    if (store)
        (*store)->m_positions = positionsById(*creation.source);
    return store;
}

Result<std::unique_ptr<RunStore>> RunStore::reopen(const QString &fileName)
{
    if (!QFile::exists(fileName))
        return failed(fileName, Error::Code::NotFound, QStringLiteral("There is no such file."));
    auto lock = RunLock::take(fileName);
    if (!lock)
        return tl::unexpected(lock.error());
    removeLeftovers(BodyStore::folderOf(fileName));
    return open(fileName, *std::move(lock));
}

Result<std::unique_ptr<RunStore>> RunStore::open(const QString &fileName, std::unique_ptr<RunLock> lock)
{
    auto run = OpenRun::open(fileName, OpenRun::Mode::Write);
    if (!run)
        return tl::unexpected(run.error());
    std::unique_ptr<RunStore> store(new RunStore(fileName, std::move(lock), *std::move(run)));
    const auto begun = guarded(fileName, [&]() -> Result<void> {
        if (auto folder = makePrivateFolder(store->bodyFolder()); !folder)
            return folder;
        store->m_session = beginSession(store->m_run->database, SystemClock().wallMs());
        return store->m_run->bodies.beginWriting();
    });
    if (!begun)
        return tl::unexpected(begun.error());
    return store;
}

Result<void> RunStore::begin()
{
    if (m_inTransaction)
        return {};
    m_run->database.exec("BEGIN IMMEDIATE");
    m_inTransaction = true;
    return {};
}

void RunStore::rollback()
{
    // SQLite has done it itself where the disk was full.
    m_run->database.tryExec("ROLLBACK");
    m_inTransaction = false;
    m_run->responses.forget();
    m_run->bodies.rolledBack();
}

template <typename Function>
Result<void> RunStore::change(Function function)
{
    const std::lock_guard lock(m_mutex);
    auto changed = guarded(m_fileName, [&]() -> Result<void> {
        return begin().and_then([&]() -> Result<void> { return function(); });
    });
    if (!changed)
        rollback();
    return changed;
}

Result<void> RunStore::add(const HttpResponse &response)
{
    return change([&]() -> Result<void> {
        if (isFinal(response.outcome))
            return m_run->responses.write(response);
        // Left as it is: what was meant to be sent was not.
        m_run->withdrawIntent.begin().bind(1, response.position + 1).run();
        return {};
    });
}

Result<void> RunStore::note(const RunNote &note)
{
    return change([&]() -> Result<void> {
        std::visit([this](const auto &each) { write(each); }, note);
        return {};
    });
}

void RunStore::write(const RetriedAttempt &attempt)
{
    m_run->responses.writeAttempt(attempt.position + 1, attempt.attempt, attempt.nextMs, attempt.nextReason);
}

void RunStore::write(const SendIntent &intent)
{
    m_run->insertIntent.begin()
        .bind(1, intent.position + 1)
        .bind(2, intent.number)
        .bind(3, intent.atMs)
        .run();
}

void RunStore::write(const HostHold &hold)
{
    Query insert(m_run->database, "INSERT INTO host_events(at_ms, origin, event, until_ms, request) "
                                  "VALUES (?, ?, 'retry-after', ?, ?)");
    insert.begin().bind(1, hold.atMs).bindText(2, hold.origin);
    insert.bind(3, hold.untilMs).bind(4, hold.position + 1).run();
}

Result<void> RunStore::commit()
{
    const std::lock_guard lock(m_mutex);
    if (!m_inTransaction)
        return {};
    auto committed = guarded(m_fileName, [&]() -> Result<void> {
        if (auto synced = m_run->bodies.sync(); !synced)
            return synced;
        seeSession(m_run->database, m_session, SystemClock().wallMs());
        m_run->database.exec("COMMIT");
        m_run->bodies.committed();
        m_inTransaction = false;
        return {};
    });
    if (!committed)
        rollback();
    return committed;
}

Result<HttpResponse> RunStore::response(RequestId id) const
{
    const std::lock_guard lock(m_mutex);
    const quint32 index = indexOf(id);
    if (!m_positions.empty() && index >= m_positions.size())
        return fail(Error::Code::NotFound, QStringLiteral("This row has not ended."));
    const qint64 position = m_positions.empty() ? index : m_positions[index];
    return guarded(m_fileName, [&] { return m_run->responses.read(position + 1); })
        .map([id](HttpResponse response) {
            response.requestId = id;
            return response;
        });
}

Result<StoredProgress> RunStore::resume(bool askUnsafe, const RunReading &reading)
{
    const std::lock_guard lock(m_mutex);
    return guarded(m_fileName, [&]() -> Result<StoredProgress> {
        m_run->database.exec("BEGIN IMMEDIATE");
        settleLeftRows(m_run->database, askUnsafe);
        m_run->database.exec("COMMIT");
        auto progress = readProgress(*m_run, reading);
        if (!progress)
            return fail(Error::Code::Cancelled, {});
        RequestList requests = StoredRequests(m_run->database, progress->facts.defaults).list();
        requests.setGroups(progress->facts.groups);
        progress->requests = std::make_shared<const RequestList>(std::move(requests));
        return *std::move(progress);
    });
}

Result<void> RunStore::finish()
{
    if (auto committed = commit(); !committed)
        return committed;
    const std::lock_guard lock(m_mutex);
    if (std::exchange(m_finished, true))
        return {};
    QDir().rmdir(bodyFolder()); // only where nothing is in it
    return guarded(m_fileName, [&]() -> Result<void> {
        SQLite::Database &database = m_run->database;
        // Only rows of the run end.
        Query left(database, "SELECT (SELECT count(*) FROM requests) - (SELECT count(*) FROM responses)");
        const bool complete = left.step() && left.integer(0) == 0;
        left.end();
        endSession(database, m_session, SystemClock().wallMs(), complete);
        if (complete)
            createRunIndexes(database);
        // One file then, which is read where nothing can be written. A reader in another process keeps it
        // from that, which does no harm.
        database.setBusyTimeout(0);
        database.tryExec("PRAGMA wal_checkpoint(TRUNCATE)");
        database.tryExec("PRAGMA journal_mode = DELETE");
        m_lock.reset();
        return {};
    });
}

} // namespace AsyncFetcher
