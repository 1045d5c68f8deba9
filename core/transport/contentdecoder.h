// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/request/httprequest.h"
#include "core/response/bodysink.h"
#include "core/response/errorkind.h"

#include <memory>
#include <vector>

namespace AsyncFetcher {

class ContentStage;

/// Turns the body as it was sent into the content: undoes the codings of Content-Encoding (gzip, x-gzip,
/// deflate, br, zstd, up to three on top of each other) as the bytes arrive, and watches over sizes.
///
/// A body is whole only if each stream came to its end. A coding we do not know is left on, as
/// Content-Encoding goes on saying. A body without a byte (the reply to HEAD, 204, 304) is whole whatever the
/// header says.
///
/// Thread: one at a time. After an error nothing more is decoded, and what came before it is in the sink.
/// Errors: Decode (broken data, something after its end, too many codings), Truncated (no end of the stream),
/// TooLarge (more than maxBytes, or expanding beyond reason), Io (the sink could not store it).
class ContentDecoder
{
public:
    static constexpr int MaxCodings = 3;
    /// deflate cannot expand more than 1032 times: what goes beyond it, past RatioFreeBytes, is an attack.
    static constexpr qint64 MaxRatio = 1100;
    static constexpr qint64 RatioFreeBytes = 64LL * 1024 * 1024;

    ContentDecoder();
    ~ContentDecoder();
    ContentDecoder(ContentDecoder &&) noexcept;
    ContentDecoder &operator=(ContentDecoder &&) noexcept;

    /// Makes ready for the body of one reply. maxBytes: of the decoded body; 0: no limit. False: see
    /// errorKind().
    bool start(const HttpHeaders &headers, qint64 maxBytes);

    bool feed(QByteArrayView bytes, BodySink &sink);
    /// No more bytes will come: was it all?
    bool finish();

    bool isIdentity() const { return m_stages.empty(); }
    qint64 wireBytes() const { return m_wireBytes; }
    ErrorKind errorKind() const { return m_errorKind; }
    const QString &error() const { return m_error; } ///< a sentence

private:
    bool push(size_t stage, QByteArrayView bytes, BodySink &sink);
    bool store(QByteArrayView bytes, BodySink &sink);
    bool fail(ErrorKind kind, QString error);

    std::vector<std::unique_ptr<ContentStage>> m_stages; ///< in the order to undo them
    qint64 m_maxBytes = 0;
    qint64 m_wireBytes = 0;
    qint64 m_decodedBytes = 0;
    ErrorKind m_errorKind = ErrorKind::None;
    QString m_error;
};

} // namespace AsyncFetcher
