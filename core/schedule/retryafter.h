// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>

#include <chrono>
#include <optional>

namespace AsyncFetcher {

/// The longest wait that a server can ask for; a longer one is cut to it.
constexpr std::chrono::milliseconds MaxRetryAfter = std::chrono::hours(6);

/// What a Retry-After field asks for (RFC 9110 section 10.2.3): seconds, or an HTTP-date in any of the three
/// forms of section 5.6.7, told from nowMs (ms since 1970 UTC). A date in the past is 0. Nothing: not a valid
/// value.
std::optional<std::chrono::milliseconds> parseRetryAfter(QByteArrayView value, qint64 nowMs);

/// An HTTP-date, always GMT, as ms since 1970 UTC. nowMs decides the century of a two-digit year (RFC 9110).
std::optional<qint64> parseHttpDate(QByteArrayView text, qint64 nowMs);

} // namespace AsyncFetcher
