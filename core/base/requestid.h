// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

namespace AsyncFetcher {

/// The lasting identity of a row: given by RequestList when the row is made, never used again in that list,
/// unchanged by moves and by edits of its cells. Dense from 0, so that columns are vectors indexed by it.
enum class RequestId : quint32 {};

constexpr quint32 indexOf(RequestId id)
{
    return static_cast<quint32>(id);
}
constexpr RequestId requestId(quint32 index)
{
    return static_cast<RequestId>(index);
}

} // namespace AsyncFetcher
