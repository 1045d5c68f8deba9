// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/format/requestjson.h"

#include "core/format/format.h"
#include "core/format/optionvalues.h"
#include "core/format/requestfields.h"

#include <algorithm>
#include <array>

namespace AsyncFetcher {

namespace {

using Type = JsonReader::Type;

/// What keeps a value from being taken; empty: it was taken. Bad JSON is not among them: the reader keeps
/// that.
using Problem = QString;

Problem takeBytes(JsonReader &json, QByteArray *value)
{
    if (json.type() != Type::String)
        return QStringLiteral("must be a string");
    json.readString(value);
    return {};
}

Problem takeText(JsonReader &json, QString *value)
{
    QByteArray bytes;
    Problem problem = takeBytes(json, &bytes);
    *value = QString::fromUtf8(bytes);
    return problem;
}

/// A string, or a number or a truth value as they are written.
Problem takeScalar(JsonReader &json, QByteArray *value)
{
    const Type type = json.type();
    if (type == Type::Number || type == Type::Bool) {
        QByteArrayView text;
        json.readAny(&text);
        *value = text.toByteArray();
        return {};
    }
    return type == Type::String ? takeBytes(json, value) : QStringLiteral("must be a string");
}

Problem takeUrl(JsonReader &json, HttpRequest &request)
{
    return takeBytes(json, &request.url);
}

Problem takeMethod(JsonReader &json, HttpRequest &request)
{
    return takeBytes(json, &request.method);
}

/// A value of an object of names and values: one, or several in an array.
template <typename Add>
Problem takeValues(JsonReader &json, const QByteArray &name, Add add)
{
    QByteArray value;
    if (json.type() != Type::Array) {
        const Problem problem = takeScalar(json, &value);
        if (problem.isEmpty())
            add(name, value);
        return problem.isEmpty() ? problem : QStringLiteral("%1 %2").arg(QString::fromUtf8(name), problem);
    }
    Problem problem;
    for (json.beginArray(); json.nextElement();) {
        if (problem = takeScalar(json, &value); !problem.isEmpty())
            return QStringLiteral("%1: each value %2").arg(QString::fromUtf8(name), problem);
        add(name, value);
    }
    return {};
}

template <typename Add>
Problem takePairs(JsonReader &json, Add add)
{
    auto wrong = QStringLiteral("must be an object, or pairs of name and value");
    for (json.beginArray(); json.nextElement();) {
        std::array<QByteArray, 2> pair;
        if (json.type() != Type::Array)
            return wrong;
        size_t count = 0;
        for (json.beginArray(); json.nextElement(); ++count)
            if (count == pair.size() || !takeScalar(json, &pair[count]).isEmpty())
                return wrong;
        if (count != pair.size() && !json.failed())
            return wrong;
        add(pair[0], pair[1]);
    }
    return {};
}

/// {"a": "1", "b": ["2", "3"]} or [["a", "1"], ["b", "2"]].
template <typename Add, typename AddNull>
Problem takeNamesAndValues(JsonReader &json, Add add, AddNull addNull)
{
    if (json.type() == Type::Array)
        return takePairs(json, add);
    if (json.type() != Type::Object)
        return QStringLiteral("must be an object, or pairs of name and value");
    QByteArray name;
    for (json.beginObject(); json.nextMember(&name);) {
        if (json.type() == Type::Null) {
            json.readNull();
            addNull(name);
        } else if (Problem problem = takeValues(json, name, add); !problem.isEmpty()) {
            return problem;
        }
    }
    return {};
}

Problem takeHeaders(JsonReader &json, HttpRequest &request)
{
    return takeNamesAndValues(
        json,
        [&](const QByteArray &name, const QByteArray &value) {
            request.headers.append({name, value});
        },
        // A null value takes the field away that would be sent otherwise.
        [&](const QByteArray &name) {
            request.headers.append({name, QByteArray()});
        });
}

Problem claimBody(HttpRequest &request, RequestBody::Kind kind)
{
    if (!request.body.isEmpty())
        return QStringLiteral(
            "is a second body: a request has one of data, data_base64, json, form, multipart, body_file");
    request.body.kind = kind;
    return {};
}

Problem takeData(JsonReader &json, HttpRequest &request)
{
    const bool object = json.type() == Type::Object;
    if (!object && json.type() != Type::String)
        return QStringLiteral("must be a string or an object");
    if (Problem problem =
            claimBody(request, object ? RequestBody::Kind::DataObject : RequestBody::Kind::Data);
        !problem.isEmpty())
        return problem;
    if (!object)
        return takeBytes(json, &request.body.bytes);
    QByteArrayView text;
    json.readAny(&text);
    request.body.bytes = text.toByteArray();
    return {};
}

Problem takeDataBase64(JsonReader &json, HttpRequest &request)
{
    QByteArray text;
    if (Problem problem = claimBody(request, RequestBody::Kind::Data); !problem.isEmpty())
        return problem;
    if (Problem problem = takeBytes(json, &text); !problem.isEmpty())
        return problem;
    const auto decoded = QByteArray::fromBase64Encoding(text, QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded)
        return QStringLiteral("must be base64");
    request.body.bytes = *decoded;
    return {};
}

Problem takeJson(JsonReader &json, HttpRequest &request)
{
    QByteArrayView text;
    if (Problem problem = claimBody(request, RequestBody::Kind::Json); !problem.isEmpty())
        return problem;
    json.readAny(&text);
    request.body.bytes = text.toByteArray();
    return {};
}

Problem takeForm(JsonReader &json, HttpRequest &request)
{
    if (Problem problem = claimBody(request, RequestBody::Kind::Form); !problem.isEmpty())
        return problem;
    return takeNamesAndValues(
        json,
        [&](const QByteArray &name, const QByteArray &value) {
            request.body.form.append({QString::fromUtf8(name), QString::fromUtf8(value)});
        },
        [](const QByteArray &) {});
}

Problem takePart(JsonReader &json, MultipartPart *part)
{
    if (json.type() == Type::String)
        return takeBytes(json, &part->value);
    if (json.type() != Type::Object)
        return QStringLiteral("must have strings or objects as its parts");
    QByteArray name;
    bool hasContent = false;
    for (json.beginObject(); json.nextMember(&name);) {
        Problem problem;
        if (name == "name")
            problem = takeText(json, &part->name);
        else if (name == "value")
            problem = takeScalar(json, &part->value);
        else if (name == "file")
            problem = takeText(json, &part->file);
        else if (name == "filename")
            problem = takeText(json, &part->fileName);
        else if (name == "content_type")
            problem = takeBytes(json, &part->contentType);
        else
            problem = QStringLiteral("is none of name, value, file, filename, content_type");
        if (!problem.isEmpty())
            return QStringLiteral("%1 %2").arg(QString::fromUtf8(name), problem);
        hasContent |= name == "value" || name == "file";
    }
    return hasContent || json.failed() ? Problem() : QStringLiteral("has a part without value or file");
}

Problem takeMultipart(JsonReader &json, HttpRequest &request)
{
    if (Problem problem = claimBody(request, RequestBody::Kind::Multipart); !problem.isEmpty())
        return problem;
    const bool named = json.type() == Type::Object;
    if (!named && json.type() != Type::Array)
        return QStringLiteral("must be an array or an object of parts");
    QByteArray name;
    named ? json.beginObject() : json.beginArray();
    while (named ? json.nextMember(&name) : json.nextElement()) {
        MultipartPart part;
        part.name = QString::fromUtf8(name);
        if (Problem problem = takePart(json, &part); !problem.isEmpty())
            return problem;
        if (part.name.isEmpty() && !json.failed())
            return QStringLiteral("has a part without name");
        request.body.parts.append(part);
    }
    return {};
}

Problem takeBodyFile(JsonReader &json, HttpRequest &request)
{
    if (Problem problem = claimBody(request, RequestBody::Kind::File); !problem.isEmpty())
        return problem;
    return takeText(json, &request.body.file);
}

Problem takeTimeout(JsonReader &json, HttpRequest &request)
{
    QByteArrayView text;
    if (json.type() == Type::Number && !json.readNumber(&text))
        return {};
    bool ok = false;
    const double number = text.toDouble(&ok);
    const auto seconds = fromSeconds(ok ? number : -1);
    if (!seconds)
        return seconds.error().message;
    request.timeout = *seconds;
    return {};
}

template <auto Member>
Problem takeCount(JsonReader &json, HttpRequest &request)
{
    QByteArrayView text;
    if (json.type() == Type::Number && !json.readNumber(&text))
        return {};
    bool ok = false;
    const int count = text.toInt(&ok);
    if (!ok || count < 0)
        return QStringLiteral("must be a whole number, 0 or more");
    request.*Member = count;
    return {};
}

template <auto Member>
Problem takeFlag(JsonReader &json, HttpRequest &request)
{
    bool flag = false;
    if (json.type() != Type::Bool)
        return QStringLiteral("must be true or false");
    json.readBool(&flag);
    request.*Member = flag;
    return {};
}

Problem takeId(JsonReader &json, HttpRequest &request)
{
    QByteArray id;
    if (json.type() != Type::String && json.type() != Type::Number)
        return QStringLiteral("must be a string or a number");
    Problem problem = takeScalar(json, &id);
    request.id = QString::fromUtf8(id);
    return problem;
}

Problem takeName(JsonReader &json, HttpRequest &request)
{
    return takeText(json, &request.name);
}

Problem takeGroup(JsonReader &json, HttpRequest &request)
{
    return takeText(json, &request.group);
}

Problem takeTags(JsonReader &json, HttpRequest &request)
{
    if (json.type() != Type::Array)
        return QStringLiteral("must be an array of strings");
    for (json.beginArray(); json.nextElement();) {
        QString tag;
        if (!takeText(json, &tag).isEmpty())
            return QStringLiteral("must be an array of strings");
        request.tags.append(tag);
    }
    return {};
}

Problem takeBasic(JsonReader &json, HttpRequest &request)
{
    if (json.type() == Type::String) {
        QByteArray both;
        json.readString(&both);
        const qsizetype colon = both.indexOf(':');
        request.user = both.left(colon);
        request.password = colon < 0 ? QByteArray() : both.sliced(colon + 1);
        return {};
    }
    if (json.type() != Type::Object)
        return QStringLiteral("must have {\"user\", \"password\"} as basic");
    QByteArray name;
    for (json.beginObject(); json.nextMember(&name);) {
        QByteArray *const to = name == "user"       ? &request.user
                               : name == "password" ? &request.password
                                                    : nullptr;
        if (!to || !takeBytes(json, to).isEmpty())
            return QStringLiteral("must have the strings user and password as basic");
    }
    return {};
}

Problem takeAuth(JsonReader &json, HttpRequest &request)
{
    auto wrong = QStringLiteral(R"(must be {"basic": {"user", "password"}} or {"bearer": "token"})");
    QByteArray name;
    int ways = 0;
    if (json.type() != Type::Object)
        return wrong;
    for (json.beginObject(); json.nextMember(&name); ++ways) {
        if (name != "basic" && name != "bearer")
            return wrong;
        const Problem problem = name == "basic" ? takeBasic(json, request) : takeBytes(json, &request.bearer);
        if (!problem.isEmpty())
            return name == "basic" ? problem : wrong;
    }
    return ways == 1 || json.failed() ? Problem() : wrong;
}

/// A string or an array of strings; of a string each line is one.
Problem takeExpect(JsonReader &json, HttpRequest &request)
{
    const bool isList = json.type() == Type::Array;
    QByteArray text;
    if (!isList) {
        Problem problem = takeBytes(json, &text);
        request.expect = linesOf(text);
        return problem.isEmpty() ? problem : QStringLiteral("must be a string or an array of strings");
    }
    for (json.beginArray(); json.nextElement();) {
        if (!takeBytes(json, &text).isEmpty())
            return QStringLiteral("must be a string or an array of strings");
        request.expect.append(text);
    }
    return {};
}

Problem takeExtract(JsonReader &json, HttpRequest &request)
{
    if (json.type() != Type::Object)
        return QStringLiteral("must be an object of names and what they are taken from");
    ColumnRule rule;
    for (json.beginObject(); json.nextMember(&rule.name);) {
        if (const Problem problem = takeBytes(json, &rule.source); !problem.isEmpty())
            return QStringLiteral("%1 %2").arg(QString::fromUtf8(rule.name), problem);
        request.extract.append(rule);
    }
    return {};
}

struct Field
{
    QByteArrayView name;
    Problem (*take)(JsonReader &, HttpRequest &);
};

constexpr std::array Fields{
    Field{"url", takeUrl},
    Field{"method", takeMethod},
    Field{"headers", takeHeaders},
    Field{"data", takeData},
    Field{"data_base64", takeDataBase64},
    Field{"json", takeJson},
    Field{"form", takeForm},
    Field{"multipart", takeMultipart},
    Field{"body_file", takeBodyFile},
    Field{"timeout", takeTimeout},
    Field{"max_retries", takeCount<&HttpRequest::maxRetries>},
    Field{"retry_unsafe", takeFlag<&HttpRequest::retryUnsafe>},
    Field{"max_redirects", takeCount<&HttpRequest::maxRedirects>},
    Field{"id", takeId},
    Field{"name", takeName},
    Field{"group", takeGroup},
    Field{"tags", takeTags},
    Field{"auth", takeAuth},
    Field{"expect", takeExpect},
    Field{"extract", takeExtract},
    Field{"skip", takeFlag<&HttpRequest::skip>},
};

} // namespace

RequestJsonReader::RequestJsonReader(const QMap<QString, QString> &names)
{
    for (auto it = names.begin(); it != names.end(); ++it)
        m_names.insert(it.key().toUtf8(), it.value().toUtf8());
}

Result<void> RequestJsonReader::checkNames(const QMap<QString, QString> &names)
{
    for (const QString &name : names) {
        const QByteArray field = name.toUtf8();
        const bool isKnown = name == ReadSettings::LeftOut ||
                             std::any_of(Fields.begin(), Fields.end(),
                                         [&field](const Field &known) { return known.name == field; });
        if (!isKnown && !isRequestField(field))
            return fail(Error::Code::Usage, QStringLiteral("\"%1\" is no field of a request").arg(name));
    }
    return {};
}

RequestJsonReader::Row RequestJsonReader::read(JsonReader &json)
{
    Row row;
    const qsizetype from = json.mark().at;
    const auto problem = [&row, from](const QString &text) {
        if (row.problem.isEmpty())
            row.problem = text, row.problemAt = from;
    };
    if (json.type() == Type::String) {
        json.readString(&row.request.url);
    } else if (json.type() == Type::Object) {
        row = readFields(json);
        if (row.request.url.isNull())
            problem(QStringLiteral("url is missing"));
    } else if (json.skip()) {
        problem(QStringLiteral("a request is an object or a string"));
    }
    if (row.request.url.isEmpty())
        problem(QStringLiteral("url is empty"));
    return row;
}

RequestJsonReader::Row RequestJsonReader::readDefaults(JsonReader &json)
{
    if (json.type() == Type::Object)
        return readFields(json);
    Row row;
    row.problemAt = json.mark().at;
    row.problem = QStringLiteral("must be an object");
    return row;
}

/// A field that only tables have ("header X-Id", "user"). What is wrong with it; empty: nothing.
QString RequestJsonReader::readMapped(JsonReader &json, const QByteArray &field, HttpRequest *request) const
{
    QByteArray text;
    if (json.type() == Type::Null)
        return json.readNull(), QString();
    if (json.type() == Type::Object || json.type() == Type::Array)
        return json.skip(), QStringLiteral("must be a string");
    takeScalar(json, &text);
    const auto set = setRequestField(request, field, text);
    return set ? QString() : set.error().message;
}

RequestJsonReader::Row RequestJsonReader::readFields(JsonReader &json)
{
    Row row;
    QByteArray name;
    quint32 seen = 0;
    for (json.beginObject(); json.nextMember(&name);) {
        const auto mapped = m_names.constFind(name);
        const QByteArray known = mapped == m_names.constEnd() ? name : *mapped;
        if (mapped != m_names.constEnd() && QLatin1StringView(known) == ReadSettings::LeftOut) {
            json.skip();
            continue;
        }
        const auto *const field =
            std::find_if(Fields.begin(), Fields.end(), [&known](const Field &f) { return f.name == known; });
        if (field == Fields.end() && mapped != m_names.constEnd()) {
            const qsizetype at = json.mark().at;
            const QString problem = readMapped(json, known, &row.request);
            if (!problem.isEmpty() && row.problem.isEmpty())
                row.problem = QStringLiteral("%1 %2").arg(QString::fromUtf8(name), problem),
                row.problemAt = at;
            continue;
        }
        if (field == Fields.end()) {
            ++m_unknown[name];
            json.skip();
            continue;
        }
        const JsonReader::Mark value = json.mark();
        const quint32 bit = quint32(1) << (field - Fields.begin());
        Problem problem;
        bool taken = false;
        if (seen & bit) {
            problem = QStringLiteral("is given twice");
        } else if (json.type() != Type::Null) { // null: not given
            problem = field->take(json, row.request);
            taken = problem.isEmpty();
        }
        seen |= bit;
        if (!taken && !json.failed()) {
            json.rewind(value);
            json.skip();
        }
        if (json.failed())
            return row;
        if (!problem.isEmpty() && row.problem.isEmpty()) {
            row.problem = QStringLiteral("%1 %2").arg(QString::fromUtf8(name), problem);
            row.problemAt = value.at;
        }
    }
    return row;
}

} // namespace AsyncFetcher
