// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/charts/runseries.h"

#include <QElapsedTimer>
#include <QList>
#include <QWidget>

class QCPBars;
class QCPGraph;

namespace AsyncFetcher {

class Chart;

/// The course of a run in pictures: how many rows end and fail, how many bytes come, how long responses take,
/// over time and as a distribution, and the status codes. A click on a bar asks for its rows. Drawn twice a
/// second at most, and only what is seen. UI thread.
class ChartsPanel final : public QWidget
{
    Q_OBJECT
public:
    explicit ChartsPanel(QWidget *parent = nullptr);

    void beginRun();
    void showRun(const Statistics &statistics, bool finished);

Q_SIGNALS:
    void filterWanted(const QString &filter);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void draw();
    void drawCourse();
    void drawTimes();
    void drawStatuses();

    RunSeries m_series;
    QElapsedTimer m_sinceDrawn;
    QList<int> m_statuses; ///< by bar
    Chart *m_rate, *m_bytes, *m_times, *m_distribution, *m_statusCodes;
    QCPGraph *m_ended, *m_failed, *m_received, *m_p50, *m_p95, *m_p99;
    QCPBars *m_timeBars, *m_statusBars;
};

} // namespace AsyncFetcher
