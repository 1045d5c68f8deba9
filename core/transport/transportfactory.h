// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/transport/httptransport.h"
#include "core/transport/transportoptions.h"

#include <functional>

namespace AsyncFetcher {

/// What makes the transport of a run, in the thread that will use it: createTransport(), or a test's own.
using TransportFactory =
    std::function<Result<std::unique_ptr<HttpTransport>>(const TransportOptions &options)>;

} // namespace AsyncFetcher
