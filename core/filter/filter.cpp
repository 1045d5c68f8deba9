// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/filter/filter.h"

#include "core/filter/filterparser.h"

namespace AsyncFetcher {

Result<Filter> Filter::parse(const QString &text)
{
    auto root = FilterParser(text).parse();
    if (!root)
        return tl::unexpected(root.error());
    Filter filter;
    filter.m_text = text;
    filter.m_root = *std::move(root);
    return filter;
}

bool Filter::usesLiveFields() const
{
    for (int i = int(FilterField::State); i < FilterFieldCount; ++i) {
        if (uses(static_cast<FilterField>(i)))
            return true;
    }
    return false;
}

} // namespace AsyncFetcher
