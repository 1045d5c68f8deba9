// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/runselection.h"

#include "core/base/clock.h"
#include "core/filter/responsefilterrow.h"
#include "core/response/statisticskeeper.h"

namespace AsyncFetcher {

namespace {

constexpr qsizetype RowsBetweenQuestions = 256;

RunSelection allRows(const RequestSource &requests, const StoredProgress &progress)
{
    RunSelection all;
    all.positions = progress.positions;
    all.noRows = requests.count() == 0;
    all.statistics = progress.statistics;
    const qint64 left = progress.left.size();
    all.statistics.total += left;
    all.statistics.byState[size_t(RowState::Pending)] += left;
    return all;
}

void count(const HttpResponse &response, StatisticsKeeper *keeper)
{
    keeper->rowsAdded(1);
    keeper->rowMoved(RowState::Pending, response.outcome);
    int sends = 0;
    for (const Attempt &attempt : response.attempts) {
        keeper->attemptEnded(attempt);
        sends += attempt.sends;
    }
    keeper->rowEnded(response, {}, sends);
}

} // namespace

RunOutcome outcomeOf(const StoredRun &run, const RequestSource &requests, const StoredProgress &progress,
                     const RunSelection &selection)
{
    const qint64 ended = progress.facts.endedMs > 0 ? progress.facts.endedMs : SystemClock().wallMs();
    return {requests,
            selection.positions,
            *progress.table,
            run,
            {progress.facts.startedMs, ended, progress.facts.options},
            selection.statistics,
            {},
            selection.noRows};
}

Result<RunSelection> selectRows(const StoredRun &run, const RequestSource &requests,
                                const StoredProgress &progress, const Filter &filter,
                                const std::function<bool(qsizetype rows)> &goOn)
{
    const RunSelection everything = allRows(requests, progress);
    if (filter.isEmpty())
        return everything;
    const RunOutcome all = outcomeOf(run, requests, progress, everything);
    const qsizetype rows = all.positions.isEmpty() ? requests.count() : all.positions.size();
    StatisticsKeeper keeper;
    RunSelection chosen;
    for (qsizetype i = 0; i < rows; ++i) {
        if (i % RowsBetweenQuestions == 0 && goOn && !goOn(i))
            return fail(Error::Code::Cancelled, {});
        const qsizetype position = all.positions.isEmpty() ? i : all.positions[i];
        const auto response = resultOf(all, position);
        if (!response)
            return tl::unexpected(response.error());
        const HttpRequest request = requests.requestAt(position);
        if (!filter.matches(ResponseFilterRow(*response, &request)))
            continue;
        chosen.positions.append(position);
        count(*response, &keeper);
    }
    keeper.begin(0, {});
    chosen.statistics = keeper.snapshot({}, true);
    chosen.statistics.elapsed = everything.statistics.elapsed;
    chosen.noRows = chosen.positions.isEmpty();
    return chosen;
}

} // namespace AsyncFetcher
