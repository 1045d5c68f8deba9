// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/requests/requestdelegate.h"

#include "ui/requests/requestcolumns.h"
#include "ui/requests/requesttablemodel.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QCompleter>
#include <QLineEdit>
#include <QPainter>

namespace AsyncFetcher {

using namespace Qt::StringLiterals;

namespace {

constexpr float GridOpacity = 0.12F;
constexpr float CurrentRowOpacity = 0.14F;

QComboBox *makeMethodEditor(QWidget *parent)
{
    auto *combo = new QComboBox(parent);
    combo->setEditable(true);
    combo->setInsertPolicy(QComboBox::NoInsert);
    combo->setFrame(false);
    combo->addItems({u"GET"_s, u"POST"_s, u"PUT"_s, u"PATCH"_s, u"DELETE"_s, u"HEAD"_s, u"OPTIONS"_s});
    combo->completer()->setCompletionMode(QCompleter::InlineCompletion);
    combo->completer()->setCaseSensitivity(Qt::CaseInsensitive);
    return combo;
}

} // namespace

QWidget *RequestDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &,
                                       const QModelIndex &index) const
{
    const QString name = index.model()->headerData(index.column(), Qt::Horizontal).toString();
    if (index.column() == columnIndex(RequestColumn::Method)) {
        auto *combo = makeMethodEditor(parent);
        combo->setAccessibleName(name);
        combo->lineEdit()->setPlaceholderText(index.data(RequestTableModel::DefaultRole).toString());
        return combo;
    }
    auto *line = new QLineEdit(parent);
    line->setFrame(false);
    line->setAccessibleName(name);
    line->setPlaceholderText(index.data(RequestTableModel::DefaultRole).toString());
    return line;
}

void RequestDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    const QString text = index.data(Qt::EditRole).toString();
    if (auto *combo = qobject_cast<QComboBox *>(editor)) {
        combo->setEditText(text);
        combo->lineEdit()->selectAll();
    } else if (auto *line = qobject_cast<QLineEdit *>(editor)) {
        line->setText(text);
    }
}

void RequestDelegate::setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const
{
    if (auto *combo = qobject_cast<QComboBox *>(editor)) {
        // Methods are case-sensitive, but nobody who types "post" means a method of that name.
        const QString text = combo->currentText();
        const int known = combo->findText(text, Qt::MatchFixedString);
        model->setData(index, known >= 0 ? combo->itemText(known) : text);
    } else if (auto *line = qobject_cast<QLineEdit *>(editor)) {
        model->setData(index, line->text());
    }
}

void RequestDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    QStyledItemDelegate::paint(painter, option, index);
    // A style's own grid is as dark as text in some palettes.
    QColor color = option.palette.color(QPalette::Text);
    color.setAlphaF(GridOpacity);
    painter->fillRect(option.rect.right(), option.rect.top(), 1, option.rect.height(), color);
}

void RequestDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const auto *view = qobject_cast<const QAbstractItemView *>(option->widget);
    if (!view || view->currentIndex().row() != index.row())
        return;
    QColor color = option->palette.color(QPalette::Highlight);
    color.setAlphaF(CurrentRowOpacity);
    option->backgroundBrush = color;
}

void RequestDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                                           const QModelIndex &) const
{
    editor->setGeometry(option.rect);
}

} // namespace AsyncFetcher
