// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/runprogress.h"

#include "app/cli/counted.h"

#include <QCoreApplication>

namespace AsyncFetcher {

using namespace Qt::StringLiterals;

using std::chrono::milliseconds;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(RunProgress)
};

constexpr qint64 PlainIntervalMs = 5000;

QString clockText(milliseconds time)
{
    const qint64 seconds = (time.count() + 999) / 1000;
    if (seconds < 3600)
        return QStringLiteral("%1:%2").arg(seconds / 60).arg(seconds % 60, 2, 10, QLatin1Char('0'));
    return QStringLiteral("%1:%2:%3")
        .arg(seconds / 3600)
        .arg(seconds / 60 % 60, 2, 10, QLatin1Char('0'))
        .arg(seconds % 60, 2, 10, QLatin1Char('0'));
}

QString rateText(double rate)
{
    return QString::number(rate, 'f', rate < 10 ? 1 : 0);
}

} // namespace

QByteArray progressText(const Statistics &statistics)
{
    const milliseconds eta = statistics.eta();
    return Text::tr("%1/%2 done, %3 failed, %4/s, ETA %5")
        .arg(statistics.ended())
        .arg(statistics.total)
        .arg(statistics.count(RowState::Failed))
        .arg(rateText(statistics.rateNow), eta < milliseconds::zero() ? QStringLiteral("-") : clockText(eta))
        .toUtf8();
}

QByteArray summaryText(const Statistics &statistics)
{
    QString text = Text::tr("%1: %2 succeeded, %3 failed")
                       .arg(counted(statistics.total, "row"_L1, "rows"_L1))
                       .arg(statistics.count(RowState::Succeeded))
                       .arg(statistics.count(RowState::Failed));
    if (const qint64 cancelled = statistics.count(RowState::Cancelled))
        text += Text::tr(", %1 cancelled").arg(cancelled);
    if (const qint64 skipped = statistics.count(RowState::Skipped))
        text += Text::tr(", %1 skipped").arg(skipped);
    if (const qint64 left = statistics.total - statistics.ended())
        text += Text::tr(", %1 not run").arg(left);
    const double seconds = std::chrono::duration<double>(statistics.elapsed).count();
    return (text +
            Text::tr("; %1 s, %2/s").arg(seconds, 0, 'f', 1).arg(rateText(statistics.requestsPerSecond())))
        .toUtf8();
}

RunProgress::RunProgress(ProgressMode mode, bool quiet, Console *console)
    : m_console(console)
    , m_style(mode == ProgressMode::None || quiet                   ? Style::None
              : mode == ProgressMode::Auto && console->isTerminal() ? Style::Live
                                                                    : Style::Plain)
{
    m_sinceLine.start();
}

void RunProgress::update(const Statistics &statistics)
{
    if (m_style == Style::Live) {
        m_console->setLiveLine(progressText(statistics));
    } else if (m_style == Style::Plain && m_sinceLine.hasExpired(PlainIntervalMs)) {
        m_console->writeLine(progressText(statistics));
        m_sinceLine.restart();
    }
}

void RunProgress::end(const Statistics &statistics)
{
    if (m_style == Style::Live)
        m_console->setLiveLine({});
    if (m_style != Style::None)
        m_console->writeLine(summaryText(statistics));
}

} // namespace AsyncFetcher
