// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/base/backgroundtask.h"

#include <QObject>

namespace AsyncFetcher {

class BatchDocument;
class LogPanel;
class RequestList;
class RequestTableView;

/// From a line of the log to the row it is about, and from the current row to its lines. Lines name a row by
/// its own id or by its place in the list at the time; a row that was moved since is looked for by its id
/// alone. UI thread, and ids of a long list are looked through in the background; what it is given outlives
/// it.
class LogJump final : public QObject
{
    Q_OBJECT
public:
    LogJump(const BatchDocument *document, RequestTableView *table, LogPanel *log, QObject *parent);

    void goToRow(const QString &id);
    void showLines(); ///< of the current row

Q_SIGNALS:
    void told(const QString &sentence);

private:
    void goToPosition(qsizetype position, const QString &id);
    static qsizetype find(const RequestList &list, const QString &id, const TaskProgress &progress);

    const BatchDocument *m_document;
    RequestTableView *m_table;
    LogPanel *m_log;
    BackgroundTask<qsizetype> m_finding;
};

} // namespace AsyncFetcher
