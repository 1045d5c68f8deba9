// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/proxyconnection.h"

namespace AsyncFetcher {

void ProxyLog::connected()
{
    const std::lock_guard lock(m_mutex);
    ++connections;
}

void ProxyLog::refused()
{
    const std::lock_guard lock(m_mutex);
    ++refusals;
}

void ProxyLog::asked(const QByteArray &what, const QByteArray &head)
{
    const std::lock_guard lock(m_mutex);
    requests.push_back(what);
    heads.push_back(head);
}

ProxyConnection::ProxyConnection(qintptr client, const ProxyServer::Options &options,
                                 std::shared_ptr<ProxyLog> log, QObject *parent)
    : QObject(parent)
    , m_client(new QTcpSocket(this))
    , m_upstream(new QTcpSocket(this))
    , m_options(options)
    , m_log(std::move(log))
{
    m_log->connected();
    for (QTcpSocket *socket : {m_client, m_upstream})
        socket->setReadBufferSize(Ahead);
    m_client->setSocketDescriptor(client);
    m_client->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    connect(m_client, &QTcpSocket::readyRead, this, &ProxyConnection::readClient);
    connect(m_upstream, &QTcpSocket::readyRead, this, &ProxyConnection::readUpstream);
    connect(m_client, &QTcpSocket::bytesWritten, this, &ProxyConnection::readUpstream);
    connect(m_upstream, &QTcpSocket::bytesWritten, this, &ProxyConnection::readClient);
    connect(m_client, &QTcpSocket::disconnected, this, &QObject::deleteLater);
    connect(m_upstream, &QTcpSocket::connected, this, [this] {
        m_connected = true;
        m_upstream->setSocketOption(QAbstractSocket::LowDelayOption, 1);
        upstreamConnected();
    });
    connect(m_upstream, &QTcpSocket::errorOccurred, this, [this] {
        if (!std::exchange(m_connected, false))
            upstreamRefused();
    });
    connect(m_upstream, &QTcpSocket::disconnected, this, [this] {
        readUpstream();
        m_client->write(m_upstream->readAll());
        m_client->disconnectFromHost();
    });
}

void ProxyConnection::connectUpstream(quint16 port)
{
    m_upstream->connectToHost(QHostAddress::LocalHost, port);
}

void ProxyConnection::relay()
{
    m_relaying = true;
    readClient();
    readUpstream();
}

void ProxyConnection::endAfter(const QByteArray &lastWords)
{
    m_client->write(lastWords);
    m_client->disconnectFromHost();
}

void ProxyConnection::readClient()
{
    if (m_relaying)
        move(m_client, m_upstream);
    else if (m_client->bytesAvailable() > 0)
        received(m_client->readAll());
}

void ProxyConnection::readUpstream()
{
    move(m_upstream, m_client);
}

void ProxyConnection::move(QTcpSocket *from, QTcpSocket *to)
{
    if (from->bytesAvailable() > 0 && to->bytesToWrite() < Ahead)
        to->write(from->readAll());
}

} // namespace AsyncFetcher
