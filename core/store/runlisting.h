// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/response/rowstate.h"

#include <array>

namespace AsyncFetcher {

/// What a list of runs says of one.
struct RunBrief
{
    QString fileName;
    QString name;         ///< as the user calls it; empty: nothing
    qint64 startedMs = 0; ///< wall clock
    qint64 rows = 0;
    std::array<qint64, RowStateCount> byState{}; ///< rows that have ended
    qint64 bytes = 0;                            ///< of the file and its folder
    bool live = false;                           ///< a process is at work on it
    QString problem; ///< a sentence where it cannot be read; then nothing else is known

    qint64 left() const; ///< rows that have not ended
};

// All of these read or write the disk: not for the UI thread.

RunBrief readRunBrief(const QString &fileName);
/// Busy: a process is at work on it.
Result<void> nameRun(const QString &fileName, const QString &name);
/// The file, its folder and what lies beside them. Busy: a process is at work on it.
Result<void> removeRun(const QString &fileName);

} // namespace AsyncFetcher
