// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/insights/summarylines.h"

#include "ui/base/words.h"

#include <QLocale>
#include <QTreeWidget>

namespace AsyncFetcher {

using namespace Qt::StringLiterals;

void alignNumbers(QTreeWidgetItem *item, int firstNumber, int lastNumber)
{
    for (int column = firstNumber; column <= lastNumber; ++column)
        item->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
}

QString percentileText(const RunSummary::Group &group, double fraction)
{
    return group.times.count() ? Words::duration(group.times.percentile(fraction)) : QString();
}

QString shareText(qint64 part, qint64 whole)
{
    return whole ? QLocale().toString(100.0 * double(part) / double(whole), 'f', 1) + u" %"_s : QString();
}

/// Puts lines into a tree that people look at: the current line and the scroll position stay.
void replaceLines(QTreeWidget *tree, const QList<QTreeWidgetItem *> &items)
{
    const QString current =
        tree->currentItem() ? tree->currentItem()->data(0, FilterRole).toString() : QString();
    tree->setUpdatesEnabled(false);
    tree->clear();
    tree->addTopLevelItems(items);
    for (QTreeWidgetItem *item : items) {
        if (!current.isEmpty() && item->data(0, FilterRole).toString() == current)
            tree->setCurrentItem(item);
    }
    tree->setUpdatesEnabled(true);
}

} // namespace AsyncFetcher
