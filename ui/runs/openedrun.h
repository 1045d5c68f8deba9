// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/request/batch.h"
#include "core/store/runstore.h"
#include "core/store/storedrun.h"
#include "ui/base/backgroundtask.h"
#include "ui/requests/responsefacts.h"

#include <memory>

namespace AsyncFetcher {

/// A run from a file, as a window shows it: its rows, and columns of what they ended with. Bodies and headers
/// stay in the file until somebody looks at them.
struct OpenedRun
{
    QString fileName;
    Batch batch; ///< as it was run
    StoredProgress progress;
    ResponseFacts facts;
    std::shared_ptr<const ResponseStore> results;
    std::shared_ptr<RunStore> store; ///< to go on with it; null: it is only looked at
    bool live = false;               ///< another process is at work on it
};

// Not for the UI thread. Cancelled: the progress was.

/// To look at.
Result<OpenedRun> openRun(const QString &fileName, TaskProgress &progress);
/// To go on with it; askUnsafe: rows that may have taken effect without an answer are asked again.
Result<OpenedRun> takeUpRun(const QString &fileName, bool askUnsafe, TaskProgress &progress);

} // namespace AsyncFetcher
