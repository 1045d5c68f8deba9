// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/request/batch.h"
#include "ui/requests/requestcolumns.h"

#include <QCoreApplication>

#include <chrono>

namespace AsyncFetcher {

/// The editable cells of a row as text, and text as cells. Thread: any, while nobody changes the batch.
class RequestCells
{
    Q_DECLARE_TR_FUNCTIONS(AsyncFetcher::RequestCells)
public:
    /// What an editor starts with; empty where the row leaves the field open.
    static QString editText(const RequestList &list, qsizetype position, RequestColumn column);

    /// The same of a request that is in no list.
    static QString editText(const HttpRequest &request, RequestColumn column);

    /// What is in force where the row leaves the field open: the batch's default, else the built-in one.
    static QString defaultText(const Batch &batch, RequestColumn column);

    /// The request with the cell set from what was typed. An error: the text is no value for such a cell.
    static Result<HttpRequest> withText(HttpRequest request, RequestColumn column, const QString &text);

    /// Why the row cannot be sent as the cell stands; empty: nothing is wrong with it.
    static QString problem(const RequestList &list, qsizetype position, RequestColumn column);

    static QString urlProblem(const QByteArray &url);
    static QString methodProblem(const QByteArray &method);

private:
    static QString headersText(const HttpHeaders &headers);
    static QString bodyText(const RequestBody &body);
    static QString timeoutText(std::chrono::milliseconds timeout);
    static Result<std::optional<std::chrono::milliseconds>> timeoutFrom(const QString &text);
};

} // namespace AsyncFetcher
