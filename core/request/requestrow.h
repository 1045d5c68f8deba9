// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/requestid.h"
#include "core/request/textarena.h"

namespace AsyncFetcher {

/// How a RequestList keeps a row: 28 bytes that point into the list's append-only tables, and so stay valid
/// in that list and its copies whatever is edited. Edits hold these instead of whole requests: undo of a
/// million-row change is 40 MB and not 400.
struct RequestRow
{
    TextArena::Slice path; ///< what follows the origin
    RequestId id{};
    quint32 origin = 0;      ///< scheme and authority as typed
    quint32 details = 0;     ///< what few rows have; 0: nothing
    qint32 timeoutMs = -1;   ///< -1: not given
    qint16 maxRetries = -1;  ///< -1: not given
    quint16 method : 15 = 0; ///< 0: not given
    quint16 skip : 1 = 0;
};
static_assert(sizeof(RequestRow) == 28);

} // namespace AsyncFetcher
