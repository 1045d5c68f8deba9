// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/transport/httptransport.h"

#include <limits>

namespace AsyncFetcher {

class Http1Connection;
class Http1Dial;
class Http1Origin;

/// What is known of an exchange, each point in time as it happened; Never: it did not.
struct Http1Facts
{
    TimePoint started = Never;    ///< given to the pool
    TimePoint socketWork = Never; ///< a look-up, a connection or a write began
    TimePoint asked = Never, resolved = Never;
    TimePoint connecting = Never, connected = Never, encrypted = Never;
    TimePoint sending = Never, sent = Never;
    TimePoint firstByte = Never; ///< of any reply, interim ones too
    TimePoint ended = Never;
    int sends = 0;
    qint64 wireBytes = 0;
    int status = 0;
    HttpHeaders headers;
    ErrorKind errorKind = ErrorKind::None;
    QString error;
    ConnectionInfo connection;

    Timings timings() const;
    std::chrono::nanoseconds responseTime() const; ///< socket work to the end
};

/// One request on its way over an Http1Pool. The pool borrows it from start() until ended(), or until it is
/// aborted.
///
/// Thread: the pool's. Calls come straight from the connection: no signal, no queue.
class Http1Exchange
{
public:
    static constexpr qint64 Unlimited = std::numeric_limits<qint64>::max();

    virtual ~Http1Exchange() = default;

    TransportRequest request;
    Http1Facts facts;

protected:
    friend class Http1Connection;
    friend class Http1Pool;

    virtual void connected() = 0;                       ///< the request can be sent
    virtual void active() = 0;                          ///< bytes went, or came
    virtual bool headArrived() = 0;                     ///< facts have status and headers; false: end it
    virtual bool bodyArrived(QByteArrayView bytes) = 0; ///< false: end it
    virtual qint64 room() const { return Unlimited; }   ///< body bytes that may be read now
    /// The last call; facts are complete. The exchange may be deleted, and another started, from inside.
    virtual void ended() = 0;

private:
    Http1Origin *m_origin = nullptr;
    Http1Dial *m_dial = nullptr;
    Http1Connection *m_connection = nullptr;
};

} // namespace AsyncFetcher
