// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/response/factstable.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>

#include <algorithm>

namespace AsyncFetcher {

FactsTable::FactsTable(const QStringList &titles, const QList<int> &charsWide, QWidget *parent)
    : QTableWidget(0, int(titles.size()), parent)
{
    setHorizontalHeaderLabels(titles);
    setFrameShape(QFrame::NoFrame);
    setEditTriggers(NoEditTriggers);
    setAlternatingRowColors(true);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setContextMenuPolicy(Qt::ActionsContextMenu);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
    horizontalHeader()->setStretchLastSection(true);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    for (int column = 0; column < charsWide.size(); ++column)
        horizontalHeader()->resizeSection(column, fontMetrics().averageCharWidth() * charsWide.at(column));
    auto *action = new QAction(tr("&Copy"), this);
    action->setShortcut(QKeySequence::Copy);
    action->setShortcutContext(Qt::WidgetShortcut);
    connect(action, &QAction::triggered, this, &FactsTable::copy);
    addAction(action);
}

void FactsTable::setRows(const QList<QStringList> &rows)
{
    setRowCount(int(rows.size()));
    for (int row = 0; row < rowCount(); ++row) {
        for (int column = 0; column < columnCount(); ++column) {
            auto *cell = new QTableWidgetItem(rows.at(row).value(column));
            cell->setToolTip(cell->text());
            setItem(row, column, cell);
        }
    }
}

void FactsTable::copy()
{
    QStringList lines;
    QModelIndexList cells = selectedIndexes();
    std::sort(cells.begin(), cells.end());
    for (qsizetype i = 0; i < cells.size(); ++i) {
        const QString text = cells.at(i).data().toString();
        if (i > 0 && cells.at(i).row() == cells.at(i - 1).row())
            lines.last() += u'\t' + text;
        else
            lines += text;
    }
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

} // namespace AsyncFetcher
