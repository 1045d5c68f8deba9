// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/requests/rowdrag.h"

#include "ui/requests/requesttableview.h"

#include <QApplication>
#include <QHeaderView>
#include <QMouseEvent>
#include <QScrollBar>

#include <algorithm>

namespace AsyncFetcher {

namespace {

constexpr int LineHeight = 3;
constexpr int EdgeHeight = 24; ///< pointer closer to an edge than this: the table scrolls
constexpr int ScrollIntervalMs = 50;

} // namespace

RowDrag::RowDrag(RequestTableView *view)
    : QObject(view)
    , m_view(view)
    , m_line(new QWidget(view->viewport()))
{
    m_line->setObjectName(QStringLiteral("dropLine"));
    m_line->setAutoFillBackground(true);
    m_line->setBackgroundRole(QPalette::Highlight);
    m_line->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_line->hide();
    view->viewport()->installEventFilter(this);
    view->verticalHeader()->viewport()->installEventFilter(this);
    view->installEventFilter(this); // for Escape
}

bool RowDrag::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::MouseButtonPress:
        return watched != m_view && press(*static_cast<QMouseEvent *>(event), watched != m_view->viewport());
    case QEvent::MouseMove:
        return watched != m_view && move(*static_cast<QMouseEvent *>(event));
    case QEvent::MouseButtonRelease:
        return watched != m_view && release();
    case QEvent::KeyPress:
        if (!m_dragging || static_cast<QKeyEvent *>(event)->key() != Qt::Key_Escape)
            return false;
        end();
        return true;
    default:
        return false;
    }
}

/// True: the press may become a drag, so that it must not change the selection yet.
bool RowDrag::press(const QMouseEvent &event, bool onHeader)
{
    end();
    if (event.button() != Qt::LeftButton || event.modifiers() != Qt::NoModifier ||
        !m_view->wholeRowsSelected())
        return false;
    const QPoint at = event.position().toPoint();
    const int row = m_view->rowAt(at.y());
    const int column = onHeader ? 0 : m_view->columnAt(at.x());
    // In the column of the one that is open for editing the click is the editor's.
    if (row < 0 || column < 0 || !m_view->selectionModel()->isSelected(m_view->model()->index(row, column)))
        return false;
    m_pressedAt = m_pointer = at;
    m_pressedRow = row;
    m_pressedColumn = onHeader ? -1 : column;
    m_view->setFocus();
    return true;
}

bool RowDrag::move(const QMouseEvent &event)
{
    if (m_pressedRow < 0 || !(event.buttons() & Qt::LeftButton))
        return false;
    m_pointer = event.position().toPoint();
    if (!m_dragging && (m_pointer - m_pressedAt).manhattanLength() < QApplication::startDragDistance())
        return true;
    if (!m_dragging && !m_view->rows().isWholeList()) {
        end();
        Q_EMIT refused();
        return true;
    }
    if (!m_dragging) {
        m_dragging = true;
        m_view->viewport()->setCursor(Qt::ClosedHandCursor);
        m_view->verticalHeader()->viewport()->setCursor(Qt::ClosedHandCursor);
        m_scroll.start(ScrollIntervalMs, this);
    }
    showLine();
    return true;
}

bool RowDrag::release()
{
    if (m_pressedRow < 0)
        return false;
    const int row = m_pressedRow;
    const int column = m_pressedColumn;
    const bool dragged = m_dragging;
    const int before = rowBefore(m_pointer.y());
    end();
    if (dragged)
        Q_EMIT dropped(before);
    else if (column < 0)
        m_view->selectRow(row); // the click that was held back
    else
        m_view->setCurrentIndex(m_view->model()->index(row, column));
    return true;
}

void RowDrag::end()
{
    m_pressedRow = -1;
    m_line->hide();
    m_scroll.stop();
    if (!std::exchange(m_dragging, false))
        return;
    m_view->viewport()->unsetCursor();
    m_view->verticalHeader()->viewport()->unsetCursor();
}

int RowDrag::rowBefore(int y) const
{
    const int rows = m_view->model()->rowCount();
    const int row = m_view->rowAt(std::clamp(y, 0, m_view->viewport()->height() - 1));
    if (row < 0)
        return rows;
    const int middle = m_view->rowViewportPosition(row) + m_view->rowHeight(row) / 2;
    return y < middle ? row : row + 1;
}

void RowDrag::showLine()
{
    const int before = rowBefore(m_pointer.y());
    const int last = m_view->model()->rowCount() - 1;
    const int y = before <= last ? m_view->rowViewportPosition(before)
                                 : m_view->rowViewportPosition(last) + m_view->rowHeight(last);
    m_line->setGeometry(0, std::max(0, y - LineHeight / 2 - 1), m_view->viewport()->width(), LineHeight);
    m_line->show();
    m_line->raise();
}

void RowDrag::timerEvent(QTimerEvent *)
{
    QScrollBar *bar = m_view->verticalScrollBar();
    const int height = m_view->viewport()->height();
    if (m_pointer.y() < EdgeHeight)
        bar->setValue(bar->value() - bar->singleStep());
    else if (m_pointer.y() > height - EdgeHeight)
        bar->setValue(bar->value() + bar->singleStep());
    else
        return;
    showLine();
}

} // namespace AsyncFetcher
