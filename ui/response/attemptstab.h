// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/response/responsetab.h"

#include <QWidget>

class QScrollArea;

namespace AsyncFetcher {

class AttemptsView;
class TimelineView;

/// The attempts of a row: as a timeline, and in words. UI thread.
class AttemptsTab final : public QWidget, public ResponseTab
{
    Q_OBJECT
public:
    explicit AttemptsTab(QWidget *parent = nullptr);

    QWidget *widget() override { return this; }
    void setResponse(const HttpResponse &response) override;
    QString title(const HttpResponse &response) const override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fitTimeline(); ///< all of it, or half of the room, where it scrolls

    QScrollArea *m_scroll;
    TimelineView *m_timeline;
    AttemptsView *m_attempts;
};

} // namespace AsyncFetcher
