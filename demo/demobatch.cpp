// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo/demobatch.h"

namespace AsyncFetcher {

QList<HttpRequest> DemoBatch::requests(const QUrl &server)
{
    const QByteArray base = server.toEncoded(QUrl::StripTrailingSlash);
    QList<HttpRequest> requests;
    for (const char *path : {"/delay/1", "/status/200", "/json", "/status/404", "/status/500"}) {
        HttpRequest request;
        request.url = base + path;
        requests.append(request);
    }
    return requests;
}

} // namespace AsyncFetcher
