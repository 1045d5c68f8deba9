// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/transport/httptransport.h"

#include <string>

namespace AsyncFetcher {

/// What a request head that was written means for what follows it.
struct RequestFraming
{
    bool head = false;           ///< HEAD
    bool connect = false;        ///< CONNECT
    bool upgrade = false;        ///< asks for another protocol
    bool close = false;          ///< the connection ends with this exchange
    bool chunked = false;        ///< the body goes in chunks, as the user's own Transfer-Encoding says
    bool expectContinue = false; ///< the body waits for a 100
};

/// The parts of a head that are the same for every request to an origin.
struct RequestRoute
{
    QByteArray host;               ///< value of Host
    QByteArray targetPrefix;       ///< "http://host:port" where a proxy reads the request line; else empty
    QByteArray proxyAuthorization; ///< value of Proxy-Authorization; empty: none
};

/// Appends request line and fields (to a std::string, whose append() is a quarter of QByteArray's): the
/// user's in their order and case, before them what is missing and has to be there. The request has been
/// checked; nothing is escaped here.
RequestFraming writeRequestHead(std::string &out, const TransportRequest &request, const RequestRoute &route);

/// Appends a piece of a chunked body; an empty one is the last.
void writeChunk(std::string &out, QByteArrayView bytes);

} // namespace AsyncFetcher
