// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/commandline.h"

namespace AsyncFetcher {

/// "asyncfetcher-cli demo": the five requests of the demo batch against the demo server.
ExitCode runDemo(const DemoArguments &arguments);

/// "asyncfetcher-cli serve-demo": the demo server until it is interrupted.
ExitCode serveDemo(const ServeDemoArguments &arguments);

} // namespace AsyncFetcher
