// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/runfilecommands.h"

#include "app/cli/counted.h"
#include "core/format/outputfile.h"
#include "core/log/console.h"
#include "core/log/secretmask.h"
#include "core/store/diffjson.h"
#include "core/store/runmerge.h"
#include "core/store/runsalvage.h"

#include <QCoreApplication>

namespace AsyncFetcher {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(RunFileCommands)
};

ExitCode told(const Error &error)
{
    Console().writeLine("asyncfetcher-cli: " + error.toString().toUtf8());
    if (error.code == Error::Code::Usage || error.code == Error::Code::Value)
        return ExitCode::Usage;
    return ExitCode::Input;
}

void writeText(QByteArray *out, const DiffRow &row)
{
    const char *const sign = row.kind == DiffRow::Kind::New    ? "+ "
                             : row.kind == DiffRow::Kind::Gone ? "- "
                                                               : "~ ";
    out->append(sign + row.id.toUtf8() + ' ' + row.method + ' ' + maskedUrl(row.url) +
                (row.regression ? "  REGRESSION\n" : "\n"));
    for (const DiffChange &change : row.changes) {
        const auto shown = [&change](const QByteArray &value) {
            const QByteArray safe = shownDiffValue(change, value);
            return safe.isEmpty() ? QByteArray("none") : safe;
        };
        out->append("    " + change.field + ": " + shown(change.before) + " -> " + shown(change.after) +
                    '\n');
    }
}

QByteArray summary(const DiffCounts &counts)
{
    return Text::tr("%1 changed, %2 new, %3 gone, %4 the same; %5")
               .arg(counts.changed)
               .arg(counts.added)
               .arg(counts.gone)
               .arg(counts.same)
               .arg(counted(counts.regressions, "regression"_L1, "regressions"_L1))
               .toUtf8() +
           '\n';
}

} // namespace

ExitCode diff(const DiffArguments &arguments)
{
    const auto before = StoredRun::open(arguments.before);
    if (!before)
        return told(before.error());
    const auto after = StoredRun::open(arguments.after);
    if (!after)
        return told(after.error());
    auto file = OutputFile::create(arguments.output.isEmpty() ? QStringLiteral("-") : arguments.output);
    if (!file)
        return told(file.error()), ExitCode::Output;
    const bool asText = arguments.output.isEmpty();
    const auto counts = diffRuns(**before, **after, arguments.rules, [&](const DiffRow &row) {
        asText ? writeText(&(*file)->buffer(), row) : writeDiff(&(*file)->buffer(), row);
        return (*file)->flushIfLarge().has_value();
    });
    if (!counts)
        return told(counts.error());
    if (asText)
        (*file)->buffer().append(summary(*counts));
    else
        Console().writeLine(summary(*counts).trimmed());
    if (const auto written = (*file)->commit(); !written)
        return told(written.error()), ExitCode::Output;
    return arguments.failOnRegression && counts->regressions > 0 ? ExitCode::Expectations : ExitCode::Success;
}

ExitCode merge(const MergeArguments &arguments)
{
    const auto merged = mergeRuns(arguments.inputs, arguments.output);
    if (!merged)
        return merged.error().file == arguments.output ? (told(merged.error()), ExitCode::Output)
                                                       : told(merged.error());
    Console().writeLine(Text::tr("%1, ended: %2")
                            .arg(counted(merged->rows, "row"_L1, "rows"_L1))
                            .arg(merged->ended)
                            .toUtf8());
    return ExitCode::Success;
}

ExitCode salvage(const SalvageArguments &arguments)
{
    const auto saved = salvageRun(arguments.damaged, arguments.output);
    if (!saved)
        return saved.error().file == arguments.output ? (told(saved.error()), ExitCode::Output)
                                                      : told(saved.error());
    for (const QString &line : salvageReport(*saved))
        Console().writeLine(line.toUtf8());
    return saved->isWhole() ? ExitCode::Success : ExitCode::RowsFailed;
}

} // namespace AsyncFetcher
