// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/request/requestedit.h"
#include "core/request/requestsource.h"
#include "core/request/textarena.h"

#include <QHash>
#include <QList>

#include <memory>

namespace AsyncFetcher {

/// The editable list of requests: compact columns (about 24 bytes a row beside the text of its URL) whose
/// every edit returns its inverse, which is what undo is made of.
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
    void setDefaults(HttpRequest defaults) { m_defaults = std::move(defaults); }

    /// Cells, cheaper than the whole request.
    QByteArray urlAt(qsizetype position) const;
    QByteArray methodAt(qsizetype position) const; ///< the row's own; empty: the default
    std::optional<std::chrono::milliseconds> timeoutAt(qsizetype position) const;
    std::optional<int> maxRetriesAt(qsizetype position) const;

    /// Adds a row at the end; for readers, who need no inverse.
    RequestId append(const HttpRequest &request);
    void reserve(qsizetype rows) { m_rows.reserve(rows); }

    /// Changes the list and returns what changes it back. Positions out of range are an error of the caller
    /// (asserted).
    RequestEdit apply(const RequestEdit &edit);

    /// Bytes this list holds, shared ones too.
    qint64 memoryBytes() const;

private:
    struct Row
    {
        TextArena::Slice path; ///< what follows the origin
        RequestId id{};
        quint32 origin = 0;     ///< index into m_origins
        quint32 details = 0;    ///< index into m_details; 0: none
        qint32 timeoutMs = -1;  ///< -1: not given
        qint16 maxRetries = -1; ///< -1: not given
        quint16 method = 0;     ///< index into m_methods; 0: not given
    };

    Row makeRow(const HttpRequest &request);
    RequestEdit insert(const InsertRows &edit);
    RequestEdit remove(const RemoveRows &edit);
    RequestEdit replace(const ReplaceRows &edit);
    RequestEdit move(const MoveRows &edit);

    QList<Row> m_rows;
    TextArena m_text;
    Interner m_origins;
    Interner m_methods;
    QList<HttpRequest> m_details; ///< what few rows have: all but URL, method, timeout and retries
    HttpRequest m_defaults;
    quint32 m_nextId = 0;
};

} // namespace AsyncFetcher
