// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/response/responseloader.h"

namespace AsyncFetcher {

void ResponseLoader::load(std::shared_ptr<const ResponseStore> store, RequestId id, qint64 maxBytes)
{
    m_next = Wanted{std::move(store), id, maxBytes};
    m_current = false;
    if (!m_task.isRunning())
        startNext();
}

void ResponseLoader::forget()
{
    m_next.reset();
    m_current = false;
}

void ResponseLoader::startNext()
{
    const Wanted wanted = *std::exchange(m_next, std::nullopt);
    m_current = true;
    m_task.start(
        [wanted](TaskProgress &) -> Result<LoadedResponse> {
            auto response = wanted.store->response(wanted.id);
            if (!response)
                return tl::unexpected(response.error());
            const BodyPreview body = BodyPreviewer::preview(*response, wanted.maxBytes);
            return LoadedResponse{*std::move(response), body};
        },
        [this](const Result<LoadedResponse> &result) {
            if (m_next)
                startNext();
            else if (!m_current)
                return;
            else if (result)
                Q_EMIT loaded(*result);
            else
                Q_EMIT failed(result.error());
        });
}

} // namespace AsyncFetcher
