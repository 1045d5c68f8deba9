// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bench/ui/stallsampler.h"

#include <algorithm>

namespace AsyncFetcher {

namespace {

constexpr std::chrono::milliseconds RingInterval{2};
constexpr std::chrono::milliseconds BeatInterval{5};

double percentileOf(std::vector<double> values, double fraction)
{
    if (values.empty())
        return 0;
    std::sort(values.begin(), values.end());
    return values[std::min(values.size() - 1, size_t(double(values.size()) * fraction))];
}

} // namespace

StallSampler::StallSampler()
    : m_bell([this] { rung(); })
{
    m_clock.start();
    m_beat.setTimerType(Qt::PreciseTimer);
    QObject::connect(&m_beat, &QTimer::timeout, &m_beat, [this] { beat(); });
    m_beat.start(BeatInterval);
    m_ringer = std::thread([this] {
        while (!m_ended) {
            std::this_thread::sleep_for(RingInterval);
            qint64 nobody = 0;
            if (m_rungAtNs.compare_exchange_strong(nobody, m_clock.nsecsElapsed()))
                m_bell.ring();
        }
    });
}

StallSampler::~StallSampler()
{
    m_ended = true;
    m_ringer.join();
}

void StallSampler::reset()
{
    m_bellDelays.clear();
    m_beatDelays.clear();
    m_lastBeatNs = 0;
}

void StallSampler::rung()
{
    const qint64 at = m_rungAtNs.exchange(0);
    if (at)
        m_bellDelays.push_back(double(m_clock.nsecsElapsed() - at) / 1e6);
}

void StallSampler::beat()
{
    const qint64 now = m_clock.nsecsElapsed();
    if (m_lastBeatNs)
        m_beatDelays.push_back(
            std::max(0.0, double(now - m_lastBeatNs) / 1e6 - double(BeatInterval.count())));
    m_lastBeatNs = now;
}

double StallSampler::percentile(double fraction) const
{
    return std::max(percentileOf(m_bellDelays, fraction), percentileOf(m_beatDelays, fraction));
}

} // namespace AsyncFetcher
