// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/storedprogress.h"

#include <memory>
#include <vector>

namespace AsyncFetcher {

struct OpenRun;

/// Watches a run that is under way in another process: reads what has ended since the last look, and only
/// that, into the table that StoredRun::progress() made. Each look is short, so that the writer's journal
/// does not grow behind it.
///
/// Thread: one at a time, any; it is the one writer of the table.
class RunFollower
{
public:
    /// progress: what is known so far. visit is called for the rows that have ended since.
    static Result<std::unique_ptr<RunFollower>> open(const QString &fileName, const StoredProgress &progress,
                                                     std::function<void(const HttpResponse &)> visit);
    ~RunFollower();

    struct Step
    {
        qint64 rows = 0;       ///< that have ended since the last look
        qint64 left = 0;       ///< that have not
        Statistics statistics; ///< of all that have ended, whose total is all rows
        bool live = false;     ///< there may be more; else this was all
    };
    Result<Step> look();

private:
    RunFollower(QString fileName, std::unique_ptr<OpenRun> run, const StoredProgress &progress,
                std::function<void(const HttpResponse &)> visit);
    void readLeftRows();

    const QString m_fileName;
    std::unique_ptr<OpenRun> m_run;
    std::shared_ptr<RunTable> m_table;
    EndedRows m_rows;
    Statistics m_before; ///< of the rows that had ended when this was made
    std::vector<quint32> m_left;
};

} // namespace AsyncFetcher
