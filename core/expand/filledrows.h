// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/expand/expandedsource.h"
#include "core/log/secretmask.h"

#include <functional>

namespace AsyncFetcher {

/// The rows of a run as they are sent and as they may be written, and what is to be known of them before
/// anything is sent.
struct FilledRows
{
    std::shared_ptr<const RequestSource> sent;
    std::shared_ptr<const RequestSource> written; ///< the same object where there are no secrets
    SecretMask secrets;                           ///< to be taken out of all that comes back
    QList<RowProblem> problems;                   ///< of the rows that cannot be sent: the first of them
    QList<QByteArray> missing;                    ///< secrets that rows ask for and that have no value
};

struct FillSetup
{
    std::shared_ptr<const RequestSource> rows;
    Variables variables;
    QList<DataTable> data = {};
    QList<qsizetype> positions = {}; ///< of the rows that are looked at for problems; empty: all
    qsizetype mostProblems = 10;     ///< 0: none is looked for
    std::function<bool()> goOn = {}; ///< empty: always
    /// What rows ask for is secret, whatever the variables say: in a run that goes on all else was filled in.
    bool allSecret = false;
};

/// Fills the names of rows in, each as it is asked for; every run of the programs begins with this. The rows
/// are gone through once or twice, so not in the UI's thread.
/// An Error: Usage: a secret is too short to be hidden; Limit: the data make too many rows; Cancelled.
Result<FilledRows> fillRows(FillSetup setup);

} // namespace AsyncFetcher
