// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <vector>

namespace SQLite {
class Database;
}

namespace AsyncFetcher {

/// "AFRn" in the header of every run file: what file(1) and we know it by.
constexpr qint64 RunApplicationId = 0x4146526e;
constexpr qint64 RunSchemaVersion = 2;

/// Makes the tables and views of a new, empty file. Fails with SQLite::Exception.
void createRunSchema(SQLite::Database &database);
/// What makes questions about a finished run quick; too dear while rows still come.
void createRunIndexes(SQLite::Database &database);

/// Whether this is a run file that we understand. Unsupported: it is none, or of a later version.
Result<void> checkRunSchema(SQLite::Database &database, const QString &fileName);
/// SQL that makes version n + 2 of version n + 1, by n. What it adds may be empty for the rows that are
/// there.
using RunMigrations = std::vector<const char *>;
const RunMigrations &runMigrations();

/// Whether it is of an older version than ours. Fails with SQLite::Exception.
bool isOldRunSchema(SQLite::Database &database);
/// Brings a file of an older version to the latest, in one transaction: whatever stops it, the file is of one
/// version. Needs checkRunSchema() before.
Result<void> migrateRunSchema(SQLite::Database &database, const QString &fileName,
                              const RunMigrations &migrations = runMigrations());

} // namespace AsyncFetcher
