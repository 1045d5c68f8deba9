// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/rundiff.h"
#include "ui/base/backgroundtask.h"
#include "ui/runs/diffmodel.h"

#include <QDialog>
#include <QTimer>

class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QTableView;

namespace AsyncFetcher {

/// What differs between two runs, beside the main window. Compared and exported in the background; closing
/// ends that. UI thread.
class CompareDialog final : public QDialog
{
    Q_OBJECT
public:
    CompareDialog(QString before, QString after, QWidget *parent = nullptr);

    const DiffModel &model() const { return m_model; }
    bool isBusy() const { return m_comparing.isRunning() || m_writing.isRunning(); }
    void exportTo(const QString &file);

Q_SIGNALS:
    void rowChosen(const QString &runFile, qint64 position); ///< to be shown in the main window

private:
    struct Differences
    {
        QList<DiffRow> rows;
        DiffCounts counts;
    };
    static Result<Differences> compare(const QString &before, const QString &after, const DiffRules &rules,
                                       TaskProgress &progress);
    void layOut();
    DiffRules rules() const;
    void begin();
    void take(const Result<Differences> &found);
    void chooseAndExport();
    void choose(const QModelIndex &index);
    void showBusy(bool busy, TaskProgress *progress);

    const QString m_before;
    const QString m_after;
    DiffModel m_model;
    QTableView *m_view;
    QComboBox *m_kinds;
    QLineEdit *m_paths;
    QLineEdit *m_headers;
    QDoubleSpinBox *m_factor;
    QLabel *m_summary;
    QProgressBar *m_bar;
    QPushButton *m_again;
    QPushButton *m_export;
    QPushButton *m_cancel;
    QTimer m_beat;
    BackgroundTask<Result<Differences>> m_comparing;
    BackgroundTask<Result<void>> m_writing;
};

} // namespace AsyncFetcher
