// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/transport/http1/http1exchange.h"

#include <QNetworkReply>

#include <memory>

namespace AsyncFetcher {

class Http1Pool;
class Http1Reply;

/// Is told of a reply by calls instead of signals, and takes the body as it comes instead of reading it: what
/// carries 50,000 replies a second. Thread: the reply's.
class Http1Listener
{
public:
    virtual ~Http1Listener() = default;
    virtual void requestCanBeSent(Http1Reply *reply) = 0;                  ///< connected, TLS included
    virtual void bytesMoved(Http1Reply *reply) = 0;                        ///< in either direction
    virtual bool headArrived(Http1Reply *reply) = 0;                       ///< false: end it
    virtual bool bodyArrived(Http1Reply *reply, QByteArrayView bytes) = 0; ///< as sent; false: end it
    /// The last call. The reply is still its owner's to delete, here or later.
    virtual void ended(Http1Reply *reply) = 0;
};

/// A reply over our own connections. With a listener it is told there, and neither emits nor buffers; without
/// one it is a QNetworkReply as any other, but that it follows no redirect and undoes no content coding.
///
/// Thread: its pool's. Owned by who asked for it. error() and errorString() as in any QNetworkReply; facts()
/// says more.
class Http1Reply final : public QNetworkReply, private Http1Exchange
{
    Q_OBJECT
public:
    Http1Reply(const QNetworkRequest &request, QNetworkAccessManager::Operation operation,
               TransportRequest call, Http1Listener *listener, Http1Pool *pool, int tlsProfile,
               QObject *parent);
    ~Http1Reply() override; ///< aborts silently

    const Http1Facts &facts() const { return Http1Exchange::facts; }
    const TransportRequest &sent() const { return Http1Exchange::request; }
    bool isEnded() const { return !m_pool; }
    /// The facts of a reply that has ended, which holds nothing more of its request from now on.
    Http1Facts takeFacts();
    /// A reply with a listener that has ended carries another request, as a new one would; cheaper, as making
    /// a QNetworkReply and deleting it is a tenth of a small exchange.
    void restart(TransportRequest call, Http1Pool *pool, int tlsProfile);
    /// Before a listener ends it by returning false: why.
    void setFault(ErrorKind kind, const QString &sentence);
    /// Ends it at once without a further call; facts() stay as they are.
    void giveUp();
    void stopAt(TimePoint now); ///< giveUp(), with the time of the end

    void abort() override;
    void close() override;
    qint64 bytesAvailable() const override;
    bool isSequential() const override { return true; }
    void setReadBufferSize(qint64 size) override;

protected:
    qint64 readData(char *data, qint64 maxSize) override;

private:
    void connected() override;
    void active() override;
    bool headArrived() override;
    bool bodyArrived(QByteArrayView bytes) override;
    qint64 room() const override;
    void ended() override;

    void showHead();
    void finish();
    static NetworkError errorFor(const Http1Facts &facts);

    Http1Pool *m_pool;
    Http1Listener *m_listener;
    QByteArray m_buffer;
    qsizetype m_read = 0; ///< of the buffer
};

} // namespace AsyncFetcher
