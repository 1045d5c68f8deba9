// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/endedrows.h"

#include "core/format/judgementjson.h"
#include "core/request/wireurl.h"
#include "core/store/openrun.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace AsyncFetcher {

namespace {

using namespace std::chrono;

enum Column {
    Id,
    Outcome,
    Status,
    Kind,
    Number,
    ResponseTime,
    BodyBytes,
    Sends,
    WireBytes,
    Redirects,
    Address,
    FinalUrl,
    Error_,
    Headers,
    BodyId,
    Asserts,
    ExtractedValues
};
constexpr const char *Columns = "r.id, r.outcome, r.status, r.error_kind, r.number, r.response_us, "
                                "r.body_bytes, r.sends, r.received_bytes, r.redirects, "
                                "coalesce(r.final_url, q.url), r.final_url, r.error, r.headers, r.body, "
                                "j.asserts, j.extracted";

constexpr qint64 RowsBetweenQuestions = 4096;
constexpr qsizetype MostTypes = 100'000;
/// Bodies of failures that are looked at: enough to tell what went wrong, cheap enough to wait for.
constexpr int MostBodies = 20'000;
constexpr qint64 LargestBody = 64 * 1024;

RunRow tableRow(const HttpResponse &response, qint64 bodyBytes)
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

} // namespace

EndedRows::EndedRows(OpenRun &run, std::shared_ptr<RunTable> table, RunReading reading)
    : m_rows(run.database, std::string("SELECT ") + Columns +
                               " FROM responses r JOIN requests q ON q.id = r.id "
                               "LEFT JOIN judgements j ON j.id = r.id "
                               "WHERE r.id BETWEEN ? AND ? ORDER BY r.id")
    , m_run(run)
    , m_table(std::move(table))
    , m_reading(std::move(reading))
{
    m_keeper.begin(0, {});
}

bool EndedRows::read(qint64 first, qint64 last)
{
    m_rows.begin().bind(1, first).bind(2, last);
    bool goesOn = true;
    while (goesOn && m_rows.step()) {
        const qint64 row = m_rows.integer(Id);
        if (quint64(row - 1) < m_table->size()) {
            const RunRow known = m_table->row(requestId(quint32(row - 1)));
            if (known.inRun && isFinal(known.state))
                continue;
        }
        add(row);
        if (++m_count % RowsBetweenQuestions == 0 && m_reading.goOn)
            goesOn = m_reading.goOn(m_count, m_table->size());
    }
    m_rows.end();
    return goesOn;
}

void EndedRows::add(qint64 row)
{
    HttpResponse response;
    response.requestId = requestId(quint32(row - 1));
    response.position = row - 1;
    response.outcome =
        static_cast<RowState>(std::clamp<qint64>(m_rows.integer(Outcome), 0, RowStateCount - 1));
    response.statusCode = int(m_rows.integer(Status));
    response.errorKind = errorKindFromName(m_rows.bytes(Kind));
    response.responseTime = microseconds(m_rows.integer(ResponseTime));
    if (!m_rows.isNull(Asserts))
        response.asserts = assertsFrom(m_rows.bytes(Asserts));
    const int attempts = int(m_rows.integer(Number));
    if (attempts > 1)
        response.attempts = m_run.responses.readAttempts(row, attempts);
    int hops = 0;
    if (attempts > 0)
        response.attempts.append(lastAttempt(attempts, &hops));
    for (const Attempt &attempt : std::as_const(response.attempts))
        m_keeper.attemptEnded(attempt);
    for (qsizetype i = 0; i + 1 < response.attempts.size(); ++i)
        hops += 1 + int(response.attempts[i].redirects.size());
    m_keeper.rowsAdded(1);
    m_keeper.rowMoved(RowState::Pending, response.outcome);
    m_keeper.rowEnded(response, attempts > 0 ? originOf(m_rows.bytes(Address)) : QByteArray(), hops);
    // What it says stands before its state does: who sees the one finds the other.
    if (m_reading.visit)
        show(&response);
    if (quint64(row - 1) < m_table->size())
        m_table->set(response.requestId, tableRow(response, m_rows.integer(BodyBytes)));
}

Statistics EndedRows::statistics(std::chrono::nanoseconds elapsed)
{
    Statistics statistics = m_keeper.snapshot({}, true);
    statistics.rateNow = 0;
    statistics.elapsed = elapsed;
    return statistics;
}

Attempt EndedRows::lastAttempt(int number, int *hops)
{
    Attempt last;
    last.number = number;
    last.sends = int(m_rows.integer(Sends));
    last.wireBytes = m_rows.integer(WireBytes);
    *hops = 1;
    if (!m_rows.isNull(Redirects))
        *hops += int(QJsonDocument::fromJson(m_rows.bytes(Redirects)).array().size());
    return last;
}

void EndedRows::show(HttpResponse *response)
{
    response->finalUrl = m_rows.bytes(FinalUrl); // null as the row's own address here
    response->error = m_rows.text(Error_);
    if (!m_rows.isNull(ExtractedValues))
        response->extracted = extractedFrom(m_rows.bytes(ExtractedValues));
    if (!m_rows.isNull(Headers))
        if (const QByteArray type = mediaType(m_rows.integer(Headers)); !type.isEmpty())
            response->headers = {{QByteArrayLiteral("Content-Type"), type}};
    const bool wanted = response->outcome == RowState::Failed && !m_rows.isNull(BodyId) &&
                        m_rows.integer(BodyBytes) <= LargestBody && m_bodies < MostBodies;
    if (wanted) {
        ++m_bodies;
        if (auto body = m_run.bodies.read(m_rows.integer(BodyId)))
            response->body = *std::move(body);
    }
    m_reading.visit(*response);
}

QByteArray EndedRows::mediaType(qint64 headers)
{
    if (const auto known = m_types.constFind(headers); known != m_types.constEnd())
        return *known;
    if (m_types.size() >= MostTypes)
        m_types.clear();
    return m_types[headers] = headerValue(m_run.responses.readHeaders(headers), "Content-Type");
}

QByteArray EndedRows::originOf(const QByteArray &url)
{
    const qsizetype scheme = url.indexOf("://");
    qsizetype end = scheme < 0 ? 0 : scheme + 3;
    while (end < url.size() && end > 0 && !QByteArrayView("/?#").contains(url[end]))
        ++end;
    const QByteArray typed = url.first(end);
    const auto known = m_origins.constFind(typed);
    return known != m_origins.constEnd() ? *known : *m_origins.insert(typed, originKeyOf(typed));
}

} // namespace AsyncFetcher
