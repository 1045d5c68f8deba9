// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/response/attempt.h"

#include <QList>
#include <QWidget>

namespace AsyncFetcher {

/// When the attempts of a row did what: a bar each on one axis of time, with the waits before them. A legend
/// names the colours; a tool tip, and the description for those who do not see it, the figures. UI thread.
class TimelineView final : public QWidget
{
    Q_OBJECT
public:
    /// Queue: our own wait for a free place; BackOff: our wait because of an attempt that failed or of the
    /// host; the others are of HAR 1.2, with TLS taken out of Connect.
    enum Phase { Queue, BackOff, Blocked, Dns, Connect, Tls, Send, Wait, Receive, PhaseCount };
    struct Part
    {
        Phase phase;
        std::chrono::nanoseconds from, span; ///< from the beginning of the axis
    };

    explicit TimelineView(QWidget *parent = nullptr);

    void setAttempts(const QList<Attempt> &attempts);
    const QList<QList<Part>> &bars() const { return m_bars; } ///< an attempt each

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    static QList<Part> partsOf(const Attempt &attempt, std::chrono::nanoseconds *at);
    static QString phaseName(Phase phase);
    QColor phaseColor(Phase phase) const;
    QString partText(const Part &part) const;
    QString attemptText(int attempt) const;
    QRect partRect(int attempt, const Part &part) const;
    int barHeight() const;
    int labelWidth() const;
    /// Where the legend's entries stand; the last is the room that all of it takes.
    QList<QRect> legendRects(int width) const;
    QList<Phase> phasesShown() const;
    void paintLegend(QPainter *painter) const;

    QList<int> m_numbers;
    QList<QList<Part>> m_bars;
    std::chrono::nanoseconds m_total{0};
};

} // namespace AsyncFetcher
