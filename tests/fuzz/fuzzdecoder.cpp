// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/transport/contentdecoder.h"
#include "tests/fuzz/fuzzing.h"

#include <array>

namespace AsyncFetcher {

namespace {

constexpr qint64 MostBytes = 1'000'000;

struct Outcome
{
    ErrorKind kind = ErrorKind::None;
    QByteArray body;
};

Outcome decode(const HttpHeaders &headers, QByteArrayView bytes, qsizetype piece)
{
    ContentDecoder decoder;
    BodySink sink({}, 2 * MostBytes);
    if (decoder.start(headers, MostBytes)) {
        bool isGoing = true;
        for (qsizetype at = 0; at < bytes.size() && isGoing; at += piece)
            isGoing = decoder.feed(bytes.sliced(at, std::min(piece, bytes.size() - at)), sink);
        if (isGoing)
            decoder.finish();
    }
    if (sink.size() > MostBytes)
        qFatal("more was decoded than is allowed");
    return {decoder.errorKind(), sink.finish().bytes};
}

} // namespace

void fuzzDecoder(const uint8_t *data, size_t size)
{
    static const std::array<QByteArray, 8> Codings{"gzip",   "deflate",       "br",         "zstd",
                                                   "x-gzip", "gzip, deflate", "br, br, br", "zstd, gzip, br"};
    if (size < 2)
        return;
    const HttpHeaders headers{{"Content-Encoding", Codings.at(data[0] % Codings.size())}};
    const QByteArrayView bytes(data + 2, qsizetype(size - 2));
    const Outcome whole = decode(headers, bytes, std::max<qsizetype>(bytes.size(), 1));
    const Outcome pieces = decode(headers, bytes, 1 + data[1] % 50);
    // Broken data may be seen as broken a little earlier or later; what is whole is the same.
    if (whole.kind != pieces.kind || (whole.kind == ErrorKind::None && whole.body != pieces.body))
        qFatal("a body is understood otherwise when it comes in pieces");
}

} // namespace AsyncFetcher
