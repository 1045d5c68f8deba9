// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo/demothread.h"

#include "core/run/enginethread.h"
#include "demo/demoserver.h"

#include <future>

namespace AsyncFetcher {

DemoThread::DemoThread() = default;

DemoThread::~DemoThread()
{
    stop();
}

Result<QUrl> DemoThread::start(quint16 port)
{
    Q_ASSERT(!m_thread);
    std::promise<Result<QUrl>> listening;
    const auto begin = [this, port, &listening] {
        m_server = std::make_unique<DemoServer>();
        const Result<void> result = m_server->listen(port);
        listening.set_value(result ? Result<QUrl>(m_server->url()) : tl::unexpected(result.error()));
    };
    m_thread = std::make_unique<EngineThread>(begin, [this] { m_server.reset(); });
    Result<QUrl> url = listening.get_future().get();
    if (!url)
        stop();
    return url;
}

void DemoThread::stop()
{
    m_thread.reset();
}

} // namespace AsyncFetcher
