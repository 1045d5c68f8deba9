// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/insights/runsummary.h"

class QTreeWidget;
class QTreeWidgetItem;

namespace AsyncFetcher {

/// What the lines of a summary have in common. UI thread.

enum LineRole { FilterRole = Qt::UserRole, OriginRole, LimitRole };

void alignNumbers(QTreeWidgetItem *item, int firstNumber, int lastNumber);
QString percentileText(const RunSummary::Group &group, double fraction);
QString shareText(qint64 part, qint64 whole);
/// Puts lines into a tree that people look at: the current line and the scroll position stay.
void replaceLines(QTreeWidget *tree, const QList<QTreeWidgetItem *> &items);

} // namespace AsyncFetcher
