// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/openrun.h"

#include "core/store/runschema.h"

#include <QFileInfo>
#include <QUrl>

#include <SQLiteCpp/Backup.h>

namespace AsyncFetcher {

namespace {

constexpr int OneThreadReads = SQLITE_OPEN_READONLY | OpenRun::OneThread;

/// Journal files can be made beside it: only then can SQLite share it with a writer.
bool canBeShared(const QString &fileName)
{
    return QFileInfo(QFileInfo(fileName).absolutePath()).isWritable() ||
           QFileInfo::exists(fileName + QStringLiteral("-shm"));
}

std::string uriOf(const QString &fileName)
{
    QUrl url = QUrl::fromLocalFile(QFileInfo(fileName).absoluteFilePath());
    url.setQuery(QStringLiteral("immutable=1"));
    return url.toEncoded().toStdString();
}

/// In a temporary database, which goes when it is closed.
Result<SQLite::Database> migratedCopy(SQLite::Database &old, const QString &fileName)
{
    SQLite::Database copy("", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    SQLite::Backup(copy, old).executeStep();
    if (auto migrated = migrateRunSchema(copy, fileName); !migrated)
        return tl::unexpected(migrated.error());
    return copy;
}

Result<SQLite::Database> openForReading(const QString &fileName)
{
    const bool shared = canBeShared(fileName);
    SQLite::Database database(shared ? fileName.toStdString() : uriOf(fileName),
                              OneThreadReads | (shared ? 0 : SQLite::OPEN_URI), OpenRun::BusyMs);
    if (auto checked = checkRunSchema(database, fileName); !checked)
        return tl::unexpected(checked.error());
    if (isOldRunSchema(database))
        return migratedCopy(database, fileName);
    return database;
}

/// Of our latest version, and with the journal that readers do not disturb.
Result<void> prepareForWriting(const QString &fileName)
{
    SQLite::Database database(fileName.toStdString(), SQLite::OPEN_READWRITE, OpenRun::BusyMs);
    return checkRunSchema(database, fileName)
        .and_then([&] { return migrateRunSchema(database, fileName); })
        .map([&] { database.exec("PRAGMA journal_mode = WAL"); });
}

} // namespace

Result<std::unique_ptr<OpenRun>> OpenRun::open(const QString &fileName, Mode mode)
{
    const QFileInfo info(fileName);
    if (!info.isFile())
        return tl::unexpected(Error{Error::Code::NotFound,
                                    info.exists() ? QStringLiteral("This is no run file.")
                                                  : QStringLiteral("There is no such file."),
                                    fileName, 0, 0});
    return guarded(fileName, [&]() -> Result<std::unique_ptr<OpenRun>> {
        if (mode == Mode::Read)
            return openForReading(fileName).map([&](SQLite::Database opened) {
                return std::make_unique<OpenRun>(fileName, std::move(opened));
            });
        if (auto prepared = prepareForWriting(fileName); !prepared)
            return tl::unexpected(prepared.error());
        auto run = std::make_unique<OpenRun>(fileName, fileName.toStdString(), SQLite::OPEN_READWRITE);
        // Each group reaches the disk itself before it counts as committed.
        run->database.exec("PRAGMA synchronous = FULL");
        return run;
    });
}

} // namespace AsyncFetcher
