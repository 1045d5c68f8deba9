// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/request/textarena.h"

#include <cstring>

namespace AsyncFetcher {

TextArena::TextArena(const TextArena &other)
    : m_blocks(other.m_blocks)
    , m_bytes(other.m_bytes)
{
    // m_used stays "full": the last block is the original's to append to.
}

TextArena &TextArena::operator=(const TextArena &other)
{
    if (this != &other)
        *this = TextArena(other);
    return *this;
}

TextArena::Slice TextArena::add(QByteArrayView text)
{
    const auto size = size_t(std::min<qsizetype>(text.size(), MaxText));
    if (size == 0)
        return {};
    if (m_blocks.empty() || m_used + size > BlockSize) {
        // A text longer than a block gets one of its own, which counts as full.
        m_blocks.push_back(std::make_shared_for_overwrite<char[]>(std::max(BlockSize, size)));
        m_used = 0;
    }
    std::memcpy(m_blocks.back().get() + m_used, text.data(), size);
    Slice slice;
    slice.block = quint32(m_blocks.size() - 1) & 0xfffffU;
    slice.offset = quint32(m_used) & 0xfffffU;
    slice.sizeHigh = quint32(size >> 12) & 0xfffU;
    slice.sizeLow = quint32(size) & 0xfffU;
    m_used += size;
    m_bytes += qint64(size);
    return slice;
}

QByteArrayView TextArena::text(Slice slice) const
{
    if (slice.size() == 0)
        return QByteArrayView("", qsizetype(0));
    return QByteArrayView(m_blocks[slice.block].get() + slice.offset, slice.size());
}

quint32 Interner::idOf(QByteArrayView text)
{
    if (text.isEmpty())
        return 0;
    const auto known = m_ids.constFind(QByteArray::fromRawData(text.data(), text.size()));
    if (known != m_ids.constEnd())
        return *known;
    const auto id = quint32(m_texts.size());
    m_texts.append(text.toByteArray());
    m_ids.insert(m_texts.constLast(), id);
    return id;
}

} // namespace AsyncFetcher
