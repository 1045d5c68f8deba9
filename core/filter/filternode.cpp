// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/filter/filternode.h"

#include <algorithm>

namespace AsyncFetcher {

bool FilterNode::matches(const FilterRow &row) const
{
    const auto holds = [&row](const FilterNode &child) { return child.matches(row); };
    switch (kind) {
    case Kind::Term:
        return term.matches(row);
    case Kind::Not:
        return !children.front().matches(row);
    case Kind::Any:
        return std::any_of(children.begin(), children.end(), holds);
    case Kind::All:
        break;
    }
    return std::all_of(children.begin(), children.end(), holds);
}

bool FilterNode::uses(FilterField field) const
{
    if (kind == Kind::Term && term.field == field)
        return true;
    return std::any_of(children.begin(), children.end(),
                       [field](const FilterNode &child) { return child.uses(field); });
}

} // namespace AsyncFetcher
