// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/commandline.h"

namespace AsyncFetcher {

/// "asyncfetcher-cli diff": what is different between two runs, for a person or (-o) as JSON Lines.
ExitCode diff(const DiffArguments &arguments);

/// "asyncfetcher-cli merge": one run file of several parts.
ExitCode merge(const MergeArguments &arguments);

/// "asyncfetcher-cli salvage": what can be read of a damaged run file. RowsFailed: something was lost.
ExitCode salvage(const SalvageArguments &arguments);

} // namespace AsyncFetcher
