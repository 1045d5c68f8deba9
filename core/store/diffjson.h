// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/rundiff.h"

namespace AsyncFetcher {

QLatin1StringView diffKindName(DiffRow::Kind kind); ///< "changed", "new", "gone"

/// A value to be shown: secrets are masked.
QByteArray shownDiffValue(const DiffChange &change, const QByteArray &value);

/// The row as a line of JSON, without secrets.
void writeDiff(QByteArray *out, const DiffRow &row);

} // namespace AsyncFetcher
