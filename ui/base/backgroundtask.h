// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/channel.h"

#include <QtGlobal>

#include <atomic>
#include <functional>
#include <memory>
#include <thread>

namespace AsyncFetcher {

/// How far a piece of work has come, and whether it is still wanted. Thread: any.
class TaskProgress
{
public:
    void set(qint64 done, qint64 total)
    {
        m_done.store(done, std::memory_order_relaxed);
        m_total.store(total, std::memory_order_relaxed);
    }
    qint64 done() const { return m_done.load(std::memory_order_relaxed); }
    qint64 total() const { return m_total.load(std::memory_order_relaxed); } ///< 0: not known
    void cancel() { m_cancelled.store(true, std::memory_order_relaxed); }
    bool isCancelled() const { return m_cancelled.load(std::memory_order_relaxed); }

private:
    std::atomic<qint64> m_done{0};
    std::atomic<qint64> m_total{0};
    std::atomic<bool> m_cancelled{false};
};

/// Runs one function in a thread of its own and hands back what it returns, so that the window waits for no
/// disk.
///
/// Thread: that of its creator, which needs an event loop; work runs elsewhere and must hold copies of all it
/// reads. Destroying the task cancels it and waits until the work has noticed; done is not called then.
template <typename T>
class BackgroundTask
{
public:
    using Work = std::function<T(TaskProgress &)>;
    using Done = std::function<void(T)>;

    BackgroundTask() = default;
    ~BackgroundTask()
    {
        abandon();
        if (m_results)
            m_results->stopListening();
    }
    BackgroundTask(const BackgroundTask &) = delete;
    BackgroundTask &operator=(const BackgroundTask &) = delete;

    bool isRunning() const { return m_thread.joinable(); }
    TaskProgress *progress() { return m_progress.get(); }
    void cancel()
    {
        if (m_progress)
            m_progress->cancel();
    }

    /// done is called from the event loop, also after cancel(); it may start the next task but not destroy
    /// this one. Not to be called while one runs.
    void start(Work work, Done done)
    {
        Q_ASSERT(!isRunning());
        if (!m_results) {
            m_results = std::make_shared<Channel<T>>();
            m_results->listen([this] { deliver(); });
        }
        m_done = std::move(done);
        m_progress = std::make_shared<TaskProgress>();
        m_thread = std::thread([work = std::move(work), results = m_results, progress = m_progress] {
            results->send(work(*progress));
        });
    }

    /// Ends the work, as the destructor does.
    void abandon()
    {
        if (!m_thread.joinable())
            return;
        m_progress->cancel();
        m_thread.join();
        m_results->take();
    }

private:
    void deliver()
    {
        std::vector<T> results = m_results->take();
        if (results.empty())
            return;
        m_thread.join();
        const Done done = std::move(m_done);
        done(std::move(results.front()));
    }

    Done m_done;
    std::shared_ptr<TaskProgress> m_progress;
    std::shared_ptr<Channel<T>> m_results;
    std::thread m_thread;
};

} // namespace AsyncFetcher
