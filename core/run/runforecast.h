// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/judge/schemafiles.h"
#include "core/request/requestsource.h"
#include "core/request/runoptions.h"
#include "core/response/statistics.h"

#include <QMap>

#include <functional>

namespace AsyncFetcher {

/// What a run would do, found out without sending anything.
struct RunForecast
{
    struct InvalidRow
    {
        qsizetype position;
        QString id;
        QString why;
    };
    struct GroupRows
    {
        QString name;
        QStringList after; ///< the groups it waits for
        qint64 rows = 0;   ///< skipped ones too
    };
    static constexpr qsizetype MostReasons = 20; ///< the first invalid rows come with their reasons

    QString problem; ///< why no run can start at all, as a sentence: groups that wait for each other
    qint64 rows = 0;
    qint64 skipped = 0;               ///< as they are marked; of them nothing else is told
    QMap<QByteArray, qint64> hosts;   ///< rows by origin, of those that can be sent
    QMap<QByteArray, qint64> methods; ///< of those that can be sent
    QList<GroupRows> groups;          ///< in the order in which they run
    QList<qsizetype> invalid;         ///< positions
    QList<InvalidRow> reasons;
    /// Positions. The same method, URL, header fields and body as an earlier row, in the same group, with the
    /// same expected of the response and taken out of it: without these rows nothing else would be known.
    QList<qsizetype> duplicates;
    QMap<QByteArray, qint64> notRepeated; ///< rows by method, which is not repeated once it was sent
    qint64 withoutRetries = 0;            ///< rows whose retries are 0

    qint64 sent() const { return rows - skipped - invalid.size(); }
    qint64 notRetried() const; ///< rows that are sent once, whatever comes back of methods that cannot be
};

/// goOn is asked now and then, with the rows that are done, and may be empty; false: what is returned is of
/// no use. schemas: null stands for those below the current folder. Thread: any, over a source that nobody
/// changes. Memory: 100 bytes a row while it works.
RunForecast forecastRun(const RequestSource &source, const RunOptions &options,
                        const std::function<bool(qsizetype)> &goOn = {},
                        std::shared_ptr<SchemaFiles> schemas = {});

/// How long a run takes at least, and how long if responses take as long as they did. Retries, redirects and
/// waits that servers ask for come on top.
struct RunEstimate
{
    double leastSeconds = 0;             ///< what the rates alone take; 0: nothing limits it
    std::optional<double> likelySeconds; ///< nothing: there are no earlier responses to go by
    qint64 responses = 0;                ///< that it goes by
};
RunEstimate estimateRun(const RunForecast &forecast, const RunOptions &options, const Statistics &earlier);

} // namespace AsyncFetcher
