// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/insights/runsummary.h"
#include "ui/requests/liverows.h"

#include <QElapsedTimer>
#include <QWidget>

class QPushButton;
class QTabWidget;
class QTreeWidget;
class QTreeWidgetItem;

namespace AsyncFetcher {

class HostTree;

/// What became of the rows: failures in clusters, hosts with what holds them, status codes, kinds of error. A
/// line leads to its rows. Counted in the background, once a second at most, and only while it is seen.
/// UI thread.
class SummaryPanel final : public QWidget
{
    Q_OBJECT
public:
    /// What is counted; the pointers outlive the panel.
    struct Source
    {
        const RequestList *list;
        const LiveRows *live;
        const ResponseFacts *facts;
    };

    explicit SummaryPanel(const Source &source, QWidget *parent = nullptr);

    /// The counts may have changed. now: they will not change again soon.
    void update(bool active, bool now);
    void clear();
    HostTree *hosts() const { return m_hosts; }

Q_SIGNALS:
    void filterWanted(const QString &filter);
    void runWanted(const QString &filter);  ///< the rows it finds, again
    void editWanted(const QString &filter); ///< the rows it finds, all selected
    void skipWanted(const QString &filter);

protected:
    void showEvent(QShowEvent *event) override;

private:
    QTreeWidget *makeTree(const QString &title, const QStringList &columns);
    void setUp(QTreeWidget *tree, const QString &title);
    void count();
    void show(const RunSummary &summary);
    void showClusters(const RunSummary &summary);
    void showGroups(QTreeWidget *tree, const QList<RunSummary::Group> &groups, qint64 rows);
    QPushButton *addButton(const QString &text, const QString &tip,
                           void (SummaryPanel::*wanted)(const QString &));
    void showMenu(QTreeWidget *tree, const QPoint &position);
    void updateButtons();
    QTreeWidgetItem *current() const;

    const Source m_source;
    QTabWidget *m_tabs;
    QTreeWidget *m_clusters;
    HostTree *m_hosts;
    QTreeWidget *m_statuses, *m_errors;
    QPushButton *m_show, *m_run, *m_edit, *m_skip, *m_pause, *m_limit;
    QElapsedTimer m_sinceCount;
    bool m_active = false;
    bool m_outdated = true;
    BackgroundTask<RunSummary> m_counting;
};

} // namespace AsyncFetcher
