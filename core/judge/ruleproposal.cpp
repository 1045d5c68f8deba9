// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/judge/ruleproposal.h"

#include "core/format/jsonpath.h"
#include "core/judge/valuetest.h"

#include <QRegularExpression>

#include <algorithm>

namespace AsyncFetcher {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype MostComparedBytes = 200;

QByteArray plainName(const QByteArray &path)
{
    const auto parsed = JsonPath::parse(path);
    QByteArray name;
    if (parsed)
        for (const JsonPath::Step &step : parsed->steps())
            if (step.kind == JsonPath::Step::Kind::Member)
                name = step.name;
    for (char &c : name)
        if (c == '=' || c == '\n' || c == '\r' || c == ' ')
            c = '_';
    return name.isEmpty() ? QByteArray("value") : name;
}

} // namespace

QByteArray proposedExpectation(const QByteArray &path, const QByteArray &json)
{
    const QString type = jsonType(json);
    const bool isWhole = type != "object"_L1 && type != "array"_L1 && json.size() <= MostComparedBytes;
    return "json " + path + (isWhole ? " == " + json : " type " + type.toUtf8());
}

ColumnRule proposedColumn(const QByteArray &path, const QList<ColumnRule> &others)
{
    const QByteArray name = plainName(path);
    QByteArray free = name;
    for (int number = 2; std::any_of(others.begin(), others.end(),
                                     [&free](const ColumnRule &rule) { return rule.name == free; });
         ++number)
        free = name + QByteArray::number(number);
    return {free, "json " + path};
}

RuleWords nextWords(const QString &begun, bool isColumn)
{
    static const QStringList subjects{u"status"_s, u"time"_s,    u"size"_s,       u"header "_s, u"body "_s,
                                      u"json $"_s, u"sha256 "_s, u"redirects "_s, u"schema "_s};
    static const QStringList sources{u"json $"_s, u"header "_s, u"regex /"_s,   u"status"_s, u"time"_s,
                                     u"size"_s,   u"sha256"_s,  u"redirects"_s, u"secret "_s};
    static const QRegularExpression shape(
        u"^\\s*(?<subject>\\w*)(?<rest>\\s+(?<detail>\\S*)(?<test>\\s+(?<word>[\\w=!<>~]*))?)?$"_s);
    const QString line = isColumn ? begun.section(u'=', 1) : begun;
    const auto match = shape.match(line);
    if (!match.hasMatch() || (isColumn && !begun.contains(u'=')))
        return {};
    const QString subject = match.captured(u"subject").toLower();
    const bool hasDetail = subject == "header"_L1 || subject == "json"_L1;
    RuleWords next;
    QString typed = subject;
    if (match.capturedStart(u"rest") < 0) {
        next.words = isColumn ? sources : subjects;
    } else if (!isColumn && (match.capturedStart(u"test") >= 0) == hasDetail) {
        typed = match.captured(hasDetail ? u"word" : u"detail").toLower();
        if (hasDetail || subject == "body"_L1)
            next.words = QStringList{u"contains "_s, u"matches /"_s, u"not "_s, u"== "_s, u"!= "_s, u"~ "_s};
        else if (subject == "redirects"_L1)
            next.words = QStringList{u"to "_s, u"not to "_s, u"== "_s};
        else if (subject == "status"_L1 || subject == "time"_L1 || subject == "size"_L1)
            next.words = QStringList{u"== "_s, u"!= "_s, u"< "_s, u"<= "_s, u"> "_s, u">= "_s};
        if (hasDetail)
            next.words += u"exists"_s;
        if (subject == "json"_L1)
            next.words += {u"type "_s, u"count "_s, u"< "_s, u"> "_s};
    }
    next.typed = typed.size();
    next.words.removeIf(
        [&typed](const QString &word) { return !word.startsWith(typed) || word.trimmed() == typed; });
    return next;
}

} // namespace AsyncFetcher
