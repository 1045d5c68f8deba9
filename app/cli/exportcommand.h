// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/commandline.h"

namespace AsyncFetcher {

/// "asyncfetcher-cli export": writes the results of a run file, whatever its state, in any format.
ExitCode exportRun(const ExportArguments &arguments);

} // namespace AsyncFetcher
