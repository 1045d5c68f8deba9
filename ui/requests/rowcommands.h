// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/format/formatregistry.h"
#include "ui/base/backgroundtask.h"
#include "ui/requests/batchdocument.h"
#include "ui/requests/liverows.h"
#include "ui/requests/requestcolumns.h"
#include "ui/requests/requesttableview.h"

#include <QObject>

namespace AsyncFetcher {

class CellCommands;

/// What can be done to the rows that are selected in the table: each call is one named step of the history.
/// Afterwards, and after undo and redo, the rows concerned are selected and in view.
///
/// Thread: the UI's; much text is made and read in the background. What it is given outlives it.
class RowCommands final : public QObject
{
    Q_OBJECT
public:
    RowCommands(BatchDocument *document, const LiveRows *live, RequestTableView *view, CellCommands *cells,
                QObject *parent = nullptr);

    void addRow(); ///< below the current row, and opens its URL
    void addRowAbove();
    void duplicateRows();
    void deleteRows();
    void deleteSelection();            ///< whole rows go; of single cells the content
    void skipRows(bool skip);          ///< the selected ones; false: they are sent again
    void moveRows(int by);             ///< -1: up, 1: down
    void moveRowsTo(qsizetype before); ///< the selected ones, in front of that row of the list
    void copy();
    /// The selected requests as curl commands, a line each.
    void copyAsCurl();
    void copyRowsAsCurl(const QList<qsizetype> &positions);
    void cut();
    void paste(); ///< new rows, or cells where the text is of cells
    void pasteIntoCells();
    void insertText(const QString &text); ///< a row for each line, or for each request of another format
    /// Adds rows below the last one selected, or at the end.
    void insertRows(const QList<HttpRequest> &requests, const QString &name);

    /// What text on the clipboard may be beside lines of addresses; outlives the commands.
    void setFormats(const FormatRegistry *formats) { m_formats = formats; }

Q_SIGNALS:
    void told(const QString &sentence);     ///< something the user might not see: "12 rows pasted"
    void importWanted(const QString &text); ///< it is more than rows, or leaves something to ask

private:
    void addRowAt(qsizetype at);
    void tellOfOtherOrder();
    void showEdit(const RequestEdit &edit);
    qsizetype insertionPoint() const;
    QList<RequestColumn> selectedColumns() const;

    BatchDocument *m_document;
    const LiveRows *m_live;
    RequestTableView *m_view;
    CellCommands *m_cells;
    const FormatRegistry *m_formats = nullptr;
    BackgroundTask<QString> m_copying;
    BackgroundTask<std::optional<QList<HttpRequest>>> m_reading;
};

} // namespace AsyncFetcher
