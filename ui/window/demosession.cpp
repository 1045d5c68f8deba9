// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/demosession.h"

#include "demo/demobatch.h"

namespace AsyncFetcher {

Result<Batch> DemoSession::batch()
{
    if (!m_thread.isRunning()) {
        const auto url = m_thread.start();
        if (!url)
            return tl::unexpected(url.error());
        m_url = *url;
    }
    Batch batch;
    for (const HttpRequest &request : DemoBatch::requests(m_url))
        batch.requests.append(request);
    batch.options.maxConcurrent = DemoBatch::MaxConcurrent;
    batch.optionsJson.insert(QStringLiteral("max_concurrent"), DemoBatch::MaxConcurrent);
    return batch;
}

} // namespace AsyncFetcher
