// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/store/storedrun.h"

#include <QStringList>

#include <functional>
#include <optional>

namespace AsyncFetcher {

/// What counts as a change.
struct DiffRules
{
    enum class Match : quint8 {
        Auto, ///< by id where both runs have ids of their own, else by method and URL
        Id,
        Url
    };
    Match match = Match::Auto;
    QStringList ignoredPaths; ///< of JSON bodies: "$.timestamp"
    /// Without case; those that differ with every reply are always ignored.
    QList<QByteArray> ignoredHeaders;
    double timeFactor = 0; ///< a response slower or faster by more than this; 0: times do not count
};

/// One thing that differs, as texts.
struct DiffChange
{
    QByteArray field; ///< "outcome", "status", "final_url", "body", "header NAME", "response_time"
    QByteArray before, after;
};

/// A row that differs.
struct DiffRow
{
    enum class Kind : quint8 { Changed, New, Gone };
    Kind kind = Kind::Changed;
    QString id;
    QByteArray method, url;
    qint64 before = -1, after = -1; ///< positions in the two runs; -1: it is not there
    QList<DiffChange> changes;
    bool regression = false; ///< it succeeded and does not any more, or is slower than allowed
};

struct DiffCounts
{
    qint64 same = 0, changed = 0, added = 0, gone = 0, regressions = 0;
};

/// Tells of every row that differs between two runs, in the order of the first one's input, new rows last.
/// Memory: 16 bytes a row of each. False from tell ends it, and so does false
/// from goOn, which is asked for every row: Cancelled.
Result<DiffCounts> diffRuns(const StoredRun &before, const StoredRun &after, const DiffRules &rules,
                            const std::function<bool(const DiffRow &)> &tell,
                            const std::function<bool(qint64 rows, qint64 of)> &goOn = {});

} // namespace AsyncFetcher
