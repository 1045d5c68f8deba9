// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/judge/judge.h"
#include "core/request/wirerequest.h"
#include "core/response/httpresponse.h"
#include "core/schedule/hostlane.h"

namespace AsyncFetcher {

/// A row that was begun and has not ended. Between attempts only what is needed later is kept.
struct RowJob
{
    HttpResponse response;              ///< grows an Attempt at a time
    WireRequest wire;                   ///< of the hop that is next or under way; empty between attempts
    std::shared_ptr<const Judge> judge; ///< null: nothing is expected
    HostId host = 0;
    std::optional<int> maxRetries;   ///< its own; else the run's, as they are when an attempt has failed
    std::optional<bool> retryUnsafe; ///< as well
    int maxRedirects = 0;
    bool inAttempt = false;             ///< the last Attempt is not over: a hop of it is under way or waits
    bool isSkipped = false;             ///< as its request says: it is not sent
    bool judging = false;               ///< its body is looked at in another thread
    bool intending = false;             ///< set aside until the intent to send it is kept
    bool intentKept = false;            ///< for the attempt that is next
    RowState unsent = RowState::Failed; ///< how it ends where it cannot be sent
    int hops = 0;                       ///< of all attempts; each accounts for one send
    int innocentFailures = 0;
    std::chrono::milliseconds timeout{0};
    TimePoint readySince; ///< when the wait before the next attempt began
    WaitReason waitReason = WaitReason::None;
    TimePoint hopStarted;
    Duration spent{0};          ///< on the wire in this attempt, over its hops
    TimePoint deadline = Never; ///< of all attempts; set when the first starts
    DueHeap::Handle deadlineDue = DueHeap::NoHandle;

    Attempt &attempt() { return response.attempts.last(); }
};

} // namespace AsyncFetcher
