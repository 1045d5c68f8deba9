// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/expand/datatable.h"
#include "ui/base/backgroundtask.h"
#include "ui/requests/batchdocument.h"

#include <functional>

class QWidget;

namespace AsyncFetcher {

/// Makes rows out of the selected ones and files of data: one for each record, in the place of the row, as
/// one step of undo. How many that will be is said, and asked, before. Files are read and rows made in the
/// background; what the user edits meanwhile is kept, and the rows are then not made.
///
/// Thread: the UI's. Document and window outlive it.
class DataRows final : public QObject
{
    Q_OBJECT
public:
    using Selection = std::function<QList<qsizetype>()>; ///< ascending
    DataRows(BatchDocument *document, Selection selection, QWidget *window);

    static constexpr qsizetype MostRows = 1'000'000;

    void chooseAndMake();
    void make(const QStringList &files);

Q_SIGNALS:
    void failed(const QString &sentence);
    void busyChanged(const QString &what, AsyncFetcher::TaskProgress *progress);

private:
    void ask(const QList<DataTable> &tables);
    void generate(const QList<DataTable> &tables, const QList<qsizetype> &positions);
    void put(const QList<HttpRequest> &rows, const QList<qsizetype> &positions);

    BatchDocument *m_document;
    Selection m_selection;
    QWidget *m_window;
    quint64 m_revision = 0; ///< of the document that the rows are made of
    BackgroundTask<Result<QList<DataTable>>> m_reading;
    BackgroundTask<Result<QList<HttpRequest>>> m_making;
};

} // namespace AsyncFetcher
