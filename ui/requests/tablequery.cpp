// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/requests/tablequery.h"

#include "ui/requests/batchdocument.h"
#include "ui/requests/liverows.h"
#include "ui/requests/requesttablemodel.h"
#include "ui/requests/requesttableview.h"

#include <QHeaderView>

namespace AsyncFetcher {

namespace {

constexpr qint64 LiveIntervalMs = 1000;
constexpr qint64 LiveShare = 10; ///< of the time, one part at most

} // namespace

TableQuery::TableQuery(const BatchDocument *document, const LiveRows *live, const ResponseFacts *facts,
                       RequestTableModel *model, RequestTableView *view, QObject *parent)
    : QObject(parent)
    , m_document(document)
    , m_live(live)
    , m_facts(facts)
    , m_model(model)
    , m_view(view)
{
    connect(document, &BatchDocument::edited, this, [this] {
        ++m_question;
        if (m_search.isRunning())
            ask();
    });
    connect(document, &BatchDocument::wasReset, this, &TableQuery::clear);
    connect(model, &RequestTableModel::sortWanted, this, [this](int column, Qt::SortOrder order) {
        setSort(column < 0 ? std::nullopt : std::optional(static_cast<RequestColumn>(column)), order);
    });
}

void TableQuery::setFilter(const Filter &filter)
{
    m_query.filter = filter;
    Q_EMIT questionChanged();
    ask();
}

void TableQuery::setSort(std::optional<RequestColumn> column, Qt::SortOrder order)
{
    if (m_query.sortColumn == column && m_query.sortOrder == order)
        return;
    m_query.sortColumn = column;
    m_query.sortOrder = order;
    m_view->horizontalHeader()->setSortIndicator(column ? columnIndex(*column) : -1, order);
    Q_EMIT questionChanged();
    ask();
}

void TableQuery::clear()
{
    m_query = {};
    m_view->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    Q_EMIT questionChanged();
    ask();
}

void TableQuery::refresh()
{
    if (!m_query.isWholeList())
        ask();
}

void TableQuery::refreshLive()
{
    const bool due = !m_sinceAnswer.isValid() ||
                     m_sinceAnswer.elapsed() >= std::max(LiveIntervalMs, m_lastCostMs * LiveShare);
    if (m_query.dependsOnRun() && due && !m_search.isRunning())
        ask();
}

void TableQuery::refreshAfterRun()
{
    if (m_query.dependsOnRun())
        ask();
}

void TableQuery::ask()
{
    const quint64 question = ++m_question;
    // The next question is asked when the old one has noticed that nobody wants it.
    if (m_search.isRunning())
        return m_search.cancel();
    if (m_query.isWholeList()) {
        m_view->keepingSelection([this] { m_model->showWholeList(); });
        Q_EMIT answered();
        return;
    }
    QElapsedTimer clock;
    clock.start();
    m_search.start([search = RowSearch(m_document->batch(), m_live->table(), *m_facts),
                    query = m_query](TaskProgress &progress) { return search.find(query, progress); },
                   [this, question, clock](RowOrder rows) {
                       m_lastCostMs = clock.elapsed();
                       answer(std::move(rows), question);
                   });
}

void TableQuery::answer(RowOrder rows, quint64 question)
{
    if (question != m_question)
        return ask();
    m_sinceAnswer.start();
    m_view->keepingSelection([&] { m_model->show(std::move(rows)); });
    Q_EMIT answered();
}

} // namespace AsyncFetcher
