// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/transport/qnamrequest.h"

#include "core/transport/proxyroute.h"

#include <QNetworkAccessManager>

namespace AsyncFetcher {

namespace {

/// Idle connections Qt keeps, whatever their number, for this long.
constexpr int IdlePoolSeconds = 10;

QByteArray joined(const HttpHeaders &headers, const HttpHeader &first)
{
    const QByteArray separator = isSameName(first.name, "Cookie") ? "; " : ", ";
    QByteArray value;
    bool any = false;
    for (const HttpHeader &header : headers) {
        if (!isSameName(header.name, first.name))
            continue;
        if (std::exchange(any, true))
            value += separator;
        value += header.value;
    }
    return value;
}

/// Qt adds these where they are missing, with a value that is not ours.
void fillGaps(QNetworkRequest *request)
{
    // Without it Qt would decode the body by itself, and not notice one that was cut short.
    if (request->rawHeader("Accept-Encoding").isEmpty())
        request->setRawHeader("Accept-Encoding", "identity");
    if (request->rawHeader("Accept-Language").isEmpty())
        request->setRawHeader("Accept-Language", "*");
    if (request->rawHeader("User-Agent").isEmpty())
        request->setRawHeader("User-Agent", "AsyncFetcher/" ASYNCFETCHER_VERSION);
}

bool wantsLength(const QByteArray &method)
{
    return method == "POST" || method == "PUT" || method == "PATCH";
}

} // namespace

QNetworkRequest passiveRequest()
{
    QNetworkRequest request;
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    // Up to 6.4 an aborted request can take others of its connection along.
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    // A buffer of the body's size would bypass the read buffer and its limit.
    request.setAttribute(QNetworkRequest::MaximumDownloadBufferSizeAttribute, 0);
    request.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    request.setAttribute(QNetworkRequest::EmitAllUploadProgressSignalsAttribute, true);
    request.setAttribute(QNetworkRequest::ConnectionCacheExpiryTimeoutSecondsAttribute, IdlePoolSeconds);
    return request;
}

void fill(QNetworkRequest *request, const TransportRequest &ours, const QNetworkProxy &proxy)
{
    QUrl url = ours.url();
    // Qt would answer a challenge with what stands there.
    url.setUserInfo({});
    request->setUrl(url);
    for (const HttpHeader &header : ours.headers) {
        if (!request->hasRawHeader(header.name))
            request->setRawHeader(header.name, joined(ours.headers, header));
    }
    fillGaps(request);
    if (!ours.body.isEmpty())
        request->setHeader(QNetworkRequest::ContentLengthHeader, ours.body.size());
    else if (wantsLength(ours.method) && !request->hasRawHeader("Content-Length"))
        request->setRawHeader("Content-Length", "0");
    // Ahead of the challenge, since a body cannot be sent a second time after it.
    const QByteArray authorization = proxyAuthorization(proxy);
    if (!authorization.isEmpty() && url.scheme() == QLatin1String("http"))
        request->setRawHeader("Proxy-Authorization", authorization);
}

QNetworkReply *send(QNetworkAccessManager *manager, const QNetworkRequest &request, const QByteArray &method,
                    QIODevice *upload)
{
    if (method == "GET" && !upload)
        return manager->get(request);
    if (method == "HEAD")
        return manager->head(request);
    // Qt's own POST adds a Content-Type where none was given.
    return manager->sendCustomRequest(request, method, upload);
}

} // namespace AsyncFetcher
