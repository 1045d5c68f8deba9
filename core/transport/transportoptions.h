// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/request/runoptions.h"

#include <QString>

#include <memory>

namespace AsyncFetcher {

class HttpTransport;

/// What a transport is told once, for all that it sends. How many exchanges go on at once, and how many of
/// them to a host, is the caller's to decide, at any time: everything that is started has its connection.
struct TransportOptions
{
    ProxySetting proxy;
    TlsProfile tls;
    QString bodyFolder;           ///< for bodies too large for memory; empty: the system's temporary folder
    const Clock *clock = nullptr; ///< outlives the transport
};

/// The transport for these options, with its files read and its proxy resolved (asking the system may take
/// seconds). Errors: a certificate or key that cannot be read or used, a proxy address that makes no sense.
/// Thread: the one that will use the transport.
Result<std::unique_ptr<HttpTransport>> createTransport(const TransportOptions &options);

} // namespace AsyncFetcher
