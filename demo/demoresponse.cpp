// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo/demoresponse.h"

#include <QDateTime>
#include <QLocale>
#include <QTimeZone>

namespace AsyncFetcher {

namespace {

const char *reason(int status)
{
    static const QHash<int, const char *> reasons{
        {200, "OK"},
        {201, "Created"},
        {202, "Accepted"},
        {204, "No Content"},
        {206, "Partial Content"},
        {301, "Moved Permanently"},
        {302, "Found"},
        {303, "See Other"},
        {304, "Not Modified"},
        {307, "Temporary Redirect"},
        {308, "Permanent Redirect"},
        {400, "Bad Request"},
        {401, "Unauthorized"},
        {403, "Forbidden"},
        {404, "Not Found"},
        {405, "Method Not Allowed"},
        {406, "Not Acceptable"},
        {407, "Proxy Authentication Required"},
        {408, "Request Timeout"},
        {409, "Conflict"},
        {410, "Gone"},
        {413, "Content Too Large"},
        {414, "URI Too Long"},
        {417, "Expectation Failed"},
        {422, "Unprocessable Content"},
        {429, "Too Many Requests"},
        {431, "Request Header Fields Too Large"},
        {500, "Internal Server Error"},
        {501, "Not Implemented"},
        {502, "Bad Gateway"},
        {503, "Service Unavailable"},
        {504, "Gateway Timeout"},
        {505, "HTTP Version Not Supported"},
        {507, "Insufficient Storage"},
    };
    return reasons.value(status, "Unnamed");
}

bool hasNoBody(int status)
{
    return status == 204 || status == 304;
}

quint64 mixed(quint64 x) // the finaliser of splitmix64
{
    x += 0x9e3779b97f4a7c15ULL;
    x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9ULL;
    x = (x ^ (x >> 27)) * 0x94d049bb133111ebULL;
    return x ^ (x >> 31);
}

} // namespace

QByteArray demoPattern(qint64 offset, qint64 size)
{
    QByteArray bytes(qsizetype(size), Qt::Uninitialized);
    char *out = bytes.data();
    quint64 word = 0;
    for (qint64 i = 0; i < size; ++i) {
        const qint64 at = offset + i;
        if (i == 0 || at % 8 == 0)
            word = mixed(quint64(at / 8));
        out[i] = char(word >> (at % 8 * 8));
    }
    return bytes;
}

QByteArray httpDate(qint64 second)
{
    const QDateTime time = QDateTime::fromSecsSinceEpoch(second, QTimeZone::utc());
    return QLocale::c().toString(time, QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'")).toLatin1();
}

QByteArray DemoHead::write(const DemoResponse &response, int minorVersion, bool keepAlive)
{
    const qint64 second = QDateTime::currentSecsSinceEpoch();
    if (second != m_second) {
        m_second = second;
        m_date = httpDate(second);
    }
    QByteArray head;
    head.reserve(256);
    head += "HTTP/1.1 " + QByteArray::number(response.status) + ' ' + reason(response.status) + "\r\n";
    head += "Date: " + m_date + "\r\nServer: asyncfetcher-demo/" ASYNCFETCHER_VERSION "\r\n";
    for (const HttpHeader &header : response.headers)
        head += header.name + ": " + header.value + "\r\n";
    if (!hasNoBody(response.status))
        head += "Content-Length: " + QByteArray::number(response.bodyBytes()) + "\r\n";
    if (!keepAlive)
        head += "Connection: close\r\n";
    else if (minorVersion == 0)
        head += "Connection: keep-alive\r\n";
    return head + "\r\n";
}

} // namespace AsyncFetcher
