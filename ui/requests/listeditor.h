// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/requests/batchdocument.h"
#include "ui/requests/listchange.h"

#include <QObject>

namespace AsyncFetcher {

/// Changes many rows of the document as one named step, without holding the window up: few rows at once, more
/// in the background. What the user edits meanwhile is kept; the change is then not made, and told so.
/// Thread: the UI's; document outlives it.
class ListEditor final : public QObject
{
    Q_OBJECT
public:
    explicit ListEditor(BatchDocument *document, QObject *parent = nullptr);

    /// positions: ascending. False: another change is still being made.
    bool change(const QString &name, const QList<qsizetype> &positions,
                const ListChange::RowChange &rowChange);
    bool isBusy() const { return m_task.isRunning(); }

Q_SIGNALS:
    void changed(qsizetype rows); ///< 0: nothing was different
    void busyChanged(const QString &what, AsyncFetcher::TaskProgress *progress);
    void told(const QString &sentence);

private:
    void start();
    void finish(ListChange change);

    BatchDocument *m_document;
    QString m_name;
    QList<qsizetype> m_positions;
    ListChange::RowChange m_change;
    quint64 m_edits = 0;        ///< of the document
    quint64 m_editsAtStart = 0; ///< when the change that is being made began
    bool m_cancelled = false;
    BackgroundTask<ListChange> m_task;
};

} // namespace AsyncFetcher
