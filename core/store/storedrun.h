// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/response/responsestore.h"
#include "core/store/storedprogress.h"

#include <memory>
#include <mutex>

namespace AsyncFetcher {

/// A run file to look at, whether its run is over, interrupted or under way in some process: as far as it was
/// committed when each question is asked. Nothing is changed.
///
/// Thread: any; calls wait for each other.
class StoredRun final : public ResponseStore
{
public:
    static Result<std::unique_ptr<StoredRun>> open(const QString &fileName);
    ~StoredRun() override;

    /// How far it has come. Reads all rows: not for the UI thread. Cancelled: goOn ended it.
    Result<StoredProgress> progress(const RunReading &reading = {}) const;
    /// The rows as asked, all at once: 66 bytes each and their details. The id of each is its position in the
    /// run; rows that are another shard's are left out.
    Result<RequestList> list() const;
    /// The rows as asked, one at a time; as long as this lives. One thread at a time, and no other calls
    /// then.
    std::unique_ptr<RequestSource> requests() const;
    bool isLive() const; ///< a process is at work on it

    Result<HttpResponse> response(RequestId id) const override;
    Result<void> add(const HttpResponse &) override;

    /// BLAKE2b-256 of the body a row ended with; of no bytes where there is none.
    Result<QByteArray> bodyHash(RequestId id) const;

private:
    StoredRun(QString fileName, std::unique_ptr<OpenRun> run);

    const QString m_fileName;
    mutable std::mutex m_mutex;
    std::unique_ptr<OpenRun> m_run;
};

} // namespace AsyncFetcher
