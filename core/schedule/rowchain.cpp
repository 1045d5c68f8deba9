// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/schedule/rowchain.h"

#include "core/format/secretforms.h"

#include <algorithm>

namespace AsyncFetcher {

RowChain::RowChain(std::shared_ptr<const RequestSource> source)
    : m_source(std::move(source))
    , m_groups(m_source->groups())
{
    const auto before = groupsBefore(m_groups);
    m_isNeeded = before && std::any_of(m_groups.begin(), m_groups.end(),
                                       [](const RowGroup &group) { return !group.after.isEmpty(); });
    if (!m_isNeeded)
        return;
    m_before = *before;
    m_open.fill(0, m_groups.size());
    m_gives.fill(false, m_groups.size());
    for (const QList<qsizetype> &groups : std::as_const(m_before))
        for (const qsizetype group : groups)
            m_gives[group] = true;
    m_names = GroupNames::of(*m_source);
}

qsizetype RowChain::groupOf(qsizetype position) const
{
    if (m_source->isPlainAt(position))
        return -1;
    return groupIndex(m_groups, m_source->requestAt(position).group);
}

bool RowChain::isHeld(qsizetype group) const
{
    const QList<qsizetype> &before = m_before[group];
    return std::any_of(before.begin(), before.end(), [this](qsizetype each) { return m_open[each] > 0; });
}

QList<qsizetype> RowChain::rowEnded(const HttpResponse &response)
{
    const qsizetype group = groupOf(response.position);
    if (group < 0)
        return {};
    if (m_gives[group])
        endedBefore({response.position, response.id, response.outcome, response.extracted});
    return --m_open[group] > 0 ? QList<qsizetype>() : released(group);
}

QList<qsizetype> RowChain::released(qsizetype group)
{
    QList<qsizetype> groups;
    for (qsizetype each = 0; each < m_groups.size(); ++each)
        if (m_before[each].contains(group) && !isHeld(each))
            groups.append(each);
    return groups;
}

void RowChain::endedBefore(const EndedGiver &giver)
{
    const HttpRequest row = groupedRequest(m_source->requestAt(giver.position), m_groups);
    const qsizetype record = m_source->recordAt(giver.position);
    for (const ColumnRule &rule : joinedColumns(row.extract, m_source->defaults().extract)) {
        const auto found = std::find_if(giver.extracted.begin(), giver.extracted.end(),
                                        [&rule](const Extracted &each) { return each.name == rule.name; });
        const bool isThere = found != giver.extracted.end() && !found->value.isNull();
        Given given;
        if (giver.outcome != RowState::Succeeded)
            given.problem =
                QStringLiteral("row %1, which gives it, %2")
                    .arg(giver.id, giver.outcome == RowState::Failed
                                       ? QStringLiteral("failed")
                                       : QStringLiteral("was %1").arg(rowStateName(giver.outcome)));
        else if (!isThere)
            given.problem = QStringLiteral("row %1 has no value for it").arg(giver.id);
        else if (rule.isSecret() && !found->isSecret)
            given.problem =
                QStringLiteral("row %1 gave it to an earlier session, and it is secret and was not kept")
                    .arg(giver.id);
        else if (rule.isSecret() && found->value.size() < ShortestSecret)
            given.problem = QStringLiteral("the value of row %1 is a secret of fewer than %2 characters: it "
                                           "could not be hidden")
                                .arg(giver.id)
                                .arg(ShortestSecret);
        else
            given.value = found->value;
        // Beside a row that is skipped another may give it.
        if (giver.outcome != RowState::Skipped || !m_given.contains({record, rule.name}))
            m_given.insert({record, rule.name}, given);
    }
}

Result<HttpRequest> RowChain::filled(HttpRequest row, qsizetype position) const
{
    row = groupedRequest(std::move(row), m_groups);
    const auto usable = m_names.usable.constFind(row.group);
    if (usable == m_names.usable.constEnd())
        return row;
    const qsizetype record = m_source->recordAt(position);
    Template::Reading reading;
    reading.onlyLater = true;
    reading.later = namesIn(row) & *usable;
    if (reading.later.isEmpty())
        return row;
    Variables values;
    for (const QByteArray &name : std::as_const(reading.later)) {
        const auto given = m_given.constFind({record, name});
        const QString problem = given == m_given.constEnd()
                                    ? QStringLiteral("the row that gives it is not in this run")
                                    : given->problem;
        if (!problem.isEmpty())
            return fail(
                Error::Code::NotFound,
                QStringLiteral("Not run: it needs {{%1}}, and %2.").arg(QString::fromUtf8(name), problem));
        values.set(name, given->value);
    }
    return expanded(std::move(row), values, {}, reading);
}

} // namespace AsyncFetcher
