// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace AsyncFetcher {

/// What the program's exit code says; where several hold, interrupted goes before output, that before rows.
enum class ExitCode : int {
    Success = 0,
    Usage = 1, ///< or configuration
    Input = 2, ///< nothing of the input could be read
    RowsFailed = 3,
    Expectations = 4, ///< every failure is an expectation's
    Output = 5,       ///< could not be written
    Interrupted = 7,  ///< with rows left
};

} // namespace AsyncFetcher
