// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

#include <brotli/encode.h>
#include <zlib.h>
#include <zstd.h>

/// What a server would make of a body: the encoders' own libraries, so that ours is judged by another's work.
namespace AsyncFetcher::Encode {

inline QByteArray deflated(const QByteArray &plain, int windowBits)
{
    z_stream stream{};
    deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, windowBits, 8, Z_DEFAULT_STRATEGY);
    QByteArray coded(qsizetype(deflateBound(&stream, uLong(plain.size()))), Qt::Uninitialized);
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(plain.constData()));
    stream.avail_in = uInt(plain.size());
    stream.next_out = reinterpret_cast<Bytef *>(coded.data());
    stream.avail_out = uInt(coded.size());
    deflate(&stream, Z_FINISH);
    coded.resize(qsizetype(stream.total_out));
    deflateEnd(&stream);
    return coded;
}

inline QByteArray gzip(const QByteArray &plain)
{
    return deflated(plain, 16 + MAX_WBITS);
}
inline QByteArray zlib(const QByteArray &plain)
{
    return deflated(plain, MAX_WBITS);
}
inline QByteArray rawDeflate(const QByteArray &plain)
{
    return deflated(plain, -MAX_WBITS);
}

inline QByteArray brotli(const QByteArray &plain)
{
    size_t size = BrotliEncoderMaxCompressedSize(size_t(plain.size()));
    QByteArray coded(qsizetype(size), Qt::Uninitialized);
    BrotliEncoderCompress(5, 20, BROTLI_MODE_GENERIC, size_t(plain.size()),
                          reinterpret_cast<const uint8_t *>(plain.constData()), &size,
                          reinterpret_cast<uint8_t *>(coded.data()));
    coded.resize(qsizetype(size));
    return coded;
}

inline QByteArray zstd(const QByteArray &plain)
{
    QByteArray coded(qsizetype(ZSTD_compressBound(size_t(plain.size()))), Qt::Uninitialized);
    coded.resize(qsizetype(
        ZSTD_compress(coded.data(), size_t(coded.size()), plain.constData(), size_t(plain.size()), 3)));
    return coded;
}

} // namespace AsyncFetcher::Encode
