// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/response/errorkind.h"

#include <QHostAddress>
#include <QNetworkProxy>
#include <QSslConfiguration>
#include <QSslError>
#include <QTcpSocket>
#include <QTimer>

#include <functional>
#include <vector>

namespace AsyncFetcher {

class AddressCache;

/// Where a connection goes, and how.
struct Http1Endpoint
{
    QString host; ///< a name as DNS knows it, or an address
    quint16 port = 0;
    bool tls = false;
    QNetworkProxy proxy{QNetworkProxy::NoProxy}; ///< one that the sockets can speak to

    bool isDirect() const { return proxy.type() == QNetworkProxy::NoProxy; }
};

/// Makes one connection: looks the name up, lets its addresses race (RFC 8305) and shakes hands (TLS).
///
/// Thread: its own. Tells its end once; deleting it before gives everything up. A failure comes from the
/// event loop, a connection that is there at once from inside start(). A proxy looks names up by itself, so
/// there is no race then.
class Http1Dial final : public QObject
{
    Q_OBJECT
public:
    static constexpr std::chrono::milliseconds Stagger{250};

    /// When what was done; Never: it was not.
    struct Times
    {
        TimePoint asked = Never; ///< for addresses that were not known
        TimePoint resolved = Never;
        TimePoint connecting = Never; ///< to the first address
        TimePoint connected = Never;
        TimePoint encrypted = Never;
    };
    struct Failure
    {
        ErrorKind kind = ErrorKind::None;
        QString text;
    };
    using Ended = std::function<void(Http1Dial *)>;

    /// tls: for an endpoint with TLS, copied; null for others.
    Http1Dial(Http1Endpoint endpoint, const QSslConfiguration *tls, AddressCache *addresses,
              const Clock *clock, QObject *parent);
    ~Http1Dial() override;

    void start(Ended ended);

    /// After the end: a connected socket, which is the caller's from now on; null: see failure().
    QTcpSocket *takeSocket();
    const Failure &failure() const { return m_failure; }
    const Times &times() const { return m_times; }

private:
    void takeAddresses(const QList<QHostAddress> &addresses, const QString &error);
    void tryNext();
    void tryThroughProxy();
    QTcpSocket *makeSocket();
    void lose(QTcpSocket *socket);
    void win(QTcpSocket *socket);
    void encrypt();
    void collect(const QList<QSslError> &errors);
    void fail(ErrorKind kind, const QString &text);
    void end();
    ErrorKind kindOf(const QTcpSocket *socket) const;

    const Http1Endpoint m_endpoint;
    std::optional<QSslConfiguration> m_tls;
    AddressCache *m_addresses;
    const Clock *m_clock;
    Ended m_ended;
    QList<QHostAddress> m_left; ///< addresses that nobody tries yet
    std::vector<QTcpSocket *> m_racing;
    QTcpSocket *m_winner = nullptr;
    QTimer m_stagger;
    QString m_lastError;
    QString m_tlsErrors;
    Failure m_failure;
    Times m_times;
};

} // namespace AsyncFetcher
