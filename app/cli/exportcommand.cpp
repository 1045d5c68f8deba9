// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/exportcommand.h"

#include "app/cli/runoutputs.h"
#include "core/base/clock.h"
#include "core/filter/filter.h"
#include "core/filter/responsefilterrow.h"
#include "core/format/formatregistry.h"
#include "core/log/console.h"
#include "core/response/statisticskeeper.h"
#include "core/store/storedrun.h"

#include <QCoreApplication>

namespace AsyncFetcher {

namespace {

class Exporter
{
public:
    Exporter(const ExportArguments &arguments, std::unique_ptr<StoredRun> run)
        : m_arguments(arguments)
        , m_run(std::move(run))
        , m_requests(m_run->requests())
    {
    }

    ExitCode write(Console *console);

private:
    Result<void> open();
    RunOutcome outcome() const;
    Result<void> select(const Filter &filter);

    const ExportArguments &m_arguments;
    const FormatRegistry m_formats;
    std::unique_ptr<StoredRun> m_run;
    std::unique_ptr<RequestSource> m_requests;
    StoredProgress m_progress;
    Statistics m_statistics;
    QList<qsizetype> m_positions;
    bool m_noRows = false;
    RunOutputs m_outputs;
};

RunOutcome Exporter::outcome() const
{
    const qint64 ended = m_progress.facts.endedMs > 0 ? m_progress.facts.endedMs : SystemClock().wallMs();
    return {*m_requests,
            m_positions,
            *m_progress.table,
            *m_run,
            {m_progress.facts.startedMs, ended, m_progress.facts.options},
            m_statistics,
            {},
            m_noRows};
}

/// The rows that match, and the numbers of those alone.
Result<void> Exporter::select(const Filter &filter)
{
    StatisticsKeeper keeper;
    const RunOutcome all = outcome();
    const qsizetype count = m_positions.isEmpty() ? m_requests->count() : m_positions.size();
    QList<qsizetype> chosen;
    for (qsizetype i = 0; i < count; ++i) {
        const qsizetype position = m_positions.isEmpty() ? i : m_positions[i];
        const auto response = resultOf(all, position);
        if (!response)
            return tl::unexpected(response.error());
        const HttpRequest request = m_requests->requestAt(position);
        if (!filter.matches(ResponseFilterRow(*response, &request)))
            continue;
        chosen.append(position);
        keeper.rowsAdded(1);
        keeper.rowMoved(RowState::Pending, response->outcome);
        int sends = 0;
        for (const Attempt &attempt : response->attempts) {
            keeper.attemptEnded(attempt);
            sends += attempt.sends;
        }
        keeper.rowEnded(*response, {}, sends);
    }
    const auto elapsed = m_statistics.elapsed;
    keeper.begin(0, {});
    m_statistics = keeper.snapshot({}, true);
    m_statistics.elapsed = elapsed;
    m_noRows = chosen.isEmpty();
    m_positions = std::move(chosen);
    return {};
}

Result<void> Exporter::open()
{
    const auto filter = Filter::parse(m_arguments.where);
    if (!filter) {
        Error error = filter.error();
        error.code = Error::Code::Usage;
        error.message = QStringLiteral("--where, column %1: %2").arg(error.column).arg(error.message);
        error.column = 0;
        return tl::unexpected(error);
    }
    auto progress = m_run->progress();
    if (!progress)
        return tl::unexpected(progress.error());
    m_progress = *std::move(progress);
    m_positions = m_progress.positions;
    m_statistics = m_progress.statistics;
    const qint64 left = m_progress.left.size();
    m_statistics.total += left;
    m_statistics.byState[size_t(RowState::Pending)] += left;
    m_noRows = m_requests->count() == 0;
    return filter->isEmpty() ? Result<void>() : select(*filter);
}

ExitCode Exporter::write(Console *console)
{
    const auto tell = [console](const QString &text) {
        console->writeLine("asyncfetcher-cli: " + text.toUtf8());
    };
    if (const auto opened = open(); !opened) {
        tell(opened.error().toString());
        return opened.error().code == Error::Code::Usage ? ExitCode::Usage : ExitCode::Input;
    }
    OutputSetup setup;
    setup.names = m_arguments.outputs;
    setup.format = m_arguments.format;
    setup.bodies = m_arguments.bodies.isEmpty() ? m_progress.facts.bodies : m_arguments.bodies;
    setup.encoding.withSecrets = m_arguments.withSecrets;
    setup.encoding.requests = m_requests.get();
    setup.encoding.rawCells = m_arguments.rawCells;
    if (const auto outputs = m_outputs.open(setup, m_formats); !outputs) {
        tell(outputs.error().toString());
        return outputs.error().code == Error::Code::Usage ? ExitCode::Usage : ExitCode::Output;
    }
    m_outputs.onFailure([&tell](const QString &problem, bool) { tell(problem); });
    m_outputs.finish(outcome());
    QCoreApplication::processEvents();
    return m_outputs.hasFailed() ? ExitCode::Output : ExitCode::Success;
}

} // namespace

ExitCode exportRun(const ExportArguments &arguments)
{
    Console console;
    auto run = StoredRun::open(arguments.run);
    if (!run) {
        console.writeLine("asyncfetcher-cli: " + run.error().toString().toUtf8());
        return ExitCode::Input;
    }
    return Exporter(arguments, *std::move(run)).write(&console);
}

} // namespace AsyncFetcher
