// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/judge/testparser.h"

#include "core/filter/filtervalue.h"
#include "core/format/jsonreader.h"

#include <algorithm>
#include <array>

namespace AsyncFetcher {

using namespace Qt::StringLiterals;

namespace {

using Kind = ValueTest::Kind;

constexpr std::array Types{"object"_L1,  "array"_L1,   "string"_L1, "number"_L1,
                           "integer"_L1, "boolean"_L1, "null"_L1};

/// Which numbers of the filter language a subject has.
FilterField fieldOf(Subject::Kind kind)
{
    switch (kind) {
    case Subject::Kind::Status:
        return FilterField::Status;
    case Subject::Kind::Time:
        return FilterField::Time;
    case Subject::Kind::Size:
        return FilterField::Size;
    default:
        return FilterField::Attempts; // numbers without a unit
    }
}

QString examplesOf(Subject::Kind kind)
{
    switch (kind) {
    case Subject::Kind::Status:
        return u"200, 200..299, 4xx, or several of them with commas"_s;
    case Subject::Kind::Time:
        return u"800ms, 1.5s, or a range such as 1s..2s"_s;
    case Subject::Kind::Size:
        return u"512, 10k, 1MiB, or a range such as 1k..2k"_s;
    default:
        return u"3, or a range such as 1..10"_s;
    }
}

/// Negative numbers are JSON's alone.
std::optional<double> signedNumber(QStringView text)
{
    bool ok = false;
    const double number = text.trimmed().toDouble(&ok);
    return ok ? std::optional(number) : std::nullopt;
}

class TestParser
{
public:
    TestParser(const Subject &subject, RuleScanner &scanner)
        : m_subject(subject)
        , m_scanner(scanner)
    {
    }

    Result<ValueTest> parse()
    {
        switch (m_subject.kind) {
        case Subject::Kind::Status:
        case Subject::Kind::Time:
        case Subject::Kind::Size:
            return numbers(needsComparison());
        case Subject::Kind::Sha256:
            return hash();
        case Subject::Kind::Redirects:
            return redirects();
        case Subject::Kind::Schema:
            return m_test;
        default:
            break;
        }
        m_test.negated = m_scanner.takeWord("not");
        const QString comparison = m_scanner.comparison();
        if (!comparison.isEmpty())
            return m_test.negated ? wrong(u"Behind “not” stands a word, such as “contains”."_s)
                                  : compared(comparison);
        return worded();
    }

private:
    Result<QString> needsComparison()
    {
        const QString comparison = m_scanner.comparison();
        if (comparison.isEmpty() || comparison.contains(u'~'))
            return m_scanner.wrong(u"One of ==, !=, <, <=, > and >= is missing here."_s);
        return comparison;
    }

    Result<ValueTest> wrong(const QString &message) { return m_scanner.wrong(message); }

    /// "status == 200..299,304", "time < 800ms".
    Result<ValueTest> numbers(const Result<QString> &comparison)
    {
        if (!comparison)
            return tl::unexpected(comparison.error());
        const qsizetype from = m_scanner.at();
        const QString list = m_scanner.rest();
        m_test.negated ^= *comparison == "!="_L1;
        const bool isOrder = comparison->startsWith(u'<') || comparison->startsWith(u'>');
        if (m_test.kind != Kind::Count)
            m_test.kind = Kind::Ranges;
        for (const QString &part : isOrder ? QStringList{list} : list.split(u',')) {
            const auto range = isOrder ? ordered(*comparison, part) : rangeOf(part.trimmed());
            if (!range)
                return m_scanner.wrong(list.isEmpty()
                                           ? u"A value is missing here: %1."_s.arg(examplesOf(m_subject.kind))
                                           : u"“%1” is no value for this: write %2."_s.arg(
                                                 part.trimmed(), examplesOf(m_subject.kind)),
                                       from);
            m_test.ranges.append(*range);
        }
        return m_test;
    }

    std::optional<double> number(QStringView text) const
    {
        const FilterField field = fieldOf(m_subject.kind);
        return field == FilterField::Attempts ? signedNumber(text) : numberWithUnit(field, text);
    }

    std::optional<NumberRange> ordered(const QString &comparison, const QString &text) const
    {
        const auto limit = number(text);
        if (!limit)
            return std::nullopt;
        NumberRange range;
        const bool withEnd = comparison.endsWith(u'=');
        if (comparison.startsWith(u'<'))
            range.most = *limit, range.withMost = withEnd;
        else
            range.least = *limit, range.withLeast = withEnd;
        return range;
    }

    std::optional<NumberRange> rangeOf(const QString &text) const
    {
        const qsizetype dots = text.indexOf(".."_L1);
        if (dots > 0) {
            const auto least = number(QStringView(text).first(dots));
            const auto most = number(QStringView(text).sliced(dots + 2));
            return least && most && *least <= *most ? std::optional(NumberRange{*least, *most})
                                                    : std::nullopt;
        }
        if (m_subject.kind == Subject::Kind::Status && text.size() == 3 && !text[0].isLetter()) {
            const auto test = filterTest(FilterField::Status, text, false); // "4xx"
            const auto *const range = test ? std::get_if<NumberRange>(&*test) : nullptr;
            return range ? std::optional(*range) : std::nullopt;
        }
        // No two times are equal.
        const auto only = m_subject.kind == Subject::Kind::Time || m_subject.kind == Subject::Kind::Status
                              ? std::nullopt
                              : number(text);
        return only ? std::optional(NumberRange{*only, *only}) : std::nullopt;
    }

    Result<ValueTest> hash()
    {
        const QString comparison = m_scanner.comparison();
        m_test.negated = comparison == "!="_L1;
        const qsizetype from = m_scanner.at();
        m_test.kind = Kind::Equal;
        m_test.text = m_scanner.rest().toLower().toUtf8();
        const auto isHex = [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); };
        const bool isHash =
            m_test.text.size() == 64 && std::all_of(m_test.text.begin(), m_test.text.end(), isHex);
        if (!isHash || (!comparison.isEmpty() && comparison != "=="_L1 && !m_test.negated))
            return m_scanner.wrong(u"A SHA-256 has 64 hexadecimal digits."_s, from);
        return m_test;
    }

    /// "redirects to /login", "redirects == 2".
    Result<ValueTest> redirects()
    {
        m_test.negated = m_scanner.takeWord("not");
        if (!m_scanner.takeWord("to"))
            return m_test.negated ? wrong(u"Behind “redirects not” stands “to” and an address."_s)
                                  : numbers(needsComparison());
        const auto address = m_scanner.text();
        if (!address)
            return tl::unexpected(address.error());
        const bool isPath = address->startsWith(u'/');
        if (!isPath && !address->contains(u'*')) {
            m_test.kind = Kind::Equal;
            m_test.text = address->toUtf8();
            return m_test;
        }
        // A path alone: on whatever host.
        m_test.kind = Kind::Pattern;
        m_test.pattern = TextPattern(TextPattern::Kind::Glob, isPath ? u"*://*"_s + *address : *address);
        return m_test;
    }

    Result<ValueTest> compared(const QString &comparison)
    {
        m_test.negated = comparison.startsWith(u'!');
        const bool isJson = m_subject.kind == Subject::Kind::Json;
        if (comparison.startsWith(u'<') || comparison.startsWith(u'>')) {
            if (isJson)
                return numbers(comparison);
            return wrong(u"Texts are compared with ==, !=, ~ and !~."_s);
        }
        if (comparison.endsWith(u'~'))
            return m_scanner.isAtRegex() ? matched() : like();
        return isJson ? json(comparison) : text(Kind::Equal);
    }

    Result<ValueTest> worded()
    {
        const qsizetype from = m_scanner.at();
        const QString word = m_scanner.word();
        const bool isJson = m_subject.kind == Subject::Kind::Json;
        if (word == "exists"_L1 && m_subject.kind != Subject::Kind::Body)
            return ended();
        if (word == "contains"_L1)
            return text(Kind::Contains);
        if (word == "matches"_L1)
            return matched();
        if (word == "type"_L1 && isJson)
            return types();
        if (word == "count"_L1 && isJson) {
            m_test.kind = Kind::Count;
            const QString comparison = m_scanner.comparison();
            return numbers(comparison.isEmpty() ? u"=="_s : comparison);
        }
        return m_scanner.wrong(isJson ? u"A comparison is missing here, or one of exists, contains, matches, "
                                        u"type and count."_s
                                      : u"A comparison is missing here, or one of contains, matches and, of "
                                        u"headers, exists."_s,
                               from);
    }

    Result<ValueTest> ended()
    {
        if (auto end = m_scanner.end(); !end)
            return tl::unexpected(end.error());
        return m_test;
    }

    Result<ValueTest> text(Kind kind)
    {
        const auto text = m_scanner.text();
        if (!text)
            return tl::unexpected(text.error());
        m_test.kind = kind;
        m_test.text = text->toUtf8();
        return m_test;
    }

    Result<ValueTest> matched()
    {
        auto regex = m_scanner.regex();
        if (!regex)
            return tl::unexpected(regex.error());
        m_test.kind = Kind::Matches;
        m_test.regex = *std::move(regex);
        return m_test;
    }

    Result<ValueTest> like()
    {
        const bool quoted = m_scanner.peek() == u'"';
        const auto text = m_scanner.text();
        if (!text)
            return tl::unexpected(text.error());
        const bool isGlob = !quoted && text->contains(u'*');
        m_test.kind = Kind::Pattern;
        m_test.pattern = TextPattern(isGlob ? TextPattern::Kind::Glob : TextPattern::Kind::Contains, *text);
        return m_test;
    }

    /// A value as JSON has it; what is none is taken as a text.
    Result<ValueTest> json(const QString &comparison)
    {
        if (m_scanner.atEnd())
            return wrong(u"A value is missing here."_s);
        const qsizetype from = m_scanner.at();
        const QByteArray value = m_scanner.rest().toUtf8();
        const qsizetype dots = value.indexOf("..");
        if (dots > 0 && signedNumber(QString::fromUtf8(value.first(dots))))
            return numbersOf(value, comparison, from);
        m_test.kind = isPlainJson(value) ? Kind::Json : Kind::Equal;
        m_test.text = value;
        const char first = value.at(0);
        if (m_test.kind == Kind::Equal && (first == '"' || first == '{' || first == '['))
            return m_scanner.wrong(u"This is no JSON value."_s, from);
        return m_test;
    }

    Result<ValueTest> numbersOf(const QByteArray &value, const QString &comparison, qsizetype from)
    {
        RuleScanner again(QString::fromUtf8(value));
        m_test.negated = false;
        auto read = TestParser(m_subject, again).numbers(comparison);
        return read ? read : m_scanner.wrong(read.error().message, from);
    }

    Result<ValueTest> types()
    {
        const qsizetype from = m_scanner.at();
        m_test.kind = Kind::Type;
        for (const QString &part : m_scanner.rest().split(u',')) {
            const QString type = part.trimmed().toLower();
            if (std::find(Types.begin(), Types.end(), type) == Types.end())
                return m_scanner.wrong(
                    u"There is no type “%1”; there are object, array, string, number, integer, boolean and null."_s
                        .arg(type),
                    from);
            m_test.types.append(type);
        }
        return m_test;
    }

    const Subject &m_subject;
    RuleScanner &m_scanner;
    ValueTest m_test;
};

} // namespace

Result<ValueTest> parseTest(const Subject &subject, RuleScanner &scanner)
{
    return TestParser(subject, scanner).parse();
}

} // namespace AsyncFetcher
