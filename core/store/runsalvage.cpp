// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/runsalvage.h"

#include "core/store/bodystore.h"
#include "core/store/runfacts.h"
#include "core/store/runfile.h"
#include "core/store/runlock.h"
#include "core/store/runschema.h"
#include "core/store/tablesalvage.h"

#include <QDir>
#include <QFile>
#include <QStringList>

#include <algorithm>
#include <array>

namespace AsyncFetcher {

namespace {

struct Table
{
    const char *name;
    const char *key;
};
constexpr std::array Tables{Table{"requests", "id"},      Table{"responses", "id"},
                            Table{"attempts", "request"}, Table{"headers", "id"},
                            Table{"bodies", "id"},        Table{"connections", "id"},
                            Table{"intents", "request"},  Table{"host_events", "id"},
                            Table{"sessions", "id"},      Table{"judgements", "id"}};

/// Without its page of lasting facts a run goes by the defaults.
void copyFacts(SQLite::Database &from, SQLite::Database &to)
{
    StoredFacts facts;
    try {
        facts = readFacts(from);
    } catch (const SQLite::Exception &exception) {
        if (!isDamage(exception))
            throw;
        Query first(to, "SELECT coalesce(min(started_ms), 0) FROM sessions");
        facts.startedMs = first.step() ? first.integer(0) : 0;
    }
    writeFacts(to, facts);
}

/// A row that was begun, without an end, and without knowing whether it was sent: it was.
void distrustUnsafeRows(SQLite::Database &to)
{
    to.exec("INSERT OR IGNORE INTO intents(request, number, at_ms) SELECT q.id, 1000000, 0 FROM requests q "
            "WHERE coalesce(q.method, 'GET') NOT IN ('GET', 'HEAD', 'PUT', 'DELETE', 'OPTIONS', 'TRACE') "
            "AND NOT EXISTS(SELECT 1 FROM responses r WHERE r.id = q.id)");
}

/// Nothing refers to what was lost.
qint64 dropDeadReferences(SQLite::Database &to)
{
    to.exec("DELETE FROM responses WHERE id NOT IN (SELECT id FROM requests)");
    to.exec("DELETE FROM attempts WHERE request NOT IN (SELECT id FROM requests)");
    to.exec("DELETE FROM intents WHERE request NOT IN (SELECT id FROM requests)");
    const char *const lost = "(headers IS NOT NULL AND headers NOT IN (SELECT id FROM headers)) OR "
                             "(body IS NOT NULL AND body NOT IN (SELECT id FROM bodies))";
    Query count(to, std::string("SELECT count(*) FROM responses WHERE ") + lost);
    const qint64 without = count.step() ? count.integer(0) : 0;
    count.end();
    to.exec("UPDATE responses SET headers = NULL WHERE headers NOT IN (SELECT id FROM headers)");
    to.exec("UPDATE responses SET body = NULL, body_bytes = 0 WHERE body NOT IN (SELECT id FROM bodies)");
    for (const char *table : {"responses", "attempts"})
        to.exec(std::string("UPDATE ") + table +
                " SET connection = NULL WHERE connection NOT IN (SELECT id FROM connections)");
    return without;
}

bool hasLost(const Salvage &salvage, const char *table)
{
    return std::any_of(salvage.tables.begin(), salvage.tables.end(), [table](const SalvagedTable &each) {
        return each.name == table && !each.lost.isEmpty();
    });
}

Result<Salvage> salvageInto(const QString &damaged, const QString &file,
                            const std::function<bool(qint64 rows)> &goOn)
{
    SQLite::Database from(damaged.toStdString(), SQLite::OPEN_READONLY);
    // Else a file that is shorter than its header says is not opened at all.
    from.exec("PRAGMA writable_schema = ON");
    if (auto checked = checkRunSchema(from, damaged); !checked)
        return tl::unexpected(checked.error());
    // Cells that reach out of their page are found before they are believed.
    from.exec("PRAGMA cell_size_check = ON");
    SQLite::Database to(file.toStdString(), SQLite::OPEN_READWRITE);
    to.exec("PRAGMA journal_mode = OFF");
    to.exec("PRAGMA synchronous = OFF");
    to.exec("BEGIN");
    createRunSchema(to);
    writeOutcomeNames(to);
    Salvage salvage;
    for (const Table &table : Tables) {
        TableSalvage copy(from, to, table.name, table.key);
        const bool whole = copy.copy(goOn);
        salvage.tables.push_back(copy.result());
        if (!whole)
            return fail(Error::Code::Cancelled, {});
    }
    copyFacts(from, to);
    salvage.withoutBody = dropDeadReferences(to);
    if (hasLost(salvage, "responses") || hasLost(salvage, "intents") || hasLost(salvage, "attempts"))
        distrustUnsafeRows(to);
    Query count(to, "SELECT (SELECT count(*) FROM requests), (SELECT count(*) FROM responses)");
    if (count.step()) {
        salvage.rows = count.integer(0);
        salvage.ended = count.integer(1);
    }
    count.end();
    if (salvage.rows > 0 && salvage.rows == salvage.ended)
        markEnded(to);
    to.exec("COMMIT");
    return salvage;
}

Result<void> copyBodies(const QString &damaged, const QString &output)
{
    const QDir from(BodyStore::folderOf(damaged));
    const QStringList names = from.entryList(QDir::Files);
    if (names.isEmpty())
        return {};
    const QString to = BodyStore::folderOf(output);
    if (auto made = makePrivateFolder(to); !made)
        return made;
    for (const QString &name : names)
        if (!QFile::copy(from.filePath(name), QDir(to).filePath(name)))
            return tl::unexpected(Error{Error::Code::Io, QStringLiteral("A body cannot be copied."),
                                        from.filePath(name), 0, 0});
    return {};
}

} // namespace

bool Salvage::isWhole() const
{
    return withoutBody == 0 && std::all_of(tables.begin(), tables.end(),
                                           [](const SalvagedTable &table) { return table.lost.isEmpty(); });
}

Result<Salvage> salvageRun(const QString &damaged, const QString &output,
                           const std::function<bool(qint64 rows)> &goOn)
{
    if (!QFile::exists(damaged))
        return tl::unexpected(
            Error{Error::Code::NotFound, QStringLiteral("There is no such file."), damaged, 0, 0});
    const auto lock = RunLock::take(output);
    if (!lock)
        return tl::unexpected(lock.error());
    if (QFile::exists(output))
        return tl::unexpected(
            Error{Error::Code::Usage, QStringLiteral("The file exists already."), output, 0, 0});
    const QString fresh = freshName(output);
    if (auto made = makePrivateFile(fresh, output); !made)
        return tl::unexpected(made.error());
    auto salvage = guarded(damaged, [&] { return salvageInto(damaged, fresh, goOn); });
    if (salvage)
        if (auto placed = copyBodies(damaged, output).and_then([&] { return putInPlace(fresh, output); });
            !placed)
            salvage = tl::unexpected(placed.error());
    if (!salvage) {
        QFile::remove(fresh);
        QDir(BodyStore::folderOf(output)).removeRecursively();
    }
    return salvage;
}

QStringList salvageReport(const Salvage &salvage)
{
    QStringList lines;
    for (const SalvagedTable &table : salvage.tables) {
        if (table.lost.isEmpty())
            continue;
        QStringList ranges;
        for (const SalvagedTable::Range &range : table.lost)
            ranges += range.last == range.first ? QString::number(range.first)
                      : range.last == 0         ? QStringLiteral("%1 to the end").arg(range.first)
                                                : QStringLiteral("%1 to %2").arg(range.first).arg(range.last);
        lines += QStringLiteral("%1: %2 rows are saved; lost are those that stood among %3.")
                     .arg(QLatin1StringView(table.name))
                     .arg(table.rows)
                     .arg(ranges.join(QStringLiteral(", ")));
    }
    lines += QStringLiteral("%1 requests are saved, %2 of them with what they ended with.")
                 .arg(salvage.rows)
                 .arg(salvage.ended);
    if (salvage.withoutBody > 0)
        lines += QStringLiteral("%1 of these lost their headers or their body.").arg(salvage.withoutBody);
    if (salvage.isWhole())
        lines += QStringLiteral("Nothing was lost.");
    return lines;
}

} // namespace AsyncFetcher
