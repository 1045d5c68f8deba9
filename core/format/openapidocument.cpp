// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/format/openapidocument.h"

#include "core/format/yamldocument.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace AsyncFetcher {

using namespace Qt::StringLiterals;

namespace {

/// RFC 6901; percent-encoding as in a URL's fragment.
QJsonValue pointedAt(const QJsonValue &root, const QString &pointer)
{
    QJsonValue value = root;
    const QStringList steps = pointer.split(u'/', Qt::SkipEmptyParts);
    for (QString step : steps) {
        step = QString::fromUtf8(QByteArray::fromPercentEncoding(step.toUtf8()));
        step.replace("~1"_L1, "/"_L1).replace("~0"_L1, "~"_L1);
        value = value.isArray() ? value[step.toInt()] : value[step];
    }
    return value;
}

QJsonValue madeString(const QJsonObject &schema)
{
    const QString format = schema["format"_L1].toString();
    if (format == "date"_L1)
        return u"2020-01-01"_s;
    if (format == "date-time"_L1)
        return u"2020-01-01T00:00:00Z"_s;
    if (format == "uuid"_L1)
        return u"00000000-0000-4000-8000-000000000000"_s;
    if (format == "email"_L1)
        return u"user@example.com"_s;
    if (format == "uri"_L1 || format == "url"_L1)
        return u"https://example.com/"_s;
    return u"string"_s;
}

} // namespace

Result<QJsonObject> parseJsonOrYaml(QByteArrayView text, const QString &name)
{
    if (text.trimmed().startsWith('{')) {
        QJsonParseError error;
        const QJsonDocument document = QJsonDocument::fromJson(text.toByteArray(), &error);
        if (document.isObject())
            return document.object();
    }
    const auto yaml = parseYaml(text, name);
    if (!yaml)
        return tl::unexpected(yaml.error());
    if (!yaml->isObject())
        return tl::unexpected(
            Error{Error::Code::Syntax, QStringLiteral("The document must be an object."), name, 1, 1});
    return yaml->toObject();
}

OpenApiDocument::OpenApiDocument(QJsonObject root, const InputText &input, const ReadSettings &settings)
    : m_root(std::move(root))
    , m_files(input, settings)
{
}

/// Another file's own references are seen from the folder of the first.
QJsonValue OpenApiDocument::followed(const QString &reference)
{
    const qsizetype hash = reference.indexOf(u'#');
    const QString file = reference.left(hash < 0 ? reference.size() : hash);
    const QString pointer = hash < 0 ? QString() : reference.sliced(hash + 1);
    if (file.isEmpty())
        return pointedAt(m_root, pointer);
    if (!m_others.contains(file)) {
        QJsonValue other(QJsonValue::Undefined);
        if (const auto bytes = m_files.read(file))
            if (const auto parsed = parseJsonOrYaml(*bytes, file))
                other = *parsed;
        m_others.insert(file, other);
    }
    return pointedAt(m_others.value(file, QJsonValue(QJsonValue::Undefined)), pointer);
}

QJsonObject OpenApiDocument::resolved(const QJsonValue &value)
{
    QJsonValue at = value;
    for (int hop = 0; hop < MostHops; ++hop) {
        const QJsonValue reference = at["$ref"_L1];
        if (!reference.isString())
            return at.toObject();
        at = followed(reference.toString());
        if (at.isUndefined() || at.isNull()) {
            m_broken.insert(reference.toString());
            return {};
        }
    }
    m_broken.insert(value["$ref"_L1].toString());
    return {};
}

QJsonValue OpenApiDocument::example(const QJsonValue &schema)
{
    m_values = 0;
    return made(schema, 0);
}

QJsonValue OpenApiDocument::made(const QJsonValue &of, int depth)
{
    if (depth > MostDepth || ++m_values > MostValues)
        return QJsonValue::Null;
    const QJsonObject schema = resolved(of);
    for (const auto name : {"example"_L1, "default"_L1, "const"_L1})
        if (!schema[name].isUndefined())
            return schema[name];
    for (const auto name : {"examples"_L1, "enum"_L1})
        if (!schema[name].toArray().isEmpty())
            return schema[name][0];
    for (const auto name : {"oneOf"_L1, "anyOf"_L1})
        if (!schema[name].toArray().isEmpty())
            return made(schema[name][0], depth + 1);
    const QString type =
        schema["type"_L1].isArray() ? schema["type"_L1][0].toString() : schema["type"_L1].toString();
    if (type == "object"_L1 || schema["properties"_L1].isObject() || schema["allOf"_L1].isArray())
        return madeObject(schema, depth);
    if (type == "array"_L1) {
        const QJsonValue one = made(schema["items"_L1], depth + 1);
        return one.isNull() ? QJsonArray() : QJsonArray{one};
    }
    if (type == "integer"_L1 || type == "number"_L1)
        return schema["minimum"_L1].toDouble(1);
    if (type == "boolean"_L1)
        return true;
    return type == "string"_L1 ? madeString(schema) : QJsonValue(QJsonValue::Null);
}

QJsonValue OpenApiDocument::madeObject(const QJsonObject &schema, int depth)
{
    QJsonObject object;
    const QJsonArray all = schema["allOf"_L1].toArray();
    for (const QJsonValue part : all) { // NOLINT(performance-implicit-conversion-in-loop)
        const QJsonObject more = made(part, depth + 1).toObject();
        for (auto it = more.begin(); it != more.end(); ++it)
            object.insert(it.key(), it.value());
    }
    const QJsonObject properties = schema["properties"_L1].toObject();
    const QJsonArray required = schema["required"_L1].toArray();
    for (auto it = properties.begin(); it != properties.end(); ++it) {
        const bool hasOwn =
            !it.value()["example"_L1].isUndefined() || !it.value()["default"_L1].isUndefined();
        if (required.isEmpty() || required.contains(it.key()) || hasOwn)
            object.insert(it.key(), made(it.value(), depth + 1));
    }
    return object;
}

} // namespace AsyncFetcher
