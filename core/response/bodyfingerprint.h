// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/response/body.h"

namespace AsyncFetcher {

/// A number that is the same for bodies that say the same in other words for people: of the first 4 KiB only
/// the letters count, so that times, counters and ids make no difference. 0: there is no letter. Bodies in
/// files are read from the disk: not for the UI thread.
quint32 bodyFingerprint(const Body &body);

} // namespace AsyncFetcher
