// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/request/requestsource.h"

namespace AsyncFetcher {

namespace {

void addTo(RowRules *rules, const HttpRequest &request)
{
    rules->expects |= !request.expect.isEmpty();
    for (const ColumnRule &rule : request.extract)
        if (!rules->columns.contains(rule.name))
            rules->columns.append(rule.name);
}

} // namespace

RowRules rowRules(const RequestSource &source)
{
    RowRules rules;
    addTo(&rules, source.defaults());
    for (qsizetype position = 0; position < source.count(); ++position)
        if (!source.isPlainAt(position))
            addTo(&rules, source.requestAt(position));
    return rules;
}

} // namespace AsyncFetcher
