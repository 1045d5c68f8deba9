// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/response/httpresponse.h"

namespace AsyncFetcher {

/// A response as bytes, for the spool of one process: not a file format, and not readable by another version.
/// A body that lives in a file is left out; whoever keeps the bytes keeps the file.
QByteArray encodeResponse(const HttpResponse &response);
Result<HttpResponse> decodeResponse(const QByteArray &bytes);

} // namespace AsyncFetcher
