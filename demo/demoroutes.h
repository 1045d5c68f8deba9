// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "demo/demofaults.h"

namespace AsyncFetcher {

/// Finds the answer to a request. Knows nothing of sockets, threads or time.
/// Thread: one (some routes count).
class DemoRoutes
{
public:
    DemoResponse answer(const DemoRequest &request);

private:
    DemoFaults m_faults;
};

} // namespace AsyncFetcher
