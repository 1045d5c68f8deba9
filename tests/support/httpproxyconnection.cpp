// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/proxyconnection.h"

#include <QCryptographicHash>
#include <QUrl>

namespace AsyncFetcher {

namespace {

QByteArray answer(const QByteArray &statusAndFields)
{
    return "HTTP/1.1 " + statusAndFields + "Content-Length: 0\r\n\r\n";
}

/// The request as it goes to the server itself: origin-form, and nothing that was for the proxy.
QByteArray toOrigin(const RawRequest &request, const QUrl &url)
{
    const QByteArray path = url.toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority | QUrl::RemoveFragment);
    QByteArray bytes = request.method() + ' ' + (path.isEmpty() ? "/" : path) + " HTTP/1.1\r\n";
    const HttpHeaders headers = request.headers();
    for (const HttpHeader &header : headers) {
        if (!header.name.toLower().startsWith("proxy-"))
            bytes += header.name + ": " + header.value + "\r\n";
    }
    return bytes + "\r\n" + request.bytes.mid(request.head.size());
}

} // namespace

void HttpProxyConnection::received(QByteArray bytes)
{
    m_cutter.feed(bytes);
    next();
}

void HttpProxyConnection::next()
{
    const std::optional<RawRequest> request = m_cutter.take();
    if (!request)
        return;
    log().asked(request->method() + ' ' + request->target(), request->head);
    if (!isAllowed(*request)) {
        log().refused();
        client()->write(answer(options().wantsDigest
                                   ? "407 X\r\nProxy-Authenticate: Digest realm=\"proxy\", nonce=\"once\"\r\n"
                                   : "407 X\r\nProxy-Authenticate: Basic realm=\"proxy\"\r\n"));
        next();
        return;
    }
    if (request->method() != "CONNECT") {
        forward(*request);
        return;
    }
    if (options().refusesTunnels) {
        endAfter(answer("403 X\r\n"));
        return;
    }
    connectUpstream(request->target().mid(request->target().lastIndexOf(':') + 1).toUShort());
}

/// RFC 7616 section 3.4.1, with MD5 and without qop.
QByteArray HttpProxyConnection::digest(const RawRequest &request, const QByteArray &given) const
{
    const auto hash = [](const QByteArray &text) {
        return QCryptographicHash::hash(text, QCryptographicHash::Md5).toHex();
    };
    const qsizetype from = given.indexOf("uri=\"") + 5;
    const QByteArray uri = given.mid(from, given.indexOf('"', from) - from);
    return hash(hash(options().user + ":proxy:" + options().password) +
                ":once:" + hash(request.method() + ':' + uri));
}

bool HttpProxyConnection::isAllowed(const RawRequest &request) const
{
    if (options().user.isEmpty())
        return true;
    const QByteArray given = request.header("proxy-authorization");
    if (options().wantsDigest)
        return given.startsWith("Digest ") && given.contains("response=\"" + digest(request, given) + '"');
    return given == "Basic " + (options().user + ':' + options().password).toBase64();
}

void HttpProxyConnection::forward(const RawRequest &request)
{
    const QUrl url = QUrl::fromEncoded(request.target());
    if (url.scheme() != QLatin1String("http") || url.host().isEmpty()) {
        endAfter(answer("400 X\r\n"));
        return;
    }
    const auto port = quint16(url.port(80));
    m_toSend = toOrigin(request, url);
    const bool isThere = upstream()->state() == QAbstractSocket::ConnectedState && port == m_port;
    if (isThere) {
        upstreamConnected();
        return;
    }
    {
        const QSignalBlocker quiet(upstream()); // the end of the former server is not the client's
        upstream()->abort();
    }
    m_port = port;
    connectUpstream(port);
}

void HttpProxyConnection::upstreamConnected()
{
    if (m_toSend.isEmpty()) {
        client()->write("HTTP/1.1 200 Connection established\r\n\r\n");
        relay();
        return;
    }
    upstream()->write(std::exchange(m_toSend, {}));
    next();
}

void HttpProxyConnection::upstreamRefused()
{
    endAfter(answer("502 X\r\n"));
}

} // namespace AsyncFetcher
