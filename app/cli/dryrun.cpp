// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/dryrun.h"

#include "core/expand/expandedsource.h"
#include "core/judge/judge.h"
#include "core/log/secretmask.h"
#include "core/request/wirerequest.h"
#include "core/schedule/retrypolicy.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QSet>

namespace AsyncFetcher {

namespace {

constexpr int ShownInvalidRows = 20;
constexpr qsizetype ShownHosts = 20;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(DryRun)
};

QByteArray fingerprint(const WireRequest &wire)
{
    QCryptographicHash hash(QCryptographicHash::Sha1);
    const auto add = [&hash](const QByteArray &part) {
        hash.addData(part);
        hash.addData("\n");
    };
    add(wire.method);
    add(wire.url.originKey);
    add(wire.url.target);
    for (const HttpHeader &header : wire.headers) {
        add(header.name.toLower());
        add(header.value);
    }
    for (const WireBody::Piece &piece : wire.body.pieces()) {
        add(piece.bytes);
        add(piece.file.toUtf8());
    }
    return hash.result();
}

void addInvalid(RunForecast *plan, qsizetype position, const HttpRequest &row, const QString &why)
{
    if (++plan->invalid > ShownInvalidRows)
        return;
    const QString id = row.id.isEmpty() ? QString::number(position + 1) : row.id;
    plan->invalidRows.append(Text::tr("row %1: %2").arg(id, why));
}

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
QStringList groupLines(const RequestSource &source)
{
    QStringList lines;
    const RowGroups groups = groupsInOrder(source.groups());
    QHash<QString, qint64> rows;
    for (qsizetype position = 0; !groups.isEmpty() && position < source.count(); ++position)
        ++rows[source.requestAt(position).group];
    for (const RowGroup &group : groups) {
        const QString line = QStringLiteral("  %1  %2").arg(rows.value(group.name), 8).arg(group.name);
        lines.append(group.after.isEmpty()
                         ? line
                         : Text::tr("%1, after %2").arg(line, group.after.join(QStringLiteral(", "))));
    }
    return lines;
}

/// What the rates alone take, where there are any.
QString leastTime(const RunForecast &plan, const RunOptions &options)
{
    const auto sent = double(plan.rows - plan.skipped - plan.invalid);
    double seconds = options.rate > 0 ? sent / options.rate : 0.0;
    if (options.ratePerHost > 0)
        for (const qint64 rows : plan.hosts)
            seconds = std::max(seconds, double(rows) / options.ratePerHost);
    return seconds >= 1 ? Text::tr("at least %1 s because of the rate\n").arg(seconds, 0, 'f', 0) : QString();
}

/// What other rows will give is not known yet: any text may stand for it.
HttpRequest withStandIns(HttpRequest row, const GroupNames &names)
{
    const auto usable = names.usable.constFind(row.group);
    if (usable == names.usable.constEnd())
        return row;
    Variables standIns;
    for (const QByteArray &name : *usable)
        standIns.set(name, name);
    return expanded(std::move(row), standIns, {}, {Template::Secrets::Fill, *usable, true});
}

} // namespace

RunForecast forecastRun(const RequestSource &source, const RunOptions &options)
{
    RunForecast plan;
    QSet<QByteArray> seen;
    Judges judges;
    plan.rows = source.count();
    plan.groups = groupLines(source);
    const GroupNames names = GroupNames::of(source);
    for (qsizetype position = 0; position < source.count(); ++position) {
        if (source.isSkippedAt(position)) {
            ++plan.skipped;
            continue;
        }
        const HttpRequest row = withStandIns(source.requestAt(position), names);
        const auto wire = makeWireRequest(row, source.defaults());
        if (!wire) {
            addInvalid(&plan, position, row, wire.error().text);
            continue;
        }
        if (const auto judge = judges.judgeOf(row, source.defaults()); !judge) {
            addInvalid(&plan, position, row, judge.error().message);
            continue;
        }
        ++plan.hosts[wire->url.originKey];
        ++plan.methods[wire->method];
        const bool unsafe =
            row.retryUnsafe.value_or(source.defaults().retryUnsafe.value_or(options.retryUnsafe));
        plan.notRetried += isIdempotent(wire->method) || unsafe ? 0 : 1;
        const QByteArray print = fingerprint(*wire);
        plan.duplicates += seen.contains(print) ? 1 : 0;
        seen.insert(print);
    }
    return plan;
}

QByteArray forecastText(const RunForecast &plan, const RunOptions &options)
{
    QString text =
        Text::tr("%1 rows, %2 hosts, %3 invalid, %4 duplicates, %5 that will not be retried once sent\n")
            .arg(plan.rows)
            .arg(plan.hosts.size())
            .arg(plan.invalid)
            .arg(plan.duplicates)
            .arg(plan.notRetried);
    if (plan.skipped > 0)
        text +=
            Text::tr("%1 rows are marked to be skipped and not counted among the others\n").arg(plan.skipped);
    QStringList methods;
    for (auto it = plan.methods.begin(); it != plan.methods.end(); ++it)
        methods.append(QStringLiteral("%1 %2").arg(QString::fromUtf8(it.key())).arg(it.value()));
    if (!methods.isEmpty())
        text += Text::tr("methods: %1\n").arg(methods.join(QStringLiteral(", ")));
    if (!plan.hosts.isEmpty())
        text += Text::tr("hosts:\n") + QString::fromUtf8(hostsText(plan.hosts));
    if (!plan.groups.isEmpty())
        text += Text::tr("groups, in this order:\n") + plan.groups.join(u'\n') + u'\n';
    if (plan.invalid > 0)
        text += Text::tr("invalid rows, which fail without being sent:\n");
    for (const QString &row : plan.invalidRows)
        text += QStringLiteral("  ") + row + u'\n';
    if (plan.invalid > ShownInvalidRows)
        text += Text::tr("  and %1 more\n").arg(plan.invalid - ShownInvalidRows);
    text += Text::tr("at most %1 at once, %2 to one host; %3 retries\n")
                .arg(options.maxConcurrent)
                .arg(options.maxPerHost)
                .arg(options.maxRetries);
    return (text + leastTime(plan, options)).toUtf8();
}

} // namespace AsyncFetcher
