// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/requests/celldata.h"

#include "ui/base/theme.h"
#include "ui/base/themeicon.h"
#include "ui/requests/livecells.h"
#include "ui/requests/requestcells.h"
#include "ui/requests/requesttablemodel.h"

#include <QGuiApplication>

namespace AsyncFetcher {

using namespace Qt::StringLiterals;

QString CellData::problem(const RequestList &list, qsizetype row, RequestColumn column,
                          const NameProblem &names)
{
    const QString problem = RequestCells::problem(list, row, column);
    return problem.isEmpty() && names && column == RequestColumn::Url ? names(row) : problem;
}

QVariant CellData::editable(const Batch &batch, qsizetype row, RequestColumn column, int role,
                            const NameProblem &names)
{
    const RequestList &list = batch.requests;
    switch (role) {
    case Qt::EditRole:
    case RequestTableModel::SortRole:
        return RequestCells::editText(list, row, column);
    case Qt::DisplayRole: {
        const QString text = RequestCells::editText(list, row, column);
        return text.isEmpty() ? RequestCells::defaultText(batch, column) : text;
    }
    case RequestTableModel::DefaultRole:
        return RequestCells::defaultText(batch, column);
    case RequestTableModel::ProblemRole:
        return problem(list, row, column, names);
    case Qt::DecorationRole:
        if (!problem(list, row, column, names).isEmpty())
            return themeIcon("warning"_L1, Tint::Bad);
        return {};
    case Qt::ForegroundRole:
        if (list.isSkippedAt(row))
            return tintColor(Tint::Quiet, QGuiApplication::palette());
        if (!problem(list, row, column, names).isEmpty())
            return tintColor(Tint::Bad, QGuiApplication::palette());
        if (column != RequestColumn::Url && RequestCells::editText(list, row, column).isEmpty())
            return tintColor(Tint::Quiet, QGuiApplication::palette());
        return {};
    case Qt::ToolTipRole:
        return editableToolTip(batch, row, column, problem(list, row, column, names));
    case Qt::AccessibleDescriptionRole:
        return problem(list, row, column, names);
    case Qt::TextAlignmentRole:
        if (isNumber(column))
            return QVariant(Qt::AlignRight | Qt::AlignVCenter);
        return {};
    default:
        return {};
    }
}

QString CellData::editableToolTip(const Batch &batch, qsizetype row, RequestColumn column,
                                  const QString &problem)
{
    QString text = RequestCells::editText(batch.requests, row, column);
    if (!problem.isEmpty())
        return text.isEmpty() ? problem : text + u'\n' + problem;
    const QString otherwise = RequestCells::defaultText(batch, column);
    if (text.isEmpty() && !otherwise.isEmpty())
        return tr("Not set in this row: %1 holds").arg(otherwise);
    return text;
}

QVariant CellData::live(const LiveRows::Value &value, RequestColumn column, int role, qint64 nowMs)
{
    if (role == Qt::TextAlignmentRole)
        return QVariant((column == RequestColumn::State ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    switch (role) {
    case Qt::DisplayRole:
        return LiveCells::text(value, column, nowMs);
    case Qt::ToolTipRole:
        return LiveCells::toolTip(value, nowMs);
    case Qt::AccessibleDescriptionRole:
        return column == RequestColumn::State ? LiveCells::toolTip(value, nowMs) : QVariant();
    case RequestTableModel::SortRole:
        return LiveCells::number(value, column);
    case RequestTableModel::StateRole:
        if (value.showsSkip())
            return int(RowState::Skipped);
        return value.row.inRun ? QVariant(int(value.row.state)) : QVariant();
    case Qt::DecorationRole:
        if (column == RequestColumn::State && value.showsSkip())
            return LiveCells::stateIcon(RowState::Skipped);
        if (column == RequestColumn::State && value.row.inRun)
            return LiveCells::stateIcon(value.row.state);
        return {};
    case Qt::ForegroundRole:
        if (column == RequestColumn::State || column == RequestColumn::Status || value.edited ||
            value.skipped)
            return tintColor(LiveCells::tint(value), QGuiApplication::palette());
        return {};
    default:
        return {};
    }
}

QVariant CellData::fact(const ResponseFacts *facts, RequestId id, RequestColumn column, int role)
{
    if (!facts || (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != RequestTableModel::SortRole))
        return {};
    if (column == RequestColumn::Type)
        return QString::fromUtf8(facts->type(id));
    return column == RequestColumn::FinalUrl ? QString::fromUtf8(facts->finalUrl(id)) : facts->error(id);
}

QVariant CellData::header(RequestColumn column, int role)
{
    if (role == Qt::TextAlignmentRole) {
        return QVariant((isNumber(column) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case RequestColumn::Method:
        return tr("Method");
    case RequestColumn::Url:
        return tr("URL");
    case RequestColumn::Name:
        return tr("Name");
    case RequestColumn::Id:
        return tr("Id");
    case RequestColumn::Tags:
        return tr("Tags");
    case RequestColumn::Headers:
        return tr("Headers");
    case RequestColumn::Body:
        return tr("Body");
    case RequestColumn::Expect:
        return tr("Checks");
    case RequestColumn::Type:
        return tr("Type");
    case RequestColumn::FinalUrl:
        return tr("Final URL");
    case RequestColumn::Error:
        return tr("Error");
    case RequestColumn::Timeout:
        return tr("Timeout");
    case RequestColumn::Retries:
        return tr("Retries");
    case RequestColumn::State:
        return tr("State");
    case RequestColumn::Status:
        return tr("Status");
    case RequestColumn::Time:
        return tr("Time");
    case RequestColumn::Size:
        return tr("Size");
    case RequestColumn::Attempts:
        return tr("Attempts");
    }
    return {};
}

} // namespace AsyncFetcher
