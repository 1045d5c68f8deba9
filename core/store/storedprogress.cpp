// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/storedprogress.h"

#include "core/request/wireurl.h"
#include "core/response/statisticskeeper.h"
#include "core/store/openrun.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace AsyncFetcher {

namespace {

using namespace std::chrono;

constexpr const char *Unsafe = "coalesce(q.method, 'GET') NOT IN "
                               "('GET', 'HEAD', 'PUT', 'DELETE', 'OPTIONS', 'TRACE')";

std::string code(RowState state)
{
    return std::to_string(int(state));
}

/// What a row's end counts for, without its texts.
class EndedRows
{
public:
    explicit EndedRows(OpenRun &run)
        : m_rows(run.database, "SELECT r.id, r.outcome, r.status, r.error_kind, r.number, r.response_us, "
                               "r.body_bytes, r.sends, r.received_bytes, r.redirects, "
                               "coalesce(r.final_url, q.url) "
                               "FROM responses r JOIN requests q ON q.id = r.id")
        , m_responses(run.responses)
    {
    }

    void addTo(StoredProgress *progress)
    {
        StatisticsKeeper keeper;
        Query count(m_responses.database(), "SELECT count(*) FROM responses");
        keeper.begin(count.step() ? count.integer(0) : 0, {});
        while (m_rows.step())
            add(&keeper, progress->table.get());
        m_rows.end();
        for (const BegunRow &row : std::as_const(progress->earlier.begun))
            for (const Attempt &attempt : row.attempts)
                keeper.attemptEnded(attempt);
        progress->statistics = keeper.snapshot({}, true);
        progress->statistics.rateNow = 0;
        progress->statistics.elapsed = progress->facts.elapsed;
    }

private:
    void add(StatisticsKeeper *keeper, RunTable *table)
    {
        const qint64 row = m_rows.integer(0);
        HttpResponse response;
        response.outcome = static_cast<RowState>(std::clamp<qint64>(m_rows.integer(1), 0, RowStateCount - 1));
        response.statusCode = int(m_rows.integer(2));
        response.errorKind = errorKindFromName(m_rows.bytes(3));
        response.responseTime = microseconds(m_rows.integer(5));
        const int attempts = int(m_rows.integer(4));
        if (attempts > 1)
            response.attempts = m_responses.readAttempts(row, attempts);
        int hops = 0;
        if (attempts > 0)
            response.attempts.append(lastAttempt(attempts, &hops));
        for (const Attempt &attempt : std::as_const(response.attempts))
            keeper->attemptEnded(attempt);
        for (qsizetype i = 0; i + 1 < response.attempts.size(); ++i)
            hops += 1 + int(response.attempts[i].redirects.size());
        keeper->rowMoved(RowState::Pending, response.outcome);
        keeper->rowEnded(response, attempts > 0 ? originOf(m_rows.bytes(10)) : QByteArray(), hops);
        if (quint32(row) <= table->size())
            table->set(requestId(quint32(row - 1)), tableRow(response, m_rows.integer(6)));
    }

    Attempt lastAttempt(int number, int *hops)
    {
        Attempt last;
        last.number = number;
        last.sends = int(m_rows.integer(7));
        last.wireBytes = m_rows.integer(8);
        *hops = 1;
        if (!m_rows.isNull(9))
            *hops += int(QJsonDocument::fromJson(m_rows.bytes(9)).array().size());
        return last;
    }

    static RunRow tableRow(const HttpResponse &response, qint64 bodyBytes)
    {
        RunRow row;
        row.state = response.outcome;
        row.errorKind = response.errorKind;
        row.attempts = quint8(std::min(response.attempt(), 255));
        row.status = quint16(response.statusCode);
        row.responseTimeUs = quint32(duration_cast<microseconds>(response.responseTime).count());
        row.bodyBytes = quint64(bodyBytes);
        return row;
    }

    QByteArray originOf(const QByteArray &url)
    {
        const qsizetype scheme = url.indexOf("://");
        qsizetype end = scheme < 0 ? 0 : scheme + 3;
        while (end < url.size() && end > 0 && !QByteArrayView("/?#").contains(url[end]))
            ++end;
        const QByteArray typed = url.first(end);
        const auto known = m_origins.constFind(typed);
        return known != m_origins.constEnd() ? *known : *m_origins.insert(typed, originKeyOf(typed));
    }

    Query m_rows;
    ResponseRows &m_responses;
    QHash<QByteArray, QByteArray> m_origins;
};

void readPositions(OpenRun &run, StoredProgress *progress)
{
    Query rows(run.database, "SELECT q.id, r.id IS NULL FROM requests q LEFT JOIN responses r ON r.id = q.id "
                             "ORDER BY q.id");
    QList<qsizetype> all;
    qsizetype count = 0;
    while (rows.step()) {
        const auto position = qsizetype(rows.integer(0)) - 1;
        if (all.isEmpty() && position != count)
            for (qsizetype before = 0; before < count; ++before)
                all.append(before);
        if (!all.isEmpty() || position != count)
            all.append(position);
        if (rows.integer(1) != 0)
            progress->left.append(position);
        ++count;
    }
    progress->positions = std::move(all);
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
    database.exec("DELETE FROM responses WHERE id IN (" + again + ")");
    const std::string open = "FROM intents i JOIN requests q ON q.id = i.request "
                             "WHERE NOT EXISTS(SELECT 1 FROM responses r WHERE r.id = i.request) "
                             "AND i.number > coalesce((SELECT max(number) FROM attempts a "
                             "WHERE a.request = i.request), 0)";
    if (!askUnsafe)
        database.exec("INSERT INTO responses(id, outcome, method, body_bytes, error) SELECT i.request, " +
                      code(RowState::Unknown) +
                      ", q.method, 0, 'It may have been sent when the run was interrupted; whether it took "
                      "effect is not known.' " +
                      open);
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

StoredProgress readProgress(OpenRun &run)
{
    StoredProgress progress;
    progress.facts = readFacts(run.database);
    Query extent(run.database, "SELECT coalesce(max(id), 0) FROM requests");
    progress.table = std::make_shared<RunTable>(extent.step() ? quint32(extent.integer(0)) : 0);
    extent.end();
    readPositions(run, &progress);
    progress.earlier = readEarlierWork(run);
    EndedRows(run).addTo(&progress);
    return progress;
}

} // namespace AsyncFetcher
