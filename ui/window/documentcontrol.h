// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/import/batchreading.h"
#include "ui/options/preferences.h"
#include "ui/requests/batchdocument.h"
#include "ui/window/documentfiles.h"
#include "ui/window/recentfiles.h"
#include "ui/window/runcontrol.h"

#include <QObject>

#include <functional>

class QMessageBox;

namespace AsyncFetcher {

/// New, open, save and save as, with the questions that keep the user from losing something. Files are read
/// and written in the background; meanwhile isBusy(), and nothing of all this can be started.
///
/// Thread: the UI's. What it is given outlives it.
class DocumentControl final : public QObject
{
    Q_OBJECT
public:
    struct Parts
    {
        BatchDocument *document;
        RunControl *runs;
        RecentFiles *recent;
        const FormatRegistry *formats;
        const Preferences *preferences;
        QWidget *window; ///< of the dialogs
    };

    explicit DocumentControl(const Parts &parts, QObject *parent = nullptr);

    void newDocument();
    void chooseAndOpen();
    /// The document becomes what they hold; where that leaves something to ask, importWanted() is told
    /// instead.
    void open(const QStringList &files);
    /// Unsaved edits that were left behind: copy is read and removed, the document goes by the name original.
    void recover(const QString &copy, const QString &original);
    void save();
    void saveAs();
    void saveTo(const QString &file) { write(file, false, {}); }
    /// Rows that belong to no file and are no loss.
    void showDemo(Batch batch);

    bool isBusy() const { return m_looking.isRunning() || m_reading.isRunning() || m_writing.isRunning(); }
    /// Something would be lost now.
    bool isAtRisk() const;
    /// Calls then when nothing is lost by going on, or the user says so; else never.
    void whenSafe(std::function<void()> then);

Q_SIGNALS:
    void opened();
    void importWanted(const QStringList &files);
    void told(const QString &sentence);
    void warned(const QString &sentences);
    void failed(const QString &sentence);
    void busyChanged(const QString &what, AsyncFetcher::TaskProgress *progress); ///< null: no longer busy
    void exportWanted();
    void runChosen(const QString &file); ///< a run file: nothing is lost by showing it

private:
    void openOwn(const QStringList &files);
    void read(const QStringList &files, std::function<void(ImportOutcome)> then);
    void take(ImportOutcome outcome, const QStringList &files);
    void tellWarnings(const ReadBatch &read);
    void write(const QString &file, bool allowLosses, std::function<void()> then);
    void afterWriting(const DocumentFiles::Written &written, const QString &file, quint64 revision,
                      const std::function<void()> &then);
    void askAboutLosses(const QStringList &losses, const QString &file, const std::function<void()> &then);
    void saveThen(const std::function<void()> &then);
    QString askForName();
    QString riskText() const;
    void answered(QMessageBox *box, const std::function<void()> &then);

    const Parts m_parts;
    BatchDocument *const m_document;
    BackgroundTask<QList<QByteArray>> m_looking;
    BackgroundTask<ImportOutcome> m_reading;
    BackgroundTask<DocumentFiles::Written> m_writing;
};

} // namespace AsyncFetcher
