// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/response/timelineview.h"

#include "ui/base/theme.h"
#include "ui/base/words.h"

#include <QHelpEvent>
#include <QLocale>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace AsyncFetcher {

using namespace Qt::StringLiterals;
using std::chrono::nanoseconds;

namespace {

constexpr int Margin = 8;
constexpr int LeastPartWidth = 2; ///< what took no time to speak of is still seen
constexpr int MostBars = 100;

} // namespace

TimelineView::TimelineView(QWidget *parent)
    : QWidget(parent)
{
    setAccessibleName(tr("Timeline of the attempts"));
    setFocusPolicy(Qt::StrongFocus);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

QList<TimelineView::Part> TimelineView::partsOf(const Attempt &attempt, nanoseconds *at)
{
    QList<Part> parts;
    const auto add = [&](Phase phase, nanoseconds span) {
        if (span <= nanoseconds::zero())
            return;
        parts.append({phase, *at, span});
        *at += span;
    };
    const bool isBackOff =
        attempt.waitReason == WaitReason::Backoff || attempt.waitReason == WaitReason::RetryAfter;
    add(isBackOff ? BackOff : Queue, attempt.waited);
    const Timings &timings = attempt.timings;
    add(Blocked, timings.blocked);
    add(Dns, timings.dns);
    add(Connect, timings.connect - std::max(nanoseconds::zero(), timings.ssl));
    add(Tls, timings.ssl);
    add(Send, timings.send);
    add(Wait, timings.wait);
    add(Receive, timings.receive);
    return parts;
}

void TimelineView::setAttempts(const QList<Attempt> &attempts)
{
    m_bars.clear();
    m_numbers.clear();
    nanoseconds at{0};
    QStringList description;
    for (qsizetype i = std::max<qsizetype>(0, attempts.size() - MostBars); i < attempts.size(); ++i) {
        m_numbers.append(attempts.at(i).number);
        m_bars.append(partsOf(attempts.at(i), &at));
        description += attemptText(int(m_bars.size()) - 1);
    }
    m_total = at;
    setAccessibleDescription(description.join(u'\n'));
    updateGeometry();
    update();
}

QString TimelineView::phaseName(Phase phase)
{
    switch (phase) {
    case Queue:
        return tr("queue");
    case BackOff:
        return tr("back-off");
    case Blocked:
        return tr("blocked");
    case Dns:
        return tr("DNS");
    case Connect:
        return tr("connect");
    case Tls:
        return tr("TLS");
    case Send:
        return tr("send");
    case Wait:
        return tr("wait");
    default:
        return tr("receive");
    }
}

/// Hues that stay apart from each other and from both backgrounds, for those too who see no red or green.
QColor TimelineView::phaseColor(Phase phase) const
{
    static constexpr QRgb light[PhaseCount] = {0xb8bec6, 0xd9a441, 0x8d95a0, 0x5fb3b3, 0xe07b39,
                                               0xa66bbe, 0x3b6fd4, 0x5aa9e6, 0x2e9b5b};
    static constexpr QRgb dark[PhaseCount] = {0x5a616b, 0xc79a3e, 0x7d8692, 0x4f9c9c, 0xd8733a,
                                              0xa973c2, 0x5b8ce8, 0x69b4ec, 0x4cb579};
    return QColor(isDark(palette()) ? dark[phase] : light[phase]);
}

QString TimelineView::partText(const Part &part) const
{
    return tr("%1: %2").arg(phaseName(part.phase), Words::duration(part.span));
}

QString TimelineView::attemptText(int attempt) const
{
    QStringList lines{tr("Attempt %1").arg(m_numbers.at(attempt))};
    for (const Part &part : m_bars.at(attempt))
        lines += partText(part);
    return lines.join(u'\n');
}

int TimelineView::barHeight() const
{
    return fontMetrics().height() + 4;
}

int TimelineView::labelWidth() const
{
    const int last = m_numbers.isEmpty() ? 1 : m_numbers.last();
    return fontMetrics().horizontalAdvance(QLocale().toString(last)) + Margin;
}

QRect TimelineView::partRect(int attempt, const Part &part) const
{
    const double room = width() - 2 * Margin - labelWidth();
    const auto x = [&](nanoseconds at) {
        return m_total.count() ? int(room * double(at.count()) / double(m_total.count())) : 0;
    };
    const int left = x(part.from);
    const int width = std::max(LeastPartWidth, x(part.from + part.span) - left);
    return {Margin + labelWidth() + left, Margin + attempt * (barHeight() + 2), width, barHeight()};
}

QList<TimelineView::Phase> TimelineView::phasesShown() const
{
    QList<Phase> shown;
    for (int phase = 0; phase < PhaseCount; ++phase) {
        const auto has = [phase](const QList<Part> &bar) {
            return std::any_of(bar.begin(), bar.end(),
                               [phase](const Part &part) { return part.phase == phase; });
        };
        if (std::any_of(m_bars.begin(), m_bars.end(), has))
            shown.append(static_cast<Phase>(phase));
    }
    return shown;
}

QList<QRect> TimelineView::legendRects(int width) const
{
    const int height = fontMetrics().height() + 2;
    const int top = Margin + int(m_bars.size()) * (barHeight() + 2) + Margin / 2;
    QList<QRect> rects;
    QPoint at(Margin, top);
    for (const Phase phase : phasesShown()) {
        const int room = height + fontMetrics().horizontalAdvance(phaseName(phase)) + Margin;
        if (at.x() > Margin && at.x() + room > width - Margin)
            at = QPoint(Margin, at.y() + height);
        rects.append(QRect(at, QSize(room, height)));
        at.rx() += room;
    }
    const int bottom = rects.isEmpty() ? top : rects.last().bottom() + Margin;
    rects.append(QRect(0, 0, width, bottom));
    return rects;
}

QSize TimelineView::sizeHint() const
{
    return {200, heightForWidth(std::max(200, width()))};
}

int TimelineView::heightForWidth(int width) const
{
    return legendRects(width).last().height();
}

void TimelineView::paintLegend(QPainter *painter) const
{
    const QList<Phase> phases = phasesShown();
    const QList<QRect> rects = legendRects(width());
    for (qsizetype i = 0; i < phases.size(); ++i) {
        const QRect rect = rects.at(i);
        const int side = rect.height() - 6;
        painter->fillRect(QRect(rect.x(), rect.y() + 3, side, side), phaseColor(phases.at(i)));
        painter->drawText(rect.adjusted(side + 4, 0, 0, 0), int(Qt::AlignVCenter), phaseName(phases.at(i)));
    }
}

void TimelineView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(tintColor(Tint::Quiet, palette()));
    for (int attempt = 0; attempt < m_bars.size(); ++attempt) {
        const QRect row(Margin, Margin + attempt * (barHeight() + 2), labelWidth(), barHeight());
        painter.drawText(row, int(Qt::AlignVCenter), QLocale().toString(m_numbers.at(attempt)));
        for (const Part &part : m_bars.at(attempt))
            painter.fillRect(partRect(attempt, part), phaseColor(part.phase));
    }
    paintLegend(&painter);
    if (hasFocus()) {
        painter.setPen(palette().color(QPalette::Highlight));
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
}

bool TimelineView::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    for (int attempt = 0; attempt < m_bars.size(); ++attempt) {
        const QRect row(0, Margin + attempt * (barHeight() + 2), width(), barHeight());
        if (!row.contains(help->pos()))
            continue;
        QString text = attemptText(attempt);
        for (const Part &part : m_bars.at(attempt)) {
            if (partRect(attempt, part).contains(help->pos()))
                text = partText(part) + u"\n\n"_s + text;
        }
        QToolTip::showText(help->globalPos(), text, this, row);
        return true;
    }
    QToolTip::hideText();
    event->ignore();
    return true;
}

} // namespace AsyncFetcher
