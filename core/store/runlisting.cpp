// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/runlisting.h"

#include "core/store/openrun.h"
#include "core/store/runfacts.h"
#include "core/store/runlock.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>

#include <numeric>

namespace AsyncFetcher {

namespace {

qint64 bytesOf(const QString &runFile)
{
    qint64 bytes = QFileInfo(runFile).size() + QFileInfo(runFile + QStringLiteral("-wal")).size();
    QDirIterator bodies(BodyStore::folderOf(runFile), QDir::Files);
    while (bodies.hasNext()) {
        bodies.next();
        bytes += bodies.fileInfo().size();
    }
    return bytes;
}

Result<void> readInto(RunBrief *brief)
{
    return OpenRun::open(brief->fileName, OpenRun::Mode::Read)
        .and_then([&](const std::unique_ptr<OpenRun> &run) {
            return guarded(brief->fileName, [&]() -> Result<void> {
                const StoredFacts facts = readFacts(run->database);
                brief->name = facts.name;
                brief->startedMs = facts.startedMs;
                Query rows(run->database, "SELECT count(*) FROM requests");
                brief->rows = rows.step() ? rows.integer(0) : 0;
                Query outcomes(run->database, "SELECT outcome, count(*) FROM responses GROUP BY outcome");
                while (outcomes.step())
                    if (const qint64 code = outcomes.integer(0); code >= 0 && code < RowStateCount)
                        brief->byState.at(size_t(code)) = outcomes.integer(1);
                return {};
            });
        });
}

} // namespace

qint64 RunBrief::left() const
{
    return std::max<qint64>(0, rows - std::accumulate(byState.begin(), byState.end(), qint64(0)));
}

RunBrief readRunBrief(const QString &fileName)
{
    RunBrief brief;
    brief.fileName = fileName;
    brief.live = RunLock::isTaken(fileName);
    brief.bytes = bytesOf(fileName);
    if (const auto read = readInto(&brief); !read)
        brief.problem = read.error().message;
    return brief;
}

Result<void> nameRun(const QString &fileName, const QString &name)
{
    const auto lock = RunLock::take(fileName);
    if (!lock)
        return tl::unexpected(lock.error());
    return OpenRun::open(fileName, OpenRun::Mode::Write).and_then([&](const std::unique_ptr<OpenRun> &run) {
        return guarded(fileName, [&]() -> Result<void> {
            writeRunName(run->database, name);
            run->database.setBusyTimeout(0);
            run->database.tryExec("PRAGMA journal_mode = DELETE");
            return {};
        });
    });
}

Result<void> removeRun(const QString &fileName)
{
    const auto lock = RunLock::take(fileName);
    if (!lock)
        return tl::unexpected(lock.error());
    // The file first: what would be left of it is no run that lacks its bodies.
    QFile file(fileName);
    if (!file.remove())
        return tl::unexpected(Error{Error::Code::Io,
                                    QStringLiteral("The run cannot be deleted: %1.").arg(file.errorString()),
                                    fileName, 0, 0});
    for (const char *suffix : {"-wal", "-shm", "-journal"})
        QFile::remove(fileName + QLatin1StringView(suffix));
    QDir(BodyStore::folderOf(fileName)).removeRecursively();
    return {};
}

} // namespace AsyncFetcher
