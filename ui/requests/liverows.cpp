// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/requests/liverows.h"

#include <utility>

namespace AsyncFetcher {

void LiveRows::beginRun(std::shared_ptr<RunTable> table, qint64 startedMs)
{
    m_table = std::move(table);
    m_startedMs = startedMs;
    m_edited.clear();
}

void LiveRows::beginRun(std::shared_ptr<RunTable> table, qint64 startedMs, const QList<RequestId> &rows)
{
    m_table = std::move(table);
    m_startedMs = startedMs;
    for (const RequestId id : rows) {
        if (indexOf(id) < m_edited.size())
            m_edited[indexOf(id)] = false;
    }
}

void LiveRows::clear()
{
    m_table.reset();
    m_edited.clear();
}

LiveRows::Value LiveRows::value(RequestId id) const
{
    Value value;
    if (!m_table)
        return value;
    value.row = m_table->row(id);
    value.runStartedMs = m_startedMs;
    value.edited = value.row.inRun && indexOf(id) < m_edited.size() && m_edited[indexOf(id)];
    return value;
}

RowState LiveRows::state(RequestId id) const
{
    return value(id).row.state;
}

void LiveRows::markEdited(RequestId id)
{
    if (isEmpty())
        return;
    if (indexOf(id) >= m_edited.size())
        m_edited.resize(indexOf(id) + 1);
    m_edited[indexOf(id)] = true;
}

} // namespace AsyncFetcher
