// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/response/responsestore.h"

#include <memory>

namespace AsyncFetcher {

/// What several runs over one list found: a row has what the latest run has that ended it. Each run keeps
/// what is its own. Thread: any.
class LayeredResults final : public ResponseStore
{
public:
    /// below: what earlier runs found.
    LayeredResults(std::shared_ptr<const ResponseStore> below, std::shared_ptr<const ResponseStore> top)
        : m_below(std::move(below))
        , m_top(std::move(top))
    {
    }

    Result<HttpResponse> response(RequestId id) const override
    {
        auto response = m_top->response(id);
        const bool missing = !response && response.error().code == Error::Code::NotFound;
        return missing ? m_below->response(id) : response;
    }
    Result<void> add(const HttpResponse &) override
    {
        return fail(Error::Code::Unsupported, QStringLiteral("Results of earlier runs are only read."));
    }

private:
    std::shared_ptr<const ResponseStore> m_below;
    std::shared_ptr<const ResponseStore> m_top;
};

} // namespace AsyncFetcher
