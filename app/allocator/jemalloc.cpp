// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// What jemalloc reads before main(), by this name (jemalloc(3), TUNING).
///
/// narenas: the engine and the writer of results are the threads that allocate; more arenas only hold more
/// memory. oversize_threshold: blocks that a list has outgrown go back to the system at once; otherwise they
/// stay for ten seconds, which a long list shows as some ten bytes more a row.
extern "C" {
extern const char *malloc_conf; // NOLINT(readability-identifier-naming): jemalloc's name
const char *malloc_conf = "narenas:2,oversize_threshold:262144";
}
