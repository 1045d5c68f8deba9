// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/store/responserows.h"

#include <memory>

namespace AsyncFetcher {

/// A run file that is open, with what reads and writes it.
/// Thread: one at a time.
struct OpenRun
{
    enum class Mode { Read, Write };

    /// Checks that it is one, and of a version that we know; for writing, brings it to the latest.
    static Result<std::unique_ptr<OpenRun>> open(const QString &fileName, Mode mode);

    OpenRun(const QString &fileName, const std::string &name, int flags)
        : database(name, flags, BusyMs)
        , bodies(database, fileName)
        , responses(database, bodies)
    {
    }

    SQLite::Database database;
    BodyStore bodies;
    ResponseRows responses;

private:
    static constexpr int BusyMs = 5000;
};

} // namespace AsyncFetcher
