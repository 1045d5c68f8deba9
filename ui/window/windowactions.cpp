// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/windowactions.h"

#include "ui/base/themeicon.h"
#include "ui/requests/batchdocument.h"
#include "ui/window/runcontrol.h"

#include <QAction>
#include <QActionGroup>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QToolBar>
#include <QToolButton>

namespace AsyncFetcher {

using namespace Qt::StringLiterals;

WindowActions::WindowActions(QMainWindow *window, QWidget *table)
    : QObject(window)
    , recent(new QMenu(tr("Open &Recent"), window))
    , m_window(window)
{
    makeFileActions();
    makeEditActions(table);
    makeRunActions();
    makeOtherActions();
}

QAction *WindowActions::make(const char *icon, const QString &text, const QKeySequence &key,
                             const QString &tip)
{
    auto *action = new QAction(text, m_window);
    if (icon)
        action->setIcon(themeIcon(QLatin1StringView(icon)));
    action->setShortcut(key);
    // A tool tip names the shortcut, too: that is how people come to know it.
    QString shown = tip.isEmpty() ? text : tip;
    shown.remove(u'&').remove(u'…');
    if (!key.isEmpty())
        shown += u" ("_s + key.toString(QKeySequence::NativeText) + u')';
    action->setToolTip(shown);
    return action;
}

void WindowActions::makeFileActions()
{
    newDocument = make("document-new", tr("&New"), QKeySequence::New);
    open = make("document-open", tr("&Open…"), QKeySequence::Open, tr("Open a batch or a list of URLs"));
    importFiles =
        make(nullptr, tr("&Import…"), tr("Ctrl+Shift+O"), tr("Take requests from other programs' files"));
    save = make("document-save", tr("&Save"), QKeySequence::Save);
    saveAs = make("document-save-as", tr("Save &As…"), tr("Ctrl+Shift+S"));
    exportResults =
        make("export", tr("&Export Results…"), tr("Ctrl+E"), tr("Save what the run found as JSON"));
    quit = make("quit", tr("&Quit"), tr("Ctrl+Q"));
}

void WindowActions::makeEditActions(QWidget *table)
{
    undo = make("edit-undo", tr("&Undo"), QKeySequence::Undo);
    redo = make("edit-redo", tr("&Redo"), tr("Ctrl+Shift+Z"));
    cut = make("edit-cut", tr("Cu&t"), QKeySequence::Cut);
    copy = make("edit-copy", tr("&Copy"), QKeySequence::Copy);
    copyAsCurl = make(nullptr, tr("Copy as cu&rl"), tr("Ctrl+Shift+C"));
    paste = make("edit-paste", tr("&Paste"), QKeySequence::Paste, tr("Paste URLs, one a line"));
    paste->setIconText(tr("Paste URLs"));
    selectAll = make(nullptr, tr("Select A&ll"), QKeySequence::SelectAll);
    pasteIntoCells = make(nullptr, tr("Paste &into Cells"), tr("Ctrl+Shift+V"),
                          tr("Paste over the cells from the current one on"));
    addRow = make("row-add", tr("&Add Row"), tr("Ins"));
    addRowAbove = make(nullptr, tr("Add Row A&bove"), tr("Alt+Ins"));
    fillDown = make(nullptr, tr("Fi&ll Down"), tr("Ctrl+D"),
                    tr("Copy the first selected row's cells into those below"));
    setValue =
        make(nullptr, tr("Set &Value…"), tr("Ctrl+Shift+F2"), tr("Set one value in all selected rows"));
    replace = make(nullptr, tr("Find and &Replace…"), tr("Ctrl+H"));
    rowsFromData = make(nullptr, tr("Rows from &Data…"), {},
                        tr("Make a row of the selected ones for each record of a CSV or JSON file"));
    duplicate = make("row-duplicate", tr("&Duplicate Rows"), tr("Ctrl+Shift+D"));
    deleteRows = make("row-delete", tr("D&elete Rows"), tr("Ctrl+Del"));
    skipRows = make("state-skipped", tr("S&kip Rows"), tr("Ctrl+K"),
                    tr("Keep the selected rows, and do not send them"));
    enableRows = make(nullptr, tr("Ena&ble Rows"), tr("Ctrl+Shift+K"),
                      tr("Send the selected rows again, which were skipped"));
    moveUp = make("row-up", tr("Move &Up"), tr("Alt+Up"));
    moveDown = make("row-down", tr("Move Do&wn"), tr("Alt+Down"));
    filter = make("search", tr("&Filter"), QKeySequence::Find, tr("Show only some of the rows"));
    findInBody =
        make(nullptr, tr("Find in &Body"), tr("Ctrl+Shift+F"), tr("Find text in the response's body"));
    showInLog =
        make("log", tr("Sho&w in Log"), tr("Ctrl+L"), tr("Show the log's lines about the current row"));
    keepOrder = make(nullptr, tr("&Keep This Order"), {},
                     tr("Put the rows of the batch in the order that the table shows"));
    // In a line of text these keys mean the text.
    for (QAction *action : {cut, copy, copyAsCurl, pasteIntoCells, selectAll, fillDown, setValue, deleteRows,
                            skipRows, enableRows, moveUp, moveDown, duplicate}) {
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        table->addAction(action);
    }
    table->addAction(showInLog);
    table->insertAction(cut, addRow);
    table->insertAction(selectAll, paste);
}

void WindowActions::makeRunActions()
{
    run = make("run", tr("&Run"), tr("F5"), tr("Run all rows"));
    checkRun = make(nullptr, tr("Chec&k Before a Run…"), tr("Alt+F5"),
                    tr("Count hosts, invalid rows and duplicates, and estimate the time"));
    pause = make("pause", tr("&Pause"), tr("F6"), tr("Start nothing more; go on with Resume"));
    pause->setCheckable(true);
    stop = make("stop", tr("&Stop"), tr("Shift+F5"), tr("Stop at once; what is under way is cancelled"));
    drain = make("drain", tr("&Finish What Is Under Way"), tr("Ctrl+Shift+F5"),
                 tr("Start nothing more, and stop when what is under way has ended"));
    runFailed = make("run-failed", tr("Run Fai&led Again"), tr("Ctrl+F5"));
    runSelected = make("run-selected", tr("Run S&elected"), tr("Ctrl+R"));
    runShown = make(nullptr, tr("Run F&iltered"), tr("Ctrl+Alt+R"), tr("Run the rows that the table shows"));
    runUnfinished = make(nullptr, tr("Run &Unfinished"), tr("Ctrl+Shift+R"),
                         tr("Run the rows that were cancelled, left over or never run"));
    nextFailure = make(nullptr, tr("&Next Failure"), tr("F8"));
}

void WindowActions::makeOtherActions()
{
    demo = make("demo", tr("Open &Demo Batch"), {},
                tr("Five requests to a server of our own; needs no network"));
    commands = make(nullptr, tr("&Commands…"), tr("Ctrl+Shift+P"), tr("Find an action by its name"));
    preferences = make("options", tr("Pre&ferences…"), QKeySequence(Qt::CTRL | Qt::Key_Comma));
    about = make("help-about", tr("&About AsyncFetcher"));
    aboutQt = make(nullptr, tr("About &Qt"));
}

void WindowActions::addMenus(QMenu *docks, QActionGroup *themes)
{
    QMenuBar *bar = m_window->menuBar();
    QMenu *file = bar->addMenu(tr("&File"));
    file->addActions({newDocument, open});
    file->addMenu(recent);
    file->addAction(importFiles);
    file->addSeparator();
    file->addActions({save, saveAs});
    file->addSeparator();
    file->addAction(exportResults);
    file->addSeparator();
    file->addAction(quit);

    QMenu *edit = bar->addMenu(tr("&Edit"));
    edit->addActions({undo, redo});
    edit->addSeparator();
    edit->addActions({cut, copy, copyAsCurl, paste, pasteIntoCells, selectAll});
    edit->addSeparator();
    edit->addActions({addRow, addRowAbove, duplicate, deleteRows});
    edit->addSeparator();
    edit->addActions({skipRows, enableRows});
    edit->addSeparator();
    edit->addActions({fillDown, setValue, replace, rowsFromData});
    edit->addSeparator();
    edit->addActions({moveUp, moveDown, keepOrder});
    edit->addSeparator();
    edit->addActions({filter, findInBody, showInLog});
    edit->addSeparator();
    edit->addAction(preferences);

    QMenu *runs = bar->addMenu(tr("&Run"));
    runs->addActions({run, pause, stop, drain});
    runs->addSeparator();
    runs->addAction(checkRun);
    runs->addSeparator();
    runs->addActions({runFailed, runSelected, runShown, runUnfinished});
    runs->addSeparator();
    runs->addAction(nextFailure);

    QMenu *view = bar->addMenu(tr("&View"));
    view->addActions(docks->actions());
    view->addSeparator();
    view->addMenu(tr("&Colours"))->addActions(themes->actions());

    QMenu *help = bar->addMenu(tr("&Help"));
    help->addActions({commands, demo});
    help->addSeparator();
    help->addActions({about, aboutQt});
}

QToolBar *WindowActions::addToolBar()
{
    QToolBar *bar = m_window->addToolBar(tr("Tool Bar"));
    bar->setObjectName(u"toolBar"_s);
    bar->setMovable(false);
    bar->setIconSize(QSize(20, 20));
    bar->addActions({newDocument, open, save});
    bar->addSeparator();
    bar->addActions({undo, redo});
    bar->addSeparator();
    bar->addActions({addRow, duplicate, deleteRows, moveUp, moveDown});
    bar->addSeparator();
    bar->addActions({run, pause, stop, runFailed});
    // What the window is for has its name beside it.
    for (QAction *action : {run, pause, stop, runFailed}) {
        if (auto *button = qobject_cast<QToolButton *>(bar->widgetForAction(action)))
            button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    }
    bar->addSeparator();
    bar->addAction(exportResults);
    return bar;
}

void WindowActions::update(const BatchDocument &document, const RunControl &runs, const Table &table)
{
    const bool busy = table.busy;
    const EditHistory &history = document.history();
    undo->setEnabled(history.canUndo() && !busy);
    undo->setText(history.canUndo() ? tr("&Undo %1").arg(history.undoName()) : tr("&Undo"));
    redo->setEnabled(history.canRedo() && !busy);
    redo->setText(history.canRedo() ? tr("&Redo %1").arg(history.redoName()) : tr("&Redo"));
    for (QAction *action : {newDocument, open, importFiles, saveAs, paste, addRow, addRowAbove, demo})
        action->setEnabled(!busy);
    recent->setEnabled(!busy && !recent->isEmpty());
    save->setEnabled(!busy && (document.isModified() || document.file().isEmpty()));
    keepOrder->setEnabled(table.sorted && !busy);
    exportResults->setEnabled(runs.hasResults() && !busy);
    for (QAction *action : {cut, copy, copyAsCurl, pasteIntoCells, fillDown, setValue, duplicate, deleteRows,
                            skipRows, enableRows, moveUp, moveDown, rowsFromData})
        action->setEnabled(table.rowsSelected && !busy);
    updateRunActions(document, runs, table);
}

void WindowActions::updateRunActions(const BatchDocument &document, const RunControl &runs,
                                     const Table &table)
{
    const bool active = runs.isActive();
    const auto phase = runs.phase();
    const bool canStart = !active && !table.busy && document.requests().count() > 0;
    run->setEnabled(canStart);
    checkRun->setEnabled(document.requests().count() > 0 && !table.busy);
    runSelected->setEnabled(canStart && table.rowsSelected);
    runShown->setEnabled(canStart && table.filtered);
    runFailed->setEnabled(canStart && runs.hasResults());
    runUnfinished->setEnabled(canStart && runs.hasResults());
    nextFailure->setEnabled(runs.hasResults());
    pause->setEnabled(phase == FetchRun::Phase::Running || phase == FetchRun::Phase::Paused);
    pause->setChecked(phase == FetchRun::Phase::Paused);
    const bool paused = phase == FetchRun::Phase::Paused;
    pause->setText(paused ? tr("&Resume") : tr("&Pause"));
    pause->setIcon(themeIcon(paused ? "run"_L1 : "pause"_L1));
    stop->setEnabled(active);
    drain->setEnabled(active && phase != FetchRun::Phase::Draining);
}

} // namespace AsyncFetcher
