// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <chrono>
#include <vector>

namespace AsyncFetcher {

/// Counts durations in buckets of at most 1/64 of their size, from 1 us up (the layout of an HDR histogram
/// with 6 bits of precision): a percentile is at most 1.6 % too high, never too low; minimum, maximum and
/// mean are exact. Memory follows the spread of the values: 4 bytes a bucket between the smallest and the
/// largest, about 7 KiB from 1 us to an hour.
class Histogram
{
public:
    using Span = std::chrono::nanoseconds;

    void add(Span value);
    void add(const Histogram &other);

    /// What came after an earlier state of this histogram. Its smallest and largest value are known as far as
    /// their buckets tell, the mean exactly.
    Histogram since(const Histogram &earlier) const;

    qint64 count() const { return m_count; }
    Span min() const { return m_count ? m_min : Span::zero(); }
    Span max() const { return m_max; }
    Span mean() const { return Span(m_count ? m_sum.count() / m_count : 0); }
    /// The smallest value that at least fraction (0 to 1) of all values do not exceed; 0 when empty.
    Span percentile(double fraction) const;

    /// How many values lie in the buckets whose upper ends are in (from, to]; for charts.
    qint64 countBetween(Span from, Span to) const;

private:
    quint32 &bucket(quint32 index);

    std::vector<quint32> m_buckets;
    quint32 m_firstBucket = 0; ///< index of m_buckets[0]
    qint64 m_count = 0;
    Span m_sum{0};
    Span m_min{Span::max()};
    Span m_max{0};
};

} // namespace AsyncFetcher
