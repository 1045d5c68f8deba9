// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/run/fetchbatch.h"

namespace AsyncFetcher {

void FetchBatch::take(qsizetype index, HttpResponse response)
{
    m_ended[index] = true;
    m_responses[index] = std::move(response);
    --m_left;
    m_progress(int(m_responses.size() - m_left));
    checkDone();
}

void FetchBatch::failAll(const QString &error)
{
    for (qsizetype i = 0; i < m_requests.size(); ++i) {
        HttpResponse response;
        response.position = i;
        response.url = m_requests.at(i).url;
        response.outcome = RowState::Failed;
        response.errorKind = ErrorKind::Io;
        response.error = error;
        take(i, std::move(response));
    }
}

void FetchBatch::checkDone()
{
    if (m_left > 0)
        return;
    // A cancelled future takes no result any more; it is finished all the same.
    m_deliver(std::move(m_responses));
    m_finish();
}

} // namespace AsyncFetcher
