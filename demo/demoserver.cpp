// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo/demoserver.h"

#include "demo/democonnection.h"
#include "demo/demolistener.h"
#include "demo/demoroutes.h"

#include <QTcpSocket>

#include <unistd.h>

namespace AsyncFetcher {

DemoServer::DemoServer(QObject *parent)
    : QObject(parent)
    , m_routes(std::make_unique<DemoRoutes>())
{
    connect(&m_sweep, &QTimer::timeout, this, &DemoServer::closeIdle);
    setIdleTimeout(m_idleTimeout);
}

DemoServer::~DemoServer()
{
    close();
}

Result<void> DemoServer::listen(quint16 port)
{
    Q_ASSERT(!m_listener);
    auto listener = std::make_unique<DemoListener>([this](qintptr descriptor) { accept(descriptor); });
    if (!listener->listen(QHostAddress::LocalHost, port))
        return fail(Error::Code::Io,
                    tr("Port %1 cannot be opened: %2").arg(port).arg(listener->errorString()));
    m_listener = std::move(listener);
    m_sweep.start();
    return {};
}

void DemoServer::close()
{
    m_sweep.stop();
    m_listener.reset();
    qDeleteAll(findChildren<DemoConnection *>(Qt::FindDirectChildrenOnly));
}

quint16 DemoServer::port() const
{
    return m_listener ? m_listener->serverPort() : 0;
}

QUrl DemoServer::url() const
{
    QUrl url;
    url.setScheme(QStringLiteral("http"));
    url.setHost(QStringLiteral("127.0.0.1"));
    url.setPort(port());
    return url;
}

int DemoServer::connections() const
{
    return int(findChildren<DemoConnection *>(Qt::FindDirectChildrenOnly).size());
}

void DemoServer::setIdleTimeout(std::chrono::milliseconds time)
{
    m_idleTimeout = time;
    m_sweep.setInterval(std::max(time / 10, std::chrono::milliseconds(10)));
}

void DemoServer::accept(qintptr descriptor)
{
    auto *socket = new QTcpSocket;
    if (socket->setSocketDescriptor(descriptor)) {
        new DemoConnection(socket, m_routes.get(), &m_head, this);
        return;
    }
    delete socket;
    ::close(int(descriptor));
}

void DemoServer::closeIdle()
{
    const QList<DemoConnection *> all = findChildren<DemoConnection *>(Qt::FindDirectChildrenOnly);
    for (DemoConnection *connection : all) {
        if (connection->isIdleFor(m_idleTimeout))
            delete connection;
    }
}

} // namespace AsyncFetcher
