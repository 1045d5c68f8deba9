// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/schedule/judgeworker.h"

namespace AsyncFetcher {

JudgeWorker::~JudgeWorker()
{
    m_stops = true;
    m_tasks.close();
    if (m_thread.joinable())
        m_thread.join();
}

void JudgeWorker::send(const HttpResponse &response, const Judge &judge)
{
    if (!m_thread.joinable()) {
        m_done.listen([this] {
            for (Judged &judged : m_done.take())
                m_onJudged(std::move(judged));
        });
        m_thread = std::thread([this] { run(); });
    }
    m_tasks.send({response, judge});
}

void JudgeWorker::run()
{
    while (!m_tasks.isDone())
        for (Task &task : m_tasks.waitAndTake()) {
            if (m_stops)
                return;
            task.judge.judge(&task.response);
            m_done.send({task.response.requestId, task.response.asserts, task.response.extracted});
        }
}

} // namespace AsyncFetcher
