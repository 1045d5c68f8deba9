// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/requests/requestcells.h"

#include "core/expand/template.h"
#include "core/request/wirerequest.h"

#include <QLocale>
#include <QRegularExpression>

#include <algorithm>

namespace AsyncFetcher {

using namespace Qt::StringLiterals;
using std::chrono::milliseconds;

namespace {

constexpr double LongestTimeoutMs = 24.0 * 3600 * 1000;
constexpr int MostRetries = 1000;
constexpr qsizetype BodyShown = 200;

} // namespace

QString RequestCells::timeoutText(milliseconds timeout)
{
    if (timeout.count() == 0)
        return tr("none");
    return tr("%1 s").arg(QLocale().toString(double(timeout.count()) / 1000, 'g', 10));
}

QString RequestCells::editText(const RequestList &list, qsizetype position, RequestColumn column)
{
    switch (column) {
    case RequestColumn::Method:
        return QString::fromUtf8(list.methodAt(position));
    case RequestColumn::Url:
        return QString::fromUtf8(list.urlAt(position));
    case RequestColumn::Name:
    case RequestColumn::Id:
    case RequestColumn::Tags:
    case RequestColumn::Headers:
    case RequestColumn::Body:
    case RequestColumn::Expect:
        return list.hasDetails(position) ? editText(list.requestAt(position), column) : QString();
    case RequestColumn::Timeout: {
        const auto timeout = list.timeoutAt(position);
        return timeout ? timeoutText(*timeout) : QString();
    }
    case RequestColumn::Retries: {
        const auto retries = list.maxRetriesAt(position);
        return retries ? QLocale().toString(*retries) : QString();
    }
    default:
        return {};
    }
}

QString RequestCells::editText(const HttpRequest &request, RequestColumn column)
{
    switch (column) {
    case RequestColumn::Method:
        return QString::fromUtf8(request.method);
    case RequestColumn::Url:
        return QString::fromUtf8(request.url);
    case RequestColumn::Name:
        return request.name;
    case RequestColumn::Id:
        return request.id;
    case RequestColumn::Tags:
        return request.tags.join(u", "_s);
    case RequestColumn::Headers:
        return headersText(request.headers);
    case RequestColumn::Body:
        return bodyText(request.body);
    case RequestColumn::Expect:
        return QString::fromUtf8(request.expect.join("; "));
    case RequestColumn::Timeout:
        return request.timeout ? timeoutText(*request.timeout) : QString();
    case RequestColumn::Retries:
        return request.maxRetries ? QLocale().toString(*request.maxRetries) : QString();
    default:
        return {};
    }
}

QString RequestCells::headersText(const HttpHeaders &headers)
{
    QStringList names;
    for (const HttpHeader &header : headers)
        names += QString::fromUtf8(header.name);
    return names.join(u", "_s);
}

QString RequestCells::bodyText(const RequestBody &body)
{
    switch (body.kind) {
    case RequestBody::Kind::None:
        return {};
    case RequestBody::Kind::Form:
        return tr("Form, %n fields", nullptr, int(body.form.size()));
    case RequestBody::Kind::Multipart:
        return tr("Multipart, %n parts", nullptr, int(body.parts.size()));
    case RequestBody::Kind::File:
        return tr("File %1").arg(body.file);
    default:
        return QString::fromUtf8(body.bytes.first(std::min(body.bytes.size(), BodyShown))).simplified();
    }
}

QString RequestCells::defaultText(const Batch &batch, RequestColumn column)
{
    const HttpRequest &defaults = batch.requests.defaults();
    switch (column) {
    case RequestColumn::Method:
        return defaults.method.isEmpty() ? u"GET"_s : QString::fromUtf8(defaults.method);
    case RequestColumn::Timeout:
        return timeoutText(defaults.timeout.value_or(batch.options.timeout));
    case RequestColumn::Retries:
        return QLocale().toString(defaults.maxRetries.value_or(batch.options.maxRetries));
    default:
        return {};
    }
}

Result<std::optional<milliseconds>> RequestCells::timeoutFrom(const QString &text)
{
    if (text.isEmpty())
        return std::nullopt;
    if (text.compare(tr("none"), Qt::CaseInsensitive) == 0)
        return milliseconds(0);
    static const QRegularExpression pattern(u"^([0-9.,]+)\\s*(ms|s|min)?$"_s);
    const auto match = pattern.match(text);
    bool isNumber = match.hasMatch();
    double value = 0;
    if (isNumber) {
        value = QLocale().toDouble(match.captured(1), &isNumber);
        if (!isNumber)
            value = QLocale::c().toDouble(match.captured(1), &isNumber);
    }
    if (!isNumber)
        return fail(
            Error::Code::Value,
            tr("“%1” is not a time. Type seconds, such as 2.5, or 500 ms, or 2 min; 0 for none.").arg(text));
    const QString unit = match.captured(2);
    const double ms = value * (unit == "ms"_L1 ? 1 : unit == "min"_L1 ? 60'000 : 1000);
    if (ms > LongestTimeoutMs)
        return fail(Error::Code::Value, tr("“%1” is longer than a day. Type 0 for no timeout.").arg(text));
    return milliseconds(qRound64(ms));
}

Result<HttpRequest> RequestCells::withText(HttpRequest request, RequestColumn column, const QString &text)
{
    const QString trimmed = text.trimmed();
    switch (column) {
    case RequestColumn::Method:
        request.method = trimmed.toUtf8();
        break;
    case RequestColumn::Url:
        request.url = trimmed.toUtf8();
        break;
    case RequestColumn::Name:
        request.name = trimmed;
        break;
    case RequestColumn::Id:
        request.id = trimmed;
        break;
    case RequestColumn::Tags: {
        QStringList tags = trimmed.split(u',', Qt::SkipEmptyParts);
        for (QString &tag : tags)
            tag = tag.trimmed();
        tags.removeAll(QString());
        request.tags = tags;
        break;
    }
    case RequestColumn::Headers:
    case RequestColumn::Body:
        return fail(Error::Code::Value, tr("Headers and bodies are edited in the request panel."));
    case RequestColumn::Expect:
        return fail(Error::Code::Value, tr("Checks are edited in the request panel."));
    case RequestColumn::Timeout: {
        const auto timeout = timeoutFrom(trimmed);
        if (!timeout)
            return tl::unexpected(timeout.error());
        request.timeout = *timeout;
        break;
    }
    case RequestColumn::Retries: {
        bool isNumber = trimmed.isEmpty();
        const int retries = isNumber ? -1 : QLocale().toInt(trimmed, &isNumber);
        if (!isNumber || retries > MostRetries || (retries < 0 && !trimmed.isEmpty()))
            return fail(Error::Code::Value,
                        tr("“%1” is not a number of retries: 0 to %2.").arg(text).arg(MostRetries));
        request.maxRetries = trimmed.isEmpty() ? std::nullopt : std::optional(retries);
        break;
    }
    default:
        return fail(Error::Code::Value, tr("This column shows what the run found; it cannot be edited."));
    }
    // Whatever could not be read in the input, the user has looked at the row and set it right.
    if (column == RequestColumn::Url)
        request.inputError.clear();
    return request;
}

QString RequestCells::methodProblem(const QByteArray &method)
{
    if (method.isEmpty() || isToken(method))
        return {};
    return tr("A method is one word of letters, digits and !#$%&'*+-.^_`|~");
}

QString RequestCells::urlProblem(const QByteArray &url)
{
    const auto parsed = WireUrl::parse(url);
    if (parsed)
        return {};
    QString text = parsed.error().text;
    return text.replace(0, 1, text.left(1).toUpper());
}

QString RequestCells::problem(const RequestList &list, qsizetype position, RequestColumn column)
{
    if (column == RequestColumn::Method)
        return methodProblem(list.methodAt(position));
    if (column != RequestColumn::Url)
        return {};
    QString inputError = list.hasDetails(position) ? list.requestAt(position).inputError : QString();
    if (!inputError.isEmpty())
        return inputError;
    const QByteArray url = list.urlAt(position);
    return Template::hasNames(url) ? QString() : urlProblem(url); // what it becomes is known when it is sent
}

} // namespace AsyncFetcher
