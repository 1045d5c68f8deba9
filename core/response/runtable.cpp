// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/response/runtable.h"

namespace AsyncFetcher {

constexpr auto Relaxed = std::memory_order_relaxed;

RunTable::RunTable(quint32 rows)
    : m_size(rows)
    , m_words((rows + 63) / 64)
    , m_cells(std::make_unique<Cells[]>(rows))
    , m_dirty(std::make_unique<std::atomic<quint64>[]>(m_words))
{
}

RowState RunTable::state(RequestId id) const
{
    return row(id).state;
}

RunRow RunTable::row(RequestId id) const
{
    RunRow row;
    if (indexOf(id) >= m_size)
        return row;
    const Cells &cells = m_cells[indexOf(id)];
    const quint8 state = cells.state.load(std::memory_order_acquire);
    if (state == NotInRun)
        return row;
    row.inRun = true;
    row.state = static_cast<RowState>(state);
    row.waitReason = static_cast<WaitReason>(cells.waitReason.load(Relaxed));
    row.errorKind = static_cast<ErrorKind>(cells.errorKind.load(Relaxed));
    row.attempts = cells.attempts.load(Relaxed);
    row.status = cells.status.load(Relaxed);
    row.responseTimeUs = cells.responseTimeUs.load(Relaxed);
    row.waitUntilMs = cells.waitUntilMs.load(Relaxed);
    row.bodyBytes = cells.bodyBytes.load(Relaxed);
    return row;
}

void RunTable::set(RequestId id, const RunRow &row)
{
    const quint32 index = indexOf(id);
    Q_ASSERT(index < m_size);
    Cells &cells = m_cells[index];
    cells.waitReason.store(static_cast<quint8>(row.waitReason), Relaxed);
    cells.errorKind.store(static_cast<quint8>(row.errorKind), Relaxed);
    cells.attempts.store(row.attempts, Relaxed);
    cells.status.store(row.status, Relaxed);
    cells.responseTimeUs.store(row.responseTimeUs, Relaxed);
    cells.waitUntilMs.store(row.waitUntilMs, Relaxed);
    cells.bodyBytes.store(row.bodyBytes, Relaxed);
    cells.state.store(static_cast<quint8>(row.state), std::memory_order_release);

    // Always, though the bit may be set already: skipping it on a plain load could lose this change to a
    // reader that takes the bit at the same moment.
    m_dirty[index / 64].fetch_or(quint64(1) << (index % 64), std::memory_order_acq_rel);
}

void RunTable::copyFrom(const RunTable &other)
{
    Q_ASSERT(other.size() <= m_size);
    for (quint32 index = 0; index < other.size(); ++index)
        if (const RunRow old = other.row(requestId(index)); old.inRun)
            set(requestId(index), old);
}

} // namespace AsyncFetcher
