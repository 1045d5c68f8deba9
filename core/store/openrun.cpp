// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/openrun.h"

#include "core/store/runschema.h"

#include <QFileInfo>
#include <QUrl>

namespace AsyncFetcher {

namespace {

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

Result<void> check(const QString &fileName)
{
    return guarded(fileName, [&]() -> Result<void> {
        SQLite::Database database(fileName.toStdString(), SQLite::OPEN_READONLY);
        return checkRunSchema(database, fileName);
    });
}

/// Of our latest version, and with the journal that readers do not disturb.
Result<void> prepareForWriting(const QString &fileName)
{
    constexpr int busyMs = 5000;
    SQLite::Database database(fileName.toStdString(), SQLite::OPEN_READWRITE, busyMs);
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
        if (mode == Mode::Read) {
            const bool shared = canBeShared(fileName);
            if (shared)
                if (auto checked = check(fileName); !checked)
                    return tl::unexpected(checked.error());
            return std::make_unique<OpenRun>(fileName, shared ? fileName.toStdString() : uriOf(fileName),
                                             shared ? SQLite::OPEN_READONLY
                                                    : SQLite::OPEN_READONLY | SQLite::OPEN_URI);
        }
        if (auto prepared = prepareForWriting(fileName); !prepared)
            return tl::unexpected(prepared.error());
        auto run = std::make_unique<OpenRun>(fileName, fileName.toStdString(), SQLite::OPEN_READWRITE);
        // Each group reaches the disk itself before it counts as committed.
        run->database.exec("PRAGMA synchronous = FULL");
        return run;
    });
}

} // namespace AsyncFetcher
