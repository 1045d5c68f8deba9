// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/runfollower.h"

#include "core/store/openrun.h"
#include "core/store/runlock.h"

#include <algorithm>

namespace AsyncFetcher {

namespace {

/// Fewer rows that are known between two that are not are cheaper to pass by than to search past.
constexpr quint32 CheapStep = 64;

} // namespace

RunFollower::RunFollower(QString fileName, std::unique_ptr<OpenRun> run, const StoredProgress &progress,
                         std::function<void(const HttpResponse &)> visit)
    : m_fileName(std::move(fileName))
    , m_run(std::move(run))
    , m_table(progress.table)
    , m_rows(*m_run, m_table, {std::move(visit), {}})
    , m_before(progress.statistics)
{
    m_left.reserve(size_t(progress.left.size()));
    for (const qsizetype position : progress.left)
        m_left.push_back(quint32(position));
}

RunFollower::~RunFollower() = default;

Result<std::unique_ptr<RunFollower>> RunFollower::open(const QString &fileName,
                                                       const StoredProgress &progress,
                                                       std::function<void(const HttpResponse &)> visit)
{
    return OpenRun::open(fileName, OpenRun::Mode::Read).and_then([&](std::unique_ptr<OpenRun> run) {
        return guarded(fileName, [&]() -> Result<std::unique_ptr<RunFollower>> {
            return std::unique_ptr<RunFollower>(
                new RunFollower(fileName, std::move(run), progress, std::move(visit)));
        });
    });
}

void RunFollower::readLeftRows()
{
    for (size_t at = 0; at < m_left.size();) {
        size_t end = at + 1;
        while (end < m_left.size() && m_left[end] - m_left[end - 1] <= CheapStep)
            ++end;
        m_rows.read(qint64(m_left[at]) + 1, qint64(m_left[end - 1]) + 1);
        at = end;
    }
    const auto hasEnded = [this](quint32 position) {
        const RunRow row = m_table->row(requestId(position));
        return row.inRun && isFinal(row.state);
    };
    m_left.erase(std::remove_if(m_left.begin(), m_left.end(), hasEnded), m_left.end());
}

Result<RunFollower::Step> RunFollower::look()
{
    // Asked before the rows are read: what ends in between is found.
    const bool live = RunLock::isTaken(m_fileName);
    return guarded(m_fileName, [&]() -> Result<Step> {
        const qint64 before = m_rows.count();
        readLeftRows();
        Step step;
        step.live = live;
        step.rows = m_rows.count() - before;
        step.left = qint64(m_left.size());
        step.statistics = m_before;
        step.statistics.add(m_rows.statistics({}));
        step.statistics.total += step.left;
        step.statistics.byState[size_t(RowState::Pending)] += step.left;
        step.statistics.elapsed = readFacts(m_run->database).elapsed;
        return step;
    });
}

} // namespace AsyncFetcher
