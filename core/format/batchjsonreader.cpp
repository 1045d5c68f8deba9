// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/format/batchjsonreader.h"

#include "core/format/groupjson.h"
#include "core/format/runoptionsjson.h"

#include <QJsonDocument>

namespace AsyncFetcher {

using namespace Qt::StringLiterals;

BatchJsonReader::BatchJsonReader(InputText &input, const ReadSettings &settings)
    : m_input(input)
    , m_rows(settings.fields)
{
}

Result<ReadBatch> BatchJsonReader::read()
{
    const auto text = m_input.whole();
    if (!text)
        return tl::unexpected(text.error());
    JsonReader json(*text);
    auto done = document(json);
    if (done && !json.atEnd())
        done = problem(Error::Code::Syntax, json.offset(),
                       QStringLiteral("something follows the end of the batch"));
    // Where the document ends wrongly after a row was wrong, the row is where to look.
    const bool rowIsWhy = m_brokenRows > 0 && (!done || m_brokenRows == m_read.batch.requests.count());
    if (rowIsWhy)
        return tl::unexpected(m_firstBroken);
    if (!done)
        return tl::unexpected(done.error());
    warnOfUnknownFields(m_rows.unknownFields(), m_input.name(), &m_read.warnings);
    return std::move(m_read);
}

BatchJsonReader::Read BatchJsonReader::problem(Error::Code code, qsizetype at, const QString &text)
{
    return tl::unexpected(m_input.place(at, code, text));
}

BatchJsonReader::Read BatchJsonReader::syntax(const JsonReader &json)
{
    return problem(Error::Code::Syntax, json.offset(), QString::fromLatin1(json.error()));
}

BatchJsonReader::Read BatchJsonReader::document(JsonReader &json)
{
    if (json.type() == JsonReader::Type::Array)
        return rows(json);
    const JsonReader::Mark start = json.mark();
    QStringList seen;
    QByteArray name;
    for (json.beginObject(); json.nextMember(&name);) {
        if (seen.contains(QString::fromUtf8(name)))
            return problem(Error::Code::Syntax, json.mark().at,
                           QStringLiteral("\"%1\" is given twice").arg(QString::fromUtf8(name)));
        seen.append(QString::fromUtf8(name));
        if (auto done = member(json, name); !done)
            return done;
    }
    if (json.failed())
        return syntax(json);
    if (m_hasRequests)
        return {};
    if (!seen.contains("url"_L1))
        return problem(Error::Code::Syntax, start.at, QStringLiteral("a batch has an array \"requests\""));
    // A single request.
    m_read = {};
    json.rewind(start);
    return row(json);
}

BatchJsonReader::Read BatchJsonReader::member(JsonReader &json, const QByteArray &name)
{
    if (name == "format")
        return format(json);
    if (name == "version")
        return version(json);
    if (name == "defaults")
        return defaults(json);
    if (name == "options")
        return options(json);
    if (name == "variables")
        return object(json, name, &m_read.batch.variables);
    if (name == "groups")
        return groups(json);
    if (name == "requests") {
        m_hasRequests = true;
        return rows(json);
    }
    QByteArrayView value;
    if (!json.readAny(&value))
        return syntax(json);
    const QByteArray wrapped = "[" + value.toByteArray() + "]";
    m_read.batch.others.insert(QString::fromUtf8(name), QJsonDocument::fromJson(wrapped)[0]);
    return {};
}

BatchJsonReader::Read BatchJsonReader::format(JsonReader &json)
{
    const qsizetype at = json.mark().at;
    QByteArray format;
    if (json.type() == JsonReader::Type::String && !json.readString(&format))
        return syntax(json);
    if (format != "asyncfetcher-batch")
        return problem(Error::Code::Unsupported, at,
                       QStringLiteral("the format must be \"asyncfetcher-batch\", not \"%1\"")
                           .arg(QString::fromUtf8(format)));
    return {};
}

BatchJsonReader::Read BatchJsonReader::version(JsonReader &json)
{
    const qsizetype at = json.mark().at;
    QByteArrayView number;
    if (json.type() == JsonReader::Type::Number && !json.readNumber(&number))
        return syntax(json);
    if (number != "1")
        return problem(Error::Code::Unsupported, at,
                       QStringLiteral("the version must be 1: nothing newer is known here"));
    return {};
}

BatchJsonReader::Read BatchJsonReader::object(JsonReader &json, const QByteArray &name, QJsonObject *to)
{
    const qsizetype at = json.mark().at;
    const auto type = json.type();
    QByteArrayView value;
    if (!json.readAny(&value))
        return syntax(json);
    if (type != JsonReader::Type::Object && type != JsonReader::Type::Null)
        return problem(Error::Code::Usage, at,
                       QStringLiteral("\"%1\" must be an object").arg(QString::fromUtf8(name)));
    *to = QJsonDocument::fromJson(value.toByteArray()).object();
    return {};
}

BatchJsonReader::Read BatchJsonReader::defaults(JsonReader &json)
{
    if (json.type() == JsonReader::Type::Null)
        return json.readNull() ? Read() : syntax(json);
    RequestJsonReader reader;
    RequestJsonReader::Row row = reader.readDefaults(json);
    if (json.failed())
        return syntax(json);
    if (!row.problem.isEmpty())
        return problem(Error::Code::Usage, row.problemAt, "defaults: "_L1 + row.problem);
    for (const QByteArray &name : reader.unknownFields().keys())
        m_read.warnings.append(QStringLiteral("%1: defaults have the unknown field \"%2\", which is ignored")
                                   .arg(m_input.name(), QString::fromUtf8(name)));
    m_read.batch.requests.setDefaults(std::move(row.request));
    return {};
}

BatchJsonReader::Read BatchJsonReader::groups(JsonReader &json)
{
    const qsizetype at = json.mark().at;
    QByteArrayView text;
    if (!json.readAny(&text))
        return syntax(json);
    QStringList unknown;
    auto groups = readGroups(text, &unknown);
    if (!groups)
        return problem(groups.error().code, at, groups.error().message);
    for (const QString &field : unknown)
        m_read.warnings.append(
            QStringLiteral("%1: the field \"%2\" is unknown and ignored").arg(m_input.name(), field));
    m_read.batch.requests.setGroups(*std::move(groups));
    return {};
}

BatchJsonReader::Read BatchJsonReader::options(JsonReader &json)
{
    const qsizetype at = json.mark().at;
    if (auto done = object(json, "options", &m_read.batch.optionsJson); !done)
        return done;
    QStringList unknown;
    const auto set = setRunOptions(&m_read.batch.options, m_read.batch.optionsJson, &unknown);
    if (!set)
        return problem(set.error().code, at, set.error().message);
    for (const QString &name : unknown)
        m_read.warnings.append(
            QStringLiteral("%1: the option \"%2\" is unknown and ignored").arg(m_input.name(), name));
    return {};
}

BatchJsonReader::Read BatchJsonReader::rows(JsonReader &json)
{
    if (json.type() != JsonReader::Type::Array)
        return problem(Error::Code::Syntax, json.mark().at, QStringLiteral("\"requests\" must be an array"));
    for (json.beginArray(); json.nextElement();)
        if (auto done = row(json); !done)
            return done;
    return json.failed() ? syntax(json) : Read();
}

BatchJsonReader::Read BatchJsonReader::row(JsonReader &json)
{
    const JsonReader::Mark start = json.mark();
    RequestJsonReader::Row row = m_rows.read(json);
    if (json.failed()) {
        const Error broken =
            m_input.place(json.offset(), Error::Code::Syntax, QString::fromLatin1(json.error()));
        if (m_brokenRows++ == 0)
            m_firstBroken = broken;
        if (!json.skipBroken(start))
            return tl::unexpected(broken);
        row.request = {};
        row.request.url = shownRow(m_input.whole()->sliced(start.at, json.offset() - start.at));
        row.request.inputError = broken.toString();
    } else if (!row.problem.isEmpty()) {
        row.request.inputError = m_input.place(row.problemAt, Error::Code::Value, row.problem).toString();
    }
    m_read.badRows += row.request.inputError.isEmpty() ? 0 : 1;
    m_read.batch.requests.append(row.request);
    if (!m_input.release(json.offset()))
        return tl::unexpected(m_input.readFailure());
    return {};
}

void warnOfUnknownFields(const QMap<QByteArray, qint64> &fields, const QString &fileName,
                         QStringList *warnings)
{
    for (auto it = fields.begin(); it != fields.end(); ++it)
        warnings->append(QStringLiteral("%1: the unknown field \"%2\" is ignored (%3 times)")
                             .arg(fileName, QString::fromUtf8(it.key()))
                             .arg(it.value()));
}

QByteArray shownRow(QByteArrayView text)
{
    constexpr qsizetype enough = 200;
    QByteArray shown = text.trimmed().toByteArray();
    if (shown.size() <= enough && shown.isValidUtf8())
        return shown;
    return QString::fromUtf8(shown.left(enough)).toUtf8();
}

} // namespace AsyncFetcher
