// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

// CurlCommand, second half: requests are made of the options.

#include "core/format/cookiejar.h"
#include "core/format/curlcommand.h"
#include "core/format/curlglob.h"

#include <QDateTime>
#include <QFileInfo>
#include <QUrl>

#include <algorithm>

namespace AsyncFetcher {

namespace {

/// As curl does it, the percent-encoding of what it adds is in lower case.
QByteArray lowerEncoded(QByteArray query)
{
    for (qsizetype at = query.indexOf('%'); at >= 0 && at + 2 < query.size(); at = query.indexOf('%', at + 1))
        for (qsizetype i = at + 1; i < at + 3; ++i)
            if (query[i] >= 'A' && query[i] <= 'F')
                query[i] = char(query[i] + 32);
    return query;
}

QByteArray withQuery(const QByteArray &url, const QByteArray &query)
{
    if (query.isEmpty())
        return url;
    const qsizetype hash = url.indexOf('#');
    const QByteArray fragment = hash < 0 ? QByteArray() : url.sliced(hash);
    QByteArray to = hash < 0 ? url : url.left(hash);
    const bool hasQuery = to.contains('?');
    if (!hasQuery && to.indexOf('/', to.indexOf("://") + 3) < 0)
        to += '/';
    if (!hasQuery)
        to += '?';
    else if (!to.endsWith('?') && !to.endsWith('&'))
        to += '&';
    return to + lowerEncoded(query) + fragment;
}

/// Where the file is sent to: its name behind a path that ends with a slash.
QByteArray uploadUrl(const QByteArray &url, const QByteArray &file)
{
    const qsizetype end = url.indexOf('?') < 0 ? url.size() : url.indexOf('?');
    QByteArray path = url.left(end);
    if (path.indexOf('/', path.indexOf("://") + 3) < 0)
        path += '/';
    if (file != "-" && file != "." && path.endsWith('/'))
        path += QFileInfo(QString::fromUtf8(file)).fileName().toUtf8().toPercentEncoding();
    return path + url.sliced(end);
}

/// As far as curl looks before it asks for the address. Whether the name can be one is seen when it is sent.
bool hasGoodHost(const QByteArray &url)
{
    const qsizetype from = url.indexOf("://") + 3;
    const auto *const end =
        std::find_if(url.begin() + from, url.end(), [](char c) { return c == '/' || c == '?' || c == '#'; });
    QByteArrayView host(url.begin() + from, end);
    host = host.sliced(host.lastIndexOf('@') + 1);
    if (host.startsWith('['))
        return host.indexOf(']') > 0;
    if (const qsizetype colon = host.indexOf(':'); colon >= 0)
        host = host.first(colon);
    return !host.isEmpty() && std::none_of(host.begin(), host.end(), [](char c) {
        return QByteArrayView(" \r\n\t{}[]\\$'\"^`*<>=;,!").contains(c);
    });
}

bool isOneOf(QByteArrayView scheme)
{
    return scheme.compare("http", Qt::CaseInsensitive) == 0 ||
           scheme.compare("https", Qt::CaseInsensitive) == 0;
}

} // namespace

QByteArray CurlCommand::methodOf(const QByteArray &upload) const
{
    if (!m_transfer.method.isEmpty())
        return m_transfer.method;
    if (m_transfer.head)
        return "HEAD";
    if (!upload.isEmpty())
        return "PUT";
    const bool posts = (m_transfer.hasData && !m_transfer.get) || !m_transfer.parts.isEmpty();
    return posts ? QByteArray("POST") : QByteArray();
}

/// Makes requests of all that stood before --next or the end.
bool CurlCommand::finishTransfer()
{
    Transfer &from = m_transfer;
    if (from.urls.isEmpty())
        return fail(QStringLiteral("The command has no URL."));
    const bool data = from.hasData && !from.get;
    if (int(data) + int(!from.parts.isEmpty()) + int(!from.uploads.isEmpty()) + int(from.head) > 1)
        return fail(
            QStringLiteral("The command asks for two of -d, -F, -T and -I at once, as curl does not."));
    if (m_run.contains(QStringLiteral("proxy")) && !m_proxyUser.isEmpty()) {
        QUrl proxy(m_run.value(QStringLiteral("proxy")));
        proxy.setUserName(QString::fromUtf8(m_proxyUser.left(m_proxyUser.indexOf(':'))));
        if (m_proxyUser.contains(':'))
            proxy.setPassword(QString::fromUtf8(m_proxyUser.sliced(m_proxyUser.indexOf(':') + 1)));
        setRun("proxy", proxy.toString());
    }
    if (from.get && from.hasData) {
        if (!from.dataFile.isEmpty() && !addBytes({}))
            return false;
        from.query.append(from.data);
        from.hasData = false;
    }
    for (qsizetype i = 0; i < from.urls.size(); ++i) {
        const auto urls = from.globs ? curlGlob(from.urls[i], MostRequests - m_requests.size())
                                     : Result<QList<QByteArray>>(QList<QByteArray>{from.urls[i]});
        if (!urls)
            return fail(urls.error().message);
        for (const QByteArray &url : *urls)
            if (!makeRequest(url, from.uploads.value(i)))
                return false;
    }
    m_transfer = {};
    return true;
}

bool CurlCommand::makeRequest(const QByteArray &typed, const QByteArray &upload)
{
    const Transfer &from = m_transfer;
    HttpRequest request;
    QByteArray url = typed.trimmed();
    if (url.isEmpty())
        return fail(QStringLiteral("The URL is empty."));
    const qsizetype scheme = url.indexOf("://");
    if (scheme < 0)
        url.prepend("http://");
    else if (!isOneOf(url.left(scheme)))
        return fail(QStringLiteral("The scheme \"%1\" is neither http nor https.")
                        .arg(QString::fromUtf8(url.left(scheme))));
    if (url.contains(' '))
        return fail(QStringLiteral("The URL \"%1\" has a blank in it.").arg(QString::fromUtf8(url)));
    request.url = withQuery(upload.isEmpty() ? url : uploadUrl(url, upload), from.query.join('&'));
    if (!hasGoodHost(request.url))
        return fail(QStringLiteral("The URL \"%1\" has no host, or one with a character that none has.")
                        .arg(QString::fromUtf8(request.url)));
    request.method = methodOf(upload);
    request.headers = from.headers;
    const auto add = [&request](const char *name, const QByteArray &value) {
        if (!value.isEmpty() && !hasHeader(request.headers, name))
            request.headers.prepend(HttpHeader{name, value});
    };
    add("Accept-Encoding", from.compressed ? QByteArray("deflate, gzip, br, zstd") : QByteArray());
    add("Range",
        from.range.isEmpty() ? QByteArray() : "bytes=" + from.range + (from.range.contains('-') ? "" : "-"));
    add("Referer", from.referer);
    add("User-Agent", from.userAgent);
    if (from.hasUserAgent && from.userAgent.isEmpty() && !hasHeader(request.headers, "User-Agent"))
        request.headers.append({"User-Agent", QByteArray()});
    if (!addCookies(&request) || !setBody(&request, upload))
        return false;
    if (!from.otherAuth) {
        request.bearer = from.bearer;
        const qsizetype colon = from.credentials.indexOf(':');
        if (from.hasCredentials) {
            request.user = colon < 0 ? from.credentials : from.credentials.left(colon);
            request.password = colon < 0 ? QByteArray() : from.credentials.sliced(colon + 1);
        }
        if (from.hasCredentials && request.user.isEmpty() && request.password.isEmpty())
            add("Authorization", "Basic " + QByteArray(":").toBase64());
    }
    request.timeout = from.timeout;
    request.maxRetries = from.retries;
    if (from.retryUnsafe)
        request.retryUnsafe = true;
    // curl follows redirects only where it is told to.
    request.maxRedirects = from.follows ? from.redirects : std::optional(0);
    if (m_requests.size() >= MostRequests)
        return fail(QStringLiteral("The command stands for more than %1 requests.").arg(MostRequests));
    m_requests.append(request);
    return true;
}

bool CurlCommand::addCookies(HttpRequest *request)
{
    QByteArray cookies;
    for (const QByteArray &name : m_transfer.cookieFiles) {
        const auto jar = fileOrInput(name);
        if (!jar)
            continue; // curl goes on without it too
        const QByteArray found = cookiesFor(request->url, *jar, QDateTime::currentSecsSinceEpoch());
        cookies += cookies.isEmpty() ? found : "; " + found;
    }
    const QByteArray given = m_transfer.cookies.join(';');
    if (!given.isEmpty())
        cookies += cookies.isEmpty() ? given : "; " + given;
    if (!cookies.isEmpty() && !hasHeader(request->headers, "Cookie"))
        request->headers.prepend({"Cookie", cookies});
    return true;
}

bool CurlCommand::setBody(HttpRequest *request, const QByteArray &upload)
{
    const Transfer &from = m_transfer;
    const auto setFile = [&](const QByteArray &name) {
        auto path = m_files.path(QString::fromUtf8(name));
        if (!path)
            return fail(path.error().message);
        request->body.kind = RequestBody::Kind::File;
        request->body.file = *path;
        return true;
    };
    if (!upload.isEmpty() && upload != "-" && upload != ".") {
        if (!hasHeader(request->headers, "Content-Type"))
            request->headers.append({"Content-Type", QByteArray()});
        return setFile(upload);
    }
    if (!upload.isEmpty()) {
        const auto bytes = fileOrInput("-");
        if (!bytes)
            return fail(bytes.error().message);
        if (!hasHeader(request->headers, "Content-Type"))
            request->headers.append({"Content-Type", QByteArray()});
        request->body.kind = RequestBody::Kind::Data;
        request->body.bytes = *bytes;
        return true;
    }
    if (!from.parts.isEmpty()) {
        request->body.kind = RequestBody::Kind::Multipart;
        request->body.parts = from.parts;
        for (MultipartPart &part : request->body.parts) {
            if (part.file.isEmpty())
                continue;
            auto path = m_files.path(part.file);
            if (!path)
                return fail(path.error().message);
            part.file = *path;
        }
        return true;
    }
    if (!from.hasData)
        return true;
    const auto addType = [request](const char *name, const char *value) {
        if (!hasHeader(request->headers, name))
            request->headers.append(HttpHeader{name, value});
    };
    addType("Content-Type", from.isJson ? "application/json" : "application/x-www-form-urlencoded");
    if (from.isJson)
        addType("Accept", "application/json");
    if (!from.dataFile.isEmpty())
        return setFile(from.dataFile);
    request->body.kind = RequestBody::Kind::Data;
    request->body.bytes = from.data.isNull() ? QByteArray("") : from.data;
    return true;
}

} // namespace AsyncFetcher
