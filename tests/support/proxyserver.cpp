// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/proxyserver.h"

#include "tests/support/proxyconnection.h"
#include "tests/support/servingthread.h"

#include <QTcpServer>

namespace AsyncFetcher {

namespace {

/// Accepts for a ProxyServer. Thread: the serving one.
class ProxyListener final : public QTcpServer
{
public:
    ProxyListener(ProxyServer::Kind kind, ProxyServer::Options options, std::shared_ptr<ProxyLog> log)
        : m_kind(kind)
        , m_options(std::move(options))
        , m_log(std::move(log))
    {
        setListenBacklogSize(4096);
        if (!listen(QHostAddress::LocalHost))
            qFatal("ProxyServer cannot listen: %s", qPrintable(errorString()));
        m_log->port = serverPort();
    }

protected:
    void incomingConnection(qintptr descriptor) override
    {
        if (m_kind == ProxyServer::Kind::Http)
            new HttpProxyConnection(descriptor, m_options, m_log, this);
        else
            new SocksConnection(descriptor, m_options, m_log, this);
    }

private:
    const ProxyServer::Kind m_kind;
    const ProxyServer::Options m_options;
    std::shared_ptr<ProxyLog> m_log;
};

} // namespace

ProxyServer::ProxyServer(Kind kind)
    : ProxyServer(kind, Options())
{
}

ProxyServer::ProxyServer(Kind kind, Options options)
    : m_kind(kind)
    , m_log(std::make_shared<ProxyLog>())
    , m_thread(std::make_unique<ServingThread>(
          [kind, options, log = m_log] { return std::make_unique<ProxyListener>(kind, options, log); }))
{
}

ProxyServer::~ProxyServer() = default;

quint16 ProxyServer::port() const
{
    return m_log->port;
}

QByteArray ProxyServer::url() const
{
    return (m_kind == Kind::Http ? "http://127.0.0.1:" : "socks5://127.0.0.1:") + QByteArray::number(port());
}

QByteArrayList ProxyServer::requests() const
{
    return m_log->read(
        [](const ProxyLog &log) { return QByteArrayList(log.requests.begin(), log.requests.end()); });
}

QByteArrayList ProxyServer::heads() const
{
    return m_log->read(
        [](const ProxyLog &log) { return QByteArrayList(log.heads.begin(), log.heads.end()); });
}

int ProxyServer::connectionCount() const
{
    return m_log->read([](const ProxyLog &log) { return log.connections; });
}

int ProxyServer::refusals() const
{
    return m_log->read([](const ProxyLog &log) { return log.refusals; });
}

} // namespace AsyncFetcher
