// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/request/httprequest.h"
#include "core/request/wirebody.h"
#include "core/request/wireurl.h"

namespace AsyncFetcher {

/// The bytes of a body as given, and its Content-Type added to headers where they have none. An object in
/// "data" goes as a form, or as JSON where Content-Type says JSON.
Sendable<WireBody> encodeBody(const RequestBody &body, HttpHeaders &headers);

} // namespace AsyncFetcher
