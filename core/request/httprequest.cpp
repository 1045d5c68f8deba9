// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/request/httprequest.h"

#include <algorithm>

namespace AsyncFetcher {

namespace {

auto named(QByteArrayView name)
{
    return [name](const HttpHeader &header) { return isSameName(header.name, name); };
}

qsizetype wordEnd(const QByteArray &text, qsizetype from)
{
    while (from < text.size() && text[from] > ' ' && !QByteArrayView("=!<>~").contains(text[from]))
        ++from;
    return from;
}

/// What an expectation is about: its first word, with the name of the header or the path behind it.
QByteArray subjectOf(const QByteArray &expectation)
{
    const QByteArray text = expectation.simplified();
    const qsizetype end = wordEnd(text, 0);
    QByteArray word = text.first(end).toLower();
    const bool isHeader = word == "header";
    if (!isHeader && word != "json")
        return word;
    const QByteArray name = text.first(wordEnd(text, std::min(end + 1, text.size()))).sliced(end);
    return word + (isHeader ? name.toLower() : name);
}

} // namespace

QByteArray headerValue(const HttpHeaders &headers, QByteArrayView name)
{
    const auto found = std::find_if(headers.begin(), headers.end(), named(name));
    if (found == headers.end())
        return {};
    return found->value.isNull() ? QByteArray("") : found->value;
}

bool hasHeader(const HttpHeaders &headers, QByteArrayView name)
{
    return std::any_of(headers.begin(), headers.end(), named(name));
}

void removeHeader(HttpHeaders &headers, QByteArrayView name)
{
    headers.removeIf(named(name));
}

QString skippedText()
{
    return QStringLiteral("Not run: the row is marked to be skipped.");
}

QByteArrayList joinedExpectations(const QByteArrayList &own, const QByteArrayList &defaults)
{
    if (own.isEmpty() || defaults.isEmpty())
        return own.isEmpty() ? defaults : own;
    QByteArrayList subjects;
    for (const QByteArray &expectation : own)
        subjects.append(subjectOf(expectation));
    QByteArrayList joined = own;
    for (const QByteArray &expectation : defaults)
        if (!subjects.contains(subjectOf(expectation)))
            joined.append(expectation);
    return joined;
}

QList<ColumnRule> joinedColumns(const QList<ColumnRule> &own, const QList<ColumnRule> &defaults)
{
    QList<ColumnRule> joined = own;
    for (const ColumnRule &rule : defaults)
        if (std::none_of(own.begin(), own.end(),
                         [&rule](const ColumnRule &other) { return other.name == rule.name; }))
            joined.append(rule);
    return joined;
}

} // namespace AsyncFetcher
