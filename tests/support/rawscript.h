// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QList>

#include <chrono>

namespace AsyncFetcher {

/// What a RawServer does on a connection, step by step: RawScript().request().send(reply).halfClose().
/// A step begins when the one before has ended and its bytes have been handed to the system. After the last
/// step the connection is closed (a script that a responder gave: the next request is awaited).
class RawScript
{
public:
    struct Step
    {
        enum class Kind : quint8 {
            AwaitHead,
            AwaitRequest,
            Send,
            Drip,
            Pause,
            HalfClose,
            Reset,
            Close,
            Hold,
            StopReading,
            Again
        };
        Kind kind;
        QByteArray bytes{};
        std::chrono::milliseconds time{0};
        qsizetype piece = 0;
    };

    /// Waits for the empty line that ends the head of a request.
    RawScript &head() { return add({Step::Kind::AwaitHead}); }
    /// Waits for a whole request: the head, and the body by Content-Length or chunks.
    RawScript &request() { return add({Step::Kind::AwaitRequest}); }
    RawScript &send(QByteArray bytes) { return add({Step::Kind::Send, std::move(bytes)}); }
    /// Sends a piece, then waits, until all has been sent.
    RawScript &drip(QByteArray bytes, std::chrono::milliseconds each, qsizetype piece = 1)
    {
        return add({Step::Kind::Drip, std::move(bytes), each, piece});
    }
    RawScript &pause(std::chrono::milliseconds time) { return add({Step::Kind::Pause, {}, time}); }
    /// FIN, and on reading until the client closes. Over TLS: without the close_notify that belongs before.
    RawScript &halfClose() { return add({Step::Kind::HalfClose}); }
    RawScript &reset() { return add({Step::Kind::Reset}); }
    /// An orderly end in both directions, with close_notify over TLS.
    RawScript &close() { return add({Step::Kind::Close}); }
    /// Silence until the client closes.
    RawScript &hold() { return add({Step::Kind::Hold}); }
    /// Takes no more bytes from the client, so that its sending stalls once the buffers are full.
    RawScript &stopReading() { return add({Step::Kind::StopReading}); }
    /// Begins the script again, on the same connection.
    RawScript &again() { return add({Step::Kind::Again}); }

    const QList<Step> &steps() const { return m_steps; }

    /// A whole reply with Content-Length.
    static QByteArray reply(int status, const QByteArray &body = {}, const QByteArray &moreHeaders = {});
    /// One reply to each request, on a connection that is kept.
    static RawScript always(const QByteArray &reply) { return RawScript().request().send(reply).again(); }

private:
    RawScript &add(Step step)
    {
        m_steps.append(std::move(step));
        return *this;
    }

    QList<Step> m_steps;
};

} // namespace AsyncFetcher
