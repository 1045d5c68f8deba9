// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/response/checkstab.h"

#include "ui/base/theme.h"

#include <algorithm>

namespace AsyncFetcher {

ChecksTab::ChecksTab(QWidget *parent)
    : FactsTable({tr("Result"), tr("Check"), tr("Found")}, {10, 36}, parent)
{
    setAccessibleName(tr("Checks"));
}

void ChecksTab::setResponse(const HttpResponse &response)
{
    QList<QStringList> rows;
    for (const Assert &assert : response.asserts)
        rows.append({assert.passed ? tr("passed") : tr("failed"), QString::fromUtf8(assert.expect),
                     assert.actual.isNull() ? tr("(nothing)") : QString::fromUtf8(assert.actual)});
    for (const Extracted &each : response.extracted)
        rows.append({tr("column"), QString::fromUtf8(each.name),
                     each.value.isNull() ? tr("(nothing)") : QString::fromUtf8(each.value)});
    setRows(rows);
    for (int row = 0; row < int(response.asserts.size()); ++row)
        item(row, 0)->setForeground(
            tintColor(response.asserts.at(row).passed ? Tint::Good : Tint::Bad, palette()));
}

QString ChecksTab::title(const HttpResponse &response) const
{
    const QList<Assert> &asserts = response.asserts;
    if (asserts.isEmpty())
        return tr("Checks");
    const auto passed =
        std::count_if(asserts.begin(), asserts.end(), [](const Assert &assert) { return assert.passed; });
    return tr("Checks (%1 of %2)").arg(passed).arg(asserts.size());
}

} // namespace AsyncFetcher
