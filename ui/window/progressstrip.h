// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/fetchrun.h"

#include <QWidget>

class QLabel;

namespace AsyncFetcher {

class StateBar;

/// The strip at the foot of the window: how many rows there are, and of a run the counts by state, the rate,
/// the time gone and the time left. UI thread.
class ProgressStrip final : public QWidget
{
    Q_OBJECT
public:
    explicit ProgressStrip(QWidget *parent = nullptr);

    void showRows(qsizetype rows, qsizetype selected);
    void showRun(FetchRun::Phase phase, const Statistics &statistics);

    /// "42 %", for the title; empty: no run is under way.
    static QString percentText(FetchRun::Phase phase, const Statistics &statistics);

private:
    static QString countsText(const Statistics &statistics);
    static QString paceText(FetchRun::Phase phase, const Statistics &statistics);

    QLabel *m_rows;
    StateBar *m_bar;
    QLabel *m_counts;
    QLabel *m_pace;
};

} // namespace AsyncFetcher
