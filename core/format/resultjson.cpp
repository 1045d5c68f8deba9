// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/format/resultjson.h"

#include "core/format/bodyfiles.h"
#include "core/format/judgementjson.h"
#include "core/log/secretmask.h"

#include <QDir>
#include <QIODevice>

#include <algorithm>

namespace AsyncFetcher {

namespace {

/// Bytes of a header field as text: UTF-8 where it is that, else as RFC 9110 section 5.5 has it of old.
void writeFieldText(JsonWriter *json, const QByteArray &value)
{
    if (value.isValidUtf8())
        json->string(value);
    else
        json->string(QString::fromLatin1(value));
}

QByteArray timingsJson(const Timings &timings)
{
    QByteArray out;
    JsonWriter json(&out);
    json.beginObject();
    const auto phase = [&json](QByteArrayView name, Timings::Span span) {
        json.name(name);
        span < Timings::Span::zero() ? json.number(-1) : json.milliseconds(span);
    };
    phase("blocked", timings.blocked);
    phase("dns", timings.dns);
    phase("connect", timings.connect);
    phase("ssl", timings.ssl);
    phase("send", timings.send);
    phase("wait", timings.wait);
    phase("receive", timings.receive);
    json.endObject();
    return out;
}

class ResultObject
{
public:
    ResultObject(JsonWriter *json, const HttpResponse &response, const ResultEncoding &encoding)
        : m_json(json)
        , m_response(response)
        , m_encoding(encoding)
    {
    }

    Result<void> write();

private:
    void url(QByteArrayView name, const QByteArray &url);
    void group();
    void headers();
    void headerValue(const HttpHeader &header);
    Result<void> body(const QByteArray &contentType);
    void bodyInline(const QByteArray &contentType);
    void redirects(const QList<Redirect> &redirects);
    void error(ErrorKind kind, const QString &text);
    void attempt(const Attempt &attempt, bool isLast);

    JsonWriter *m_json;
    const HttpResponse &m_response;
    const ResultEncoding &m_encoding;
    QByteArray m_lastTimings; ///< stand in the row and in its last attempt
};

void ResultObject::url(QByteArrayView name, const QByteArray &url)
{
    m_json->name(name).stringOrNull(m_encoding.withSecrets ? url : maskedUrl(url));
}

void ResultObject::group()
{
    if (!m_encoding.requests || m_encoding.requests->groups().isEmpty())
        return;
    const QString group = m_encoding.requests->requestAt(m_response.position).group;
    if (!group.isEmpty())
        m_json->name("group").string(group);
}

void ResultObject::headerValue(const HttpHeader &header)
{
    if (!m_encoding.withSecrets && isSecretHeader(header.name))
        m_json->string(QByteArrayView(MaskText));
    else if (!m_encoding.withSecrets && isSameName(header.name, "location"))
        writeFieldText(m_json, maskedUrl(header.value));
    else
        writeFieldText(m_json, header.value);
}

/// Fields in their order; those that come again stand as an array where the first of them stands.
void ResultObject::headers()
{
    const HttpHeaders &all = m_response.headers;
    m_json->name("headers").beginObject();
    for (auto field = all.begin(); field != all.end(); ++field) {
        const auto isSame = [&](const HttpHeader &other) { return isSameName(field->name, other.name); };
        if (std::any_of(all.begin(), field, isSame))
            continue;
        m_json->anyName(field->name);
        auto again = std::find_if(field + 1, all.end(), isSame);
        if (again == all.end()) {
            headerValue(*field);
            continue;
        }
        m_json->beginArray();
        headerValue(*field);
        for (; again != all.end(); again = std::find_if(again + 1, all.end(), isSame))
            headerValue(*again);
        m_json->endArray();
    }
    m_json->endObject();
}

Result<void> ResultObject::body(const QByteArray &contentType)
{
    const bool replied = m_response.statusCode > 0;
    if (!replied || !m_encoding.bodyFiles) {
        m_json->name("body").null().name("body_encoding").null();
        return {};
    }
    const auto file = m_encoding.bodyFiles->keep(m_response);
    if (!file)
        return tl::unexpected(file.error());
    if (file->isEmpty())
        bodyInline(contentType);
    else
        m_json->name("body_file")
            .string(QDir(m_encoding.folder).relativeFilePath(*file))
            .name("body_encoding")
            .string("file");
    return {};
}

void ResultObject::bodyInline(const QByteArray &contentType)
{
    QByteArray bytes = m_response.body.bytes;
    if (m_response.body.file)
        if (const auto device = m_response.body.open())
            bytes = device->readAll();
    const EncodedBody encoded = bodyForResult(bytes, contentType);
    switch (encoded.encoding) {
    case BodyEncoding::Json:
        m_json->name("body").raw(encoded.content).name("body_encoding").string("json");
        break;
    case BodyEncoding::Text:
        m_json->name("body").string(encoded.content).name("body_encoding").string("text");
        break;
    case BodyEncoding::Base64:
        m_json->name("body").string(encoded.content.toBase64()).name("body_encoding").string("base64");
        break;
    }
}

void ResultObject::redirects(const QList<Redirect> &redirects)
{
    m_json->name("redirects").beginArray();
    for (const Redirect &redirect : redirects) {
        m_json->beginObject();
        url("url", redirect.url);
        m_json->name("status").number(redirect.status);
        url("location", redirect.location);
        m_json->endObject();
    }
    m_json->endArray();
}

void ResultObject::error(ErrorKind kind, const QString &text)
{
    const QLatin1StringView name = errorKindName(kind);
    m_json->name("error");
    text.isEmpty() ? m_json->null() : m_json->string(text);
    m_json->name("error_kind").stringOrNull(name);
}

void ResultObject::attempt(const Attempt &attempt, bool isLast)
{
    m_json->beginObject();
    m_json->name("start").timestamp(attempt.startedMs).name("status");
    attempt.status > 0 ? m_json->number(attempt.status) : m_json->null();
    error(attempt.errorKind, attempt.error);
    m_json->name("response_time").seconds(attempt.responseTime);
    m_json->name("timings").raw(isLast ? m_lastTimings : timingsJson(attempt.timings));
    m_json->name("wait")
        .seconds(attempt.waited)
        .name("wait_reason")
        .stringOrNull(waitReasonName(attempt.waitReason));
    m_json->name("host_ip").stringOrNull(attempt.connection.hostIp);
    m_json->name("http_version").stringOrNull(attempt.connection.httpVersion);
    m_json->name("reused").boolean(attempt.connection.reused).name("sends").number(attempt.sends);
    m_json->name("path").stringOrNull(attempt.connection.path);
    m_json->name("tls_version").stringOrNull(attempt.connection.tlsVersion);
    m_json->name("tls_cipher").stringOrNull(attempt.connection.tlsCipher);
    m_json->name("bytes_received").number(attempt.wireBytes);
    redirects(attempt.redirects);
    m_json->endObject();
}

Result<void> ResultObject::write()
{
    static const Attempt none;
    const Attempt &last = m_response.attempts.isEmpty() ? none : m_response.attempts.last();
    m_json->beginObject().name("id").string(m_response.id);
    group();
    m_json->name("url").string(m_encoding.withSecrets ? m_response.url : maskedUrl(m_response.url));
    url("final_url", m_response.finalUrl);
    m_json->name("method").string(m_response.method.isEmpty() ? QByteArray("GET") : m_response.method);
    m_json->name("outcome").string(QByteArrayView(rowStateName(m_response.outcome))).name("status_code");
    m_response.statusCode > 0 ? m_json->number(m_response.statusCode) : m_json->null();
    headers();
    const QByteArray type = AsyncFetcher::headerValue(m_response.headers, "Content-Type");
    if (auto kept = body(type); !kept)
        return kept;
    m_json->name("content_type");
    type.isNull() ? void(m_json->null()) : writeFieldText(m_json, type);
    m_json->name("content_length");
    m_response.statusCode > 0 ? m_json->number(m_response.body.size) : m_json->null();
    m_json->name("response_time");
    m_response.attempts.isEmpty() ? m_json->null() : m_json->seconds(m_response.responseTime);
    m_json->name("attempt").number(m_response.attempt());
    error(m_response.errorKind, m_response.error);
    m_json->name("host_ip").stringOrNull(last.connection.hostIp);
    m_json->name("http_version").stringOrNull(last.connection.httpVersion);
    redirects(last.redirects);
    m_lastTimings = timingsJson(last.timings);
    m_json->name("timings").raw(m_lastTimings);
    m_json->name("attempts").beginArray();
    for (const Attempt &each : m_response.attempts)
        attempt(each, &each == &last);
    writeAsserts(&m_json->endArray().name("asserts"), m_response.asserts);
    writeExtracted(&m_json->name("extracted"), m_response.extracted);
    m_json->endObject();
    return {};
}

} // namespace

Result<void> writeResult(JsonWriter *json, const HttpResponse &response, const ResultEncoding &encoding)
{
    return ResultObject(json, response, encoding).write();
}

} // namespace AsyncFetcher
