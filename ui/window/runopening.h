// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/base/backgroundtask.h"
#include "ui/runs/openedrun.h"

#include <QObject>

namespace AsyncFetcher {

class BatchDocument;
class MessageBar;
class RecentFiles;
class RunControl;

/// Opens run files: reads them in the background, puts their rows in the place of the document, and offers to
/// go on with those that were interrupted.
///
/// Thread: the UI's. What it is given outlives it.
class RunOpening final : public QObject
{
    Q_OBJECT
public:
    struct Parts
    {
        BatchDocument *document;
        RunControl *runs;
        RecentFiles *recent;
        MessageBar *messages;
    };

    explicit RunOpening(const Parts &parts, QObject *parent = nullptr);

    /// The caller knows that nothing is lost by showing it.
    void open(const QString &file);
    /// askUnsafe: rows that may have taken effect without an answer are sent again.
    void resume(const QString &file, bool askUnsafe);
    /// Saves what can be read of a damaged file beside it, and opens that.
    void salvage(const QString &file);
    bool isBusy() const { return m_reading.isRunning(); }

Q_SIGNALS:
    void opened();
    void busyChanged(const QString &what, AsyncFetcher::TaskProgress *progress);

private:
    using Read = std::function<Result<OpenedRun>(TaskProgress &)>;
    void read(const QString &file, const QString &what, const Read &read);
    void take(Result<OpenedRun> run, const QString &file);
    void tellFailure(const Error &error, const QString &file);
    void offerToGoOn(const QString &file, qint64 left, qint64 of, qint64 unknown);

    const Parts m_parts;
    BackgroundTask<Result<OpenedRun>> m_reading;
    QString m_file; ///< that is shown, where it was not asked to go on with it
    qint64 m_unknown = 0;
    std::shared_ptr<const QStringList> m_report; ///< of what was saved, until it is shown
};

} // namespace AsyncFetcher
