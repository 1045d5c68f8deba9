// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/response/histogram.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace AsyncFetcher {

namespace {

// Values below 128 us have a bucket each; above, every power of two is cut into 64.
quint32 indexOf(Histogram::Span value)
{
    const auto us = quint64(std::chrono::duration_cast<std::chrono::microseconds>(value).count());
    const int shift = std::max(0, int(std::bit_width(us)) - 7);
    return quint32(shift * 64) + quint32(us >> shift);
}

Histogram::Span upperEnd(quint32 index)
{
    const quint32 shift = index < 128 ? 0 : index / 64 - 1;
    const quint64 us = ((quint64(index - shift * 64) + 1) << shift);
    return std::chrono::microseconds(us);
}

} // namespace

quint32 &Histogram::bucket(quint32 index)
{
    if (m_buckets.empty())
        m_firstBucket = index;
    if (index < m_firstBucket) {
        m_buckets.insert(m_buckets.begin(), m_firstBucket - index, 0);
        m_firstBucket = index;
    }
    if (index - m_firstBucket >= m_buckets.size())
        m_buckets.resize(index - m_firstBucket + 1);
    return m_buckets[index - m_firstBucket];
}

void Histogram::add(Span value)
{
    value = std::clamp(value, Span::zero(), Span(std::chrono::hours(24)));
    ++bucket(indexOf(value));
    ++m_count;
    m_sum += value;
    m_min = std::min(m_min, value);
    m_max = std::max(m_max, value);
}

void Histogram::add(const Histogram &other)
{
    for (size_t i = 0; i < other.m_buckets.size(); ++i)
        if (other.m_buckets[i])
            bucket(other.m_firstBucket + quint32(i)) += other.m_buckets[i];
    m_count += other.m_count;
    m_sum += other.m_sum;
    m_min = std::min(m_min, other.m_min);
    m_max = std::max(m_max, other.m_max);
}

Histogram Histogram::since(const Histogram &earlier) const
{
    Histogram left = *this;
    left.m_count -= earlier.m_count;
    left.m_sum -= earlier.m_sum;
    left.m_min = Span::max();
    left.m_max = Span::zero();
    for (size_t i = 0; i < left.m_buckets.size(); ++i) {
        const quint32 index = m_firstBucket + quint32(i);
        const bool had =
            index >= earlier.m_firstBucket && index - earlier.m_firstBucket < earlier.m_buckets.size();
        if (had)
            left.m_buckets[i] -= earlier.m_buckets[index - earlier.m_firstBucket];
        if (left.m_buckets[i] == 0)
            continue;
        left.m_min = std::min(left.m_min, upperEnd(index));
        left.m_max = upperEnd(index);
    }
    return left;
}

Histogram::Span Histogram::percentile(double fraction) const
{
    if (m_count == 0)
        return Span::zero();
    const auto wanted = std::max<qint64>(1, qint64(std::ceil(fraction * double(m_count))));
    qint64 seen = 0;
    for (size_t i = 0; i < m_buckets.size(); ++i) {
        seen += m_buckets[i];
        if (seen >= wanted)
            return std::clamp(upperEnd(m_firstBucket + quint32(i)), m_min, m_max);
    }
    return m_max;
}

qint64 Histogram::countBetween(Span from, Span to) const
{
    qint64 count = 0;
    for (size_t i = 0; i < m_buckets.size(); ++i) {
        const Span end = upperEnd(m_firstBucket + quint32(i));
        if (end > from && end <= to)
            count += m_buckets[i];
    }
    return count;
}

} // namespace AsyncFetcher
