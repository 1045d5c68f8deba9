// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/response/statistics.h"
#include "core/schedule/brakes.h"
#include "ui/window/messagebar.h"

#include <QObject>

namespace AsyncFetcher {

class BatchDocument;
class Preferences;
class RequestTableView;
class RunControl;
class RunView;
class WindowActions;
struct RowProblem;

/// Joins the actions of the Run menu with the runs, and says what came of them. UI thread; what it is given
/// outlives it.
class RunActions final : public QObject
{
    Q_OBJECT
public:
    struct Parts
    {
        WindowActions *actions;
        BatchDocument *document;
        const Preferences *preferences;
        RunControl *runs;
        RunView *runView;
        RequestTableView *table;
        MessageBar *messages;
    };

    RunActions(const Parts &parts, QObject *parent);

private:
    void runAll(); ///< checked first, where there are many rows
    void check();
    void pauseOrResume();
    void runFailed();
    void runSelected();
    void runShown();
    void goToNextFailure();
    void tellProblems(const QList<RowProblem> &problems);
    void tellBrake(const Brake &brake);
    MessageBar::Number offerHost(const Brake &brake, const QString &failed, const QString &line);
    void withdrawBrake();
    void tellEnd(const Statistics &statistics);

    const Parts m_parts;
    MessageBar::Number m_brakeMessage = 0;
    QByteArray m_brakedHost; ///< that it is about; empty: about the run
};

} // namespace AsyncFetcher
