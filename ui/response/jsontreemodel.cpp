// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/response/jsontreemodel.h"

#include "core/format/jsonpath.h"
#include "ui/base/theme.h"
#include "ui/base/words.h"

#include <QGuiApplication>

namespace AsyncFetcher {

using namespace Qt::StringLiterals;
using Type = JsonReader::Type;

namespace {

constexpr qsizetype CellBytes = 300; ///< of a value in its cell
constexpr qsizetype TipBytes = 4'000;
constexpr qsizetype CopiedBytes = 4 * 1024 * 1024;

QString unescaped(QByteArrayView between)
{
    const QByteArray quoted = '"' + between.toByteArray() + '"';
    QByteArray text;
    return JsonReader(quoted).readString(&text) ? QString::fromUtf8(text) : QString::fromUtf8(between);
}

} // namespace

void JsonTreeModel::setIndex(std::shared_ptr<const JsonIndex> index)
{
    beginResetModel();
    m_index = std::move(index);
    endResetModel();
}

/// A value that has nothing in it stands for itself.
bool JsonTreeModel::isTop(JsonIndex::Node node) const
{
    return m_index->parent(node) == m_index->root() || node == m_index->root();
}

QModelIndex JsonTreeModel::index(int row, int column, const QModelIndex &parent) const
{
    if (row < 0 || column < 0 || row >= rowCount(parent) || column >= ColumnCount)
        return {};
    const JsonIndex::Node above = parent.isValid() ? nodeOf(parent) : m_index->root();
    const bool isAlone = !parent.isValid() && m_index->childCount(above) == 0;
    return createIndex(row, column, quintptr(isAlone ? above : m_index->child(above, quint32(row))));
}

QModelIndex JsonTreeModel::parent(const QModelIndex &index) const
{
    if (!index.isValid() || isTop(nodeOf(index)))
        return {};
    const JsonIndex::Node above = m_index->parent(nodeOf(index));
    return createIndex(int(m_index->rowOf(above)), 0, quintptr(above));
}

int JsonTreeModel::rowCount(const QModelIndex &parent) const
{
    if (!m_index || m_index->isEmpty() || parent.column() > 0)
        return 0;
    if (parent.isValid())
        return int(m_index->childCount(nodeOf(parent)));
    return std::max(1, int(m_index->childCount(m_index->root())));
}

int JsonTreeModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

QString JsonTreeModel::nameText(JsonIndex::Node node) const
{
    if (node == m_index->root())
        return tr("(value)");
    const quint32 first = m_index->ordinal(node);
    if (m_index->isGroup(node)) {
        JsonIndex::Node last = node;
        while (m_index->isGroup(last))
            last = m_index->child(last, m_index->childCount(last) - 1);
        return tr("%1 … %2").arg(first).arg(m_index->ordinal(last));
    }
    return m_index->isMember(node) ? unescaped(m_index->name(node)) : QString::number(first);
}

QString JsonTreeModel::valueText(JsonIndex::Node node, qsizetype maxBytes) const
{
    const auto count = [&](const QString &text) { return text.arg(Words::count(m_index->valuesIn(node))); };
    switch (m_index->type(node)) {
    case Type::None:
        return {};
    case Type::Object:
        return count(u"{%1}"_s);
    case Type::Array:
        return count(u"[%1]"_s);
    case Type::String: {
        const QByteArrayView raw = m_index->value(node, maxBytes);
        const bool whole = raw.size() > 1 && raw.endsWith('"') && raw.size() < maxBytes;
        return whole ? unescaped(raw.sliced(1, raw.size() - 2)) : QString::fromUtf8(raw.sliced(1)) + u'…';
    }
    default:
        return QString::fromUtf8(m_index->value(node, maxBytes));
    }
}

QVariant JsonTreeModel::color(JsonIndex::Node node, int column) const
{
    const auto tinted = [](Tint tint) { return tintColor(tint, QGuiApplication::palette()); };
    const Type type = m_index->type(node);
    if (column == NameColumn)
        return tinted(m_index->isMember(node) ? Tint::Busy : Tint::Quiet);
    if (type == Type::Object || type == Type::Array)
        return tinted(Tint::Quiet);
    return tinted(type == Type::String ? Tint::Good : type == Type::Number ? Tint::Wait : Tint::Bad);
}

QVariant JsonTreeModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const JsonIndex::Node node = nodeOf(index);
    switch (role) {
    case Qt::DisplayRole:
        return index.column() == NameColumn ? nameText(node)
                                            : valueText(node, CellBytes).replace(u'\n', u' ');
    case Qt::ToolTipRole:
        return index.column() == NameColumn ? path(index) : valueText(node, TipBytes);
    case Qt::ForegroundRole:
        return color(node, index.column());
    default:
        return {};
    }
}

QVariant JsonTreeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole || orientation == Qt::Vertical)
        return {};
    return section == NameColumn ? tr("Name") : tr("Value");
}

QModelIndex JsonTreeModel::indexAt(qsizetype offset) const
{
    const JsonIndex::Node node = m_index ? m_index->nodeAt(offset) : JsonIndex::NoNode;
    if (node == JsonIndex::NoNode || (node == m_index->root() && m_index->childCount(node) > 0))
        return {};
    return createIndex(int(m_index->rowOf(node)), 0, quintptr(node));
}

QString JsonTreeModel::path(const QModelIndex &index) const
{
    QString path;
    for (QModelIndex at = index; at.isValid(); at = at.parent()) {
        const JsonIndex::Node node = nodeOf(at);
        if (node == m_index->root() || m_index->isGroup(node))
            continue;
        if (!m_index->isMember(node)) {
            path.prepend(u"[%1]"_s.arg(m_index->ordinal(node)));
            continue;
        }
        path.prepend(QString::fromUtf8(JsonPath::memberText(unescaped(m_index->name(node)).toUtf8())));
    }
    return u'$' + path;
}

QByteArray JsonTreeModel::json(const QModelIndex &index) const
{
    constexpr qsizetype mostBytes = 1024;
    const JsonIndex::Node node = nodeOf(index);
    const Type type = m_index->type(node);
    if (type == Type::Object || type == Type::Array)
        return type == Type::Object ? "{" : "[";
    return m_index->value(node, mostBytes).toByteArray();
}

QString JsonTreeModel::text(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    const JsonIndex::Node node = nodeOf(index);
    return m_index->type(node) == Type::String ? valueText(node, CopiedBytes)
                                               : QString::fromUtf8(m_index->value(node, CopiedBytes));
}

} // namespace AsyncFetcher
