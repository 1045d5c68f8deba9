// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/format/postmanreader.h"

#include "core/format/jsonvalues.h"

#include <QJsonDocument>

#include <algorithm>

namespace AsyncFetcher {

using namespace Qt::StringLiterals;

namespace {

QStringList textsOf(const QJsonValue &value)
{
    if (value.isString())
        return {value.toString()};
    QStringList texts;
    for (const QJsonValue part : value.toArray()) // NOLINT(performance-implicit-conversion-in-loop)
        texts.append(part.isObject() ? plainText(part["value"_L1]) : plainText(part));
    return texts;
}

bool isOn(const QJsonValue &value)
{
    return !value["disabled"_L1].toBool(false);
}

/// An attribute of a way to authenticate: v2.0 has an object, v2.1 an array of keys and values.
QString attribute(const QJsonValue &of, QLatin1StringView name)
{
    if (of.isObject())
        return plainText(of[name]);
    for (const QJsonValue pair : of.toArray()) // NOLINT(performance-implicit-conversion-in-loop)
        if (pair["key"_L1].toString() == name)
            return plainText(pair["value"_L1]);
    return {};
}

QString queryOf(const QJsonArray &query)
{
    QStringList parts;
    for (const QJsonValue part : query) { // NOLINT(performance-implicit-conversion-in-loop)
        if (!isOn(part))
            continue;
        const QString key = plainText(part["key"_L1]);
        parts.append(part["value"_L1].isNull() || part["value"_L1].isUndefined()
                         ? key
                         : key + u'=' + plainText(part["value"_L1]));
    }
    return parts.join(u'&');
}

QString fromParts(const QJsonValue &url)
{
    QString text = plainText(url["protocol"_L1]);
    if (!text.isEmpty() && !text.endsWith("://"_L1))
        text += "://"_L1;
    text += textsOf(url["host"_L1]).join(u'.');
    if (const QString port = plainText(url["port"_L1]); !port.isEmpty())
        text += u':' + port;
    if (const QString path = textsOf(url["path"_L1]).join(u'/'); !path.isEmpty())
        text += path.startsWith(u'/') ? path : u'/' + path;
    return text;
}

/// "/users/:id" with what the URL's variables say.
QString withPathVariables(QString text, const QJsonArray &variables)
{
    for (const QJsonValue variable : variables) { // NOLINT(performance-implicit-conversion-in-loop)
        const QString key =
            variable["key"_L1].isString() ? variable["key"_L1].toString() : plainText(variable["id"_L1]);
        const QString value = plainText(variable["value"_L1]);
        const QString marked = u"/:"_s + key;
        for (qsizetype at = text.indexOf(marked); at >= 0 && !key.isEmpty();
             at = text.indexOf(marked, at + 1)) {
            const qsizetype end = at + marked.size();
            if (end == text.size() || u"/?#.:"_s.contains(text[end]))
                text.replace(at + 1, marked.size() - 1, value);
        }
    }
    return text;
}

} // namespace

QByteArray postmanUrl(const QJsonValue &url)
{
    if (url.isString())
        return url.toString().toUtf8();
    QString text = plainText(url["raw"_L1]);
    const QJsonArray query = url["query"_L1].toArray();
    const bool hasDisabled =
        std::any_of(query.begin(), query.end(), [](const QJsonValue &part) { return !isOn(part); });
    if (text.isEmpty() || hasDisabled) {
        const QString before = text.isEmpty() ? fromParts(url) : text.section(u'?', 0, 0).section(u'#', 0, 0);
        const QString asked = queryOf(query);
        const QString hash = plainText(url["hash"_L1]);
        text = before + (asked.isEmpty() ? QString() : u'?' + asked) +
               (hash.isEmpty() ? QString() : u'#' + hash);
    }
    return withPathVariables(text, url["variable"_L1].toArray()).toUtf8();
}

PostmanReader::PostmanReader(InputText &input, const ReadSettings &settings)
    : m_input(input)
    , m_files(input, settings)
{
}

Result<ReadBatch> PostmanReader::read()
{
    auto document = readJsonObject(m_input);
    if (!document)
        return tl::unexpected(document.error());
    // Some exports wrap the collection.
    const QJsonObject collection =
        (*document)["collection"_L1].isObject() ? (*document)["collection"_L1].toObject() : *document;
    if (!collection["item"_L1].isArray() && collection["requests"_L1].isArray())
        return tl::unexpected(m_input.place(
            0, Error::Code::Unsupported,
            QStringLiteral("This is a collection v1: Postman exports it as v2.1, which is understood.")));
    if (!collection["item"_L1].isArray())
        return tl::unexpected(
            m_input.place(0, Error::Code::Syntax, QStringLiteral("The collection has no array \"item\".")));
    takeVariables(collection["variable"_L1].toArray());
    noteScripts(collection);
    takeItems(collection["item"_L1].toArray(), {}, collection["auth"_L1]);
    if (m_scripts > 0)
        m_read.warnings.append(QStringLiteral("%1: %2 scripts are left out: none is ever run.")
                                   .arg(m_input.name())
                                   .arg(m_scripts));
    for (auto it = m_lostAuth.cbegin(); it != m_lostAuth.cend(); ++it)
        m_read.warnings.append(
            QStringLiteral("%1: Authentication by %2 is not spoken and is left out (%3 times).")
                .arg(m_input.name(), it.key())
                .arg(it.value()));
    return std::move(m_read);
}

void PostmanReader::takeVariables(const QJsonArray &variables)
{
    for (const QJsonValue variable : variables) { // NOLINT(performance-implicit-conversion-in-loop)
        const QString key =
            variable["key"_L1].isString() ? variable["key"_L1].toString() : plainText(variable["id"_L1]);
        if (key.isEmpty() || !isOn(variable))
            continue;
        if (variable["type"_L1].toString() == "secret"_L1)
            m_read.batch.variables.insert(key, QJsonObject{{u"secret"_s, true}});
        else
            m_read.batch.variables.insert(key, plainText(variable["value"_L1]));
    }
}

void PostmanReader::noteScripts(const QJsonObject &of)
{
    const QJsonArray events = of["event"_L1].toArray();
    for (const QJsonValue event : events) { // NOLINT(performance-implicit-conversion-in-loop)
        const QString script = textsOf(event["script"_L1]["exec"_L1]).join(u' ').trimmed();
        m_scripts += script.isEmpty() ? 0 : 1;
    }
}

void PostmanReader::takeItems(const QJsonArray &items, const QStringList &path, const QJsonValue &auth)
{
    if (path.size() > MostDepth) {
        appendBadRow(
            &m_read, {}, path.last(),
            Error{Error::Code::Limit, QStringLiteral("Folders are nested too deeply."), m_input.name(), 0, 0}
                .toString());
        return;
    }
    for (const QJsonValue value : items) { // NOLINT(performance-implicit-conversion-in-loop)
        const QJsonObject item = value.toObject();
        const QJsonValue own = item["auth"_L1].isObject() ? item["auth"_L1] : auth;
        noteScripts(item);
        if (item["item"_L1].isArray())
            takeItems(item["item"_L1].toArray(), path + QStringList(plainText(item["name"_L1])), own);
        else
            takeItem(item, path, own);
    }
}

void PostmanReader::takeItem(const QJsonObject &item, const QStringList &path, const QJsonValue &auth)
{
    const QJsonValue from = item["request"_L1];
    const QJsonValue url = from.isString() ? from : from["url"_L1];
    HttpRequest request;
    QString name = plainText(item["name"_L1]);
    request.url = postmanUrl(url);
    if (name.isEmpty())
        name = QString::fromUtf8(request.url);
    QStringList names = path + QStringList(name);
    names.removeAll(QString());
    request.name = names.join(u" / "_s);
    QString problem = request.url.isEmpty() ? QStringLiteral("The request has no URL.") : QString();
    if (problem.isEmpty())
        request.url = withScheme(request.url, m_read.batch.variables);
    request.method = plainText(from["method"_L1]).toUtf8();
    takeHeaders(from["header"_L1], &request);
    const QJsonValue behaviour = item["protocolProfileBehavior"_L1];
    if (!behaviour["followRedirects"_L1].toBool(true))
        request.maxRedirects = 0;
    static const QList<QByteArray> bodiless{"", "GET", "COPY", "HEAD", "PURGE", "UNLOCK"};
    const bool isPruned =
        bodiless.contains(request.method.toUpper()) && !behaviour["disableBodyPruning"_L1].toBool(false);
    if (problem.isEmpty() && !isPruned && isOn(from["body"_L1]))
        problem = takeBody(from["body"_L1].toObject(), &request);
    takeAuth((from["auth"_L1].isObject() ? from["auth"_L1] : auth).toObject(), &request);
    if (problem.isEmpty())
        m_read.batch.requests.append(request);
    else
        appendBadRow(
            &m_read, request.url, request.name,
            Error{Error::Code::Value, request.name + u": "_s + problem, m_input.name(), 0, 0}.toString());
}

void PostmanReader::takeHeaders(const QJsonValue &headers, HttpRequest *request)
{
    if (headers.isString()) {
        const QStringList lines = headers.toString().split(u'\n', Qt::SkipEmptyParts);
        for (const QString &line : lines)
            if (const qsizetype colon = line.indexOf(u':'); colon > 0)
                request->headers.append(
                    HttpHeader{line.left(colon).trimmed().toUtf8(), line.mid(colon + 1).trimmed().toUtf8()});
        return;
    }
    const QJsonArray list = headers.toArray();
    for (const QJsonValue header : list) { // NOLINT(performance-implicit-conversion-in-loop)
        const QByteArray name = plainText(header["key"_L1]).trimmed().toUtf8();
        if (!name.isEmpty() && isOn(header))
            request->headers.append(
                HttpHeader{name, QByteArray("") + plainText(header["value"_L1]).trimmed().toUtf8()});
    }
}

void PostmanReader::takeAuth(const QJsonObject &auth, HttpRequest *request)
{
    const QString type = auth["type"_L1].toString();
    const QJsonValue of = auth[type];
    if (type.isEmpty() || type == "noauth"_L1)
        return;
    if (type == "basic"_L1) {
        request->user = attribute(of, "username"_L1).toUtf8();
        request->password = attribute(of, "password"_L1).toUtf8();
    } else if (type == "bearer"_L1) {
        request->bearer = attribute(of, "token"_L1).toUtf8();
    } else if (type == "oauth2"_L1 && !attribute(of, "accessToken"_L1).isEmpty()) {
        request->bearer = attribute(of, "accessToken"_L1).toUtf8();
    } else if (type == "apikey"_L1) {
        const QByteArray key = attribute(of, "key"_L1).toUtf8();
        const QByteArray value = attribute(of, "value"_L1).toUtf8();
        if (attribute(of, "in"_L1) == "query"_L1)
            request->url += (request->url.contains('?') ? '&' : '?') + key + '=' + value;
        else if (!key.isEmpty())
            request->headers.append(HttpHeader{key, value});
    } else {
        ++m_lostAuth[type];
    }
}

QString PostmanReader::takeFormData(const QJsonArray &fields, HttpRequest *request)
{
    for (const QJsonValue field : fields) { // NOLINT(performance-implicit-conversion-in-loop)
        if (!isOn(field))
            continue;
        MultipartPart part;
        part.name = plainText(field["key"_L1]);
        part.contentType = plainText(field["contentType"_L1]).toUtf8();
        if (field["type"_L1].toString() != "file"_L1) {
            part.value = plainText(field["value"_L1]).toUtf8();
            request->body.parts.append(part);
            continue;
        }
        const QStringList sources = textsOf(field["src"_L1]);
        for (const QString &source : sources) {
            const auto path = m_files.path(source);
            if (!path)
                return path.error().message;
            part.file = *path;
            request->body.parts.append(part);
        }
        if (sources.isEmpty())
            return QStringLiteral("The form names no file for \"%1\".").arg(part.name);
    }
    if (!request->body.parts.isEmpty())
        request->body.kind = RequestBody::Kind::Multipart;
    return {};
}

/// What is wrong; empty: nothing.
QString PostmanReader::takeBody(const QJsonObject &body, HttpRequest *request)
{
    const QString mode = body["mode"_L1].toString();
    const auto addType = [request](const QByteArray &type) {
        if (!hasHeader(request->headers, "Content-Type"))
            request->headers.append(HttpHeader{"Content-Type", type});
    };
    if (mode == "raw"_L1) {
        request->body.bytes = plainText(body["raw"_L1]).toUtf8();
        if (request->body.bytes.isEmpty())
            return {};
        request->body.kind = RequestBody::Kind::Data;
        addType(contentTypeOfLanguage(body["options"_L1]["raw"_L1]["language"_L1].toString()));
    } else if (mode == "urlencoded"_L1) {
        const QJsonArray fields = body["urlencoded"_L1].toArray();
        for (const QJsonValue field : fields) // NOLINT(performance-implicit-conversion-in-loop)
            if (isOn(field))
                request->body.form.append({plainText(field["key"_L1]), plainText(field["value"_L1])});
        if (!request->body.form.isEmpty())
            request->body.kind = RequestBody::Kind::Form;
    } else if (mode == "formdata"_L1) {
        return takeFormData(body["formdata"_L1].toArray(), request);
    } else if (mode == "file"_L1) {
        const QJsonValue file = body["file"_L1];
        const QString source = file.isString() ? file.toString() : plainText(file["src"_L1]);
        if (source.isEmpty() && file["content"_L1].isString()) {
            request->body.kind = RequestBody::Kind::Data;
            request->body.bytes = file["content"_L1].toString().toUtf8();
            return {};
        }
        if (source.isEmpty())
            return {};
        const auto path = m_files.path(source);
        if (!path)
            return path.error().message;
        request->body.kind = RequestBody::Kind::File;
        request->body.file = *path;
    } else if (mode == "graphql"_L1) {
        const QJsonValue query = body["graphql"_L1];
        QJsonObject sent{{u"query"_s, query["query"_L1].toString()}};
        const QJsonDocument variables = QJsonDocument::fromJson(plainText(query["variables"_L1]).toUtf8());
        if (variables.isObject())
            sent.insert(u"variables"_s, variables.object());
        if (query["operationName"_L1].isString())
            sent.insert(u"operationName"_s, query["operationName"_L1].toString());
        request->body.kind = RequestBody::Kind::Json;
        request->body.bytes = QJsonDocument(sent).toJson(QJsonDocument::Compact);
    }
    return {};
}

} // namespace AsyncFetcher
