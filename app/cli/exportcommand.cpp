// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/exportcommand.h"

#include "app/cli/runoutputs.h"
#include "core/format/formatregistry.h"
#include "core/log/console.h"
#include "core/store/runselection.h"

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

    const ExportArguments &m_arguments;
    const FormatRegistry m_formats;
    std::unique_ptr<StoredRun> m_run;
    std::unique_ptr<RequestSource> m_requests;
    StoredProgress m_progress;
    RunSelection m_selection;
    RunOutputs m_outputs;
};

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
    return selectRows(*m_run, *m_requests, m_progress, *filter).map([this](RunSelection selection) {
        m_selection = std::move(selection);
    });
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
    m_outputs.finish(outcomeOf(*m_run, *m_requests, m_progress, m_selection));
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
