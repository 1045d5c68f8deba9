// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QList>

#include <functional>
#include <vector>

namespace AsyncFetcher {

/// What could be read of one table of a damaged run file.
struct SalvagedTable
{
    struct Range
    {
        qint64 first = 0;
        qint64 last = 0; ///< 0: to the end
    };

    QByteArray name;
    qint64 rows = 0;   ///< saved
    QList<Range> lost; ///< row ids that stand in pages that cannot be read; some may never have been there
};

struct Salvage
{
    std::vector<SalvagedTable> tables;
    qint64 rows = 0;        ///< requests that were saved
    qint64 ended = 0;       ///< of those, with what they ended with
    qint64 withoutBody = 0; ///< of those, whose headers or body are lost

    bool isWhole() const; ///< nothing was lost
};

/// What stands in the way is damage of the file itself.
bool isDamagedRun(const Error &error);

/// Copies what can be read of a damaged run file into a new one, table by table, in ranges of row ids that
/// step over pages that cannot be read. The damaged file stays as it is. A row whose end was lost has not
/// ended any more; one that must not be sent twice is then one whose outcome is not known.
///
/// Reads and writes the disk: not for the UI thread. An error: nothing could be saved, or the new file cannot
/// be written. goOn, which may be empty: false ends it (Cancelled).
Result<Salvage> salvageRun(const QString &damaged, const QString &output,
                           const std::function<bool(qint64 rows)> &goOn = {});

/// Sentences for people, a line for each table that lost something, and one that sums up.
QStringList salvageReport(const Salvage &salvage);

} // namespace AsyncFetcher
