// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/response/jsontreeview.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>

namespace AsyncFetcher {

JsonTreeView::JsonTreeView(QWidget *parent)
    : QTreeView(parent)
{
    setModel(&m_model);
    setAccessibleName(tr("Body as a tree"));
    setFrameShape(QFrame::NoFrame);
    setUniformRowHeights(true);
    setAlternatingRowColors(true);
    setTextElideMode(Qt::ElideRight);
    setContextMenuPolicy(Qt::ActionsContextMenu);
    header()->setStretchLastSection(true);
    header()->resizeSection(JsonTreeModel::NameColumn, fontMetrics().averageCharWidth() * 26);
    addAction(tr("&Copy Value"), QKeySequence::Copy, &JsonTreeModel::text);
    addAction(tr("Copy &Path"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C), &JsonTreeModel::path);
}

void JsonTreeView::addAction(const QString &text, const QKeySequence &key,
                             QString (JsonTreeModel::*textOf)(const QModelIndex &) const)
{
    auto *action = new QAction(text, this);
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetShortcut);
    connect(action, &QAction::triggered, this, [this, textOf] {
        if (currentIndex().isValid())
            QGuiApplication::clipboard()->setText((m_model.*textOf)(currentIndex()));
    });
    QTreeView::addAction(action);
}

void JsonTreeView::showBody(const BodyPreview &preview)
{
    m_bytes = preview.bytes;
    m_model.setIndex(preview.json);
    if (m_model.rowCount() == 1)
        expand(m_model.index(0, 0));
}

void JsonTreeView::forget()
{
    m_bytes.clear();
    m_model.setIndex(nullptr);
}

void JsonTreeView::showMatch(qsizetype at, qsizetype)
{
    const QModelIndex index = m_model.indexAt(at);
    if (!index.isValid())
        return;
    // From the outside in: a view asks what it unfolds for its children.
    QModelIndexList above;
    for (QModelIndex up = index.parent(); up.isValid(); up = up.parent())
        above.prepend(up);
    for (const QModelIndex &folded : std::as_const(above))
        expand(folded);
    setCurrentIndex(index);
    scrollTo(index);
}

} // namespace AsyncFetcher
