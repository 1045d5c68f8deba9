// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/format/filledrequest.h"

namespace AsyncFetcher {

HttpRequest filledRequest(HttpRequest row, const HttpRequest &defaults)
{
    if (row.method.isEmpty())
        row.method = defaults.method;
    HttpHeaders headers = defaults.headers;
    headers.removeIf([&row](const HttpHeader &header) { return hasHeader(row.headers, header.name); });
    row.headers = headers + row.headers;
    if (row.body.isEmpty())
        row.body = defaults.body;
    row.timeout = row.timeout ? row.timeout : defaults.timeout;
    row.maxRetries = row.maxRetries ? row.maxRetries : defaults.maxRetries;
    row.retryUnsafe = row.retryUnsafe ? row.retryUnsafe : defaults.retryUnsafe;
    row.maxRedirects = row.maxRedirects ? row.maxRedirects : defaults.maxRedirects;
    if (row.user.isEmpty() && row.password.isEmpty() && row.bearer.isEmpty()) {
        row.user = defaults.user;
        row.password = defaults.password;
        row.bearer = defaults.bearer;
    }
    row.expect = joinedExpectations(row.expect, defaults.expect);
    row.extract = joinedColumns(row.extract, defaults.extract);
    if (row.name.isEmpty())
        row.name = defaults.name;
    if (row.tags.isEmpty())
        row.tags = defaults.tags;
    return row;
}

} // namespace AsyncFetcher
