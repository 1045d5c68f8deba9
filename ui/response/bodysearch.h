// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/base/backgroundtask.h"
#include "ui/response/bodypage.h"

#include <QList>

namespace AsyncFetcher {

/// Where a text occurs in a body, whatever its case (in bytes: that of ASCII letters). Thread: any but the
/// UI's.
class BodySearch
{
public:
    static constexpr qsizetype MostMatches = 100'000;

    struct Found
    {
        QList<qsizetype> places; ///< ascending; at most MostMatches
        qsizetype length = 0;    ///< of each, in characters or bytes
    };

    static Found find(const BodyPage::Content &content, const QString &wanted, const TaskProgress &progress);

private:
    static Found inText(const QString &text, const QString &wanted, const TaskProgress &progress);
    static Found inBytes(const QByteArray &bytes, const QByteArray &wanted, const TaskProgress &progress);
};

} // namespace AsyncFetcher
