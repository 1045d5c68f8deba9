// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstddef>
#include <cstdint>

namespace AsyncFetcher {

/// One input for Http1Parser: the first byte says what was asked, the second how the rest is cut. The rest is
/// read whole and in pieces; that the two do not come to the same ends the program.
void fuzzParser(const uint8_t *data, size_t size);

/// One input for a reader of requests, by the format's id. Bad rows that are not counted as such end the
/// program.
void fuzzFormat(const char *id, const uint8_t *data, size_t size);

/// One input for expectations and columns: the first line is the rule, the rest the body it looks at. An
/// error without a place in the text ends the program, and so does a check that comes out otherwise the
/// second time.
void fuzzRules(const uint8_t *data, size_t size);

/// One input for ContentDecoder: the first byte says which codings, the second how the rest is cut. As above.
void fuzzDecoder(const uint8_t *data, size_t size);

} // namespace AsyncFetcher
