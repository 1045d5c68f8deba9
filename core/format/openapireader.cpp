// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/format/openapireader.h"

#include "core/format/jsonvalues.h"

#include <QJsonDocument>

#include <array>

namespace AsyncFetcher {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array Methods{"get"_L1,     "put"_L1,  "post"_L1,  "delete"_L1,
                             "options"_L1, "head"_L1, "patch"_L1, "trace"_L1};

QString textOf(const QJsonValue &value)
{
    if (!value.isArray())
        return plainText(value);
    QStringList parts;
    for (const QJsonValue part : value.toArray()) // NOLINT(performance-implicit-conversion-in-loop)
        parts.append(textOf(part));
    return parts.join(u',');
}

QString encoded(const QJsonValue &value)
{
    return QString::fromLatin1(textOf(value).toUtf8().toPercentEncoding(QByteArrayLiteral(",:")));
}

QByteArray jsonOf(const QJsonValue &value)
{
    const QByteArray wrapped = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return wrapped.sliced(1, wrapped.size() - 2);
}

} // namespace

OpenApiReader::OpenApiReader(OpenApiDocument document, QString name)
    : m_document(std::move(document))
    , m_name(std::move(name))
    , m_isSwagger(m_document.root().contains("swagger"_L1))
{
}

ReadBatch OpenApiReader::read()
{
    const QJsonObject paths = m_document.resolved(m_document.root()["paths"_L1]);
    for (auto it = paths.begin(); it != paths.end(); ++it)
        if (it.key().startsWith(u'/'))
            takePath(it.key(), m_document.resolved(it.value()));
    if (const qsizetype hooks = m_document.root()["webhooks"_L1].toObject().size(); hooks > 0)
        m_read.warnings.append(
            QStringLiteral("%1: %2 webhooks are left out: they are requests of the other side.")
                .arg(m_name)
                .arg(hooks));
    for (const QString &reference : m_document.brokenReferences())
        m_read.warnings.append(QStringLiteral("%1: The reference \"%2\" leads nowhere that may be read.")
                                   .arg(m_name, reference));
    if (m_needsBase)
        m_read.warnings.append(
            QStringLiteral("%1: No server is named: give it with --var baseUrl=https://...").arg(m_name));
    return std::move(m_read);
}

void OpenApiReader::takePath(const QString &path, const QJsonObject &item)
{
    for (const auto method : Methods)
        if (item[method].isObject())
            takeOperation(path, QString(method).toUpper(), item, item[method].toObject());
}

QString OpenApiReader::swaggerServer() const
{
    const QJsonObject &root = m_document.root();
    const QString host = root["host"_L1].toString();
    const QJsonArray schemes = root["schemes"_L1].toArray();
    QString scheme = schemes.contains("https"_L1) || schemes.isEmpty() ? u"https"_s : schemes[0].toString();
    if (scheme != "https"_L1 && scheme != "http"_L1)
        scheme = u"https"_s;
    return (host.isEmpty() ? QString() : scheme + u"://"_s + host) + root["basePath"_L1].toString();
}

QString OpenApiReader::serverOf(const QJsonObject &item, const QJsonObject &operation)
{
    QString url = m_isSwagger ? swaggerServer() : QString();
    const QList<QJsonValue> places{operation["servers"_L1], item["servers"_L1],
                                   m_document.root()["servers"_L1]};
    for (const QJsonValue &servers : places) {
        const QJsonObject server = servers.toArray().first().toObject();
        if (m_isSwagger || server.isEmpty())
            continue;
        url = server["url"_L1].toString();
        const QJsonObject variables = server["variables"_L1].toObject();
        for (auto it = variables.begin(); it != variables.end(); ++it)
            url.replace(u'{' + it.key() + u'}', textOf(it.value()["default"_L1]));
        break;
    }
    while (url.endsWith(u'/'))
        url.chop(1);
    if (url.startsWith("//"_L1))
        return u"https:"_s + url;
    if (url.contains("://"_L1))
        return url;
    m_needsBase = true;
    return u"{{baseUrl}}"_s + (url.isEmpty() || url.startsWith(u'/') ? url : u'/' + url);
}

QJsonValue OpenApiReader::valueOf(const QJsonObject &parameter)
{
    if (!parameter["example"_L1].isUndefined())
        return parameter["example"_L1];
    const QJsonObject examples = parameter["examples"_L1].toObject();
    if (!examples.isEmpty())
        return m_document.resolved(examples.begin().value())["value"_L1];
    if (parameter["schema"_L1].isObject())
        return m_document.example(parameter["schema"_L1]);
    const QJsonObject content = parameter["content"_L1].toObject();
    if (!content.isEmpty())
        return QString::fromUtf8(jsonOf(m_document.example(content.begin().value()["schema"_L1])));
    return m_isSwagger ? m_document.example(parameter) : QJsonValue();
}

/// Required parameters, and those that have examples of their own.
void OpenApiReader::takeParameter(const QJsonObject &parameter, QString *path, QStringList *query,
                                  HttpRequest *request)
{
    const QString name = parameter["name"_L1].toString();
    const QString in = parameter["in"_L1].toString();
    const bool isWanted = parameter["required"_L1].toBool() || !parameter["example"_L1].isUndefined() ||
                          !parameter["examples"_L1].toObject().isEmpty() || in == "path"_L1;
    if (name.isEmpty() || !isWanted)
        return;
    const QJsonValue value = valueOf(parameter);
    if (in == "path"_L1) {
        const QString text = encoded(value);
        path->replace(u'{' + name + u'}', text.isEmpty() ? u"{{"_s + name + u"}}"_s : text);
    } else if (in == "query"_L1) {
        query->append(QString::fromLatin1(name.toUtf8().toPercentEncoding("[]")) + u'=' + encoded(value));
    } else if (in == "header"_L1) {
        request->headers.append(HttpHeader{name.toUtf8(), QByteArray("") + textOf(value).toUtf8()});
    } else if (in == "cookie"_L1) {
        request->headers.append(HttpHeader{"Cookie", name.toUtf8() + '=' + encoded(value).toUtf8()});
    }
}

void OpenApiReader::takeOperation(const QString &path, const QString &method, const QJsonObject &item,
                                  const QJsonObject &operation)
{
    HttpRequest request;
    request.method = method.toLatin1();
    request.name = operation["summary"_L1].toString(operation["operationId"_L1].toString());
    if (request.name.isEmpty())
        request.name = method + u' ' + path;
    const QJsonArray tags = operation["tags"_L1].toArray();
    for (const QJsonValue tag : tags) // NOLINT(performance-implicit-conversion-in-loop)
        request.tags.append(tag.toString());
    // What an operation says goes before what its path says.
    QMap<QString, QJsonObject> parameters;
    QJsonArray all;
    for (const QJsonValue &of : {item["parameters"_L1], operation["parameters"_L1]})
        for (const QJsonValue value : of.toArray()) { // NOLINT(performance-implicit-conversion-in-loop)
            const QJsonObject parameter = m_document.resolved(value);
            parameters.insert(parameter["in"_L1].toString() + u' ' + parameter["name"_L1].toString(),
                              parameter);
        }
    QString filled = path;
    QStringList query;
    for (const QJsonObject &parameter : std::as_const(parameters)) {
        takeParameter(parameter, &filled, &query, &request);
        all.append(parameter);
    }
    filled.replace("{{"_L1, "{"_L1).replace("}}"_L1, "}"_L1);
    filled.replace("{"_L1, "{{"_L1).replace("}"_L1, "}}"_L1); // those without a description too
    if (m_isSwagger)
        takeSwaggerBody(all, operation, &request);
    else
        takeBody(operation, &request);
    takeSecurity(operation, &query, &request);
    const QString url = serverOf(item, operation) + filled;
    request.url =
        (query.isEmpty() ? url : url + (url.contains(u'?') ? u'&' : u'?') + query.join(u'&')).toUtf8();
    m_read.batch.requests.append(request);
}

void OpenApiReader::setBody(const QString &type, const QJsonValue &value, HttpRequest *request)
{
    const auto addType = [&] {
        if (!hasHeader(request->headers, "Content-Type"))
            request->headers.append(HttpHeader{"Content-Type", type.toLatin1()});
    };
    const QJsonObject object = value.toObject();
    if (type.contains("x-www-form-urlencoded"_L1)) {
        request->body.kind = RequestBody::Kind::Form;
        for (auto it = object.begin(); it != object.end(); ++it)
            request->body.form.append({it.key(), textOf(it.value())});
    } else if (type.startsWith("multipart/"_L1)) {
        request->body.kind = RequestBody::Kind::Multipart;
        for (auto it = object.begin(); it != object.end(); ++it) {
            MultipartPart part;
            part.name = it.key();
            part.value = textOf(it.value()).toUtf8();
            request->body.parts.append(part);
        }
    } else if (type.contains("json"_L1) || type.contains(u'*')) {
        request->body.kind = RequestBody::Kind::Json;
        request->body.bytes = jsonOf(value);
        if (type != "application/json"_L1 && !type.contains(u'*'))
            addType();
    } else if (value.isString()) {
        request->body.kind = RequestBody::Kind::Data;
        request->body.bytes = value.toString().toUtf8();
        addType();
    } else {
        addType();
    }
}

void OpenApiReader::takeBody(const QJsonObject &operation, HttpRequest *request)
{
    const QJsonObject content = m_document.resolved(operation["requestBody"_L1])["content"_L1].toObject();
    if (content.isEmpty())
        return;
    const QString type =
        content.contains("application/json"_L1) ? u"application/json"_s : content.begin().key();
    setBody(type, valueOf(content[type].toObject()), request);
}

void OpenApiReader::takeSwaggerBody(const QJsonArray &parameters, const QJsonObject &operation,
                                    HttpRequest *request)
{
    QJsonObject form;
    bool hasFile = false;
    const QJsonValue own = operation["consumes"_L1];
    const QString consumed =
        (own.isArray() ? own : m_document.root()["consumes"_L1])[0].toString(u"application/json"_s);
    for (const QJsonValue value : parameters) { // NOLINT(performance-implicit-conversion-in-loop)
        const QJsonObject parameter = value.toObject();
        const QString in = parameter["in"_L1].toString();
        if (in == "body"_L1)
            setBody(consumed, m_document.example(parameter["schema"_L1]), request);
        if (in != "formData"_L1)
            continue;
        hasFile |= parameter["type"_L1].toString() == "file"_L1;
        form.insert(parameter["name"_L1].toString(), m_document.example(parameter));
    }
    if (!form.isEmpty())
        setBody(hasFile || consumed.startsWith("multipart/"_L1) ? u"multipart/form-data"_s
                                                                : u"application/x-www-form-urlencoded"_s,
                form, request);
}

/// The name of a secret variable whose value is given when the batch runs.
QString OpenApiReader::secret(const QString &name)
{
    m_read.batch.variables.insert(name, QJsonObject{{u"secret"_s, true}});
    return u"{{"_s + name + u"}}"_s;
}

void OpenApiReader::takeSecurity(const QJsonObject &operation, QStringList *query, HttpRequest *request)
{
    const QJsonValue own = operation["security"_L1];
    const QJsonArray ways = (own.isArray() ? own : m_document.root()["security"_L1]).toArray();
    const QJsonObject schemes = m_isSwagger
                                    ? m_document.root()["securityDefinitions"_L1].toObject()
                                    : m_document.root()["components"_L1]["securitySchemes"_L1].toObject();
    const QJsonObject first = ways.isEmpty() ? QJsonObject() : ways[0].toObject();
    for (auto it = first.begin(); it != first.end(); ++it) {
        const QJsonObject scheme = m_document.resolved(schemes[it.key()]);
        const QString type = scheme["type"_L1].toString();
        const QString in = scheme["in"_L1].toString();
        const QString name = scheme["name"_L1].toString();
        if (type == "basic"_L1 ||
            (type == "http"_L1 && scheme["scheme"_L1].toString().toLower() == "basic"_L1)) {
            request->user = secret(u"username"_s).toUtf8();
            request->password = secret(u"password"_s).toUtf8();
        } else if (type == "apiKey"_L1 && in == "header"_L1) {
            request->headers.append(HttpHeader{name.toUtf8(), secret(it.key()).toUtf8()});
        } else if (type == "apiKey"_L1 && in == "cookie"_L1) {
            request->headers.append(HttpHeader{"Cookie", (name + u'=' + secret(it.key())).toUtf8()});
        } else if (type == "apiKey"_L1) {
            query->append(name + u'=' + secret(it.key()));
        } else if (!type.isEmpty() && type != "mutualTLS"_L1) {
            request->bearer = secret(u"token"_s).toUtf8();
        }
    }
}

} // namespace AsyncFetcher
