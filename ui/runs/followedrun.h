// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/runfollower.h"
#include "ui/base/backgroundtask.h"

#include <QObject>
#include <QTimer>

namespace AsyncFetcher {

/// Watches a run of another process for the window: looks into its file in the background, about twice a
/// second and for a tenth of the time at most.
///
/// Thread: the UI's. When it goes, a look that is under way is waited for.
class FollowedRun final : public QObject
{
    Q_OBJECT
public:
    using Visit = std::function<void(const HttpResponse &)>; ///< called in the background

    FollowedRun(const QString &fileName, const StoredProgress &progress, const Visit &visit,
                QObject *parent = nullptr);

    const RunFollower::Step &step() const { return m_step; }

Q_SIGNALS:
    void looked(); ///< there is something new
    void ended();  ///< the other process is done; nothing comes any more
    void failed(const QString &sentence);

private:
    struct Look
    {
        std::shared_ptr<RunFollower> follower;
        RunFollower::Step step;
        std::chrono::milliseconds took{0};
    };

    void look();
    void take(const Result<Look> &look);

    std::function<Result<std::shared_ptr<RunFollower>>()> m_open;
    std::shared_ptr<RunFollower> m_follower; ///< used in the background only
    RunFollower::Step m_step;
    QTimer m_pause;
    BackgroundTask<Result<Look>> m_task;
};

} // namespace AsyncFetcher
