// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/request/wirerequest.h"

#include "core/request/requestbody.h"

#include <algorithm>
#include <array>

namespace AsyncFetcher {

namespace {

constexpr auto TokenChars = [] {
    std::array<bool, 256> may{};
    for (size_t c = '0'; c <= '9'; ++c)
        may[c] = true;
    for (size_t c = 'a'; c <= 'z'; ++c)
        may[c] = may[c - 'a' + 'A'] = true;
    for (const char c : {'!', '#', '$', '%', '&', '\'', '*', '+', '-', '.', '^', '_', '`', '|', '~'})
        may[static_cast<unsigned char>(c)] = true;
    return may;
}();

bool isTokenChar(char c)
{
    return TokenChars[static_cast<unsigned char>(c)];
}

/// Methods are case-sensitive; that "get" is meant as GET is what the Fetch standard assumes too.
QByteArray normalMethod(const QByteArray &method)
{
    static constexpr std::array<const char *, 7> known{"GET",    "HEAD",    "POST", "PUT",
                                                       "DELETE", "OPTIONS", "PATCH"};
    if (method == "GET")
        return method;
    const QByteArray upper = method.toUpper();
    return std::any_of(known.begin(), known.end(), [&](const char *name) { return upper == name; }) ? upper
                                                                                                    : method;
}

Sendable<void> checkHeader(const HttpHeader &header)
{
    if (!isToken(header.name))
        return unsendable(
            QStringLiteral("The header name \"%1\" is not valid.").arg(QString::fromUtf8(header.name)));
    if (hasLineBreak(header.value))
        return unsendable(QStringLiteral("The value of the header %1 has a line break or a NUL in it.")
                              .arg(QString::fromUtf8(header.name)));
    if (isSameName(header.name, "Transfer-Encoding"))
        return unsendable(
            QStringLiteral("Transfer-Encoding cannot be set: it is chosen when the request is sent."));
    return {};
}

/// The row's headers, then those defaults that it does not name; a null value removes a field and goes
/// itself.
Sendable<HttpHeaders> joinedHeaders(const HttpHeaders &own, const HttpHeaders &defaults)
{
    static const HttpHeaders always{{"User-Agent", "AsyncFetcher/" ASYNCFETCHER_VERSION},
                                    {"Accept", "*/*"},
                                    {"Accept-Encoding", "gzip, deflate, br, zstd"}};
    if (own.isEmpty() && defaults.isEmpty())
        return always;
    HttpHeaders joined;
    joined.reserve(own.size() + defaults.size() + always.size());
    joined.append(own);
    for (const HttpHeader &header : defaults)
        if (!hasHeader(own, header.name))
            joined.append(header);
    for (const HttpHeader &header : always)
        if (!hasHeader(joined, header.name))
            joined.append(header);
    for (const HttpHeader &header : std::as_const(joined))
        if (auto checked = checkHeader(header); !checked)
            return tl::unexpected(checked.error());
    joined.removeIf([](const HttpHeader &header) { return header.value.isNull(); });
    return joined;
}

/// Empty: there is none to be sent.
QByteArray authorization(const HttpRequest &row, const HttpRequest &defaults, const WireUrl &url)
{
    const bool ownBasic = !row.user.isEmpty() || !row.password.isEmpty();
    const HttpRequest &from = ownBasic || !row.bearer.isEmpty() ? row : defaults;
    if (!from.bearer.isEmpty())
        return "Bearer " + from.bearer;
    if (!from.user.isEmpty() || !from.password.isEmpty())
        return "Basic " + (from.user + ':' + from.password).toBase64();
    return url.hasUserInfo ? "Basic " + (url.user + ':' + url.password).toBase64() : QByteArray();
}

Sendable<void> addAuthorization(HttpHeaders &headers, const HttpRequest &row, const HttpRequest &defaults,
                                const WireUrl &url)
{
    const QByteArray value = authorization(row, defaults, url);
    if (value.isEmpty() || hasHeader(headers, "Authorization"))
        return {};
    headers.append({"Authorization", value});
    return checkHeader(headers.constLast());
}

/// Where the user took the field away none is added for the body; but a form in parts is lost without it.
bool removesContentType(const HttpRequest &row, const HttpRequest &defaults)
{
    const HttpHeaders &from = hasHeader(row.headers, "Content-Type") ? row.headers : defaults.headers;
    const RequestBody &body = row.body.isEmpty() ? defaults.body : row.body;
    const auto takesAway = [](const HttpHeader &header) {
        return header.value.isNull() && header.name.compare("Content-Type", Qt::CaseInsensitive) == 0;
    };
    return body.kind != RequestBody::Kind::Multipart && std::any_of(from.begin(), from.end(), takesAway);
}

Sendable<void> checkContentLength(const WireRequest &wire)
{
    const QByteArray given = headerValue(wire.headers, "Content-Length");
    if (given.isNull() || given.trimmed() == QByteArray::number(wire.body.size()))
        return {};
    return unsendable(QStringLiteral("Content-Length says %1, the body has %2 bytes.")
                          .arg(QString::fromLatin1(given))
                          .arg(wire.body.size()));
}

} // namespace

bool isToken(QByteArrayView text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), isTokenChar);
}

Sendable<WireRequest> makeWireRequest(const HttpRequest &row, const HttpRequest &defaults)
{
    if (!row.inputError.isEmpty())
        return unsendable(row.inputError);
    WireRequest wire;
    const QByteArray method = row.method.isEmpty() ? defaults.method : row.method;
    wire.method = method.isEmpty() ? QByteArrayLiteral("GET") : normalMethod(method);
    if (!isToken(wire.method))
        return unsendable(QStringLiteral("The method \"%1\" is not valid.").arg(QString::fromUtf8(method)));
    auto url = WireUrl::parse(row.url);
    if (!url)
        return tl::unexpected(url.error());
    wire.url = std::move(*url);
    auto headers = joinedHeaders(row.headers, defaults.headers);
    if (!headers)
        return tl::unexpected(headers.error());
    wire.headers = std::move(*headers);
    if (auto added = addAuthorization(wire.headers, row, defaults, wire.url); !added)
        return tl::unexpected(added.error());
    auto body = encodeBody(row.body.isEmpty() ? defaults.body : row.body, wire.headers);
    if (!body)
        return tl::unexpected(body.error());
    wire.body = std::move(*body);
    if (removesContentType(row, defaults))
        removeHeader(wire.headers, "Content-Type");
    if (auto checked = checkContentLength(wire); !checked)
        return tl::unexpected(checked.error());
    return wire;
}

Sendable<WireRequest> redirected(const WireRequest &from, int status, QByteArrayView location)
{
    auto url = from.url.resolved(location);
    if (!url)
        return tl::unexpected(url.error());
    WireRequest next = from;
    next.url = std::move(*url);
    const bool becomesGet = ((status == 301 || status == 302) && from.method == "POST") ||
                            (status == 303 && from.method != "GET" && from.method != "HEAD");
    if (becomesGet) {
        next.method = "GET";
        next.body = {};
        for (const char *name :
             {"Content-Type", "Content-Length", "Content-Encoding", "Content-Language", "Content-Location"})
            removeHeader(next.headers, name);
    }
    if (next.url.originKey != from.url.originKey)
        for (const char *name : {"Authorization", "Cookie", "Proxy-Authorization", "Host"})
            removeHeader(next.headers, name);
    return next;
}

} // namespace AsyncFetcher
