// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/expand/datatable.h"
#include "core/request/requestsource.h"

#include <functional>

namespace AsyncFetcher {

/// Rows multiplied with the records of tables, for who wants to have them as rows: one row for each record of
/// the tables' product, in the order in which ExpandedSource has them. Only the names of the tables' columns
/// are filled in; all others are left for the run.
///
/// goOn is asked now and then and may be empty. An Error: Limit: there would be more than most rows;
/// Cancelled. Thread: any.
Result<QList<HttpRequest>> generatedRows(const RequestSource &source, const QList<qsizetype> &positions,
                                         const QList<DataTable> &data, qsizetype most,
                                         const std::function<bool()> &goOn = {});

} // namespace AsyncFetcher
