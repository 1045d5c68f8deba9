// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/logjump.h"

#include "ui/log/logpanel.h"
#include "ui/requests/batchdocument.h"
#include "ui/requests/requesttableview.h"

namespace AsyncFetcher {

LogJump::LogJump(const BatchDocument *document, RequestTableView *table, LogPanel *log, QObject *parent)
    : QObject(parent)
    , m_document(document)
    , m_table(table)
    , m_log(log)
{
    connect(log, &LogPanel::rowWanted, this, &LogJump::goToRow);
}

qsizetype LogJump::find(const RequestList &list, const QString &id, const TaskProgress &progress)
{
    for (qsizetype position = 0; position < list.count() && !progress.isCancelled(); ++position) {
        if (list.hasDetails(position) && list.requestAt(position).id == id)
            return position;
    }
    return -1;
}

void LogJump::goToRow(const QString &id)
{
    const RequestList &list = m_document->requests();
    bool isNumber = false;
    const qsizetype position = id.toLongLong(&isNumber) - 1;
    if (isNumber && position >= 0 && position < list.count() && list.requestAt(position).id.isEmpty())
        return goToPosition(position, id);
    if (m_finding.isRunning())
        return;
    m_finding.start([list, id](TaskProgress &progress) { return find(list, id, progress); },
                    [this, id](qsizetype found) { goToPosition(found, id); });
}

void LogJump::goToPosition(qsizetype position, const QString &id)
{
    if (position < 0 || position >= m_document->requests().count())
        Q_EMIT told(tr("No row of this batch is called %1.").arg(id));
    else if (!m_table->goToPosition(position))
        Q_EMIT told(tr("The filter hides row %1.").arg(position + 1));
    else
        m_table->setFocus();
}

void LogJump::showLines()
{
    const qsizetype position = m_table->currentPosition();
    if (position < 0)
        return;
    const QString own = m_document->requests().requestAt(position).id;
    m_log->showRequest(own.isEmpty() ? QString::number(position + 1) : own);
}

} // namespace AsyncFetcher
