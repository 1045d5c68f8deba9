// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/response/bodyfingerprint.h"

#include <QIODevice>

namespace AsyncFetcher {

namespace {

constexpr qint64 BytesRead = 4096;
// FNV-1a, http://www.isthe.com/chongo/tech/comp/fnv/
constexpr quint32 Basis = 2166136261U;
constexpr quint32 Prime = 16777619U;

} // namespace

quint32 bodyFingerprint(const Body &body)
{
    QByteArray begin = body.bytes.first(std::min<qint64>(body.bytes.size(), BytesRead));
    if (body.file) {
        if (const auto device = body.open())
            begin = device->read(BytesRead);
    }
    quint32 hash = Basis;
    bool hasLetter = false;
    for (const char c : std::as_const(begin)) {
        const char letter = char(c | 0x20);
        // A hexadecimal id has letters too, but they stand beside digits in every other place.
        if (letter < 'g' || letter > 'z')
            continue;
        hasLetter = true;
        hash = (hash ^ quint8(letter)) * Prime;
    }
    return hasLetter ? (hash ? hash : 1) : 0;
}

} // namespace AsyncFetcher
