// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/request/httprequest.h"

namespace AsyncFetcher {

/// The row with everything it leaves open taken from the defaults. Header fields of the defaults come first,
/// but for those the row names itself; a row's own body, or its own way to authenticate, stands alone.
HttpRequest filledRequest(HttpRequest row, const HttpRequest &defaults);

} // namespace AsyncFetcher
