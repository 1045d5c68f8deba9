// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/format/resultencoder.h"

#include <memory>

namespace AsyncFetcher {

/// Whether a spreadsheet would take the cell for a formula.
bool isFormula(QByteArrayView cell);

/// Results as a table (RFC 4180, UTF-8): one record a row, without bodies. A cell that a spreadsheet would
/// take for a formula gets an apostrophe in front, unless encoding.rawCells.
std::unique_ptr<ResultEncoder> resultCsvEncoder(const ResultEncoding &encoding);

} // namespace AsyncFetcher
