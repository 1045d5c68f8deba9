// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/requests/roworder.h"
#include "ui/requests/selectedrows.h"

#include <QTableView>

#include <functional>

namespace AsyncFetcher {

class RequestTableModel;
class RowDrag;

/// The table, with the habits of a spreadsheet: typing edits the cell, Enter moves down, Tab to the right,
/// Delete asks for the cells or, where whole rows are selected, for the rows to go. It avoids what costs
/// seconds at a million rows: see the comments.
class RequestTableView final : public QTableView
{
    Q_OBJECT
public:
    explicit RequestTableView(QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override; ///< a RequestTableModel

    const RowOrder &rows() const; ///< of the model
    RowRange visibleRows() const; ///< last < first: none
    QList<RowRange> selectedRanges() const;
    bool wholeRowsSelected() const;

    /// Where the selected rows stand in the list, ascending.
    QList<qsizetype> selectedPositions() const;
    /// The same in the order in which they are shown.
    QList<qsizetype> selectedPositionsAsShown() const;
    qsizetype currentPosition() const;                       ///< -1: none
    void selectPositions(const QList<qsizetype> &positions); ///< ascending; those that are shown
    bool goToPosition(qsizetype position);                   ///< false: it is not shown
    /// Makes a change that gives the rows other places, and selects afterwards what is left of the selection.
    void keepingSelection(const std::function<void()> &change);

    /// Selects whole rows and makes the first of them the current one, in the current column.
    void selectRanges(const QList<RowRange> &ranges);
    void goTo(int row);
    void editCell(int row, int column);

    const RowDrag *drag() const { return m_drag; }

Q_SIGNALS:
    void deletePressed();
    void selectionEdited(); ///< other rows are selected, or there are other rows

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void closeEditor(QWidget *editor, QAbstractItemDelegate::EndEditHint hint) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    const RequestTableModel *rowModel() const;
    void setUpHeaders();
    void fitRowHeight();
    void showHeaderMenu(const QPoint &position);
    void moveCurrent(int rows, int columns);
    void announceSelection(const QItemSelection &selection, bool added);

    RowDrag *m_drag;
    qsizetype m_hidden = -1; ///< position of what was the current row before a filter hid it; -1: nothing
    int m_hiddenColumn = 0;
    bool m_keeping = false;
    static constexpr int MostSelectedRanges = 1000; ///< more paint slowly
};

} // namespace AsyncFetcher
