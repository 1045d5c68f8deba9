// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/window/runcontrol.h"

#include <QObject>

namespace AsyncFetcher {

class ProgressStrip;
class RequestTableModel;
class RequestTableView;
class ResponsePanel;

/// Brings what a run does before the user's eyes, ten times a second and not more often: the rows on screen,
/// the strip, the response of the current row. Thread: the UI's; what it is given outlives it.
class RunView final : public QObject
{
    Q_OBJECT
public:
    struct Parts
    {
        const BatchDocument *document;
        const LiveRows *live;
        RunControl *runs;
        RequestTableModel *model;
        RequestTableView *view;
        ProgressStrip *strip;
        ResponsePanel *response;
    };

    explicit RunView(const Parts &parts, QObject *parent = nullptr);

    /// The next row shown after the current one that failed, from the top after the last; false: there is
    /// none.
    bool goToNextFailure();

private:
    void beat();
    void explainShownRows();
    void showCurrentResponse();
    void showRowCount();

    const Parts m_parts;
    int m_beats = 0;
};

} // namespace AsyncFetcher
