// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/request/httprequest.h"

#include <algorithm>

namespace AsyncFetcher {

namespace {

auto named(QByteArrayView name)
{
    return [name](const HttpHeader &header) { return isSameName(header.name, name); };
}

} // namespace

QByteArray headerValue(const HttpHeaders &headers, QByteArrayView name)
{
    const auto found = std::find_if(headers.begin(), headers.end(), named(name));
    if (found == headers.end())
        return {};
    return found->value.isNull() ? QByteArray("") : found->value;
}

bool hasHeader(const HttpHeaders &headers, QByteArrayView name)
{
    return std::any_of(headers.begin(), headers.end(), named(name));
}

void removeHeader(HttpHeaders &headers, QByteArrayView name)
{
    headers.removeIf(named(name));
}

} // namespace AsyncFetcher
