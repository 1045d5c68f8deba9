// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/process.h"

#include <QByteArray>

#if __has_include(<malloc.h>)
#include <malloc.h>
#endif
#include <sys/resource.h>

#include <csignal>

namespace AsyncFetcher {

namespace {

/// A thousand sockets and more is what the programs are for; 1,024 descriptors is the usual limit.
void raiseDescriptorLimit()
{
    rlimit limit{};
    if (getrlimit(RLIMIT_NOFILE, &limit) == 0) {
        limit.rlim_cur = limit.rlim_max;
        setrlimit(RLIMIT_NOFILE, &limit);
    }
}

/// Large blocks in mappings of their own. By itself glibc moves them into the heap after a while, where lists
/// that grow leave holes: some 15 bytes for every row of a long list.
void keepLargeBlocksApart()
{
#ifdef M_MMAP_THRESHOLD
    constexpr int largeBytes = 256 * 1024;
    mallopt(M_MMAP_THRESHOLD, largeBytes);
#endif
}

} // namespace

void prepareProcess()
{
    // A thread of ours needs no GLib: a tenth of the CPU time of a run.
    qputenv("QT_NO_THREADED_GLIB", QByteArrayLiteral("1"));
    // A reader that goes away is a write that fails, and no end without a word.
    std::signal(SIGPIPE, SIG_IGN);
    raiseDescriptorLimit();
    keepLargeBlocksApart();
}

} // namespace AsyncFetcher
