// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/response/runtable.h"
#include "core/response/statisticskeeper.h"
#include "core/store/query.h"

#include <QHash>

#include <functional>

namespace AsyncFetcher {

struct OpenRun;
class ResponseRows;

/// Who wants to see a run file being read.
struct RunReading
{
    /// Called for each row that has ended, with what costs no look at the folder of bodies: outcome, status,
    /// error, attempts, the addresses where they differ, the media type as the only header, and the bodies of
    /// the first failures.
    std::function<void(const HttpResponse &)> visit = {};
    /// False ends it; rows so far, of how many.
    std::function<bool(qint64 rows, qint64 of)> goOn = {};
};

/// What rows ended with, read in stretches into a table and into counts. Memory: a media type for each
/// different set of headers, within bounds.
///
/// Thread: that of its database, which outlives it; it is the one writer of the table. Fails with
/// SQLite::Exception.
class EndedRows
{
public:
    EndedRows(OpenRun &run, std::shared_ptr<RunTable> table, RunReading reading);

    /// Rows first to last as the file counts them, but those that the table has as ended. False: it was
    /// ended by goOn.
    bool read(qint64 first, qint64 last);
    qint64 count() const { return m_count; }
    StatisticsKeeper &keeper() { return m_keeper; }
    /// Of the rows read so far.
    Statistics statistics(std::chrono::nanoseconds elapsed);

private:
    void add(qint64 row);
    Attempt lastAttempt(int number, int *hops);
    void show(HttpResponse *response);
    QByteArray mediaType(qint64 headers);
    QByteArray originOf(const QByteArray &url);

    Query m_rows;
    OpenRun &m_run;
    std::shared_ptr<RunTable> m_table;
    const RunReading m_reading;
    StatisticsKeeper m_keeper;
    QHash<QByteArray, QByteArray> m_origins;
    QHash<qint64, QByteArray> m_types; ///< by headers
    qint64 m_count = 0;
    int m_bodies = 0; ///< shown so far
};

} // namespace AsyncFetcher
