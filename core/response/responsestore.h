// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/response/httpresponse.h"
#include "core/response/runnote.h"

namespace AsyncFetcher {

/// Keeps what rows ended with. A row that is run again replaces what it had.
///
/// A store either keeps each thing at once, or keeps them in groups: then nothing is safe before commit(),
/// and an Error of any call means that everything since the last commit() is not kept and has to be added
/// again.
///
/// Thread: response() from any, at any time; all else from one writer thread.
class ResponseStore
{
public:
    virtual ~ResponseStore() = default;

    /// Takes a finished row. An Error: it could not be stored (a full disk), nothing else is lost.
    virtual Result<void> add(const HttpResponse &response) = 0;
    /// Takes what happens in between; a store that does not outlive its process has no use for it.
    virtual Result<void> note(const RunNote &) { return {}; }

    virtual bool keepsInGroups() const { return false; }
    virtual Result<void> commit() { return {}; }

    /// What a row ended with; NotFound while it has not ended. Reads the disk: not for the UI thread.
    virtual Result<HttpResponse> response(RequestId id) const = 0;
};

} // namespace AsyncFetcher
