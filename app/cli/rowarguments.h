// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/commandline.h"

#include <string>
#include <vector>

namespace CLI {
class App;
} // namespace CLI

namespace AsyncFetcher {

/// The options of "run" that say what rows have where they do not say so themselves.
/// Borrowed by the parser that they were added to.
class RowArguments
{
public:
    explicit RowArguments(CLI::App *command); ///< adds them

    bool isAnyGiven() const;
    /// Checks what was given, and puts it in. Fails with CLI::ValidationError.
    void putInto(RunArguments *arguments) const;

private:
    std::vector<std::string> m_headers, m_expect, m_extract;
    std::string m_method, m_auth;
};

} // namespace AsyncFetcher
