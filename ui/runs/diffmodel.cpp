// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/runs/diffmodel.h"

#include "core/log/secretmask.h"
#include "core/store/diffjson.h"

namespace AsyncFetcher {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype LongestValue = 60;

QString valueText(const DiffChange &change, const QByteArray &value)
{
    const QString text = QString::fromUtf8(shownDiffValue(change, value)).simplified();
    if (text.isEmpty())
        return DiffModel::tr("none");
    return text.size() > LongestValue ? text.left(LongestValue) + u'…' : text;
}

} // namespace

void DiffModel::setRows(QList<DiffRow> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    select();
    endResetModel();
}

void DiffModel::show(Show which)
{
    beginResetModel();
    m_show = which;
    select();
    endResetModel();
}

void DiffModel::select()
{
    m_shown.clear();
    for (qsizetype i = 0; i < m_rows.size(); ++i)
        if (isShown(m_rows.at(i), m_show))
            m_shown.append(i);
}

bool DiffModel::isShown(const DiffRow &row, Show which)
{
    switch (which) {
    case Show::All:
        return true;
    case Show::Regressions:
        return row.regression;
    case Show::Changed:
        return row.kind == DiffRow::Kind::Changed;
    case Show::New:
        return row.kind == DiffRow::Kind::New;
    case Show::Gone:
        return row.kind == DiffRow::Kind::Gone;
    }
    return true;
}

QList<DiffRow> DiffModel::shownRows() const
{
    QList<DiffRow> rows;
    rows.reserve(m_shown.size());
    for (const qsizetype i : m_shown)
        rows.append(m_rows.at(i));
    return rows;
}

int DiffModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

int DiffModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString DiffModel::kindText(const DiffRow &row)
{
    switch (row.kind) {
    case DiffRow::Kind::New:
        return tr("New");
    case DiffRow::Kind::Gone:
        return tr("Gone");
    case DiffRow::Kind::Changed:
        break;
    }
    return row.regression ? tr("Regression") : tr("Changed");
}

QString DiffModel::changesText(const DiffRow &row, const QString &separator)
{
    QStringList changes;
    for (const DiffChange &change : row.changes)
        changes += tr("%1: %2 → %3")
                       .arg(QString::fromUtf8(change.field), valueText(change, change.before),
                            valueText(change, change.after));
    return changes.join(separator);
}

QVariant DiffModel::data(const QModelIndex &index, int role) const
{
    const DiffRow &changed = row(index.row());
    if (role == Qt::ToolTipRole && index.column() == Changes)
        return changesText(changed, u"\n"_s);
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Kind:
        return kindText(changed);
    case Id:
        return changed.id;
    case Method:
        return QString::fromUtf8(changed.method);
    case Url:
        return QString::fromUtf8(maskedUrl(changed.url));
    default:
        return changesText(changed, u"; "_s);
    }
}

QVariant DiffModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const QStringList names{tr("Kind"), tr("Id"), tr("Method"), tr("URL"), tr("What Differs")};
    return names.value(section);
}

} // namespace AsyncFetcher
