// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/request/wirerequest.h"

#include <QNetworkCookieJar>

namespace AsyncFetcher {

/// The cookies of one run, where the user wants any (RFC 6265 through Qt's jar). In memory, gone with the
/// run. Thread: the engine's.
class Cookies
{
public:
    /// Adds what fits the address to the Cookie field, behind what the row itself gives.
    void addTo(HttpHeaders &headers, const WireUrl &to);
    void take(const WireUrl &from, const HttpHeaders &replyHeaders);

private:
    QNetworkCookieJar m_jar;
};

} // namespace AsyncFetcher
