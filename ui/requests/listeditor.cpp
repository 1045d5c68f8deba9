// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/requests/listeditor.h"

namespace AsyncFetcher {

namespace {

constexpr qsizetype RowsAtOnce = 5'000;

}

ListEditor::ListEditor(BatchDocument *document, QObject *parent)
    : QObject(parent)
    , m_document(document)
{
    connect(document, &BatchDocument::edited, this, [this] { ++m_edits; });
    connect(document, &BatchDocument::aboutToReset, this, [this] {
        m_cancelled = true;
        m_task.cancel();
    });
}

bool ListEditor::change(const QString &name, const QList<qsizetype> &positions,
                        const ListChange::RowChange &rowChange)
{
    if (m_task.isRunning()) {
        Q_EMIT told(tr("Another change is still being made."));
        return false;
    }
    m_name = name;
    m_positions = positions;
    m_change = rowChange;
    m_cancelled = false;
    if (positions.size() > RowsAtOnce) {
        start();
        return true;
    }
    TaskProgress progress;
    finish(ListChange::make(m_document->requests(), positions, rowChange, progress));
    return true;
}

void ListEditor::start()
{
    m_editsAtStart = m_edits;
    m_task.start([list = m_document->requests(), positions = m_positions, change = m_change](
                     TaskProgress &progress) { return ListChange::make(list, positions, change, progress); },
                 [this](ListChange change) {
                     const bool cancelled = m_cancelled || m_task.progress()->isCancelled();
                     Q_EMIT busyChanged({}, nullptr);
                     if (cancelled)
                         return Q_EMIT told(tr("%1 was cancelled; no row has changed.").arg(m_name));
                     if (m_edits == m_editsAtStart)
                         return finish(std::move(change));
                     // Positions may mean other rows now.
                     Q_EMIT told(tr("The rows were edited meanwhile, so nothing was changed. Try again."));
                 });
    Q_EMIT busyChanged(m_name, m_task.progress());
}

void ListEditor::finish(ListChange change)
{
    const qsizetype rows = change.inverse.positions.size();
    if (rows > 0)

        m_document->adopt(std::move(change.list), std::move(change.inverse), m_name);
    Q_EMIT changed(rows);
}

} // namespace AsyncFetcher
