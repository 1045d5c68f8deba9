// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/convertcommand.h"

#include "core/format/formatregistry.h"
#include "core/format/outputfile.h"
#include "core/log/console.h"

namespace AsyncFetcher {

namespace {

void tell(Console *console, const QString &message)
{
    console->writeLine("asyncfetcher-cli: " + message.toUtf8());
}

} // namespace

ExitCode convert(const ConvertArguments &arguments)
{
    Console console;
    const FormatRegistry formats;
    const auto read = formats.readRequests(arguments.input, readSettings(arguments.read, {arguments.input}));
    if (!read) {
        tell(&console, read.error().toString());
        return read.error().code == Error::Code::Usage ? ExitCode::Usage : ExitCode::Input;
    }
    QStringList warnings = read->warnings;
    const auto written = formats.writeRequests(read->batch, arguments.output, &warnings);
    for (const QString &warning : std::as_const(warnings))
        tell(&console, QStringLiteral("warning: ") + warning);
    if (!written) {
        tell(&console, written.error().toString());
        return written.error().code == Error::Code::Unsupported ? ExitCode::Usage : ExitCode::Output;
    }
    for (qsizetype i = 0; read->badRows > 0 && i < read->batch.requests.count(); ++i)
        if (const QString error = read->batch.requests.requestAt(i).inputError; !error.isEmpty())
            tell(&console, error);
    return read->badRows > 0 ? ExitCode::RowsFailed : ExitCode::Success;
}

} // namespace AsyncFetcher
