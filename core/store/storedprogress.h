// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/request/requestlist.h"
#include "core/response/runnote.h"
#include "core/response/runtable.h"
#include "core/response/statistics.h"
#include "core/store/endedrows.h"
#include "core/store/runfacts.h"

#include <memory>
#include <optional>

namespace AsyncFetcher {

struct OpenRun;

/// How far a run has come, as its file has it.
struct StoredProgress
{
    StoredFacts facts;
    std::shared_ptr<const RequestList> requests; ///< all of them, where the run is to go on; else null
    std::shared_ptr<RunTable> table;             ///< rows that have ended
    Statistics statistics;                       ///< of those, and of attempts of others
    QList<qsizetype> left;                       ///< positions of the rows that have not ended
    QList<qsizetype> positions;                  ///< of all rows; empty: there are no gaps
    qint64 unknown = 0; ///< rows that may have taken effect without an answer, and can be asked again
    EarlierWork earlier;
};

/// Before a run goes on: what may have been sent and must not be sent twice ends as unknown; what is to be
/// asked again loses its end. In the transaction of the caller. Fails with SQLite::Exception.
void settleLeftRows(SQLite::Database &database, bool askUnsafe);

/// What was begun and has not ended. Fails with SQLite::Exception.
EarlierWork readEarlierWork(OpenRun &run);

/// Fails with SQLite::Exception. Memory: 24 bytes a row, and what was begun. Nothing: it was ended by goOn.
std::optional<StoredProgress> readProgress(OpenRun &run, const RunReading &reading = {});

} // namespace AsyncFetcher
