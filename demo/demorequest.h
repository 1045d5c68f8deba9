// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/request/httprequest.h"

#include <QByteArray>
#include <QList>

#include <utility>

namespace AsyncFetcher {

/// Names and values in the order they came; names may repeat.
using DemoFields = QList<std::pair<QByteArray, QByteArray>>;

/// A whole request as the demo server received it.
struct DemoRequest
{
    QByteArray method;   ///< any token
    QByteArray target;   ///< as sent
    HttpHeaders headers; ///< in the order and case of the wire
    QByteArray body;     ///< chunks joined
    int minorVersion = 1;
    bool keepAlive = true;

    QByteArray path() const; ///< of the target: absolute-form without scheme and authority, no query; encoded
    QByteArray query() const;     ///< encoded; empty: none
    DemoFields arguments() const; ///< of the query, decoded
};

/// Decodes "a=1&b=c+d" (application/x-www-form-urlencoded).
DemoFields decodeForm(QByteArrayView encoded);

} // namespace AsyncFetcher
