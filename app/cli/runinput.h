// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/commandline.h"
#include "core/format/formatregistry.h"
#include "core/judge/schemafiles.h"
#include "core/log/secretmask.h"
#include "core/store/runstore.h"

#include <memory>

namespace AsyncFetcher {

/// The rows to run and how, put together from all inputs and the command line. What the command line says
/// goes before what the inputs say, and rows before both.
struct RunInput
{
    std::shared_ptr<const RequestSource> requests;
    /// The same rows with secrets left as names: for all that is written.
    std::shared_ptr<const RequestSource> written;
    QList<qsizetype> positions; ///< which of them; empty: all, unless noRows
    bool noRows = false;
    RunOptions options;
    QString bodies;           ///< as RunArguments has it; the command line's or an input's
    bool withSecrets = false; ///< the command line's or an input's
    qint64 badRows = 0;
    QStringList warnings;
    std::optional<StoredProgress> earlier; ///< of the run that this one goes on with
    std::shared_ptr<SchemaFiles> schemas;  ///< those that responses are held against
    SecretMask secrets;                    ///< those that are known before anything is sent
    SecretMask variables;                  ///< secret variables: taken out of responses too
};

/// Reads everything. An Error with the code Usage: what was read asks for what cannot be.
Result<RunInput> readRunInput(const RunArguments &arguments, const FormatRegistry &formats);

/// The same from a run that goes on: what the command line says goes before what the file says.
Result<RunInput> resumedRunInput(const RunArguments &arguments, RunStore &store);

} // namespace AsyncFetcher
