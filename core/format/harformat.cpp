// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/format/harformat.h"

#include "core/format/filledrequest.h"
#include "core/format/harreader.h"
#include "core/format/jsonwriter.h"
#include "core/format/outputfile.h"
#include "core/request/requestbody.h"

#include <QCoreApplication>
#include <QUrl>
#include <QUrlQuery>

namespace AsyncFetcher {

namespace {

void writePair(JsonWriter *json, QByteArrayView name, QByteArrayView value)
{
    json->beginObject().name("name").string(name).name("value").string(value).endObject();
}

/// False: the body has files, which an archive has no place for.
bool writePostData(JsonWriter *json, const RequestBody &body, HttpHeaders *headers)
{
    if (body.isEmpty())
        return true;
    const auto wire = encodeBody(body, *headers);
    const QByteArray bytes = wire ? wire->inMemory() : QByteArray();
    const bool isText = bytes.isValidUtf8();
    json->name("postData").beginObject().name("mimeType").string(headerValue(*headers, "Content-Type"));
    json->name("text").string(isText ? bytes : bytes.toBase64());
    if (!isText)
        json->name("encoding").string("base64");
    json->endObject();
    return wire && (wire->isEmpty() || !bytes.isNull());
}

bool writeRequest(JsonWriter *json, const HttpRequest &request)
{
    json->name("request").beginObject().name("method").string(request.method.isEmpty() ? "GET"
                                                                                       : request.method);
    json->name("url").string(request.url).name("httpVersion").string("HTTP/1.1");
    HttpHeaders headers = request.headers;
    if (!request.bearer.isEmpty())
        headers.append(HttpHeader{"Authorization", "Bearer " + request.bearer});
    else if (!request.user.isEmpty() || !request.password.isEmpty())
        headers.append(
            HttpHeader{"Authorization", "Basic " + (request.user + ':' + request.password).toBase64()});
    const bool isWritten = writePostData(json, request.body, &headers);
    json->name("headers").beginArray();
    for (const HttpHeader &header : headers)
        if (!header.value.isNull())
            writePair(json, header.name, header.value);
    json->endArray().name("queryString").beginArray();
    const QUrlQuery query(QUrl::fromEncoded(request.url, QUrl::TolerantMode));
    const auto items = query.queryItems(QUrl::FullyDecoded);
    for (const auto &[name, value] : items)
        writePair(json, name.toUtf8(), value.toUtf8());
    json->endArray().name("cookies").beginArray().endArray();
    json->name("headersSize").number(-1).name("bodySize").number(-1).endObject();
    return isWritten;
}

bool writeEntry(JsonWriter *json, const HttpRequest &request)
{
    json->layout("\n").beginObject().name("startedDateTime").timestamp(0).name("time").number(0);
    const bool isWritten = writeRequest(json, request);
    json->name("response").beginObject().name("status").number(0).name("statusText").string("");
    json->name("httpVersion").string("").name("cookies").beginArray().endArray();
    json->name("headers").beginArray().endArray();
    json->name("content")
        .beginObject()
        .name("size")
        .number(0)
        .name("mimeType")
        .string("x-unknown")
        .endObject();
    json->name("redirectURL")
        .string("")
        .name("headersSize")
        .number(-1)
        .name("bodySize")
        .number(-1)
        .endObject();
    json->name("cache").beginObject().endObject();
    json->name("timings").beginObject().name("send").number(0).name("wait").number(0).name("receive").number(
        0);
    json->endObject();
    if (!request.name.isEmpty())
        json->name("comment").string(request.name);
    json->endObject();
    return isWritten;
}

} // namespace

QString HarFormat::name() const
{
    return QCoreApplication::translate("Format", "HTTP Archive (HAR)");
}

Format::Match HarFormat::recognise(QByteArrayView head) const
{
    JsonReader json(head);
    if (json.type() != JsonReader::Type::Object)
        return Match::No;
    QByteArray name;
    json.beginObject();
    if (!json.nextMember(&name) || name != "log" || json.type() != JsonReader::Type::Object)
        return Match::No;
    return head.contains("\"entries\"") || head.contains("\"creator\"") || head.contains("\"pages\"")
               ? Match::Yes
               : Match::No;
}

Result<ReadBatch> HarFormat::readRequests(InputText &input, const ReadSettings &) const
{
    return HarReader(input).read();
}

Result<void> HarFormat::writeRequests(const Batch &batch, OutputFile &file, QStringList *warnings) const
{
    JsonWriter json(&file.buffer());
    json.beginObject().name("log").beginObject().name("version").string("1.2");
    json.name("creator").beginObject().name("name").string("AsyncFetcher");
    json.name("version").string(ASYNCFETCHER_VERSION).endObject();
    json.name("entries").beginArray();
    qint64 lost = 0;
    for (qsizetype position = 0; position < batch.requests.count(); ++position) {
        const HttpRequest request =
            filledRequest(batch.requests.requestAt(position), batch.requests.defaults());
        lost += writeEntry(&json, request) ? 0 : 1;
        if (auto flushed = file.flushIfLarge(); !flushed)
            return flushed;
    }
    json.endArray().endObject().endObject();
    file.buffer().append('\n');
    if (lost > 0)
        warnings->append(
            QStringLiteral("an archive has no place for files in bodies: %1 rows had some").arg(lost));
    if (!batch.optionsJson.isEmpty() || !batch.variables.isEmpty())
        warnings->append(QStringLiteral("an archive has no place for the batch's options and variables"));
    return {};
}

} // namespace AsyncFetcher
