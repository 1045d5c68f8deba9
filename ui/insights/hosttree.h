// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/schedule/hostreport.h"
#include "ui/insights/runsummary.h"

#include <QHash>
#include <QTreeWidget>

#include <optional>

namespace AsyncFetcher {

/// A line for each host of a run. What its rows came to is counted by a RunSummary; while the run is under
/// way reports say what the host is doing, and why its next row waits and for how long, and each host can be
/// paused, resumed and given a limit of its own. UI thread.
class HostTree final : public QTreeWidget
{
    Q_OBJECT
public:
    enum Column { Host, Rows, Running, Limit, Queued, Failed, Share, Rate, Median, Slow, Why };

    explicit HostTree(QWidget *parent = nullptr);

    /// Not while somebody types a limit: the line would go away under the hands.
    void showHosts(const QList<RunSummary::Group> &hosts);
    void showReports(const QList<HostReport> &reports, bool active);

    bool canControl() const { return m_active && !currentOrigin().isEmpty(); }
    bool isCurrentPaused() const;
    void pauseOrResume();
    void editLimit();

Q_SIGNALS:
    void pauseWanted(const QByteArray &origin, bool paused);
    void limitWanted(const QByteArray &origin, std::optional<int> limit); ///< nothing: that of all hosts
    void watchWanted(bool watch);                                         ///< it is seen, or no more
    void controlsChanged();

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    struct Sample
    {
        qint64 atMs = 0;
        qint64 ended = 0;
        double rate = -1; ///< rows ended a second; negative: not known yet
    };

    QByteArray currentOrigin() const;
    void takeRate(const HostReport &report, qint64 nowMs);
    void showReport(QTreeWidgetItem *item);
    static QString whyText(const HostReport &report, qint64 nowMs);
    void limitTyped(const QModelIndex &index, int limit);

    QHash<QByteArray, HostReport> m_reports;
    QHash<QByteArray, Sample> m_samples;
    bool m_active = false;
};

} // namespace AsyncFetcher
