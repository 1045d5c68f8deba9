// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/proxyserver.h"
#include "tests/support/rawrequest.h"

#include <QObject>
#include <QTcpSocket>

#include <mutex>
#include <vector>

namespace AsyncFetcher {

/// What a ProxyServer has seen. Thread: any.
class ProxyLog
{
public:
    void connected();
    void refused();
    void asked(const QByteArray &what, const QByteArray &head);

    /// Reads under the lock.
    template <typename Read>
    auto read(Read what) const
    {
        const std::lock_guard lock(m_mutex);
        return what(*this);
    }

    quint16 port = 0; ///< written once, before anybody reads

    std::vector<QByteArray> requests; // not shared with who reads a copy
    std::vector<QByteArray> heads;
    int connections = 0;
    int refusals = 0;

private:
    mutable std::mutex m_mutex;
};

/// A client of a proxy and the server it talks to. Once relay() has been called, bytes go through in both
/// directions, held back where one side is slow. Ends when either side ends.
/// Thread: the serving one. Owns both sockets and deletes itself.
class ProxyConnection : public QObject
{
    Q_OBJECT
public:
    ProxyConnection(qintptr client, const ProxyServer::Options &options, std::shared_ptr<ProxyLog> log,
                    QObject *parent);

protected:
    virtual void received(QByteArray bytes) = 0; ///< from the client, before relay()
    virtual void upstreamConnected() = 0;
    virtual void upstreamRefused() = 0;

    void connectUpstream(quint16 port);
    void relay();
    void endAfter(const QByteArray &lastWords);

    QTcpSocket *client() const { return m_client; }
    QTcpSocket *upstream() const { return m_upstream; }
    const ProxyServer::Options &options() const { return m_options; }
    ProxyLog &log() const { return *m_log; }

private:
    static constexpr qint64 Ahead = 256 * 1024;

    void readClient();
    void readUpstream();
    static void move(QTcpSocket *from, QTcpSocket *to);

    QTcpSocket *m_client;
    QTcpSocket *m_upstream;
    const ProxyServer::Options m_options;
    std::shared_ptr<ProxyLog> m_log;
    bool m_relaying = false;
    bool m_connected = false;
};

/// RFC 9110 sections 7.6 and 9.3.6, as far as a test needs. A kept connection may go to one server after the
/// other.
class HttpProxyConnection final : public ProxyConnection
{
    Q_OBJECT
public:
    using ProxyConnection::ProxyConnection;

protected:
    void received(QByteArray bytes) override;
    void upstreamConnected() override;
    void upstreamRefused() override;

private:
    void next();
    bool isAllowed(const RawRequest &request) const;
    QByteArray digest(const RawRequest &request, const QByteArray &given) const;
    void forward(const RawRequest &request);

    RawRequestCutter m_cutter;
    QByteArray m_toSend; ///< once connected; empty: a tunnel is to be told
    quint16 m_port = 0;  ///< of the server that the upstream socket is for
};

/// RFC 1928 with CONNECT alone, and RFC 1929.
class SocksConnection final : public ProxyConnection
{
    Q_OBJECT
public:
    using ProxyConnection::ProxyConnection;

protected:
    void received(QByteArray bytes) override;
    void upstreamConnected() override;
    void upstreamRefused() override;

private:
    enum class Phase { Greeting, Credentials, Request, Done };

    bool greet(); ///< these three: false where more bytes are needed, or all is over
    bool judge();
    bool connectAsAsked();
    void answer(char code);

    QByteArray m_bytes;
    Phase m_phase = Phase::Greeting;
};

} // namespace AsyncFetcher
