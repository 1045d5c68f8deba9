// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <functional>
#include <vector>

namespace AsyncFetcher {

/// Finds the numbers of things by 32 bits of their hash: 8 bytes a slot, 10 to 20 bytes a thing. A
/// fingerprint proves nothing: whoever asks compares what is found with what is meant. Thread: one at a time.
class Fingerprints
{
public:
    /// The first id with this fingerprint that isIt() accepts; 0: none.
    quint32 find(quint32 fingerprint, const std::function<bool(quint32 id)> &isIt) const;
    void insert(quint32 fingerprint, quint32 id); ///< id: not 0
    quint32 count() const { return m_count; }

private:
    struct Slot
    {
        quint32 fingerprint = 0;
        quint32 id = 0; ///< 0: free
    };

    void place(Slot slot);

    std::vector<Slot> m_slots; ///< a power of two, linear probing
    quint32 m_count = 0;
};

} // namespace AsyncFetcher
