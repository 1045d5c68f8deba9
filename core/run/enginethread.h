// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/channel.h"

#include <functional>
#include <thread>

namespace AsyncFetcher {

/// A thread with an event loop that does what it is sent, in order. begin() is the first thing it does, end()
/// the last; what they make and destroy lives in that thread.
///
/// Thread: made and destroyed in the owner's; send() and quit() from any.
class EngineThread
{
public:
    using Job = std::function<void()>;

    EngineThread(Job begin, Job end);
    ~EngineThread(); ///< quits and waits

    void send(Job job) { m_jobs.send(std::move(job)); }
    /// The loop ends once the jobs sent before are done; later ones are not.
    void quit();

private:
    void run(const Job &begin, const Job &end);

    Channel<Job> m_jobs; ///< an empty job is the end
    std::thread m_thread;
};

} // namespace AsyncFetcher
