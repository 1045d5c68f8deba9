// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>

#include <memory>
#include <vector>

namespace AsyncFetcher {

/// Append-only storage for many short texts. Copies share what is there; each appends to blocks of its own,
/// so that a copy can be read in another thread while the original grows.
class TextArena
{
public:
    /// Where a text is: 8 bytes, aligned as 4 so that they fit anywhere.
    struct Slice
    {
        quint32 block : 20 = 0;
        quint32 sizeHigh : 12 = 0;
        quint32 offset : 20 = 0;
        quint32 sizeLow : 12 = 0;

        qsizetype size() const { return qsizetype(sizeHigh) << 12 | sizeLow; }
    };
    static constexpr qsizetype MaxText = (1 << 24) - 1; ///< longer text is not for the arena

    /// A text past MaxText is cut; callers check.
    Slice add(QByteArrayView text);
    QByteArrayView text(Slice slice) const;
    qint64 bytes() const { return m_bytes; }

    TextArena() = default;
    TextArena(const TextArena &other);
    TextArena &operator=(const TextArena &other);
    TextArena(TextArena &&) = default;
    TextArena &operator=(TextArena &&) = default;
    ~TextArena() = default;

private:
    static constexpr size_t BlockSize = size_t(1) << 20;

    std::vector<std::shared_ptr<char[]>> m_blocks;
    size_t m_used = BlockSize; ///< of the last block; BlockSize: the next text opens a new one
    qint64 m_bytes = 0;
};

/// Few different texts, each known by a number; 0 is the empty text.
class Interner
{
public:
    quint32 idOf(QByteArrayView text);
    const QByteArray &text(quint32 id) const { return m_texts.at(id); }
    quint32 count() const { return quint32(m_texts.size()); }

private:
    QList<QByteArray> m_texts{QByteArray("")};
    QHash<QByteArray, quint32> m_ids;
};

} // namespace AsyncFetcher
