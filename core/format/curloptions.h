// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>

namespace AsyncFetcher {

/// What an option of curl means to a request. Quiet ones say what curl shows or stores, which is no concern
/// of the request; Ignored ones change what is sent, or how, in a way that cannot be kept.
enum class CurlAction : quint8 {
    AnyAuth,
    Basic,
    Bearer,
    CaCert,
    Cert,
    Compressed,
    Config,
    ConnectTimeout,
    Cookie,
    Data,
    DataBinary,
    DataRaw,
    DataUrlencode,
    Form,
    FormString,
    Get,
    GlobOff,
    Head,
    Header,
    Ignored,
    Insecure,
    Json,
    Key,
    Location,
    MaxBody,
    MaxRedirects,
    MaxTime,
    Method,
    Next,
    OtherAuth,
    ProtoDefault,
    Proxy,
    ProxyUser,
    Quiet,
    Range,
    Referer,
    Retry,
    RetryUnsafe,
    Socks5,
    Upload,
    Url,
    UrlQuery,
    User,
    UserAgent,
};

/// An option of curl as its manual lists them.
struct CurlOption
{
    enum Kind : quint8 { Flag, Value };

    QByteArrayView name;
    char letter; ///< NUL: none
    Kind kind;
    CurlAction action;
};

/// Null: there is none. A name may be cut short as long as it means one option alone.
const CurlOption *curlOption(char letter);
const CurlOption *curlOption(QByteArrayView name);

} // namespace AsyncFetcher
