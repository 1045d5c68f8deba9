// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/format/formatregistry.h"
#include "ui/base/backgroundtask.h"
#include "ui/requests/batchdocument.h"
#include "ui/window/runcontrol.h"

#include <QObject>

namespace AsyncFetcher {

/// Asks for the name of a file of results, in any format that is known; empty: none was given. folder: where
/// to begin; empty: anywhere. name: without its suffix.
QString askForResultFile(const FormatRegistry &formats, QWidget *window, const QString &folder,
                         const QString &name);

/// Writes what the runs found to a file of results, in the background. Rows stand in the order of the list;
/// those without a result come as pending. Bodies past 64 KiB go to files in a folder beside it. Thread: the
/// UI's. What it is given outlives it.
class ResultExport final : public QObject
{
    Q_OBJECT
public:
    ResultExport(const BatchDocument *document, RunControl *runs, const FormatRegistry *formats,
                 QWidget *window, QObject *parent = nullptr);

    void chooseAndExport();
    void exportTo(const QString &file);
    bool isBusy() const { return m_writing.isRunning(); }

Q_SIGNALS:
    void told(const QString &sentence);
    void failed(const QString &sentence);
    void busyChanged(const QString &what, AsyncFetcher::TaskProgress *progress);

private:
    const BatchDocument *m_document;
    RunControl *m_runs;
    const FormatRegistry *m_formats;
    QWidget *m_window;
    BackgroundTask<Result<void>> m_writing;
};

} // namespace AsyncFetcher
