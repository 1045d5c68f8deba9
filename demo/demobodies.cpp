// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo/demoanswers.h"
#include "demo/demoecho.h"

#include <QJsonArray>

#include <brotli/encode.h>
#include <zlib.h>
#include <zstd.h>

namespace AsyncFetcher::DemoAnswers {

namespace {

/// zlib with its own wrapper, or gzip's (RFC 1952) for windowBits past 15. Empty: out of memory.
QByteArray deflated(const QByteArray &plain, int windowBits)
{
    z_stream stream{};
    if (deflateInit2(&stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, windowBits, 8, Z_DEFAULT_STRATEGY) != Z_OK)
        return {};
    QByteArray coded(qsizetype(deflateBound(&stream, uLong(plain.size()))), Qt::Uninitialized);
    stream.next_in =
        reinterpret_cast<Bytef *>(const_cast<char *>(plain.constData())); // zlib's older signature
    stream.avail_in = uInt(plain.size());
    stream.next_out = reinterpret_cast<Bytef *>(coded.data());
    stream.avail_out = uInt(coded.size());
    ::deflate(&stream, Z_FINISH);
    coded.truncate(qsizetype(stream.total_out));
    deflateEnd(&stream);
    return coded;
}

/// An echo that says how it is coded.
DemoResponse plainEcho(const DemoCall &call, const QString &mark)
{
    QJsonObject object =
        demoEcho(call, {QStringLiteral("headers"), QStringLiteral("method"), QStringLiteral("origin")});
    object[mark] = true;
    return demoJson(object);
}

DemoResponse coded(DemoResponse response, const QByteArray &coding, QByteArray bytes)
{
    response.body = std::move(bytes);
    response.headers.append({"Content-Encoding", coding});
    return response;
}

} // namespace

DemoResponse bytes(const DemoCall &call)
{
    const auto length = demoInteger(call.segments.first(), 0, qint64(1) << 40);
    if (!length)
        return demoError(400, "The number of bytes must be a whole number from 0 to 2^40.");
    DemoResponse response;
    response.headers = {{"Content-Type", "application/octet-stream"}};
    response.kind = DemoResponse::BodyKind::Pattern;
    response.length = *length;
    return response;
}

DemoResponse json(const DemoCall & /*call*/)
{
    const QJsonArray planets{
        QJsonObject{{QStringLiteral("name"), QStringLiteral("Mercury")}, {QStringLiteral("moons"), 0}},
        QJsonObject{{QStringLiteral("name"), QStringLiteral("Earth")}, {QStringLiteral("moons"), 1}},
        QJsonObject{{QStringLiteral("name"), QStringLiteral("Mars")}, {QStringLiteral("moons"), 2}}};
    return demoJson({{QStringLiteral("title"), QStringLiteral("Planets and their moons")},
                     {QStringLiteral("planets"), planets},
                     {QStringLiteral("complete"), false}});
}

DemoResponse gzip(const DemoCall &call)
{
    DemoResponse response = plainEcho(call, QStringLiteral("gzipped"));
    return coded(response, "gzip", deflated(response.body, 15 + 16));
}

DemoResponse deflate(const DemoCall &call)
{
    DemoResponse response = plainEcho(call, QStringLiteral("deflated"));
    return coded(response, "deflate", deflated(response.body, 15));
}

DemoResponse brotli(const DemoCall &call)
{
    DemoResponse response = plainEcho(call, QStringLiteral("brotli"));
    size_t size = BrotliEncoderMaxCompressedSize(size_t(response.body.size()));
    QByteArray out(qsizetype(size), Qt::Uninitialized);
    BrotliEncoderCompress(4, BROTLI_DEFAULT_WINDOW, BROTLI_MODE_TEXT, size_t(response.body.size()),
                          reinterpret_cast<const uint8_t *>(response.body.constData()), &size,
                          reinterpret_cast<uint8_t *>(out.data()));
    out.truncate(qsizetype(size));
    return coded(response, "br", out);
}

DemoResponse zstd(const DemoCall &call)
{
    DemoResponse response = plainEcho(call, QStringLiteral("zstd"));
    QByteArray out(qsizetype(ZSTD_compressBound(size_t(response.body.size()))), Qt::Uninitialized);
    const size_t size = ZSTD_compress(out.data(), size_t(out.size()), response.body.constData(),
                                      size_t(response.body.size()), 3);
    out.truncate(ZSTD_isError(size) ? 0 : qsizetype(size));
    return coded(response, "zstd", out);
}

} // namespace AsyncFetcher::DemoAnswers
