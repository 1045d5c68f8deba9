// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/chartspanel.h"

#include "ui/charts/chart.h"

#include <QGridLayout>

#include <cmath>

namespace AsyncFetcher {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 DrawIntervalMs = 500;
constexpr int BarsPerDecade = 6;
constexpr int Decades = 6; ///< from 100 us to 100 s
constexpr double FirstSeconds = 1e-4;

double barBegin(int bar)
{
    return FirstSeconds * std::pow(10.0, double(bar) / BarsPerDecade);
}

std::chrono::nanoseconds span(double seconds)
{
    return std::chrono::nanoseconds(qint64(seconds * 1e9));
}

/// As the filter language writes it.
QString timeText(double seconds)
{
    return seconds < 1 ? QString::number(seconds * 1000, 'g', 4) + "ms"_L1
                       : QString::number(seconds, 'g', 4) + "s"_L1;
}

} // namespace

ChartsPanel::ChartsPanel(QWidget *parent)
    : QWidget(parent)
    , m_rate(new Chart(tr("Requests a second")))
    , m_bytes(new Chart(tr("Kilobytes a second")))
    , m_times(new Chart(tr("Response time, ms")))
    , m_distribution(new Chart(tr("Rows by response time, ms")))
    , m_statusCodes(new Chart(tr("Status codes")))
    , m_ended(m_rate->addLine(tr("ended"), Tint::Busy))
    , m_failed(m_rate->addLine(tr("failed"), Tint::Bad))
    , m_received(m_bytes->addLine(tr("received"), Tint::Good))
    , m_p50(m_times->addLine(u"p50"_s, Tint::Good))
    , m_p95(m_times->addLine(u"p95"_s, Tint::Wait))
    , m_p99(m_times->addLine(u"p99"_s, Tint::Bad))
    , m_timeBars(m_distribution->addBars(tr("rows"), Tint::Busy))
    , m_statusBars(m_statusCodes->addBars(tr("rows"), Tint::Good))
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(1);
    int column = 0;
    for (Chart *chart : {m_rate, m_bytes, m_times, m_distribution, m_statusCodes})
        grid->addWidget(chart, 0, column++);
    auto ticks = QSharedPointer<QCPAxisTickerText>::create();
    // Every second has its number: all of them would touch in a narrow window.
    for (int decade = 0; decade <= Decades; ++decade) {
        const QString text = QString::number(FirstSeconds * 1000 * std::pow(10.0, decade), 'g', 6);
        ticks->addTick(decade * BarsPerDecade, decade % 2 == 0 ? text : QString());
    }
    m_distribution->xAxis->setTicker(ticks);
    m_distribution->xAxis->setTickLabelRotation(0);
    connect(m_distribution, &Chart::barClicked, this, [this](int bar) {
        Q_EMIT filterWanted(u"time:%1..%2"_s.arg(timeText(barBegin(bar)), timeText(barBegin(bar + 1))));
    });
    connect(m_statusCodes, &Chart::barClicked, this, [this](int bar) {
        if (bar >= 0 && bar < m_statuses.size())
            Q_EMIT filterWanted(u"status:%1"_s.arg(m_statuses.at(bar)));
    });
}

void ChartsPanel::beginRun()
{
    m_series.begin();
    m_sinceDrawn.invalidate();
    draw();
}

void ChartsPanel::showRun(const Statistics &statistics, bool finished)
{
    m_series.add(statistics, finished);
    if (!isVisible() || (m_sinceDrawn.isValid() && m_sinceDrawn.elapsed() < DrawIntervalMs && !finished))
        return;
    draw();
}

void ChartsPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    draw();
}

void ChartsPanel::draw()
{
    m_sinceDrawn.start();
    drawCourse();
    drawTimes();
    drawStatuses();
    for (Chart *chart : {m_rate, m_bytes, m_times, m_distribution, m_statusCodes})
        chart->redraw();
}

void ChartsPanel::drawCourse()
{
    QVector<double> at, ended, failed, received, p50, p95, p99;
    for (const RunSeries::Step &step : m_series.steps()) {
        at.append(step.end);
        ended.append(step.perSecond(step.ended));
        failed.append(step.perSecond(step.failed));
        received.append(step.perSecond(step.bytes) / 1000);
        p50.append(step.p50 * 1000);
        p95.append(step.p95 * 1000);
        p99.append(step.p99 * 1000);
    }
    m_ended->setData(at, ended, true);
    m_failed->setData(at, failed, true);
    m_received->setData(at, received, true);
    m_p50->setData(at, p50, true);
    m_p95->setData(at, p95, true);
    m_p99->setData(at, p99, true);
    for (Chart *chart : {m_rate, m_bytes, m_times}) {
        chart->rescaleAxes();
        chart->xAxis->setRangeLower(0);
        chart->yAxis->setRangeLower(0);
        chart->yAxis->setRangeUpper(std::max(1.0, chart->yAxis->range().upper * 1.1));
    }
}

void ChartsPanel::drawTimes()
{
    const Histogram &times = m_series.latest().responseTime;
    QVector<double> bars, counts;
    double most = 1;
    for (int bar = 0; bar < BarsPerDecade * Decades; ++bar) {
        bars.append(bar);
        counts.append(double(times.countBetween(span(barBegin(bar)), span(barBegin(bar + 1)))));
        most = std::max(most, counts.last());
    }
    m_timeBars->setData(bars, counts, true);
    m_distribution->xAxis->setRange(-1, BarsPerDecade * Decades);
    m_distribution->yAxis->setRange(0, most * 1.1);
}

void ChartsPanel::drawStatuses()
{
    const QMap<int, qint64> &byStatus = m_series.latest().byStatus;
    auto ticks = QSharedPointer<QCPAxisTickerText>::create();
    QVector<double> bars, counts;
    double most = 1;
    m_statuses = byStatus.keys();
    for (int bar = 0; bar < int(m_statuses.size()); ++bar) {
        ticks->addTick(bar, QString::number(m_statuses.at(bar)));
        bars.append(bar);
        counts.append(double(byStatus.value(m_statuses.at(bar))));
        most = std::max(most, counts.last());
    }
    m_statusCodes->xAxis->setTicker(ticks);
    m_statusBars->setData(bars, counts, true);
    m_statusCodes->xAxis->setRange(-1, std::max(3.0, double(m_statuses.size())));
    m_statusCodes->yAxis->setRange(0, most * 1.1);
}

} // namespace AsyncFetcher
