// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/expand/expandedsource.h"
#include "core/response/httpresponse.h"
#include "core/response/runnote.h"

#include <memory>

namespace AsyncFetcher {

/// Which rows wait for others, and what those gave: the groups of a run. A row may use the columns of the
/// rows of the groups before its own, of the same record of the data. Where such a row failed, or had no
/// value, the rows that ask for it cannot be sent.
///
/// Nothing where no group runs after another. Thread: one.
class RowChain
{
public:
    explicit RowChain(std::shared_ptr<const RequestSource> source);

    bool isNeeded() const { return m_isNeeded; }
    /// Of the row; -1: none.
    qsizetype groupOf(qsizetype position) const;
    qsizetype groupCount() const { return m_groups.size(); }

    /// Others run after it.
    bool gives(qsizetype group) const { return m_gives.at(group); }

    void rowAdded(qsizetype group) { ++m_open[group]; }
    /// Rows of groups before this one have still to end.
    bool isHeld(qsizetype group) const;
    /// A row has ended; what it gave is known from now on. The groups that may start now, for the first time.
    QList<qsizetype> rowEnded(const HttpResponse &response);
    /// As rowEnded(), of an earlier process.
    void endedBefore(const EndedGiver &giver);

    /// The row with all that others gave. The Error is a sentence: what it needs is not there.
    Result<HttpRequest> filled(HttpRequest row, qsizetype position) const;

private:
    struct Given
    {
        QByteArray value;
        QString problem; ///< why there is no value; empty: there is
    };
    using Key = std::pair<qsizetype, QByteArray>; ///< record and name

    QList<qsizetype> released(qsizetype group);

    std::shared_ptr<const RequestSource> m_source;
    RowGroups m_groups;
    QList<QList<qsizetype>> m_before; ///< by group: all groups that have to end first
    QList<qsizetype> m_open;          ///< by group: rows that have not ended
    QList<bool> m_gives;              ///< by group: others run after it
    GroupNames m_names;
    QHash<Key, Given> m_given;
    bool m_isNeeded = false;
};

} // namespace AsyncFetcher
