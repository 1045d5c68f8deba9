// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLatin1StringView>
#include <QtGlobal>

namespace AsyncFetcher {

/// Why an attempt or a row failed. The names are part of the result format.
enum class ErrorKind : quint8 {
    None,
    Dns,             ///< the name has no address
    Connect,         ///< refused, unreachable
    Tls,             ///< handshake or certificate
    TimeoutConnect,  ///< no connection (TLS included) in time
    TimeoutIdle,     ///< no byte for too long
    TimeoutTotal,    ///< the attempt took too long
    TimeoutDeadline, ///< all attempts together took too long
    Reset,           ///< the connection ended before a reply
    Truncated,       ///< the body ended early
    Protocol,        ///< not HTTP, or HTTP that cannot be trusted
    Decode,          ///< a content coding that is broken, or one of too many
    TooLarge,        ///< the body is past the limit
    Redirect,        ///< too many, no target, or a refused target
    BlockedScheme,   ///< neither http nor https
    Proxy,           ///< the proxy refused or failed
    Invalid,         ///< the row cannot be sent as it stands
    Io,              ///< a file of ours: a body that cannot be read or stored
    Cancelled,       ///< by the user
    Expectation,     ///< the response is not as the row expects
    Status,          ///< the final status is 400 or above
};
constexpr int ErrorKindCount = static_cast<int>(ErrorKind::Status) + 1;

/// "timeout-connect" and so on; empty for None.
QLatin1StringView errorKindName(ErrorKind kind);

} // namespace AsyncFetcher
