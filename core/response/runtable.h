// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/requestid.h"
#include "core/response/errorkind.h"
#include "core/response/rowstate.h"

#include <QtGlobal>

#include <atomic>
#include <memory>
#include <vector>

namespace AsyncFetcher {

/// One row's live values, as they stand now.
struct RunRow
{
    RowState state = RowState::Pending;
    WaitReason waitReason = WaitReason::None; ///< while pending or waiting
    ErrorKind errorKind = ErrorKind::None;
    quint8 attempts = 0;        ///< begun so far; stays at 255
    quint16 status = 0;         ///< of the last attempt; 0: none
    quint32 responseTimeUs = 0; ///< of the last attempt; stays at its maximum (71 minutes)
    quint32 waitUntilMs = 0;    ///< since the run's start; 0: not known
    quint64 bodyBytes = 0;      ///< decoded, so far
    bool inRun = false;         ///< false: the run has no such row
};

/// The live columns of a run, indexed by RequestId: one writer (the engine), any number of readers, no lock.
/// Cells are relaxed atomics; the state is stored last with release and read first with acquire, so that a
/// row that shows as ended shows its own final values. Size is fixed when the run starts: 24 bytes and a bit
/// a row.
///
/// Dirty rows gather in a bitmap: takeDirty() is for one reader (the window), at most 10 times a second.
class RunTable
{
public:
    explicit RunTable(quint32 rows);

    quint32 size() const { return m_size; }
    RunRow row(RequestId id) const;     ///< any thread
    RowState state(RequestId id) const; ///< any thread

    void set(RequestId id, const RunRow &row); ///< writer only
    /// Takes over the rows of a smaller table that nobody writes to any more.
    void copyFrom(const RunTable &other);

    /// Calls visit(first, last) (both inclusive, ascending) for each stretch of rows changed since the last
    /// call. One reader thread.
    template <typename Visit>
    void takeDirty(Visit visit)
    {
        quint32 first = 0;
        bool open = false;
        for (quint32 word = 0; word < m_words; ++word) {
            quint64 bits = m_dirty[word].load(std::memory_order_relaxed);
            if (bits)
                bits = m_dirty[word].exchange(0, std::memory_order_acq_rel);
            if (open && bits == ~quint64(0))
                continue;
            for (quint32 bit = 0; bit < 64 && (bits != 0 || open); ++bit, bits >>= 1) {
                const quint32 index = word * 64 + bit;
                if ((bits & 1) && !open) {
                    first = index;
                    open = true;
                } else if (!(bits & 1) && open) {
                    visit(first, index - 1);
                    open = false;
                }
            }
        }
        if (open)
            visit(first, m_size - 1);
    }

private:
    struct Cells
    {
        std::atomic<quint64> bodyBytes{0};
        std::atomic<quint32> responseTimeUs{0};
        std::atomic<quint32> waitUntilMs{0};
        std::atomic<quint16> status{0};
        std::atomic<quint8> errorKind{0};
        std::atomic<quint8> attempts{0};
        std::atomic<quint8> waitReason{0};
        std::atomic<quint8> state{NotInRun};
    };
    static constexpr quint8 NotInRun = 255;

    quint32 m_size;
    quint32 m_words;
    std::unique_ptr<Cells[]> m_cells;
    std::unique_ptr<std::atomic<quint64>[]> m_dirty;
};

} // namespace AsyncFetcher
