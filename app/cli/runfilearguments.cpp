// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/runfilearguments.h"

#include "app/cli/argumenttexts.h"
#include "core/format/jsoncompare.h"

#include <QCoreApplication>

namespace AsyncFetcher {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

} // namespace

RunFileArguments::RunFileArguments(CLI::App *app)
{
    addExport(app);
    addDiff(app);
    addMerge(app);
    addSalvage(app);
}

std::optional<Command> RunFileArguments::chosen() const
{
    if (m_export->parsed())
        return exported();
    if (m_diff->parsed())
        return diff();
    if (m_merge->parsed())
        return MergeArguments{fromTexts(m_merged), fromText(m_mergeOut)};
    if (m_salvage->parsed())
        return SalvageArguments{fromText(m_damaged), fromText(m_salvageOut)};
    return {};
}

ExportArguments RunFileArguments::exported() const
{
    return {fromText(m_exported.run),   fromTexts(m_exported.outputs), fromText(m_exported.format),
            fromText(m_exported.where), fromText(m_exported.bodies),   m_exported.withSecrets,
            m_exported.rawCells};
}

void RunFileArguments::addExport(CLI::App *app)
{
    m_export = app->add_subcommand("export", Text::tr("Write the results of a run file").toStdString());
    m_export
        ->add_option("RUN", m_exported.run,
                     Text::tr("A run file; its run may still be under way").toStdString())
        ->required()
        ->type_name("");
    repeatable(
        m_export->add_option(
            "-o,--output", m_exported.outputs,
            Text::tr("Where results go: .json, .jsonl, .csv, .xml (JUnit), .har, .html, or - for JSON Lines")
                .toStdString()))
        ->type_name("FILE");
    m_export
        ->add_option("--format", m_exported.format, Text::tr("The format, whatever the suffix").toStdString())
        ->type_name("json|jsonl|csv|junit|har|html");
    m_export
        ->add_option(
            "--where", m_exported.where,
            Text::tr("Only rows that match, such as 'status:5xx time:>2s -host:api.*'").toStdString())
        ->type_name("FILTER");
    m_export->add_option("--bodies", m_exported.bodies, Text::tr("As for run").toStdString())
        ->type_name("none|inline|DIR");
    m_export->add_flag("--with-secrets", m_exported.withSecrets,
                       Text::tr("Show credentials and cookies in the results").toStdString());
    m_export->add_flag(
        "--raw-cells", m_exported.rawCells,
        Text::tr("Leave cells of tables as they are, though a spreadsheet may take them for formulas")
            .toStdString());
}

void RunFileArguments::addDiff(CLI::App *app)
{
    m_diff =
        app->add_subcommand("diff", Text::tr("Tell what is different between two run files").toStdString());
    m_diff->add_option("BEFORE", m_diffed.before)->required()->type_name("");
    m_diff->add_option("AFTER", m_diffed.after)->required()->type_name("");
    m_diff
        ->add_option("-o,--output", m_diffed.output,
                     Text::tr("JSON Lines, a row that differs a line, instead of words").toStdString())
        ->type_name("FILE");
    m_diff
        ->add_option("--by", m_diffed.by,
                     Text::tr("Match rows by their ids or by method and URL (ids, where all rows have one)")
                         .toStdString())
        ->type_name("id|url");
    repeatable(
        m_diff->add_option("--ignore-header", m_diffed.ignoredHeaders,
                           Text::tr("A field that may differ, beside Date and the like").toStdString()))
        ->type_name("NAME");
    repeatable(m_diff->add_option(
                   "--ignore-path", m_diffed.ignoredPaths,
                   Text::tr("What may differ in JSON bodies, such as '$.items[*].updated'").toStdString()))
        ->type_name("PATH");
    m_diff
        ->add_option(
            "--time-factor", m_diffed.timeFactor,
            Text::tr("Response times that differ by more than this count (they do not)").toStdString())
        ->type_name("F");
    m_diff->add_flag("--fail-on-regression", m_diffed.failOnRegression,
                     Text::tr("End with 4 where a row that succeeded does not, or is slower").toStdString());
}

void RunFileArguments::addMerge(CLI::App *app)
{
    m_merge = app->add_subcommand("merge", Text::tr("Join the run files of shards into one").toStdString());
    m_merge->add_option("RUN", m_merged, Text::tr("Run files that are parts of one run").toStdString())
        ->required()
        ->type_name("");
    m_merge->add_option("-o,--output", m_mergeOut, Text::tr("The run file to make").toStdString())
        ->required()
        ->type_name("FILE.afrun");
}

void RunFileArguments::addSalvage(CLI::App *app)
{
    m_salvage = app->add_subcommand(
        "salvage", Text::tr("Save what can be read of a damaged run file into a new one").toStdString());
    m_salvage->add_option("RUN", m_damaged, Text::tr("The damaged file, which stays as it is").toStdString())
        ->required()
        ->type_name("");
    m_salvage->add_option("-o,--output", m_salvageOut, Text::tr("The run file to make").toStdString())
        ->required()
        ->type_name("FILE.afrun");
}

DiffArguments RunFileArguments::diff() const
{
    DiffArguments arguments;
    arguments.before = fromText(m_diffed.before);
    arguments.after = fromText(m_diffed.after);
    arguments.output = fromText(m_diffed.output);
    arguments.failOnRegression = m_diffed.failOnRegression;
    arguments.rules.timeFactor = m_diffed.timeFactor;
    arguments.rules.ignoredPaths = fromTexts(m_diffed.ignoredPaths);
    for (const QString &path : std::as_const(arguments.rules.ignoredPaths))
        if (!isJsonPath(path))
            throw UsageError(
                Text::tr("--ignore-path %1 must be a path such as $.items[*].updated").arg(path));
    for (const std::string &name : m_diffed.ignoredHeaders)
        arguments.rules.ignoredHeaders.append(QByteArray::fromStdString(name));
    if (m_diffed.timeFactor != 0 && m_diffed.timeFactor <= 1)
        throw UsageError(Text::tr("--time-factor must be more than 1"));
    if (m_diffed.by == "id")
        arguments.rules.match = DiffRules::Match::Id;
    else if (m_diffed.by == "url")
        arguments.rules.match = DiffRules::Match::Url;
    else if (m_diffed.by != "auto")
        throw UsageError(Text::tr("--by must be id or url"));
    return arguments;
}

} // namespace AsyncFetcher
