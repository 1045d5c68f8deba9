// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/expand/template.h"

#include "core/format/jsonwriter.h"

#include <QDateTime>
#include <QUuid>

#include <algorithm>

namespace AsyncFetcher {

namespace {

constexpr int MostDepth = 16;
constexpr qsizetype MostBytes = 256 * 1024 * 1024;

/// Where the next {{name}} stands; -1: nowhere.
struct Found
{
    qsizetype from = -1;
    qsizetype to = -1;
    QByteArrayView inner;
};

bool canBeName(QByteArrayView inner)
{
    constexpr qsizetype longest = 200;
    const QByteArrayView text = inner.trimmed();
    return !text.isEmpty() && text.size() <= longest && std::all_of(text.begin(), text.end(), [](char c) {
        return static_cast<unsigned char>(c) >= 0x80 || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') ||
               (c >= 'A' && c <= 'Z') || QByteArrayView("_.-$/\\| :").contains(c);
    });
}

Found findName(QByteArrayView text, qsizetype from)
{
    for (qsizetype open = text.indexOf("{{", from); open >= 0;) {
        const qsizetype close = text.indexOf("}}", open + 2);
        if (close < 0)
            return {};
        // The innermost braces count.
        const qsizetype inner = text.first(close).lastIndexOf("{{");
        open = inner > open ? inner : open;
        const QByteArrayView name = text.sliced(open + 2, close - open - 2);
        if (canBeName(name))
            return {open, close + 2, name};
        open = text.indexOf("{{", open + 2);
    }
    return {};
}

/// SplitMix64 (Steele, Lea, Flood 2014): numbers that look random and can be had again.
class Numbers
{
public:
    Numbers(const RowFacts &facts, quint64 which)
        : m_state(facts.seed + quint64(facts.row) * 0x9e3779b97f4a7c15U + which * 0xd1b54a32d192ed03U)
    {
    }
    quint64 next()
    {
        quint64 z = (m_state += 0x9e3779b97f4a7c15U);
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9U;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebU;
        return z ^ (z >> 31);
    }

private:
    quint64 m_state;
};

QByteArray uuid(Numbers numbers)
{
    const quint64 a = numbers.next();
    const quint64 b = numbers.next();
    const auto byte = [b](int i) { return uchar(b >> (8 * i)); };
    // Version 4 and its variant (RFC 9562 section 5.4).
    const QUuid made(uint(a), ushort(a >> 32), ushort(((a >> 48) & 0x0fff) | 0x4000),
                     uchar((byte(0) & 0x3f) | 0x80), byte(1), byte(2), byte(3), byte(4), byte(5), byte(6),
                     byte(7));
    return made.toByteArray(QUuid::WithoutBraces);
}

Result<QByteArray> randomInt(const QList<QByteArray> &words, Numbers numbers)
{
    qint64 low = 0;
    qint64 high = 1000;
    bool lowIs = true;
    bool highIs = true;
    if (words.size() == 3) {
        low = words[1].toLongLong(&lowIs);
        high = words[2].toLongLong(&highIs);
    }
    if (words.size() == 2 || words.size() > 3 || !lowIs || !highIs || low > high)
        return fail(Error::Code::Value,
                    QStringLiteral("{{$randomInt}} takes two numbers, the smaller one first."));
    const quint64 span = quint64(high) - quint64(low) + 1;
    return QByteArray::number(qint64(quint64(low) + (span == 0 ? numbers.next() : numbers.next() % span)));
}

Result<QByteArray> builtIn(const QByteArray &text, const RowFacts &facts, quint64 which)
{
    QList<QByteArray> words = text.simplified().split(' ');
    const QByteArray name = words.first();
    if (name == "$randomInt")
        return randomInt(words, {facts, which});
    if (words.size() == 1) {
        if (name == "$uuid" || name == "$guid" || name == "$randomUUID")
            return uuid({facts, which});
        if (name == "$timestamp")
            return QByteArray::number(facts.startMs / 1000);
        if (name == "$isoTimestamp")
            return QDateTime::fromMSecsSinceEpoch(facts.startMs, Qt::UTC)
                .toString(Qt::ISODateWithMs)
                .toLatin1();
        if (name == "$row")
            return QByteArray::number(facts.row);
    }
    return fail(Error::Code::NotFound,
                QStringLiteral("There is no built-in {{%1}}.").arg(QString::fromUtf8(text)));
}

Result<QByteArray> filtered(const QByteArray &value, const QByteArray &filter)
{
    if (filter == "urlencode")
        return value.toPercentEncoding();
    if (filter == "base64")
        return value.toBase64();
    if (filter == "lower")
        return QString::fromUtf8(value).toLower().toUtf8();
    if (filter == "upper")
        return QString::fromUtf8(value).toUpper().toUtf8();
    if (filter == "json") {
        QByteArray quoted;
        JsonWriter(&quoted).string(value);
        return quoted;
    }
    return fail(Error::Code::NotFound,
                QStringLiteral("There is no filter \"%1\": urlencode, base64, json, lower, upper.")
                    .arg(QString::fromUtf8(filter)));
}

class Expander
{
public:
    Expander(const Variables &variables, const RowFacts &facts, const Template::Reading &reading)
        : m_variables(variables)
        , m_facts(facts)
        , m_reading(reading)
    {
    }

    Result<QByteArray> expand(QByteArrayView text, int depth)
    {
        QByteArray out;
        qsizetype at = 0;
        for (Found found = findName(text, 0); found.from >= 0; found = findName(text, at)) {
            out += text.sliced(at, found.from - at);
            auto value = valueOf(found.inner, depth);
            if (!value)
                return value;
            out += *value;
            m_bytes += value->size();
            if (m_bytes > MostBytes)
                return fail(Error::Code::Limit,
                            QStringLiteral("The values make the text longer than 256 MiB."));
            at = found.to;
        }
        out += text.sliced(at);
        return out;
    }

private:
    Result<QByteArray> valueOf(QByteArrayView inner, int depth)
    {
        QList<QByteArray> parts = inner.toByteArray().split('|');
        const QByteArray name = parts.takeFirst().trimmed();
        Result<QByteArray> value = QByteArray();
        const bool isLater = m_reading.later.contains(name);
        if (isLater != m_reading.onlyLater) {
            for (const QByteArray &filter : std::as_const(parts)) // an unknown one is told of at once
                if (auto known = filtered({}, filter.trimmed()); !known)
                    return known;
            return "{{" + inner.toByteArray() + "}}";
        }
        const Variable *variable = m_variables.find(name);
        if (!variable && name.startsWith('$')) {
            value = builtIn(name, m_facts, m_count++);
        } else if (!variable && m_variables.isSecret(name)) {
            return fail(Error::Code::NotFound,
                        QStringLiteral("The secret {{%1}} has no value.").arg(QString::fromUtf8(name)));
        } else if (!variable) {
            return fail(Error::Code::NotFound,
                        QStringLiteral("The variable {{%1}} is unknown.").arg(QString::fromUtf8(name)));
        } else if (variable->isSecret && m_reading.secrets == Template::Secrets::Keep) {
            return "{{" + inner.toByteArray() + "}}";
        } else if (depth >= MostDepth) {
            return fail(
                Error::Code::Limit,
                QStringLiteral("The variable {{%1}} leads back to itself.").arg(QString::fromUtf8(name)));
        } else if (m_reading.onlyLater) {
            value = variable->value; // a server gave it: its braces are no names
        } else {
            value = expand(variable->value, depth + 1);
        }
        for (qsizetype i = 0; value && i < parts.size(); ++i)
            value = filtered(*value, parts[i].trimmed());
        return value;
    }

    const Variables &m_variables;
    const RowFacts &m_facts;
    const Template::Reading &m_reading;
    quint64 m_count = 0;
    qsizetype m_bytes = 0;
};

} // namespace

bool Template::hasNames(QByteArrayView text)
{
    return findName(text, 0).from >= 0;
}

QSet<QByteArray> Template::namesIn(QByteArrayView text)
{
    QSet<QByteArray> names;
    for (Found found = findName(text, 0); found.from >= 0; found = findName(text, found.to))
        names.insert(found.inner.toByteArray().split('|').first().trimmed());
    return names;
}

Result<QByteArray> Template::expand(QByteArrayView text, const Variables &variables, const RowFacts &facts,
                                    const Reading &reading)
{
    return Expander(variables, facts, reading).expand(text, 0);
}

} // namespace AsyncFetcher
