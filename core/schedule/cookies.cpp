// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/schedule/cookies.h"

#include <QNetworkCookie>

namespace AsyncFetcher {

void Cookies::addTo(HttpHeaders &headers, const WireUrl &to)
{
    QByteArray field;
    const auto cookies = m_jar.cookiesForUrl(QUrl::fromEncoded(to.text()));
    for (const QNetworkCookie &cookie : cookies) {
        if (!field.isEmpty())
            field += "; ";
        field += cookie.toRawForm(QNetworkCookie::NameAndValueOnly);
    }
    if (field.isEmpty())
        return;
    const QByteArray own = headerValue(headers, "Cookie");
    removeHeader(headers, "Cookie");
    headers.append({"Cookie", own.isEmpty() ? field : own + "; " + field});
}

void Cookies::take(const WireUrl &from, const HttpHeaders &replyHeaders)
{
    QList<QNetworkCookie> cookies;
    for (const HttpHeader &header : replyHeaders)
        if (isSameName(header.name, "Set-Cookie"))
            cookies.append(QNetworkCookie::parseCookies(header.value));
    if (!cookies.isEmpty())
        m_jar.setCookiesFromUrl(cookies, QUrl::fromEncoded(from.text()));
}

} // namespace AsyncFetcher
