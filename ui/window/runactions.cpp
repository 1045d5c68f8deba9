// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/runactions.h"

#include "ui/requests/requesttableview.h"
#include "ui/window/messagebar.h"
#include "ui/window/runcontrol.h"
#include "ui/window/runview.h"
#include "ui/window/windowactions.h"

#include <QAction>

#include <algorithm>

namespace AsyncFetcher {

RunActions::RunActions(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
{
    const WindowActions &actions = *parts.actions;
    connect(actions.run, &QAction::triggered, parts.runs, &RunControl::runAll);
    connect(actions.pause, &QAction::triggered, this, &RunActions::pauseOrResume);
    connect(actions.stop, &QAction::triggered, parts.runs, &RunControl::stop);
    connect(actions.drain, &QAction::triggered, parts.runs, &RunControl::drain);
    connect(actions.runFailed, &QAction::triggered, this, &RunActions::runFailed);
    connect(actions.runSelected, &QAction::triggered, this, &RunActions::runSelected);
    connect(actions.runShown, &QAction::triggered, this, &RunActions::runShown);
    connect(actions.runUnfinished, &QAction::triggered, parts.runs,
            [runs = parts.runs] { runs->run(RunControl::Rows::Unfinished); });
    connect(actions.nextFailure, &QAction::triggered, this, &RunActions::goToNextFailure);
    connect(parts.runs, &RunControl::ended, this, &RunActions::tellEnd);
}

void RunActions::pauseOrResume()
{
    if (m_parts.runs->phase() == FetchRun::Phase::Paused)
        m_parts.runs->resume();
    else
        m_parts.runs->pause();
}

void RunActions::runFailed()
{
    const QList<qsizetype> failed = m_parts.runs->positions(RunControl::Rows::Failed);
    if (failed.isEmpty())
        m_parts.messages->tell(MessageBar::Kind::Info, tr("No row has failed."));
    else
        m_parts.messages->dismiss();
    m_parts.runs->run(failed);
}

void RunActions::runSelected()
{
    m_parts.runs->run(m_parts.table->selectedPositions());
}

void RunActions::runShown()
{
    const RowOrder &rows = m_parts.table->rows();
    QList<qsizetype> positions(rows.count());
    for (qsizetype row = 0; row < positions.size(); ++row)
        positions[row] = rows.positionAt(row);
    std::sort(positions.begin(), positions.end());
    m_parts.runs->run(positions);
}

void RunActions::goToNextFailure()
{
    if (!m_parts.runView->goToNextFailure())
        m_parts.messages->tell(MessageBar::Kind::Info, tr("No row has failed."));
}

void RunActions::tellEnd(const Statistics &statistics)
{
    const qint64 failed = statistics.count(RowState::Failed);
    if (failed == 0)
        return;
    const QString text = failed == 1 ? tr("1 row failed.") : tr("%n rows failed.", nullptr, int(failed));
    m_parts.messages->offer(MessageBar::Kind::Warning, text, tr("Run Failed Again"), [this] { runFailed(); });
}

} // namespace AsyncFetcher
