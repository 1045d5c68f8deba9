// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <chrono>
#include <vector>

namespace AsyncFetcher {

/// Counts durations from 1 us to about an hour in buckets of 1/64 of their size (an HDR histogram with 6 bits
/// of precision: a percentile is at most 1.6 % off, minimum, maximum and mean are exact). Empty: 0 bytes;
/// full: about 14 KiB.
class Histogram
{
public:
    using Span = std::chrono::nanoseconds;

    void add(Span value);
    void add(const Histogram &other);

    qint64 count() const { return m_count; }
    Span min() const { return m_count ? m_min : Span::zero(); }
    Span max() const { return m_max; }
    Span mean() const { return m_count ? m_sum / m_count : Span::zero(); }
    /// The smallest value that at least fraction (0 to 1) of all values do not exceed; 0 when empty.
    Span percentile(double fraction) const;

    /// How many values lie in (from, to]; for charts.
    qint64 countBetween(Span from, Span to) const;

private:
    std::vector<quint32> m_buckets;
    qint64 m_count = 0;
    Span m_sum{0};
    Span m_min{Span::max()};
    Span m_max{0};
};

} // namespace AsyncFetcher
