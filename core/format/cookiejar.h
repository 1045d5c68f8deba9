// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

namespace AsyncFetcher {

/// The value of the Cookie field that a file of cookies (Netscape's format, or lines of Set-Cookie) holds for
/// a URL; empty: none. Cookies that have expired are left out.
QByteArray cookiesFor(QByteArrayView url, const QByteArray &jar, qint64 secondsSinceEpoch);

} // namespace AsyncFetcher
