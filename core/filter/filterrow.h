// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/filter/filterfield.h"

#include <QByteArrayView>

#include <optional>

namespace AsyncFetcher {

/// One row as a filter sees it, whatever it comes from. Thread: one at a time.
class FilterRow
{
public:
    virtual ~FilterRow() = default;

    /// UTF-8, valid until the next call; empty: the row has none. Tags come one a line.
    virtual QByteArrayView text(FilterField field) const = 0;

    /// A value that was taken out of the row's response; null: there is none of that name.
    virtual QByteArrayView column(QByteArrayView) const { return {}; }

    /// Seconds, bytes, a status, a count; of State, Error and Wait the number in its enum. Nothing: the row
    /// has none (no reply, not run).
    virtual std::optional<double> number(FilterField field) const = 0;
};

} // namespace AsyncFetcher
