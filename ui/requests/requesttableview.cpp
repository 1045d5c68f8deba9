// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/requests/requesttableview.h"

#include "ui/requests/requestcolumns.h"
#include "ui/requests/requestdelegate.h"
#include "ui/requests/requesttablemodel.h"
#include "ui/requests/rowdrag.h"

#include <QAccessible>
#include <QApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QScrollBar>

#include <algorithm>

namespace AsyncFetcher {

namespace {

constexpr int WidthInChars[RequestColumnCount] = {10, 44, 16, 8,  12, 20, 16, 24, 9,
                                                  8,  21, 8,  10, 10, 9,  16, 40, 40};

}

RequestTableView::RequestTableView(QWidget *parent)
    : QTableView(parent)
    , m_drag(new RowDrag(this))
{
    setItemDelegate(new RequestDelegate(this));
    setEditTriggers(DoubleClicked | EditKeyPressed | AnyKeyPressed);
    setSelectionBehavior(SelectItems);
    setSelectionMode(ExtendedSelection);
    setAlternatingRowColors(true);
    setShowGrid(false); // the delegate draws a lighter one
    setWordWrap(false);
    setTextElideMode(Qt::ElideRight);
    setHorizontalScrollMode(ScrollPerPixel);
    setTabKeyNavigation(true);
    setCornerButtonEnabled(true);
    setContextMenuPolicy(Qt::ActionsContextMenu);
    setAccessibleName(tr("Requests"));
    setUpHeaders();
    fitRowHeight();
}

void RequestTableView::setUpHeaders()
{
    horizontalHeader()->setSectionsMovable(true);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSortIndicatorClearable(true);
    horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    setSortingEnabled(true);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Interactive);
    horizontalHeader()->setMinimumSectionSize(fontMetrics().averageCharWidth() * 5);
    horizontalHeader()->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(horizontalHeader(), &QWidget::customContextMenuRequested, this,
            &RequestTableView::showHeaderMenu);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultAlignment(Qt::AlignRight | Qt::AlignVCenter);
    verticalHeader()->setHighlightSections(false);
}

void RequestTableView::setModel(QAbstractItemModel *model)
{
    QTableView::setModel(model);
    // With the view's own selection model every paint of the header asks whether each column is selected,
    // which walks the whole selection.
    horizontalHeader()->setSelectionModel(new QItemSelectionModel(model, horizontalHeader()));
    const int charWidth = fontMetrics().averageCharWidth();
    for (int column = 0; column < RequestColumnCount; ++column)
        horizontalHeader()->resizeSection(column, WidthInChars[column] * charWidth + 12);
    horizontalHeader()->setSectionResizeMode(columnIndex(RequestColumn::Url), QHeaderView::Stretch);
    for (const RequestColumn column : {RequestColumn::Name, RequestColumn::Id, RequestColumn::Tags,
                                       RequestColumn::Headers, RequestColumn::Body, RequestColumn::Expect,
                                       RequestColumn::Type, RequestColumn::FinalUrl, RequestColumn::Error})
        setColumnHidden(columnIndex(column), true);
    connect(model, &QAbstractItemModel::modelReset, this, &RequestTableView::selectionEdited);
    connect(model, &QAbstractItemModel::modelAboutToBeReset, this, [this] {
        if (!m_keeping)
            m_hidden = -1; // the list becomes another one
    });
    connect(model, &QAbstractItemModel::rowsInserted, this, &RequestTableView::selectionEdited);
    connect(model, &QAbstractItemModel::rowsRemoved, this, &RequestTableView::selectionEdited);
}

const RequestTableModel *RequestTableView::rowModel() const
{
    return static_cast<const RequestTableModel *>(model());
}

void RequestTableView::fitRowHeight()
{
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
}

void RequestTableView::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fitRowHeight();
}

void RequestTableView::showHeaderMenu(const QPoint &position)
{
    QMenu menu;
    for (int column = 0; column < RequestColumnCount; ++column) {
        QAction *action = menu.addAction(model()->headerData(column, Qt::Horizontal).toString());
        action->setCheckable(true);
        action->setChecked(!isColumnHidden(column));
        action->setEnabled(column != columnIndex(RequestColumn::Url));
        connect(action, &QAction::toggled, this,
                [this, column](bool shown) { setColumnHidden(column, !shown); });
    }
    menu.exec(horizontalHeader()->mapToGlobal(position));
}

const RowOrder &RequestTableView::rows() const
{
    return rowModel()->rows();
}

RowRange RequestTableView::visibleRows() const
{
    const int first = rowAt(0);
    if (first < 0)
        return {};
    const int last = rowAt(viewport()->height() - 1);
    return {first, last < 0 ? model()->rowCount() - 1 : last};
}

QList<RowRange> RequestTableView::selectedRanges() const
{
    return rowRanges(selectionModel()->selection());
}

QList<qsizetype> RequestTableView::selectedPositionsAsShown() const
{
    QList<qsizetype> positions = positionsIn(selectedRanges());
    const RowOrder &rows = rowModel()->rows();
    if (!rows.isWholeList()) {
        for (qsizetype &position : positions)
            position = rows.positionAt(position);
    }
    return positions;
}

QList<qsizetype> RequestTableView::selectedPositions() const
{
    QList<qsizetype> positions = selectedPositionsAsShown();
    if (!std::is_sorted(positions.begin(), positions.end()))
        std::sort(positions.begin(), positions.end());
    return positions;
}

qsizetype RequestTableView::currentPosition() const
{
    return currentIndex().isValid() ? rowModel()->rows().positionAt(currentIndex().row()) : -1;
}

void RequestTableView::selectPositions(const QList<qsizetype> &positions)
{
    QList<qsizetype> rows;
    rows.reserve(positions.size());
    for (const qsizetype position : positions) {
        if (const qsizetype row = rowModel()->rows().rowOf(position); row >= 0)
            rows.append(row);
    }
    if (!std::is_sorted(rows.begin(), rows.end()))
        std::sort(rows.begin(), rows.end());
    selectRanges(rowRanges(rows));
}

bool RequestTableView::goToPosition(qsizetype position)
{
    const qsizetype row = rowModel()->rows().rowOf(position);
    if (row >= 0)
        goTo(int(row));
    return row >= 0;
}

void RequestTableView::keepingSelection(const std::function<void()> &change)
{
    const RowOrder &rows = rowModel()->rows();
    const QModelIndex current = currentIndex();
    const bool isHidden = !current.isValid() && m_hidden >= 0 && m_hidden < rows.listCount();
    const qsizetype position = isHidden ? m_hidden : currentPosition();
    const int column = isHidden ? m_hiddenColumn : current.column();
    const bool wasSeen = current.isValid() && viewport()->rect().intersects(visualRect(current));
    std::vector<bool> isSelected(size_t(rows.listCount()));
    const QList<RowRange> ranges = selectedRanges();
    for (const RowRange &range : ranges) {
        for (qsizetype row = range.first; row <= range.last; ++row)
            isSelected[size_t(rows.positionAt(row))] = true;
    }
    const bool wholeRows = wholeRowsSelected();
    m_keeping = true;
    change();
    m_keeping = false;

    const qsizetype row = position < 0 ? -1 : rows.rowOf(position);
    m_hidden = row < 0 ? position : -1;
    m_hiddenColumn = column;
    if (row >= 0) {
        selectionModel()->setCurrentIndex(model()->index(int(row), column), QItemSelectionModel::NoUpdate);
        if (wasSeen)
            scrollTo(currentIndex());
    }
    if (!wholeRows && ranges.size() <= 1 && rowCount(ranges) <= 1) {
        if (row >= 0)
            selectionModel()->select(currentIndex(), QItemSelectionModel::ClearAndSelect);
        return;
    }
    QItemSelection selection;
    for (qsizetype first = 0; first < rows.count() && !ranges.isEmpty(); ++first) {
        if (!isSelected[size_t(rows.positionAt(first))])
            continue;
        qsizetype last = first;
        while (last + 1 < rows.count() && isSelected[size_t(rows.positionAt(last + 1))])
            ++last;
        selection.append({model()->index(int(first), 0), model()->index(int(last), RequestColumnCount - 1)});
        if (selection.size() > MostSelectedRanges)
            return; // half a selection would be worse than none
        first = last;
    }
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
}

bool RequestTableView::wholeRowsSelected() const
{
    const QItemSelection selection = selectionModel()->selection();
    return !selection.isEmpty() && std::all_of(selection.begin(), selection.end(), [](const auto &range) {
        return range.left() == 0 && range.right() == RequestColumnCount - 1;
    });
}

void RequestTableView::selectRanges(const QList<RowRange> &ranges)
{
    if (ranges.isEmpty())
        return;
    QItemSelection selection;
    for (const RowRange &range : ranges.first(qMin<qsizetype>(ranges.size(), MostSelectedRanges)))
        selection.append(QItemSelectionRange(model()->index(int(range.first), 0),
                                             model()->index(int(range.last), RequestColumnCount - 1)));
    goTo(int(ranges.first().first));
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
}

void RequestTableView::goTo(int row)
{
    const int column = currentIndex().isValid() ? currentIndex().column() : columnIndex(RequestColumn::Url);
    setCurrentIndex(model()->index(row, column));
    scrollTo(currentIndex());
}

void RequestTableView::editCell(int row, int column)
{
    setCurrentIndex(model()->index(row, column));
    scrollTo(currentIndex());
    edit(currentIndex());
}

/// The base class does this once in its life; each answer of a filter takes the current cell away.
void RequestTableView::focusInEvent(QFocusEvent *event)
{
    QTableView::focusInEvent(event);
    if (currentIndex().isValid() || model()->rowCount() == 0 || event->reason() == Qt::MouseFocusReason)
        return;
    const int top = std::max(rowAt(0), 0);
    setCurrentIndex(model()->index(top, columnIndex(RequestColumn::Url)));
}

void RequestTableView::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (!(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier)) && state() != EditingState) {
            moveCurrent(event->modifiers() & Qt::ShiftModifier ? -1 : 1, 0);
            return;
        }
        break;
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        if (event->modifiers() == Qt::NoModifier && state() != EditingState) {
            Q_EMIT deletePressed();
            return;
        }
        break;
    default:
        break;
    }
    QTableView::keyPressEvent(event);
}

void RequestTableView::closeEditor(QWidget *editor, QAbstractItemDelegate::EndEditHint hint)
{
    // The base class would open the next editor at Tab; in a spreadsheet the cursor just moves.
    QTableView::closeEditor(editor, QAbstractItemDelegate::NoHint);
    if (hint == QAbstractItemDelegate::EditNextItem)
        moveCurrent(0, 1);
    else if (hint == QAbstractItemDelegate::EditPreviousItem)
        moveCurrent(0, -1);
    else if (hint == QAbstractItemDelegate::SubmitModelCache)
        moveCurrent(1, 0);
}

void RequestTableView::moveCurrent(int rows, int columns)
{
    const QModelIndex current = currentIndex();
    if (!current.isValid())
        return;
    const int row = qBound(0, current.row() + rows, model()->rowCount() - 1);
    const QHeaderView *header = horizontalHeader();
    int visual = header->visualIndex(current.column());
    for (int step = visual + columns; columns && step >= 0 && step < header->count(); step += columns) {
        if (!header->isSectionHidden(header->logicalIndex(step))) {
            visual = step;
            break;
        }
    }
    setCurrentIndex(model()->index(row, header->logicalIndex(visual)));
    scrollTo(currentIndex());
}

void RequestTableView::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    // QTableView's own expands every selected index while a screen reader listens: half a second for a
    // million rows. The first cell of the change is all that it tells.
    if (QAccessible::isActive()) {
        announceSelection(selected, true);
        announceSelection(deselected, false);
    }
    QAbstractItemView::selectionChanged(selected, deselected); // NOLINT(bugprone-parent-virtual-call)
    Q_EMIT selectionEdited();
}

void RequestTableView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    // The delegate marks the whole row.
    for (const QModelIndex &index : {current, previous}) {
        if (index.isValid())
            viewport()->update(0, rowViewportPosition(index.row()), viewport()->width(),
                               rowHeight(index.row()));
    }
    Q_EMIT selectionEdited();
}

void RequestTableView::announceSelection(const QItemSelection &selection, bool added)
{
    if (selection.isEmpty())
        return;
    const QItemSelectionRange &range = selection.first();
    QAccessibleEvent event(this, added ? QAccessible::SelectionAdd : QAccessible::SelectionRemove);
    // Children are counted along rows, headers included.
    event.setChild((range.top() + 1) * (RequestColumnCount + 1) + range.left() + 1);
    QAccessible::updateAccessibility(&event);
}

} // namespace AsyncFetcher
