// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/channel.h"
#include "core/base/clock.h"
#include "core/log/secretmask.h"
#include "core/response/responsestore.h"

#include <memory>
#include <thread>

namespace AsyncFetcher {

/// The writer thread of a run: keeps every row that ended and tells whoever wants each, in the order they
/// ended. A store that keeps in groups gets them committed: after a thousand things, 8 MiB or a quarter of a
/// second, and at once where somebody waits for it. What could not be kept is tried again twice a second and
/// at the end: it is not dropped.
///
/// Thread: made and destroyed in the owner's; send(), note() and hasRoom() from the engine's. The callbacks
/// come in the writer thread.
class RunWriter
{
public:
    struct Setup
    {
        std::shared_ptr<ResponseStore> store;
        std::function<void(const HttpResponse &)> rowEnded; ///< may be empty
        std::function<void()> onRoom;                       ///< senders that were turned away may go on
        std::function<void(const QString &error)>
            onFailure;                          ///< something could not be kept; again only after a success
        std::function<void()> onDone;           ///< closed, and everything was written
        std::function<void()> onRecovered = {}; ///< after an onFailure: all is kept
        std::function<void(const QList<RequestId> &rows)> onIntentsKept = {}; ///< these may be sent
        SecretMask secrets = {};                                              ///< taken out of every response
        bool remembersSecrets = false; ///< those that responses give too, from then on
    };

    explicit RunWriter(Setup setup);
    ~RunWriter(); ///< writes what was sent

    void send(HttpResponse response);
    void note(RunNote note) { m_channel.send(Item(std::in_place_index<1>, std::move(note))); }
    bool hasRoom() const { return m_channel.hasRoom(); }
    void close() { m_channel.close(); }

private:
    using Item = std::variant<HttpResponse, RunNote>;

    void run();
    void take(Item item);
    HttpResponse withoutSecrets(HttpResponse response);
    Result<void> keep(const Item &item);
    void keepGroup();
    void giveBack();
    void commit();
    void failed(const Error &error);

    Setup m_setup;
    Channel<Item> m_channel;
    /// What the store has: it goes back to the thread that made it, and is freed there. Blocks that another
    /// thread frees cost a lock each, for which the two threads wait: an eighth of the CPU time of a run.
    Channel<std::vector<Item>> m_spent;
    size_t m_sent = 0; ///< engine's thread
    const bool m_inGroups;
    std::vector<Item> m_group; ///< not safe yet; writer thread, as all below
    size_t m_added = 0;        ///< how many of the group the store has taken
    qint64 m_groupBytes = 0;
    QList<RequestId> m_intents;
    TimePoint m_due = Never; ///< to commit, or to try again
    bool m_failing = false;
    std::thread m_thread;
};

} // namespace AsyncFetcher
