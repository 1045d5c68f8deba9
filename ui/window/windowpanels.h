// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QObject>

class QDockWidget;
class QMainWindow;
class QMenu;

namespace AsyncFetcher {

class ChartsPanel;
class LogPanel;
class OptionsPanel;
class RequestPanel;
class ResponsePanel;
class RunsPanel;
class SummaryPanel;
class VariablesPanel;

/// The docks around the table: request, response, options, variables, log, charts, summary, runs. UI thread;
/// the window owns everything here.
class WindowPanels final : public QObject
{
    Q_OBJECT
public:
    /// request, summary and variables belong to the panels from now on.
    WindowPanels(QMainWindow *window, RequestPanel *request, SummaryPanel *summary,
                 VariablesPanel *variables);

    RequestPanel *request() const { return m_request; }
    ResponsePanel *response() const { return m_response; }
    OptionsPanel *options() const { return m_options; }
    LogPanel *log() const { return m_log; }
    ChartsPanel *charts() const { return m_charts; }
    SummaryPanel *summary() const { return m_summary; }
    RunsPanel *runs() const { return m_runs; }

    /// What shows and hides the docks. The menu is the window's.
    QMenu *menu() const { return m_menu; }
    void setUsualLayout();

    void show(QWidget *panel); ///< in front of the others, if it was hidden too

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QDockWidget *addDock(QWidget *panel, const QString &title, const char *name, Qt::DockWidgetArea area,
                         const QKeySequence &key);

    QMainWindow *m_window;
    RequestPanel *m_request;
    ResponsePanel *m_response;
    OptionsPanel *m_options;
    LogPanel *m_log;
    ChartsPanel *m_charts;
    SummaryPanel *m_summary;
    RunsPanel *m_runs;
    QDockWidget *m_requestDock;
    QDockWidget *m_responseDock;
    QDockWidget *m_optionsDock;
    QDockWidget *m_variablesDock;
    QDockWidget *m_logDock;
    QDockWidget *m_chartsDock;
    QDockWidget *m_summaryDock;
    QDockWidget *m_runsDock;
    QMenu *m_menu;
    QHash<Qt::DockWidgetArea, QDockWidget *> m_fronts; ///< the first dock of each side
};

} // namespace AsyncFetcher
