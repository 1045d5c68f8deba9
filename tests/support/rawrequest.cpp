// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/rawrequest.h"

#include "tests/support/rawscript.h"

namespace AsyncFetcher {

QByteArray RawRequest::method() const
{
    return head.left(head.indexOf(' '));
}

QByteArray RawRequest::target() const
{
    const qsizetype begin = head.indexOf(' ') + 1;
    return head.mid(begin, head.indexOf(' ', begin) - begin);
}

HttpHeaders RawRequest::headers() const
{
    HttpHeaders headers;
    const QList<QByteArray> lines = head.split('\n');
    for (const QByteArray &line : lines.mid(1)) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0)
            headers.append({line.left(colon), line.mid(colon + 1).trimmed()});
    }
    return headers;
}

void RawRequestCutter::feed(const QByteArray &bytes)
{
    m_bytes += bytes;
    findHead();
}

void RawRequestCutter::findHead()
{
    if (hasHead())
        return;
    const qsizetype end = m_bytes.indexOf("\r\n\r\n");
    if (end < 0)
        return;
    m_headEnd = end + 4;
    m_headAt = std::chrono::steady_clock::now();
    RawRequest request;
    request.head = m_bytes.left(m_headEnd);
    m_length = request.header("content-length").toLongLong();
    m_chunked = request.header("transfer-encoding").toLower().contains("chunked");
}

std::optional<qsizetype> RawRequestCutter::chunkedEnd(QByteArray *body) const
{
    qsizetype at = m_headEnd;
    for (;;) {
        const qsizetype lineEnd = m_bytes.indexOf("\r\n", at);
        if (lineEnd < 0)
            return {};
        const qsizetype size =
            m_bytes.mid(at, lineEnd - at).split(';').first().trimmed().toLongLong(nullptr, 16);
        at = lineEnd + 2;
        if (size == 0)
            break;
        if (m_bytes.size() < at + size + 2)
            return {};
        *body += m_bytes.mid(at, size);
        at += size + 2;
    }
    // What follows the last chunk is trailer fields and an empty line.
    for (;;) {
        const qsizetype lineEnd = m_bytes.indexOf("\r\n", at);
        if (lineEnd < 0)
            return {};
        const bool last = lineEnd == at;
        at = lineEnd + 2;
        if (last)
            return at;
    }
}

std::optional<RawRequest> RawRequestCutter::take()
{
    if (!hasHead())
        return {};
    QByteArray body;
    qsizetype end = m_headEnd + m_length;
    if (m_chunked) {
        const auto found = chunkedEnd(&body);
        if (!found)
            return {};
        end = *found;
    } else if (m_bytes.size() < end) {
        return {};
    } else {
        body = m_bytes.mid(m_headEnd, m_length);
    }
    RawRequest request;
    request.bytes = m_bytes.left(end);
    request.head = m_bytes.left(m_headEnd);
    request.body = std::move(body);
    request.headAt = m_headAt;
    request.at = std::chrono::steady_clock::now();
    m_bytes.remove(0, end);
    m_headEnd = 0;
    findHead();
    return request;
}

std::optional<RawRequest> RawRequestCutter::takeRest()
{
    if (m_bytes.isEmpty())
        return {};
    RawRequest request;
    request.bytes = std::exchange(m_bytes, {});
    request.head = request.bytes.left(hasHead() ? m_headEnd : request.bytes.size());
    request.body = request.bytes.mid(request.head.size());
    request.whole = false;
    request.headAt = hasHead() ? m_headAt : Never;
    m_headEnd = 0;
    return request;
}

QByteArray RawScript::reply(int status, const QByteArray &body, const QByteArray &moreHeaders)
{
    return "HTTP/1.1 " + QByteArray::number(status) +
           " X\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n" + moreHeaders + "\r\n" + body;
}

} // namespace AsyncFetcher
