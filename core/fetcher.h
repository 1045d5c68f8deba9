// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/request/httprequest.h"
#include "core/request/runoptions.h"
#include "core/response/httpresponse.h"
#include "core/response/statistics.h"
#include "core/transport/transportfactory.h"

#include <QFuture>

#include <memory>

namespace AsyncFetcher {

/// The engine as a library, for programs that have requests and want responses:
///
///     AsyncFetcher::Fetcher fetcher({.maxConcurrent = 3});
///     QFuture<QList<HttpResponse>> done = fetcher.fetchAll(requests);
///
/// All requests of one Fetcher share its caps, rates and connections. A future's progress counts responses;
/// cancelling it cancels its requests, and it finishes once they have ended. A request that fails is a
/// response like any other (see HttpResponse::errorKind); a future never holds an exception.
///
/// It needs no event loop in the caller's thread. When it goes, in whatever state, what is under way is
/// ended, futures that are not finished are cancelled, every socket is closed and its thread is joined.
///
/// Thread: any, all methods at any time; a QCoreApplication has to exist.
class Fetcher
{
public:
    /// transport: for tests; empty: the real one.
    explicit Fetcher(RunOptions options = {}, TransportFactory transport = {});
    ~Fetcher();
    Fetcher(const Fetcher &) = delete;
    Fetcher &operator=(const Fetcher &) = delete;

    QFuture<HttpResponse> fetch(HttpRequest request);
    /// The responses come in the order of the requests, all at once.
    QFuture<QList<HttpResponse>> fetchAll(QList<HttpRequest> requests);

    void cancelAll();

    /// Counts over everything fetched so far. Waits for the engine to answer, which is a matter of
    /// microseconds.
    Statistics statistics() const;

private:
    class Engine;
    std::unique_ptr<Engine> m_engine;
};

} // namespace AsyncFetcher
