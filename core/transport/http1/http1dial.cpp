// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/transport/http1/http1dial.h"

#include "core/transport/http1/addresscache.h"

#include <QSslSocket>

namespace AsyncFetcher {

namespace {

/// What a socket that decrypts, or talks to a proxy, may keep before we read. Plain ones keep nothing.
constexpr qint64 SocketBufferBytes = 262'144;

} // namespace

Http1Dial::Http1Dial(Http1Endpoint endpoint, const QSslConfiguration *tls, AddressCache *addresses,
                     const Clock *clock, QObject *parent)
    : QObject(parent)
    , m_endpoint(std::move(endpoint))
    , m_addresses(addresses)
    , m_clock(clock)
{
    if (tls)
        m_tls = *tls;
}

Http1Dial::~Http1Dial()
{
    for (QTcpSocket *socket : m_racing)
        socket->disconnect(this);
}

void Http1Dial::start(Ended ended)
{
    m_ended = std::move(ended);
    if (!m_endpoint.isDirect()) {
        tryThroughProxy();
        return;
    }
    QHostAddress literal;
    if (literal.setAddress(m_endpoint.host)) {
        takeAddresses({literal}, {});
    } else if (const HostResolver::Answer *known = m_addresses->known(m_endpoint.host)) {
        takeAddresses(known->addresses, known->error);
    } else {
        m_times.asked = m_clock->now();
        m_addresses->lookUp(m_endpoint.host, this, [this](const HostResolver::Answer &answer) {
            m_times.resolved = m_clock->now();
            takeAddresses(answer.addresses, answer.error);
        });
    }
}

void Http1Dial::takeAddresses(const QList<QHostAddress> &addresses, const QString &error)
{
    if (addresses.isEmpty()) {
        fail(ErrorKind::Dns, QStringLiteral("%1 has no address: %2.").arg(m_endpoint.host, error));
        return;
    }
    m_left = addresses;
    m_times.connecting = m_clock->now();
    if (m_left.size() > 1) {
        m_stagger.setInterval(Stagger);
        connect(&m_stagger, &QTimer::timeout, this, &Http1Dial::tryNext);
    }
    tryNext();
}

void Http1Dial::tryNext()
{
    if (m_left.isEmpty() || m_winner) {
        m_stagger.stop();
        return;
    }
    const QHostAddress address = m_left.takeFirst();
    if (!m_left.isEmpty())
        m_stagger.start();
    QTcpSocket *socket = makeSocket();
    socket->setProxy(QNetworkProxy::NoProxy);
    // An unbuffered socket reads straight into our buffer, and reads nothing that we do not take. A
    // QSslSocket has to keep what it decrypts.
    socket->connectToHost(address, m_endpoint.port,
                          m_tls ? QIODevice::ReadWrite : QIODevice::ReadWrite | QIODevice::Unbuffered);
}

void Http1Dial::tryThroughProxy()
{
    m_times.connecting = m_clock->now();
    QTcpSocket *socket = makeSocket();
    socket->setProxy(m_endpoint.proxy);
    socket->setReadBufferSize(SocketBufferBytes);
    socket->connectToHost(m_endpoint.host, m_endpoint.port, QIODevice::ReadWrite);
}

QTcpSocket *Http1Dial::makeSocket()
{
    QTcpSocket *socket = nullptr;
    if (m_tls) {
        auto *secure = new QSslSocket(this);
        secure->setSslConfiguration(*m_tls);
        secure->setPeerVerifyName(m_endpoint.host);
        secure->setReadBufferSize(SocketBufferBytes);
        socket = secure;
    } else {
        socket = new QTcpSocket(this);
    }
    m_racing.push_back(socket);
    connect(socket, &QTcpSocket::connected, this, [this, socket] { win(socket); });
    connect(socket, &QTcpSocket::errorOccurred, this, [this, socket] { lose(socket); });
    return socket;
}

void Http1Dial::lose(QTcpSocket *socket)
{
    m_lastError = socket->errorString();
    const ErrorKind kind = kindOf(socket);
    if (socket == m_winner) {
        fail(kind, kind == ErrorKind::Tls && !m_tlsErrors.isEmpty() ? m_tlsErrors : m_lastError);
        return;
    }
    socket->disconnect(this);
    socket->deleteLater();
    std::erase(m_racing, socket);
    if (!m_left.isEmpty()) {
        tryNext();
    } else if (m_racing.empty()) {
        if (m_endpoint.isDirect())
            m_addresses->forget(m_endpoint.host);
        fail(kind, m_lastError);
    }
}

void Http1Dial::win(QTcpSocket *socket)
{
    m_times.connected = m_clock->now();
    m_stagger.stop();
    m_left.clear();
    m_winner = socket;
    for (QTcpSocket *other : m_racing) {
        if (other == socket)
            continue;
        other->disconnect(this);
        other->deleteLater();
    }
    m_racing = {socket};
    socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    if (m_endpoint.isDirect())
        m_addresses->prefer(m_endpoint.host, socket->peerAddress());
    if (m_tls)
        encrypt();
    else
        end();
}

void Http1Dial::encrypt()
{
    auto *secure = static_cast<QSslSocket *>(m_winner);
    connect(secure, &QSslSocket::sslErrors, this, &Http1Dial::collect);
    connect(secure, &QSslSocket::encrypted, this, [this] {
        m_times.encrypted = m_clock->now();
        end();
    });
    secure->startClientEncryption();
}

void Http1Dial::collect(const QList<QSslError> &errors)
{
    QStringList texts;
    for (const QSslError &error : errors) {
        if (error.error() != QSslError::NoError && !texts.contains(error.errorString()))
            texts.append(error.errorString());
    }
    m_tlsErrors = QStringLiteral("The certificate of %1 is not accepted: %2.")
                      .arg(m_endpoint.host, texts.join(QStringLiteral("; ")));
}

ErrorKind Http1Dial::kindOf(const QTcpSocket *socket) const
{
    switch (socket->error()) {
    case QAbstractSocket::ProxyAuthenticationRequiredError:
    case QAbstractSocket::ProxyConnectionRefusedError:
    case QAbstractSocket::ProxyConnectionClosedError:
    case QAbstractSocket::ProxyConnectionTimeoutError:
    case QAbstractSocket::ProxyNotFoundError:
    case QAbstractSocket::ProxyProtocolError:
        return ErrorKind::Proxy;
    case QAbstractSocket::SocketAccessError: // what Qt makes of a proxy that does not want to
        return m_endpoint.isDirect() ? ErrorKind::Connect : ErrorKind::Proxy;
    case QAbstractSocket::HostNotFoundError:
        return m_endpoint.isDirect() ? ErrorKind::Dns : ErrorKind::Proxy;
    default:
        return socket == m_winner ? ErrorKind::Tls : ErrorKind::Connect;
    }
}

void Http1Dial::fail(ErrorKind kind, const QString &text)
{
    switch (kind) {
    case ErrorKind::Connect:
        m_failure = {kind, QStringLiteral("No connection to %1 port %2: %3.")
                               .arg(m_endpoint.host)
                               .arg(m_endpoint.port)
                               .arg(text)};
        break;
    case ErrorKind::Proxy:
        m_failure = {kind, QStringLiteral("The proxy %1 gave no connection to %2: %3.")
                               .arg(m_endpoint.proxy.hostName(), m_endpoint.host, text)};
        break;
    case ErrorKind::Tls:
        m_failure = {kind, text == m_tlsErrors
                               ? text
                               : QStringLiteral("No TLS with %1: %2.").arg(m_endpoint.host, text)};
        break;
    default:
        m_failure = {kind, text};
    }
    if (m_winner) {
        m_winner->disconnect(this);
        m_winner->deleteLater();
        m_winner = nullptr;
        m_racing.clear();
    }
    // Not from inside start(), where a known failure ends as well.
    QMetaObject::invokeMethod(this, &Http1Dial::end, Qt::QueuedConnection);
}

void Http1Dial::end()
{
    if (m_ended)
        std::exchange(m_ended, nullptr)(this);
}

QTcpSocket *Http1Dial::takeSocket()
{
    if (!m_winner)
        return nullptr;
    m_winner->disconnect(this);
    m_winner->setParent(nullptr);
    m_racing.clear();
    return std::exchange(m_winner, nullptr);
}

} // namespace AsyncFetcher
