// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/expand/filledrows.h"

#include "core/base/clock.h"
#include "core/format/secretforms.h"

#include <QRandomGenerator>

#include <algorithm>
#include <utility>

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
        if (const auto filled = Template::expand(variable->value, variables, {}))
            addSecretForms(&mask, *filled); // values may have names in them
    }
    return mask;
}

/// All that the rows that are looked at ask for, and what they give to each other; by themselves or through
/// the values of others.
QSet<QByteArray> namesAskedFor(const FillSetup &setup)
{
    const RequestSource &rows = *setup.rows;
    QSet<QByteArray> names = namesIn(rows.defaults());
    for (const RowGroup &group : rows.groups())
        names |= namesIn(group.defaults);
    const bool all = setup.positions.isEmpty();
    const qsizetype count = all ? rows.count() : setup.positions.size();
    for (qsizetype i = 0; i < count; ++i) {
        const qsizetype row = all ? i : setup.positions[i];
        if (!rows.isSkippedAt(row))
            names |= namesIn(rows.requestAt(row));
    }
    for (const QByteArray &name : setup.variables.names())
        if (const Variable *variable = setup.variables.find(name))
            names |= Template::namesIn(variable->value);
    return names;
}

/// Marks the secrets among the variables, and returns those that are asked for and have no value.
QList<QByteArray> missingSecrets(FillSetup *setup)
{
    Variables &variables = setup->variables;
    const QList<QByteArray> known = variables.names();
    const bool isOpen = std::any_of(known.begin(), known.end(), [&variables](const QByteArray &name) {
        return variables.isSecret(name) && !variables.find(name);
    });
    if (!isOpen && !setup->allSecret)
        return {};
    QSet<QByteArray> asked = namesAskedFor(*setup);
    if (setup->allSecret) {
        for (const auto &given : GroupNames::of(*setup->rows).usable)
            asked -= given;
        for (const QByteArray &name : std::as_const(asked))
            if (!name.startsWith('$'))
                variables.markSecret(name);
    }
    QList<QByteArray> missing;
    for (const QByteArray &name : variables.names())
        if (variables.isSecret(name) && !variables.find(name) && asked.contains(name))
            missing.append(name);
    return missing;
}

} // namespace

Result<FilledRows> fillRows(FillSetup setup)
{
    const QList<QByteArray> missing = missingSecrets(&setup);
    auto mask = maskOf(setup.variables);
    if (!mask)
        return tl::unexpected(mask.error());
    FilledRows rows{setup.rows, setup.rows, *std::move(mask), {}, missing};
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
