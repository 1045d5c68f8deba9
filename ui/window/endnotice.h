// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/response/statistics.h"

#include <QObject>

class QWidget;

namespace AsyncFetcher {

/// Tells of the end of a run when the window is not in front: it asks for attention on the task bar, and the
/// desktop shows a notification where it can. Never waits for it. UI thread; window outlives it.
class EndNotice final : public QObject
{
    Q_OBJECT
public:
    explicit EndNotice(QWidget *window);

    void tell(const Statistics &statistics);
    static QString text(const Statistics &statistics);

private:
    QWidget *m_window;
};

} // namespace AsyncFetcher
