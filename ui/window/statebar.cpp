// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/statebar.h"

#include "ui/base/theme.h"

#include <QPainter>
#include <QPainterPath>

namespace AsyncFetcher {

namespace {

constexpr int Steps = 1000;
constexpr qreal Radius = 3;

struct Segment
{
    RowState state;
    Tint tint;
};
constexpr Segment segments[] = {{RowState::Succeeded, Tint::Good},
                                {RowState::Failed, Tint::Bad},
                                {RowState::Unknown, Tint::Wait},
                                {RowState::Cancelled, Tint::Quiet},
                                {RowState::Skipped, Tint::Quiet}};

} // namespace

StateBar::StateBar(QWidget *parent)
    : QProgressBar(parent)
{
    setRange(0, Steps);
    setTextVisible(false);
    setAccessibleName(tr("Progress of the run"));
}

void StateBar::setStatistics(const Statistics &statistics)
{
    m_byState = statistics.byState;
    m_total = statistics.total;
    setValue(m_total > 0 ? int(statistics.ended() * Steps / m_total) : 0);
    update();
}

QSize StateBar::sizeHint() const
{
    return {160, fontMetrics().height()};
}

void StateBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF frame = QRectF(rect()).adjusted(0.5, 3.5, -0.5, -3.5);
    QPainterPath path;
    path.addRoundedRect(frame, Radius, Radius);
    painter.fillPath(path, palette().color(QPalette::Base));
    painter.setClipPath(path);
    qreal left = frame.left();
    for (const Segment &segment : segments) {
        const qint64 count = m_byState[size_t(segment.state)];
        if (count == 0 || m_total == 0)
            continue;
        const qreal width = frame.width() * qreal(count) / qreal(m_total);
        painter.fillRect(QRectF(left, frame.top(), width, frame.height()),
                         tintColor(segment.tint, palette()));
        left += width;
    }
    painter.setClipping(false);
    painter.setPen(palette().color(QPalette::Mid));
    painter.drawPath(path);
}

} // namespace AsyncFetcher
