// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/runinput.h"

#include <QMap>

namespace AsyncFetcher {

/// What a run would do, found out without sending anything.
struct RunForecast
{
    qint64 rows = 0;
    qint64 skipped = 0;               ///< as they are marked; of them nothing else is told
    QMap<QByteArray, qint64> hosts;   ///< rows by origin, of those that can be sent
    QMap<QByteArray, qint64> methods; ///< of those that can be sent
    qint64 invalid = 0;
    QStringList invalidRows; ///< the first of them, with their reasons
    qint64 duplicates = 0;   ///< same method, URL, header fields and body as an earlier row
    QStringList groups;      ///< in the order in which they run: what each waits for, and its rows
    qint64 notRetried = 0;   ///< rows whose method is not repeated after it was sent
};

RunForecast forecastRun(const RequestSource &source, const RunOptions &options);

/// For a person to read.
QByteArray forecastText(const RunForecast &plan, const RunOptions &options);

} // namespace AsyncFetcher
