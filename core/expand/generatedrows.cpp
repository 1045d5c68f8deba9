// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/expand/generatedrows.h"

#include "core/expand/expandedsource.h"

namespace AsyncFetcher {

Result<QList<HttpRequest>> generatedRows(const RequestSource &source, const QList<qsizetype> &positions,
                                         const QList<DataTable> &data, qsizetype most,
                                         const std::function<bool()> &goOn)
{
    constexpr qsizetype rowsBetweenQuestions = 1024;
    const auto records = recordsOf(data);
    if (!records || (*records > 0 && positions.size() > most / *records))
        return fail(Error::Code::Limit, QStringLiteral("The data make more than %1 rows.").arg(most));
    Template::Reading reading;
    reading.onlyLater = true;
    for (const DataTable &table : data)
        reading.later += QSet<QByteArray>(table.columns().begin(), table.columns().end());
    QList<HttpRequest> rows;
    rows.reserve(positions.size() * *records);
    for (const qsizetype position : positions) {
        const HttpRequest row = source.requestAt(position);
        for (qsizetype record = 0; record < *records; ++record) {
            if (rows.size() % rowsBetweenQuestions == 0 && goOn && !goOn())
                return fail(Error::Code::Cancelled, {});
            Variables values;
            setRecords(data, record, &values);
            rows.append(expanded(row, values, {}, reading));
            if (*records > 1 && !row.id.isEmpty())
                rows.last().id += QStringLiteral("-%1").arg(record + 1);
        }
    }
    return rows;
}

} // namespace AsyncFetcher
