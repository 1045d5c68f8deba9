// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/runview.h"

#include "ui/requests/requesttablemodel.h"
#include "ui/requests/requesttableview.h"
#include "ui/response/responsepanel.h"
#include "ui/window/progressstrip.h"

#include <QTimer>

namespace AsyncFetcher {

namespace {

constexpr int BeatsBetweenQuestions = 5; ///< half a second: why rows wait is asked of the engine
constexpr std::chrono::milliseconds LookAgain{200};

} // namespace

RunView::RunView(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
{
    connect(parts.runs, &RunControl::beat, this, &RunView::beat);
    connect(parts.runs, &RunControl::phaseChanged, this, [this] {
        m_parts.model->resetLiveCells();
        beat();
    });
    connect(parts.document, &BatchDocument::historyChanged, this, &RunView::showRowCount);
    connect(parts.view, &RequestTableView::selectionEdited, this, [this] {
        showRowCount();
        showCurrentResponse();
    });
    // Not left to the next beat: the last one may be over.
    connect(parts.response, &ResponsePanel::notThereYet, this,
            [this] { QTimer::singleShot(LookAgain, this, &RunView::showCurrentResponse); });
}

void RunView::beat()
{
    const RowRange shown = m_parts.view->visibleRows();
    m_parts.model->flush(int(shown.first), int(shown.last));
    m_parts.strip->showRun(m_parts.runs->phase(), m_parts.runs->statistics());
    if (++m_beats % BeatsBetweenQuestions == 0)
        explainShownRows();
    showCurrentResponse();
}

void RunView::explainShownRows()
{
    if (!m_parts.runs->isActive())
        return;
    const RowRange shown = m_parts.view->visibleRows();
    QList<RequestId> waiting;
    for (qsizetype row = shown.first; row <= shown.last; ++row) {
        const RequestId id = m_parts.document->requests().idAt(m_parts.view->rows().positionAt(row));
        const RunRow live = m_parts.live->value(id).row;
        if (live.inRun && (live.state == RowState::Pending || live.state == RowState::Waiting))
            waiting.append(id);
    }
    m_parts.runs->explain(waiting);
}

void RunView::showCurrentResponse()
{
    const QModelIndex current = m_parts.view->currentIndex();
    if (!current.isValid() || m_parts.response->isHidden())
        return m_parts.response->showNothing();
    const RequestId id = m_parts.document->requests().idAt(m_parts.view->currentPosition());
    m_parts.response->showRow(id, m_parts.live->value(id), m_parts.runs->results().store);
}

void RunView::showRowCount()
{
    m_parts.strip->showRows(m_parts.document->requests().count(), rowCount(m_parts.view->selectedRanges()));
}

bool RunView::goToNextFailure()
{
    const RequestList &list = m_parts.document->requests();
    const RowOrder &order = m_parts.view->rows();
    const qsizetype rows = order.count();
    const qsizetype from = m_parts.view->currentIndex().row() + 1; // 0 where no row is current
    for (qsizetype step = 0; step < rows; ++step) {
        const qsizetype shown = (from + step) % rows;
        const RunRow row = m_parts.live->value(list.idAt(order.positionAt(shown))).row;
        if (row.inRun && row.state == RowState::Failed) {
            m_parts.view->goTo(int(shown));
            return true;
        }
    }
    return false;
}

} // namespace AsyncFetcher
