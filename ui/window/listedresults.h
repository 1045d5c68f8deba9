// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/request/requestlist.h"
#include "core/response/responsestore.h"
#include "core/response/statistics.h"
#include "ui/base/backgroundtask.h"

#include <memory>
#include <vector>

namespace AsyncFetcher {

/// The responses of a store as the rows of a list stand now: rows may have been moved and added since they
/// ran, and positions and ids by position are those of the list. Thread: any but the UI's; it reads the disk.
class ListedResults final : public ResponseStore
{
public:
    /// list outlives it.
    ListedResults(const RequestList *list, std::shared_ptr<const ResponseStore> store);

    Result<void> add(const HttpResponse &response) override;
    Result<HttpResponse> response(RequestId id) const override;

    /// The counts over all rows of the list, whatever runs they ended in. progress is set to half its way.
    Statistics statistics(std::chrono::nanoseconds elapsed, TaskProgress &progress) const;

private:
    static void count(const HttpResponse &response, const QByteArray &origin, Statistics *statistics);

    const RequestList *m_list;
    std::shared_ptr<const ResponseStore> m_store;
    std::vector<quint32> m_positionOf; ///< by id
};

} // namespace AsyncFetcher
