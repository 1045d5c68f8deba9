// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/exitcode.h"
#include "app/cli/readarguments.h"
#include "app/cli/variablearguments.h"
#include "core/log/log.h"
#include "core/request/httprequest.h"
#include "core/request/shard.h"
#include "core/store/rundiff.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>
#include <variant>

namespace AsyncFetcher {

enum class ProgressMode { Auto, Plain, None };

/// What every command that logs takes.
struct LogArguments
{
    QString file = QStringLiteral("fetcher.log");
    std::optional<LogLevel> level; ///< empty: warnings on the console, info in the file
    bool quiet = false;            ///< nothing but errors on the console, no progress
};

struct RunArguments
{
    QStringList inputs;
    ReadArguments read;
    VariableArguments variables;
    QStringList outputs; ///< empty: JSON Lines on standard output
    QString writeBack;   ///< the table that was read, with what was taken out of responses; empty: not given
    /// Options of the run as given, by the names of setRunOption(); checked.
    QList<std::pair<QByteArray, QString>> options;
    QStringList headers;       ///< checked
    QString method;            ///< empty: not given
    QString auth;              ///< "USER:PASS"; empty: not given
    QByteArrayList expect;     ///< checked
    QList<ColumnRule> extract; ///< checked
    QString bodies;            ///< "none", "inline" or a folder; empty: not given
    QString runFile;           ///< where everything the run learns is kept; empty: nowhere
    QString resumed;           ///< a run file to go on with, instead of inputs
    std::optional<Shard> shard;
    bool withSecrets = false;
    bool dryRun = false;
    ProgressMode progress = ProgressMode::Auto;
    LogArguments log;
};

struct ConvertArguments
{
    QString input;
    QString output;
    ReadArguments read;
};

struct ExportArguments
{
    QString run;
    QStringList outputs; ///< empty: standard output
    QString format;      ///< empty: by suffix
    QString where;       ///< a filter; empty: every row
    QString bodies;      ///< as RunArguments has it
    bool withSecrets = false;
    bool rawCells = false; ///< of tables: nothing is done to what looks like a formula
};

struct DiffArguments
{
    QString before, after;
    QString output; ///< JSON Lines; empty: words on standard output
    DiffRules rules;
    bool failOnRegression = false;
};

struct MergeArguments
{
    QStringList inputs;
    QString output;
};

struct SalvageArguments
{
    QString damaged;
    QString output;
};

struct DemoArguments
{
    LogArguments log;
};

struct ServeDemoArguments
{
    quint16 port = 0;
};

/// Nothing to do but to print a text: help, the version, or what is wrong with the arguments.
struct PrintAndExit
{
    QByteArray text;
    ExitCode code = ExitCode::Success; ///< Success: on standard output, else on standard error
};

using Command = std::variant<RunArguments, ConvertArguments, ExportArguments, DiffArguments, MergeArguments,
                             SalvageArguments, DemoArguments, ServeDemoArguments, PrintAndExit>;

/// Understands the arguments of the program, and checks all that can be checked without looking at files.
Command parseCommandLine(int argc, char **argv);

} // namespace AsyncFetcher
