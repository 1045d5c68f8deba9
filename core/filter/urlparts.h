// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>

namespace AsyncFetcher {

/// The parts of a URL as typed that filters and statistics group by: host and port without user information
/// ("api.example.com:8080"), and what follows the authority. Lax: it judges nothing. Views into url.
struct UrlParts
{
    QByteArrayView host;
    QByteArrayView path;

    static UrlParts of(QByteArrayView url);
};

} // namespace AsyncFetcher
