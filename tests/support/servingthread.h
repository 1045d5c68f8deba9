// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/run/enginethread.h"

#include <QObject>

#include <functional>
#include <future>
#include <memory>

namespace AsyncFetcher {

/// A thread with an event loop that makes one object, serves it and destroys it.
///
/// Thread: constructed and destroyed in the owner's thread. The constructor returns when the object has been
/// made, the destructor when it is gone.
class ServingThread
{
public:
    using Make = std::function<std::unique_ptr<QObject>()>;

    explicit ServingThread(const Make &make)
    {
        std::promise<void> made;
        const auto begin = [this, &make, &made] {
            m_object = make();
            made.set_value();
        };
        m_thread = std::make_unique<EngineThread>(begin, [this] { m_object.reset(); });
        made.get_future().wait();
    }

private:
    std::unique_ptr<QObject> m_object; ///< made and destroyed in the thread
    std::unique_ptr<EngineThread> m_thread;
};

} // namespace AsyncFetcher
