// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/request/wireurl.h"

#include "core/request/httprequest.h"

#include <QHash>

#include <algorithm>
#include <array>

namespace AsyncFetcher {

namespace {

constexpr char HexDigits[] = "0123456789ABCDEF";

/// Octets that may stand in a path or a query (RFC 3986 sections 3.3 and 3.4), but for '%', which is looked
/// at apart.
constexpr std::array<bool, 256> makeAllowed()
{
    std::array<bool, 256> allowed{};
    for (size_t c = '0'; c <= '9'; ++c)
        allowed[c] = true;
    for (size_t c = 'A'; c <= 'Z'; ++c)
        allowed[c] = allowed[c + 'a' - 'A'] = true;
    for (const char c : "-._~!$&'()*+,;=:@/?")
        allowed[static_cast<unsigned char>(c)] = true;
    allowed[0] = false;
    return allowed;
}
constexpr auto Allowed = makeAllowed();

bool isHex(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

bool mayStay(QByteArrayView text, qsizetype at)
{
    if (text[at] == '%')
        return at + 2 < text.size() && isHex(text[at + 1]) && isHex(text[at + 2]);
    return Allowed[static_cast<unsigned char>(text[at])];
}

QByteArray encodeForbidden(QByteArrayView text)
{
    qsizetype clean = 0;
    while (clean < text.size() && Allowed[static_cast<unsigned char>(text[clean])])
        ++clean;
    QByteArray encoded = text.first(clean).toByteArray();
    for (qsizetype i = clean; i < text.size(); ++i) {
        const auto octet = static_cast<unsigned char>(text[i]);
        if (mayStay(text, i))
            encoded.append(text[i]);
        else
            encoded.append('%').append(HexDigits[octet >> 4]).append(HexDigits[octet & 15]);
    }
    return encoded;
}

/// "path?query" of what follows the authority, without the fragment.
QByteArray targetOf(QByteArrayView rest)
{
    const qsizetype fragment = rest.indexOf('#');
    QByteArray target = encodeForbidden(fragment < 0 ? rest : rest.first(fragment));
    if (!target.startsWith('/'))
        target.prepend('/');
    return target;
}

int defaultPort(QByteArrayView scheme)
{
    return scheme == "https" ? 443 : 80;
}

QByteArray schemeOf(QByteArrayView url)
{
    const qsizetype colon = url.indexOf(':');
    if (colon <= 0)
        return {};
    const QByteArrayView scheme = url.first(colon);
    const auto mayBe = [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '+' ||
               c == '-' || c == '.';
    };
    return std::all_of(scheme.begin(), scheme.end(), mayBe) ? scheme.toByteArray().toLower() : QByteArray();
}

Sendable<void> checkText(QByteArrayView typed)
{
    if (typed.isEmpty())
        return unsendable(QStringLiteral("The URL is empty."));
    if (hasLineBreak(typed))
        return unsendable(QStringLiteral("The URL has a line break or a NUL in it."));
    return {};
}

Sendable<void> checkScheme(const QByteArray &scheme)
{
    if (scheme == "http" || scheme == "https")
        return {};
    // "localhost:8080/x" reads as a scheme, and is meant as a host.
    if (scheme.isEmpty() || scheme.contains('.') || scheme == "localhost")
        return unsendable(QStringLiteral("The URL has no scheme: write http:// or https:// before it."));
    return unsendable(QStringLiteral("The scheme %1: is not fetched, only http and https are.")
                          .arg(QString::fromLatin1(scheme)),
                      ErrorKind::BlockedScheme);
}

/// Where scheme and authority end.
qsizetype originSize(QByteArrayView typed)
{
    const qsizetype scheme = typed.indexOf("://");
    const auto isEnd = [](char c) { return c == '/' || c == '?' || c == '#'; };
    return std::find_if(typed.begin() + (scheme < 0 ? 0 : scheme + 3), typed.end(), isEnd) - typed.begin();
}

/// Scheme and authority, taken apart; without a target yet.
Sendable<WireUrl> parseOrigin(QByteArrayView typed)
{
    const QByteArray scheme = schemeOf(typed);
    if (auto checked = checkScheme(scheme); !checked)
        return tl::unexpected(checked.error());
    QByteArrayView rest = typed.sliced(scheme.size() + 1);
    if (!rest.startsWith("//"))
        return unsendable(
            QStringLiteral("The URL has no host: write %1://host.").arg(QString::fromLatin1(scheme)));
    rest = rest.sliced(2);
    WireUrl url;
    QUrl authority;
    authority.setAuthority(QString::fromUtf8(rest), QUrl::TolerantMode);
    // A port that is no number between 0 and 65535 makes the whole authority invalid.
    if (authority.host().isEmpty() || !authority.isValid())
        return unsendable(QStringLiteral("The URL's host \"%1\" is not valid.").arg(QString::fromUtf8(rest)));
    url.hasUserInfo = !authority.userInfo().isEmpty();
    url.user = authority.userName(QUrl::FullyDecoded).toUtf8();
    url.password = authority.password(QUrl::FullyDecoded).toUtf8();
    const int port = authority.port(defaultPort(scheme));
    if (port == 0)
        return unsendable(QStringLiteral("The URL's port is 0."));
    url.origin.setScheme(QString::fromLatin1(scheme));
    url.origin.setHost(authority.host());
    if (port != defaultPort(scheme))
        url.origin.setPort(port);
    QByteArray host = url.origin.host(QUrl::FullyEncoded).toLatin1();
    if (host.contains(':'))
        host = '[' + host + ']';
    url.originKey = scheme + "://" + host + ':' + QByteArray::number(port);
    url.originText = url.origin.toEncoded(QUrl::RemovePath);
    return url;
}

} // namespace

Sendable<WireUrl> WireUrl::parse(QByteArrayView typed)
{
    // Rows of one host begin alike, and QUrl is dear: what it said is remembered, by each thread.
    constexpr qsizetype MostKnown = 1024;
    thread_local QHash<QByteArray, WireUrl> known;
    typed = typed.trimmed();
    if (auto checked = checkText(typed); !checked)
        return tl::unexpected(checked.error());
    const qsizetype size = originSize(typed);
    auto found = known.constFind(QByteArray::fromRawData(typed.data(), size));
    if (found == known.constEnd()) {
        auto origin = parseOrigin(typed.first(size));
        if (!origin)
            return origin;
        if (known.size() >= MostKnown)
            known.clear();
        found = known.insert(typed.first(size).toByteArray(), *std::move(origin));
    }
    WireUrl url = *found;
    url.target = targetOf(typed.sliced(size));
    return url;
}

Sendable<WireUrl> WireUrl::resolved(QByteArrayView location) const
{
    location = location.trimmed();
    if (!schemeOf(location).isEmpty())
        return parse(location);
    const QByteArrayView scheme = QByteArrayView(originKey).first(originKey.indexOf(':'));
    if (location.startsWith("//"))
        return parse(scheme.toByteArray() + ':' + location.toByteArray());
    if (auto checked = checkText(location); !checked && !location.isEmpty())
        return tl::unexpected(checked.error());
    WireUrl url = *this;
    url.hasUserInfo = false;
    if (location.startsWith('/')) {
        url.target = targetOf(location);
        return url;
    }
    // What is left is relative: QUrl knows how to merge paths and remove dot segments (RFC 3986 section 5.2).
    const QUrl base = QUrl::fromEncoded(text(), QUrl::TolerantMode);
    const QUrl merged = base.resolved(QUrl::fromEncoded(
        encodeForbidden(location.first(location.contains('#') ? location.indexOf('#') : location.size())),
        QUrl::TolerantMode));
    url.target =
        targetOf(merged.toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority | QUrl::RemoveFragment));
    return url;
}

QByteArray originKeyOf(QByteArrayView originText)
{
    // Plain names and IPv4 addresses, which are nearly all, need no parser.
    const bool plain = std::all_of(originText.begin(), originText.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               QByteArrayView("-.:/_").contains(c);
    });
    if (!plain) {
        const auto url = WireUrl::parse(originText);
        return url ? url->originKey : QByteArray();
    }
    QByteArray key = originText.trimmed().toByteArray().toLower();
    const QByteArray scheme = schemeOf(key);
    if ((scheme != "http" && scheme != "https") || !key.startsWith(scheme + "://"))
        return {};
    QByteArray authority = key.sliced(scheme.size() + 3);
    if (authority.isEmpty())
        return {};
    const qsizetype colon = authority.lastIndexOf(':');
    if (colon < 0)
        authority += ':' + QByteArray::number(defaultPort(scheme));
    else if (colon == authority.size() - 1)
        authority += QByteArray::number(defaultPort(scheme));
    return scheme + "://" + authority;
}

} // namespace AsyncFetcher
