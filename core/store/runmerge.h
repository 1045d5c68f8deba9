// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QStringList>

namespace AsyncFetcher {

struct MergedRuns
{
    qint64 rows = 0;
    qint64 ended = 0;
};

/// Joins run files that are parts of one run (shards, or copies that went on) into a new one. A row that
/// several have is taken from where it ended, and where it ended in several from the last attempt that was
/// made: the order of the inputs does not matter, and merging a part twice changes nothing.
///
/// An Error: Value: the same row is another request in two of them; nothing is left behind then.
Result<MergedRuns> mergeRuns(const QStringList &inputs, const QString &output);

} // namespace AsyncFetcher
