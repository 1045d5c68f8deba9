// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/format/requestjson.h"

namespace AsyncFetcher {

namespace {

/// A JSON value on one line: line ends can stand only between values.
void writeOnOneLine(JsonWriter *json, QByteArray text)
{
    json->raw(text.replace('\n', ' ').replace('\r', ' '));
}

bool hasRepeats(const HttpHeaders &headers)
{
    for (qsizetype i = 1; i < headers.size(); ++i)
        if (hasHeader(headers.first(i), headers[i].name))
            return true;
    return false;
}

void writeHeaderValue(JsonWriter *json, const QByteArray &value)
{
    value.isNull() ? json->null() : json->string(value);
}

void writeHeaders(JsonWriter *json, const HttpHeaders &headers)
{
    const bool pairs = hasRepeats(headers);
    pairs ? json->beginArray() : json->beginObject();
    for (const HttpHeader &header : headers) {
        if (pairs)
            json->beginArray().string(header.name).string(header.value).endArray();
        else
            writeHeaderValue(&json->anyName(header.name), header.value);
    }
    pairs ? json->endArray() : json->endObject();
}

void writePart(JsonWriter *json, const MultipartPart &part)
{
    json->beginObject().name("name").string(part.name);
    if (part.file.isEmpty())
        json->name("value").string(part.value);
    else
        json->name("file").string(part.file);
    if (!part.fileName.isEmpty())
        json->name("filename").string(part.fileName);
    if (!part.contentType.isEmpty())
        json->name("content_type").string(part.contentType);
    json->endObject();
}

void writeBody(JsonWriter *json, const RequestBody &body)
{
    switch (body.kind) {
    case RequestBody::Kind::None:
        break;
    case RequestBody::Kind::Data:
        if (body.bytes.isValidUtf8())
            json->name("data").string(body.bytes);
        else
            json->name("data_base64").string(body.bytes.toBase64());
        break;
    case RequestBody::Kind::DataObject:
        writeOnOneLine(&json->name("data"), body.bytes);
        break;
    case RequestBody::Kind::Json:
        writeOnOneLine(&json->name("json"), body.bytes);
        break;
    case RequestBody::Kind::Form:
        json->name("form").beginArray();
        for (const auto &[name, value] : body.form)
            json->beginArray().string(name).string(value).endArray();
        json->endArray();
        break;
    case RequestBody::Kind::Multipart:
        json->name("multipart").beginArray();
        for (const MultipartPart &part : body.parts)
            writePart(json, part);
        json->endArray();
        break;
    case RequestBody::Kind::File:
        json->name("body_file").string(body.file);
        break;
    }
}

void writeAuth(JsonWriter *json, const HttpRequest &request)
{
    json->name("auth").beginObject();
    if (request.bearer.isEmpty()) {
        json->name("basic").beginObject().name("user").string(request.user);
        json->name("password").string(request.password).endObject();
    } else {
        json->name("bearer").string(request.bearer);
    }
    json->endObject();
}

} // namespace

void writeRequest(JsonWriter *json, const HttpRequest &request)
{
    json->beginObject();
    if (!request.url.isNull())
        json->name("url").string(request.url);
    if (!request.method.isEmpty())
        json->name("method").string(request.method);
    if (!request.headers.isEmpty())
        writeHeaders(&json->name("headers"), request.headers);
    writeBody(json, request.body);
    if (request.timeout)
        json->name("timeout").seconds(*request.timeout);
    if (request.maxRetries)
        json->name("max_retries").number(*request.maxRetries);
    if (request.retryUnsafe)
        json->name("retry_unsafe").boolean(*request.retryUnsafe);
    if (request.maxRedirects)
        json->name("max_redirects").number(*request.maxRedirects);
    if (!request.user.isEmpty() || !request.password.isEmpty() || !request.bearer.isEmpty())
        writeAuth(json, request);
    if (!request.id.isEmpty())
        json->name("id").string(request.id);
    if (!request.name.isEmpty())
        json->name("name").string(request.name);
    if (!request.group.isEmpty())
        json->name("group").string(request.group);
    if (!request.tags.isEmpty()) {
        json->name("tags").beginArray();
        for (const QString &tag : request.tags)
            json->string(tag);
        json->endArray();
    }
    if (!request.expect.isEmpty()) {
        json->name("expect").beginArray();
        for (const QByteArray &expectation : request.expect)
            json->string(expectation);
        json->endArray();
    }
    if (!request.extract.isEmpty()) {
        json->name("extract").beginObject();
        for (const ColumnRule &rule : request.extract)
            json->anyName(rule.name).string(rule.source);
        json->endObject();
    }
    if (request.skip)
        json->name("skip").boolean(true);
    json->endObject();
}

} // namespace AsyncFetcher
