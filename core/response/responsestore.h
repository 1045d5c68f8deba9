// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/response/httpresponse.h"

#include <functional>

namespace AsyncFetcher {

/// Keeps what rows ended with. A row that is run again replaces what it had.
///
/// Thread: add() from one writer thread; response() from any, at any time.
class ResponseStore
{
public:
    virtual ~ResponseStore() = default;

    /// Takes a finished row. An Error: it could not be stored (a full disk), nothing else is lost.
    virtual Result<void> add(const HttpResponse &response) = 0;

    /// What a row ended with; NotFound while it has not ended. Reads the disk: not for the UI thread.
    virtual Result<HttpResponse> response(RequestId id) const = 0;
};

} // namespace AsyncFetcher
