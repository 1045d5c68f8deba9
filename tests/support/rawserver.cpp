// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/rawserver.h"

#include "tests/support/rawconnection.h"
#include "tests/support/servingthread.h"

#include <QSslSocket>
#include <QTcpServer>

namespace AsyncFetcher {

namespace {

using ScriptFor = std::function<RawScript(int connection)>;

/// Accepts for a RawServer. Thread: the serving one.
class RawListener final : public QTcpServer
{
public:
    RawListener(std::shared_ptr<RawLog> log, ScriptFor scriptFor, RawServer::Responder responder,
                const RawServer::Options &options)
        : m_log(std::move(log))
        , m_scriptFor(std::move(scriptFor))
        , m_responder(std::move(responder))
        , m_tls(options.tls)
    {
        setListenBacklogSize(4096); // the default of 50 loses SYNs of a burst, which then take a second
        if (!listen(options.address, options.port))
            qFatal("RawServer cannot listen: %s", qPrintable(errorString()));
        m_log->port = serverPort();
    }

protected:
    void incomingConnection(qintptr descriptor) override
    {
        QTcpSocket *socket = m_tls ? new QSslSocket(this) : new QTcpSocket(this);
        if (!socket->setSocketDescriptor(descriptor)) {
            delete socket;
            return;
        }
        socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
        const int number = m_log->connectionOpened();
        auto *connection =
            new RawConnection(socket, number, m_log, m_scriptFor ? m_scriptFor(number) : RawScript(),
                              m_responder ? &m_responder : nullptr, this);
        if (m_tls)
            encrypt(static_cast<QSslSocket *>(socket), connection, number);
        else
            connection->start();
    }

private:
    void encrypt(QSslSocket *socket, RawConnection *connection, int number)
    {
        socket->setSslConfiguration(*m_tls);
        connect(socket, &QSslSocket::encrypted, connection, [this, socket, connection, number] {
            const QByteArray protocol = socket->sessionProtocol() == QSsl::TlsV1_3 ? "TLSv1.3" : "TLSv1.2";
            m_log->encrypted(number, protocol, !socket->peerCertificate().isNull());
            connection->start();
        });
        connect(socket, &QSslSocket::errorOccurred, connection, [this, socket] {
            if (!socket->isEncrypted())
                m_log->handshakeFailed();
        });
        socket->startServerEncryption();
    }

    std::shared_ptr<RawLog> m_log;
    ScriptFor m_scriptFor;
    RawServer::Responder m_responder;
    std::optional<QSslConfiguration> m_tls;
};

} // namespace

RawServer::RawServer(RawScript script)
    : RawServer(std::move(script), Options())
{
}

RawServer::RawServer(RawScript script, Options options)
    : RawServer(QList<RawScript>{std::move(script)}, std::move(options))
{
}

RawServer::RawServer(QList<RawScript> scripts)
    : RawServer(std::move(scripts), Options())
{
}

RawServer::RawServer(QList<RawScript> scripts, Options options)
{
    serve([scripts = std::move(scripts)](
              int connection) { return scripts.at(std::min(qsizetype(connection), scripts.size() - 1)); },
          nullptr, std::move(options));
}

RawServer::RawServer(Responder responder)
    : RawServer(std::move(responder), Options())
{
}

RawServer::RawServer(Responder responder, Options options)
{
    serve(nullptr, std::move(responder), std::move(options));
}

RawServer::~RawServer() = default;

void RawServer::serve(ScriptFor scriptFor, Responder responder, Options options)
{
    m_tls = options.tls.has_value();
    m_log = std::make_shared<RawLog>();
    auto make = [log = m_log, scriptFor = std::move(scriptFor), responder = std::move(responder), options] {
        return std::make_unique<RawListener>(log, scriptFor, responder, options);
    };
    if (options.ownThread)
        m_thread = std::make_unique<ServingThread>(std::move(make));
    else
        m_listener = make();
}

quint16 RawServer::port() const
{
    return m_log->port;
}

QByteArray RawServer::url(QByteArrayView path) const
{
    return (m_tls ? "https://localhost:" : "http://127.0.0.1:") + QByteArray::number(port()) +
           path.toByteArray();
}

QList<RawRequest> RawServer::requests() const
{
    return m_log->read([](const RawLog &log) { return QList(log.requests.begin(), log.requests.end()); });
}

int RawServer::requestCount() const
{
    return m_log->read([](const RawLog &log) { return log.wholeRequests; });
}

QList<RawServer::Connection> RawServer::connections() const
{
    return m_log->read(
        [](const RawLog &log) { return QList(log.connections.begin(), log.connections.end()); });
}

int RawServer::connectionCount() const
{
    return m_log->read([](const RawLog &log) { return int(log.connections.size()); });
}

int RawServer::openConnections() const
{
    return m_log->read([](const RawLog &log) { return log.openConnections; });
}

int RawServer::peakConnections() const
{
    return m_log->read([](const RawLog &log) { return log.peakConnections; });
}

int RawServer::peakRequests() const
{
    return m_log->read([](const RawLog &log) { return log.peakRequests; });
}

int RawServer::tlsHandshakeFailures() const
{
    return m_log->read([](const RawLog &log) { return log.handshakeFailures; });
}

} // namespace AsyncFetcher
