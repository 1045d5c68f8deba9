// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/progressstrip.h"

#include "ui/base/words.h"
#include "ui/window/statebar.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>

namespace AsyncFetcher {

using namespace Qt::StringLiterals;
using Phase = FetchRun::Phase;

namespace {

QString clockText(std::chrono::nanoseconds span)
{
    const qint64 seconds = std::chrono::duration_cast<std::chrono::seconds>(span).count();
    const auto two = [](qint64 n) { return QString::number(n).rightJustified(2, u'0'); };
    if (seconds < 3600)
        return QString::number(seconds / 60) + u':' + two(seconds % 60);
    return QString::number(seconds / 3600) + u':' + two(seconds / 60 % 60) + u':' + two(seconds % 60);
}

} // namespace

ProgressStrip::ProgressStrip(QWidget *parent)
    : QWidget(parent)
    , m_rows(new QLabel)
    , m_bar(new StateBar)
    , m_counts(new QLabel)
    , m_pace(new QLabel)
{
    m_rows->setAccessibleName(tr("Rows"));
    m_counts->setAccessibleName(tr("Counts by state"));
    m_pace->setAccessibleName(tr("Rate and time"));
    m_bar->setMaximumWidth(260);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 2, 8, 2);
    layout->setSpacing(14);
    layout->addWidget(m_rows);
    layout->addWidget(m_bar, 1);
    layout->addWidget(m_counts, 2);
    layout->addWidget(m_pace);
    // A long text must not widen the window.
    m_counts->setMinimumWidth(1);
    showRows(0, 0);
    showRun(Phase::Idle, {});
}

void ProgressStrip::showRows(qsizetype rows, qsizetype selected)
{
    QString text = rows == 1 ? tr("1 row") : tr("%1 rows").arg(Words::count(rows));
    if (selected > 1)
        text = tr("%1, %2 selected").arg(text, Words::count(selected));
    m_rows->setText(text);
}

void ProgressStrip::showRun(Phase phase, const Statistics &statistics)
{
    const bool hasRun = phase != Phase::Idle;
    m_bar->setVisible(hasRun);
    m_counts->setVisible(hasRun);
    m_pace->setVisible(hasRun);
    m_bar->setStatistics(statistics);
    m_counts->setText(countsText(statistics));
    m_pace->setText(paceText(phase, statistics));
}

QString ProgressStrip::countsText(const Statistics &statistics)
{
    QStringList parts{tr("%1 of %2").arg(Words::count(statistics.ended()), Words::count(statistics.total))};
    for (const auto state : {RowState::Succeeded, RowState::Failed, RowState::Running, RowState::Waiting,
                             RowState::Pending, RowState::Cancelled, RowState::Skipped, RowState::Unknown}) {
        if (const qint64 count = statistics.count(state))
            parts += tr("%1 %2").arg(Words::count(count), Words::state(state).toLower());
    }
    if (statistics.retries() > 0)
        parts += statistics.retries() == 1 ? tr("1 retry")
                                           : tr("%1 retries").arg(Words::count(statistics.retries()));
    return parts.join(u" · "_s);
}

QString ProgressStrip::paceText(Phase phase, const Statistics &statistics)
{
    QStringList parts;
    if (phase == Phase::Paused)
        parts += tr("Paused");
    else if (phase == Phase::Draining)
        parts += tr("Stopping");
    if (phase == Phase::Finished)
        parts += Words::rate(statistics.requestsPerSecond());
    else if (phase == Phase::Running)
        parts += Words::rate(statistics.rateNow);
    parts += tr("%1 elapsed").arg(clockText(statistics.elapsed));
    const auto eta = statistics.eta();
    if (phase == Phase::Running && eta.count() >= 0)
        parts += tr("%1 left").arg(clockText(eta));
    return parts.join(u" · "_s);
}

QString ProgressStrip::percentText(Phase phase, const Statistics &statistics)
{
    if (phase == Phase::Idle || phase == Phase::Finished || statistics.total == 0)
        return {};
    return tr("%1 %").arg(statistics.ended() * 100 / statistics.total);
}

} // namespace AsyncFetcher
