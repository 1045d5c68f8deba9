// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QUrl>

#include <memory>

namespace AsyncFetcher {

class DemoServer;
class EngineThread;

/// A DemoServer in a thread of its own.
/// Thread: its owner's, every method. Destroying it ends the server and the thread.
class DemoThread
{
public:
    DemoThread();
    ~DemoThread();
    DemoThread(const DemoThread &) = delete;
    DemoThread &operator=(const DemoThread &) = delete;

    /// Returns when the server listens, with its URL ("http://127.0.0.1:PORT"); port 0: any that is free.
    Result<QUrl> start(quint16 port = 0);
    void stop(); ///< returns when the thread has ended
    bool isRunning() const { return m_thread != nullptr; }

private:
    std::unique_ptr<DemoServer> m_server; ///< made, used and destroyed in the thread
    std::unique_ptr<EngineThread> m_thread;
};

} // namespace AsyncFetcher
