// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QKeySequence>
#include <QObject>

class QAction;
class QActionGroup;
class QMainWindow;
class QMenu;
class QToolBar;
class QWidget;

namespace AsyncFetcher {

class BatchDocument;
class RunControl;

/// Every action of the window with its icon, words and shortcut, and the menus and the tool bar made of them.
/// What they do is connected elsewhere. UI thread; the window owns everything here.
class WindowActions final : public QObject
{
    Q_OBJECT
public:
    /// table: what has the focus when the keys of row editing count.
    WindowActions(QMainWindow *window, QWidget *table);

    void addMenus(QMenu *docks, QActionGroup *themes);
    QToolBar *addToolBar();

    struct Table
    {
        bool rowsSelected = false;
        bool filtered = false;
        bool sorted = false;
        bool busy = false; ///< a file is being read or written
    };
    /// What can be done now.
    void update(const BatchDocument &document, const RunControl &runs, const Table &table);

    QAction *newDocument, *open, *importFiles, *save, *saveAs, *exportResults, *quit;
    QAction *undo, *redo, *cut, *copy, *copyAsCurl, *paste, *pasteIntoCells, *addRow, *addRowAbove, *fillDown,
        *setValue, *replace, *rowsFromData, *duplicate, *deleteRows, *skipRows, *enableRows, *checkRun,
        *moveUp, *moveDown, *selectAll, *filter, *findInBody, *showInLog, *keepOrder;
    QAction *run, *pause, *stop, *drain, *runFailed, *runSelected, *runShown, *runUnfinished, *nextFailure;
    QAction *demo, *commands, *preferences, *about, *aboutQt;
    QMenu *recent;

private:
    void makeFileActions();
    void makeEditActions(QWidget *table);
    void makeRunActions();
    void makeOtherActions();
    void updateRunActions(const BatchDocument &document, const RunControl &runs, const Table &table);
    QAction *make(const char *icon, const QString &text, const QKeySequence &key = {},
                  const QString &tip = {});

    QMainWindow *m_window;
};

} // namespace AsyncFetcher
