// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/windowpanels.h"

#include "ui/charts/chartspanel.h"
#include "ui/editor/requestpanel.h"
#include "ui/insights/summarypanel.h"
#include "ui/log/logpanel.h"
#include "ui/options/optionspanel.h"
#include "ui/response/responsepanel.h"
#include "ui/runs/runspanel.h"
#include "ui/variables/variablespanel.h"

#include <QAction>
#include <QChildEvent>
#include <QDockWidget>
#include <QMainWindow>
#include <QMenu>
#include <QTabBar>

namespace AsyncFetcher {

using namespace Qt::StringLiterals;

namespace {

constexpr int SideWidth = 400;
constexpr int LogHeight = 180;

} // namespace

WindowPanels::WindowPanels(QMainWindow *window, RequestPanel *request, SummaryPanel *summary,
                           VariablesPanel *variables)
    : QObject(window)
    , m_window(window)
    , m_request(request)
    , m_response(new ResponsePanel)
    , m_options(new OptionsPanel)
    , m_log(new LogPanel)
    , m_charts(new ChartsPanel)
    , m_summary(summary)
    , m_runs(new RunsPanel)
    , m_menu(new QMenu(window))
{
    window->installEventFilter(this);
    window->setDockOptions(QMainWindow::AllowTabbedDocks | QMainWindow::AllowNestedDocks);
    m_responseDock =
        addDock(m_response, tr("Response"), "responseDock", Qt::RightDockWidgetArea, tr("Ctrl+1"));
    m_optionsDock = addDock(m_options, tr("Options"), "optionsDock", Qt::RightDockWidgetArea, tr("Ctrl+2"));
    m_logDock = addDock(m_log, tr("Log"), "logDock", Qt::BottomDockWidgetArea, tr("Ctrl+3"));
    m_chartsDock = addDock(m_charts, tr("Charts"), "chartsDock", Qt::BottomDockWidgetArea, tr("Ctrl+4"));
    m_summaryDock = addDock(m_summary, tr("Summary"), "summaryDock", Qt::BottomDockWidgetArea, tr("Ctrl+5"));
    m_runsDock = addDock(m_runs, tr("Runs"), "runsDock", Qt::BottomDockWidgetArea, tr("Ctrl+7"));
    m_requestDock = addDock(m_request, tr("Request"), "requestDock", Qt::RightDockWidgetArea, tr("Ctrl+6"));
    m_variablesDock =
        addDock(variables, tr("Variables"), "variablesDock", Qt::RightDockWidgetArea, tr("Ctrl+9"));
    setUsualLayout();
}

QDockWidget *WindowPanels::addDock(QWidget *panel, const QString &title, const char *name,
                                   Qt::DockWidgetArea area, const QKeySequence &key)
{
    auto *dock = new QDockWidget(title, m_window);
    dock->setObjectName(QLatin1StringView(name));
    dock->setWidget(panel);
    // Behind the others of its side from the first moment: side by side, if only for a moment, they would ask
    // for a window that is wider than a small screen.
    QDockWidget *front = m_fronts.value(area);
    m_window->addDockWidget(area, dock);
    if (front)
        m_window->tabifyDockWidget(front, dock);
    else
        m_fronts.insert(area, dock);
    // The dock's own action would hide a dock that is only behind another's tab.
    QAction *action = m_menu->addAction(title);
    action->setCheckable(true);
    action->setShortcut(key);
    connect(action, &QAction::triggered, dock, [dock, action] {
        const bool hidden = dock->isHidden() || dock->visibleRegion().isEmpty();
        dock->setVisible(hidden);
        if (hidden)
            dock->raise();
        action->setChecked(hidden);
    });
    connect(dock, &QDockWidget::visibilityChanged, action,
            [dock, action] { action->setChecked(!dock->isHidden()); });
    return dock;
}

/// The window makes the bars of tabbed docks by itself, when it needs them.
bool WindowPanels::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_window && event->type() == QEvent::ChildPolished) {
        if (auto *bar = qobject_cast<QTabBar *>(static_cast<QChildEvent *>(event)->child()))
            bar->setAccessibleName(tr("Panels"));
    }
    return QObject::eventFilter(watched, event);
}

void WindowPanels::show(QWidget *panel)
{
    auto *dock = qobject_cast<QDockWidget *>(panel->parentWidget());
    if (!dock)
        return;
    dock->show();
    dock->raise();
}

void WindowPanels::setUsualLayout()
{
    m_window->setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
    m_window->tabifyDockWidget(m_responseDock, m_requestDock);
    m_window->tabifyDockWidget(m_requestDock, m_optionsDock);
    m_window->tabifyDockWidget(m_optionsDock, m_variablesDock);
    m_responseDock->raise();
    m_window->tabifyDockWidget(m_logDock, m_chartsDock);
    m_window->tabifyDockWidget(m_chartsDock, m_summaryDock);
    m_window->tabifyDockWidget(m_summaryDock, m_runsDock);
    m_logDock->raise();
    m_window->resizeDocks({m_responseDock}, {SideWidth}, Qt::Horizontal);
    m_window->resizeDocks({m_logDock}, {LogHeight}, Qt::Vertical);
}

} // namespace AsyncFetcher
