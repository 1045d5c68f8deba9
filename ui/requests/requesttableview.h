// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/requests/selectedrows.h"

#include <QTableView>

namespace AsyncFetcher {

/// The table, with the habits of a spreadsheet: typing edits the cell, Enter moves down, Tab to the right,
/// Delete asks for the cells or, where whole rows are selected, for the rows to go. It avoids what costs
/// seconds at a million rows: see the comments.
class RequestTableView final : public QTableView
{
    Q_OBJECT
public:
    explicit RequestTableView(QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;

    RowRange visibleRows() const; ///< last < first: none
    QList<RowRange> selectedRanges() const;
    bool wholeRowsSelected() const;

    /// Selects whole rows and makes the first of them the current one, in the current column.
    void selectRanges(const QList<RowRange> &ranges);
    void goTo(int row);
    void editCell(int row, int column);

Q_SIGNALS:
    void deletePressed();
    void selectionEdited(); ///< other rows are selected, or there are other rows

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void closeEditor(QWidget *editor, QAbstractItemDelegate::EndEditHint hint) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void changeEvent(QEvent *event) override;

private:
    void setUpHeaders();
    void fitRowHeight();
    void showHeaderMenu(const QPoint &position);
    void moveCurrent(int rows, int columns);
    void announceSelection(const QItemSelection &selection, bool added);

    static constexpr int MostSelectedRanges = 1000; ///< more paint slowly
};

} // namespace AsyncFetcher
