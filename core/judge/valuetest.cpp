// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/judge/valuetest.h"

#include "core/format/jsoncompare.h"
#include "core/format/jsonreader.h"
#include "core/judge/subject.h"

#include <algorithm>

namespace AsyncFetcher {

using namespace Qt::StringLiterals;

namespace {

/// A larger text is not taken for a regular expression's: as UTF-16 it takes twice the memory.
constexpr qsizetype MostMatchedBytes = 64LL << 20;

bool isNumber(QByteArrayView value)
{
    return !value.isEmpty() && (value[0] == '-' || (value[0] >= '0' && value[0] <= '9'));
}

std::optional<double> numberOf(QByteArrayView value)
{
    bool ok = false;
    const double number = value.toDouble(&ok);
    return ok ? std::optional(number) : std::nullopt;
}

/// Whole numbers as they are written: a double has no place for every id.
bool isWhole(QByteArrayView value)
{
    return isNumber(value) &&
           std::all_of(value.begin() + 1, value.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool isSameNumber(QByteArrayView a, QByteArrayView b)
{
    return isWhole(a) && isWhole(b) ? a == b : numberOf(a) == numberOf(b);
}

bool isSameValue(QByteArrayView a, const QByteArray &b)
{
    if (a == b)
        return true;
    if (a.isEmpty() || b.isEmpty())
        return false;
    if (isNumber(a) || isNumber(b))
        return isNumber(a) && isNumber(b) && isSameNumber(a, b);
    if (a[0] == '"' || b[0] == '"')
        return a[0] == b[0] && jsonText(a) == jsonText(b);
    return (a[0] == '{' || a[0] == '[') && a[0] == b[0] && isSameJson(a.toByteArray(), b, {});
}

} // namespace

bool ValueTest::isIn(std::optional<double> number) const
{
    return number && std::any_of(ranges.begin(), ranges.end(),
                                 [number](const NumberRange &range) { return range.matches(number); });
}

bool ValueTest::holdsFor(std::optional<double> number) const
{
    return isIn(number) != negated;
}

bool ValueTest::isLike(QByteArrayView value) const
{
    switch (kind) {
    case Kind::Exists:
        return true;
    case Kind::Ranges:
        return isIn(numberOf(value));
    case Kind::Equal:
        return value == text;
    case Kind::Contains:
        return value.contains(text);
    case Kind::Pattern:
        return pattern->matches(value);
    case Kind::Matches:
        return value.size() <= MostMatchedBytes && regex.match(QString::fromUtf8(value)).hasMatch();
    default:
        return false;
    }
}

bool ValueTest::holdsFor(QByteArrayView value) const
{
    return (!value.isNull() && isLike(value)) != negated;
}

bool ValueTest::isJson(QByteArrayView value) const
{
    switch (kind) {
    case Kind::Json:
        return isSameValue(value, text);
    case Kind::Ranges:
        return isNumber(value) && isIn(numberOf(value));
    case Kind::Type:
        return types.contains(jsonType(value)) || (isWhole(value) && types.contains(u"integer"_s));
    case Kind::Count:
        return isIn(jsonCount(value));
    case Kind::Exists:
        return true;
    default:
        return isLike(jsonText(value));
    }
}

bool ValueTest::holdsForJson(QByteArrayView value) const
{
    return isJson(value) != negated;
}

QString jsonType(QByteArrayView value)
{
    switch (value.isEmpty() ? '\0' : value[0]) {
    case '{':
        return u"object"_s;
    case '[':
        return u"array"_s;
    case '"':
        return u"string"_s;
    case 't':
    case 'f':
        return u"boolean"_s;
    case 'n':
        return u"null"_s;
    default:
        return u"number"_s;
    }
}

std::optional<double> jsonCount(QByteArrayView value)
{
    JsonReader json(value);
    qint64 count = 0;
    if (json.type() == JsonReader::Type::Array) {
        for (json.beginArray(); json.nextElement(); json.skip())
            ++count;
    } else if (json.type() == JsonReader::Type::Object) {
        QByteArray name;
        for (json.beginObject(); json.nextMember(&name); json.skip())
            ++count;
    } else {
        return std::nullopt;
    }
    return double(count);
}

} // namespace AsyncFetcher
