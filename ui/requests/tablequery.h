// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/requests/rowsearch.h"

#include <QElapsedTimer>
#include <QObject>

namespace AsyncFetcher {

class BatchDocument;
class LiveRows;
class RequestTableModel;
class RequestTableView;

/// Filter and sort of the table. A question is answered in the background and then put before the table in
/// one step; a newer question takes the place of one that is not answered yet. While a run goes on, an answer
/// that depends on it is renewed, but never more than a tenth of the time.
///
/// Edits do not hide or move rows under the user's hands: the question is asked again when it, or the
/// document, is another one.
///
/// Thread: the UI's. What it is given outlives it.
class TableQuery final : public QObject
{
    Q_OBJECT
public:
    TableQuery(const BatchDocument *document, const LiveRows *live, const ResponseFacts *facts,
               RequestTableModel *model, RequestTableView *view, QObject *parent = nullptr);

    const RowQuery &query() const { return m_query; }
    void setFilter(const Filter &filter);
    void setSort(std::optional<RequestColumn> column, Qt::SortOrder order = Qt::AscendingOrder);
    void clear();

    /// Asks again: what rows hold may have changed.
    void refresh();
    /// The same, where the answer depends on the run and the last one is old enough.
    void refreshLive();

    void refreshAfterRun();

    bool isSearching() const { return m_search.isRunning(); }

Q_SIGNALS:
    void answered();        ///< the table shows what was asked for
    void questionChanged(); ///< filter or sort

private:
    void ask();
    void answer(RowOrder rows, quint64 question);

    const BatchDocument *m_document;
    const LiveRows *m_live;
    const ResponseFacts *m_facts;
    RequestTableModel *m_model;
    RequestTableView *m_view;
    RowQuery m_query;
    BackgroundTask<RowOrder> m_search;
    QElapsedTimer m_sinceAnswer;
    qint64 m_lastCostMs = 0;
    quint64 m_question = 0; ///< counts questions and edits: an answer to an older one is out of date
};

} // namespace AsyncFetcher
