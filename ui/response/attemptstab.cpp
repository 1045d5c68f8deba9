// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/response/attemptstab.h"

#include "ui/base/words.h"
#include "ui/response/attemptsview.h"
#include "ui/response/timelineview.h"

#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace AsyncFetcher {

AttemptsTab::AttemptsTab(QWidget *parent)
    : QWidget(parent)
    , m_scroll(new QScrollArea)
    , m_timeline(new TimelineView)
    , m_attempts(new AttemptsView)
{
    m_scroll->setWidget(m_timeline);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_scroll);
    layout->addWidget(m_attempts, 1);
}

void AttemptsTab::setResponse(const HttpResponse &response)
{
    m_timeline->setAttempts(response.attempts);
    fitTimeline();
    m_attempts->setAttempts(response.attempts);
}

void AttemptsTab::fitTimeline()
{
    m_scroll->setFixedHeight(std::min(m_timeline->heightForWidth(m_scroll->width()), height() / 2));
}

void AttemptsTab::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitTimeline();
}

QString AttemptsTab::title(const HttpResponse &response) const
{
    return tr("Attempts (%1)").arg(Words::count(response.attempt()));
}

} // namespace AsyncFetcher
