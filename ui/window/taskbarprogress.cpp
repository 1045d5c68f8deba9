// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/taskbarprogress.h"

#include <QDBusConnection>
#include <QDBusMessage>

namespace AsyncFetcher {

using namespace Qt::StringLiterals;

QVariantMap TaskBarProgress::properties(FetchRun::Phase phase, const Statistics &statistics)
{
    const bool goesOn = phase != FetchRun::Phase::Idle && phase != FetchRun::Phase::Finished;
    const bool shown = goesOn && statistics.total > 0;
    const qint64 percent = shown ? statistics.ended() * 100 / statistics.total : 0;
    return {{u"progress-visible"_s, shown}, {u"progress"_s, double(percent) / 100}};
}

void TaskBarProgress::showRun(FetchRun::Phase phase, const Statistics &statistics)
{
    const QVariantMap now = properties(phase, statistics);
    if (now == m_told)
        return;
    m_told = now;
    const QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    QDBusMessage update = QDBusMessage::createSignal(u"/org/asyncfetcher/AsyncFetcher/LauncherEntry"_s,
                                                     u"com.canonical.Unity.LauncherEntry"_s, u"Update"_s);
    update << u"application://org.asyncfetcher.AsyncFetcher.desktop"_s << now;
    bus.send(update);
}

} // namespace AsyncFetcher
