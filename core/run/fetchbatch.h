// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/request/httprequest.h"
#include "core/response/httpresponse.h"

#include <QList>
#include <QPromise>

#include <functional>
#include <memory>

namespace AsyncFetcher {

/// The requests of one future, and the responses as they come in. Finishes the future when it has them all.
/// Thread: made in the caller's, then the engine's.
class FetchBatch
{
public:
    /// deliver puts all the responses into the promise.
    template <typename Result>
    static std::shared_ptr<FetchBatch> make(QList<HttpRequest> requests,
                                            std::shared_ptr<QPromise<Result>> promise,
                                            std::function<void(QList<HttpResponse>)> deliver)
    {
        auto batch = std::make_shared<FetchBatch>();
        batch->m_left = requests.size();
        batch->m_ended.resize(requests.size());
        batch->m_responses.resize(requests.size());
        batch->m_requests = std::move(requests);
        batch->m_deliver = std::move(deliver);
        batch->m_isCanceled = [promise] { return promise->isCanceled(); };
        batch->m_progress = [promise](int value) { promise->setProgressValue(value); };
        batch->m_finish = [promise] { promise->finish(); };
        return batch;
    }

    const QList<HttpRequest> &requests() const { return m_requests; }

    void take(qsizetype index, HttpResponse response);
    void cancel() { m_cancelled = true; }
    /// Whether the user wants this request to end, and it has not.
    bool isToBeCancelled(qsizetype index) const
    {
        return !m_ended.at(index) && (m_cancelled || m_isCanceled());
    }
    /// Ends every request with an error of ours.
    void failAll(const QString &error);
    void checkDone();

private:
    QList<HttpRequest> m_requests;
    QList<HttpResponse> m_responses;
    QList<bool> m_ended;
    qsizetype m_left = 0;
    bool m_cancelled = false;
    std::function<void(QList<HttpResponse>)> m_deliver;
    std::function<bool()> m_isCanceled;
    std::function<void(int)> m_progress;
    std::function<void()> m_finish;
};

} // namespace AsyncFetcher
