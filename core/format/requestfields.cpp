// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/format/requestfields.h"

#include "core/format/jsonreader.h"
#include "core/format/optionvalues.h"

#include <algorithm>
#include <array>

namespace AsyncFetcher {

namespace {

constexpr QByteArrayView HeaderPrefix("header ");

struct Alias
{
    QByteArrayView name;
    QByteArrayView field;
};

constexpr std::array Aliases{
    Alias{"url", "url"},
    Alias{"uri", "url"},
    Alias{"link", "url"},
    Alias{"href", "url"},
    Alias{"address", "url"},
    Alias{"endpoint", "url"},
    Alias{"website", "url"},
    Alias{"loc", "url"},
    Alias{"domain", "url"},
    Alias{"host", "url"},
    Alias{"hostname", "url"},
    Alias{"web site", "url"},
    Alias{"method", "method"},
    Alias{"verb", "method"},
    Alias{"http method", "method"},
    Alias{"id", "id"},
    Alias{"name", "name"},
    Alias{"title", "name"},
    Alias{"tags", "tags"},
    Alias{"data", "data"},
    Alias{"body", "data"},
    Alias{"payload", "data"},
    Alias{"json", "json"},
    Alias{"body_file", "body_file"},
    Alias{"timeout", "timeout"},
    Alias{"retries", "max_retries"},
    Alias{"max_retries", "max_retries"},
    Alias{"max_redirects", "max_redirects"},
    Alias{"user", "user"},
    Alias{"username", "user"},
    Alias{"password", "password"},
    Alias{"bearer", "bearer"},
    Alias{"token", "bearer"},
    Alias{"expect", "expect"},
    Alias{"extract", "extract"},
    Alias{"skip", "skip"},
};

Result<void> setCount(std::optional<int> *to, const QByteArray &text)
{
    const auto count = parseCount(QString::fromUtf8(text), 0);
    if (!count)
        return tl::unexpected(count.error());
    *to = *count;
    return {};
}

Result<void> setFlag(bool *to, const QByteArray &text)
{
    const QByteArray word = text.trimmed().toLower();
    *to = word == "true" || word == "yes" || word == "1";
    if (!*to && word != "false" && word != "no" && word != "0")
        return fail(Error::Code::Value, QStringLiteral("must be true or false"));
    return {};
}

Result<void> setBody(HttpRequest *request, RequestBody::Kind kind, const QByteArray &text)
{
    if (!request->body.isEmpty())
        return fail(Error::Code::Value, QStringLiteral("is a second body"));
    if (kind == RequestBody::Kind::Json && !isPlainJson(text))
        return fail(Error::Code::Value, QStringLiteral("must be JSON"));
    request->body.kind = kind;
    if (kind == RequestBody::Kind::File)
        request->body.file = QString::fromUtf8(text);
    else
        request->body.bytes = text;
    return {};
}

/// "name=json $.id", a line each.
Result<void> setColumns(QList<ColumnRule> *to, const QByteArray &text)
{
    for (const QByteArray &line : linesOf(text)) {
        const qsizetype equals = line.indexOf('=');
        if (equals < 1)
            return fail(Error::Code::Value, QStringLiteral("must be NAME=EXPRESSION, such as id=json $.id"));
        to->append(ColumnRule{line.first(equals).trimmed(), line.sliced(equals + 1).trimmed()});
    }
    return {};
}

QByteArray columnsText(const QList<ColumnRule> &columns)
{
    QByteArrayList lines;
    for (const ColumnRule &rule : columns)
        lines.append(rule.name + '=' + rule.source);
    return lines.join('\n');
}

} // namespace

QByteArrayList linesOf(const QByteArray &text)
{
    QByteArrayList lines;
    for (const QByteArray &line : text.split('\n'))
        if (const QByteArray trimmed = line.trimmed(); !trimmed.isEmpty())
            lines.append(trimmed);
    return lines;
}

QByteArray fieldForName(QByteArrayView name)
{
    const QByteArray lower = name.trimmed().toByteArray().toLower();
    for (const QByteArrayView prefix :
         {QByteArrayView("header "), QByteArrayView("header:"), QByteArrayView("headers.")})
        if (lower.startsWith(prefix) && lower.size() > prefix.size())
            return HeaderPrefix.toByteArray() + name.trimmed().sliced(prefix.size()).trimmed().toByteArray();
    const auto *const found = std::find_if(Aliases.begin(), Aliases.end(),
                                           [&lower](const Alias &alias) { return alias.name == lower; });
    return found == Aliases.end() ? QByteArray() : found->field.toByteArray();
}

bool isRequestField(QByteArrayView field)
{
    return (field.startsWith(HeaderPrefix) && field.size() > HeaderPrefix.size()) ||
           std::any_of(Aliases.begin(), Aliases.end(),
                       [field](const Alias &alias) { return alias.field == field; });
}

Result<void> setRequestField(HttpRequest *request, QByteArrayView field, const QByteArray &text)
{
    if (text.isEmpty())
        return {};
    if (field.startsWith(HeaderPrefix))
        request->headers.append(HttpHeader{field.sliced(HeaderPrefix.size()).toByteArray(), text});
    else if (field == "url")
        request->url = text.trimmed();
    else if (field == "method")
        request->method = text.trimmed();
    else if (field == "id")
        request->id = QString::fromUtf8(text);
    else if (field == "name")
        request->name = QString::fromUtf8(text);
    else if (field == "tags")
        request->tags = QString::fromUtf8(text).split(u',', Qt::SkipEmptyParts);
    else if (field == "data")
        return setBody(request, RequestBody::Kind::Data, text);
    else if (field == "json")
        return setBody(request, RequestBody::Kind::Json, text);
    else if (field == "body_file")
        return setBody(request, RequestBody::Kind::File, text);
    else if (field == "expect")
        request->expect = linesOf(text);
    else if (field == "extract")
        return setColumns(&request->extract, text);
    else if (field == "skip")
        return setFlag(&request->skip, text);
    else if (field == "max_retries")
        return setCount(&request->maxRetries, text.trimmed());
    else if (field == "max_redirects")
        return setCount(&request->maxRedirects, text.trimmed());
    else if (field == "user")
        request->user = text;
    else if (field == "password")
        request->password = text;
    else if (field == "bearer")
        request->bearer = text;
    else if (field == "timeout") {
        const auto seconds = parseSeconds(QString::fromUtf8(text.trimmed()));
        if (!seconds)
            return tl::unexpected(seconds.error());
        request->timeout = *seconds;
    }
    return {};
}

QByteArray requestField(const HttpRequest &request, QByteArrayView field)
{
    using Kind = RequestBody::Kind;
    if (field.startsWith(HeaderPrefix))
        return headerValue(request.headers, field.sliced(HeaderPrefix.size()));
    if (field == "url")
        return request.url;
    if (field == "method")
        return request.method;
    if (field == "id")
        return request.id.toUtf8();
    if (field == "name")
        return request.name.toUtf8();
    if (field == "tags")
        return request.tags.join(u',').toUtf8();
    if (field == "data" && request.body.kind == Kind::Data)
        return request.body.bytes;
    if (field == "json" && request.body.kind == Kind::Json)
        return request.body.bytes;
    if (field == "body_file" && request.body.kind == Kind::File)
        return request.body.file.toUtf8();
    if (field == "max_retries" && request.maxRetries)
        return QByteArray::number(*request.maxRetries);
    if (field == "max_redirects" && request.maxRedirects)
        return QByteArray::number(*request.maxRedirects);
    if (field == "timeout" && request.timeout)
        return QByteArray::number(double(request.timeout->count()) / 1000, 'g', 12);
    if (field == "expect")
        return request.expect.join('\n');
    if (field == "extract")
        return columnsText(request.extract);
    if (field == "skip" && request.skip)
        return "true";
    if (field == "user")
        return request.user;
    if (field == "password")
        return request.password;
    if (field == "bearer")
        return request.bearer;
    return {};
}

} // namespace AsyncFetcher
