// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/filter/filtervalue.h"

#include "core/response/errorkind.h"
#include "core/response/rowstate.h"

namespace AsyncFetcher {

using namespace Qt::StringLiterals;

namespace {

struct Unit
{
    QLatin1StringView name;
    double factor;
};
constexpr Unit TimeUnits[] = {{"us"_L1, 1e-6}, {"ms"_L1, 1e-3}, {"s"_L1, 1},   {""_L1, 1},
                              {"min"_L1, 60},  {"m"_L1, 60},    {"h"_L1, 3600}};
constexpr Unit SizeUnits[] = {{""_L1, 1},       {"b"_L1, 1},         {"k"_L1, 1e3},         {"kb"_L1, 1e3},
                              {"m"_L1, 1e6},    {"mb"_L1, 1e6},      {"g"_L1, 1e9},         {"gb"_L1, 1e9},
                              {"kib"_L1, 1024}, {"mib"_L1, 1048576}, {"gib"_L1, 1073741824}};
constexpr Unit NoUnits[] = {{""_L1, 1}};

template <size_t Count>
std::optional<double> numberWith(const Unit (&units)[Count], QStringView text)
{
    qsizetype digits = 0;
    while (digits < text.size() && (text[digits].isDigit() || text[digits] == u'.'))
        ++digits;
    bool ok = false;
    const double number = text.first(digits).toDouble(&ok);
    const QStringView unit = text.sliced(digits).trimmed();
    for (const Unit &known : units) {
        if (ok && unit.compare(known.name, Qt::CaseInsensitive) == 0)
            return number * known.factor;
    }
    return std::nullopt;
}

QString examplesFor(FilterField field)
{
    const QString name = filterFieldName(field);
    QStringList examples;
    for (const QLatin1StringView value : filterFieldValues(field))
        examples += name + u':' + value;
    return examples.join(u", "_s);
}

tl::unexpected<Error> notANumber(FilterField field, const QString &value)
{
    return fail(Error::Code::Value, u"“%1” cannot be compared with %2. Examples: %3."_s.arg(
                                        value, filterFieldName(field), examplesFor(field)));
}

/// "5xx", "40x": a digit in front, x behind.
std::optional<NumberRange> statusClass(const QString &value)
{
    if (value.size() != 3 || !value[0].isDigit() || value[2].toLower() != u'x')
        return std::nullopt;
    const int first = value[0].digitValue() * 100;
    if (value[1].toLower() == u'x')
        return NumberRange{double(first), double(first + 99)};
    if (!value[1].isDigit())
        return std::nullopt;
    const int ten = first + value[1].digitValue() * 10;
    return NumberRange{double(ten), double(ten + 9)};
}

Result<FilterTerm::Test> compared(FilterField field, const QString &value)
{
    const bool orEqual = value.size() > 1 && value[1] == u'=';
    const auto number = numberWithUnit(field, QStringView(value).sliced(orEqual ? 2 : 1));
    if (!number)
        return notANumber(field, value);
    NumberRange range;
    if (value[0] == u'>') {
        range.least = *number;
        range.withLeast = orEqual;
    } else if (value[0] == u'<') {
        range.most = *number;
        range.withMost = orEqual;
    } else {
        range.least = range.most = *number;
    }
    return range;
}

Result<FilterTerm::Test> numberTest(FilterField field, const QString &value)
{
    if (value.compare("none"_L1, Qt::CaseInsensitive) == 0)
        return NumberRange{.none = true};
    if (field == FilterField::Status) {
        if (const auto range = statusClass(value))
            return *range;
    }
    if (value.startsWith(u'<') || value.startsWith(u'>') || value.startsWith(u'='))
        return compared(field, value);
    qsizetype dots = value.indexOf(".."_L1);
    const qsizetype width = dots < 0 ? 1 : 2;
    if (dots < 0)
        dots = value.indexOf(u'-', 1);
    if (dots < 0) {
        const auto number = numberWithUnit(field, value);
        if (!number)
            return notANumber(field, value);
        if (field == FilterField::Time && *number > 0)
            return fail(
                Error::Code::Value,
                u"No two times are equal: write time:>%1, time:<%1 or a range such as time:1s..2s."_s.arg(
                    value));
        return NumberRange{*number, *number};
    }
    const auto least = numberWithUnit(field, QStringView(value).first(dots));
    const auto most = numberWithUnit(field, QStringView(value).sliced(dots + width));
    if (!least || !most)
        return notANumber(field, value);
    if (*least > *most)
        return fail(Error::Code::Value,
                    u"The range “%1” is empty: its first number is the larger."_s.arg(value));
    return NumberRange{*least, *most};
}

/// A name or the beginning of one up to a hyphen: "timeout" is all four kinds of it.
template <typename Name>
Result<FilterTerm::Test> nameTest(FilterField field, const QString &value, int first, int count, Name nameOf)
{
    ValueSet set;
    if (value.compare("none"_L1, Qt::CaseInsensitive) == 0) {
        set.none = true;
        set.bits = first > 0 ? 1 : 0; // the enum's own None
        return set;
    }
    for (int i = first; i < count; ++i) {
        const QLatin1StringView name = nameOf(i);
        const bool begins = name.startsWith(value, Qt::CaseInsensitive);
        const bool whole = begins && (name.size() == value.size() || name[value.size()] == u'-');
        if (whole || (first > 0 && value.compare("any"_L1, Qt::CaseInsensitive) == 0))
            set.bits |= quint32(1) << i;
    }
    if (set.bits)
        return set;
    QStringList known;
    for (const QLatin1StringView name : filterFieldValues(field))
        known += name;
    return fail(Error::Code::Value, u"There is no %1 “%2”; there are %3."_s.arg(filterFieldName(field), value,
                                                                                known.join(u", "_s)));
}

Result<FilterTerm::Test> textTest(FilterField field, const QString &value)
{
    using Kind = TextPattern::Kind;
    if (value.size() > 1 && value.startsWith(u'/') && value.endsWith(u'/') &&
        (field != FilterField::Any && field != FilterField::Path)) {
        const QString pattern = value.mid(1, value.size() - 2);
        const QRegularExpression regex(pattern);
        if (!regex.isValid())
            return fail(Error::Code::Syntax,
                        u"The regular expression “%1” is not valid at its character %2: %3."_s.arg(pattern)
                            .arg(regex.patternErrorOffset() + 1)
                            .arg(regex.errorString()));
        return TextPattern(Kind::Regex, pattern);
    }
    if (value.startsWith(u'=') && field != FilterField::Any)
        return TextPattern(Kind::Exact, value.mid(1));
    const bool hasWildcard =
        value.contains(u'*') || (value.contains(u'?') && field != FilterField::Url &&
                                 field != FilterField::Path && field != FilterField::Final);
    if (hasWildcard)
        return TextPattern(Kind::Glob, field == FilterField::Any ? u'*' + value + u'*' : value);
    // GET is no part of another method, and 1 no part of the id 12.
    const bool isName = field == FilterField::Method || field == FilterField::Id;
    return TextPattern(isName ? Kind::Exact : Kind::Contains, value);
}

} // namespace

std::optional<double> numberWithUnit(FilterField field, QStringView text)
{
    text = text.trimmed();
    if (field == FilterField::Time)
        return numberWith(TimeUnits, text);
    return field == FilterField::Size ? numberWith(SizeUnits, text) : numberWith(NoUnits, text);
}

Result<FilterTerm::Test> filterTest(FilterField field, const QString &value, bool quoted)
{
    if (field == FilterField::Column && !quoted)
        if (auto number = numberTest(field, value);
            number || value.startsWith(u'<') || value.startsWith(u'>'))
            return number; // else it is a text
    switch (field) {
    case FilterField::Status:
    case FilterField::Time:
    case FilterField::Size:
    case FilterField::Attempts:
        return numberTest(field, value);
    case FilterField::State:
        return nameTest(field, value, 0, RowStateCount,
                        [](int i) { return rowStateName(static_cast<RowState>(i)); });
    case FilterField::Error:
        return nameTest(field, value, 1, ErrorKindCount,
                        [](int i) { return errorKindName(static_cast<ErrorKind>(i)); });
    case FilterField::Wait:
        return nameTest(field, value, 1, WaitReasonCount,
                        [](int i) { return waitReasonName(static_cast<WaitReason>(i)); });
    default:
        if (quoted)
            return TextPattern(TextPattern::Kind::Contains, value);
        return textTest(field, value);
    }
}

} // namespace AsyncFetcher
