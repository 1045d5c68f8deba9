// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

class QDockWidget;
class QMainWindow;
class QMenu;

namespace AsyncFetcher {

class LogPanel;
class OptionsPanel;
class ResponsePanel;

/// The docks around the table: response, options, log. UI thread; the window owns everything here.
class WindowPanels final : public QObject
{
    Q_OBJECT
public:
    explicit WindowPanels(QMainWindow *window);

    ResponsePanel *response() const { return m_response; }
    OptionsPanel *options() const { return m_options; }
    LogPanel *log() const { return m_log; }

    /// What shows and hides the docks. The menu is the window's.
    QMenu *menu() const { return m_menu; }
    void setUsualLayout();

private:
    QDockWidget *addDock(QWidget *panel, const QString &title, const char *name, Qt::DockWidgetArea area,
                         const QKeySequence &key);

    QMainWindow *m_window;
    ResponsePanel *m_response;
    OptionsPanel *m_options;
    LogPanel *m_log;
    QDockWidget *m_responseDock;
    QDockWidget *m_optionsDock;
    QDockWidget *m_logDock;
    QMenu *m_menu;
};

} // namespace AsyncFetcher
