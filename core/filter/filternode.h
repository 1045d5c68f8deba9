// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/filter/filterterm.h"

#include <vector>

namespace AsyncFetcher {

/// A filter as a tree: a condition, or what joins several. A value.
struct FilterNode
{
    enum class Kind : quint8 { All, Any, Not, Term }; ///< All of no children holds for every row

    Kind kind = Kind::All;
    FilterTerm term;                  ///< Term
    std::vector<FilterNode> children; ///< All, Any; one of Not

    bool matches(const FilterRow &row) const;
    bool uses(FilterField field) const;
};

} // namespace AsyncFetcher
