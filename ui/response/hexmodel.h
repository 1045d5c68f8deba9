// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractTableModel>
#include <QByteArray>

namespace AsyncFetcher {

/// Bytes as a hex dump, sixteen a row: where the row begins, the bytes, and those that are ASCII as text.
/// Rows are made when they are looked at. UI thread.
class HexModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { OffsetColumn, BytesColumn, TextColumn, ColumnCount };
    static constexpr qsizetype BytesPerRow = 16;

    using QAbstractTableModel::QAbstractTableModel;

    void setBytes(const QByteArray &bytes);
    const QByteArray &bytes() const { return m_bytes; }
    QString lineAt(int row) const; ///< all columns, as a dump has them

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString cell(int row, int column) const;

    QByteArray m_bytes;
};

} // namespace AsyncFetcher
