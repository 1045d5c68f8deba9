// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/runs/followedrun.h"

#include <QElapsedTimer>

namespace AsyncFetcher {

namespace {

constexpr std::chrono::milliseconds ShortestPause{400};
constexpr int PausePerLook = 9;

} // namespace

FollowedRun::FollowedRun(const QString &fileName, const StoredProgress &progress, const Visit &visit,
                         QObject *parent)
    : QObject(parent)
    , m_open([fileName, progress, visit] {
        return RunFollower::open(fileName, progress, visit).map([](std::unique_ptr<RunFollower> follower) {
            return std::shared_ptr<RunFollower>(std::move(follower));
        });
    })
{
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &FollowedRun::look);
    look();
}

void FollowedRun::look()
{
    m_task.start(
        [open = std::exchange(m_open, {}), follower = m_follower](TaskProgress &) -> Result<Look> {
            QElapsedTimer timer;
            timer.start();
            Look look{follower, {}, {}};
            if (open) {
                auto opened = open();
                if (!opened)
                    return tl::unexpected(opened.error());
                look.follower = *std::move(opened);
            }
            auto step = look.follower->look();
            if (!step)
                return tl::unexpected(step.error());
            look.step = *std::move(step);
            look.took = std::chrono::milliseconds(timer.elapsed());
            return look;
        },
        [this](const Result<Look> &look) { take(look); });
}

void FollowedRun::take(const Result<Look> &look)
{
    if (!look) {
        Q_EMIT failed(look.error().toString());
        return;
    }
    m_follower = look->follower;
    const bool more = look->step.rows > 0;
    m_step = look->step;
    if (more || !m_step.live)
        Q_EMIT looked();
    if (m_step.live)
        m_pause.start(std::max(ShortestPause, look->took * PausePerLook));
    else
        Q_EMIT ended();
}

} // namespace AsyncFetcher
