// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commandline.h"
#include "app/cli/convertcommand.h"
#include "app/cli/democommand.h"
#include "app/cli/exportcommand.h"
#include "app/cli/runcommand.h"
#include "app/cli/runfilecommands.h"
#include "core/base/process.h"

#include <QCoreApplication>

#include <cstdio>

using namespace AsyncFetcher;

namespace {

ExitCode perform(const RunArguments &arguments)
{
    return RunCommand(arguments).run();
}

ExitCode perform(const ConvertArguments &arguments)
{
    return convert(arguments);
}

ExitCode perform(const ExportArguments &arguments)
{
    return exportRun(arguments);
}

ExitCode perform(const DiffArguments &arguments)
{
    return diff(arguments);
}

ExitCode perform(const MergeArguments &arguments)
{
    return merge(arguments);
}

ExitCode perform(const SalvageArguments &arguments)
{
    return salvage(arguments);
}

ExitCode perform(const DemoArguments &arguments)
{
    return runDemo(arguments);
}

ExitCode perform(const ServeDemoArguments &arguments)
{
    return serveDemo(arguments);
}

ExitCode perform(const PrintAndExit &print)
{
    std::FILE *const to = print.code == ExitCode::Success ? stdout : stderr;
    std::fwrite(print.text.constData(), 1, size_t(print.text.size()), to);
    return std::fflush(to) == 0 ? print.code : ExitCode::Output;
}

/// Thousands of connections need as many descriptors, and the usual limit is for programs that use select().
} // namespace

int main(int argc, char **argv)
{
    prepareProcess();
    const QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("asyncfetcher-cli"));
    QCoreApplication::setApplicationVersion(QStringLiteral(ASYNCFETCHER_VERSION));
    const Command command = parseCommandLine(argc, argv);
    return int(std::visit([](const auto &arguments) { return perform(arguments); }, command));
}
