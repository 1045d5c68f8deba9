// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/judge/jsonschema.h"

#include "core/format/jsonpath.h"
#include "core/format/jsonreader.h"
#include "core/judge/schemavisits.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QThread>
#include <valijson/schema_parser.hpp>

namespace AsyncFetcher {

using namespace Qt::StringLiterals;

namespace {

/// The parser goes down a chain of references to its end, which takes some KiB a step.
constexpr uint ParserStackBytes = 256 << 20;

/// valijson's "[name]" and "[0]" as a path; which of both it is, the document knows.
QByteArray pathOf(QJsonValue value, const std::vector<std::string> &context)
{
    QByteArray path("$");
    for (const std::string &each : context) {
        const QByteArray step = QByteArray::fromStdString(each).sliced(1).chopped(1);
        if (value.isArray()) {
            path += '[' + step + ']';
            value = value.toArray().at(step.toLongLong());
        } else {
            path += JsonPath::memberText(step);
            value = value.toObject().value(QString::fromUtf8(step));
        }
    }
    return path;
}

/// Qt reads documents that are objects or arrays alone.
QJsonValue valueOf(QByteArrayView json, QString *error)
{
    const char first = json.trimmed().isEmpty() ? '\0' : json.trimmed().front();
    const bool isDocument = first == '{' || first == '[';
    if (!isDocument && !isPlainJson(json)) {
        *error = u"not one JSON value"_s;
        return {};
    }
    const QByteArray text =
        isDocument ? QByteArray::fromRawData(json.data(), json.size()) : '[' + json.toByteArray() + ']';
    QJsonParseError failure;
    const QJsonDocument document = QJsonDocument::fromJson(text, &failure);
    if (failure.error != QJsonParseError::NoError)
        *error = u"%1 at byte %2"_s.arg(failure.errorString()).arg(failure.offset);
    if (!isDocument)
        return document.array().at(0);
    return document.isObject() ? QJsonValue(document.object()) : QJsonValue(document.array());
}

} // namespace

struct JsonSchema::Compiled
{
    valijson::Schema schema;
    QHash<QString, QRegularExpression> patterns;
};

JsonSchema::~JsonSchema() = default;

Result<std::shared_ptr<const JsonSchema>> JsonSchema::compile(const BundledSchema &bundle)
{
    std::shared_ptr<JsonSchema> made(new JsonSchema);
    made->m_compiled = std::make_unique<Compiled>();
    made->m_compiled->patterns = bundle.patterns;
    const QJsonObject start{{u"$ref"_s, u"#/d/0"_s}};
    const QJsonValue root = QJsonObject{{u"allOf"_s, QJsonArray{start}}, {u"d"_s, bundle.schemas}};
    QString failure = u"It needs more memory than there is."_s;
    const std::unique_ptr<QThread> thread(QThread::create([&] {
        try {
            valijson::SchemaParser parser;
            parser.populateSchema(valijson::adapters::QtJsonAdapter(root), made->m_compiled->schema);
            failure.clear();
        } catch (const std::exception &error) {
            failure = QString::fromUtf8(error.what());
        }
    }));
    thread->setStackSize(ParserStackBytes);
    thread->start();
    thread->wait();
    if (!failure.isEmpty())
        return fail(Error::Code::Value, failure);
    return std::shared_ptr<const JsonSchema>(std::move(made));
}

QByteArray JsonSchema::problemOf(QByteArrayView json) const
{
    if (json.size() > MostBodyBytes)
        return "it has more than 64 MiB, which no schema is applied to";
    QString error;
    const QJsonValue value = valueOf(json, &error);
    if (!error.isEmpty())
        return "no JSON: " + error.toUtf8();
    return problemOfValue(value);
}

QByteArray JsonSchema::problemOfValue(const QJsonValue &value) const
{
    valijson::ValidationResults results;
    SchemaCheck check(m_compiled->patterns, MostSteps, MostDepth);
    std::unordered_map<std::string, std::regex> unused;
    valijson::ValidationVisitor<valijson::adapters::QtJsonAdapter> visitor(value, {}, true, &results, unused);
    bool holds = false;
    try {
        holds = visitor.validateSchema(m_compiled->schema);
    } catch (const SchemaCheck::Failed &) {
        // The results say what.
    } catch (const std::exception &error) {
        return QByteArray("it cannot be judged: ") + error.what();
    }
    if (holds)
        return {};
    valijson::ValidationResults::Error first;
    if (!results.popError(first))
        return "$: it is not as the schema says";
    return pathOf(value, check.path()) + ": " + QByteArray::fromStdString(first.description);
}

} // namespace AsyncFetcher
