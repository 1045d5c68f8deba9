// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/request/requestlist.h"
#include "core/request/requestsource.h"
#include "core/store/query.h"

#include <functional>

namespace AsyncFetcher {

/// Writes the rows of a run that is about to start; positions: which (empty: all). In the transaction of the
/// caller. Fails with SQLite::Exception. False: goOn, which is asked now and then and may be empty, ended it.
bool writeRequests(SQLite::Database &database, const RequestSource &source, const QList<qsizetype> &positions,
                   const std::function<bool()> &goOn = {});

/// The fields of a request but its URL, method and id, as a batch has them; null: there are none.
QByteArray requestFields(HttpRequest request);
HttpRequest requestFromFields(const QByteArray &fields);

/// The rows of a run file as a source, read one at a time: memory does not depend on how many there are. A
/// position that the file has no row for (it is another shard's) gives an empty request.
///
/// Thread: that of its database, which outlives it. A row that cannot be read comes with an inputError.
class StoredRequests final : public RequestSource
{
public:
    StoredRequests(SQLite::Database &database, HttpRequest defaults);

    qsizetype count() const override { return m_count; } ///< the last row's position and one
    RequestId idAt(qsizetype position) const override { return requestId(quint32(position)); }
    HttpRequest requestAt(qsizetype position) const override;
    quint32 idEnd() const override { return quint32(m_count); }
    QByteArray originTextAt(qsizetype position) const override;
    const HttpRequest &defaults() const override { return m_defaults; }

    enum class Gaps { Empty, LeftOut };
    /// All of them at once. Empty, to run: positions are as here. LeftOut, to look at: ids are the positions
    /// here, and rows are called by them.
    RequestList list(Gaps gaps = Gaps::Empty) const;
    qsizetype rows() const { return m_rows; } ///< those the file has

private:
    HttpRequest current() const;

    mutable Query m_select;
    mutable Query m_all;
    HttpRequest m_defaults;
    qsizetype m_count = 0;
    qsizetype m_rows = 0;
};

} // namespace AsyncFetcher
