// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/base/backgroundtask.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QProgressBar;

namespace AsyncFetcher {

/// How far a piece of background work is, with a way out. Appears only when the work takes longer than half a
/// second. UI thread.
class WorkBar final : public QWidget
{
    Q_OBJECT
public:
    explicit WorkBar(QWidget *parent = nullptr);

    /// progress lives until end().
    void begin(const QString &what, TaskProgress *progress);
    void end();

private:
    void update();

    QLabel *m_text;
    QProgressBar *m_bar;
    QTimer m_delay;
    QTimer m_poll;
    TaskProgress *m_progress = nullptr;
};

} // namespace AsyncFetcher
