// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/response/statistics.h"

#include <QProgressBar>

namespace AsyncFetcher {

/// A progress bar whose filled part is divided by how rows ended. UI thread.
class StateBar final : public QProgressBar
{
    Q_OBJECT
public:
    explicit StateBar(QWidget *parent = nullptr);

    void setStatistics(const Statistics &statistics);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    std::array<qint64, RowStateCount> m_byState{};
    qint64 m_total = 0;
};

} // namespace AsyncFetcher
