// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"

#include <QHash>
#include <QNetworkRequest>
#include <QUrl>

#include <vector>

namespace AsyncFetcher {

class ReplyExchange;

/// Keeps QNetworkAccessManager from queuing: it has six connections for what it takes for one host, so each
/// host is made to look like as many as it needs.
///
/// What tells hosts apart there is scheme, name, port, proxy and the name to verify. For http the latter
/// means nothing, and takes any mark. For https it is verified and sent as SNI without regard to case, so
/// that the case of its letters is the mark; where there are not enough letters (an address), another manager
/// serves.
///
/// Thread: one at a time. Owns nothing of the exchanges.
class QnamPools
{
public:
    static constexpr size_t ConnectionsPerPool = 6;

    /// A place in one pool of one origin.
    struct Place
    {
        QUrl origin;
        int pool = 0;
    };

    /// The first pool with a connection to spare, so that few are open and those are used again.
    Place take(const QUrl &origin);
    void add(const Place &place, ReplyExchange *exchange);
    void remove(const Place &place, ReplyExchange *exchange);

    /// A connection is being made for one of the exchanges that wait for one: QNetworkAccessManager tells it
    /// to whichever is first.
    void socketStarted(const Place &place);
    /// An exchange of the pool ended with an error of its own connection.
    void failed(const Place &place, TimePoint now);
    /// Whether one that began at that time and got an error before it was sent only heard of another's:
    /// QNetworkAccessManager passes an error on to all that wait in the pool.
    bool isEcho(const Place &place, TimePoint began, TimePoint now) const;
    /// Those of the pool, for a while.
    std::vector<ReplyExchange *> exchanges(const Place &place) const;

    /// Marks the request for its pool. Returns which manager is to serve it (0 but for the case above).
    static int mark(QNetworkRequest *request, const Place &place);

private:
    struct Pool
    {
        std::vector<ReplyExchange *> exchanges;
        TimePoint failedAt;
    };

    QHash<QUrl, std::vector<Pool>> m_origins; ///< only those with something under way
};

} // namespace AsyncFetcher
