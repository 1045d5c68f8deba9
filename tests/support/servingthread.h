// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QThread>

#include <functional>
#include <future>
#include <memory>

namespace AsyncFetcher {

/// A thread with an event loop that makes one object, serves it and destroys it.
///
/// Thread: constructed and destroyed in the owner's thread. The constructor returns when the object has been
/// made, the destructor when it is gone; std::promise orders both for ThreadSanitizer, which does not see
/// Qt's own locks.
class ServingThread final : public QThread
{
public:
    using Make = std::function<std::unique_ptr<QObject>()>;

    explicit ServingThread(Make make)
        : m_make(std::move(make))
    {
        auto made = m_made.get_future();
        start();
        made.wait();
    }
    ~ServingThread() override
    {
        quit();
        m_gone.get_future().wait();
        wait();
    }

protected:
    void run() override
    {
        std::unique_ptr<QObject> object = m_make();
        m_made.set_value();
        exec();
        object.reset();
        m_gone.set_value();
    }

private:
    Make m_make;
    std::promise<void> m_made;
    std::promise<void> m_gone;
};

} // namespace AsyncFetcher
