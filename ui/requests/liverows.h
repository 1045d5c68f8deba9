// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/response/runtable.h"

#include <QList>

#include <memory>
#include <vector>

namespace AsyncFetcher {

/// What runs have told about the rows of one document. Values are read where they stand, in the table that
/// the runs of a document hand on; nothing is copied per row.
///
/// Thread: the UI's (it is the one reader of dirty rows); a copy may be read elsewhere.
class LiveRows
{
public:
    struct Value
    {
        RunRow row;
        qint64 runStartedMs = 0; ///< of the latest run, wall clock
        bool edited = false;     ///< the row has been changed since it was sent
        bool skipped = false;    ///< it is marked so; the list knows, and who asks sets it

        /// A row that is marked while it is under way goes on to its end.
        bool showsSkip() const { return skipped && (!row.inRun || isFinal(row.state)); }
    };

    /// A run of every row begins.
    void beginRun(std::shared_ptr<RunTable> table, qint64 startedMs);
    /// A run of some rows begins; what the others have stands in the table.
    void beginRun(std::shared_ptr<RunTable> table, qint64 startedMs, const QList<RequestId> &rows);
    void clear();

    bool isEmpty() const { return !m_table; }
    Value value(RequestId id) const;
    RowState state(RequestId id) const; ///< Pending also where no run had the row; see wasRun()
    bool wasRun(RequestId id) const { return value(id).row.inRun; }

    qint64 runStartedMs() const { return m_startedMs; } ///< of the latest run, wall clock
    void markEdited(RequestId id);

    /// Rows changed since the last call; see RunTable::takeDirty().
    template <typename Visit>
    void takeDirty(Visit visit)
    {
        if (m_table)
            m_table->takeDirty(visit);
    }

    const std::shared_ptr<RunTable> &table() const { return m_table; }

private:
    std::shared_ptr<RunTable> m_table;
    qint64 m_startedMs = 0;
    std::vector<bool> m_edited; ///< by RequestId; short: not edited
};

} // namespace AsyncFetcher
