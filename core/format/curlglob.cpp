// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/format/curlglob.h"

#include <QHostAddress>

#include <algorithm>

namespace AsyncFetcher {

namespace {

tl::unexpected<Error> wrong(const char *what)
{
    return fail(Error::Code::Syntax,
                QStringLiteral("The URL has %1: with -g brackets and braces are taken as they are.")
                    .arg(QLatin1String(what)));
}

tl::unexpected<Error> tooMany(qsizetype most)
{
    return fail(Error::Code::Limit, QStringLiteral("The pattern stands for more than %1 URLs.").arg(most));
}

/// "{a,b}", from the brace on; at is left behind its end.
Result<QList<QByteArray>> choices(QByteArrayView text, qsizetype *at)
{
    QList<QByteArray> all;
    QByteArray choice;
    for (++*at; *at < text.size(); ++*at) {
        const char c = text[*at];
        if (c == '\\' && *at + 1 < text.size()) {
            choice += text[++*at];
        } else if (c == '{' || c == '[') {
            return wrong("nested braces");
        } else if (c == ']') {
            return wrong("a bracket that was not opened");
        } else if (c == ',' || c == '}') {
            if (choice.isEmpty() && c == '}' && all.isEmpty())
                return wrong("nothing between braces");
            all.append(std::exchange(choice, {}));
            if (c == '}') {
                ++*at;
                return all;
            }
        } else {
            choice += c;
        }
    }
    return wrong("a brace that is not closed");
}

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

Result<QList<QByteArray>> numbers(QByteArrayView low, QByteArrayView high, quint64 step, qsizetype most)
{
    bool lowIs = false;
    bool highIs = false;
    const quint64 first = low.toByteArray().toULongLong(&lowIs);
    const quint64 last = high.toByteArray().toULongLong(&highIs);
    if (!lowIs || !highIs || first > last || step == 0)
        return wrong("a range that is none");
    if ((last - first) / step >= quint64(most))
        return tooMany(most);
    const qsizetype width = low.startsWith('0') ? low.size() : 0;
    QList<QByteArray> all;
    for (quint64 i = 0; i <= (last - first) / step; ++i)
        all.append(QByteArray::number(first + i * step).rightJustified(width, '0'));
    return all;
}

/// What stands between brackets: "1-10", "a-z:2".
Result<QList<QByteArray>> range(QByteArrayView text, qsizetype most)
{
    quint64 step = 1;
    if (const qsizetype colon = text.indexOf(':'); colon >= 0) {
        bool ok = false;
        step = text.sliced(colon + 1).toByteArray().toULongLong(&ok);
        if (!ok)
            return wrong("a range that is none");
        text = text.first(colon);
    }
    const qsizetype dash = text.indexOf('-');
    if (dash < 0)
        return wrong("a range that is none");
    const QByteArrayView low = text.first(dash);
    const QByteArrayView high = text.sliced(dash + 1);
    if (low.size() != 1 || high.size() != 1 || !isLetter(low[0]) || !isLetter(high[0]))
        return numbers(low, high, step, most);
    if (low[0] > high[0] || step == 0 || step > 127)
        return wrong("a range that is none");
    QList<QByteArray> all;
    for (int c = uchar(low[0]); c <= uchar(high[0]); c += int(step))
        all.append(QByteArray(1, char(c)));
    return all;
}

bool isAddress(QByteArrayView text)
{
    const qsizetype zone = text.indexOf('%');
    return QHostAddress(QString::fromLatin1(zone < 0 ? text : text.first(zone))).protocol() ==
           QAbstractSocket::IPv6Protocol;
}

/// Behind a {{name}} of a batch that stands there, which to curl would be a mistake; else the same place.
qsizetype nameEnd(const QByteArray &pattern, qsizetype at)
{
    if (!QByteArrayView(pattern).sliced(at).startsWith("{{"))
        return at;
    const qsizetype end = pattern.indexOf("}}", at);
    const QByteArrayView inner = QByteArrayView(pattern).sliced(at + 2, std::max<qsizetype>(end - at - 2, 0));
    return inner.isEmpty() || inner.contains('{') || inner.contains(',') ? at : end + 2;
}

} // namespace

Result<QList<QByteArray>> curlGlob(const QByteArray &pattern, qsizetype most)
{
    QList<QByteArray> urls{QByteArray()};
    const auto times = [&](const QList<QByteArray> &parts) {
        if (parts.size() * urls.size() > most)
            return false;
        QList<QByteArray> longer;
        longer.reserve(parts.size() * urls.size());
        for (const QByteArray &url : std::as_const(urls))
            for (const QByteArray &part : parts)
                longer.append(url + part);
        urls = longer;
        return true;
    };
    for (qsizetype at = 0; at < pattern.size();) {
        const char c = pattern[at];
        if (const qsizetype behind = nameEnd(pattern, at); behind > at) {
            times({pattern.mid(at, behind - at)});
            at = behind;
        } else if (c == '{') {
            const auto parts = choices(pattern, &at);
            if (!parts)
                return tl::unexpected(parts.error());
            if (!times(*parts))
                return tooMany(most);
        } else if (c == '[') {
            const qsizetype end = pattern.indexOf(']', at);
            if (end < 0)
                return wrong("a bracket that is not closed");
            const QByteArrayView inner = QByteArrayView(pattern).sliced(at + 1, end - at - 1);
            Result<QList<QByteArray>> parts = inner.isEmpty() || isAddress(inner)
                                                  ? QList<QByteArray>{pattern.mid(at, end - at + 1)}
                                                  : range(inner, most);
            if (!parts)
                return parts;
            if (!times(*parts))
                return tooMany(most);
            at = end + 1;
        } else if (c == '}' || c == ']') {
            return wrong("a bracket that was not opened");
        } else {
            qsizetype end = at;
            QByteArray plain;
            for (; end < pattern.size() && !QByteArrayView("{}[]").contains(pattern[end]); ++end) {
                if (pattern[end] == '\\' && end + 1 < pattern.size() &&
                    QByteArrayView("{}[]").contains(pattern[end + 1]))
                    ++end;
                plain += pattern[end];
            }
            times({plain});
            at = end;
        }
    }
    return urls;
}

} // namespace AsyncFetcher
