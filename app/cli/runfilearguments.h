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

/// The commands that work on run files: export, diff, merge and salvage, with their options.
/// Borrowed by the parser that they were added to.
class RunFileArguments
{
public:
    explicit RunFileArguments(CLI::App *app); ///< adds them

    /// Once parsed; empty: it was none of these. Fails with CLI::ValidationError.
    std::optional<Command> chosen() const;

private:
    struct ExportTexts
    {
        std::string run, format, where, bodies;
        std::vector<std::string> outputs;
        bool withSecrets = false, rawCells = false;
    };

    struct DiffTexts
    {
        std::string before, after, output, by = "auto";
        std::vector<std::string> ignoredHeaders, ignoredPaths;
        double timeFactor = 0;
        bool failOnRegression = false;
    };

    void addExport(CLI::App *app);
    void addDiff(CLI::App *app);
    void addMerge(CLI::App *app);
    void addSalvage(CLI::App *app);
    ExportArguments exported() const;
    DiffArguments diff() const;

    CLI::App *m_export = nullptr;
    CLI::App *m_diff = nullptr;
    CLI::App *m_merge = nullptr;
    CLI::App *m_salvage = nullptr;
    ExportTexts m_exported;
    DiffTexts m_diffed;
    std::vector<std::string> m_merged;
    std::string m_mergeOut, m_damaged, m_salvageOut;
};

} // namespace AsyncFetcher
