// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace AsyncFetcher {

/// What a program with an engine in it says to its process, once, before anything else: first thing in
/// main(). A library leaves this to the program it is in.
void prepareProcess();

} // namespace AsyncFetcher
