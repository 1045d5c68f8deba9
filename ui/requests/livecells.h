// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/base/theme.h"
#include "ui/requests/liverows.h"
#include "ui/requests/requestcolumns.h"

#include <QCoreApplication>
#include <QIcon>
#include <QVariant>

namespace AsyncFetcher {

/// What a run has told about a row, as text, colour and number. UI thread.
class LiveCells
{
    Q_DECLARE_TR_FUNCTIONS(AsyncFetcher::LiveCells)
public:
    /// nowMs: wall clock, for "waiting 3 s".
    static QString text(const LiveRows::Value &value, RequestColumn column, qint64 nowMs);
    static QString toolTip(const LiveRows::Value &value, qint64 nowMs);
    static QVariant number(const LiveRows::Value &value, RequestColumn column); ///< to sort by
    static Tint tint(const LiveRows::Value &value);
    static QIcon stateIcon(RowState state);

    /// Whole seconds until the row is tried, rounded up; negative: it waits for nothing known.
    static qint64 secondsLeft(const LiveRows::Value &value, qint64 nowMs);

private:
    static QString stateText(const LiveRows::Value &value, qint64 nowMs);
};

} // namespace AsyncFetcher
