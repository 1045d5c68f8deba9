// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/request/httprequest.h"
#include "core/response/httpresponse.h"

#include <QList>
#include <QString>

namespace AsyncFetcher {

/// What a rule, as it is typed, says of a response that is there.
struct CheckedRule
{
    enum class Kind : quint8 { Passed, Failed, Broken, Column };

    Kind kind = Kind::Broken;
    QString text;   ///< the rule; of a column its name
    QString detail; ///< what was there, or why the rule cannot be read
};

/// rules: their expectations and columns. folder: where schemas are. Thread: any; reads files.
QList<CheckedRule> checkedRules(const HttpRequest &rules, const HttpResponse &response,
                                const QString &folder);

} // namespace AsyncFetcher
