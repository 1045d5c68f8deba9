// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/listedresults.h"

#include "core/request/wireurl.h"

namespace AsyncFetcher {

ListedResults::ListedResults(const RequestList *list, std::shared_ptr<const ResponseStore> store)
    : m_list(list)
    , m_store(std::move(store))
    , m_positionOf(list->idEnd())
{
    for (qsizetype position = 0; position < list->count(); ++position)
        m_positionOf[indexOf(list->idAt(position))] = quint32(position);
}

Result<void> ListedResults::add(const HttpResponse &)
{
    return fail(Error::Code::Unsupported, QStringLiteral("results that are written cannot be added to"));
}

Result<HttpResponse> ListedResults::response(RequestId id) const
{
    auto response = m_store->response(id);
    if (!response)
        return response;
    response->position = m_positionOf[indexOf(id)];
    const QString own = m_list->requestAt(response->position).id;
    response->id = own.isEmpty() ? QString::number(response->position + 1) : own;
    return response;
}

void ListedResults::count(const HttpResponse &response, const QByteArray &origin, Statistics *statistics)
{
    ++statistics->byState[size_t(response.outcome)];
    HostStatistics *host = origin.isEmpty() ? nullptr : &statistics->hosts[origin];
    if (host) {
        ++host->total;
        host->succeeded += response.outcome == RowState::Succeeded;
        host->failed += response.outcome == RowState::Failed;
    }
    statistics->rowsAttempted += response.attempts.isEmpty() ? 0 : 1;
    statistics->attempts += response.attempt();
    for (const Attempt &attempt : response.attempts) {
        statistics->bytesReceived += attempt.wireBytes;
        statistics->resends += std::max<qint64>(0, attempt.sends - 1 - attempt.redirects.size());
        if (host)
            host->bytes += attempt.wireBytes;
    }
    if (response.outcome == RowState::Failed)
        ++statistics->byError[size_t(response.errorKind)];
    if (response.statusCode == 0)
        return;
    ++statistics->byStatus[response.statusCode];
    statistics->responseTime.add(response.responseTime);
    if (host)
        host->responseTime.add(response.responseTime);
}

Statistics ListedResults::statistics(std::chrono::nanoseconds elapsed, TaskProgress &progress) const
{
    Statistics statistics;
    statistics.total = m_list->count();
    statistics.elapsed = elapsed;
    for (qsizetype position = 0; position < m_list->count() && !progress.isCancelled(); ++position) {
        const auto stored = m_store->response(m_list->idAt(position));
        if (stored)
            count(*stored, originKeyOf(m_list->originTextAt(position)), &statistics);
        else
            ++statistics.byState[size_t(RowState::Pending)];
        if (position % 256 == 0)
            progress.set(position, 2 * m_list->count());
    }
    return statistics;
}

} // namespace AsyncFetcher
