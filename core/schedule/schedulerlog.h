// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/response/httpresponse.h"
#include "core/schedule/brakes.h"
#include "core/schedule/retrypolicy.h"

namespace AsyncFetcher {

/// What the scheduler writes to the log, apart from what it does. Where a level is off these cost a
/// comparison.

void logRetry(const HttpResponse &soFar, const RetryDecision &decision);
void logHostHeld(const QByteArray &origin, std::chrono::milliseconds wait, const HttpResponse &because);
void logBrake(const Brake &brake);
void logEnd(const HttpResponse &response);

/// What stopped, and why; a sentence.
QString brakeText(const Brake &brake);

/// "404 Not Found"; the number alone where it has no name.
QString statusText(int status);

} // namespace AsyncFetcher
