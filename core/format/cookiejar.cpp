// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/format/cookiejar.h"

#include <QList>
#include <QUrl>

namespace AsyncFetcher {

namespace {

bool isDomainOf(const QByteArray &host, QByteArray domain, bool withSubdomains)
{
    if (domain.startsWith('.'))
        domain.remove(0, 1);
    return host == domain || (withSubdomains && host.endsWith('.' + domain));
}

bool isPathOf(const QByteArray &path, const QByteArray &cookiePath)
{
    return path == cookiePath ||
           (path.startsWith(cookiePath) && (cookiePath.endsWith('/') || path[cookiePath.size()] == '/'));
}

} // namespace

QByteArray cookiesFor(QByteArrayView url, const QByteArray &jar, qint64 secondsSinceEpoch)
{
    const QUrl address = QUrl::fromEncoded(url.toByteArray());
    const QByteArray host = address.host().toUtf8();
    const QByteArray path =
        address.path().isEmpty() ? QByteArray("/") : address.path(QUrl::FullyEncoded).toUtf8();
    QByteArray value;
    const auto add = [&value](const QByteArray &cookie) {
        value += value.isEmpty() ? cookie : "; " + cookie;
    };
    const QList<QByteArray> lines = jar.split('\n');
    for (QByteArray line : lines) {
        line = line.trimmed();
        if (line.startsWith("#HttpOnly_"))
            line.remove(0, 10);
        if (line.startsWith('#') || line.isEmpty())
            continue;
        if (line.toLower().startsWith("set-cookie:")) {
            const QByteArray cookie = line.sliced(11).trimmed();
            add(cookie.left(cookie.indexOf(';')).trimmed());
            continue;
        }
        const QList<QByteArray> fields = line.split('\t');
        if (fields.size() < 6)
            continue;
        const qint64 expires = fields[4].toLongLong();
        const bool isSecure = fields[3] == "TRUE";
        if (isDomainOf(host, fields[0].toLower(), fields[1] == "TRUE") && isPathOf(path, fields[2]) &&
            (!isSecure || address.scheme() == QLatin1String("https")) &&
            (expires == 0 || expires > secondsSinceEpoch))
            add(fields[5] + '=' + fields.value(6));
    }
    return value;
}

} // namespace AsyncFetcher
