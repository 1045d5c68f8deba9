// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtEndian>

#include <array>
#include <bit>

namespace AsyncFetcher {

/// What cannot stand in a JSON string as it is, or is not ASCII: control characters, quote, backslash, 0x80
/// and up.
constexpr auto NeedsLook = [] {
    std::array<bool, 256> must{};
    for (size_t c = 0; c < 0x20; ++c)
        must[c] = true;
    for (size_t c = 0x80; c < 0x100; ++c)
        must[c] = true;
    must['"'] = must['\\'] = true;
    return must;
}();

/// The first byte that NeedsLook; end where there is none. Eight bytes at once, as most of what is read and
/// written is such text.
inline const char *endOfPlainText(const char *at, const char *end)
{
    constexpr quint64 Ones = 0x0101010101010101U;
    constexpr quint64 High = 0x80 * Ones;
    // Sets the high bit of the lowest byte that is less; of those above it the bit says nothing.
    const auto less = [](quint64 bytes, quint64 than) { return (bytes - than * Ones) & ~bytes; };
    for (; end - at >= 8; at += 8) {
        const auto bytes = qFromLittleEndian<quint64>(at);
        const quint64 hits =
            (bytes | less(bytes, 0x20) | less(bytes ^ (0x22 * Ones), 1) | less(bytes ^ (0x5c * Ones), 1)) &
            High;
        if (hits != 0)
            return at + std::countr_zero(hits) / 8;
    }
    while (at != end && !NeedsLook[quint8(*at)])
        ++at;
    return at;
}

/// The first byte that is ASCII; end where there is none.
inline const char *endOfNonAscii(const char *at, const char *end)
{
    while (at != end && quint8(*at) >= 0x80)
        ++at;
    return at;
}

} // namespace AsyncFetcher
