// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/filter/filter.h"
#include "core/request/batch.h"
#include "ui/base/backgroundtask.h"
#include "ui/requests/requestcolumns.h"
#include "ui/requests/responsefacts.h"
#include "ui/requests/roworder.h"

#include <memory>
#include <optional>
#include <vector>

namespace AsyncFetcher {

class RunTable;

/// What the table is to show: the rows that a filter finds, sorted by a column.
struct RowQuery
{
    Filter filter;
    std::optional<RequestColumn> sortColumn; ///< nothing: in the order of the list
    Qt::SortOrder sortOrder = Qt::AscendingOrder;

    bool isWholeList() const { return filter.isEmpty() && !sortColumn; }
    /// The answer may be another one while a run goes on.
    bool dependsOnRun() const { return filter.usesLiveFields() || (sortColumn && isLive(*sortColumn)); }
};

/// Answers a RowQuery over columns. Rows with equal cells keep the order of the list, those with an empty
/// cell come last. Thread: any; the arguments are copies. A cancelled search returns nothing that is of use.
class RowSearch
{
public:
    RowSearch(Batch batch, std::shared_ptr<const RunTable> table, ResponseFacts facts = {})
        : m_batch(std::move(batch))
        , m_table(std::move(table))
        , m_facts(std::move(facts))
    {
    }

    RowOrder find(const RowQuery &query, TaskProgress &progress) const;

private:
    std::vector<quint32> filtered(const Filter &filter, TaskProgress &progress) const;
    void sort(std::vector<quint32> &rows, RequestColumn column, Qt::SortOrder order) const;
    void sortByNumber(std::vector<quint32> &rows, RequestColumn column, Qt::SortOrder order) const;
    void sortByText(std::vector<quint32> &rows, RequestColumn column, Qt::SortOrder order) const;

    Batch m_batch;
    std::shared_ptr<const RunTable> m_table;
    ResponseFacts m_facts;
};

} // namespace AsyncFetcher
