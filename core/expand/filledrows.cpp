// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/expand/filledrows.h"

#include "core/base/clock.h"
#include "core/format/secretforms.h"

#include <QRandomGenerator>

namespace AsyncFetcher {

namespace {

Result<SecretMask> maskOf(const Variables &variables)
{
    SecretMask mask;
    for (const QByteArray &name : variables.names()) {
        const Variable *variable = variables.find(name);
        if (!variable || !variable->isSecret || variable->value.isEmpty())
            continue;
        if (variable->value.size() < ShortestSecret)
            return fail(
                Error::Code::Usage,
                QStringLiteral("The secret {{%1}} has fewer than %2 characters: it could not be hidden.")
                    .arg(QString::fromUtf8(name))
                    .arg(ShortestSecret));
        addSecretForms(&mask, variable->value);
    }
    return mask;
}

} // namespace

Result<FilledRows> fillRows(FillSetup setup)
{
    auto mask = maskOf(setup.variables);
    if (!mask)
        return tl::unexpected(mask.error());
    FilledRows rows{setup.rows, setup.rows, *std::move(mask), {}};
    const auto isDropped = [goOn = setup.goOn] { return goOn && !goOn(); };
    if (setup.data.isEmpty() && !ExpandedSource::isNeeded(*setup.rows, setup.goOn) && !isDropped())
        return rows;
    const auto filled =
        ExpandedSource::create({std::move(setup.rows), std::move(setup.variables), std::move(setup.data),
                                QRandomGenerator::global()->generate64(), SystemClock().wallMs()});
    if (!filled)
        return tl::unexpected(filled.error());
    rows.sent = rows.written = *filled;
    if (!rows.secrets.isEmpty())
        rows.written = (*filled)->withoutSecrets();
    rows.problems = (*filled)->problems({setup.positions, setup.mostProblems, setup.goOn});
    if (isDropped())
        return fail(Error::Code::Cancelled, {});
    return rows;
}

} // namespace AsyncFetcher
