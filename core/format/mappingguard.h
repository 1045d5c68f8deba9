// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

namespace AsyncFetcher {

/// Keeps the program alive when a file that is mapped into memory gets shorter while it is read: what is no
/// longer there reads as zeros instead of ending the program (SIGBUS, mmap(2)). Costs nothing until then.
///
/// Thread: any; a guard is used by one at a time. The mapping outlives it.
class MappingGuard
{
public:
    MappingGuard(const uchar *start, qint64 bytes);
    ~MappingGuard();
    MappingGuard(const MappingGuard &) = delete;
    MappingGuard &operator=(const MappingGuard &) = delete;

    bool isWatching() const { return m_slot >= 0; } ///< false: too many mappings are watched already
    bool isBroken() const;                          ///< zeros stand where the file has ended

private:
    int m_slot = -1;
};

} // namespace AsyncFetcher
