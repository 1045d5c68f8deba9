// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/run/enginethread.h"

#include <QEventLoop>

namespace AsyncFetcher {

EngineThread::EngineThread(Job begin, Job end)
    : m_thread([this, begin = std::move(begin), end = std::move(end)] { run(begin, end); })
{
}

EngineThread::~EngineThread()
{
    quit();
    m_thread.join();
}

void EngineThread::quit()
{
    m_jobs.send(Job());
}

void EngineThread::run(const Job &begin, const Job &end)
{
    QEventLoop loop;
    begin();
    m_jobs.listen([this, &loop] {
        for (const Job &job : m_jobs.take()) {
            if (!job)
                return loop.quit();
            job();
        }
    });
    loop.exec();
    m_jobs.stopListening();
    end();
}

} // namespace AsyncFetcher
