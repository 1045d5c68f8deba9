// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/format/harreader.h"

#include "core/format/batchjsonreader.h"

#include <algorithm>
#include <array>

namespace AsyncFetcher {

namespace {

/// What belongs to a connection, or is made anew when the request is sent.
bool isLeftOut(QByteArrayView name)
{
    static constexpr std::array<QByteArrayView, 8> names{
        "content-length",   "host", "connection", "keep-alive",
        "proxy-connection", "te",   "upgrade",    "transfer-encoding"};
    return name.startsWith(':') || std::any_of(names.begin(), names.end(), [name](QByteArrayView other) {
               return name.compare(other, Qt::CaseInsensitive) == 0;
           });
}

QByteArray schemeOf(const QByteArray &url)
{
    const qsizetype colon = url.indexOf(':');
    const qsizetype slash = url.indexOf('/');
    return colon < 0 || (slash >= 0 && slash < colon) ? QByteArray()
                                                      : url.left(std::min<qsizetype>(colon, 40)).toLower();
}

} // namespace

Result<ReadBatch> HarReader::read()
{
    const auto text = m_input.whole();
    if (!text)
        return tl::unexpected(text.error());
    JsonReader json(*text);
    QByteArray name;
    for (json.beginObject(); json.nextMember(&name);) {
        if (name != "log" || json.type() != JsonReader::Type::Object)
            json.skip();
        else if (auto done = readLog(json); !done)
            return tl::unexpected(done.error());
    }
    if (json.failed())
        return tl::unexpected(
            m_input.place(json.offset(), Error::Code::Syntax, QString::fromLatin1(json.error())));
    if (!m_hasEntries)
        return tl::unexpected(m_input.place(
            0, Error::Code::Syntax, QStringLiteral("The archive has no array \"entries\" in its \"log\".")));
    for (auto it = m_refused.cbegin(); it != m_refused.cend(); ++it)
        m_read.warnings.append((it.key().isEmpty()
                                    ? QStringLiteral("%1: %2 entries with a relative URL are left out.%3")
                                    : QStringLiteral("%1: %2 entries with the scheme \"%3\" are left out."))
                                   .arg(m_input.name())
                                   .arg(it.value())
                                   .arg(QString::fromUtf8(it.key())));
    return std::move(m_read);
}

Result<void> HarReader::readLog(JsonReader &json)
{
    QByteArray name;
    for (json.beginObject(); json.nextMember(&name);) {
        if (name != "entries" || json.type() != JsonReader::Type::Array)
            json.skip();
        else if (auto done = readEntries(json); !done)
            return done;
    }
    return {};
}

Result<void> HarReader::readEntries(JsonReader &json)
{
    m_hasEntries = true;
    for (json.beginArray(); json.nextElement();) {
        const JsonReader::Mark start = json.mark();
        HttpRequest request;
        QString problem;
        if (!readEntry(json, &request, &problem) || json.failed()) {
            const Error broken =
                m_input.place(json.offset(), Error::Code::Syntax, QString::fromLatin1(json.error()));
            if (!json.skipBroken(start))
                return tl::unexpected(broken);
            request = {};
            request.url = shownRow(m_input.whole()->sliced(start.at, json.offset() - start.at));
            request.inputError = broken.toString();
        } else if (!problem.isEmpty()) {
            request.inputError = m_input.place(start.at, Error::Code::Value, problem).toString();
        }
        take(std::move(request));
        if (!m_input.release(json.offset()))
            return tl::unexpected(m_input.readFailure());
    }
    return {};
}

bool HarReader::readEntry(JsonReader &json, HttpRequest *request, QString *problem)
{
    if (json.type() != JsonReader::Type::Object) {
        *problem = QStringLiteral("An entry must be an object.");
        return json.skip();
    }
    bool hasRequest = false;
    QByteArray name;
    for (json.beginObject(); json.nextMember(&name);) {
        if (name == "request" && json.type() == JsonReader::Type::Object) {
            hasRequest = true;
            if (!readRequest(json, request))
                return false;
        } else {
            json.skip();
        }
    }
    if (!hasRequest || request->url.isEmpty())
        *problem = QStringLiteral("The entry has no request with a URL.");
    return !json.failed();
}

bool HarReader::readText(JsonReader &json, QByteArray *text)
{
    return json.type() == JsonReader::Type::String ? json.readString(text) : json.skip();
}

bool HarReader::readRequest(JsonReader &json, HttpRequest *request)
{
    QByteArray name;
    HttpHeaders headers;
    HttpHeaders cookies;
    PostData data;
    for (json.beginObject(); json.nextMember(&name);) {
        if (name == "method")
            readText(json, &request->method);
        else if (name == "url")
            readText(json, &request->url);
        else if (name == "headers")
            readPairs(json, &headers);
        else if (name == "cookies")
            readPairs(json, &cookies);
        else if (name == "postData")
            readPostData(json, &data);
        else
            json.skip();
    }
    for (const HttpHeader &header : std::as_const(headers))
        if (!isLeftOut(header.name))
            request->headers.append(header);
    if (!cookies.isEmpty() && !hasHeader(request->headers, "Cookie")) {
        QByteArrayList pairs;
        for (const HttpHeader &cookie : std::as_const(cookies))
            pairs.append(cookie.name + '=' + cookie.value);
        request->headers.append(HttpHeader{"Cookie", pairs.join("; ")});
    }
    setBody(data, request);
    return !json.failed();
}

bool HarReader::readPairs(JsonReader &json, HttpHeaders *pairs)
{
    if (json.type() != JsonReader::Type::Array)
        return json.skip();
    for (json.beginArray(); json.nextElement();) {
        if (json.type() != JsonReader::Type::Object) {
            json.skip();
            continue;
        }
        HttpHeader pair{{}, ""};
        QByteArray name;
        for (json.beginObject(); json.nextMember(&name);) {
            if (name == "name")
                readText(json, &pair.name);
            else if (name == "value")
                readText(json, &pair.value);
            else
                json.skip();
        }
        if (!pair.name.isEmpty())
            pairs->append(pair);
    }
    return !json.failed();
}

bool HarReader::readPostData(JsonReader &json, PostData *data)
{
    if (json.type() != JsonReader::Type::Object)
        return json.skip();
    QByteArray name;
    for (json.beginObject(); json.nextMember(&name);) {
        QByteArray text;
        if (name == "mimeType") {
            readText(json, &data->mimeType);
        } else if (name == "text" && json.type() == JsonReader::Type::String) {
            data->hasText = true;
            json.readString(&data->text);
        } else if (name == "params") {
            readParams(json, &data->params);
        } else if (name == "encoding") {
            readText(json, &text);
            data->isBase64 = text == "base64";
        } else {
            json.skip();
        }
    }
    return !json.failed();
}

bool HarReader::readParams(JsonReader &json, QList<MultipartPart> *params)
{
    if (json.type() != JsonReader::Type::Array)
        return json.skip();
    for (json.beginArray(); json.nextElement();) {
        if (json.type() != JsonReader::Type::Object) {
            json.skip();
            continue;
        }
        MultipartPart part;
        QByteArray name;
        for (json.beginObject(); json.nextMember(&name);) {
            QByteArray text;
            readText(json, &text);
            if (name == "name")
                part.name = QString::fromUtf8(text);
            else if (name == "value")
                part.value = text;
            else if (name == "fileName")
                part.fileName = QString::fromUtf8(text);
            else if (name == "contentType")
                part.contentType = text;
        }
        params->append(part);
    }
    return !json.failed();
}

void HarReader::setBody(const PostData &data, HttpRequest *request)
{
    if (!data.mimeType.isEmpty() && !hasHeader(request->headers, "Content-Type") &&
        (data.hasText || !data.params.isEmpty()))
        request->headers.append(HttpHeader{"Content-Type", data.mimeType});
    if (data.hasText && (!data.text.isEmpty() || data.params.isEmpty())) {
        request->body.kind = data.text.isEmpty() ? RequestBody::Kind::None : RequestBody::Kind::Data;
        request->body.bytes = data.isBase64 ? QByteArray::fromBase64(data.text) : data.text;
    } else if (data.mimeType.startsWith("multipart/")) {
        request->body.kind = RequestBody::Kind::Multipart;
        request->body.parts = data.params;
    } else if (!data.params.isEmpty()) {
        request->body.kind = RequestBody::Kind::Form;
        for (const MultipartPart &part : data.params)
            request->body.form.append({part.name, QString::fromUtf8(part.value)});
    }
}

void HarReader::take(HttpRequest request)
{
    const QByteArray scheme = schemeOf(request.url);
    if (request.inputError.isEmpty() && scheme != "http" && scheme != "https") {
        ++m_refused[scheme];
        return;
    }
    m_read.badRows += request.inputError.isEmpty() ? 0 : 1;
    if (request.url.isNull())
        request.url = "";
    m_read.batch.requests.append(request);
}

} // namespace AsyncFetcher
