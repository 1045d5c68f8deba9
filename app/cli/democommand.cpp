// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/democommand.h"

#include "app/cli/interrupts.h"
#include "app/cli/resulttable.h"
#include "app/cli/runcommand.h"
#include "core/fetchrun.h"
#include "core/format/outputfile.h"
#include "demo/demobatch.h"
#include "demo/demoserver.h"
#include "demo/demothread.h"

#include <QCoreApplication>
#include <QEventLoop>

namespace AsyncFetcher {

using namespace std::chrono_literals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(DemoCommand)
};

ExitCode failed(Console *console, const QString &why)
{
    console->writeLine("asyncfetcher-cli: " + why.toUtf8());
    return ExitCode::Usage;
}

bool print(const QByteArray &text)
{
    auto out = OutputFile::create(QStringLiteral("-"));
    if (!out)
        return false;
    (*out)->buffer() = text;
    return (*out)->commit().has_value();
}

FetchRun::Setup demoRun(const QUrl &server)
{
    auto requests = std::make_shared<RequestList>();
    for (const HttpRequest &request : DemoBatch::requests(server))
        requests->append(request);
    FetchRun::Setup setup;
    setup.source = std::move(requests);
    setup.options.maxConcurrent = DemoBatch::MaxConcurrent;
    setup.options.retryBase = 300ms; // a demonstration should not take long
    return setup;
}

} // namespace

ExitCode runDemo(const DemoArguments &arguments)
{
    Console console;
    const auto log = openLog(arguments.log, {}, &console);
    DemoThread server;
    const auto url = server.start();
    if (!url)
        return failed(&console, url.error().toString());
    const FetchRun::Setup setup = demoRun(*url);
    const auto source = setup.source;
    Interrupts interrupts;
    FetchRun run(setup);
    RunProgress progress(ProgressMode::Auto, arguments.log.quiet, &console);
    QEventLoop loop;
    QObject::connect(&run, &FetchRun::progressed, &loop, [&] { progress.update(run.statistics()); });
    QObject::connect(&run, &FetchRun::finished, &loop, &QEventLoop::quit);
    QObject::connect(&interrupts, &Interrupts::interrupted, &run, &FetchRun::stop);
    QObject::connect(&interrupts, &Interrupts::terminated, &run, &FetchRun::stop);
    run.start();
    loop.exec();

    progress.end(run.statistics());
    const RunFacts facts;
    const RunOutcome outcome{*source, {}, *run.table(), *run.store(), facts, run.statistics()};
    if (!print(resultTable(outcome) + statisticsText(run.statistics())))
        return ExitCode::Output;
    return interrupts.happened() ? ExitCode::Interrupted : ExitCode::Success;
}

ExitCode serveDemo(const ServeDemoArguments &arguments)
{
    Console console;
    DemoServer server;
    if (const auto listening = server.listen(arguments.port); !listening)
        return failed(&console, listening.error().toString());
    Interrupts interrupts;
    QEventLoop loop;
    QObject::connect(&interrupts, &Interrupts::interrupted, &loop, &QEventLoop::quit);
    QObject::connect(&interrupts, &Interrupts::terminated, &loop, &QEventLoop::quit);
    if (!print(server.url().toEncoded() + '\n'))
        return ExitCode::Output;
    loop.exec();
    return ExitCode::Success;
}

} // namespace AsyncFetcher
