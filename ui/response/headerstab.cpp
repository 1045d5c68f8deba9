// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/response/headerstab.h"

#include "ui/base/words.h"

namespace AsyncFetcher {

HeadersTab::HeadersTab(QWidget *parent)
    : FactsTable({tr("Name"), tr("Value")}, {24}, parent)
{
    setAccessibleName(tr("Response headers"));
}

void HeadersTab::setResponse(const HttpResponse &response)
{
    QList<QStringList> rows;
    for (const HttpHeader &header : response.headers)
        rows.append({QString::fromUtf8(header.name), QString::fromUtf8(header.value)});
    setRows(rows);
}

QString HeadersTab::title(const HttpResponse &response) const
{
    return tr("Headers (%1)").arg(Words::count(response.headers.size()));
}

} // namespace AsyncFetcher
