// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/response/rowstate.h"

#include <QByteArray>

namespace AsyncFetcher {

/// A host of a run as it is now, for people who watch.
struct HostReport
{
    QByteArray origin;
    int running = 0;
    qint64 waiting = 0; ///< rows that back off too
    qint64 ended = 0;
    int cap = 0;
    bool hasOwnCap = false;
    WaitReason paused = WaitReason::None; ///< HostPaused or HostBraked where it is
    WaitReason why = WaitReason::None;    ///< its next row does not start; None: no row waits
    qint64 untilMs = 0;                   ///< by the wall clock; 0: time alone will not help

    friend bool operator==(const HostReport &, const HostReport &) = default;
};

} // namespace AsyncFetcher
