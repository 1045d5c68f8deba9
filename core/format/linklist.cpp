// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/format/linklist.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace AsyncFetcher {

namespace {

/// Where a URL in running text ends: at blanks, quotes and brackets, with a closing bracket of its own kept
/// and what ends a sentence left out (as GitHub Flavored Markdown's autolinks).
qsizetype urlEnd(QByteArrayView text, qsizetype from)
{
    int open = 0;
    qsizetype at = from;
    for (; at < text.size(); ++at) {
        const char c = text[at];
        if (static_cast<unsigned char>(c) <= 0x20 || QByteArrayView("<>\"'`|\\^{}").contains(c) || c == ']' ||
            c == '[')
            break;
        if (c == '(')
            ++open;
        if (c == ')' && open-- == 0)
            break;
    }
    while (at > from && QByteArrayView(".,;:!?*_~").contains(text[at - 1]))
        --at;
    return at;
}

QByteArray withoutEntities(QByteArray url)
{
    return url.replace("&amp;", "&").replace("&#38;", "&").replace("&quot;", "%22").replace("&#39;", "'");
}

/// "http://" or "https://" that begins a URL, from an offset on; -1: none.
qsizetype urlStart(QByteArrayView text, qsizetype from)
{
    for (qsizetype at = text.indexOf("://", from); at >= 0; at = text.indexOf("://", at + 3)) {
        for (const QByteArrayView scheme : {QByteArrayView("https"), QByteArrayView("http")}) {
            const qsizetype start = at - scheme.size();
            if (start >= from && text.sliced(start, scheme.size()).compare(scheme, Qt::CaseInsensitive) == 0)
                return start;
        }
    }
    return -1;
}

bool isHtml(QByteArrayView head)
{
    const QByteArray begin =
        head.trimmed().first(std::min<qsizetype>(head.trimmed().size(), 200)).toByteArray().toLower();
    return begin.startsWith("<!doctype html") || begin.startsWith("<html") || begin.startsWith("<head") ||
           begin.startsWith("<body");
}

} // namespace

QString LinkList::name() const
{
    return QCoreApplication::translate("Format", "Links in Markdown and HTML");
}

Format::Match LinkList::recognise(QByteArrayView head) const
{
    if (head.contains('\0'))
        return Match::No;
    if (isHtml(head))
        return Match::Yes;
    // Markdown says nothing of itself but its links.
    return head.contains("](http") ? Match::Maybe : Match::No;
}

Result<ReadBatch> LinkList::readRequests(InputText &input, const ReadSettings &) const
{
    const auto text = input.whole();
    if (!text)
        return tl::unexpected(text.error());
    ReadBatch read;
    QSet<QByteArray> seen;
    for (qsizetype at = urlStart(*text, 0); at >= 0;) {
        const qsizetype end = urlEnd(*text, at);
        const QByteArray url = withoutEntities(text->sliced(at, end - at).toByteArray());
        const bool hasHost = url.size() > url.indexOf("://") + 3;
        if (hasHost && url.isValidUtf8() && !seen.contains(url)) {
            seen.insert(url);
            HttpRequest request;
            request.url = url;
            read.batch.requests.append(request);
        }
        if (!input.release(at))
            return tl::unexpected(input.readFailure());
        at = urlStart(*text, std::max(end, at + 7));
    }
    if (read.batch.requests.count() == 0)
        return tl::unexpected(Error{Error::Code::Syntax,
                                    QStringLiteral("There is no http or https link in it."), input.name(), 0,
                                    0});
    return read;
}

} // namespace AsyncFetcher
