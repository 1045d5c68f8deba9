// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "ui/requests/batchdocument.h"
#include "ui/requests/liverows.h"
#include "ui/requests/requestcolumns.h"
#include "ui/requests/responsefacts.h"
#include "ui/requests/roworder.h"

#include <QAbstractTableModel>

#include <functional>

namespace AsyncFetcher {

/// The table of requests: cells of the document beside what runs have told. It keeps no copy of either, so
/// that a million rows cost nothing here.
///
/// Rows: those of the document, or what show() put there of them, sorted or filtered. A row of the model is
/// never a position of the list without rows() between them.
///
/// Live cells: flush() is called by one timer, ten times a second at most, and tells the view of changes as
/// one dataChanged: the hull of the dirty rows that are on screen. Rows that are scrolled in are read as they
/// stand.
///
/// Thread: the UI's. The document, the live rows and the clock outlive the model.
class RequestTableModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Role {
        SortRole = Qt::UserRole, ///< the raw number or text
        StateRole,               ///< int(RowState); invalid: not run
        ProblemRole,             ///< why the cell cannot be sent as it stands; empty: it can
        DefaultRole,             ///< what is in force where the cell is empty
    };

    RequestTableModel(BatchDocument *document, LiveRows *live, const Clock *clock, QObject *parent = nullptr);

    /// What the columns of the response show; null: nothing. facts outlives the model.
    void setFacts(const ResponseFacts *facts) { m_facts = facts; }

    /// What is wrong with the names of rows; namesChanged() says that it is other than it was.
    void setNameProblem(std::function<QString(qsizetype)> problem) { m_nameProblem = std::move(problem); }
    void namesChanged() { announceColumns(RequestColumn::Url, RequestColumn::Url); }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;

    /// Asks for the rows in another order: sortWanted().
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

    const RowOrder &rows() const { return m_rows; }
    void show(RowOrder rows); ///< of the document as it stands
    void showWholeList();

    /// first, last: the rows on screen; last < first: none.
    void flush(int first, int last);
    /// A run has begun or its rows were forgotten: every live cell may have changed.
    void resetLiveCells();

Q_SIGNALS:
    void sortWanted(int column, Qt::SortOrder order); ///< column -1: as the list is
    void editRefused(const QString &reason); ///< setData() was given text that is no value for the cell

private:
    void beginEdit(const RequestEdit &edit);
    void endEdit(const RequestEdit &edit);
    void endReplace(const ReplaceRows &replace);
    RequestId idAt(int row) const { return m_document->requests().idAt(m_rows.positionAt(row)); }
    void beginMove();
    void endMove(const MoveRows &move);
    void announceColumns(RequestColumn first, RequestColumn last);

    BatchDocument *m_document;
    LiveRows *m_live;
    const Clock *m_clock;
    const ResponseFacts *m_facts = nullptr;
    std::function<QString(qsizetype)> m_nameProblem;
    RowOrder m_rows;
    QModelIndexList m_movingIndexes;
    std::vector<bool> m_wereSkipped; ///< the rows that are being replaced
    bool m_resetting = false;
    bool m_emptied = false;
    qint64 m_countdownSecond = 0;
};

} // namespace AsyncFetcher
