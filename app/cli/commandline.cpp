// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commandline.h"

#include "app/cli/argumenttexts.h"
#include "app/cli/rowarguments.h"
#include "app/cli/runfilearguments.h"
#include "app/cli/runoptionarguments.h"
#include "core/format/formatregistry.h"
#include "core/format/optionvalues.h"

#include <CLI/CLI.hpp>

#include <QCoreApplication>

namespace AsyncFetcher {

namespace {

class Arguments
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
public:
    Arguments();
    Command parse(int argc, char **argv);

private:
    /// What the options are parsed into.
    struct LogTexts
    {
        std::string file = "fetcher.log";
        std::string level;
        bool quiet = false;
    };

    void addRun();
    void addRunOutput();
    void addVariables();
    void addOthers();
    std::optional<Shard> shard() const;
    void addRead(CLI::App *command);
    static void addLog(CLI::App *command, LogTexts *texts);
    ReadArguments read();
    VariableArguments variables() const;
    Command chosen();
    RunArguments run();
    void checkResumption() const;
    static LogArguments log(const LogTexts &texts);

    CLI::App m_app;
    CLI::App *m_run = nullptr;
    CLI::App *m_convert = nullptr;
    std::unique_ptr<RunFileArguments> m_runFiles;
    std::string m_shard, m_shardBy = "host";
    CLI::App *m_demo = nullptr;
    CLI::App *m_serveDemo = nullptr;
    std::unique_ptr<RunOptionArguments> m_runOptions;
    std::vector<std::string> m_values, m_secrets, m_environments, m_data;
    std::vector<std::string> m_inputs;
    std::vector<std::string> m_outputs;
    std::string m_writeBack;
    std::unique_ptr<RowArguments> m_rows;
    std::string m_bodies, m_runFile, m_resumed, m_progress = "auto";
    bool m_withSecrets = false, m_dryRun = false;
    LogTexts m_runLog, m_demoLog;
    std::vector<std::string> m_fields;
    std::string m_scheme;
    bool m_anyFile = false;
    std::string m_convertIn, m_convertOut;
    quint16 m_port = 0;
};

/// What can be read and written, as the registry has it.
std::string formatsText()
{
    const FormatRegistry formats;
    const auto lines = [&formats](Format::Capabilities having) {
        QString text;
        for (const Format *format : formats.formats(having))
            text += QStringLiteral("\n  %1 (.%2)")
                        .arg(format->name(), format->suffixes().join(QLatin1String(", .")));
        return text;
    };
    return (QCoreApplication::translate("CommandLine", "Reads:") + lines(Format::ReadsRequests) + u'\n' +
            QCoreApplication::translate("CommandLine", "Writes:") + lines(Format::WritesRequests))
        .toStdString();
}

Arguments::Arguments()
    : m_app(tr("Sends batches of HTTP requests and writes what came back.").toStdString(), "asyncfetcher-cli")
{
    m_app.set_version_flag("--version", "asyncfetcher-cli " ASYNCFETCHER_VERSION);
    m_app.require_subcommand(1);
    m_app.set_help_flag("-h,--help", tr("Show this help").toStdString());
    addRun();
    addRunOutput();
    addVariables();
    addOthers();
    m_runFiles = std::make_unique<RunFileArguments>(&m_app);
    m_app.footer(tr("\"asyncfetcher-cli COMMAND --help\" tells all about a command.\n"
                    "Exit codes: 0 all rows succeeded, 1 usage or configuration, 2 nothing could be read,\n"
                    "3 some rows failed, 4 only expectations failed, 5 output could not be written,\n"
                    "7 interrupted with rows left.")
                     .toStdString());
}

void Arguments::addRun()
{
    m_run = m_app.add_subcommand("run", tr("Send the requests of the inputs").toStdString());
    m_run
        ->add_option(
            "INPUT", m_inputs,
            tr("Batch (JSON), or anything else that \"convert\" reads; - is standard input").toStdString())
        ->type_name("");
    addRead(m_run);
    m_runOptions = std::make_unique<RunOptionArguments>(m_run);
    m_rows = std::make_unique<RowArguments>(m_run);
    m_run
        ->add_option(
            "--shard", m_shard,
            tr("Only the K-th of N parts of the rows, for many machines; merge joins them").toStdString())
        ->type_name("K/N");
    m_run
        ->add_option("--shard-by", m_shardBy,
                     tr("Parts of whole hosts, or of every N-th row (host)").toStdString())
        ->type_name("host|row");
    m_run->add_flag("--dry-run", m_dryRun, tr("Tell what would be sent, and send nothing").toStdString());
}

void Arguments::addRunOutput()
{
    repeatable(
        m_run->add_option(
            "-o,--output", m_outputs,
            tr("Where results go: .json, .jsonl, or - for JSON Lines on standard output").toStdString()))
        ->type_name("FILE");
    m_run
        ->add_option("--write-back", m_writeBack,
                     tr("Where the CSV that was read goes, with what --extract took out behind its columns")
                         .toStdString())
        ->type_name("FILE");
    m_run
        ->add_option("--bodies", m_bodies,
                     tr("Bodies in the results: none, inline (up to 64 KiB, larger ones in files beside the "
                        "output), or all in files of a folder")
                         .toStdString())
        ->type_name("none|inline|DIR");
    m_run
        ->add_option("--run", m_runFile,
                     tr("Keep the run in this file, whatever happens; it can be resumed and exported later")
                         .toStdString())
        ->type_name("FILE.afrun");
    m_run
        ->add_option("--resume", m_resumed,
                     tr("Go on with an interrupted run instead of reading an INPUT; outputs cover all of it")
                         .toStdString())
        ->type_name("FILE.afrun");
    m_run->add_flag("--with-secrets", m_withSecrets,
                    tr("Show credentials and cookies in the results").toStdString());
    m_run
        ->add_option("--progress", m_progress,
                     tr("A live line on a terminal, else plain lines").toStdString())
        ->type_name("auto|plain|none");
    addLog(m_run, &m_runLog);
}

void Arguments::addOthers()
{
    m_convert = m_app.add_subcommand("convert", tr("Write requests in another format").toStdString());
    m_convert->add_option("IN", m_convertIn, tr("What to read; - is standard input").toStdString())
        ->required()
        ->type_name("");
    m_convert->add_option("OUT", m_convertOut, tr("What to write, by its suffix").toStdString())
        ->required()
        ->type_name("");
    addRead(m_convert);
    m_convert->footer(formatsText());
    m_demo = m_app.add_subcommand("demo", tr("Run five requests against a server of our own").toStdString());
    addLog(m_demo, &m_demoLog);
    m_serveDemo = m_app.add_subcommand("serve-demo", tr("Run that server alone, until Ctrl-C").toStdString());
    m_serveDemo->add_option("--port", m_port, tr("Its port (any that is free)").toStdString())
        ->type_name("N");
}

void Arguments::addRead(CLI::App *command)
{
    command
        ->add_option(
            "--scheme", m_scheme,
            tr("What to put before host names without a scheme, which are bad rows otherwise").toStdString())
        ->type_name("http|https");
    repeatable(
        command->add_option(
            "--field", m_fields,
            tr("Which column of a table, or member of an object, is which field of a request").toStdString()))
        ->type_name("COLUMN=FIELD");
    command->add_flag("--any-file", m_anyFile,
                      tr("Files that an input refers to may lie outside of its folder").toStdString());
}

void Arguments::addVariables()
{
    repeatable(m_run->add_option(
                   "--var", m_values,
                   tr("The value of {{N}} in rows; without a value that of the environment").toStdString()))
        ->type_name("N=V|N");
    repeatable(m_run->add_option("--secret", m_secrets,
                                 tr("The same, and never written to a run, log or result").toStdString()))
        ->type_name("N=V|N");
    repeatable(m_run->add_option(
                   "--env", m_environments,
                   tr("A file of variables: JSON, an environment of Postman's, or lines N=V").toStdString()))
        ->type_name("FILE");
    repeatable(m_run->add_option(
                   "--data", m_data,
                   tr("A CSV or JSON file with variables: each row is sent once for each of its records; "
                      "with several files, for each combination")
                       .toStdString()))
        ->type_name("FILE");
}

VariableArguments Arguments::variables() const
{
    VariableArguments given{fromTexts(m_values), fromTexts(m_secrets), fromTexts(m_environments),
                            fromTexts(m_data)};
    for (const QStringList &list : {given.values, given.secrets})
        for (const QString &text : list)
            if (text.isEmpty() || text.startsWith(u'='))
                throw UsageError(tr("--var and --secret must be NAME=VALUE or NAME"));
    return given;
}

ReadArguments Arguments::read()
{
    if (!m_scheme.empty() && m_scheme != "http" && m_scheme != "https")
        throw UsageError(tr("--scheme must be http or https"));
    for (const std::string &field : m_fields)
        if (const QString text = fromText(field); text.indexOf(u'=') <= 0 || text.endsWith(u'='))
            throw UsageError(tr("--field must be COLUMN=FIELD"));
    return {m_anyFile, fromTexts(m_fields), fromText(m_scheme)};
}

void Arguments::addLog(CLI::App *command, LogTexts *texts)
{
    command
        ->add_option("--log-file", texts->file, tr("Where to log (fetcher.log); none: nowhere").toStdString())
        ->type_name("F");
    command
        ->add_option(
            "--log-level", texts->level,
            tr("What to log: debug, info, warning, error, off (warning on the console, info in the file)")
                .toStdString())
        ->type_name("L");
    command->add_flag("-q,--quiet", texts->quiet, tr("Nothing but errors on standard error").toStdString());
}

std::optional<Shard> Arguments::shard() const
{
    if (m_shardBy != "host" && m_shardBy != "row")
        throw UsageError(tr("--shard-by must be host or row"));
    if (m_shard.empty())
        return {};
    const auto shard = parseShard(fromText(m_shard), m_shardBy == "row" ? Shard::By::Row : Shard::By::Host);
    if (!shard)
        throw UsageError(tr("--shard must be K/N with K from 1 to N, such as 2/8"));
    if (!m_resumed.empty() || m_dryRun)
        throw UsageError(tr("--shard does not go with --resume, which knows its rows, and --dry-run"));
    return shard;
}

Command Arguments::parse(int argc, char **argv)
{
    try {
        m_app.parse(argc, argv);
        return chosen();
    } catch (const CLI::ParseError &error) {
        std::ostringstream out;
        std::ostringstream err;
        if (m_app.exit(error, out, err) == 0)
            return PrintAndExit{QByteArray::fromStdString(out.str()), ExitCode::Success};
        return PrintAndExit{"asyncfetcher-cli: " + QByteArray::fromStdString(err.str()), ExitCode::Usage};
    }
}

Command Arguments::chosen()
{
    if (m_convert->parsed())
        return ConvertArguments{fromText(m_convertIn), fromText(m_convertOut), read()};
    if (auto command = m_runFiles->chosen())
        return *std::move(command);
    if (m_demo->parsed())
        return DemoArguments{log(m_demoLog)};
    if (m_serveDemo->parsed())
        return ServeDemoArguments{m_port};
    return run();
}

RunArguments Arguments::run()
{
    RunArguments arguments;
    arguments.inputs = fromTexts(m_inputs);
    arguments.resumed = fromText(m_resumed);
    if (arguments.inputs.isEmpty() && arguments.resumed.isEmpty())
        throw UsageError(tr("run needs an INPUT (- for standard input)"));
    arguments.read = read();
    if (!arguments.resumed.isEmpty())
        checkResumption();
    arguments.variables = variables();
    arguments.shard = shard();
    arguments.outputs = fromTexts(m_outputs);
    arguments.writeBack = fromText(m_writeBack);
    if (!m_writeBack.empty() && (arguments.inputs.size() != 1 || arguments.inputs.first() == u'-' ||
                                 !arguments.variables.data.isEmpty()))
        throw UsageError(tr("--write-back needs one CSV file as INPUT, and no --data"));
    arguments.options = m_runOptions->given();
    RunOptions options;
    for (const auto &[name, value] : arguments.options)
        if (const auto set = setRunOption(&options, name, value); !set)
            throw UsageError(QStringLiteral("--%1 %2").arg(QString::fromLatin1(name).replace(u'_', u'-'),
                                                           set.error().message));
    m_rows->putInto(&arguments);
    arguments.bodies = fromText(m_bodies);
    arguments.runFile = fromText(m_runFile);
    arguments.withSecrets = m_withSecrets;
    arguments.dryRun = m_dryRun;
    static const QList<QString> modes{QStringLiteral("auto"), QStringLiteral("plain"),
                                      QStringLiteral("none")};
    const qsizetype mode = modes.indexOf(fromText(m_progress));
    if (mode < 0)
        throw UsageError(tr("--progress must be auto, plain or none"));
    arguments.progress = static_cast<ProgressMode>(mode);
    arguments.log = log(m_runLog);
    return arguments;
}

/// A run that goes on has its requests and its file.
void Arguments::checkResumption() const
{
    if (!m_inputs.empty())
        throw UsageError(tr("--resume takes no INPUT: the run file has the requests"));
    if (!m_runFile.empty())
        throw UsageError(tr("--resume goes on in the file itself: --run is for another one"));
    if (m_rows->isAnyGiven() || m_dryRun)
        throw UsageError(tr("--resume sends the requests as they are in the run file: --header, --method, "
                            "--auth, --expect, --extract and --dry-run do not go with it"));
}

LogArguments Arguments::log(const LogTexts &texts)
{
    LogArguments arguments;
    arguments.file = texts.file == "none" ? QString() : fromText(texts.file);
    arguments.level = logLevelFromName(fromText(texts.level));
    if (!texts.level.empty() && !arguments.level)
        throw UsageError(tr("--log-level must be debug, info, warning, error or off"));
    arguments.quiet = texts.quiet;
    return arguments;
}

} // namespace

Command parseCommandLine(int argc, char **argv)
{
    return Arguments().parse(argc, argv);
}

} // namespace AsyncFetcher
