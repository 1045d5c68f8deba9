// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/wakeup.h"

#include <chrono>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <utility>
#include <vector>

namespace AsyncFetcher {

/// The one way for values to cross threads: a mutex-guarded queue and one wake-up of the receiver.
///
/// Many senders, one receiver. The receiver either has an event loop (listen(), then take() when called) or
/// is a plain thread (waitAndTake()). The capacity is a line that polite senders do not cross: hasRoom()
/// tells them, and onRoom is called in the receiver's thread once the queue has been emptied after it was
/// full. send() itself never blocks and never loses a value.
///
/// Thread: every method from any thread, except where it names the receiver.
template <typename T>
class Channel
{
public:
    explicit Channel(size_t capacity = 0)
        : m_capacity(capacity)
    {
    }
    Channel(const Channel &) = delete;
    Channel &operator=(const Channel &) = delete;

    /// Receiver's thread, with an event loop: onReady is called there when values wait, until
    /// stopListening().
    void listen(std::function<void()> onReady) { setWakeup(std::make_unique<Wakeup>(std::move(onReady))); }

    /// Receiver's thread; also what its destructor calls if the channel outlives it.
    void stopListening() { setWakeup(nullptr); }

    void send(T value)
    {
        const std::lock_guard lock(m_mutex);
        m_queue.push_back(std::move(value));
        // One ring for each stretch of values: the receiver takes all that is there.
        if (m_queue.size() == 1 || m_queue.size() == m_enough)
            ring();
    }

    bool hasRoom() const
    {
        const std::lock_guard lock(m_mutex);
        if (m_capacity == 0 || m_queue.size() < m_capacity)
            return true;
        m_someoneWaits = true;
        return false;
    }

    bool isEmpty() const
    {
        const std::lock_guard lock(m_mutex);
        return m_queue.empty();
    }

    /// Called in the receiver's thread when a sender that hasRoom() turned away may go on. Set it before
    /// sending.
    void setOnRoom(std::function<void()> onRoom) { m_onRoom = std::move(onRoom); }

    /// Receiver: all that waits, oldest first; at once.
    std::vector<T> take()
    {
        std::vector<T> taken;
        bool room = false;
        {
            const std::lock_guard lock(m_mutex);
            taken.swap(m_queue);
            room = std::exchange(m_someoneWaits, false);
        }
        if (room && m_onRoom)
            m_onRoom();
        return taken;
    }

    /// Receiver without an event loop: waits until there is something or until close(). Empty: closed and
    /// drained.
    std::vector<T> waitAndTake()
    {
        {
            std::unique_lock lock(m_mutex);
            m_arrived.wait(lock, [this] { return !m_queue.empty() || m_closed; });
            waitForMore(lock);
        }
        return take();
    }

    /// The same, but no longer than until: empty then too, and isDone() tells the one from the other.
    std::vector<T> waitAndTake(std::chrono::steady_clock::time_point until)
    {
        {
            std::unique_lock lock(m_mutex);
            m_arrived.wait_until(lock, until, [this] { return !m_queue.empty() || m_closed; });
            waitForMore(lock);
        }
        return take();
    }

    /// Closed, and all was taken.
    bool isDone() const
    {
        const std::lock_guard lock(m_mutex);
        return m_closed && m_queue.empty();
    }

    /// For waitAndTake(): once something is there, it waits this long for more, or until there is enough. A
    /// thread that wakes for every value spends more on waking than on working. Set it before sending.
    void setPatience(std::chrono::milliseconds patience, size_t enough)
    {
        m_patience = patience;
        m_enough = enough;
    }

    /// No more will be sent; a receiver that waits is let go once it has taken what is left.
    void close()
    {
        const std::lock_guard lock(m_mutex);
        m_closed = true;
        m_arrived.notify_all();
    }

private:
    void setWakeup(std::unique_ptr<Wakeup> wakeup)
    {
        const std::lock_guard lock(m_mutex);
        m_wakeup = std::move(wakeup);
        if (!m_queue.empty())
            ring();
    }

    void waitForMore(std::unique_lock<std::mutex> &lock)
    {
        if (m_enough > 0 && !m_queue.empty())
            m_arrived.wait_for(lock, m_patience, [this] { return m_queue.size() >= m_enough || m_closed; });
    }

    void ring() // with the mutex held, so that the Wakeup cannot go meanwhile
    {
        if (m_wakeup)
            m_wakeup->ring();
        m_arrived.notify_one();
    }

    mutable std::mutex m_mutex;
    std::condition_variable m_arrived;
    std::vector<T> m_queue;
    std::function<void()> m_onRoom;
    std::unique_ptr<Wakeup> m_wakeup;
    std::chrono::milliseconds m_patience{0};
    size_t m_enough = 0;
    const size_t m_capacity;
    mutable bool m_someoneWaits = false;
    bool m_closed = false;
};

} // namespace AsyncFetcher
