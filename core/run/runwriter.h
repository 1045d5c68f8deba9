// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/channel.h"
#include "core/response/responsestore.h"

#include <memory>
#include <thread>

namespace AsyncFetcher {

/// The writer thread of a run: keeps every row that ended and tells whoever wants each, in the order they
/// ended. A row that could not be kept is tried again with the next ones and at the end: it is not dropped.
///
/// Thread: made and destroyed in the owner's; send() and hasRoom() from the engine's. The callbacks come in
/// the writer thread.
class RunWriter
{
public:
    struct Setup
    {
        std::shared_ptr<ResponseStore> store;
        std::function<void(const HttpResponse &)> rowEnded; ///< may be empty
        std::function<void()> onRoom;                       ///< senders that were turned away may go on
        std::function<void(const QString &error)>
            onFailure;                ///< a row could not be kept; again only after a success
        std::function<void()> onDone; ///< closed, and everything was written
    };

    explicit RunWriter(Setup setup);
    ~RunWriter(); ///< writes what was sent

    void send(HttpResponse response) { m_channel.send(std::move(response)); }
    bool hasRoom() const { return m_channel.hasRoom(); }
    void close() { m_channel.close(); }

private:
    void run();
    void keep(HttpResponse response);
    void keepBacklog();

    Setup m_setup;
    Channel<HttpResponse> m_channel;
    std::vector<HttpResponse> m_backlog; ///< could not be kept yet; writer thread
    std::thread m_thread;
};

} // namespace AsyncFetcher
