// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/resulttable.h"

#include "core/log/secretmask.h"

#include <QCoreApplication>

#include <array>

namespace AsyncFetcher {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ResultTable)
};

using Line = QStringList;

Line lineOf(const HttpResponse &response)
{
    const bool sent = response.attempt() > 0;
    const double seconds = std::chrono::duration<double>(response.responseTime).count();
    return {QString::fromUtf8(response.method),
            QString::fromUtf8(maskedUrl(response.url)),
            rowStateName(response.outcome),
            response.statusCode > 0 ? QString::number(response.statusCode) : QStringLiteral("-"),
            sent ? Text::tr("%1 s").arg(seconds, 0, 'f', 3) : QStringLiteral("-"),
            QString::number(response.attempt()),
            response.error};
}

QString aligned(const QList<Line> &lines)
{
    QList<qsizetype> widths(lines.first().size(), 0);
    for (const Line &line : lines)
        for (qsizetype column = 0; column < line.size(); ++column)
            widths[column] = std::max(widths[column], line[column].size());
    QString text;
    for (const Line &line : lines) {
        QString row;
        for (qsizetype column = 0; column < line.size(); ++column)
            row += line[column].leftJustified(widths[column] + 2);
        text += row.trimmed() + u'\n';
    }
    return text;
}

QString namesAndCounts(const QMap<int, qint64> &counts)
{
    QStringList items;
    for (auto it = counts.begin(); it != counts.end(); ++it)
        items.append(QStringLiteral("%1 x %2").arg(it.value()).arg(it.key()));
    return items.join(QStringLiteral(", "));
}

} // namespace

QByteArray resultTable(const RunOutcome &run)
{
    QList<Line> lines{{Text::tr("METHOD"), Text::tr("URL"), Text::tr("OUTCOME"), Text::tr("STATUS"),
                       Text::tr("TIME"), Text::tr("ATTEMPTS"), Text::tr("ERROR")}};
    for (qsizetype position = 0; position < run.source.count(); ++position)
        if (const auto response = resultOf(run, position))
            lines.append(lineOf(*response));
    return aligned(lines).toUtf8();
}

QByteArray statisticsText(const Statistics &statistics)
{
    const auto seconds = [](Histogram::Span time) {
        return QString::number(std::chrono::duration<double>(time).count(), 'f', 3);
    };
    const Histogram &times = statistics.responseTime;
    const QList<Line> lines{
        {Text::tr("total"), QString::number(statistics.total)},
        {Text::tr("succeeded"), QString::number(statistics.count(RowState::Succeeded))},
        {Text::tr("failed"), QString::number(statistics.count(RowState::Failed))},
        {Text::tr("attempts"), QString::number(statistics.attempts)},
        {Text::tr("retries"), QString::number(statistics.retries())},
        {Text::tr("success rate"), QStringLiteral("%1 %").arg(statistics.successRate() * 100, 0, 'f', 1)},
        {Text::tr("statuses"), namesAndCounts(statistics.byStatus)},
        {Text::tr("bytes received"), QString::number(statistics.bytesReceived)},
        {Text::tr("duration"), Text::tr("%1 s").arg(seconds(statistics.elapsed))},
        {Text::tr("requests per second"), QString::number(statistics.requestsPerSecond(), 'f', 1)},
        {Text::tr("response time"),
         Text::tr("min %1 s, mean %2 s, p50 %3 s, p95 %4 s, max %5 s")
             .arg(seconds(times.min()), seconds(times.mean()), seconds(times.percentile(0.50)),
                  seconds(times.percentile(0.95)), seconds(times.max()))},
    };
    return '\n' + aligned(lines).toUtf8();
}

} // namespace AsyncFetcher
