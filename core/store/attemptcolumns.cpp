// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/attemptcolumns.h"

#include "core/format/jsonwriter.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <array>
#include <utility>

namespace AsyncFetcher {

namespace {

using Span = Timings::Span;
constexpr qsizetype MostCached = 4096;

constexpr std::array Phases{&Timings::blocked, &Timings::dns,  &Timings::connect, &Timings::ssl,
                            &Timings::send,    &Timings::wait, &Timings::receive};

qint64 microseconds(Span span)
{
    return std::chrono::duration_cast<std::chrono::microseconds>(span).count();
}

/// In all that a row of connections says.
bool isSamePeer(const ConnectionInfo &a, const ConnectionInfo &b)
{
    return a.hostIp == b.hostIp && a.httpVersion == b.httpVersion && a.path == b.path &&
           a.tlsVersion == b.tlsVersion && a.tlsCipher == b.tlsCipher && a.tlsChain == b.tlsChain;
}

QByteArray redirectsText(const QList<Redirect> &redirects)
{
    QByteArray text;
    JsonWriter json(&text);
    json.beginArray();
    for (const Redirect &redirect : redirects)
        json.beginArray().string(redirect.url).number(redirect.status).string(redirect.location).endArray();
    json.endArray();
    return text;
}

QList<Redirect> redirectsFrom(const QByteArray &text)
{
    QList<Redirect> redirects;
    const QJsonArray all = QJsonDocument::fromJson(text).array();
    for (const auto &each : all) {
        const QJsonArray parts = each.toArray();
        redirects.append(
            {parts.at(0).toString().toUtf8(), parts.at(1).toInt(), parts.at(2).toString().toUtf8()});
    }
    return redirects;
}

} // namespace

const char *const AttemptColumnNames =
    "number, started_ms, attempt_status, attempt_error_kind, attempt_error, response_us, blocked_us, dns_us, "
    "connect_us, ssl_us, send_us, wait_us, receive_us, waited_us, wait_reason, sends, received_bytes, "
    "connection, reused, redirects";

ErrorKind errorKindFromName(QByteArrayView name)
{
    for (int kind = 0; kind < ErrorKindCount; ++kind)
        if (errorKindName(static_cast<ErrorKind>(kind)) == QLatin1StringView(name))
            return static_cast<ErrorKind>(kind);
    return ErrorKind::None;
}

WaitReason waitReasonFromName(QByteArrayView name)
{
    for (int reason = 0; reason < WaitReasonCount; ++reason)
        if (waitReasonName(static_cast<WaitReason>(reason)) == QLatin1StringView(name))
            return static_cast<WaitReason>(reason);
    return WaitReason::None;
}

ConnectionRows::ConnectionRows(SQLite::Database &database)
    : m_database(database)
    , m_insert(database, "INSERT INTO connections(host_ip, http_version, path, tls_version, tls_cipher, "
                         "tls_chain) VALUES (?, ?, ?, ?, ?, ?)")
    , m_select(database, "SELECT host_ip, http_version, path, tls_version, tls_cipher, tls_chain "
                         "FROM connections WHERE id = ?")
{
}

qint64 ConnectionRows::idOf(const ConnectionInfo &connection)
{
    if (m_lastId != 0 && isSamePeer(connection, m_last))
        return m_lastId;
    m_lastId = newId(connection);
    m_last = connection;
    return m_lastId;
}

qint64 ConnectionRows::newId(const ConnectionInfo &connection)
{
    const std::array fields{&connection.hostIp,     &connection.httpVersion, &connection.path,
                            &connection.tlsVersion, &connection.tlsCipher,   &connection.tlsChain};
    QByteArray key;
    for (const QByteArray *field : fields)
        key.append(*field).append('\0');
    if (key.size() == qsizetype(fields.size()))
        return 0;
    if (const auto known = m_ids.constFind(key); known != m_ids.constEnd())
        return *known;
    m_insert.begin();
    for (size_t i = 0; i < fields.size(); ++i)
        if (!fields.at(i)->isEmpty())
            m_insert.bindText(int(i) + 1, *fields.at(i));
    m_insert.run();
    if (m_ids.size() >= MostCached)
        m_ids.clear();
    return m_ids[key] = m_database.getLastInsertRowid();
}

ConnectionInfo ConnectionRows::read(qint64 id)
{
    ConnectionInfo connection;
    if (!m_select.begin().bind(1, id).step())
        return connection;
    connection.hostIp = m_select.bytes(0);
    connection.httpVersion = m_select.bytes(1);
    connection.path = m_select.bytes(2);
    connection.tlsVersion = m_select.bytes(3);
    connection.tlsCipher = m_select.bytes(4);
    connection.tlsChain = m_select.bytes(5);
    m_select.end();
    return connection;
}

void bindAttempt(Query &query, int first, const Attempt &attempt, qint64 connection, const HttpResponse *row)
{
    query.bind(first, attempt.number).bind(first + 1, attempt.startedMs);
    if (!row || row->statusCode != attempt.status)
        query.bind(first + 2, attempt.status);
    // An empty text where the row has one, NULL where nothing stands in the row.
    if (row ? row->errorKind != attempt.errorKind : attempt.errorKind != ErrorKind::None)
        query.bindKept(first + 3, QByteArray(errorKindName(attempt.errorKind).data()));
    if (row ? row->error != attempt.error : !attempt.error.isEmpty())
        query.bindKept(first + 4, attempt.error.toUtf8());
    query.bind(first + 5, microseconds(attempt.responseTime));
    for (size_t phase = 0; phase < Phases.size(); ++phase)
        if (const Span span = attempt.timings.*Phases.at(phase); span >= Span::zero())
            query.bind(first + 6 + int(phase), microseconds(span));
    query.bind(first + 13, microseconds(attempt.waited));
    // Most attempts wait for nothing but their turn: that is NULL.
    if (attempt.waitReason != WaitReason::Turn)
        query.bindKept(first + 14, QByteArray(waitReasonName(attempt.waitReason).data()));
    query.bind(first + 15, attempt.sends).bind(first + 16, attempt.wireBytes);
    if (connection > 0)
        query.bind(first + 17, connection);
    query.bind(first + 18, attempt.connection.reused ? 1 : 0);
    if (!attempt.redirects.isEmpty())
        query.bindKept(first + 19, redirectsText(attempt.redirects));
}

Attempt readAttempt(Query &query, int first, ConnectionRows &connections, const HttpResponse *row)
{
    Attempt attempt;
    attempt.number = int(query.integer(first));
    attempt.startedMs = query.integer(first + 1);
    attempt.status = row && query.isNull(first + 2) ? row->statusCode : int(query.integer(first + 2));
    attempt.errorKind =
        row && query.isNull(first + 3) ? row->errorKind : errorKindFromName(query.bytes(first + 3));
    attempt.error = row && query.isNull(first + 4) ? row->error : query.text(first + 4);
    attempt.responseTime = std::chrono::microseconds(query.integer(first + 5));
    for (size_t phase = 0; phase < Phases.size(); ++phase)
        if (const int column = first + 6 + int(phase); !query.isNull(column))
            attempt.timings.*Phases.at(phase) = std::chrono::microseconds(query.integer(column));
    attempt.waited = std::chrono::microseconds(query.integer(first + 13));
    attempt.waitReason =
        query.isNull(first + 14) ? WaitReason::Turn : waitReasonFromName(query.bytes(first + 14));
    attempt.sends = int(query.integer(first + 15));
    attempt.wireBytes = query.integer(first + 16);
    if (!query.isNull(first + 17))
        attempt.connection = connections.read(query.integer(first + 17));
    attempt.connection.reused = query.integer(first + 18) != 0;
    if (!query.isNull(first + 19))
        attempt.redirects = redirectsFrom(query.bytes(first + 19));
    return attempt;
}

} // namespace AsyncFetcher
