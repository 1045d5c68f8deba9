// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/runcommand.h"

#include "app/cli/counted.h"
#include "app/cli/dryrun.h"
#include "core/base/clock.h"
#include "core/response/spoolstore.h"

#include <QCoreApplication>

namespace AsyncFetcher {

using namespace Qt::StringLiterals;

std::unique_ptr<Log> openLog(const LogArguments &arguments, SecretMask secrets, Console *console)
{
    Log::Setup setup;
    setup.console = arguments.quiet ? LogLevel::Error : arguments.level.value_or(LogLevel::Warning);
    setup.file = arguments.level.value_or(LogLevel::Info);
    setup.fileName = arguments.file;
    setup.secrets = std::move(secrets);
    return std::make_unique<Log>(std::move(setup), console);
}

RunCommand::RunCommand(RunArguments arguments)
    : m_arguments(std::move(arguments))
{
}

void RunCommand::tell(const QString &message)
{
    m_console.writeLine("asyncfetcher-cli: " + message.toUtf8());
}

ExitCode RunCommand::run()
{
    auto input = readInput();
    if (!input) {
        tell(input.error().toString());
        return input.error().code == Error::Code::Usage ? ExitCode::Usage : ExitCode::Input;
    }
    if (!m_arguments.log.quiet)
        for (const QString &warning : std::as_const(input->warnings))
            tell(tr("warning: %1").arg(warning));
    if (!m_arguments.dryRun)
        return send(*std::move(input));

    const RunForecast plan = forecastRun(*input->requests, input->options, {}, input->schemas);
    auto out = OutputFile::create(QStringLiteral("-"));
    if (out)
        (*out)->buffer() = input->variables.masked(forecastText(plan, input->options));
    if (!out || !(*out)->commit())
        return ExitCode::Output;
    return !plan.invalid.isEmpty() ? ExitCode::RowsFailed : ExitCode::Success;
}

Result<RunInput> RunCommand::readInput()
{
    if (m_arguments.resumed.isEmpty())
        return readRunInput(m_arguments, m_formats);
    auto store = RunStore::reopen(m_arguments.resumed);
    if (!store)
        return tl::unexpected(store.error());
    m_store = *std::move(store);
    return resumedRunInput(m_arguments, *m_store);
}

bool RunCommand::openStore(const RunInput &input)
{
    if (m_arguments.runFile.isEmpty())
        return true;
    StoredFacts facts;
    facts.startedMs = SystemClock().wallMs();
    facts.options = input.options;
    facts.bodies = input.bodies;
    facts.withSecrets = input.withSecrets;
    if (m_arguments.shard)
        facts.shard = m_arguments.shard->text();
    auto store = RunStore::create({m_arguments.runFile, input.written, input.positions, facts, input.noRows});
    if (!store) {
        tell(store.error().toString());
        return false;
    }
    m_store = *std::move(store);
    return true;
}

ExitCode RunCommand::closeStore(ExitCode code)
{
    if (!m_store)
        return code;
    const auto finished = m_store->finish();
    if (finished)
        return code;
    tell(finished.error().toString());
    return code == ExitCode::Interrupted ? code : ExitCode::Output;
}

ExitCode RunCommand::send(RunInput input)
{
    if (!openStore(input))
        return ExitCode::Output;
    OutputSetup outputs;
    outputs.names = m_arguments.outputs;
    outputs.bodies = input.bodies;
    outputs.encoding.withSecrets = input.withSecrets;
    outputs.encoding.requests = input.written.get();
    if (!m_arguments.writeBack.isEmpty()) {
        outputs.table = m_arguments.inputs.first();
        outputs.fields = readSettings(m_arguments.read, m_arguments.inputs).fields;
        outputs.writeBack = m_arguments.writeBack;
    }
    if (auto opened = m_outputs.open(outputs, m_formats); !opened) {
        tell(opened.error().toString());
        return opened.error().code == Error::Code::Usage ? ExitCode::Usage : ExitCode::Output;
    }
    const auto log = openLog(m_arguments.log, input.secrets, &m_console);
    Interrupts interrupts;
    m_interrupts = &interrupts;
    const Statistics statistics = fetch(input);
    return closeStore(m_couldNotStart ? ExitCode::Usage : verdict(statistics));
}

/// The statistics are of the whole run, what was done before included.
Statistics RunCommand::fetch(RunInput &input)
{
    FetchRun::Setup setup;
    setup.source = input.requests;
    setup.options = input.options;
    setup.secrets = input.variables;
    setup.schemas = input.schemas;
    setup.attendance = CanaryQuestion::canAsk() ? Attendance::CanaryOnly : Attendance::None;
    setup.bodyFolder = m_store ? m_store->bodyFolder() : m_outputs.workFolder();
    setup.store = m_store;
    if (!m_store && !m_outputs.needsStore())
        setup.store = std::make_shared<DiscardingStore>();
    setup.positions = input.positions;
    if (input.earlier) {
        setup.positions = input.earlier->left;
        setup.table = input.earlier->table;
        setup.earlier = std::move(input.earlier->earlier);
    }
    setup.rowEnded = [this](const HttpResponse &response) { m_outputs.rowEnded(response); };
    const bool nothingLeft = input.noRows || (input.earlier && setup.positions.isEmpty());
    FetchRun run(std::move(setup));
    RunProgress progress(m_arguments.progress, m_arguments.log.quiet, &m_console);
    connectRun(&run, &progress);
    if (!nothingLeft) {
        run.start();
        m_loop.exec();
    }
    Statistics statistics = input.earlier ? input.earlier->statistics : Statistics();
    statistics.add(run.statistics());
    if (m_couldNotStart)
        return statistics;
    writeOutputs(input, run, statistics);
    progress.end(statistics);
    tellBraked(statistics);
    // Failures of the last moment are told by the event loop.
    QCoreApplication::processEvents();
    return statistics;
}

void RunCommand::writeOutputs(const RunInput &input, const FetchRun &run, const Statistics &statistics)
{
    const qint64 startedMs = input.earlier ? input.earlier->facts.startedMs : run.startedMs();
    m_outputs.finish({*input.written,
                      input.positions,
                      *run.table(),
                      *run.store(),
                      {startedMs, SystemClock().wallMs(), input.options},
                      statistics,
                      {},
                      input.noRows});
}

void RunCommand::connectRun(FetchRun *run, RunProgress *progress)
{
    connect(run, &FetchRun::progressed, this, [this, run, progress] {
        m_outputs.flush();
        progress->update(run->statistics());
    });
    connect(run, &FetchRun::finished, this, [this] { m_loop.quit(); });
    connect(run, &FetchRun::couldNotStart, this, [this](const QString &error) {
        m_couldNotStart = true;
        tell(error);
    });
    connect(run, &FetchRun::storeFailed, this, [this, run](const QString &error) {
        if (!std::exchange(m_storeFailed, true))
            tell(m_store ? tr("%1 The run is paused until it can be written.").arg(error)
                         : tr("%1; the run is ended").arg(error));
        if (!m_store)
            run->stop();
    });
    connect(run, &FetchRun::storeRecovered, this, [this] {
        m_storeFailed = false;
        tell(tr("The run file can be written again: the run goes on."));
    });
    connect(run, &FetchRun::braked, this, [this, run](const Brake &brake) { takeBrake(run, brake); });
    connect(&m_question, &CanaryQuestion::answered, run,
            [run](bool yes) { yes ? run->resume() : run->drain(); });
    connect(m_interrupts, &Interrupts::interrupted, this, [this, run] {
        m_question.forget();
        tell(tr("interrupted: what is under way is finished; press Ctrl-C again to stop at once"));
        run->drain();
    });
    connect(m_interrupts, &Interrupts::terminated, run, &FetchRun::stop);
    m_outputs.onFailure([this, run](const QString &problem, bool allFailed) {
        tell(problem);
        if (allFailed)
            run->stop();
    });
}

void RunCommand::takeBrake(FetchRun *run, const Brake &brake)
{
    m_braked = true;
    if (brake.kind != Brake::Kind::Canary || brake.endsRun)
        return; // the log has told it
    if (run->phase() != FetchRun::Phase::Paused)
        return; // interrupted meanwhile
    tell(tr("canary: %1 of %2 failed. Go on with the others? [y/N]")
             .arg(brake.failed)
             .arg(counted(brake.ended, "row"_L1, "rows"_L1)));
    m_question.ask();
}

void RunCommand::tellBraked(const Statistics &statistics)
{
    const qint64 left = statistics.count(RowState::Pending);
    if (!m_braked || left == 0 || m_interrupts->happened())
        return;
    tell(tr("The run stopped because rows failed; rows that were not run: %1.").arg(left));
}

ExitCode RunCommand::verdict(const Statistics &statistics) const
{
    const qint64 failed = statistics.count(RowState::Failed);
    // Rows that were skipped as they are marked are not left; those that --fail-fast skips follow a failure.
    const qint64 left = statistics.total - statistics.count(RowState::Succeeded) - failed -
                        statistics.count(RowState::Skipped);
    if ((m_interrupts->happened() || m_braked) && left > 0)
        return ExitCode::Interrupted;
    if (m_outputs.hasFailed() || m_storeFailed)
        return ExitCode::Output;
    if (failed == 0)
        return left > 0 ? ExitCode::RowsFailed : ExitCode::Success;
    const bool onlyExpectations = statistics.byError[size_t(ErrorKind::Expectation)] == failed;
    return onlyExpectations ? ExitCode::Expectations : ExitCode::RowsFailed;
}

} // namespace AsyncFetcher
