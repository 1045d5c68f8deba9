// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace AsyncFetcher {

// Functions and no macros: no test carries a path of the tree it was built in, so a compiler cache has it for
// every clone.
QString testData(const char *name);    ///< a file of tests/data
QString corpusFile(const char *name);  ///< a file or folder of the corpora beside the sources
QString programFile(const char *name); ///< a program that was built

} // namespace AsyncFetcher
