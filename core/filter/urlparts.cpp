// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/filter/urlparts.h"

#include <algorithm>

namespace AsyncFetcher {

UrlParts UrlParts::of(QByteArrayView url)
{
    const qsizetype scheme = url.indexOf("://");
    if (scheme < 0)
        return {{}, url};
    const QByteArrayView rest = url.sliced(scheme + 3);
    const auto isEnd = [](char c) { return c == '/' || c == '?' || c == '#'; };
    const qsizetype end = std::find_if(rest.begin(), rest.end(), isEnd) - rest.begin();
    const QByteArrayView authority = rest.first(end);
    return {authority.sliced(authority.lastIndexOf('@') + 1), rest.sliced(end)};
}

} // namespace AsyncFetcher
