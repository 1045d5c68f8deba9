// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/runfilecommands.h"

#include "core/format/jsonwriter.h"
#include "core/format/outputfile.h"
#include "core/log/console.h"
#include "core/log/secretmask.h"
#include "core/store/runmerge.h"

#include <QCoreApplication>

namespace AsyncFetcher {

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

constexpr const char *kindName(DiffRow::Kind kind)
{
    switch (kind) {
    case DiffRow::Kind::New:
        return "new";
    case DiffRow::Kind::Gone:
        return "gone";
    case DiffRow::Kind::Changed:
        break;
    }
    return "changed";
}

void writeJson(QByteArray *out, const DiffRow &row)
{
    JsonWriter json(out);
    json.beginObject().name("change").string(kindName(row.kind)).name("id").string(row.id);
    json.name("method").string(row.method).name("url").string(maskedUrl(row.url));
    json.name("regression").boolean(row.regression).name("fields").beginObject();
    for (const DiffChange &change : row.changes) {
        const bool secret = change.field.startsWith("header ") && isSecretHeader(change.field.mid(7));
        json.anyName(change.field).beginArray();
        json.string(secret ? QByteArray(MaskText) : change.before)
            .string(secret ? QByteArray(MaskText) : change.after);
        json.endArray();
    }
    json.endObject().endObject();
    out->append('\n');
}

void writeText(QByteArray *out, const DiffRow &row)
{
    const char *const sign = row.kind == DiffRow::Kind::New    ? "+ "
                             : row.kind == DiffRow::Kind::Gone ? "- "
                                                               : "~ ";
    out->append(sign + row.id.toUtf8() + ' ' + row.method + ' ' + maskedUrl(row.url) +
                (row.regression ? "  REGRESSION\n" : "\n"));
    for (const DiffChange &change : row.changes) {
        const bool secret = change.field.startsWith("header ") && isSecretHeader(change.field.mid(7));
        const auto shown = [secret](const QByteArray &value) {
            return secret ? QByteArray(MaskText) : value.isEmpty() ? QByteArray("none") : value;
        };
        out->append("    " + change.field + ": " + shown(change.before) + " -> " + shown(change.after) +
                    '\n');
    }
}

QByteArray summary(const DiffCounts &counts)
{
    return Text::tr("%1 changed, %2 new, %3 gone, %4 the same; %5 regressions")
               .arg(counts.changed)
               .arg(counts.added)
               .arg(counts.gone)
               .arg(counts.same)
               .arg(counts.regressions)
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
        asText ? writeText(&(*file)->buffer(), row) : writeJson(&(*file)->buffer(), row);
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
    Console().writeLine(
        Text::tr("%1 rows, %2 of them have ended").arg(merged->rows).arg(merged->ended).toUtf8());
    return ExitCode::Success;
}

} // namespace AsyncFetcher
