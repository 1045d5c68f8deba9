// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/format/formatregistry.h"
#include "ui/base/backgroundtask.h"

#include <QObject>

#include <functional>

class QSettings;
class QWidget;

namespace AsyncFetcher {

class BatchDocument;
class DocumentControl;
class MessageBar;
class RequestTableView;
class RunControl;
class RunKeeper;
class RunsPanel;

/// Joins the panel of kept runs with the window: opens them, compares two, exports, asks where they are kept
/// and for how long. UI thread; what it is given outlives it.
class RunsDesk final : public QObject
{
    Q_OBJECT
public:
    struct Parts
    {
        RunsPanel *panel;
        RunKeeper *keeper;
        BatchDocument *document;
        RunControl *runs;
        RequestTableView *table;
        DocumentControl *files;
        const FormatRegistry *formats;
        MessageBar *messages;
        QSettings *settings;
        QWidget *window;
        std::function<QString()> filter; ///< that the window shows rows by
    };

    explicit RunsDesk(const Parts &parts, QObject *parent = nullptr);

    void exportTo(const QString &runFile, const QString &file);
    bool isBusy() const { return m_writing.isRunning(); }

Q_SIGNALS:
    void busyChanged(const QString &what, AsyncFetcher::TaskProgress *progress);

private:
    void compare(const QString &before, const QString &after);
    void showRow(const QString &runFile, qint64 position);
    bool goToRow(qint64 position);
    void chooseAndExport(const QString &runFile);
    void askForAge();
    void askForFolder();
    void offerCleaning();
    qint64 oldestMs() const; ///< runs that began before it may go; 0: none

    const Parts m_parts;
    BackgroundTask<Result<void>> m_writing;
};

} // namespace AsyncFetcher
