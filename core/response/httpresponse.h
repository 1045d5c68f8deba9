// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/requestid.h"
#include "core/request/httprequest.h"
#include "core/response/attempt.h"
#include "core/response/body.h"
#include "core/response/judgement.h"

namespace AsyncFetcher {

/// What a row ended with.
struct HttpResponse
{
    RequestId requestId{};
    qint64 position = 0; ///< 0-based place in the input
    QString id;          ///< the row's own, else its 1-based position
    QByteArray url;      ///< as given
    QByteArray finalUrl; ///< after redirects; empty: nothing was sent
    QByteArray method;   ///< as sent first
    RowState outcome = RowState::Pending;
    int statusCode = 0;  ///< 0: no reply
    HttpHeaders headers; ///< of the final reply
    Body body;
    std::chrono::nanoseconds responseTime{0}; ///< of the last attempt
    ErrorKind errorKind = ErrorKind::None;
    QString error;
    QList<Attempt> attempts;    ///< empty: nothing was tried
    QList<Assert> asserts;      ///< empty: nothing was expected, or there was no whole reply to look at
    QList<Extracted> extracted; ///< a value for each column; empty as above

    int attempt() const { return int(attempts.size()); }
    bool succeeded() const { return outcome == RowState::Succeeded; }
};

} // namespace AsyncFetcher
