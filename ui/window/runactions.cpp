// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/runactions.h"

#include "ui/base/words.h"
#include "ui/options/preferences.h"
#include "ui/requests/batchdocument.h"
#include "ui/requests/requesttableview.h"
#include "ui/window/preflight.h"
#include "ui/window/runcontrol.h"
#include "ui/window/runview.h"
#include "ui/window/windowactions.h"

#include <QAction>
#include <QLocale>

#include <algorithm>
#include <utility>

namespace AsyncFetcher {

RunActions::RunActions(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
{
    const WindowActions &actions = *parts.actions;
    connect(actions.run, &QAction::triggered, this, &RunActions::runAll);
    connect(actions.checkRun, &QAction::triggered, this, &RunActions::check);
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
    connect(parts.runs, &RunControl::braked, this, &RunActions::tellBrake);
    connect(parts.runs, &RunControl::problemsFound, this, &RunActions::tellProblems);
    connect(parts.runs, &RunControl::questionDropped, parts.messages, &MessageBar::dismiss);
    connect(parts.runs, &RunControl::phaseChanged, this, [this] {
        const FetchRun::Phase phase = m_parts.runs->phase();
        // A host stays paused while the run goes on.
        if (m_brakedHost.isEmpty() ? phase != FetchRun::Phase::Paused : !m_parts.runs->isActive())
            withdrawBrake();
    });
    connect(parts.runs, &RunControl::hostResumed, this, [this](const QByteArray &origin) {
        if (origin == m_brakedHost)
            withdrawBrake();
    });
}

void RunActions::pauseOrResume()
{
    if (m_parts.runs->phase() == FetchRun::Phase::Paused)
        m_parts.runs->resume();
    else
        m_parts.runs->pause();
}

void RunActions::runAll()
{
    const int checked = m_parts.preferences->checkedRows();
    if (checked > 0 && m_parts.document->requests().count() > checked)
        check();
    else
        m_parts.runs->runAll();
}

void RunActions::check()
{
    auto *preflight = new Preflight(m_parts.document, m_parts.runs, m_parts.table->window());
    connect(preflight, &Preflight::runWanted, m_parts.runs, &RunControl::runAll);
    preflight->check();
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

void RunActions::tellProblems(const QList<RowProblem> &problems)
{
    const RowProblem &first = problems.first();
    const bool isMore = problems.size() >= RunVariables::ToldProblems;
    const QString count = Words::count(problems.size());
    const QString rows = problems.size() == 1 ? tr("One row cannot be sent.")
                         : isMore             ? tr("%1 rows and more cannot be sent.").arg(count)
                                              : tr("%1 rows cannot be sent.").arg(count);
    RunControl *runs = m_parts.runs;
    RequestTableView *table = m_parts.table;
    m_parts.messages->offer(
        MessageBar::Kind::Error,
        tr("Nothing was sent: %1 Row %2, %3").arg(rows, Words::count(first.position + 1), first.text),
        {{tr("Run Anyway"), [runs] { runs->runAnyway(); }},
         {tr("Show Row"), [table, first] { table->goToPosition(first.position); }}});
}

void RunActions::tellBrake(const Brake &brake)
{
    const QString failed =
        tr("%1 of %2 rows failed").arg(Words::count(brake.failed), Words::count(brake.ended));
    const QString line = QLocale().toString(brake.line * 100, 'g', 4);
    using Kind = MessageBar::Kind;
    RunControl *runs = m_parts.runs;
    const auto resume = [runs] { runs->resume(); };
    const MessageBar::Choice stop{tr("Stop"), [runs] { runs->stop(); }};
    m_brakedHost = brake.origin;
    switch (brake.kind) {
    case Brake::Kind::Canary:
        m_brakeMessage =
            m_parts.messages->offer(brake.failed > 0 ? Kind::Warning : Kind::Info,
                                    tr("The canary has ended: %1. Go on with the other rows?").arg(failed),
                                    {{tr("Go On"), resume}, stop});
        break;
    case Brake::Kind::Run:
        m_brakeMessage = m_parts.messages->offer(
            Kind::Warning, tr("The run was paused: of the last, %1, and the line is %2 %.").arg(failed, line),
            {{tr("Resume"), resume}, stop});
        break;
    case Brake::Kind::Host:
        m_brakeMessage = offerHost(brake, failed, line);
        break;
    }
}

MessageBar::Number RunActions::offerHost(const Brake &brake, const QString &failed, const QString &line)
{
    const auto resume = [runs = m_parts.runs, origin = brake.origin] { runs->setHostPaused(origin, false); };
    return m_parts.messages->offer(MessageBar::Kind::Warning,
                                   tr("The host %1 was paused: of its last, %2, and the line is %3 %.")
                                       .arg(QString::fromUtf8(brake.origin), failed, line),
                                   {{tr("Resume Host"), resume}});
}

void RunActions::withdrawBrake()
{
    m_parts.messages->withdraw(std::exchange(m_brakeMessage, 0));
    m_brakedHost.clear();
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
