// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/transport/http1/http1parser.h"
#include "core/transport/http1/requesthead.h"

#include <QObject>
#include <QTcpSocket>

#include <list>
#include <memory>

class QIODevice;

namespace AsyncFetcher {

class Http1Exchange;
class Http1Origin;
class Http1Pool;

/// One connected socket, which carries one exchange after another.
///
/// Thread: the pool's. Owned by its pool, and so are the buffers it reads and writes through: ten thousand
/// connections that wait hold no buffer at all. An exchange that ends badly ends the connection.
class Http1Connection final : public QObject, private Http1Parser::Sink
{
    Q_OBJECT
public:
    using Place = std::list<Http1Connection *>; ///< of one: its node in a list of idle connections

    /// Takes over a connected socket. info: what is true of every exchange on it.
    Http1Connection(QTcpSocket *socket, ConnectionInfo info, Http1Pool *pool, Http1Origin *origin);
    ~Http1Connection() override;

    /// Sends the request and reads the reply. The connection must be idle.
    void carry(Http1Exchange *exchange);
    /// The exchange has room for more of the body.
    void resume();
    /// Lets go of the exchange, silently; the connection cannot be used any more.
    void abandon();

    void close(); ///< tells nobody

    /// Nothing has arrived on it and the peer has not closed it, as far as can be known without waiting.
    bool isSound() const;
    bool mayBeReused() const { return m_usesLeft > 0; }
    int uses() const { return m_uses; } ///< exchanges begun
    Http1Origin *origin() const { return m_origin; }

    // The pool's own notes on it.
    Place placeInOrigin, placeInPool;
    Place::iterator atOrigin, atPool; ///< the nodes, in whichever list they are
    TimePoint idleSince = Never;
    std::chrono::milliseconds keptFor{0}; ///< the server's own limit; 0: it has told none

private:
    void interimParsed(int status) override;
    bool headParsed() override;
    bool bodyParsed(QByteArrayView bytes) override;

    void readSome();
    bool readOnce(qint64 &left);
    bool take(QByteArrayView bytes);
    void peerClosed();
    void socketFailed();
    bool wasReset() const;
    bool hasUnasked() const;

    bool openBody();
    void sendHead();
    void sendBody();
    bool write(QByteArrayView bytes);

    void replyDone(bool nothingLeft);
    void fail(ErrorKind kind, const QString &text);
    void failLater(ErrorKind kind, const QString &text);
    void noteKeepAlive();
    Http1Exchange *letGo();

    QTcpSocket *m_socket;
    Http1Pool *m_pool;
    Http1Origin *m_origin;
    Http1Exchange *m_exchange = nullptr;
    const ConnectionInfo m_info;
    Http1Parser m_parser;
    RequestFraming m_framing;
    std::unique_ptr<QIODevice> m_body; ///< what is left to send of one that goes in pieces
    int m_uses = 0;
    int m_usesLeft = std::numeric_limits<int>::max();
    bool m_unbuffered;
    bool m_awaitsContinue = false;
    bool m_continues = false; ///< a 100 has come
    bool m_isSending = false;
    bool m_isReading = false;
    bool m_readAgain = false;
    bool m_peerClosed = false;
    bool m_isReset = false;
    bool m_streams = false; ///< bytesWritten is connected
};

} // namespace AsyncFetcher
