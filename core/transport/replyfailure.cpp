// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/transport/replyfailure.h"

namespace AsyncFetcher {

namespace {

/// The codes that Qt derives from a status: the reply came.
bool isStatusInDisguise(const ReplyEnd &end)
{
    switch (end.error) {
    case QNetworkReply::NoError:
        return true;
    case QNetworkReply::ContentAccessDenied:
    case QNetworkReply::ContentOperationNotPermittedError:
    case QNetworkReply::ContentNotFoundError:
    case QNetworkReply::AuthenticationRequiredError:
    case QNetworkReply::ContentConflictError:
    case QNetworkReply::ContentGoneError:
    case QNetworkReply::UnknownContentError:
    case QNetworkReply::ProtocolInvalidOperationError:
    case QNetworkReply::InternalServerError:
    case QNetworkReply::OperationNotImplementedError:
    case QNetworkReply::ServiceUnavailableError:
    case QNetworkReply::UnknownServerError:
        return end.status >= 400;
    case QNetworkReply::ProxyAuthenticationRequiredError:
        return end.status == 407 && end.proxy == ProxyUse::None;
    case QNetworkReply::ContentReSendError:
        // Qt wants the body back at once for a redirect that keeps the method, and gets none from us.
        return end.status == 307 || end.status == 308;
    default:
        return false;
    }
}

QString tlsSentence(const ReplyEnd &end)
{
    if (!end.tlsErrors.isEmpty())
        return QStringLiteral("The certificate of %1 was refused: %2.")
            .arg(end.host, end.tlsErrors.first().errorString().remove(QLatin1Char('\n')));
    return QStringLiteral("No TLS connection to %1: %2.").arg(end.host, end.text);
}

ReplyFailure afterTheHead(const ReplyEnd &end)
{
    if (end.error == QNetworkReply::ProtocolFailure)
        return {ErrorKind::Protocol, QStringLiteral("The body is not framed as HTTP says.")};
    return {ErrorKind::Truncated, QStringLiteral("The connection ended before the body did.")};
}

ReplyFailure ofTheProxy(const ReplyEnd &end)
{
    QString why;
    switch (end.error) {
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ConnectionRefusedError:
        why = QStringLiteral("it refused the connection");
        break;
    case QNetworkReply::ProxyConnectionClosedError:
        why = QStringLiteral("it closed the connection");
        break;
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::HostNotFoundError:
        why = QStringLiteral("its name has no address");
        break;
    case QNetworkReply::ProxyTimeoutError:
        why = QStringLiteral("it did not answer");
        break;
    case QNetworkReply::ProxyAuthenticationRequiredError:
        why = QStringLiteral("it wants other credentials");
        break;
    default:
        why = end.text;
    }
    return {ErrorKind::Proxy, QStringLiteral("The proxy failed: %1.").arg(why)};
}

ReplyFailure ofTheConnection(const ReplyEnd &end)
{
    if (end.sent)
        return {ErrorKind::Reset,
                QStringLiteral("The connection to %1 ended before it replied.").arg(end.host)};
    if (end.error == QNetworkReply::RemoteHostClosedError)
        return {ErrorKind::Reset,
                QStringLiteral("%1 closed the connection before anything was sent.").arg(end.host)};
    return {ErrorKind::Connect, QStringLiteral("No connection to %1: %2.").arg(end.host, end.text)};
}

/// Errors that Qt does not ascribe to the proxy, though it cannot have been anybody else.
bool isTheProxys(const ReplyEnd &end)
{
    if (end.proxy == ProxyUse::None || end.sent)
        return false;
    return end.error == QNetworkReply::UnknownNetworkError ||
           (end.proxy == ProxyUse::Forwarding && (end.error == QNetworkReply::ConnectionRefusedError ||
                                                  end.error == QNetworkReply::HostNotFoundError));
}

} // namespace

ReplyFailure failureOf(const ReplyEnd &end)
{
    if (isStatusInDisguise(end)) {
        if (end.status == 0)
            return {ErrorKind::Protocol, QStringLiteral("%1 did not answer in HTTP.").arg(end.host)};
        return {};
    }
    if (isTheProxys(end))
        return ofTheProxy(end);
    switch (end.error) {
    case QNetworkReply::ConnectionRefusedError:
        return {ErrorKind::Connect, QStringLiteral("%1 refused the connection.").arg(end.host)};
    case QNetworkReply::HostNotFoundError:
        return {ErrorKind::Dns, QStringLiteral("The name of %1 has no address.").arg(end.host)};
    case QNetworkReply::SslHandshakeFailedError:
        return {ErrorKind::Tls, tlsSentence(end)};
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyConnectionClosedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyTimeoutError:
    case QNetworkReply::ProxyAuthenticationRequiredError:
    case QNetworkReply::UnknownProxyError:
        return ofTheProxy(end);
    case QNetworkReply::ProtocolUnknownError:
        return {ErrorKind::BlockedScheme, QStringLiteral("Only http and https are fetched.")};
    case QNetworkReply::ProtocolFailure:
        if (end.status == 0)
            return {ErrorKind::Protocol, QStringLiteral("%1 did not answer in HTTP.").arg(end.host)};
        break;
    default:
        break;
    }
    return end.status != 0 ? afterTheHead(end) : ofTheConnection(end);
}

} // namespace AsyncFetcher
