// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/response/redirectstab.h"

#include "ui/base/words.h"

namespace AsyncFetcher {

RedirectsTab::RedirectsTab(QWidget *parent)
    : FactsTable({tr("Attempt"), tr("Status"), tr("Asked"), tr("Sent to")}, {8, 18, 30}, parent)
{
    setAccessibleName(tr("Redirects"));
}

void RedirectsTab::setResponse(const HttpResponse &response)
{
    QList<QStringList> rows;
    for (const Attempt &attempt : response.attempts) {
        for (const Redirect &redirect : attempt.redirects)
            rows.append({Words::count(attempt.number), Words::status(redirect.status),
                         QString::fromUtf8(redirect.url), QString::fromUtf8(redirect.location)});
    }
    setRows(rows);
}

QString RedirectsTab::title(const HttpResponse &response) const
{
    qsizetype count = 0;
    for (const Attempt &attempt : response.attempts)
        count += attempt.redirects.size();
    return tr("Redirects (%1)").arg(Words::count(count));
}

} // namespace AsyncFetcher
