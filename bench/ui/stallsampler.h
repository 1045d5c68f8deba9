// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/wakeup.h"

#include <QElapsedTimer>
#include <QTimer>

#include <atomic>
#include <thread>
#include <vector>

namespace AsyncFetcher {

/// How long the event loop lets others wait: a thread rings every 2 ms, and a precise timer of 5 ms beats
/// beside it; of the two the worse counts. Thread: the loop's that is watched.
class StallSampler
{
public:
    StallSampler();
    ~StallSampler();

    void reset(); ///< forgets what was sampled so far
    /// The delay in ms that the fraction (0 to 1) of samples did not exceed.
    double percentile(double fraction) const;
    double worst() const { return percentile(1); }

private:
    void rung();
    void beat();

    Wakeup m_bell;
    std::atomic<qint64> m_rungAtNs{0}; ///< 0: nobody has rung since the last answer
    std::vector<double> m_bellDelays;
    std::vector<double> m_beatDelays;
    QElapsedTimer m_clock;
    QTimer m_beat;
    qint64 m_lastBeatNs = 0;
    std::atomic<bool> m_ended{false};
    std::thread m_ringer;
};

} // namespace AsyncFetcher
