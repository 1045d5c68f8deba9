// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/format/formatregistry.h"
#include "core/request/batch.h"
#include "ui/requests/liverows.h"
#include "ui/requests/requestcolumns.h"
#include "ui/requests/selectedrows.h"

#include <QCoreApplication>

#include <optional>

namespace AsyncFetcher {

/// Rows as the text that goes to and comes from the clipboard. Thread: any; the arguments are copies.
class RowText
{
    Q_DECLARE_TR_FUNCTIONS(AsyncFetcher::RowText)
public:
    /// Tab-separated cells, a line per row, as spreadsheets take them.
    static QString cells(const Batch &batch, const LiveRows &live, const QList<qsizetype> &positions,
                         const QList<RequestColumn> &columns, qint64 nowMs);

    /// A row for each line that is neither empty nor a comment (#). Of a line with tabs the first field with
    /// "://" is the URL, and a word in capitals before it the method; "POST http://..." works as well.
    static QList<HttpRequest> requests(const QString &text);

    /// The same where the text is lines, else the requests of the format it is in: null knows none. Nothing:
    /// it is of a kind that has to be looked at before it becomes rows, or leaves something to ask.
    static std::optional<QList<HttpRequest>> understood(const FormatRegistry *formats, const QString &text);

    /// The requests as curl commands, a line each; empty: they cannot be written so.
    static QString curlCommands(const FormatRegistry &formats, const Batch &batch,
                                const QList<qsizetype> &positions);
};

} // namespace AsyncFetcher
