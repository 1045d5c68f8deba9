// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/request/requestlist.h"
#include "core/response/histogram.h"
#include "core/response/runtable.h"
#include "ui/base/backgroundtask.h"
#include "ui/requests/responsefacts.h"

#include <memory>

namespace AsyncFetcher {

/// All rows of a list as the runs left them so far, grouped: by status, host and kind of error, and the
/// failures in clusters that look alike. Counted over columns in one pass; thread: any, over copies.
struct RunSummary
{
    struct Group
    {
        int number = 0;    ///< status; ErrorKind
        QByteArray origin; ///< of a host
        qint64 rows = 0, ended = 0, failed = 0, running = 0, waiting = 0, pending = 0;
        Histogram times;
    };
    /// Failures of one host with the same error, status and words in the body.
    struct Cluster
    {
        QByteArray origin;
        ErrorKind kind = ErrorKind::None;
        int status = 0;
        quint32 fingerprint = 0;
        qint64 rows = 0;
        qsizetype example = 0; ///< the position of one of them
        QString error;         ///< its sentence

        QString filter() const; ///< what finds its rows
    };

    QList<Group> statuses, hosts, errors; ///< the largest first
    QList<Cluster> clusters;
    qint64 rows = 0; ///< of the run

    static RunSummary make(const RequestList &list, const RunTable &table, const ResponseFacts &facts,
                           TaskProgress &progress);
    static QString hostFilter(const QByteArray &origin);
};

} // namespace AsyncFetcher
