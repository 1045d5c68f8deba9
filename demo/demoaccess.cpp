// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo/demoanswers.h"

namespace AsyncFetcher::DemoAnswers {

namespace {

DemoResponse challenge(const QByteArray &how)
{
    DemoResponse response = demoError(401, "Credentials are missing or wrong.");
    response.headers.append({"WWW-Authenticate", how});
    return response;
}

/// What follows the scheme in Authorization; empty: another scheme, or none.
QByteArray credentials(const DemoRequest &request, const QByteArray &scheme)
{
    const QByteArray value = headerValue(request.headers, "authorization");
    const bool fits = value.left(scheme.size()).compare(scheme, Qt::CaseInsensitive) == 0 &&
                      value.mid(scheme.size(), 1) == " ";
    return fits ? value.mid(scheme.size() + 1).trimmed() : QByteArray();
}

bool canStandInCookie(const QByteArray &text)
{
    for (const char c : text) {
        if (c < 0x21 || c == ';' || c == ',' || c == '"' || c == '\\' || c == 0x7f)
            return false;
    }
    return true;
}

/// To /cookies, with one Set-Cookie for each argument of the query.
DemoResponse withCookies(const DemoCall &call, const QByteArray &attributes, bool keepValue)
{
    DemoResponse response = demoRedirect(302, "/cookies");
    for (const auto &[name, value] : call.arguments) {
        if (name.isEmpty() || !canStandInCookie(name) || !canStandInCookie(value))
            return demoError(400, "Such a name or value cannot stand in a cookie.");
        response.headers.append({"Set-Cookie", name + '=' + (keepValue ? value : QByteArray()) + attributes});
    }
    return response;
}

} // namespace

DemoResponse basicAuth(const DemoCall &call)
{
    const QByteArray expected = call.segments[0] + ':' + call.segments[1];
    if (QByteArray::fromBase64(credentials(call.request, "Basic")) != expected)
        return challenge("Basic realm=\"demo\"");
    return demoJson({{QStringLiteral("authenticated"), true},
                     {QStringLiteral("user"), QString::fromUtf8(call.segments[0])}});
}

DemoResponse bearer(const DemoCall &call)
{
    const QByteArray token = credentials(call.request, "Bearer");
    if (token.isEmpty())
        return challenge("Bearer");
    return demoJson(
        {{QStringLiteral("authenticated"), true}, {QStringLiteral("token"), QString::fromUtf8(token)}});
}

DemoResponse cookies(const DemoCall &call)
{
    QJsonObject found;
    for (const HttpHeader &header : call.request.headers) {
        if (header.name.compare("cookie", Qt::CaseInsensitive) != 0)
            continue;
        const QList<QByteArray> pairs = header.value.split(';');
        for (const QByteArray &pair : pairs) {
            const qsizetype equals = pair.indexOf('=');
            if (equals > 0)
                found[QString::fromUtf8(pair.left(equals).trimmed())] =
                    QString::fromUtf8(pair.mid(equals + 1).trimmed());
        }
    }
    return demoJson({{QStringLiteral("cookies"), found}});
}

DemoResponse setCookies(const DemoCall &call)
{
    return withCookies(call, "; Path=/", true);
}

DemoResponse deleteCookies(const DemoCall &call)
{
    return withCookies(call, "; Path=/; Max-Age=0; Expires=Thu, 01 Jan 1970 00:00:00 GMT", false);
}

} // namespace AsyncFetcher::DemoAnswers
