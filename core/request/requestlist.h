// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/request/requestedit.h"
#include "core/request/requestsource.h"
#include "core/request/textarena.h"

#include <QList>

namespace AsyncFetcher {

/// The editable list of requests: 28 bytes a row beside the text of its URL; hosts, methods and equal details
/// are kept once. Every edit returns its inverse, which is what undo is made of.
///
/// Copies are cheap and independent (implicitly shared): a run works on a copy while the user edits on.
/// Thread: one at a time; a copy may be read in another thread.
class RequestList final : public RequestSource
{
public:
    RequestList() = default;

    qsizetype count() const override { return m_rows.size(); }
    RequestId idAt(qsizetype position) const override { return m_rows.at(position).id; }
    HttpRequest requestAt(qsizetype position) const override;
    quint32 idEnd() const override { return m_nextId; }
    QByteArray originTextAt(qsizetype position) const override;
    const HttpRequest &defaults() const override { return m_defaults; }
    RowGroups groups() const override { return m_groups; }
    void setGroups(RowGroups groups) { m_groups = std::move(groups); }
    bool isPlainAt(qsizetype position) const override { return !hasDetails(position); }
    bool isLiteralAt(qsizetype position) const override;
    bool isSkippedAt(qsizetype position) const override { return m_rows.at(position).skip; }
    void setDefaults(HttpRequest defaults) { m_defaults = std::move(defaults); }

    /// Cells, cheaper than the whole request.
    QByteArray urlAt(qsizetype position) const;
    QByteArray methodAt(qsizetype position) const; ///< the row's own; empty: the default
    std::optional<std::chrono::milliseconds> timeoutAt(qsizetype position) const;
    std::optional<int> maxRetriesAt(qsizetype position) const;
    /// Whether the row has more than URL, method, timeout, retries and skip: name, headers, a body and the
    /// like.
    bool hasDetails(qsizetype position) const { return m_rows.at(position).details != 0; }
    bool hasOnlyUrl(qsizetype position) const;

    /// Adds a row at the end; for readers, who need no inverse.
    RequestId append(const HttpRequest &request);
    /// The same for a row of which nothing but the URL is known; cheaper.
    RequestId appendUrl(QByteArrayView url);
    void reserve(qsizetype rows) { m_rows.reserve(rows); }

    /// Changes the list and returns what changes it back. Positions out of range are an error of the caller
    /// (asserted).
    RequestEdit apply(const RequestEdit &edit);

    /// The change that marks rows to be skipped, or takes the mark away; of those that are not so already.
    ReplaceRows withSkip(const QList<qsizetype> &positions, bool skip) const;

    /// Bytes this list holds, shared ones too.
    qint64 memoryBytes() const;

private:
    void setUrl(RequestRow &row, QByteArrayView url);
    RequestRow makeRow(const HttpRequest &request, RequestId id);
    quint32 detailsOf(const HttpRequest &details);
    QList<RequestRow> makeRows(const QList<HttpRequest> &requests, const QList<RequestRow> &rows);
    RequestEdit perform(const InsertRows &edit);
    RequestEdit perform(const RemoveRows &edit);
    RequestEdit perform(const ReplaceRows &edit);
    RequestEdit perform(const MoveRows &edit);

    QList<RequestRow> m_rows;
    TextArena m_text;
    Interner m_origins;
    Interner m_methods;
    QList<HttpRequest> m_details{
        HttpRequest()}; ///< all but URL, method, timeout, retries, skip; the first is empty
    HttpRequest m_defaults;
    RowGroups m_groups;
    quint32 m_nextId = 0;
};

} // namespace AsyncFetcher
