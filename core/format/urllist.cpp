// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/format/urllist.h"

#include "core/format/batchjsonreader.h"
#include "core/format/outputfile.h"

#include <QCoreApplication>

#include <algorithm>

namespace AsyncFetcher {

namespace {

/// "https:", "mailto:", but not "localhost:8080" or "example.com:80/x".
bool hasScheme(QByteArrayView url)
{
    const qsizetype colon = url.indexOf(':');
    if (colon <= 0)
        return false;
    const QByteArrayView scheme = url.first(colon);
    const auto letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
    const auto inScheme = [&](char c) {
        return letter(c) || (c >= '0' && c <= '9') || c == '+' || c == '-' || c == '.';
    };
    if (!letter(scheme.front()) || !std::all_of(scheme.begin(), scheme.end(), inScheme))
        return false;
    if (url.sliced(colon + 1).startsWith("//"))
        return true;
    // What follows a host name is a port.
    const bool port = colon + 1 < url.size() && url[colon + 1] >= '0' && url[colon + 1] <= '9';
    return !port && !scheme.contains('.');
}

/// "example.com/x", "localhost:8080": begins with the name or address of a host, as far as can be seen.
bool isBareHost(QByteArrayView line)
{
    if (hasScheme(line) || line.contains(' ') || !line.isValidUtf8())
        return false;
    const auto *const end = std::find_if(line.begin(), line.end(),
                                         [](char c) { return c == '/' || c == '?' || c == '#' || c == ':'; });
    const QByteArrayView host = line.first(end - line.begin());
    return line.startsWith('[') || host.compare("localhost", Qt::CaseInsensitive) == 0 ||
           (host.indexOf('.') > 0 && !host.endsWith(".."));
}

} // namespace

QString urlProblem(QByteArray *url, const QByteArray &bareScheme)
{
    if (url->isEmpty())
        return QStringLiteral("the URL is missing");
    if (!url->isValidUtf8())
        return QStringLiteral("the line is not valid UTF-8");
    if (hasScheme(*url) || url->startsWith("{{"))
        return {};
    if (bareScheme.isEmpty() || !isBareHost(*url))
        return QStringLiteral("the URL has no scheme: http:// or https:// must stand before it");
    url->prepend(bareScheme + "://");
    return {};
}

QString UrlList::name() const
{
    return QCoreApplication::translate("Format", "List of URLs");
}

Format::Match UrlList::recognise(QByteArrayView head) const
{
    return head.contains('\0') ? Match::No : Match::Maybe;
}

Result<ReadBatch> UrlList::readRequests(InputText &input, const ReadSettings &settings) const
{
    ReadBatch read;
    if (recognise(input.head()) == Match::No)
        return tl::unexpected(
            Error{Error::Code::Syntax, QStringLiteral("is no text in UTF-8"), input.name(), 1, 1});
    Error first;
    InputText::Line line;
    while (input.nextLine(&line)) {
        if (line.number == InputText::SampleLines)
            read.batch.requests.reserve(input.expectedLines());
        const QByteArrayView url = line.text.trimmed();
        if (url.isEmpty() || url.startsWith('#'))
            continue;
        if (hasScheme(url) && url.isValidUtf8()) {
            read.batch.requests.appendUrl(url);
            continue;
        }
        HttpRequest request;
        request.url = url.toByteArray();
        if (const QString problem = urlProblem(&request.url, settings.bareScheme); !problem.isEmpty()) {
            const Error error{Error::Code::Syntax, problem, input.name(), line.number,
                              url.data() - line.text.data() + 1};
            request.url = shownRow(url);
            request.inputError = error.toString();
            if (read.badRows++ == 0)
                first = error;
        }
        read.batch.requests.append(request);
    }
    if (!input.readError().isEmpty())
        return tl::unexpected(input.readFailure());
    if (read.badRows > 0 && read.badRows == read.batch.requests.count())
        return tl::unexpected(first);
    return read;
}

Result<void> UrlList::writeRequests(const Batch &batch, OutputFile &file, QStringList *warnings) const
{
    qint64 more = 0;
    for (qsizetype position = 0; position < batch.requests.count(); ++position) {
        file.buffer().append(batch.requests.urlAt(position)).append('\n');
        if (!batch.requests.hasOnlyUrl(position)) {
            HttpRequest request = batch.requests.requestAt(position);
            request.url.clear();
            request.inputError.clear();
            more += request == HttpRequest() ? 0 : 1;
        }
        if (auto flushed = file.flushIfLarge(); !flushed)
            return flushed;
    }
    if (more > 0)
        warnings->append(
            QStringLiteral("a list of URLs has no place for more than the URL: %1 rows had more").arg(more));
    if (batch.requests.defaults() != HttpRequest() || !batch.optionsJson.isEmpty())
        warnings->append(QStringLiteral("a list of URLs has no place for the batch's defaults and options"));
    return {};
}

} // namespace AsyncFetcher
