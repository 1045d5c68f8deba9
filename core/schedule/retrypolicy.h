// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/request/runoptions.h"
#include "core/response/errorkind.h"
#include "core/response/rowstate.h"

#include <QByteArrayView>

#include <functional>
#include <optional>

namespace AsyncFetcher {

/// RFC 9110 section 9.2.2: sending it twice has the effect of sending it once. Methods that we do not know
/// are not.
bool isIdempotent(QByteArrayView method);

/// An attempt that failed, as far as the decision to try again goes.
struct FailedAttempt
{
    int number = 1;        ///< 1: the first
    int maxRetries = 3;    ///< the row's
    bool mayRepeat = true; ///< the method is idempotent, or the user says that this row may be sent again
    int sends = 1;         ///< 0: the server cannot have seen it
    int status = 0;        ///< decides where errorKind is Status
    ErrorKind errorKind = ErrorKind::None;
    std::optional<std::chrono::milliseconds> retryAfter; ///< what the server asked for, if we listen to that
};

struct RetryDecision
{
    bool retry = false;
    std::chrono::milliseconds wait{0};
    WaitReason reason = WaitReason::None;
};

/// Decides whether a failed attempt is followed by another, and after what wait: full jitter,
/// random(0, min(cap, base * 2^n)), or what the server asked for if that is longer. Pure: chance comes in
/// from outside.
class RetryPolicy
{
public:
    /// random() gives numbers in [0, 1).
    RetryPolicy(const RunOptions &options, std::function<double()> random);

    RetryDecision decide(const FailedAttempt &attempt) const;

    bool isRetriedStatus(int status) const { return m_statuses.contains(status); }
    /// The most that the wait before retry n (0-based) can be.
    std::chrono::milliseconds ceiling(int n) const;

private:
    QList<int> m_statuses;
    std::chrono::milliseconds m_base, m_cap;
    std::function<double()> m_random;
};

} // namespace AsyncFetcher
