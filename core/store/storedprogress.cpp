// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/storedprogress.h"

#include "core/format/judgementjson.h"
#include "core/store/openrun.h"
#include "core/store/requestrows.h"

#include <QSet>

#include <algorithm>

namespace AsyncFetcher {

namespace {

constexpr const char *Unsafe = "coalesce(q.method, 'GET') NOT IN "
                               "('GET', 'HEAD', 'PUT', 'DELETE', 'OPTIONS', 'TRACE')";

/// May have been sent: without an end, and without a later attempt.
constexpr const char *OpenIntents = "FROM intents i JOIN requests q ON q.id = i.request "
                                    "WHERE NOT EXISTS(SELECT 1 FROM responses r WHERE r.id = i.request) "
                                    "AND i.number > coalesce((SELECT max(number) FROM attempts a "
                                    "WHERE a.request = i.request), 0)";

std::string code(RowState state)
{
    return std::to_string(int(state));
}

/// Which rows there are, and which of them have not ended.
void readPositions(OpenRun &run, StoredProgress *progress)
{
    Query extent(run.database, "SELECT count(*) FROM requests");
    const qint64 rows = extent.step() ? extent.integer(0) : 0;
    extent.end();
    const RunTable &table = *progress->table;
    const auto take = [&](qsizetype position) {
        const RunRow row = table.row(requestId(quint32(position)));
        if (!row.inRun || !isFinal(row.state))
            progress->left.append(position);
    };
    if (rows == table.size()) {
        for (qsizetype position = 0; position < rows; ++position)
            take(position);
        return;
    }
    Query ids(run.database, "SELECT id FROM requests ORDER BY id");
    while (ids.step() && ids.integer(0) <= table.size()) {
        progress->positions.append(qsizetype(ids.integer(0)) - 1);
        take(progress->positions.last());
    }
}

/// Rows whose request may have taken effect without an answer.
qint64 unknownRows(SQLite::Database &database)
{
    Query open(database, std::string("SELECT count(*) ") + OpenIntents);
    const qint64 sent = open.step() ? open.integer(0) : 0;
    open.end();
    return sent;
}

/// The rows of groups that others run after.
QList<EndedGiver> readGivers(OpenRun &run, const RowGroups &groups)
{
    QSet<QString> giving;
    for (const RowGroup &group : groups)
        for (const QString &before : group.after)
            giving.insert(before);
    QList<EndedGiver> givers;
    if (giving.isEmpty())
        return givers;
    Query rows(run.database, "SELECT r.id, q.own_id, q.fields, r.outcome, j.extracted FROM responses r "
                             "JOIN requests q ON q.id = r.id LEFT JOIN judgements j ON j.id = r.id "
                             "WHERE q.fields LIKE '%\"group\"%'");
    while (rows.step()) {
        if (!giving.contains(requestFromFields(rows.bytes(2)).group))
            continue;
        const qint64 position = rows.integer(0) - 1;
        const auto outcome = std::clamp<qint64>(rows.integer(3), 0, RowStateCount - 1);
        givers.append({position, rows.isNull(1) ? QString::number(position + 1) : rows.text(1),
                       static_cast<RowState>(outcome), extractedFrom(rows.bytes(4))});
    }
    return givers;
}

} // namespace

void settleLeftRows(SQLite::Database &database, bool askUnsafe)
{
    const std::string mayAsk =
        askUnsafe ? "1" : std::string("(r.number IS NULL OR r.sends = 0 OR NOT ") + Unsafe + ")";
    const std::string again =
        "SELECT r.id FROM responses r JOIN requests q ON q.id = r.id WHERE r.outcome = " +
        code(RowState::Skipped) + " OR (r.outcome = " + code(RowState::Cancelled) + " AND " + mayAsk + ")" +
        (askUnsafe ? " OR r.outcome = " + code(RowState::Unknown) : "");
    database.exec("DELETE FROM intents WHERE request IN (" + again + ")");
    database.exec("DELETE FROM judgements WHERE id IN (" + again + ")");
    database.exec("DELETE FROM responses WHERE id IN (" + again + ")");
    if (!askUnsafe)
        database.exec("INSERT INTO responses(id, outcome, method, body_bytes, error) SELECT i.request, " +
                      code(RowState::Unknown) +
                      ", q.method, 0, 'It may have been sent when the run was interrupted; whether it took "
                      "effect is not known.' " +
                      OpenIntents);
    database.exec("DELETE FROM intents WHERE request NOT IN (SELECT id FROM responses)");
}

EarlierWork readEarlierWork(OpenRun &run)
{
    EarlierWork work;
    Query rows(run.database, "SELECT request, max(number), next_ms, next_reason FROM attempts a "
                             "WHERE NOT EXISTS(SELECT 1 FROM responses r WHERE r.id = a.request) "
                             "GROUP BY request");
    while (rows.step()) {
        const qint64 row = rows.integer(0);
        work.begun.append({requestId(quint32(row - 1)), run.responses.readAttempts(row, rows.integer(1) + 1),
                           rows.integer(2), waitReasonFromName(rows.bytes(3))});
    }
    Query holds(run.database, "SELECT origin, request, at_ms, max(until_ms) FROM host_events "
                              "WHERE event = 'retry-after' GROUP BY origin");
    while (holds.step())
        work.holds.append({holds.bytes(0), holds.integer(1) - 1, holds.integer(2), holds.integer(3)});
    return work;
}

std::optional<StoredProgress> readProgress(OpenRun &run, const RunReading &reading)
{
    StoredProgress progress;
    progress.facts = readFacts(run.database);
    Query extent(run.database, "SELECT coalesce(max(id), 0) FROM requests");
    progress.table = std::make_shared<RunTable>(extent.step() ? quint32(extent.integer(0)) : 0);
    extent.end();
    progress.earlier = readEarlierWork(run);
    progress.earlier.givers = readGivers(run, progress.facts.groups);
    EndedRows rows(run, progress.table, reading);
    if (!rows.read(1, progress.table->size()))
        return std::nullopt;
    readPositions(run, &progress);
    for (const BegunRow &row : std::as_const(progress.earlier.begun))
        for (const Attempt &attempt : row.attempts)
            rows.keeper().attemptEnded(attempt);
    progress.statistics = rows.statistics(progress.facts.elapsed);
    progress.unknown = progress.statistics.count(RowState::Unknown) + unknownRows(run.database);
    return progress;
}

} // namespace AsyncFetcher
