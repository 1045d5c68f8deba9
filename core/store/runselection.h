// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/filter/filter.h"
#include "core/format/resultoutput.h"
#include "core/store/storedrun.h"

#include <functional>

namespace AsyncFetcher {

/// Rows of a run file to be written, and the numbers of those alone.
struct RunSelection
{
    QList<qsizetype> positions; ///< empty: all rows
    bool noRows = false;        ///< none, whatever positions says
    Statistics statistics;
};

/// The rows that the filter finds; an empty one finds all of them. Reads each row: not for the UI thread.
/// requests are the run's. Cancelled: goOn, which is given the rows so far and may be empty, ended it.
Result<RunSelection> selectRows(const StoredRun &run, const RequestSource &requests,
                                const StoredProgress &progress, const Filter &filter,
                                const std::function<bool(qsizetype rows)> &goOn = {});

/// To be written; all of it outlives the writing. Of a run that goes on, as if it ended now.
RunOutcome outcomeOf(const StoredRun &run, const RequestSource &requests, const StoredProgress &progress,
                     const RunSelection &selection);

} // namespace AsyncFetcher
