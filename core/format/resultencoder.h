// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/request/requestsource.h"
#include "core/request/runoptions.h"
#include "core/response/httpresponse.h"
#include "core/response/statistics.h"

#include <QByteArray>
#include <QString>

namespace AsyncFetcher {

class BodyFiles;

/// How results are written, whatever the format.
struct ResultEncoding
{
    bool withSecrets = false;
    BodyFiles *bodyFiles = nullptr;          ///< borrowed; null: bodies are left out
    QString folder;                          ///< that of the results: files are named relative to it
    const RequestSource *requests = nullptr; ///< borrowed; null: nothing is known of what was asked
    bool rawCells = false; ///< of tables: a spreadsheet may take what a server wrote for a formula
};

/// What is known of a run as a whole.
struct RunFacts
{
    qint64 startedMs = 0; ///< wall clock
    qint64 endedMs = 0;
    RunOptions options;
    Statistics statistics = {}; ///< of the rows that are written, as far as that is known when they begin
};

/// Turns results into the bytes of one format: begin(), row() for each, end().
/// Thread: one at a time.
class ResultEncoder
{
public:
    virtual ~ResultEncoder() = default;

    virtual void begin(QByteArray *out, const RunFacts &facts) = 0;
    /// An Error: the row's body could not be kept in its file; what was appended is no whole row.
    virtual Result<void> row(QByteArray *out, const HttpResponse &response) = 0;
    virtual void end(QByteArray *out, const RunFacts &facts, const Statistics &statistics) = 0;
};

} // namespace AsyncFetcher
