// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/dryrun.h"

#include "app/cli/counted.h"

#include <QCoreApplication>

#include <algorithm>

namespace AsyncFetcher {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype ShownHosts = 20;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(DryRun)
};

QByteArray hostsText(const QMap<QByteArray, qint64> &hosts)
{
    QList<std::pair<qint64, QByteArray>> byRows;
    for (auto it = hosts.begin(); it != hosts.end(); ++it)
        byRows.append({-it.value(), it.key()});
    std::sort(byRows.begin(), byRows.end());
    QString text;
    for (qsizetype i = 0; i < std::min(byRows.size(), ShownHosts); ++i)
        text +=
            QStringLiteral("  %1  %2\n").arg(-byRows[i].first, 8).arg(QString::fromUtf8(byRows[i].second));
    if (byRows.size() > ShownHosts)
        text += Text::tr("  and %1 more\n").arg(byRows.size() - ShownHosts);
    return text.toUtf8();
}

/// "use  12, after login", a line for each group.
QString groupsText(const QList<RunForecast::GroupRows> &groups)
{
    QString text;
    for (const RunForecast::GroupRows &group : groups) {
        const QString line = QStringLiteral("  %1  %2").arg(group.rows, 8).arg(group.name);
        text += group.after.isEmpty()
                    ? line
                    : Text::tr("%1, after %2").arg(line, group.after.join(QStringLiteral(", ")));
        text += u'\n';
    }
    return text;
}

/// What the rates alone take, where there are any.
QString leastTime(const RunForecast &plan, const RunOptions &options)
{
    const double seconds = estimateRun(plan, options, {}).leastSeconds;
    return seconds >= 1 ? Text::tr("at least %1 s because of the rate\n").arg(seconds, 0, 'f', 0) : QString();
}

} // namespace

QByteArray forecastText(const RunForecast &plan, const RunOptions &options)
{
    QString text =
        Text::tr("%1, %2, %3 invalid, %4, %5 that will not be retried once sent\n")
            .arg(counted(plan.rows, "row"_L1, "rows"_L1), counted(plan.hosts.size(), "host"_L1, "hosts"_L1))
            .arg(plan.invalid.size())
            .arg(counted(plan.duplicates.size(), "duplicate"_L1, "duplicates"_L1))
            .arg(plan.notRetried());
    if (plan.skipped > 0)
        text += Text::tr("%1 marked to be skipped, not counted among the others\n")
                    .arg(counted(plan.skipped, "row"_L1, "rows"_L1));
    QStringList methods;
    for (auto it = plan.methods.begin(); it != plan.methods.end(); ++it)
        methods.append(QStringLiteral("%1 %2").arg(QString::fromUtf8(it.key())).arg(it.value()));
    if (!methods.isEmpty())
        text += Text::tr("methods: %1\n").arg(methods.join(QStringLiteral(", ")));
    if (!plan.hosts.isEmpty())
        text += Text::tr("hosts:\n") + QString::fromUtf8(hostsText(plan.hosts));
    if (!plan.groups.isEmpty())
        text += Text::tr("groups, in this order:\n") + groupsText(plan.groups);
    if (!plan.invalid.isEmpty())
        text += Text::tr("invalid rows, which fail without being sent:\n");
    for (const RunForecast::InvalidRow &row : plan.reasons)
        text += QStringLiteral("  ") + Text::tr("row %1: %2").arg(row.id, row.why) + u'\n';
    if (plan.invalid.size() > plan.reasons.size())
        text += Text::tr("  and %1 more\n").arg(plan.invalid.size() - plan.reasons.size());
    text += Text::tr("at most %1 at once, %2 to one host; %3\n")
                .arg(options.maxConcurrent)
                .arg(options.maxPerHost)
                .arg(counted(options.maxRetries, "retry"_L1, "retries"_L1));
    return (text + leastTime(plan, options)).toUtf8();
}

} // namespace AsyncFetcher
