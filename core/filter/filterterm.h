// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/filter/filterrow.h"
#include "core/filter/textpattern.h"

#include <limits>
#include <variant>

namespace AsyncFetcher {

/// Numbers from least to most, each end in it or not; or the rows that have no such number.
struct NumberRange
{
    double least = -std::numeric_limits<double>::infinity();
    double most = std::numeric_limits<double>::infinity();
    bool withLeast = true;
    bool withMost = true;
    bool none = false; ///< matches the absence alone

    bool matches(std::optional<double> number) const;
};

/// Some of the values of an enum, a bit each; or the absence.
struct ValueSet
{
    quint32 bits = 0;
    bool none = false;

    bool matches(std::optional<double> number) const;
};

/// One condition on one field: any of its alternatives ("status:404,410") holds. A value.
struct FilterTerm
{
    using Test = std::variant<TextPattern, NumberRange, ValueSet>;

    FilterField field = FilterField::Any;
    QByteArray column; ///< Column: its name
    QList<Test> anyOf;

    bool matches(const FilterRow &row) const;
};

} // namespace AsyncFetcher
