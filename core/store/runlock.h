// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <memory>

namespace AsyncFetcher {

/// Says that a run file is being written, for as long as it lives and no longer than its process: the lock of
/// the kernel on the file beside it (NAME.afrun.lock), so that nothing stale can remain after a crash.
///
/// Thread: any, one at a time.
class RunLock
{
public:
    /// Busy: another process has it. Io: the folder cannot be written.
    static Result<std::unique_ptr<RunLock>> take(const QString &runFile);
    /// Whether some process has it, this one too.
    static bool isTaken(const QString &runFile);
    ~RunLock();
    RunLock(const RunLock &) = delete;
    RunLock &operator=(const RunLock &) = delete;

private:
    RunLock(QByteArray path, int descriptor)
        : m_path(std::move(path))
        , m_descriptor(descriptor)
    {
    }

    const QByteArray m_path;
    const int m_descriptor;
};

} // namespace AsyncFetcher
