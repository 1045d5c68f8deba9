// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/response/errorkind.h"

#include <QNetworkReply>
#include <QSslError>
#include <QString>

namespace AsyncFetcher {

/// A QNetworkReply that went wrong, in our words.
struct ReplyFailure
{
    ErrorKind kind = ErrorKind::None;
    QString sentence;
};

/// Whether a proxy takes requests and passes them on, or connections.
enum class ProxyUse : quint8 { None, Forwarding, Tunnel };

/// What was known when a QNetworkReply ended.
struct ReplyEnd
{
    QNetworkReply::NetworkError error = QNetworkReply::NoError;
    QString text; ///< Qt's
    QString host; ///< "name:port"
    ProxyUse proxy = ProxyUse::None;
    int status = 0;             ///< 0: no reply
    bool sent = false;          ///< the request had gone out
    QList<QSslError> tlsErrors; ///< what was wrong with the certificate
};

/// None where the reply came whole, whatever its status: a status decides before an error code.
ReplyFailure failureOf(const ReplyEnd &end);

} // namespace AsyncFetcher
