// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/filter/filterterm.h"

namespace AsyncFetcher {

/// A value of a term as written, one of those between commas: what it asks of the field. quoted: it stood in
/// quotes, and none of its characters is special. An Error has no column: the caller knows where it stood.
Result<FilterTerm::Test> filterTest(FilterField field, const QString &value, bool quoted);

/// "800ms" of Time, "1.5k" of Size, plain numbers of others; nothing: it is none.
std::optional<double> numberWithUnit(FilterField field, QStringView text);

} // namespace AsyncFetcher
