// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/fingerprints.h"

#include <utility>

namespace AsyncFetcher {

quint32 Fingerprints::find(quint32 fingerprint, const std::function<bool(quint32)> &isIt) const
{
    if (m_slots.empty())
        return 0;
    const size_t mask = m_slots.size() - 1;
    for (size_t at = fingerprint & mask; m_slots[at].id != 0; at = (at + 1) & mask)
        if (m_slots[at].fingerprint == fingerprint && isIt(m_slots[at].id))
            return m_slots[at].id;
    return 0;
}

void Fingerprints::insert(quint32 fingerprint, quint32 id)
{
    if ((size_t(m_count) + 1) * 5 > m_slots.size() * 4) {
        std::vector<Slot> old =
            std::exchange(m_slots, std::vector<Slot>(std::max<size_t>(1024, m_slots.size() * 2)));
        for (const Slot &slot : old)
            if (slot.id != 0)
                place(slot);
    }
    place({fingerprint, id});
    ++m_count;
}

void Fingerprints::place(Slot slot)
{
    const size_t mask = m_slots.size() - 1;
    size_t at = slot.fingerprint & mask;
    while (m_slots[at].id != 0)
        at = (at + 1) & mask;
    m_slots[at] = slot;
}

} // namespace AsyncFetcher
