// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/format/formatregistry.h"
#include "ui/options/preferences.h"
#include "ui/requests/batchdocument.h"
#include "ui/requests/requesttablemodel.h"
#include "ui/variables/rememberedsecrets.h"
#include "ui/window/demosession.h"
#include "ui/window/recentfiles.h"
#include "ui/window/runcontrol.h"
#include "ui/window/windowsettings.h"

#include <QMainWindow>
#include <QSettings>

#include <functional>

class QStackedWidget;

namespace AsyncFetcher {

class CellCommands;
class CommandPalette;
class DocumentControl;
class FilterBar;
class ListEditor;
class MessageBar;
class NameCheck;
class ProgressStrip;
class PreferencesDialog;
class ReplaceDialog;
class RequestTableView;
class ResultExport;
class RowCommands;
class RunKeeper;
class RunOpening;
class RunsDesk;
class RunView;
class TableQuery;
class ThemeChoice;
class UnsavedCopy;
class TaskProgress;
class WindowActions;
class WindowPanels;
class WorkBar;

/// The window: makes the parts, puts them in their places and joins them. What they do is theirs.
/// Thread: the UI's.
class MainWindow final : public QMainWindow
{
    Q_OBJECT
public:
    struct Setup
    {
        QString settingsFile;                           ///< an INI file
        QString logFile;                                ///< followed by the log dock; empty: none
        QString copyFolder = {};                        ///< for copies of unsaved edits; empty: none are kept
        QString runFolder = {};                         ///< for run files; empty: runs are kept nowhere
        std::function<void(LogLevel)> setLogLevel = {}; ///< of the log file; may be empty
        std::shared_ptr<SecretStore> secretStore = {};  ///< null: the keychain of the desktop
    };

    explicit MainWindow(const Setup &setup, QWidget *parent = nullptr);
    ~MainWindow() override;

    void openFiles(const QStringList &files);
    void openDemo();
    /// What was open when the window was closed last; edits that a crash left are offered instead.
    void restoreSession();

    BatchDocument *document() { return &m_document; }
    RunControl *runs() { return &m_runs; }
    RunVariables *variables() { return &m_variables; }
    RememberedSecrets *rememberedSecrets() { return &m_remembered; }
    RequestTableView *table() { return m_view; }
    DocumentControl *files() { return m_files; }
    ResultExport *results() { return m_export; }
    MessageBar *messages() { return m_messages; }
    FilterBar *filterBar() { return m_filterBar; }
    TableQuery *query() { return m_query; }

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void layOut();
    void connectDocument();
    void connectMessages();
    void connectFileActions();
    void connectImporting();
    void connectEditActions();
    void connectQuery();
    void keepOrder();
    void showReplace();
    void connectRuns();
    void connectRunFiles();
    void connectVariables();
    void connectDataRows();
    void askForSecrets(const QList<QByteArray> &names);
    void connectInsights();
    void connectClusters();
    void connectInspection();
    void connectPreferences(const std::function<void(LogLevel)> &setLogLevel);
    void showPreferences();
    void showFilter(const QString &filter);
    void whenShown(const QString &filter, const std::function<void()> &act);
    bool offerLeftOver();
    void connectOthers();
    void setBusy(const QString &what, TaskProgress *progress);
    void showPage();
    void showTitle();
    void updateActions();
    void showAbout();

    SystemClock m_clock;
    QSettings m_settings;
    WindowSettings m_windowSettings;
    Preferences m_preferences;
    FormatRegistry m_formats;
    DemoSession m_demo;
    BatchDocument m_document;
    LiveRows m_live;
    RequestTableModel m_model;
    RunKeeper m_keeper;
    RunVariables m_variables;
    std::shared_ptr<SecretStore> m_secretStore;
    RememberedSecrets m_remembered;
    RunControl m_runs;
    RecentFiles m_recent;

    RequestTableView *m_view;
    ListEditor *m_listEditor;
    CellCommands *m_cells;
    NameCheck *m_names;
    RowCommands *m_rows;
    ReplaceDialog *m_replace = nullptr;
    PreferencesDialog *m_preferencesDialog = nullptr;
    ThemeChoice *m_themes;
    std::unique_ptr<UnsavedCopy> m_unsaved;
    QString m_awaitedFilter; ///< whose rows something is to be done with once they are found
    std::function<void()> m_whenShown;
    FilterBar *m_filterBar;
    TableQuery *m_query;
    WindowActions *m_actions;
    WindowPanels *m_panels;
    DocumentControl *m_files;
    ResultExport *m_export;
    MessageBar *m_messages;
    RunOpening *m_opening;
    RunsDesk *m_desk = nullptr;
    WorkBar *m_work;
    ProgressStrip *m_strip;
    RunView *m_runView;
    QStackedWidget *m_pages;
    bool m_closing = false;
};

} // namespace AsyncFetcher
