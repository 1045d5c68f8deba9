// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/requests/listeditor.h"
#include "ui/requests/requestcolumns.h"

#include <QObject>

namespace AsyncFetcher {

class RequestTableView;

/// What can be done to the cells that are selected in the table, one named step each: clear, fill down, set
/// to a value, paste over. A value that a cell cannot take leaves the cell as it was, and is told of. Thread:
/// the UI's. What it is given outlives it.
class CellCommands final : public QObject
{
    Q_OBJECT
public:
    CellCommands(ListEditor *editor, RequestTableView *view, QObject *parent = nullptr);

    void clear();
    void fillDown(); ///< the first selected row's cells into those below
    void askForValue();
    void setValue(RequestColumn column, const QString &text); ///< in the selected rows
    /// Cells from the current one on to the right and down; one cell goes into all that are selected.
    void paste(const QString &text);
    /// Whether pasting text is about cells and not about new rows.
    bool isCells(const QString &text) const;

Q_SIGNALS:
    void told(const QString &sentence);

private:
    using Texts = QList<std::pair<RequestColumn, QString>>;

    QList<RequestColumn> selectedColumns() const;
    QList<RequestColumn> columnsFrom(int column) const; ///< editable and shown, to the right
    void setTexts(const QString &name, const QList<qsizetype> &positions, QList<Texts> texts);

    ListEditor *m_editor;
    RequestTableView *m_view;
};

} // namespace AsyncFetcher
