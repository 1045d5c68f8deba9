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
    const auto add = [this](const QString &text, const QKeySequence &key, void (JsonTreeView::*wanted)()) {
        auto *action = new QAction(text, this);
        action->setShortcut(key);
        action->setShortcutContext(Qt::WidgetShortcut);
        connect(action, &QAction::triggered, this, wanted);
        QTreeView::addAction(action);
    };
    add(tr("Make This an &Expectation"), QKeySequence(Qt::CTRL | Qt::Key_T), &JsonTreeView::wantExpectation);
    add(tr("Make This a Co&lumn"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_T), &JsonTreeView::wantColumn);
}

void JsonTreeView::wantExpectation()
{
    const QModelIndex index = currentIndex();
    if (index.isValid() && m_model.isValue(index))
        Q_EMIT expectationWanted(m_model.path(index).toUtf8(), m_model.json(index));
}

void JsonTreeView::wantColumn()
{
    const QModelIndex index = currentIndex();
    if (index.isValid() && m_model.isValue(index))
        Q_EMIT columnWanted(m_model.path(index).toUtf8());
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
