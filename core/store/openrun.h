// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/store/responserows.h"

#include <sqlite3.h>

#include <memory>

namespace AsyncFetcher {

/// A run file that is open, with what reads and writes it.
/// Thread: one at a time.
struct OpenRun
{
    enum class Mode { Read, Write };

    /// Checks that it is one, and of a version that we know. One of an older version is brought to the latest
    /// for writing; for reading, a temporary copy of it is, and it stays as it is.
    static Result<std::unique_ptr<OpenRun>> open(const QString &fileName, Mode mode);

    OpenRun(const QString &fileName, const std::string &name, int flags)
        : OpenRun(fileName, SQLite::Database(name, flags | OneThread, BusyMs))
    {
    }
    OpenRun(const QString &fileName, SQLite::Database opened)
        : database(std::move(opened))
        , bodies(database, fileName)
        , responses(database, bodies)
        , insertIntent(database, "INSERT OR REPLACE INTO intents(request, number, at_ms) VALUES (?, ?, ?)")
        , withdrawIntent(database, "DELETE FROM intents WHERE request = ?")
    {
    }

    SQLite::Database database;
    BodyStore bodies;
    ResponseRows responses;
    Query insertIntent;
    Query withdrawIntent;

    /// One thread at a time uses it: a mutex of SQLite's own around each value of each row would be a sixth
    /// of what a row costs.
    static constexpr int OneThread = SQLITE_OPEN_NOMUTEX;
    static constexpr int BusyMs = 5000; ///< how long others may keep it to themselves
};

} // namespace AsyncFetcher
