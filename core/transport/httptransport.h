// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/requestid.h"
#include "core/request/httprequest.h"
#include "core/request/wirebody.h"
#include "core/response/attempt.h"
#include "core/response/body.h"

#include <QUrl>

#include <chrono>

namespace AsyncFetcher {

/// How long one hop may take. A duration of 0 means "no limit". Each limit ends the hop with an error kind of
/// its own.
struct TransportLimits
{
    std::chrono::milliseconds connect{0}; ///< until the request can be sent (TLS included): TimeoutConnect
    std::chrono::milliseconds idle{0};    ///< without a byte in either direction: TimeoutIdle
    std::chrono::milliseconds total{0};   ///< the whole hop
    ErrorKind totalKind = ErrorKind::TimeoutTotal; ///< TimeoutDeadline where that is the nearer limit
    qint64 maxBodyBytes = 0;                       ///< decoded: TooLarge
};

/// One hop to put on the wire: checked, encoded and complete.
struct TransportRequest
{
    /// The whole address, for a transport or a log that needs it; costs a parse.
    QUrl url() const
    {
        return QUrl::fromEncoded(origin.toEncoded(QUrl::RemovePath) + target, QUrl::TolerantMode);
    }

    QByteArray method;
    QUrl
        origin; ///< scheme (http or https), host and port alone: made once a host and shared between requests
    QByteArray
        target; ///< path and query as they are to be sent (RFC 9112 section 3.2.1 origin-form), never empty
    HttpHeaders headers; ///< in the order to send; the transport adds Host, Content-Length and Connection
                         ///< where missing
    WireBody body;
    bool idempotent =
        true; ///< RFC 9110 section 9.2.2: may be sent again by itself on a reused connection that was closed
    TransportLimits limits;
};

/// All that is known of one hop after it has ended.
struct TransportReply
{
    int status = 0;      ///< 0: no reply; set even where the body failed
    HttpHeaders headers; ///< as received (Content-Encoding too, though the body is decoded)
    Body body;           ///< decoded; what arrived, if it failed
    ErrorKind errorKind = ErrorKind::None;
    QString error; ///< a sentence for a person; empty: none
    Timings timings;
    std::chrono::nanoseconds responseTime{0}; ///< from the start of socket work to the last body byte
    int sends = 0; ///< times the request head was written to a socket; 0: the server cannot have seen it
    bool innocent =
        false;            ///< failed only because of another exchange, before it was sent: charges no attempt
    qint64 wireBytes = 0; ///< body bytes received, before decoding
    ConnectionInfo connection;
};

/// Is told how hops end. Thread: the engine's.
class TransportClient
{
public:
    virtual ~TransportClient() = default;
    virtual void exchangeFinished(RequestId id, TransportReply reply) = 0;
    /// Decoded body bytes so far; for bodies past 64 KiB, about once a 64 KiB.
    virtual void exchangeProgressed(RequestId id, qint64 bodyBytes) = 0;
};

/// Puts HTTP exchanges on the wire: decides nothing about whether, when and how often. It follows no
/// redirect, retries nothing, queues nothing: what is started is on its way.
///
/// Thread: the engine's, all methods. An exchange is known by the row it serves; a row has one at a time.
class HttpTransport
{
public:
    virtual ~HttpTransport() = default; ///< ends what is under way, silently, and closes every socket

    /// Never calls back from inside: even what fails at once is told through the event loop.
    virtual void start(RequestId id, TransportRequest request, TransportClient *client) = 0;

    /// Ends an exchange now; its client is not called for it any more. Returns what was known (errorKind
    /// Cancelled).
    virtual TransportReply abort(RequestId id) = 0;
};

} // namespace AsyncFetcher
