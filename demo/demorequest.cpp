// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo/demorequest.h"

namespace AsyncFetcher {

namespace {

/// RFC 9112 section 3.2.2: a server accepts absolute-form too.
QByteArrayView originForm(QByteArrayView target)
{
    const qsizetype scheme = target.indexOf("://");
    if (target.startsWith('/') || scheme < 0)
        return target;
    const QByteArrayView rest = target.sliced(scheme + 3);
    for (qsizetype i = 0; i < rest.size(); ++i) {
        if (rest[i] == '/' || rest[i] == '?')
            return rest.sliced(i);
    }
    return "/";
}

QByteArray decodeComponent(QByteArrayView encoded)
{
    return QByteArray::fromPercentEncoding(encoded.toByteArray().replace('+', ' '));
}

} // namespace

QByteArray DemoRequest::path() const
{
    const QByteArrayView form = originForm(target);
    const qsizetype mark = form.indexOf('?');
    return form.first(mark < 0 ? form.size() : mark).toByteArray();
}

QByteArray DemoRequest::query() const
{
    const QByteArrayView form = originForm(target);
    const qsizetype mark = form.indexOf('?');
    return mark < 0 ? QByteArray() : form.sliced(mark + 1).toByteArray();
}

DemoFields DemoRequest::arguments() const
{
    return decodeForm(query());
}

DemoFields decodeForm(QByteArrayView encoded)
{
    DemoFields fields;
    const QList<QByteArray> pairs = encoded.toByteArray().split('&');
    for (const QByteArray &pair : pairs) {
        const qsizetype equals = pair.indexOf('=');
        if (!pair.isEmpty())
            fields.append({decodeComponent(equals < 0 ? pair : pair.left(equals)),
                           equals < 0 ? QByteArray() : decodeComponent(pair.mid(equals + 1))});
    }
    return fields;
}

} // namespace AsyncFetcher
