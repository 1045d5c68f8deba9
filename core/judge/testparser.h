// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/judge/subject.h"
#include "core/judge/valuetest.h"

namespace AsyncFetcher {

/// Reads what an expectation says about its subject, to the end of the text. An Error names the column
/// (1-based, in characters).
Result<ValueTest> parseTest(const Subject &subject, RuleScanner &scanner);

} // namespace AsyncFetcher
