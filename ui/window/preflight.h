// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/expand/filledrows.h"
#include "core/run/runforecast.h"
#include "ui/base/backgroundtask.h"

#include <QDialog>

class QFormLayout;
class QLabel;
class QPlainTextEdit;
class QProgressBar;
class QPushButton;
class QTimer;

namespace AsyncFetcher {

class BatchDocument;
class RunControl;

/// What a run of all rows would do, before it does: counts, rows that cannot be sent or are there twice, with
/// a button that removes them, and how long it may take. Counted in the background over a copy of the list,
/// and again when the rows are others; the run need not wait for it.
///
/// UI thread; document and runs outlive it. It deletes itself when it was closed and nothing is counted.
class Preflight final : public QDialog
{
    Q_OBJECT
public:
    Preflight(BatchDocument *document, const RunControl *runs, QWidget *parent);

    void check(); ///< opens and counts

Q_SIGNALS:
    void runWanted();

protected:
    void done(int result) override;

private:
    /// A million hosts are joined where they were counted.
    struct Found
    {
        RunForecast forecast; ///< without hosts
        RunEstimate estimate;
        qint64 hosts = 0;
        QStringList largest; ///< the hosts with most rows: "http://host:80 (12)"
    };

    void layOut();
    void connectButtons();
    QLabel *addLine(QFormLayout *form, const QString &name);
    void count();
    void takeFound(Found found);
    void showFound();
    void showButtons();
    void remove(const QList<qsizetype> &positions, const QString &name);
    QString hostsText() const;
    QString groupsText() const;
    QString repeatText() const;
    QString timeText() const;
    QString reasonsText() const;
    static Found find(std::shared_ptr<const RequestSource> source, const Variables &variables,
                      const RunOptions &options, const Statistics &earlier,
                      std::shared_ptr<SchemaFiles> schemas, TaskProgress &progress);
    static void hide(const SecretMask &secrets, Found *found);

    BatchDocument *m_document;
    const RunControl *m_runs;
    QFormLayout *m_form;
    QLabel *m_rows, *m_hosts, *m_groups, *m_invalid, *m_duplicates, *m_repeat, *m_canary, *m_time;
    QPlainTextEdit *m_reasons;
    QProgressBar *m_progress;
    QPushButton *m_removeInvalid, *m_removeDuplicates, *m_run;
    QTimer *m_look;
    Found m_found;
    bool m_isCounted = false;
    bool m_isClosed = false;
    quint64 m_revision = 0; ///< of the document that was counted
    BackgroundTask<Found> m_counting;
};

} // namespace AsyncFetcher
