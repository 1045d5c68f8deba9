// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/requestrows.h"

#include "core/format/requestjson.h"

namespace AsyncFetcher {

namespace {

enum Column { Url, Method, OwnId, Fields, InputError, Data };
constexpr const char *Columns = "url, method, own_id, fields, error, data";

/// JSON has no place for other bytes than text.
bool isBinary(const RequestBody &body)
{
    return body.kind == RequestBody::Kind::Data && !body.bytes.isValidUtf8();
}

void bindDetails(Query &insert, const HttpRequest &request)
{
    insert.bindText(4, request.id).bindText(6, request.inputError);
    if (const QByteArray fields = requestFields(request); !fields.isNull())
        insert.bindKept(5, fields);
    if (isBinary(request.body))
        insert.bindBlob(7, request.body.bytes);
}

HttpRequest requestIn(Query &row, int first)
{
    HttpRequest request = requestFromFields(row.bytes(first + Fields));
    request.url = row.bytes(first + Url);
    request.method = row.bytes(first + Method);
    request.id = row.text(first + OwnId);
    request.inputError = row.text(first + InputError);
    if (!row.isNull(first + Data)) {
        request.body.kind = RequestBody::Kind::Data;
        request.body.bytes = row.bytes(first + Data);
    }
    return request;
}

/// There is nothing but the address, as in nearly all rows of a long list.
bool isBareRow(Query &row, int first)
{
    return row.isNull(first + Method) && row.isNull(first + OwnId) && row.isNull(first + Fields) &&
           row.isNull(first + InputError) && row.isNull(first + Data);
}

} // namespace

QByteArray requestFields(HttpRequest request)
{
    request.url = QByteArray();
    request.method = QByteArray();
    request.id = QString();
    request.inputError = QString();
    if (isBinary(request.body))
        request.body = {};
    if (request == HttpRequest())
        return {};
    QByteArray fields;
    JsonWriter json(&fields);
    writeRequest(&json, request);
    return fields;
}

HttpRequest requestFromFields(const QByteArray &fields)
{
    if (fields.isEmpty())
        return {};
    JsonReader json(fields);
    RequestJsonReader reader;
    HttpRequest request = reader.readDefaults(json).request;
    request.url = QByteArray();
    return request;
}

bool writeRequests(SQLite::Database &database, const RequestSource &source, const QList<qsizetype> &positions,
                   const std::function<bool()> &goOn)
{
    constexpr qsizetype rowsBetweenQuestions = 4096;
    const QByteArray none("");
    Query insert(database, "INSERT INTO requests(id, url, method, own_id, fields, error, data) "
                           "VALUES (?, ?, ?, ?, ?, ?, ?)");
    const QByteArray usual =
        source.defaults().method.isEmpty() ? QByteArray("GET") : source.defaults().method;
    const qsizetype count = positions.isEmpty() ? source.count() : positions.size();
    for (qsizetype i = 0; i < count; ++i) {
        if (i % rowsBetweenQuestions == 0 && goOn && !goOn())
            return false;
        const qsizetype position = positions.isEmpty() ? i : positions[i];
        const HttpRequest request = source.requestAt(position);
        const QByteArray method = request.method.isEmpty() ? usual : request.method;
        insert.begin().bind(1, position + 1).bindText(2, request.url.isNull() ? none : request.url);
        // What a view shows needs no look at the defaults.
        if (method != "GET" || usual != "GET")
            insert.bindText(3, method);
        if (!source.isPlainAt(position) || request.timeout || request.maxRetries || request.skip)
            bindDetails(insert, request);
        insert.run();
    }
    return true;
}

StoredRequests::StoredRequests(SQLite::Database &database, HttpRequest defaults)
    : m_select(database, std::string("SELECT ") + Columns + " FROM requests WHERE id = ?")
    , m_all(database, std::string("SELECT id, ") + Columns + " FROM requests ORDER BY id")
    , m_defaults(std::move(defaults))
{
    Query extent(database, "SELECT coalesce(max(id), 0), count(*) FROM requests");
    if (extent.step()) {
        m_count = qsizetype(extent.integer(0));
        m_rows = qsizetype(extent.integer(1));
    }
}

HttpRequest StoredRequests::requestAt(qsizetype position) const
{
    HttpRequest request;
    try {
        if (m_select.begin().bind(1, position + 1).step())
            request = requestIn(m_select, 0);
        m_select.end();
    } catch (const SQLite::Exception &exception) {
        request.inputError = storeError({}, exception).message;
    }
    return request;
}

QByteArray StoredRequests::originTextAt(qsizetype position) const
{
    RequestList one;
    one.append(requestAt(position));
    return one.originTextAt(0);
}

RequestList StoredRequests::list(Gaps gaps) const
{
    RequestList list;
    list.reserve(m_count);
    list.setDefaults(m_defaults);
    RemoveRows absent;
    const bool namesRows = gaps == Gaps::LeftOut && m_rows < m_count;
    m_all.begin();
    while (m_all.step()) {
        while (list.count() < m_all.integer(0) - 1) {
            absent.positions.append(list.count());
            list.append({});
        }
        if (!namesRows && isBareRow(m_all, 1)) {
            list.appendUrl(m_all.view(1 + Url));
            continue;
        }
        HttpRequest request = requestIn(m_all, 1);
        if (namesRows && request.id.isEmpty())
            request.id = QString::number(list.count() + 1);
        list.append(request);
    }
    m_all.end();
    if (gaps == Gaps::LeftOut && !absent.positions.isEmpty())
        list.apply(absent);
    return list;
}

} // namespace AsyncFetcher
