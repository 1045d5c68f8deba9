// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/request/httprequest.h"

#include <optional>

namespace AsyncFetcher {

/// A request as it came over the wire.
struct RawRequest
{
    QByteArray bytes;         ///< head and body, chunks with their framing
    QByteArray head;          ///< request line and fields, with the empty line
    QByteArray body;          ///< chunks joined
    int connection = 0;       ///< 0-based, in the order of acceptance
    int number = 0;           ///< 0-based, on its connection
    bool whole = true;        ///< false: the connection ended within it
    TimePoint headAt = Never; ///< when the head was there
    TimePoint at = Never;     ///< when all of it was there

    QByteArray method() const;
    QByteArray target() const;
    HttpHeaders headers() const; ///< in the order and case of the wire
    QByteArray header(QByteArrayView name) const { return headerValue(headers(), name); }
};

/// Cuts received bytes into requests. Trusts its client as far as a test needs.
class RawRequestCutter
{
public:
    void feed(const QByteArray &bytes);
    bool hasHead() const { return m_headEnd > 0; }
    /// Null: not all of it is there yet.
    std::optional<RawRequest> take();
    /// What came of a request that will not be whole any more.
    std::optional<RawRequest> takeRest();

private:
    void findHead();
    std::optional<qsizetype> chunkedEnd(QByteArray *body) const;

    QByteArray m_bytes;
    qsizetype m_headEnd = 0; ///< 0: not there yet
    qsizetype m_length = 0;
    bool m_chunked = false;
    TimePoint m_headAt = Never;
};

} // namespace AsyncFetcher
