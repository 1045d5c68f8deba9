// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/request/httprequest.h"
#include "core/request/wirebody.h"
#include "core/request/wireurl.h"

namespace AsyncFetcher {

/// A request as it goes on the wire: checked, encoded and complete but for what a transport adds
/// (Host, Content-Length, Connection).
struct WireRequest
{
    QByteArray method;
    WireUrl url;
    HttpHeaders headers;
    WireBody body;
};

/// Joins a row with what its batch says for all rows (the row wins, header by header), checks every part and
/// encodes it. Adds User-Agent, Accept and Accept-Encoding unless the row gives or removes them. Opens no
/// connection; looks at files only for their size.
Sendable<WireRequest> makeWireRequest(const HttpRequest &row, const HttpRequest &defaults);

/// What the wire request of the next hop is after a 3xx (RFC 9110 section 15.4; the method changes as in the
/// Fetch standard): POST becomes GET on 301 and 302, everything but HEAD on 303; credentials do not cross
/// origins.
Sendable<WireRequest> redirected(const WireRequest &from, int status, QByteArrayView location);

/// RFC 9110 section 5.6.2.
bool isToken(QByteArrayView text);

} // namespace AsyncFetcher
