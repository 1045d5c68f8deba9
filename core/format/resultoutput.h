// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/format/format.h"
#include "core/format/outputfile.h"
#include "core/format/resultencoder.h"
#include "core/response/responsestore.h"
#include "core/response/runtable.h"

#include <QList>

#include <functional>
#include <memory>
#include <mutex>
#include <vector>

namespace AsyncFetcher {

/// What there is to write of a run that has ended, or of one as it stands.
struct RunOutcome
{
    const RequestSource &source;
    QList<qsizetype> positions; ///< in the order to write; empty: all rows
    const RunTable &table;
    const ResponseStore &store;
    RunFacts facts;
    Statistics statistics;
    /// Asked now and then, with the rows written so far; false ends the writing. May be empty.
    std::function<bool(qsizetype rows)> goOn = {};
    bool noRows = false; ///< none at all, whatever positions says
};

/// One file of results, in whatever format: takes rows as they end where the format allows that, and writes
/// the rest when the run has ended. Every row of the run appears in it once.
///
/// Thread: any; calls wait for each other. The first Error is the end: all later calls return it too.
class ResultOutput
{
public:
    /// encoding.folder is filled in here. "-": standard output.
    static Result<std::unique_ptr<ResultOutput>> create(const QString &fileName, const Format &format,
                                                        ResultEncoding encoding);

    const QString &name() const { return m_file->name(); }
    Result<void> rowEnded(const HttpResponse &response);
    /// What has ended is in the file, for those who follow it.
    Result<void> flush();
    Result<void> finish(const RunOutcome &run);

private:
    ResultOutput(std::unique_ptr<OutputFile> file, std::unique_ptr<ResultEncoder> encoder, bool inInputOrder);
    Result<void> write(const HttpResponse &response);
    Result<void> writeRest(const RunOutcome &run);
    Result<void> keep(Result<void> result);

    std::mutex m_mutex;
    std::unique_ptr<OutputFile> m_file;
    std::unique_ptr<ResultEncoder> m_encoder;
    std::vector<bool> m_written; ///< by position
    Result<void> m_state;
    const bool m_inInputOrder;
};

/// A row as the results show it: from the store where it ended, else made up from what was asked and how far
/// it came.
Result<HttpResponse> resultOf(const RunOutcome &run, qsizetype position);

} // namespace AsyncFetcher
