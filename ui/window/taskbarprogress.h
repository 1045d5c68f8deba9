// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/fetchrun.h"

#include <QObject>
#include <QVariantMap>

namespace AsyncFetcher {

/// The progress of a run on the program's entry in docks and task bars: com.canonical.Unity.LauncherEntry,
/// which Plasma, Unity, Dash to Dock and Plank listen to. A signal for each per cent and no more; without a
/// session bus nothing happens. UI thread.
class TaskBarProgress final : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    void showRun(FetchRun::Phase phase, const Statistics &statistics);
    /// What is told of it; the same as before means that there is nothing to tell.
    static QVariantMap properties(FetchRun::Phase phase, const Statistics &statistics);

private:
    QVariantMap m_told = properties(FetchRun::Phase::Idle, {});
};

} // namespace AsyncFetcher
