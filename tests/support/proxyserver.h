// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QByteArrayList>

#include <memory>

namespace AsyncFetcher {

class ProxyLog;
class ServingThread;

/// A small proxy for tests: HTTP (forwarding, and CONNECT for tunnels) or SOCKS5. Whatever host a client
/// names, it connects to that port on 127.0.0.1, so that a test shows who resolves names.
///
/// Thread: constructed, used and destroyed in the test's thread; it serves in a thread of its own.
class ProxyServer
{
public:
    enum class Kind { Http, Socks5 };
    struct Options
    {
        QByteArray user{}; ///< set: clients must give user and password (Basic, or RFC 1929)
        QByteArray password{};
        bool wantsDigest = false;    ///< HTTP: by Digest (RFC 7616, MD5) instead of Basic
        bool refusesTunnels = false; ///< CONNECT is answered 403, SOCKS "not allowed"
    };

    explicit ProxyServer(Kind kind);
    ProxyServer(Kind kind, Options options);
    ~ProxyServer();
    ProxyServer(const ProxyServer &) = delete;
    ProxyServer &operator=(const ProxyServer &) = delete;

    quint16 port() const;
    QByteArray url() const; ///< "http://127.0.0.1:PORT" or "socks5://127.0.0.1:PORT"

    /// What was asked for, in order: "GET http://a.test:81/x", "CONNECT a.test:443".
    QByteArrayList requests() const;
    QByteArrayList heads() const; ///< HTTP: of every request, as received
    int connectionCount() const;  ///< accepted in all
    int refusals() const;         ///< for want of the right credentials

private:
    const Kind m_kind;
    std::shared_ptr<ProxyLog> m_log;
    std::unique_ptr<ServingThread> m_thread;
};

} // namespace AsyncFetcher
