// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/request/requestedit.h"
#include "core/request/runoptions.h"

#include <variant>

namespace AsyncFetcher {

/// A change of a batch document: of its rows, or of its options as a whole.
using DocumentEdit = std::variant<RequestEdit, RunOptions>;

} // namespace AsyncFetcher
