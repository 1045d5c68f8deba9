// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/responserows.h"

#include "core/format/judgementjson.h"

#include <algorithm>
#include <string>

namespace AsyncFetcher {

namespace {

/// Servers that put something new into every reply gain nothing from a longer memory.
constexpr qsizetype MostCachedHeaders = 4096;

constexpr int FirstInsertAttempt = 11;
constexpr int FirstSelectAttempt = 14;

std::string placeholders(int count)
{
    std::string text = "?";
    for (int i = 1; i < count; ++i)
        text += ",?";
    return text;
}

QByteArray headersText(const HttpHeaders &headers)
{
    qsizetype size = 0;
    for (const HttpHeader &header : headers)
        size += header.name.size() + header.value.size() + 3;
    QByteArray text(size, Qt::Uninitialized);
    char *to = text.data();
    const auto put = [&to](QByteArrayView bytes) { to = std::copy(bytes.begin(), bytes.end(), to); };
    for (const HttpHeader &header : headers) {
        put(header.name);
        put(": ");
        put(header.value);
        put("\n");
    }
    return text;
}

HttpHeaders headersFrom(const QByteArray &text)
{
    HttpHeaders headers;
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype end = text.indexOf('\n', at);
        const qsizetype stop = end < 0 ? text.size() : end;
        const qsizetype colon = text.indexOf(": ", at);
        if (colon >= 0 && colon < stop)
            headers.append({text.sliced(at, colon - at), text.sliced(colon + 2, stop - colon - 2)});
        at = stop + 1;
    }
    return headers;
}

} // namespace

ResponseRows::ResponseRows(SQLite::Database &database, BodyStore &bodies)
    : m_database(database)
    , m_bodies(bodies)
    , m_connections(database)
    , m_insert(database,
               std::string("INSERT OR REPLACE INTO responses(id, outcome, status, method, final_url, "
                           "headers, body, body_bytes, error_kind, error, ") +
                   AttemptColumnNames + ") VALUES (" + placeholders(10 + AttemptColumnCount) + ")")
    , m_insertAttempt(database, std::string("INSERT OR REPLACE INTO attempts(") + AttemptColumnNames +
                                    ", request, next_ms, next_reason) VALUES (" +
                                    placeholders(AttemptColumnCount + 3) + ")")
    , m_insertHeaders(database, "INSERT INTO headers(text) VALUES (?)")
    , m_select(database,
               std::string(
                   "SELECT q.url, q.own_id, r.outcome, r.status, r.method, r.final_url, r.headers, "
                   "r.body, r.body_bytes, r.error_kind, r.error, r.response_us, j.asserts, j.extracted, ") +
                   AttemptColumnNames +
                   " FROM responses r JOIN requests q ON q.id = r.id LEFT JOIN judgements j ON j.id = r.id "
                   "WHERE r.id = ?")
    , m_selectAttempts(database, std::string("SELECT ") + AttemptColumnNames +
                                     " FROM attempts WHERE request = ? AND number < ? ORDER BY number")
    , m_selectHeaders(database, "SELECT text FROM headers WHERE id = ?")
    , m_insertJudgement(database,
                        "INSERT OR REPLACE INTO judgements(id, asserts, extracted) VALUES (?, ?, ?)")
    , m_deleteJudgement(database, "DELETE FROM judgements WHERE id = ?")
{
    Query any(database, "SELECT EXISTS(SELECT 1 FROM judgements)");
    m_hasJudgements = any.step() && any.integer(0) != 0;
}

qint64 ResponseRows::headersId(const HttpHeaders &headers)
{
    if (headers.isEmpty())
        return 0;
    // Most replies of a second have the fields of the one before.
    if (m_lastHeadersId != 0 && headers == m_lastHeaders)
        return m_lastHeadersId;
    m_lastHeadersId = newHeadersId(headers);
    m_lastHeaders = headers;
    return m_lastHeadersId;
}

qint64 ResponseRows::newHeadersId(const HttpHeaders &headers)
{
    const QByteArray text = headersText(headers);
    if (const auto known = m_headerIds.constFind(text); known != m_headerIds.constEnd())
        return *known;
    m_insertHeaders.begin().bindText(1, text).run();
    if (m_headerIds.size() >= MostCachedHeaders)
        m_headerIds.clear();
    return m_headerIds[text] = m_database.getLastInsertRowid();
}

void ResponseRows::forget()
{
    m_headerIds.clear();
    m_lastHeadersId = 0;
    m_connections.forget();
}

Result<void> ResponseRows::write(const HttpResponse &response)
{
    const auto body = m_bodies.keep(response.body);
    if (!body)
        return tl::unexpected(body.error());
    const qint64 headers = headersId(response.headers);
    const QList<Attempt> &attempts = response.attempts;
    for (qsizetype i = 0; i + 1 < attempts.size(); ++i)
        writeAttempt(response.position + 1, attempts[i], attempts[i + 1].startedMs,
                     attempts[i + 1].waitReason);
    const qint64 connection = attempts.isEmpty() ? 0 : m_connections.idOf(attempts.last().connection);
    m_insert.begin().bind(1, response.position + 1).bind(2, int(response.outcome));
    if (response.statusCode > 0)
        m_insert.bind(3, response.statusCode);
    if (response.method != "GET")
        m_insert.bindText(4, response.method);
    if (response.finalUrl != response.url)
        m_insert.bindKept(5, response.finalUrl);
    if (headers > 0)
        m_insert.bind(6, headers);
    if (*body > 0)
        m_insert.bind(7, *body);
    m_insert.bind(8, response.body.size).bindName(9, errorKindName(response.errorKind));
    m_insert.bindText(10, response.error);
    if (!attempts.isEmpty())
        bindAttempt(m_insert, FirstInsertAttempt, attempts.last(), connection, &response);
    m_insert.run();
    writeJudgement(response);
    return {};
}

void ResponseRows::writeJudgement(const HttpResponse &response)
{
    if (response.asserts.isEmpty() && response.extracted.isEmpty()) {
        if (m_hasJudgements)
            m_deleteJudgement.begin().bind(1, response.position + 1).run();
        return;
    }
    m_hasJudgements = true;
    m_insertJudgement.begin().bind(1, response.position + 1);
    QByteArray text;
    if (!response.asserts.isEmpty()) {
        JsonWriter json(&text);
        writeAsserts(&json, response.asserts);
        json.flush();
        m_insertJudgement.bindKept(2, text);
    }
    if (!response.extracted.isEmpty()) {
        QByteArray values;
        JsonWriter json(&values);
        writeExtracted(&json, response.extracted);
        json.flush();
        m_insertJudgement.bindKept(3, values);
    }
    m_insertJudgement.run();
}

void ResponseRows::writeAttempt(qint64 row, const Attempt &attempt, qint64 nextMs, WaitReason nextReason)
{
    const qint64 connection = m_connections.idOf(attempt.connection);
    bindAttempt(m_insertAttempt.begin(), 1, attempt, connection, nullptr);
    m_insertAttempt.bind(AttemptColumnCount + 1, row).bind(AttemptColumnCount + 2, nextMs);
    m_insertAttempt.bindName(AttemptColumnCount + 3, waitReasonName(nextReason)).run();
}

HttpHeaders ResponseRows::readHeaders(qint64 id)
{
    HttpHeaders headers;
    if (m_selectHeaders.begin().bind(1, id).step())
        headers = headersFrom(m_selectHeaders.bytes(0));
    m_selectHeaders.end();
    return headers;
}

QList<Attempt> ResponseRows::readAttempts(qint64 row, qint64 below)
{
    QList<Attempt> attempts;
    m_selectAttempts.begin().bind(1, row).bind(2, below);
    while (m_selectAttempts.step())
        attempts.append(readAttempt(m_selectAttempts, 0, m_connections, nullptr));
    m_selectAttempts.end();
    return attempts;
}

void ResponseRows::readOutcome(HttpResponse *response)
{
    response->url = m_select.bytes(0);
    response->id = m_select.isNull(1) ? QString::number(response->position + 1) : m_select.text(1);
    response->outcome = static_cast<RowState>(std::clamp<qint64>(m_select.integer(2), 0, RowStateCount - 1));
    response->statusCode = int(m_select.integer(3));
    response->method = m_select.isNull(4) ? QByteArray("GET") : m_select.bytes(4);
    response->finalUrl = m_select.isNull(5) ? response->url : m_select.bytes(5);
    if (!m_select.isNull(6))
        response->headers = readHeaders(m_select.integer(6));
    response->body.size = m_select.integer(8);
    response->errorKind = errorKindFromName(m_select.bytes(9));
    response->error = m_select.text(10);
    if (!m_select.isNull(12))
        response->asserts = assertsFrom(m_select.bytes(12));
    if (!m_select.isNull(13))
        response->extracted = extractedFrom(m_select.bytes(13));
}

Result<HttpResponse> ResponseRows::read(qint64 row)
{
    if (!m_select.begin().bind(1, row).step()) {
        m_select.end();
        return fail(Error::Code::NotFound, QStringLiteral("This row has not ended."));
    }
    HttpResponse response;
    response.requestId = requestId(quint32(row - 1));
    response.position = row - 1;
    readOutcome(&response);
    if (!m_select.isNull(FirstSelectAttempt)) {
        Attempt last = readAttempt(m_select, FirstSelectAttempt, m_connections, &response);
        response.responseTime = last.responseTime;
        if (last.number > 1)
            response.attempts = readAttempts(row, last.number);
        response.attempts.append(std::move(last));
    }
    const qint64 body = m_select.isNull(7) ? 0 : m_select.integer(7);
    m_select.end();
    if (body == 0)
        return response;
    auto kept = m_bodies.read(body);
    if (!kept)
        return tl::unexpected(kept.error());
    response.body = *std::move(kept);
    return response;
}

} // namespace AsyncFetcher
