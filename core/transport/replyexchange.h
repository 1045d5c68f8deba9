// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/transport/contentdecoder.h"
#include "core/transport/exchangetimeouts.h"
#include "core/transport/httptransport.h"
#include "core/transport/replyfailure.h"

#include <QObject>

#include <memory>

class QIODevice;

namespace AsyncFetcher {

class TlsFacts;

/// Carries one QNetworkReply, of whatever access manager, to its TransportReply: reads and decodes the body
/// as it comes, stores it, watches the limits, notes when what happened, and says in our words how it ended.
///
/// Thread: its own. Owns the QNetworkReply and the upload device. Ends exactly once: by ended(), or by
/// abort().
class ReplyExchange final : public QObject
{
    Q_OBJECT
public:
    /// What all exchanges of a transport share; outlives them.
    struct Shared
    {
        const Clock *clock;
        ExchangeTimeouts *timeouts; ///< its owner pointers are ReplyExchanges
        TlsFacts *tlsFacts;
        QString bodyFolder;
    };

    /// request: as it was started, at that time; its limits, method and body are looked at. upload: what the
    /// reply reads the body from; null: none.
    ReplyExchange(const Shared *shared, QNetworkReply *reply, std::unique_ptr<QIODevice> upload,
                  const TransportRequest &request, TimePoint startedAt, ProxyUse proxy);
    ~ReplyExchange() override;

    /// A socket that may become this exchange's has begun to connect.
    void socketStarted();
    bool isSent() const { return m_sends > 0; }
    TimePoint handedOverAt() const { return m_handedOverAt; } ///< to Qt

    /// A limit was reached.
    void expire(ErrorKind kind, const QString &sentence) { end(kind, sentence); }
    /// Ends it now, without ended().
    TransportReply abort();
    /// The result, once, when it has ended.
    TransportReply takeReply() { return std::move(m_result); }

Q_SIGNALS:
    void progressed(qint64 bodyBytes); ///< decoded; about once a 64 KiB
    void ended();
    void socketStartedConnecting(); ///< the reply said so, though the socket may serve another

private:
    void follow();
    void requestSent();
    void encrypted();
    void headArrived();
    void bodyArrived();
    void uploaded();
    void replyFinished();

    bool readBody();
    QString untrustedHead() const;
    bool isShort() const;
    bool uploadFailed() const;
    void judge();
    void end(ErrorKind kind, const QString &sentence);
    void compile(ErrorKind kind, const QString &sentence);
    TimePoint firstWork() const;
    Timings timings(TimePoint end) const;
    ConnectionInfo connectionInfo() const;

    const Shared *m_shared;
    QNetworkReply *m_reply; ///< null: ended
    std::unique_ptr<QIODevice> m_upload;
    const TransportLimits m_limits;
    const QString m_host; ///< "name:port", for sentences
    const ProxyUse m_proxy;
    const bool m_isHead;
    const bool m_repeatable; ///< being sent again does no harm, or cannot happen
    ExchangeTimeouts::Handle m_watch;
    ContentDecoder m_decoder;
    BodySink m_sink;
    QList<QSslError> m_tlsErrors;
    TransportReply m_result;
    qint64 m_told = 0; ///< body bytes, by progressed()
    int m_sends = 0;
    const TimePoint m_startedAt;
    const TimePoint m_handedOverAt;
    TimePoint m_socketAt = Never;
    TimePoint m_encryptedAt = Never;
    TimePoint m_sentAt = Never;
    TimePoint m_uploadedAt = Never;
    TimePoint m_headAt = Never;
};

} // namespace AsyncFetcher
