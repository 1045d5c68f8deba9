// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/response/hexmodel.h"

namespace AsyncFetcher {

using namespace Qt::StringLiterals;

void HexModel::setBytes(const QByteArray &bytes)
{
    beginResetModel();
    m_bytes = bytes;
    endResetModel();
}

int HexModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int((m_bytes.size() + BytesPerRow - 1) / BytesPerRow);
}

int HexModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString HexModel::cell(int row, int column) const
{
    const qsizetype at = row * BytesPerRow;
    if (column == OffsetColumn)
        return u"%1"_s.arg(at, 8, 16, QLatin1Char('0'));
    const QByteArray bytes = m_bytes.mid(at, BytesPerRow);
    if (column == BytesColumn)
        return QString::fromLatin1(bytes.toHex(' '));
    QString text;
    for (const char c : bytes)
        text += QLatin1Char(c >= 0x20 && c < 0x7f ? c : '.');
    return text;
}

QString HexModel::lineAt(int row) const
{
    return u"%1  %2  %3"_s.arg(cell(row, OffsetColumn))
        .arg(cell(row, BytesColumn), -int(BytesPerRow * 3 - 1))
        .arg(cell(row, TextColumn));
}

QVariant HexModel::data(const QModelIndex &index, int role) const
{
    return role == Qt::DisplayRole && index.isValid() ? cell(index.row(), index.column()) : QVariant();
}

QVariant HexModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole || orientation == Qt::Vertical)
        return {};
    return section == OffsetColumn ? tr("Offset") : section == BytesColumn ? tr("Bytes") : tr("Text");
}

} // namespace AsyncFetcher
