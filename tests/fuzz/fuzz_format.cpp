// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Built once for each format, with its id in FUZZ_FORMAT.

#include "tests/fuzz/fuzzing.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    AsyncFetcher::fuzzFormat(FUZZ_FORMAT, data, size);
    return 0;
}
