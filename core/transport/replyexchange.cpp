// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/transport/replyexchange.h"

#include "core/transport/tlssetup.h"

#include <QBuffer>
#include <QHostAddress>
#include <QSslConfiguration>

#include <array>

namespace AsyncFetcher {

namespace {

constexpr size_t PieceBytes = 32'768;
constexpr qint64 ProgressBytes = 65'536;

QString nameAndPort(const QUrl &origin)
{
    const int port = origin.port(origin.scheme() == QLatin1String("https") ? 443 : 80);
    return QStringLiteral("%1:%2").arg(origin.host()).arg(port);
}

/// Qt joins fields of one name to one: with a comma, which means the same, but Set-Cookie with a line feed.
HttpHeaders receivedHeaders(const QNetworkReply &reply)
{
    HttpHeaders headers;
    const auto &pairs = reply.rawHeaderPairs();
    headers.reserve(pairs.size());
    for (const auto &[name, value] : pairs) {
        if (!isSameName(name, "Set-Cookie")) {
            headers.append({name, value});
            continue;
        }
        for (const QByteArray &cookie : value.split('\n'))
            headers.append({name, cookie});
    }
    return headers;
}

Timings::Span between(TimePoint from, TimePoint to)
{
    return from == Never || to == Never ? Timings::NotApplicable : std::max(to - from, Duration::zero());
}

} // namespace

ReplyExchange::ReplyExchange(const Shared *shared, QNetworkReply *reply, std::unique_ptr<QIODevice> upload,
                             const TransportRequest &request, TimePoint startedAt, ProxyUse proxy)
    : m_shared(shared)
    , m_reply(reply)
    , m_upload(std::move(upload))
    , m_limits(request.limits)
    , m_host(nameAndPort(request.origin))
    , m_proxy(proxy)
    , m_isHead(request.method == "HEAD")
    , m_repeatable(request.idempotent || m_upload)
    , m_watch(shared->timeouts->begin(this, request.limits))
    , m_sink(shared->bodyFolder)
    , m_startedAt(startedAt)
    , m_handedOverAt(shared->clock->now())
{
    follow();
}

ReplyExchange::~ReplyExchange()
{
    if (m_reply)
        abort();
}

void ReplyExchange::follow()
{
    connect(m_reply, &QNetworkReply::socketStartedConnecting, this, &ReplyExchange::socketStartedConnecting);
    connect(m_reply, &QNetworkReply::requestSent, this, &ReplyExchange::requestSent);
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &ReplyExchange::headArrived);
    connect(m_reply, &QNetworkReply::readyRead, this, &ReplyExchange::bodyArrived);
    connect(m_reply, &QNetworkReply::finished, this, &ReplyExchange::replyFinished);
    if (m_upload)
        connect(m_reply, &QNetworkReply::uploadProgress, this, &ReplyExchange::uploaded);
    if (m_reply->url().scheme() == QLatin1String("https")) {
        connect(m_reply, &QNetworkReply::encrypted, this, &ReplyExchange::encrypted);
        connect(m_reply, &QNetworkReply::sslErrors, this,
                [this](const QList<QSslError> &errors) { m_tlsErrors = errors; });
    }
}

void ReplyExchange::socketStarted()
{
    if (m_socketAt == Never && m_sends == 0)
        m_socketAt = m_shared->clock->now();
}

void ReplyExchange::encrypted()
{
    m_encryptedAt = m_shared->clock->now();
}

void ReplyExchange::requestSent()
{
    m_shared->timeouts->connected(m_watch);
    if (++m_sends == 1)
        m_sentAt = m_shared->clock->now();
    else if (!m_repeatable)
        end(ErrorKind::Reset, QStringLiteral("The connection to %1 ended before it replied, and Qt sent the "
                                             "request again.")
                                  .arg(m_host));
}

void ReplyExchange::uploaded()
{
    m_uploadedAt = m_shared->clock->now();
    m_shared->timeouts->touch(m_watch);
}

void ReplyExchange::headArrived()
{
    if (m_headAt != Never)
        return;
    m_shared->timeouts->touch(m_watch);
    m_headAt = m_shared->clock->now();
    m_result.status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    m_result.headers = receivedHeaders(*m_reply);
    if (!m_decoder.start(m_result.headers, m_limits.maxBodyBytes)) {
        end(m_decoder.errorKind(), m_decoder.error());
        return;
    }
    const qint64 length = headerValue(m_result.headers, "Content-Length").toLongLong();
    if (m_limits.maxBodyBytes > 0 && length > m_limits.maxBodyBytes && m_decoder.isIdentity() && !m_isHead)
        end(ErrorKind::TooLarge, QStringLiteral("The body of %1 bytes is larger than the limit of %2.")
                                     .arg(length)
                                     .arg(m_limits.maxBodyBytes));
}

void ReplyExchange::bodyArrived()
{
    m_shared->timeouts->touch(m_watch);
    if (m_headAt == Never)
        headArrived();
    if (m_reply && !readBody()) {
        end(m_decoder.errorKind(), m_decoder.error());
    } else if (m_sink.size() - m_told >= ProgressBytes) {
        m_told = m_sink.size();
        Q_EMIT progressed(m_told); // whoever hears it may end all this
    }
}

/// Everything that Qt has for us, which is at most its read buffer. False: the decoder says why.
bool ReplyExchange::readBody()
{
    std::array<char, PieceBytes> piece;
    for (;;) {
        const qint64 count = m_reply->read(piece.data(), qint64(piece.size()));
        if (count <= 0)
            return true;
        if (!m_decoder.feed({piece.data(), qsizetype(count)}, m_sink))
            return false;
    }
}

void ReplyExchange::replyFinished()
{
    if (m_headAt == Never && m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).isValid())
        headArrived();
    if (!m_reply)
        return;
    if (m_headAt != Never && !readBody())
        end(m_decoder.errorKind(), m_decoder.error());
    else
        judge();
}

void ReplyExchange::judge()
{
    if (uploadFailed()) {
        end(ErrorKind::Io,
            QStringLiteral("The body to send could not be read: %1.").arg(m_upload->errorString()));
        return;
    }
    const auto failure = failureOf(
        {m_reply->error(), m_reply->errorString(), m_host, m_proxy, m_result.status, isSent(), m_tlsErrors});
    const QString untrusted = untrustedHead();
    if (!untrusted.isEmpty())
        end(ErrorKind::Protocol, untrusted);
    else if (failure.kind != ErrorKind::None)
        end(failure.kind, failure.sentence);
    else if (isShort())
        end(ErrorKind::Truncated, QStringLiteral("The connection ended before the body did."));
    else if (!m_decoder.finish())
        end(m_decoder.errorKind(), m_decoder.error());
    else
        end(ErrorKind::None, {});
}

/// What Qt takes for a head, though nobody can know what it means. Empty: nothing.
QString ReplyExchange::untrustedHead() const
{
    if (m_headAt == Never)
        return {};
    // Qt skips 100 alone, and takes any other interim reply for the answer.
    if (m_result.status >= 100 && m_result.status < 200)
        return QStringLiteral("There came only an interim reply (%1).").arg(m_result.status);
    if (m_result.status < 100 || m_result.status > 999)
        return QStringLiteral("The status %1 is none.").arg(m_result.status);
    for (const HttpHeader &header : m_result.headers) {
        if (header.value.contains('\0'))
            return QStringLiteral("There is a NUL in the field %1.").arg(QString::fromLatin1(header.name));
        // Qt reads chunks wherever the word stands within the value.
        if (isSameName(header.name, "Transfer-Encoding") && header.value.toLower().contains("chunked") &&
            header.value.split(',').constLast().trimmed().toLower() != "chunked")
            return QStringLiteral("Where the body ends is not clear (Transfer-Encoding: %1).")
                .arg(QString::fromLatin1(header.value));
    }
    return {};
}

/// Fewer bytes than the head promised: Qt does not always mind.
bool ReplyExchange::isShort() const
{
    const int status = m_result.status;
    if (m_isHead || status < 200 || status == 204 || status == 304 ||
        hasHeader(m_result.headers, "Transfer-Encoding"))
        return false;
    bool isNumber = false;
    const qint64 length = headerValue(m_result.headers, "Content-Length").toLongLong(&isNumber);
    // What a redirect that keeps the method says is lost to Qt's wish for the body.
    const bool lost = m_reply->error() == QNetworkReply::ContentReSendError;
    return isNumber && m_decoder.wireBytes() < length && !lost;
}

bool ReplyExchange::uploadFailed() const
{
    return m_reply->error() != QNetworkReply::NoError && m_upload &&
           m_upload->errorString() != QBuffer().errorString();
}

TransportReply ReplyExchange::abort()
{
    compile(ErrorKind::Cancelled, QStringLiteral("It was cancelled."));
    return takeReply();
}

void ReplyExchange::end(ErrorKind kind, const QString &sentence)
{
    compile(kind, sentence);
    Q_EMIT ended();
}

/// Puts together what is known and lets the reply go.
void ReplyExchange::compile(ErrorKind kind, const QString &sentence)
{
    const TimePoint end = m_shared->clock->now();
    m_shared->timeouts->end(m_watch);
    m_result.errorKind = kind;
    m_result.error = sentence;
    m_result.body = m_sink.finish();
    m_result.wireBytes = m_decoder.wireBytes();
    m_result.sends = m_sends;
    m_result.timings = timings(end);
    m_result.responseTime = std::max(between(firstWork(), end), Duration::zero());
    m_result.connection = connectionInfo();

    // abort() tells of the end, and goes on using the reply after that.
    m_reply->disconnect(this);
    m_reply->abort();
    m_reply->deleteLater();
    m_reply = nullptr;
}

/// Qt's signals come by way of another thread, a little late: on a connection that was there already, what is
/// between handing over and the word that the request was sent is mostly that delay.
TimePoint ReplyExchange::firstWork() const
{
    if (m_socketAt != Never)
        return m_socketAt;
    return m_sends > 0 ? m_handedOverAt : Never;
}

Timings ReplyExchange::timings(TimePoint end) const
{
    Timings t;
    t.blocked = between(m_startedAt, std::min(firstWork(), end));
    t.connect = between(m_socketAt, std::min({m_encryptedAt, m_sentAt, end}));
    if (m_sends == 0)
        return t;
    const TimePoint sendFrom = m_socketAt != Never ? m_sentAt : m_handedOverAt;
    const TimePoint sendTo = m_uploadedAt == Never ? sendFrom : std::min(m_uploadedAt, m_headAt);
    t.send = between(sendFrom, sendTo);
    t.wait = between(sendTo, std::min(m_headAt, end));
    t.receive = between(m_headAt, end);
    return t;
}

/// Qt keeps the address it connected to, and the minor version of the reply, to itself.
ConnectionInfo ReplyExchange::connectionInfo() const
{
    ConnectionInfo info;
    info.path = "qnam";
    if (m_sends == 0)
        return info;
    info.reused = m_socketAt == Never;
    if (m_headAt != Never)
        info.httpVersion = m_reply->attribute(QNetworkRequest::Http2WasUsedAttribute).toBool() ? "2" : "1";
    if (m_reply->url().scheme() == QLatin1String("https"))
        m_shared->tlsFacts->describe(m_reply->sslConfiguration(), &info);
    return info;
}

} // namespace AsyncFetcher
