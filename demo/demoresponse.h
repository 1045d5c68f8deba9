// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/request/httprequest.h"

#include <QByteArray>

#include <chrono>

namespace AsyncFetcher {

/// What the demo server answers, and when.
struct DemoResponse
{
    enum class BodyKind {
        Bytes,   ///< body
        Pattern, ///< length bytes of demoPattern(), made as they are sent
        Drip,    ///< length stars, evenly over dripTime
        Silence, ///< no answer at all, until the client leaves
    };

    int status = 200;
    HttpHeaders headers; ///< without those of framing (Content-Length, Connection, Date)
    BodyKind kind = BodyKind::Bytes;
    QByteArray body;
    qint64 length = 0; ///< of a Pattern or Drip
    std::chrono::microseconds dripTime{0};
    std::chrono::milliseconds delay{0}; ///< before the first byte

    qint64 bodyBytes() const { return kind == BodyKind::Bytes ? body.size() : length; }
};

/// The bytes of /bytes/N from an offset on: the same for every N, different at every offset, and nothing
/// that compresses.
QByteArray demoPattern(qint64 offset, qint64 size);

/// Writes status line and header fields. Thread: one.
class DemoHead
{
public:
    /// Framing is chosen by the status, the version of the request and whether the connection is kept.
    QByteArray write(const DemoResponse &response, int minorVersion, bool keepAlive);

private:
    QByteArray m_date; ///< of m_second, since it is the same for thousands of replies
    qint64 m_second = 0;
};

/// "Sun, 06 Nov 1994 08:49:37 GMT" of a time in seconds since 1970 UTC.
QByteArray httpDate(qint64 second);

} // namespace AsyncFetcher
