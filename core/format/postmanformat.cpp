// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/format/postmanformat.h"

#include "core/format/filledrequest.h"
#include "core/format/jsonwriter.h"
#include "core/format/outputfile.h"
#include "core/format/postmanreader.h"
#include "core/request/requestbody.h"

#include <QCoreApplication>

namespace AsyncFetcher {

using namespace Qt::StringLiterals;

namespace {

constexpr char Schema[] = "https://schema.getpostman.com/json/collection/v2.1.0/collection.json";

void writePair(JsonWriter *json, QByteArrayView key, QByteArrayView value)
{
    json->beginObject().name("key").string(key).name("value").string(value).endObject();
}

void writeAuth(JsonWriter *json, const HttpRequest &request)
{
    if (request.bearer.isEmpty() && request.user.isEmpty() && request.password.isEmpty())
        return;
    const bool isBearer = !request.bearer.isEmpty();
    json->name("auth").beginObject().name("type").string(isBearer ? "bearer" : "basic");
    json->name(isBearer ? "bearer" : "basic").beginArray();
    const auto attribute = [json](QByteArrayView key, QByteArrayView value) {
        json->beginObject().name("key").string(key).name("value").string(value);
        json->name("type").string("string").endObject();
    };
    if (isBearer) {
        attribute("token", request.bearer);
    } else {
        attribute("username", request.user);
        attribute("password", request.password);
    }
    json->endArray().endObject();
}

void writeParts(JsonWriter *json, const QList<MultipartPart> &parts)
{
    json->name("mode").string("formdata").name("formdata").beginArray();
    for (const MultipartPart &part : parts) {
        json->beginObject().name("key").string(part.name);
        if (part.file.isEmpty())
            json->name("value").string(part.value).name("type").string("text");
        else
            json->name("type").string("file").name("src").string(part.file);
        if (!part.contentType.isEmpty())
            json->name("contentType").string(part.contentType);
        json->endObject();
    }
    json->endArray();
}

/// Adds the Content-Type that the body brings to the headers. False: the body cannot be written.
bool writeBody(JsonWriter *json, const RequestBody &body, HttpHeaders *headers)
{
    using Kind = RequestBody::Kind;
    if (body.isEmpty())
        return true;
    json->name("body").beginObject();
    bool isWritten = true;
    if (body.kind == Kind::Multipart) {
        writeParts(json, body.parts);
    } else if (body.kind == Kind::File) {
        json->name("mode")
            .string("file")
            .name("file")
            .beginObject()
            .name("src")
            .string(body.file)
            .endObject();
    } else if (body.kind == Kind::Form) {
        json->name("mode").string("urlencoded").name("urlencoded").beginArray();
        for (const auto &[name, value] : body.form)
            writePair(json, name.toUtf8(), value.toUtf8());
        json->endArray();
    } else {
        const auto wire = encodeBody(body, *headers);
        const QByteArray bytes = wire ? wire->inMemory() : QByteArray();
        isWritten = wire && bytes.isValidUtf8();
        json->name("mode").string("raw").name("raw").string(bytes);
    }
    json->endObject();
    return isWritten;
}

bool writeItem(JsonWriter *json, const HttpRequest &request)
{
    json->layout("\n    ").beginObject().name("name");
    json->string(request.name.isEmpty() ? QString::fromUtf8(request.url) : request.name);
    if (request.maxRedirects && *request.maxRedirects == 0)
        json->name("protocolProfileBehavior")
            .beginObject()
            .name("followRedirects")
            .boolean(false)
            .endObject();
    json->name("request").beginObject().name("method").string(request.method.isEmpty() ? "GET"
                                                                                       : request.method);
    json->name("url").string(request.url);
    writeAuth(json, request);
    HttpHeaders headers = request.headers;
    const bool isWritten = writeBody(json, request.body, &headers);
    json->name("header").beginArray();
    for (const HttpHeader &header : headers)
        if (!header.value.isNull())
            writePair(json, header.name, header.value);
    json->endArray().endObject().endObject();
    return isWritten;
}

} // namespace

QString PostmanFormat::name() const
{
    return QCoreApplication::translate("Format", "Postman collection");
}

Format::Match PostmanFormat::recognise(QByteArrayView head) const
{
    if (!head.trimmed().startsWith('{'))
        return Match::No;
    const bool isOurs = head.contains("schema.getpostman.com/json/collection") ||
                        head.contains("schema.postman.com/json/collection") ||
                        head.contains("\"_postman_id\"");
    const bool isVersion1 = head.contains("\"requests\"") && head.contains("\"collectionId\"");
    return isOurs || isVersion1 ||
                   (head.contains("\"info\"") && head.contains("\"item\"") && head.contains("\"request\""))
               ? Match::Yes
               : Match::No;
}

Result<ReadBatch> PostmanFormat::readRequests(InputText &input, const ReadSettings &settings) const
{
    return PostmanReader(input, settings).read();
}

Result<void> PostmanFormat::writeRequests(const Batch &batch, OutputFile &file, QStringList *warnings) const
{
    JsonWriter json(&file.buffer());
    json.beginObject().name("info").beginObject().name("name").string("AsyncFetcher");
    json.name("schema").string(Schema).endObject();
    json.layout("\n  ").name("variable").beginArray();
    for (auto it = batch.variables.begin(); it != batch.variables.end(); ++it)
        writePair(&json, it.key().toUtf8(),
                  it.value().isObject() ? QByteArray() : it.value().toVariant().toString().toUtf8());
    json.endArray().layout("\n  ").name("item").beginArray();
    qint64 lost = 0;
    for (qsizetype position = 0; position < batch.requests.count(); ++position) {
        const HttpRequest request =
            filledRequest(batch.requests.requestAt(position), batch.requests.defaults());
        lost += request.inputError.isEmpty() && writeItem(&json, request) ? 0 : 1;
        if (auto flushed = file.flushIfLarge(); !flushed)
            return flushed;
    }
    json.endArray().layout("\n").endObject();
    file.buffer().append('\n');
    if (lost > 0)
        warnings->append(
            QStringLiteral("%1 rows are wrong or have bodies that a collection has no place for").arg(lost));
    if (!batch.optionsJson.isEmpty())
        warnings->append(QStringLiteral("a collection has no place for the batch's options"));
    return {};
}

} // namespace AsyncFetcher
