// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/request/httprequest.h"

#include <QList>
#include <QUrl>

namespace AsyncFetcher {

/// The batch that shows the program to a newcomer: a reply that takes a second, two that succeed at once, a
/// row that fails for good (404) and one that is tried again before it fails (500).
class DemoBatch
{
public:
    static constexpr int MaxConcurrent = 3; ///< so that a row is seen waiting

    /// For a demo server or an httpbin at this URL.
    static QList<HttpRequest> requests(const QUrl &server);
};

} // namespace AsyncFetcher
