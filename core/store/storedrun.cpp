// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/storedrun.h"

#include "core/store/openrun.h"
#include "core/store/requestrows.h"
#include "core/store/runlock.h"

#include <SQLiteCpp/Transaction.h>

namespace AsyncFetcher {

StoredRun::StoredRun(QString fileName, std::unique_ptr<OpenRun> run)
    : m_fileName(std::move(fileName))
    , m_run(std::move(run))
{
}

StoredRun::~StoredRun() = default;

Result<std::unique_ptr<StoredRun>> StoredRun::open(const QString &fileName)
{
    return OpenRun::open(fileName, OpenRun::Mode::Read).map([&](std::unique_ptr<OpenRun> run) {
        return std::unique_ptr<StoredRun>(new StoredRun(fileName, std::move(run)));
    });
}

Result<StoredProgress> StoredRun::progress(const RunReading &reading) const
{
    const std::lock_guard lock(m_mutex);
    return guarded(m_fileName, [&]() -> Result<StoredProgress> {
        // All of it as of one moment, though the run goes on.
        SQLite::Transaction moment(m_run->database);
        auto progress = readProgress(*m_run, reading);
        if (!progress)
            return fail(Error::Code::Cancelled, {});
        return *std::move(progress);
    });
}

Result<RequestList> StoredRun::list() const
{
    const std::lock_guard lock(m_mutex);
    return guarded(m_fileName, [&]() -> Result<RequestList> {
        const StoredFacts facts = readFacts(m_run->database);
        RequestList rows =
            StoredRequests(m_run->database, facts.defaults).list(StoredRequests::Gaps::LeftOut);
        rows.setGroups(facts.groups);
        return rows;
    });
}

std::unique_ptr<RequestSource> StoredRun::requests() const
{
    const std::lock_guard lock(m_mutex);
    try {
        return std::make_unique<StoredRequests>(m_run->database, readFacts(m_run->database).defaults);
    } catch (const SQLite::Exception &) {
        return std::make_unique<RequestList>(); // progress() tells why
    }
}

bool StoredRun::isLive() const
{
    return RunLock::isTaken(m_fileName);
}

Result<HttpResponse> StoredRun::response(RequestId id) const
{
    const std::lock_guard lock(m_mutex);
    return guarded(m_fileName, [&] { return m_run->responses.read(qint64(indexOf(id)) + 1); });
}

Result<void> StoredRun::add(const HttpResponse &)
{
    return tl::unexpected(
        Error{Error::Code::Usage, QStringLiteral("The run is open to be looked at only."), m_fileName, 0, 0});
}

Result<QByteArray> StoredRun::bodyHash(RequestId id) const
{
    const std::lock_guard lock(m_mutex);
    return guarded(m_fileName, [&]() -> Result<QByteArray> {
        Query body(m_run->database, "SELECT body FROM responses WHERE id = ?");
        const bool found = body.begin().bind(1, qint64(indexOf(id)) + 1).step() && !body.isNull(0);
        return m_run->bodies.hashOf(found ? body.integer(0) : 0);
    });
}

} // namespace AsyncFetcher
