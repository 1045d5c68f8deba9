// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo/demothread.h"

#include "demo/demoserver.h"

#include <QThread>

#include <future>

namespace AsyncFetcher {

/// The promises order the hand-over for ThreadSanitizer too, which does not see Qt's own locks.
class DemoThread::Worker final : public QThread
{
public:
    explicit Worker(quint16 port)
        : m_port(port)
    {
        setObjectName(QStringLiteral("demo server"));
    }

    std::promise<Result<QUrl>> listening;
    std::promise<void> ended;

protected:
    void run() override
    {
        {
            DemoServer server;
            const Result<void> result = server.listen(m_port);
            listening.set_value(result ? Result<QUrl>(server.url()) : tl::unexpected(result.error()));
            if (result)
                exec();
        }
        ended.set_value();
    }

private:
    const quint16 m_port;
};

DemoThread::DemoThread() = default;

DemoThread::~DemoThread()
{
    stop();
}

Result<QUrl> DemoThread::start(quint16 port)
{
    Q_ASSERT(!m_worker);
    m_worker = std::make_unique<Worker>(port);
    auto listening = m_worker->listening.get_future();
    m_worker->start();
    Result<QUrl> url = listening.get();
    if (!url)
        stop();
    return url;
}

void DemoThread::stop()
{
    if (!m_worker)
        return;
    m_worker->quit();
    m_worker->ended.get_future().wait();
    m_worker->wait();
    m_worker.reset();
}

} // namespace AsyncFetcher
