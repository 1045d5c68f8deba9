// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/run/runforecast.h"

namespace AsyncFetcher {

/// For a person to read.
QByteArray forecastText(const RunForecast &plan, const RunOptions &options);

} // namespace AsyncFetcher
