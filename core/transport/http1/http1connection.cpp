// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/transport/http1/http1connection.h"

#include "core/transport/http1/http1exchange.h"
#include "core/transport/http1/http1pool.h"

#include <QSslSocket>
#include <QTimer>

#include <cerrno>
#include <sys/socket.h>

namespace AsyncFetcher {

namespace {

constexpr qsizetype ReadBytes = 131'072;         ///< at once
constexpr qsizetype PieceBytes = 65'536;         ///< of a body; smaller ones go with the head in one write
constexpr qint64 TurnBytes = 1'048'576;          ///< in one go, before others have their turn
constexpr std::chrono::milliseconds Margin{500}; ///< a server may close on us while a request is on its way

} // namespace

Http1Connection::Http1Connection(QTcpSocket *socket, ConnectionInfo info, Http1Pool *pool,
                                 Http1Origin *origin)
    : placeInOrigin{this}
    , placeInPool{this}
    , atOrigin(placeInOrigin.begin())
    , atPool(placeInPool.begin())
    , m_socket(socket)
    , m_pool(pool)
    , m_origin(origin)
    , m_info(std::move(info))
    , m_parser(this, pool->m_settings.limits)
    , m_unbuffered(socket->openMode().testFlag(QIODevice::Unbuffered))
{
    m_socket->setParent(this);
    connect(m_socket, &QTcpSocket::readyRead, this, &Http1Connection::readSome);
    connect(m_socket, &QTcpSocket::errorOccurred, this, &Http1Connection::socketFailed);
}

Http1Connection::~Http1Connection()
{
    close();
}

void Http1Connection::close()
{
    m_socket->disconnect(this);
    m_socket->abort();
}

void Http1Connection::carry(Http1Exchange *exchange)
{
    m_exchange = exchange;
    exchange->m_connection = this;
    ++m_uses;
    --m_usesLeft;
    Http1Facts &facts = exchange->facts;
    facts.connection = m_info;
    facts.connection.reused = m_uses > 1;
    facts.sending = m_pool->m_clock->now();
    if (facts.socketWork == Never)
        facts.socketWork = facts.sending;
    exchange->connected();
    if (m_uses == 1 && hasUnasked())
        failLater(ErrorKind::Protocol, QStringLiteral("The server spoke before it was asked."));
    else
        sendHead();
}

/// A reply to a request that has not been sent.
bool Http1Connection::hasUnasked() const
{
    char byte = 0;
    const auto descriptor = int(m_socket->socketDescriptor());
    return m_unbuffered && recv(descriptor, &byte, 1, MSG_PEEK | MSG_DONTWAIT) > 0;
}

void Http1Connection::sendHead()
{
    const TransportRequest &request = m_exchange->request;
    std::string &out = m_pool->m_writeBuffer;
    out.clear();
    m_framing = writeRequestHead(out, request, m_origin->route);
    m_parser.start({m_framing.head, m_framing.connect, m_framing.upgrade});
    if (!request.body.isEmpty()) {
        const QByteArray bytes = request.body.inMemory();
        if (!bytes.isNull() && bytes.size() <= PieceBytes && !m_framing.chunked && !m_framing.expectContinue)
            out.append(bytes.constData(), size_t(bytes.size()));
        else if (!openBody())
            return;
    } else if (m_framing.chunked) {
        writeChunk(out, {});
    }
    // What goes wrong here is seen when we read: a reply may have come all the same.
    if (write(out))
        ++m_exchange->facts.sends;
    m_awaitsContinue = m_body && m_framing.expectContinue;
    if (!m_body) {
        m_exchange->facts.sent = m_pool->m_clock->now();
    } else if (!m_awaitsContinue) {
        sendBody();
    } else {
        QTimer::singleShot(m_pool->m_settings.continueTimeout, this, [this, use = m_uses] {
            if (m_uses == use && m_awaitsContinue)
                sendBody();
        });
    }
}

bool Http1Connection::openBody()
{
    QString error;
    m_body = m_exchange->request.body.open(&error);
    if (!m_streams) {
        m_streams = true;
        connect(m_socket, &QTcpSocket::bytesWritten, this, &Http1Connection::sendBody);
        if (auto *secure = qobject_cast<QSslSocket *>(m_socket))
            connect(secure, &QSslSocket::encryptedBytesWritten, this, &Http1Connection::sendBody);
    }
    if (!m_body)
        failLater(ErrorKind::Io, QStringLiteral("The body to send could not be read: %1.").arg(error));
    return m_body != nullptr;
}

void Http1Connection::sendBody()
{
    if (!m_body || m_isSending)
        return;
    m_awaitsContinue = false;
    const auto *secure = qobject_cast<const QSslSocket *>(m_socket);
    QByteArray piece;
    std::string framed;
    for (qint64 sent = 0; m_body; sent += piece.size()) {
        if (m_socket->bytesToWrite() > 0 || (secure && secure->encryptedBytesToWrite() > 0))
            break; // bytesWritten() goes on
        if (sent >= TurnBytes) {
            QMetaObject::invokeMethod(this, &Http1Connection::sendBody, Qt::QueuedConnection);
            break;
        }
        piece.resize(PieceBytes);
        const qint64 count = m_body->read(piece.data(), piece.size());
        if (count < 0) {
            failLater(ErrorKind::Io,
                      QStringLiteral("The body to send could not be read: %1.").arg(m_body->errorString()));
            m_framing.close = true;
            m_body.reset();
            return;
        }
        piece.resize(count);
        framed.clear();
        if (m_framing.chunked)
            writeChunk(framed, piece);
        const bool isLast = count == 0;
        if (!isLast || m_framing.chunked) {
            if (!write(m_framing.chunked ? QByteArrayView(framed) : QByteArrayView(piece))) {
                m_framing.close = true;
                m_body.reset();
                return;
            }
            m_exchange->active();
        }
        if (isLast) {
            m_body.reset();
            m_exchange->facts.sent = m_pool->m_clock->now();
        }
    }
}

bool Http1Connection::write(QByteArrayView bytes)
{
    m_isSending = true;
    const bool isWritten = m_socket->write(bytes.data(), bytes.size()) == bytes.size();
    // A socket that buffers would write from the event loop: one more turn of it for each request.
    if (!m_unbuffered)
        m_socket->flush();
    m_isSending = false;
    return isWritten;
}

void Http1Connection::resume()
{
    QMetaObject::invokeMethod(this, &Http1Connection::readSome, Qt::QueuedConnection);
}

void Http1Connection::abandon()
{
    letGo();
    m_pool->retire(this);
}

bool Http1Connection::isSound() const
{
    if (m_socket->state() != QAbstractSocket::ConnectedState)
        return false;
    const auto descriptor = int(m_socket->socketDescriptor());
    if (descriptor < 0)
        return true; // behind a proxy: nobody knows
    char byte = 0;
    const ssize_t count = recv(descriptor, &byte, 1, MSG_PEEK | MSG_DONTWAIT);
    if (count < 0)
        return errno == EAGAIN;
    // TLS has records of its own that may wait, such as session tickets.
    return count > 0 && m_origin->endpoint.tls;
}

bool Http1Connection::wasReset() const
{
    char byte = 0;
    const auto descriptor = int(m_socket->socketDescriptor());
    return descriptor >= 0 && recv(descriptor, &byte, 1, MSG_PEEK | MSG_DONTWAIT) < 0 && errno == ECONNRESET;
}

void Http1Connection::readSome()
{
    if (m_isReading) { // somebody runs an event loop inside a callback
        m_readAgain = true;
        return;
    }
    if (!m_exchange) { // bytes that no request asked for, or the end
        m_pool->retire(this);
        return;
    }
    m_isReading = true;
    qint64 left = TurnBytes;
    do
        m_readAgain = false;
    while (readOnce(left) && left > 0);
    m_isReading = false;
    // Level-triggered for a socket that buffers nothing; a buffer has told us once.
    if (m_exchange && left <= 0 && !m_unbuffered)
        resume();
}

/// True: there may be more to read now.
bool Http1Connection::readOnce(qint64 &left)
{
    const qint64 room = m_exchange->room();
    if (room <= 0)
        return false; // the socket reads no further until we do
    if (m_unbuffered && m_parser.endsWithConnection() && wasReset())
        m_isReset = true; // a socket tells a reset as an end
    // Taken for the time being: a callback may run an event loop, and another connection read.
    QByteArray buffer = std::move(m_pool->m_readBuffer);
    buffer.resize(ReadBytes);
    const qint64 most = std::min<qint64>(room, ReadBytes);
    const qint64 count = m_socket->isReadable() ? m_socket->read(buffer.data(), most) : -1;
    bool isMore = false;
    if (count > 0) {
        left -= count;
        isMore =
            take(QByteArrayView(buffer.constData(), count)) && (m_readAgain || !m_unbuffered || m_peerClosed);
    } else if (count < 0 || m_peerClosed) {
        peerClosed();
    }
    m_pool->m_readBuffer = std::move(buffer);
    return isMore;
}

/// True: the exchange goes on.
bool Http1Connection::take(QByteArrayView bytes)
{
    if (m_exchange->facts.firstByte == Never)
        m_exchange->facts.firstByte = m_pool->m_clock->now();
    const qsizetype used = m_parser.parse(bytes);
    switch (m_parser.state()) {
    case Http1Parser::State::Done:
        replyDone(used == bytes.size() && (m_unbuffered || m_socket->bytesAvailable() == 0));
        return false;
    case Http1Parser::State::Failed:
        fail(m_parser.fault().kind, m_parser.fault().text);
        return false;
    case Http1Parser::State::Stopped:
        fail(m_exchange->facts.errorKind, m_exchange->facts.error);
        return false;
    case Http1Parser::State::Head:
    case Http1Parser::State::Body:
        break;
    }
    m_exchange->active();
    if (std::exchange(m_continues, false))
        sendBody();
    return true;
}

void Http1Connection::interimParsed(int status)
{
    m_continues = status == 100 && m_awaitsContinue;
}

bool Http1Connection::headParsed()
{
    Http1Facts &facts = m_exchange->facts;
    facts.status = m_parser.status();
    facts.headers = m_parser.headers();
    facts.connection.httpVersion = m_parser.httpVersion();
    if (m_body) { // answered before it was asked in full: the rest is not wanted
        m_body.reset();
        m_awaitsContinue = false;
        m_framing.close = true;
    }
    if (facts.status == 407 && !m_origin->route.targetPrefix.isEmpty()) {
        facts.errorKind = ErrorKind::Proxy;
        facts.error = QStringLiteral("The proxy failed: it wants other credentials.");
        return false;
    }
    return m_exchange->headArrived();
}

bool Http1Connection::bodyParsed(QByteArrayView bytes)
{
    m_exchange->facts.wireBytes += bytes.size();
    return m_exchange->bodyArrived(bytes);
}

void Http1Connection::socketFailed()
{
    m_peerClosed = true;
    if (m_isReading)
        return;
    if (m_isSending) // ended() must not come from inside start()
        resume();
    else
        readSome(); // what the socket has kept comes first
}

void Http1Connection::peerClosed()
{
    m_peerClosed = true;
    if (!m_parser.hasBytes() && m_uses > 1 && m_exchange->request.idempotent) {
        // The server closed it while the request was on its way: it was not answered, and may be sent again.
        Http1Exchange *exchange = letGo();
        m_pool->retire(this);
        m_pool->again(exchange);
        return;
    }
    if (m_isReset) {
        fail(ErrorKind::Truncated, QStringLiteral("The connection was reset within the body of the reply."));
        return;
    }
    m_parser.finish();
    if (m_parser.state() == Http1Parser::State::Done)
        replyDone(true);
    else
        fail(m_parser.fault().kind, m_parser.fault().text);
}

void Http1Connection::replyDone(bool nothingLeft)
{
    noteKeepAlive();
    const bool isKept = nothingLeft && m_parser.keepsAlive() && !m_framing.close && !m_body &&
                        !m_peerClosed && m_usesLeft > 0;
    Http1Exchange *exchange = letGo();
    exchange->facts.ended = m_pool->m_clock->now();
    if (isKept)
        m_pool->release(this, exchange->facts.ended);
    else
        m_pool->retire(this);
    exchange->ended();
}

void Http1Connection::fail(ErrorKind kind, const QString &text)
{
    Http1Exchange *exchange = letGo();
    exchange->facts.errorKind = kind;
    exchange->facts.error = text;
    exchange->facts.ended = m_pool->m_clock->now();
    m_pool->retire(this);
    exchange->ended();
}

/// What goes wrong inside carry(): ended() must not come from inside Http1Pool::start().
void Http1Connection::failLater(ErrorKind kind, const QString &text)
{
    m_socket->disconnect(this); // nothing else is to end it meanwhile
    const auto failNow = [this, kind, text] {
        if (m_exchange)
            fail(kind, text);
    };
    QMetaObject::invokeMethod(this, failNow, Qt::QueuedConnection);
}

Http1Exchange *Http1Connection::letGo()
{
    m_body.reset();
    m_awaitsContinue = false;
    if (m_exchange)
        m_exchange->m_connection = nullptr;
    return std::exchange(m_exchange, nullptr);
}

/// "Keep-Alive: timeout=5, max=100": both are the server's promise to close.
void Http1Connection::noteKeepAlive()
{
    for (const HttpHeader &field : std::as_const(m_exchange->facts.headers)) {
        if (field.name.size() != 10 || field.name.compare("keep-alive", Qt::CaseInsensitive) != 0)
            continue;
        for (const QByteArray &part : field.value.toLower().split(',')) {
            const QByteArray word = part.trimmed();
            bool isNumber = false;
            const int number = word.mid(word.indexOf('=') + 1).toInt(&isNumber);
            if (!isNumber || number < 0)
                continue;
            if (word.startsWith("max="))
                m_usesLeft = number;
            else if (word.startsWith("timeout="))
                keptFor = std::max<std::chrono::milliseconds>(std::chrono::seconds(number) - Margin, Margin);
        }
    }
}

} // namespace AsyncFetcher
