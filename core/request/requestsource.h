// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/requestid.h"
#include "core/request/httprequest.h"
#include "core/request/rowgroups.h"

namespace AsyncFetcher {

/// Where a run gets its rows: a list today, generated rows later. Rows have positions (the input order,
/// 0-based) and lasting ids.
///
/// Thread: a run reads its source from the engine thread only, and nobody changes it meanwhile (a RequestList
/// is handed over as a snapshot).
class RequestSource
{
public:
    virtual ~RequestSource() = default;

    virtual qsizetype count() const = 0;
    virtual RequestId idAt(qsizetype position) const = 0;
    virtual HttpRequest requestAt(qsizetype position) const = 0;

    /// One more than the largest id: how long a column indexed by RequestId must be.
    virtual quint32 idEnd() const = 0;

    /// Scheme and authority of the row's URL as typed ("https://host:8443"), cheap to get and shared between
    /// rows; empty where the URL has none. Two rows of one host may give different spellings.
    virtual QByteArray originTextAt(qsizetype position) const = 0;

    /// What the rows leave open, as the batch's "defaults" say.
    virtual const HttpRequest &defaults() const = 0;

    /// The batch's "groups"; none: rows run as they come.
    virtual RowGroups groups() const { return {}; }
    /// Which record of the data the row was made with: rows of one record give values to each other.
    virtual qsizetype recordAt(qsizetype) const { return 0; }

    /// The row is not to be sent: HttpRequest::skip.
    virtual bool isSkippedAt(qsizetype position) const { return requestAt(position).skip; }

    /// True: the row has no more than URL, method, timeout, retries and skip. False: it is not known, or it
    /// has.
    virtual bool isPlainAt(qsizetype) const { return false; }

    /// True: the row is plain, and neither its URL nor its method has a brace, so that no name stands in it.
    /// False: it is not known, or they have.
    virtual bool isLiteralAt(qsizetype) const { return false; }
};

/// What is expected of responses, and taken out of them, over all rows and the defaults.
struct RowRules
{
    bool expects = false;
    QByteArrayList columns; ///< their names, in the order in which they come
};
RowRules rowRules(const RequestSource &source);

} // namespace AsyncFetcher
