// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/request/runoptions.h"
#include "core/transport/httptransport.h"

#include <functional>
#include <memory>

namespace AsyncFetcher {

/// What a transport needs to know of a run.
struct TransportOptions
{
    ProxySetting proxy;
    TlsProfile tls;
    int maxPerHost = 6;           ///< how many exchanges at once a host will be asked for, at most
    QString bodyFolder;           ///< where large bodies go; empty: the system's temporary folder
    const Clock *clock = nullptr; ///< outlives the transport
};

using TransportFactory =
    std::function<Result<std::unique_ptr<HttpTransport>>(const TransportOptions &options)>;

/// The transport of this program. An Error: a certificate or key that cannot be read, a proxy that is none.
/// Thread: to be called in the thread that will use it.
Result<std::unique_ptr<HttpTransport>> createTransport(const TransportOptions &options);

} // namespace AsyncFetcher
