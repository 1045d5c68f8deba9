// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/requests/cellcommands.h"

#include "ui/base/words.h"
#include "ui/requests/celltext.h"
#include "ui/requests/requestcells.h"
#include "ui/requests/requesttableview.h"

#include <QHeaderView>
#include <QInputDialog>

#include <algorithm>

namespace AsyncFetcher {

using namespace Qt::StringLiterals;

CellCommands::CellCommands(ListEditor *editor, RequestTableView *view, QObject *parent)
    : QObject(parent)
    , m_editor(editor)
    , m_view(view)
{
}

QList<RequestColumn> CellCommands::selectedColumns() const
{
    const QItemSelection selection = m_view->selectionModel()->selection();
    QList<RequestColumn> columns;
    for (int column = 0; column < columnIndex(FirstLiveColumn); ++column) {
        const bool isSelected = std::any_of(selection.begin(), selection.end(), [column](const auto &range) {
            return range.left() <= column && column <= range.right();
        });
        if (isSelected && isEditable(static_cast<RequestColumn>(column)) && !m_view->isColumnHidden(column))
            columns.append(static_cast<RequestColumn>(column));
    }
    return columns;
}

QList<RequestColumn> CellCommands::columnsFrom(int column) const
{
    const QHeaderView *header = m_view->horizontalHeader();
    QList<RequestColumn> columns;
    for (int visual = header->visualIndex(column); visual < header->count(); ++visual) {
        const auto logical = static_cast<RequestColumn>(header->logicalIndex(visual));
        if (isEditable(logical) && !header->isSectionHidden(columnIndex(logical)))
            columns.append(logical);
    }
    return columns;
}

/// texts: for each of the positions, which must be ascending; one entry: for all.
void CellCommands::setTexts(const QString &name, const QList<qsizetype> &positions, QList<Texts> texts)
{
    auto refusal = std::make_shared<QString>();
    const bool started = m_editor->change(
        name, positions,
        [positions, texts = std::move(texts), refusal](const HttpRequest &row, qsizetype position) {
            const bool same = texts.size() == 1;
            const auto at =
                same ? positions.begin() : std::lower_bound(positions.begin(), positions.end(), position);
            HttpRequest changed = row;
            for (const auto &[column, text] : texts.at(at - positions.begin())) {
                if (auto set = RequestCells::withText(changed, column, text))
                    changed = *std::move(set);
                else
                    *refusal = set.error().message;
            }
            return std::optional(std::move(changed));
        });
    // Read only where the work has been done in this thread.
    if (started && !m_editor->isBusy() && !refusal->isEmpty())
        Q_EMIT told(*refusal);
}

void CellCommands::clear()
{
    Texts empty;
    for (const RequestColumn column : selectedColumns())
        empty.append({column, {}});
    setTexts(tr("Clear Cells"), m_view->selectedPositions(), {empty});
}

void CellCommands::fillDown()
{
    QList<qsizetype> positions = m_view->selectedPositionsAsShown();
    if (positions.size() < 2)
        return Q_EMIT told(tr("Select the cell to fill from and those below it."));
    Texts texts;
    const int top = int(m_view->selectedRanges().first().first);
    for (const RequestColumn column : selectedColumns())
        texts.append(
            {column, m_view->model()->index(top, columnIndex(column)).data(Qt::EditRole).toString()});
    positions.removeFirst();
    std::sort(positions.begin(), positions.end());
    setTexts(tr("Fill Down"), positions, {texts});
}

void CellCommands::askForValue()
{
    const QModelIndex current = m_view->currentIndex();
    const qsizetype rows = rowCount(m_view->selectedRanges());
    if (!(current.flags() & Qt::ItemIsEditable) || rows == 0)
        return Q_EMIT told(tr("Select cells of a column that can be edited."));
    const QString header = m_view->model()->headerData(current.column(), Qt::Horizontal).toString();
    bool accepted = false;
    const QString text = QInputDialog::getText(
        m_view, tr("Set Value"), tr("%1 of the selected rows (%2):").arg(header, Words::count(rows)),
        QLineEdit::Normal, current.data(Qt::EditRole).toString(), &accepted);
    if (accepted)
        setValue(static_cast<RequestColumn>(current.column()), text);
}

void CellCommands::setValue(RequestColumn column, const QString &text)
{
    const QString header = m_view->model()->headerData(columnIndex(column), Qt::Horizontal).toString();
    setTexts(tr("Set %1").arg(header), m_view->selectedPositions(), {{{column, text}}});
}

bool CellCommands::isCells(const QString &text) const
{
    const QModelIndex current = m_view->currentIndex();
    if (!current.isValid() || m_view->wholeRowsSelected() || !(current.flags() & Qt::ItemIsEditable))
        return false;
    const bool hasAddress = text.contains("://"_L1);
    if (!text.trimmed().contains(u'\n') && !text.contains(u'\t'))
        return !hasAddress || current.column() == columnIndex(RequestColumn::Url);
    return !hasAddress && current.column() != columnIndex(RequestColumn::Url);
}

void CellCommands::paste(const QString &text)
{
    const QModelIndex current = m_view->currentIndex();
    const QList<QStringList> cells = CellText::cells(text);
    if (cells.isEmpty() || !(current.flags() & Qt::ItemIsEditable))
        return Q_EMIT told(tr("Select a cell that can be edited to paste into."));
    const QString name = tr("Paste Cells");
    if (cells.size() == 1 && cells.first().size() == 1) {
        Texts texts;
        for (const RequestColumn column : selectedColumns())
            texts.append({column, cells.first().first()});
        return setTexts(name, m_view->selectedPositions(), {texts});
    }
    // The block begins where the selection around the current cell does.
    int top = current.row();
    int left = current.column();
    for (const QItemSelectionRange &range : m_view->selectionModel()->selection()) {
        if (range.contains(current)) {
            top = range.top();
            left = range.left();
        }
    }
    const QList<RequestColumn> columns = columnsFrom(left);
    const RowOrder &rows = m_view->rows();
    QList<std::pair<qsizetype, Texts>> lines;
    for (qsizetype i = 0; i < cells.size() && top + i < rows.count(); ++i) {
        Texts texts;
        for (qsizetype c = 0; c < std::min(columns.size(), cells.at(i).size()); ++c)
            texts.append({columns.at(c), cells.at(i).at(c)});
        lines.append({rows.positionAt(top + i), texts});
    }
    std::sort(lines.begin(), lines.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    QList<qsizetype> positions;
    QList<Texts> texts;
    for (const auto &[position, line] : lines) {
        positions.append(position);
        texts.append(line);
    }
    setTexts(name, positions, texts);
    if (lines.size() < cells.size())
        Q_EMIT told(tr("The table ends before the pasted cells: %1 lines were left out.")
                        .arg(Words::count(cells.size() - lines.size())));
}

} // namespace AsyncFetcher
