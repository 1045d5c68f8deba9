// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/format/formatregistry.h"
#include "core/store/rundiff.h"
#include "ui/base/backgroundtask.h"

namespace AsyncFetcher {

// What is written from run files for the window. Not for the UI thread. Cancelled: the progress was.

/// The results of the rows that the filter finds (empty: all), in the format of the suffix; bodies past 64
/// KiB go to files in a folder beside it.
Result<void> exportRun(const FormatRegistry &formats, const QString &runFile, const QString &filter,
                       const QString &outputFile, TaskProgress &progress);

/// Differences as JSON Lines, a row each, without secrets.
Result<void> exportDiff(const QList<DiffRow> &rows, const QString &outputFile, TaskProgress &progress);

} // namespace AsyncFetcher
