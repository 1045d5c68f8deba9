// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QBasicTimer>
#include <QObject>
#include <QPoint>

class QMouseEvent;
class QWidget;

namespace AsyncFetcher {

class RequestTableView;

/// Drags the selected rows of a table to another place: pressed on one of them, in the table or in its row
/// numbers, a line shows where they will stand; Escape leaves them where they are. It is a movement inside
/// the table and no drag of the desktop, which would ask the model for the data of every selected cell.
///
/// Thread: the UI's. Owned by the view.
class RowDrag final : public QObject
{
    Q_OBJECT
public:
    explicit RowDrag(RequestTableView *view);

Q_SIGNALS:
    void dropped(qsizetype before); ///< the row that they are to stand before; the count: at the end
    void refused(); ///< the rows stand in another order than that of the list: there is no place to drop

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void timerEvent(QTimerEvent *event) override;

private:
    bool press(const QMouseEvent &event, bool onHeader);
    bool move(const QMouseEvent &event);
    bool release();
    void showLine();
    void end();
    int rowBefore(int y) const;

    RequestTableView *m_view;
    QWidget *m_line;      ///< where the rows will stand; a child of the viewport
    QBasicTimer m_scroll; ///< while the pointer is held at the upper or lower edge
    QPoint m_pressedAt;
    QPoint m_pointer;
    int m_pressedRow = -1;
    int m_pressedColumn = -1; ///< -1: on the row's number
    bool m_dragging = false;
};

} // namespace AsyncFetcher
