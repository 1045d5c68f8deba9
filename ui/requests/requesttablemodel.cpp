// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/requests/requesttablemodel.h"

#include "ui/requests/celldata.h"
#include "ui/requests/livecells.h"
#include "ui/requests/requestcells.h"

#include <algorithm>
#include <limits>

namespace AsyncFetcher {

namespace {

bool isContiguous(const QList<qsizetype> &positions)
{
    return positions.last() - positions.first() + 1 == positions.size();
}

const QList<qsizetype> *rowsPutIn(const RequestEdit &edit)
{
    const auto *insert = std::get_if<InsertRows>(&edit);
    return insert ? &insert->positions : nullptr;
}

const QList<qsizetype> *rowsTakenOut(const RequestEdit &edit)
{
    const auto *remove = std::get_if<RemoveRows>(&edit);
    return remove ? &remove->positions : nullptr;
}

} // namespace

RequestTableModel::RequestTableModel(BatchDocument *document, LiveRows *live, const Clock *clock,
                                     QObject *parent)
    : QAbstractTableModel(parent)
    , m_document(document)
    , m_live(live)
    , m_clock(clock)
{
    m_rows.showWholeList(document->requests().count());
    connect(document, &BatchDocument::aboutToEdit, this, &RequestTableModel::beginEdit);
    connect(document, &BatchDocument::edited, this, &RequestTableModel::endEdit);
    connect(document, &BatchDocument::aboutToReset, this, [this] { beginResetModel(); });
    connect(document, &BatchDocument::wasReset, this, [this] {
        m_rows.showWholeList(m_document->requests().count());
        endResetModel();
    });
    connect(document, &BatchDocument::optionsChanged, this,
            [this] { announceColumns(RequestColumn::Method, RequestColumn::Retries); });
}

int RequestTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(std::min<qsizetype>(m_rows.count(), std::numeric_limits<int>::max()));
}

int RequestTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : RequestColumnCount;
}

QVariant RequestTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto column = static_cast<RequestColumn>(index.column());
    if (!isLive(column))
        return CellData::editable(m_document->batch(), m_rows.positionAt(index.row()), column, role,
                                  m_nameProblem);
    const RequestId id = idAt(index.row());
    // How a live cell is coloured is the same for all of them.
    if (column >= RequestColumn::Type && role != Qt::ForegroundRole)
        return CellData::fact(m_facts, id, column, role);
    LiveRows::Value value = m_live->value(id);
    value.skipped = m_document->requests().isSkippedAt(m_rows.positionAt(index.row()));
    return CellData::live(value, column, role, m_clock->wallMs());
}

QVariant RequestTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical)
        return role == Qt::DisplayRole ? QVariant(m_rows.positionAt(section) + 1) : QVariant();
    return CellData::header(static_cast<RequestColumn>(section), role);
}

Qt::ItemFlags RequestTableModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    flags.setFlag(Qt::ItemIsEditable, isEditable(static_cast<RequestColumn>(index.column())));
    return flags;
}

bool RequestTableModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const auto column = static_cast<RequestColumn>(index.column());
    if (role != Qt::EditRole || !checkIndex(index, CheckIndexOption::IndexIsValid) || !isEditable(column))
        return false;
    const RequestList &list = m_document->requests();
    const qsizetype position = m_rows.positionAt(index.row());
    // An editor that is left as it was opened is no edit.
    if (value.toString() == RequestCells::editText(list, position, column))
        return true;
    const HttpRequest old = list.requestAt(position);
    const auto changed = RequestCells::withText(old, column, value.toString());
    if (!changed) {
        Q_EMIT editRefused(changed.error().message);
        return false;
    }
    if (*changed != old) {
        const QString header = headerData(index.column(), Qt::Horizontal).toString();
        m_document->apply(ReplaceRows{{position}, {*changed}, {}}, tr("Edit %1").arg(header));
    }
    return true;
}

void RequestTableModel::beginEdit(const RequestEdit &edit)
{
    m_resetting = m_emptied = false;
    const auto *in = rowsPutIn(edit);
    const auto *out = rowsTakenOut(edit);
    if (std::holds_alternative<MoveRows>(edit)) {
        beginMove();
        return;
    }
    if (const auto *replace = std::get_if<ReplaceRows>(&edit)) {
        m_wereSkipped.clear();
        for (const qsizetype position : replace->positions)
            m_wereSkipped.push_back(m_document->requests().isSkippedAt(position));
    }
    const auto *rows = in ? in : out;
    if (!rows || rows->isEmpty()) {
        m_emptied = rows;
        return;
    }
    // Scattered rows one range at a time take seconds in the view's header: a reset takes milliseconds.
    if (!m_rows.isWholeList() || !isContiguous(*rows)) {
        m_resetting = true;
        beginResetModel();
    } else if (in) {
        beginInsertRows({}, int(rows->first()), int(rows->last()));
    } else {
        beginRemoveRows({}, int(rows->first()), int(rows->last()));
    }
}

void RequestTableModel::endEdit(const RequestEdit &edit)
{
    if (m_emptied)
        return;
    if (const auto *in = rowsPutIn(edit))
        m_rows.rowsInserted(*in);
    else if (const auto *out = rowsTakenOut(edit))
        m_rows.rowsRemoved(*out);
    if (m_resetting) {
        endResetModel();
    } else if (rowsPutIn(edit)) {
        endInsertRows();
    } else if (rowsTakenOut(edit)) {
        endRemoveRows();
    } else if (const auto *move = std::get_if<MoveRows>(&edit)) {
        endMove(*move);
    } else if (const auto *replace = std::get_if<ReplaceRows>(&edit)) {
        endReplace(*replace);
    }
}

void RequestTableModel::endReplace(const ReplaceRows &replace)
{
    int first = rowCount();
    int last = -1;
    const RequestList &list = m_document->requests();
    for (qsizetype i = 0; i < replace.positions.size(); ++i) {
        const qsizetype position = replace.positions.at(i);
        // A row that is skipped or enabled sends what it sent: its result still is that of the row.
        if (list.isSkippedAt(position) == m_wereSkipped[size_t(i)])
            m_live->markEdited(list.idAt(position));
        const int row = int(m_rows.rowOf(position));
        if (row >= 0)
            first = std::min(first, row);
        last = std::max(last, row);
    }
    if (first <= last)
        Q_EMIT dataChanged(index(first, 0), index(last, RequestColumnCount - 1));
}

void RequestTableModel::beginMove()
{
    if (!m_rows.isWholeList())
        return;
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    m_movingIndexes = persistentIndexList();
}

void RequestTableModel::endMove(const MoveRows &move)
{
    // Sorted and filtered rows stay where they are; their numbers change.
    if (!m_rows.isWholeList()) {
        m_rows.rowsMoved(move.order);
        if (rowCount() > 0)
            Q_EMIT headerDataChanged(Qt::Vertical, 0, rowCount() - 1);
        return;
    }
    QModelIndexList to;
    if (!m_movingIndexes.isEmpty()) {
        QList<int> placeOf(move.order.size());
        for (qsizetype i = 0; i < move.order.size(); ++i)
            placeOf[move.order.at(i)] = int(i);
        to.reserve(m_movingIndexes.size());
        for (const QModelIndex &from : std::as_const(m_movingIndexes))
            to.append(index(placeOf.at(from.row()), from.column()));
    }
    changePersistentIndexList(m_movingIndexes, to);
    m_movingIndexes.clear();
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

void RequestTableModel::announceColumns(RequestColumn first, RequestColumn last)
{
    if (const int rows = rowCount())
        Q_EMIT dataChanged(index(0, columnIndex(first)), index(rows - 1, columnIndex(last)));
}

void RequestTableModel::sort(int column, Qt::SortOrder order)
{
    Q_EMIT sortWanted(column, order);
}

void RequestTableModel::show(RowOrder rows)
{
    Q_ASSERT(rows.listCount() == m_document->requests().count());
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

void RequestTableModel::showWholeList()
{
    if (m_rows.isWholeList())
        return;
    beginResetModel();
    m_rows.showWholeList(m_document->requests().count());
    endResetModel();
}

void RequestTableModel::resetLiveCells()
{
    announceColumns(FirstLiveColumn, LastLiveColumn);
}

void RequestTableModel::flush(int first, int last)
{
    first = std::max(first, 0);
    last = std::min(last, rowCount() - 1);
    struct Shown
    {
        quint32 id;
        int row;
    };
    std::vector<Shown> shown;
    for (int row = first; row <= last; ++row)
        shown.push_back({indexOf(idAt(row)), row});
    std::sort(shown.begin(), shown.end(), [](const Shown &a, const Shown &b) { return a.id < b.id; });

    int hullFirst = last + 1;
    int hullLast = first - 1;
    const auto add = [&](int row) {
        hullFirst = std::min(hullFirst, row);
        hullLast = std::max(hullLast, row);
    };
    m_live->takeDirty([&](quint32 dirtyFirst, quint32 dirtyLast) {
        auto it = std::lower_bound(shown.begin(), shown.end(), dirtyFirst,
                                   [](const Shown &row, quint32 id) { return row.id < id; });
        for (; it != shown.end() && it->id <= dirtyLast; ++it)
            add(it->row);
    });
    // A countdown changes its text without the engine's doing.
    const qint64 nowMs = m_clock->wallMs();
    if (std::exchange(m_countdownSecond, nowMs / 1000) != nowMs / 1000) {
        for (const Shown &row : shown) {
            if (LiveCells::secondsLeft(m_live->value(requestId(row.id)), nowMs) >= 0)
                add(row.row);
        }
    }
    if (hullFirst <= hullLast)
        Q_EMIT dataChanged(
            index(hullFirst, columnIndex(FirstLiveColumn)), index(hullLast, columnIndex(LastLiveColumn)),
            {Qt::DisplayRole, Qt::DecorationRole, Qt::ForegroundRole, Qt::ToolTipRole, SortRole, StateRole});
}

} // namespace AsyncFetcher
