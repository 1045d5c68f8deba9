// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/judge/schemabundle.h"

#include "core/format/jsonpath.h"
#include "core/format/jsonvalues.h"

#include <QDir>
#include <QUrl>

#include <array>

namespace AsyncFetcher {

using namespace Qt::StringLiterals;

namespace {

/// What decides, and is not understood: to leave it out would let pass what must not.
constexpr std::array Unknown{"unevaluatedItems"_L1, "unevaluatedProperties"_L1, "minContains"_L1,
                             "maxContains"_L1,      "$dynamicRef"_L1,           "$recursiveRef"_L1};

constexpr std::array Types{"object"_L1,  "array"_L1,   "string"_L1, "number"_L1,
                           "integer"_L1, "boolean"_L1, "null"_L1};

QString typeNames()
{
    QStringList names;
    for (const auto name : Types)
        names += name;
    return names.join(u", "_s);
}

template <typename Names>
bool isOneOf(const Names &names, const QString &name)
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

bool isCount(const QJsonValue &value)
{
    const double number = value.toDouble(-1);
    return number >= 0 && number <= 2147483647 && number == qint64(number);
}

/// ECMA 262's spelling of a character, which PCRE has not.
QString withoutUnicodeEscapes(const QString &pattern)
{
    static const QRegularExpression escape(u"\\\\(?:u([0-9A-Fa-f]{4})|.)"_s);
    QString made;
    qsizetype from = 0;
    for (auto it = escape.globalMatch(pattern); it.hasNext();) {
        const auto match = it.next();
        made += pattern.mid(from, match.capturedStart() - from);
        made += match.captured(1).isEmpty() ? match.captured() : u"\\x{%1}"_s.arg(match.captured(1));
        from = match.capturedEnd();
    }
    return made + pattern.mid(from);
}

} // namespace

QString SchemaBundle::Place::key() const
{
    QStringList escaped = steps;
    for (QString &step : escaped)
        step.replace(u'~', "~0"_L1).replace(u'/', "~1"_L1);
    return u"%1#/%2"_s.arg(document).arg(escaped.join(u'/'));
}

/// Remembers the first.
bool SchemaBundle::wrong(const Place &place, const QString &message)
{
    if (m_error)
        return false;
    QByteArray path("$");
    QJsonValue value = m_documents[place.document].root;
    for (const QString &step : place.steps) {
        path += value.isArray() ? '[' + step.toUtf8() + ']' : JsonPath::memberText(step.toUtf8());
        value = value.isArray() ? value.toArray().at(step.toLongLong()) : value.toObject().value(step);
    }
    InputText &text = *m_documents[place.document].text;
    QList<QByteArrayView> found;
    const auto whole = text.whole();
    const auto parsed = JsonPath::parse(path);
    const bool isThere = whole && parsed && parsed->find(*whole, &found) && !found.isEmpty();
    m_error = text.place(isThere ? found.first().data() - whole->data() : 0, Error::Code::Value,
                         u"%1: %2"_s.arg(QString::fromUtf8(path), message));
    return false;
}

std::optional<size_t> SchemaBundle::documentOf(const QString &reference)
{
    for (size_t i = 0; i < m_documents.size(); ++i)
        if (m_documents[i].reference == reference)
            return i;
    const auto failed = [this](Error error) {
        m_error = std::move(error);
        return std::nullopt;
    };
    if (m_documents.size() >= MostFiles)
        return failed(
            {Error::Code::Limit, u"The schema refers to more than %1 files."_s.arg(MostFiles), {}, 0, 0});
    const auto path = m_files.path(reference);
    if (!path)
        return failed(path.error());
    auto bytes = m_files.read(reference);
    if (!bytes)
        return failed(bytes.error());
    if (bytes->size() > MostFileBytes)
        return failed({Error::Code::Limit, u"The schema has more than 16 MiB."_s, *path, 0, 0});
    Document document{reference, InputText::fromBytes(*std::move(bytes), *path), {}, false};
    const auto root = readJsonObject(*document.text);
    if (!root)
        return failed(root.error());
    document.root = *root;
    m_documents.push_back(std::move(document));
    const size_t made = m_documents.size() - 1;
    if (!readDraft(&m_documents.back()))
        return std::nullopt;
    noteNames({made, {}}, m_documents.back().root, 0);
    return m_error ? std::nullopt : std::optional(made);
}

bool SchemaBundle::readDraft(Document *document)
{
    const QString draft = document->root[u"$schema"_s].toString();
    document->isOld =
        draft.contains("draft-04"_L1) || draft.contains("draft-06"_L1) || draft.contains("draft-07"_L1);
    const bool isNew = draft.isEmpty() || draft.contains("2019-09"_L1) || draft.contains("2020-12"_L1);
    return document->isOld || isNew ||
           wrong({m_documents.size() - 1, {u"$schema"_s}},
                 u"Drafts 4, 6, 7, 2019-09 and 2020-12 are understood, and not “%1”."_s.arg(draft));
}

/// Wherever they stand: what looks like one and is none hurts only whoever refers to it.
void SchemaBundle::noteNames(const Place &place, const QJsonValue &value, int depth)
{
    if (depth > 2 * MostDepth || m_error) {
        wrong(place, u"The schema goes deeper than %1 levels."_s.arg(2 * MostDepth));
        return;
    }
    if (value.isArray()) {
        const QJsonArray array = value.toArray();
        for (qsizetype i = 0; i < array.size(); ++i)
            noteNames(place.inside(QString::number(i)), array[i], depth + 1);
        return;
    }
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        const QString name = it.value().toString();
        if ((it.key() == "$id"_L1 || it.key() == "id"_L1) && !name.isEmpty())
            m_names.insert(name.startsWith(u'#') ? QString::number(place.document) + name : name, place);
        else if (it.key() == "$anchor"_L1 && !name.isEmpty())
            m_names.insert(QString::number(place.document) + u'#' + name, place);
        noteNames(place.inside(it.key()), it.value(), depth + 1);
    }
}

QJsonValue SchemaBundle::valueAt(const Place &place) const
{
    QJsonValue value = m_documents[place.document].root;
    for (const QString &step : place.steps) {
        bool isIndex = false;
        const qlonglong index = step.toLongLong(&isIndex);
        if (value.isArray())
            value = isIndex ? value.toArray().at(index) : QJsonValue(QJsonValue::Undefined);
        else
            value = value.isObject() ? value.toObject().value(step) : QJsonValue(QJsonValue::Undefined);
    }
    return value;
}

/// Where "#/definitions/a", "#name", "other.json#/a" or a URL that is the "$id" of what was read leads.
std::optional<SchemaBundle::Place> SchemaBundle::target(const Place &from, const QString &reference)
{
    const auto failed = [&](const QString &message) {
        wrong(from, message);
        return std::nullopt;
    };
    const qsizetype hash = reference.indexOf(u'#');
    const QString file = hash < 0 ? reference : reference.first(hash);
    const QString fragment =
        hash < 0 ? QString() : QUrl::fromPercentEncoding(reference.sliced(hash + 1).toUtf8());
    Place place{from.document, {}};
    if (const auto named = m_names.constFind(file); !file.isEmpty() && named != m_names.constEnd()) {
        place = *named;
    } else if (const auto same = m_names.constFind(file + u'#');
               !file.isEmpty() && same != m_names.constEnd()) {
        place = *same;
    } else if (!file.isEmpty()) {
        if (!QUrl(file).scheme().isEmpty() || file.startsWith("//"_L1))
            return failed(
                u"It refers to “%1”: schemas are never fetched, and nothing that was read has that $id."_s
                    .arg(reference));
        const QDir folder(QFileInfo(m_documents[from.document].reference).path());
        const auto document =
            documentOf(QDir::cleanPath(folder.filePath(QUrl::fromPercentEncoding(file.toUtf8()))));
        if (!document)
            return failed(m_error ? m_error->message : QString());
        place = {*document, {}};
    }
    if (!fragment.isEmpty() && !fragment.startsWith(u'/')) {
        const auto named = m_names.constFind(QString::number(place.document) + u'#' + fragment);
        return named != m_names.constEnd() ? std::optional(*named)
                                           : failed(u"Nothing is called “%1”."_s.arg(reference));
    }
    for (QString step : fragment.split(u'/').mid(1))
        place.steps += step.replace("~1"_L1, "/"_L1).replace("~0"_L1, "~"_L1);
    const QJsonValue value = valueAt(place);
    return value.isObject() || value.isBool() ? std::optional(place)
                                              : failed(u"There is no schema at “%1”."_s.arg(reference));
}

/// Past schemas that are nothing but a reference.
std::optional<SchemaBundle::Place> SchemaBundle::endOf(Place place)
{
    QSet<QString> seen;
    for (;;) {
        const QJsonObject object = valueAt(place).toObject();
        const bool isOnlyThat =
            object.contains(u"$ref"_s) && (m_documents[place.document].isOld || object.size() == 1);
        if (!isOnlyThat)
            return place;
        if (seen.contains(place.key())) {
            wrong(place, u"It refers to itself and says nothing else."_s);
            return std::nullopt;
        }
        seen.insert(place.key());
        const auto next = target(place.inside(u"$ref"_s), object[u"$ref"_s].toString());
        if (!next)
            return std::nullopt;
        place = *next;
    }
}

/// Another number for every schema: valijson keeps schemas by where they stand, which is not always its own.
QJsonObject SchemaBundle::referenceTo(const Place &place)
{
    const auto end = endOf(place);
    if (!end)
        return {};
    auto number = m_numbers.constFind(end->key());
    if (number == m_numbers.constEnd()) {
        number = m_numbers.insert(end->key(), qsizetype(m_places.size()));
        m_places.push_back(*end);
    }
    return {{u"$ref"_s, u"#/d/%1"_s.arg(*number)}};
}

QJsonArray SchemaBundle::rewrittenList(const Place &place, const QJsonValue &value, int depth)
{
    QJsonArray list;
    if (!value.isArray() || value.toArray().isEmpty())
        wrong(place, u"An array of schemas was expected."_s);
    for (const auto &each : value.toArray())
        list.append(rewritten(place.inside(QString::number(list.size())), each, depth));
    return list;
}

QJsonObject SchemaBundle::rewrittenMap(const Place &place, const QJsonValue &value, int depth)
{
    if (!value.isObject())
        wrong(place, u"An object was expected."_s);
    QJsonObject map = value.toObject();
    for (auto it = map.begin(); it != map.end(); ++it)
        if (!it.value().isArray()) // the names that a member needs, of "dependencies"
            it.value() = rewritten(place.inside(it.key()), it.value(), depth);
    return map;
}

void SchemaBundle::keepPattern(const Place &place, const QString &pattern)
{
    const QRegularExpression plain(withoutUnicodeEscapes(pattern));
    if (!plain.isValid())
        wrong(place, u"The pattern “%1” is not valid: %2."_s.arg(pattern, plain.errorString()));
    m_made.patterns.insert(pattern, QRegularExpression(u"(*LIMIT_MATCH=1000000)"_s + plain.pattern()));
}

QJsonValue SchemaBundle::rewritten(const Place &place, const QJsonValue &value, int depth)
{
    if (m_error || value.isBool())
        return value;
    if (++m_count > MostSchemas || depth > MostDepth)
        wrong(place, depth > MostDepth ? u"The schema goes deeper than %1 levels."_s.arg(MostDepth)
                                       : u"There are more than %1 schemas in it."_s.arg(MostSchemas));
    else if (!value.isObject())
        wrong(place, u"A schema is an object, true or false."_s);
    if (m_error)
        return {};
    const QJsonObject object = value.toObject();
    QJsonObject made;
    if (const QJsonValue reference = object[u"$ref"_s]; !reference.isUndefined()) {
        if (!reference.isString())
            wrong(place, u"“$ref” is a text."_s);
        if (m_error || m_documents[place.document].isOld || object.size() == 1)
            return m_error ? QJsonObject() : referenceTo(place);
        if (const auto to = target(place.inside(u"$ref"_s), reference.toString()))
            made.insert(u"allOf"_s, QJsonArray{referenceTo(*to)});
    }
    for (auto it = object.begin(); it != object.end() && !m_error; ++it)
        rewriteKeyword(place.inside(it.key()), it.key(), it.value(), depth + 1, &made);
    if (object.contains(u"prefixItems"_s) && object.contains(u"items"_s))
        made.insert(u"additionalItems"_s, rewritten(place.inside(u"items"_s), object[u"items"_s], depth + 1));
    for (const auto &[exclusive, limit] :
         {std::pair{u"exclusiveMaximum"_s, u"maximum"_s}, std::pair{u"exclusiveMinimum"_s, u"minimum"_s}})
        if (object[exclusive].isBool() && object[exclusive].toBool() && made.contains(limit))
            made.insert(exclusive, made.take(limit));
    return made;
}

void SchemaBundle::rewriteKeyword(const Place &place, const QString &name, const QJsonValue &value, int depth,
                                  QJsonObject *into)
{
    static const QStringList one{u"not"_s, u"contains"_s, u"additionalItems"_s, u"additionalProperties"_s};
    static const QStringList apart{u"if"_s, u"then"_s, u"else"_s, u"propertyNames"_s};
    static const QStringList lists{u"anyOf"_s, u"oneOf"_s, u"prefixItems"_s};
    static const QStringList maps{u"properties"_s, u"patternProperties"_s, u"dependencies"_s};
    const auto add = [&](const QJsonValue &schema) {
        into->insert(u"allOf"_s, (*into)[u"allOf"_s].toArray() + schema);
    };
    if (isOneOf(Unknown, name)) {
        wrong(place, u"“%1” is not understood."_s.arg(name));
    } else if (one.contains(name)) {
        into->insert(name, rewritten(place, value, depth));
    } else if (apart.contains(name)) {
        into->insert(name, value.isBool() || value.isObject() ? QJsonValue(referenceTo(place))
                                                              : rewritten(place, value, depth));
    } else if (name == "items"_L1) {
        // Members come sorted: "prefixItems" takes its place later.
        into->insert(name, value.isArray() ? QJsonValue(rewrittenList(place, value, depth))
                                           : rewritten(place, value, depth));
    } else if (name == "allOf"_L1) {
        for (const auto &each : rewrittenList(place, value, depth))
            add(each);
    } else if (lists.contains(name)) {
        into->insert(name == "prefixItems"_L1 ? u"items"_s : name, rewrittenList(place, value, depth));
    } else if (maps.contains(name)) {
        if (name == "patternProperties"_L1)
            for (const QString &pattern : value.toObject().keys())
                keepPattern(place.inside(pattern), pattern);
        into->insert(name, rewrittenMap(place, value, depth));
    } else if (name == "dependentSchemas"_L1) {
        add(QJsonObject{{u"dependencies"_s, rewrittenMap(place, value, depth)}});
    } else if (name == "dependentRequired"_L1) {
        add(QJsonObject{{u"dependencies"_s, value}});
    } else {
        copyPlain(place, name, value, into);
    }
}

/// What has no schema in it. All else is for people.
bool SchemaBundle::copyPlain(const Place &place, const QString &name, const QJsonValue &value,
                             QJsonObject *into)
{
    static const QStringList counts{u"maxItems"_s,  u"minItems"_s,      u"maxLength"_s,
                                    u"minLength"_s, u"maxProperties"_s, u"minProperties"_s};
    static const QStringList limits{u"maximum"_s, u"minimum"_s, u"exclusiveMaximum"_s, u"exclusiveMinimum"_s};
    static const QStringList formats{u"date"_s, u"time"_s, u"date-time"_s};
    if (counts.contains(name)) {
        if (!isCount(value))
            return wrong(place, u"A whole number from 0 to 2,147,483,647 was expected."_s);
    } else if (limits.contains(name)) {
        if (value.isBool() && name.startsWith("exclusive"_L1))
            return true; // draft 4: told by rewritten()
        if (!value.isDouble())
            return wrong(place, u"A number was expected."_s);
    } else if (name == "multipleOf"_L1) {
        if (value.toDouble() <= 0)
            return wrong(place, u"A number above 0 was expected."_s);
    } else if (name == "pattern"_L1) {
        if (!value.isString())
            return wrong(place, u"A text was expected."_s);
        keepPattern(place, value.toString());
    } else if (name == "uniqueItems"_L1) {
        if (!value.isBool())
            return wrong(place, u"true or false was expected."_s);
    } else if (name == "enum"_L1 || name == "required"_L1) {
        if (!value.isArray())
            return wrong(place, u"An array was expected."_s);
    } else if (name == "type"_L1) {
        const QJsonArray types = value.isArray() ? value.toArray() : QJsonArray{value};
        if (types.isEmpty() || !std::all_of(types.begin(), types.end(),
                                            [](const auto &type) { return isOneOf(Types, type.toString()); }))
            return wrong(place, u"One of %1 was expected, or an array of them."_s.arg(typeNames()));
    } else if (name == "format"_L1) {
        if (!formats.contains(value.toString()))
            return true;
    } else if (name != "const"_L1) {
        return true;
    }
    into->insert(name, value);
    return true;
}

Result<BundledSchema> SchemaBundle::read(const QString &fileName)
{
    if (const auto document = documentOf(fileName)) {
        referenceTo({*document, {}});
        for (size_t i = 0; i < m_places.size() && !m_error; ++i) {
            const Place place = m_places[i];
            m_made.schemas.append(rewritten(place, valueAt(place), 0));
        }
    }
    if (m_error)
        return tl::unexpected(*m_error);
    return std::move(m_made);
}

} // namespace AsyncFetcher
