// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/schedule/retrypolicy.h"

#include <algorithm>
#include <array>

namespace AsyncFetcher {

bool isIdempotent(QByteArrayView method)
{
    static constexpr std::array<const char *, 6> methods{"GET", "HEAD", "PUT", "DELETE", "OPTIONS", "TRACE"};
    return std::any_of(methods.begin(), methods.end(),
                       [method](const char *known) { return method == known; });
}

namespace {

/// Errors that may well be gone the next time; the others would only fail again.
bool isTransient(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Dns:
    case ErrorKind::Connect:
    case ErrorKind::TimeoutConnect:
    case ErrorKind::TimeoutIdle:
    case ErrorKind::TimeoutTotal:
    case ErrorKind::Reset:
    case ErrorKind::Truncated:
    case ErrorKind::Proxy:
        return true;
    default:
        return false;
    }
}

} // namespace

RetryPolicy::RetryPolicy(const RunOptions &options, std::function<double()> random)
    : m_statuses(options.retryStatuses)
    , m_base(options.retryBase)
    , m_cap(options.retryCap)
    , m_random(std::move(random))
{
}

std::chrono::milliseconds RetryPolicy::ceiling(int n) const
{
    // Doubling stops at the cap, so that no count of retries overflows.
    auto wait = m_base;
    for (int i = 0; i < n && wait < m_cap && wait.count() > 0; ++i)
        wait *= 2;
    return std::min(wait, m_cap);
}

RetryDecision RetryPolicy::decide(const FailedAttempt &attempt) const
{
    if (attempt.number > attempt.maxRetries)
        return {};
    const bool worthIt = attempt.errorKind == ErrorKind::Status ? isRetriedStatus(attempt.status)
                                                                : isTransient(attempt.errorKind);
    if (!worthIt || (!attempt.mayRepeat && attempt.sends > 0))
        return {};
    using FloatMs = std::chrono::duration<double, std::milli>;
    const auto jitter = std::chrono::duration_cast<std::chrono::milliseconds>(
        FloatMs(ceiling(attempt.number - 1)) * m_random());
    if (attempt.retryAfter && *attempt.retryAfter >= jitter)
        return {true, *attempt.retryAfter, WaitReason::RetryAfter};
    return {true, jitter, WaitReason::Backoff};
}

} // namespace AsyncFetcher
