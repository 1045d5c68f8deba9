// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/transport/http1/http1reply.h"

#include "core/transport/http1/http1pool.h"

#include <QPointer>

namespace AsyncFetcher {

Http1Reply::Http1Reply(const QNetworkRequest &request, QNetworkAccessManager::Operation operation,
                       TransportRequest call, Http1Listener *listener, Http1Pool *pool, int tlsProfile,
                       QObject *parent)
    : QNetworkReply(parent)
    , m_pool(pool)
    , m_listener(listener)
{
    Http1Exchange::request = std::move(call);
    if (!listener) {
        setRequest(request);
        setOperation(operation);
        setUrl(request.url());
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }
    pool->start(this, tlsProfile);
}

Http1Reply::~Http1Reply()
{
    giveUp();
}

void Http1Reply::setFault(ErrorKind kind, const QString &sentence)
{
    Http1Exchange::facts.errorKind = kind;
    Http1Exchange::facts.error = sentence;
}

void Http1Reply::giveUp()
{
    if (m_pool)
        std::exchange(m_pool, nullptr)->abort(this);
}

void Http1Reply::stopAt(TimePoint now)
{
    giveUp();
    Http1Exchange::facts.ended = now;
}

Http1Facts Http1Reply::takeFacts()
{
    Q_ASSERT(isEnded());
    Http1Exchange::request = {};
    return std::exchange(Http1Exchange::facts, {});
}

void Http1Reply::restart(TransportRequest call, Http1Pool *pool, int tlsProfile)
{
    Q_ASSERT(isEnded() && m_listener);
    Http1Exchange::request = std::move(call);
    m_pool = pool;
    pool->start(this, tlsProfile);
}

void Http1Reply::abort()
{
    if (!m_pool)
        return;
    giveUp();
    setFault(ErrorKind::Cancelled, QStringLiteral("Cancelled"));
    if (!m_listener)
        finish();
}

void Http1Reply::close()
{
    abort();
    QNetworkReply::close();
}

qint64 Http1Reply::bytesAvailable() const
{
    return QNetworkReply::bytesAvailable() + m_buffer.size() - m_read;
}

void Http1Reply::setReadBufferSize(qint64 size)
{
    QNetworkReply::setReadBufferSize(size);
    if (m_pool)
        m_pool->resume(this);
}

qint64 Http1Reply::readData(char *data, qint64 maxSize)
{
    const qint64 count = std::min<qint64>(maxSize, m_buffer.size() - m_read);
    if (count == 0)
        return isFinished() ? -1 : 0;
    const bool wasFull = m_pool && room() <= 0;
    memcpy(data, m_buffer.constData() + m_read, size_t(count));
    m_read += count;
    if (m_read == m_buffer.size()) {
        m_buffer.resize(0);
        m_read = 0;
    }
    if (wasFull)
        m_pool->resume(this);
    return count;
}

void Http1Reply::connected()
{
    if (m_listener)
        m_listener->requestCanBeSent(this);
}

void Http1Reply::active()
{
    if (m_listener)
        m_listener->bytesMoved(this);
}

bool Http1Reply::headArrived()
{
    if (m_listener)
        return m_listener->headArrived(this);
    showHead();
    return m_pool != nullptr; // somebody may have aborted it
}

bool Http1Reply::bodyArrived(QByteArrayView bytes)
{
    if (m_listener)
        return m_listener->bodyArrived(this, bytes);
    if (m_read > 0) {
        m_buffer.remove(0, m_read);
        m_read = 0;
    }
    m_buffer.append(bytes);
    Q_EMIT readyRead();
    return m_pool != nullptr;
}

qint64 Http1Reply::room() const
{
    const qint64 limit = readBufferSize();
    return m_listener || limit <= 0 ? Unlimited : limit - (m_buffer.size() - m_read);
}

void Http1Reply::ended()
{
    m_pool = nullptr;
    if (m_listener)
        m_listener->ended(this);
    else
        finish();
}

void Http1Reply::showHead()
{
    const Http1Facts &known = facts();
    setAttribute(QNetworkRequest::HttpStatusCodeAttribute, known.status);
    setAttribute(QNetworkRequest::ConnectionEncryptedAttribute, !known.connection.tlsVersion.isEmpty());
    for (const HttpHeader &field : known.headers) {
        // As QNetworkReply has it: one value a name, Set-Cookie apart by line ends.
        const QByteArray before = rawHeader(field.name);
        const char *separator = isSameName(field.name, "set-cookie") ? "\n" : ", ";
        setRawHeader(field.name, before.isNull() ? field.value : before + separator + field.value);
    }
    Q_EMIT metaDataChanged();
}

void Http1Reply::finish()
{
    const QPointer<Http1Reply> self(this);
    const NetworkError code = errorFor(facts());
    setFinished(true);
    if (code != NoError) {
        setError(code, facts().error);
        Q_EMIT errorOccurred(code);
    }
    if (self)
        Q_EMIT finished();
}

QNetworkReply::NetworkError Http1Reply::errorFor(const Http1Facts &facts)
{
    switch (facts.errorKind) {
    case ErrorKind::None:
        break;
    case ErrorKind::Dns:
        return HostNotFoundError;
    case ErrorKind::Connect:
        return ConnectionRefusedError;
    case ErrorKind::Tls:
        return SslHandshakeFailedError;
    case ErrorKind::Proxy:
        return UnknownProxyError;
    case ErrorKind::Reset:
    case ErrorKind::Truncated:
        return RemoteHostClosedError;
    case ErrorKind::Protocol:
        return ProtocolFailure;
    case ErrorKind::Cancelled:
        return OperationCanceledError;
    default:
        return UnknownNetworkError;
    }
    switch (facts.status) {
    case 401:
        return AuthenticationRequiredError;
    case 403:
        return ContentAccessDenied;
    case 404:
        return ContentNotFoundError;
    default:
        break;
    }
    return facts.status >= 500 ? UnknownServerError : facts.status >= 400 ? UnknownContentError : NoError;
}

} // namespace AsyncFetcher
