// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/log/secretmask.h"

#include <algorithm>
#include <array>

namespace AsyncFetcher {

bool isSecretHeader(QByteArrayView name)
{
    // By length first: nearly all names are told apart without comparing.
    switch (name.size()) {
    case 6:
        return name.compare("Cookie", Qt::CaseInsensitive) == 0;
    case 10:
        return name.compare("Set-Cookie", Qt::CaseInsensitive) == 0;
    case 13:
        return name.compare("Authorization", Qt::CaseInsensitive) == 0;
    case 19:
        return name.compare("Proxy-Authorization", Qt::CaseInsensitive) == 0;
    default:
        return false;
    }
}

QByteArray maskedUrl(const QByteArray &url)
{
    const qsizetype scheme = url.contains('@') ? url.indexOf("://") : -1;
    if (scheme < 0)
        return url;
    const qsizetype from = scheme + 3;
    const auto *const begin = url.begin() + from;
    const auto *const end =
        std::find_if(begin, url.end(), [](char c) { return c == '/' || c == '?' || c == '#'; });
    // The last @, for a password may have one that was not encoded.
    const qsizetype at = QByteArrayView(begin, end).lastIndexOf('@');
    if (at < 0)
        return url;
    return url.first(from) + MaskText + url.sliced(from + at);
}

void SecretMask::addValue(const QByteArray &secret)
{
    if (secret.size() < 4 || m_values.contains(secret))
        return;
    const auto shorter = [&](const QByteArray &other) { return other.size() < secret.size(); };
    m_values.insert(std::find_if(m_values.begin(), m_values.end(), shorter), secret);
}

void SecretMask::addAll(const SecretMask &others)
{
    for (const QByteArray &value : others.m_values)
        addValue(value);
}

QByteArray SecretMask::masked(const QByteArray &text) const
{
    QByteArray masked = text;
    for (const QByteArray &value : m_values)
        if (masked.contains(value))
            masked.replace(value, MaskText);
    return masked;
}

} // namespace AsyncFetcher
