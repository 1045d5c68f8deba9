// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/commandline.h"

namespace AsyncFetcher {

/// "asyncfetcher-cli convert": rows that could not be understood are told of and keep what could be.
ExitCode convert(const ConvertArguments &arguments);

} // namespace AsyncFetcher
