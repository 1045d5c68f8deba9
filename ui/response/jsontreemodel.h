// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/response/jsonindex.h"

#include <QAbstractItemModel>

namespace AsyncFetcher {

/// A JSON text as a tree of names and values. It holds nothing but the index: texts are made for the rows
/// that are on the screen. The children of the outermost value are the first level. UI thread.
class JsonTreeModel final : public QAbstractItemModel
{
    Q_OBJECT
public:
    enum Column { NameColumn, ValueColumn, ColumnCount };

    using QAbstractItemModel::QAbstractItemModel;

    void setIndex(std::shared_ptr<const JsonIndex> index); ///< null: nothing to show
    QModelIndex indexAt(qsizetype offset) const;           ///< of the value at this byte of the text
    /// "$.users[3].name", as JSONPath (RFC 9535) writes it, and JsonPath reads it.
    QString path(const QModelIndex &index) const;
    bool isValue(const QModelIndex &index) const { return !m_index->isGroup(nodeOf(index)); }
    /// A value as it stands, of a long one its beginning; of arrays and objects the bracket.
    QByteArray json(const QModelIndex &index) const;
    QString text(const QModelIndex &index) const; ///< of a string its content; of other values their JSON

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    static JsonIndex::Node nodeOf(const QModelIndex &index) { return JsonIndex::Node(index.internalId()); }
    bool isTop(JsonIndex::Node node) const;
    QString nameText(JsonIndex::Node node) const;
    QString valueText(JsonIndex::Node node, qsizetype maxBytes) const;
    QVariant color(JsonIndex::Node node, int column) const;

    std::shared_ptr<const JsonIndex> m_index;
};

} // namespace AsyncFetcher
