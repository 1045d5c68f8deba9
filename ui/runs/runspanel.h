// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/runs/runsmodel.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QTableView;

namespace AsyncFetcher {

/// The runs that are kept: open, name, compare, export, delete. What it reads and writes, it does in the
/// background; what cannot be undone is asked about. UI thread.
class RunsPanel final : public QWidget
{
    Q_OBJECT
public:
    explicit RunsPanel(QWidget *parent = nullptr);

    void setFolder(const QString &folder);
    void refresh(); ///< something has changed; read when the panel is seen
    RunsModel *model() { return &m_model; }

    /// Asks, and deletes those that began before (wall clock) and are not under way.
    void cleanUp(qint64 beforeMs);
    int countBefore(qint64 beforeMs) const { return int(before(beforeMs).size()); }

Q_SIGNALS:
    void openWanted(const QString &file);
    void compareWanted(const QString &before, const QString &after);
    void exportWanted(const QString &file);
    void cleanUpWanted();
    void folderWanted();
    void failed(const QString &sentence);

protected:
    void showEvent(QShowEvent *event) override;

private:
    QPushButton *addButton(const QString &text, const QString &tip, void (RunsPanel::*does)());
    void openCurrent();
    void renameCurrent();
    void compareSelected();
    void exportCurrent();
    void deleteSelected();
    void askToDelete(const QList<RunBrief> &runs, const QString &question);
    void remove(const QStringList &files);
    void work(std::function<Result<void>()> does);
    QList<RunBrief> selected() const;
    QList<RunBrief> before(qint64 beforeMs) const;
    void updateButtons();

    RunsModel m_model;
    QTableView *m_view;
    QLabel *m_nothing;
    QPushButton *m_open, *m_rename, *m_compare, *m_export, *m_delete;
    BackgroundTask<Result<void>> m_work;
    bool m_stale = true;
};

} // namespace AsyncFetcher
