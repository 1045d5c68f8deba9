// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/channel.h"
#include "core/judge/judge.h"
#include "core/response/httpresponse.h"

#include <atomic>
#include <functional>
#include <memory>
#include <thread>

namespace AsyncFetcher {

/// A thread that judges large bodies, so that the engine goes on meanwhile. It starts with the first of them.
///
/// Thread: all methods and the callback in the owner's, which has an event loop. Destroying it waits for the
/// body it is at; what was not judged is dropped.
class JudgeWorker
{
public:
    struct Judged
    {
        RequestId requestId{};
        QList<Assert> asserts;
        QList<Extracted> extracted;
    };

    /// Bodies up to this take less time than a request does.
    static constexpr qint64 LargeBytes = 1 << 20;

    explicit JudgeWorker(std::function<void(Judged)> onJudged)
        : m_onJudged(std::move(onJudged))
    {
    }
    ~JudgeWorker();

    void send(const HttpResponse &response, const Judge &judge);

private:
    struct Task
    {
        HttpResponse response;
        Judge judge; ///< of its own: one thread at a time may use one
    };

    void run();

    std::function<void(Judged)> m_onJudged;
    Channel<Task> m_tasks;
    Channel<Judged> m_done;
    std::atomic<bool> m_stops{false};
    std::thread m_thread;
};

} // namespace AsyncFetcher
