// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/response/errorkind.h"

#include <QByteArray>
#include <QString>
#include <QUrl>

#include <tl/expected.hpp>

namespace AsyncFetcher {

/// Why a row cannot be sent as it stands: Invalid, BlockedScheme or Io, and a sentence that names the field.
struct SendError
{
    ErrorKind kind = ErrorKind::Invalid;
    QString text;
};
template <typename T>
using Sendable = tl::expected<T, SendError>;

inline tl::unexpected<SendError> unsendable(QString text, ErrorKind kind = ErrorKind::Invalid)
{
    return tl::unexpected(SendError{kind, std::move(text)});
}

/// An http or https address taken apart for sending. The target keeps every octet as typed, but for those
/// that RFC 3986 forbids, which are percent-encoded; dot segments stay, a fragment is not sent.
struct WireUrl
{
    QUrl origin;               ///< scheme, host (IDNs as A-labels) and port if it is not the scheme's own
    QByteArray originKey;      ///< "https://host:443": the same for all spellings of one origin
    QByteArray originText;     ///< "https://host": what the address begins with
    QByteArray target;         ///< path and query; "/" at least
    QByteArray user, password; ///< from the authority, decoded
    bool hasUserInfo = false;

    /// The address as it is asked for, without user information.
    QByteArray text() const { return originText + target; }

    static Sendable<WireUrl> parse(QByteArrayView typed);
    /// Where a Location leads from here (RFC 3986 section 5).
    Sendable<WireUrl> resolved(QByteArrayView location) const;
};

/// Scheme, host and port of an origin as typed, made the same for all spellings ("HTTP://A:80" and
/// "http://a"); empty: not http or https. Cheap and a little lax: it only groups rows by host,
/// WireUrl::parse() judges.
QByteArray originKeyOf(QByteArrayView originText);

} // namespace AsyncFetcher
