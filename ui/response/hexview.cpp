// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/response/hexview.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>

namespace AsyncFetcher {

namespace {

constexpr int MostCopiedRows = 100'000; ///< seven megabytes of text

}

HexView::HexView(QWidget *parent)
    : QTableView(parent)
{
    setModel(&m_model);
    setAccessibleName(tr("Body as bytes"));
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setSelectionBehavior(SelectRows);
    setContextMenuPolicy(Qt::ActionsContextMenu);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setSelectionModel(new QItemSelectionModel(&m_model, horizontalHeader()));
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setStretchLastSection(true);
    auto *action = new QAction(tr("&Copy"), this);
    action->setShortcut(QKeySequence::Copy);
    action->setShortcutContext(Qt::WidgetShortcut);
    connect(action, &QAction::triggered, this, &HexView::copy);
    addAction(action);
}

void HexView::setBodyFont(const QFont &font)
{
    setFont(font);
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 3);
    const int charWidth = fontMetrics().averageCharWidth();
    horizontalHeader()->resizeSection(HexModel::OffsetColumn, charWidth * 9 + 10);
    horizontalHeader()->resizeSection(HexModel::BytesColumn, charWidth * 48 + 10);
}

void HexView::showBody(const BodyPreview &preview)
{
    if (preview.bytes != m_model.bytes())
        m_model.setBytes(preview.bytes);
}

void HexView::showMatch(qsizetype at, qsizetype length)
{
    const int first = int(at / HexModel::BytesPerRow);
    const int last = int((at + length - 1) / HexModel::BytesPerRow);
    setCurrentIndex(m_model.index(first, HexModel::BytesColumn));
    const QItemSelection rows(m_model.index(first, 0), m_model.index(last, HexModel::TextColumn));
    selectionModel()->select(rows, QItemSelectionModel::ClearAndSelect);
    scrollTo(m_model.index(first, HexModel::BytesColumn));
}

void HexView::copy()
{
    QStringList lines;
    for (const QItemSelectionRange &range : selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom() && lines.size() < MostCopiedRows; ++row)
            lines += m_model.lineAt(row);
    }
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

} // namespace AsyncFetcher
