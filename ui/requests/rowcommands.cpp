// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/requests/rowcommands.h"

#include "ui/requests/cellcommands.h"
#include "ui/requests/rowdrag.h"
#include "ui/requests/rowmove.h"
#include "ui/requests/rowtext.h"

#include <QClipboard>
#include <QDateTime>
#include <QGuiApplication>
#include <QHeaderView>

#include <algorithm>
#include <numeric>

namespace AsyncFetcher {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype RowsCopiedAtOnce = 2'000;
constexpr qsizetype CharsReadAtOnce = 200'000;

QList<qsizetype> consecutive(qsizetype first, qsizetype count)
{
    QList<qsizetype> positions(count);
    std::iota(positions.begin(), positions.end(), first);
    return positions;
}

} // namespace

RowCommands::RowCommands(BatchDocument *document, const LiveRows *live, RequestTableView *view,
                         CellCommands *cells, QObject *parent)
    : QObject(parent)
    , m_document(document)
    , m_live(live)
    , m_view(view)
    , m_cells(cells)
{
    connect(document, &BatchDocument::edited, this, &RowCommands::showEdit);
    connect(view, &RequestTableView::deletePressed, this, &RowCommands::deleteSelection);
    connect(view->drag(), &RowDrag::dropped, this, &RowCommands::moveRowsTo);
    connect(view->drag(), &RowDrag::refused, this, &RowCommands::tellOfOtherOrder);
}

qsizetype RowCommands::insertionPoint() const
{
    const QList<qsizetype> selected = m_view->selectedPositionsAsShown();
    return selected.isEmpty() ? m_document->requests().count() : selected.last() + 1;
}

void RowCommands::insertRows(const QList<HttpRequest> &requests, const QString &name)
{
    if (!requests.isEmpty())
        m_document->apply(InsertRows{consecutive(insertionPoint(), requests.size()), requests, {}}, name);
}

void RowCommands::addRow()
{
    addRowAt(insertionPoint());
}

void RowCommands::addRowAbove()
{
    const QList<qsizetype> selected = m_view->selectedPositionsAsShown();
    addRowAt(selected.isEmpty() ? 0 : selected.first());
}

void RowCommands::addRowAt(qsizetype at)
{
    m_document->apply(InsertRows{{at}, {HttpRequest()}, {}}, tr("Add Row"));
    m_view->setFocus();
    m_view->editCell(int(m_view->rows().rowOf(at)), columnIndex(RequestColumn::Url));
}

void RowCommands::duplicateRows()
{
    const QList<qsizetype> positions = m_view->selectedPositionsAsShown();
    QList<HttpRequest> copies;
    copies.reserve(positions.size());
    for (const qsizetype position : positions) {
        copies.append(m_document->requests().requestAt(position));
        copies.last().id.clear(); // an id names one row
    }
    insertRows(copies, copies.size() == 1 ? tr("Duplicate Row")
                                          : tr("Duplicate %n Rows", nullptr, int(copies.size())));
}

void RowCommands::deleteRows()
{
    QList<qsizetype> positions = m_view->selectedPositions();
    if (positions.isEmpty())
        return;
    const QString name =
        positions.size() == 1 ? tr("Delete Row") : tr("Delete %n Rows", nullptr, int(positions.size()));
    m_document->apply(RemoveRows{std::move(positions)}, name);
}

void RowCommands::skipRows(bool skip)
{
    ReplaceRows edit = m_document->requests().withSkip(m_view->selectedPositions(), skip);
    const int rows = int(edit.positions.size());
    if (rows == 0)
        return Q_EMIT told(skip ? tr("The selected rows are skipped already.")
                                : tr("None of the selected rows is skipped."));
    const QString one = skip ? tr("Skip Row") : tr("Enable Row");
    const QString many = skip ? tr("Skip %n Rows", nullptr, rows) : tr("Enable %n Rows", nullptr, rows);
    m_document->apply(std::move(edit), rows == 1 ? one : many);
}

void RowCommands::deleteSelection()
{
    if (m_view->wholeRowsSelected())
        deleteRows();
    else
        m_cells->clear();
}

void RowCommands::moveRows(int by)
{
    if (!m_view->rows().isWholeList())
        return tellOfOtherOrder();
    QList<RowRange> ranges = m_view->selectedRanges();
    const qsizetype rows = m_document->requests().count();
    // A block that stands at the edge stays there.
    const auto isStuck = [&](const RowRange &range) {
        return by < 0 ? range.first == 0 : range.last == rows - 1;
    };
    ranges.removeIf(isStuck);
    if (ranges.isEmpty())
        return;
    const QString name = by < 0 ? tr("Move Up") : tr("Move Down");
    m_document->apply(MoveRows{RowMove::byOne(rows, ranges, by)}, name);
    m_view->scrollTo(m_view->currentIndex());
}

void RowCommands::tellOfOtherOrder()
{
    Q_EMIT told(tr("Sorted and filtered rows have no place to move to."));
}

void RowCommands::moveRowsTo(qsizetype before)
{
    const QList<RowRange> ranges = m_view->selectedRanges();
    if (ranges.isEmpty() || !m_view->rows().isWholeList())
        return;
    MoveRows move{RowMove::inFrontOf(before, m_document->requests().count(), ranges)};
    if (std::is_sorted(move.order.begin(), move.order.end()))
        return; // they stand there already
    const qsizetype count = rowCount(ranges);
    const auto first =
        std::find(move.order.begin(), move.order.end(), ranges.first().first) - move.order.begin();
    const QString name = count == 1 ? tr("Move Row") : tr("Move %n Rows", nullptr, int(count));
    // A selection of many rows would be carried along row by row.
    m_view->clearSelection();
    m_document->apply(std::move(move), name);
    m_view->selectRanges({{first, first + count - 1}});
}

QList<RequestColumn> RowCommands::selectedColumns() const
{
    const QItemSelection selection = m_view->selectionModel()->selection();
    QList<RequestColumn> columns;
    const QHeaderView *header = m_view->horizontalHeader();
    for (int visual = 0; visual < header->count(); ++visual) {
        const int column = header->logicalIndex(visual);
        const bool isSelected = std::any_of(selection.begin(), selection.end(), [column](const auto &range) {
            return range.left() <= column && column <= range.right();
        });
        if (isSelected && !header->isSectionHidden(column))
            columns.append(static_cast<RequestColumn>(column));
    }
    return columns;
}

void RowCommands::copy()
{
    const QList<qsizetype> positions = m_view->selectedPositionsAsShown();
    if (positions.isEmpty() || m_copying.isRunning())
        return;
    const auto make = [batch = m_document->batch(), live = *m_live, positions, columns = selectedColumns()] {
        return RowText::cells(batch, live, positions, columns, QDateTime::currentMSecsSinceEpoch());
    };
    if (positions.size() <= RowsCopiedAtOnce) {
        QGuiApplication::clipboard()->setText(make());
        return;
    }
    const QString done = tr("%n rows copied", nullptr, int(positions.size()));
    m_copying.start([make](TaskProgress &) { return make(); },
                    [this, done](const QString &text) {
                        QGuiApplication::clipboard()->setText(text);
                        Q_EMIT told(done);
                    });
}

void RowCommands::copyAsCurl()
{
    copyRowsAsCurl(m_view->selectedPositionsAsShown());
}

void RowCommands::copyRowsAsCurl(const QList<qsizetype> &positions)
{
    if (positions.isEmpty() || m_copying.isRunning() || !m_formats)
        return;
    const QString done = tr("%n requests copied as curl", nullptr, int(positions.size()));
    m_copying.start([formats = m_formats, batch = m_document->batch(),
                     positions](TaskProgress &) { return RowText::curlCommands(*formats, batch, positions); },
                    [this, done](const QString &text) {
                        QGuiApplication::clipboard()->setText(text);
                        Q_EMIT told(text.isEmpty() ? tr("These requests cannot be written for curl.") : done);
                    });
}

void RowCommands::cut()
{
    copy();
    deleteSelection();
}

void RowCommands::paste()
{
    const QString text = QGuiApplication::clipboard()->text();
    if (m_cells->isCells(text))
        m_cells->paste(text);
    else
        insertText(text);
}

void RowCommands::pasteIntoCells()
{
    m_cells->paste(QGuiApplication::clipboard()->text());
}

void RowCommands::insertText(const QString &text)
{
    if (m_reading.isRunning())
        return;
    const auto insert = [this, text](const std::optional<QList<HttpRequest>> &requests) {
        if (!requests)
            Q_EMIT importWanted(text);
        else if (requests->isEmpty())
            Q_EMIT told(tr("There is no text to paste rows from."));
        else
            insertRows(*requests, requests->size() == 1
                                      ? tr("Paste Row")
                                      : tr("Paste %n Rows", nullptr, int(requests->size())));
    };
    if (text.size() <= CharsReadAtOnce)
        insert(RowText::understood(m_formats, text));
    else
        m_reading.start(
            [formats = m_formats, text](TaskProgress &) { return RowText::understood(formats, text); },
            insert);
}

void RowCommands::showEdit(const RequestEdit &edit)
{
    if (const auto *insert = std::get_if<InsertRows>(&edit)) {
        m_view->selectPositions(insert->positions);
    } else if (const auto *remove = std::get_if<RemoveRows>(&edit)) {
        const qsizetype left = m_document->requests().count();
        if (left > 0 && !remove->positions.isEmpty())
            m_view->goToPosition(std::min(remove->positions.first(), left - 1));
    } else if (const auto *replace = std::get_if<ReplaceRows>(&edit)) {
        if (replace->positions.size() == 1 && replace->positions.first() != m_view->currentPosition())
            m_view->goToPosition(replace->positions.first());
    }
}

} // namespace AsyncFetcher
