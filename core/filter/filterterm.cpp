// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/filter/filterterm.h"

#include <algorithm>

namespace AsyncFetcher {

namespace {

QByteArrayView withoutPort(QByteArrayView host)
{
    const qsizetype colon = host.lastIndexOf(':');
    return colon > host.lastIndexOf(']') ? host.first(colon) : host;
}

bool anyLineMatches(const TextPattern &pattern, QByteArrayView lines)
{
    while (!lines.isEmpty()) {
        const qsizetype end = lines.indexOf('\n');
        if (pattern.matches(end < 0 ? lines : lines.first(end)))
            return true;
        lines = end < 0 ? QByteArrayView() : lines.sliced(end + 1);
    }
    return false;
}

/// Values of columns are text; those that are no numbers match no range, and are there all the same.
bool columnMatches(const NumberRange &range, QByteArrayView value)
{
    bool isNumber = false;
    const double number = value.toDouble(&isNumber);
    if (range.none)
        return value.isNull();
    return isNumber && range.matches(number);
}

struct TestOf
{
    FilterField field;
    QByteArrayView column;
    const FilterRow &row;

    bool operator()(const NumberRange &range) const
    {
        return field == FilterField::Column ? columnMatches(range, row.column(column))
                                            : range.matches(row.number(field));
    }
    bool operator()(const ValueSet &set) const { return set.matches(row.number(field)); }
    bool operator()(const TextPattern &pattern) const
    {
        switch (field) {
        case FilterField::Any:
            return pattern.matches(row.text(FilterField::Url)) ||
                   pattern.matches(row.text(FilterField::Name)) ||
                   anyLineMatches(pattern, row.text(FilterField::Tag));
        case FilterField::Column: {
            const QByteArrayView value = row.column(column);
            return !value.isNull() && pattern.matches(value);
        }
        case FilterField::Tag:
            return anyLineMatches(pattern, row.text(field));
        case FilterField::Host: {
            const QByteArrayView host = row.text(field);
            return pattern.matches(withoutPort(host)) || pattern.matches(host);
        }
        default:
            return pattern.matches(row.text(field));
        }
    }
};

} // namespace

bool NumberRange::matches(std::optional<double> number) const
{
    if (none || !number)
        return none && !number;
    return (withLeast ? *number >= least : *number > least) && (withMost ? *number <= most : *number < most);
}

bool ValueSet::matches(std::optional<double> number) const
{
    if (!number)
        return none;
    return (bits >> int(*number)) & 1;
}

bool FilterTerm::matches(const FilterRow &row) const
{
    return std::any_of(anyOf.begin(), anyOf.end(), [&](const Test &test) {
        return std::visit(TestOf{field, column, row}, test);
    });
}

} // namespace AsyncFetcher
