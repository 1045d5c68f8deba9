// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/response/attemptsview.h"

#include "ui/base/theme.h"
#include "ui/base/words.h"

#include <QDateTime>
#include <QHeaderView>
#include <QLocale>

#include <utility>

namespace AsyncFetcher {

using namespace Qt::StringLiterals;

namespace {

enum Column { NumberColumn, OutcomeColumn, TimeColumn, WaitColumn, StartColumn, ColumnCount };

}

AttemptsView::AttemptsView(QWidget *parent)
    : QTreeWidget(parent)
{
    setColumnCount(ColumnCount);
    setHeaderLabels({tr("Attempt"), tr("Outcome"), tr("Time"), tr("Waited"), tr("Started")});
    setAccessibleName(tr("Attempts"));
    setFrameShape(QFrame::NoFrame);
    setAlternatingRowColors(true);
    setUniformRowHeights(true);
    setTextElideMode(Qt::ElideRight);
    const int charWidth = fontMetrics().averageCharWidth();
    const int widths[ColumnCount] = {9, 25, 10, 10, 14};
    for (int column = 0; column < ColumnCount; ++column)
        header()->resizeSection(column, widths[column] * charWidth + 8);
}

void AttemptsView::setAttempts(const QList<Attempt> &attempts)
{
    clear();
    for (const Attempt &attempt : attempts) {
        auto *item = new QTreeWidgetItem(this);
        item->setText(NumberColumn, QLocale().toString(attempt.number));
        const auto started = QDateTime::fromMSecsSinceEpoch(attempt.startedMs);
        item->setText(StartColumn, QLocale().toString(started.time(), u"HH:mm:ss.zzz"_s));
        item->setText(WaitColumn, attempt.waited.count() ? Words::duration(attempt.waited) : QString());
        item->setToolTip(WaitColumn, Words::waitReason(attempt.waitReason));
        item->setText(TimeColumn, Words::duration(attempt.responseTime));
        item->setText(OutcomeColumn, outcomeOf(attempt));
        item->setToolTip(OutcomeColumn, attempt.error);
        const bool failed = attempt.errorKind != ErrorKind::None || attempt.status >= 400;
        item->setForeground(OutcomeColumn, tintColor(failed ? Tint::Bad : Tint::Good, palette()));
        addDetails(item, attempt);
    }
    // The last one is what the row ended with.
    if (topLevelItemCount() > 0)
        topLevelItem(topLevelItemCount() - 1)->setExpanded(true);
}

void AttemptsView::addDetails(QTreeWidgetItem *item, const Attempt &attempt)
{
    const auto addLine = [item](const QString &text) {
        auto *line = new QTreeWidgetItem(item);
        line->setText(NumberColumn, text);
        line->setToolTip(NumberColumn, text);
        line->setFirstColumnSpanned(true);
    };
    if (!attempt.error.isEmpty())
        addLine(attempt.error);
    if (const QString phases = phasesOf(attempt.timings); !phases.isEmpty())
        addLine(phases);
    if (const QString connection = connectionOf(attempt.connection); !connection.isEmpty())
        addLine(connection);
    if (attempt.sends > 1 + attempt.redirects.size())
        addLine(tr("The request went out %1 times").arg(attempt.sends));
}

QString AttemptsView::outcomeOf(const Attempt &attempt)
{
    const bool isStatus = attempt.errorKind == ErrorKind::None || attempt.errorKind == ErrorKind::Status;
    return attempt.status && isStatus ? Words::status(attempt.status) : Words::error(attempt.errorKind);
}

QString AttemptsView::phasesOf(const Timings &timings)
{
    const std::pair<QString, Timings::Span> phases[] = {
        {tr("blocked %1"), timings.blocked}, {tr("DNS %1"), timings.dns},
        {tr("connect %1"), timings.connect}, {tr("of it TLS %1"), timings.ssl},
        {tr("send %1"), timings.send},       {tr("wait %1"), timings.wait},
        {tr("receive %1"), timings.receive},
    };
    QStringList parts;
    for (const auto &[text, span] : phases) {
        if (span >= Timings::Span::zero())
            parts += text.arg(Words::duration(span));
    }
    return parts.join(u" · "_s);
}

QString AttemptsView::connectionOf(const ConnectionInfo &connection)
{
    QStringList parts;
    if (!connection.hostIp.isEmpty())
        parts += QString::fromUtf8(connection.hostIp);
    if (!connection.httpVersion.isEmpty())
        parts += tr("HTTP/%1").arg(QString::fromUtf8(connection.httpVersion));
    if (!connection.tlsVersion.isEmpty())
        parts += QString::fromUtf8(connection.tlsVersion + ' ' + connection.tlsCipher).trimmed();
    if (!parts.isEmpty())
        parts += connection.reused ? tr("connection reused") : tr("new connection");
    return parts.join(u" · "_s);
}

} // namespace AsyncFetcher
