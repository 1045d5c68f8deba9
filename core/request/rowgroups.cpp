// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/request/rowgroups.h"

#include "core/request/requestsource.h"

#include <algorithm>

namespace AsyncFetcher {

namespace {

/// Collects what goes before a group, depth first.
class Ancestry
{
public:
    explicit Ancestry(const RowGroups &groups)
        : m_groups(groups)
        , m_before(groups.size())
        , m_states(groups.size(), State::New)
    {
    }

    Result<QList<QList<qsizetype>>> collect()
    {
        for (qsizetype i = 0; i < m_groups.size(); ++i)
            if (auto visited = visit(i); !visited)
                return tl::unexpected(visited.error());
        return m_before;
    }

private:
    enum class State : quint8 { New, Open, Done };

    tl::unexpected<Error> wrong(qsizetype group, const QString &problem) const
    {
        return fail(Error::Code::Usage,
                    QStringLiteral("groups.%1.after: %2").arg(m_groups[group].name, problem));
    }

    Result<void> visit(qsizetype group)
    {
        if (m_states[group] == State::Done)
            return {};
        m_states[group] = State::Open;
        for (const QString &name : m_groups[group].after) {
            const qsizetype before = groupIndex(m_groups, name);
            if (before < 0)
                return wrong(group, QStringLiteral("There is no group \"%1\".").arg(name));
            if (m_states[before] == State::Open)
                return wrong(group,
                             QStringLiteral("The group would run after itself, by way of \"%1\".").arg(name));
            if (auto visited = visit(before); !visited)
                return visited;
            for (const qsizetype each : m_before[before] + QList<qsizetype>{before})
                if (!m_before[group].contains(each))
                    m_before[group].append(each);
        }
        m_states[group] = State::Done;
        return {};
    }

    const RowGroups &m_groups;
    QList<QList<qsizetype>> m_before;
    QList<State> m_states;
};

} // namespace

qsizetype groupIndex(const RowGroups &groups, const QString &name)
{
    for (qsizetype i = 0; i < groups.size(); ++i)
        if (groups[i].name == name)
            return i;
    return -1;
}

Result<QList<QList<qsizetype>>> groupsBefore(const RowGroups &groups)
{
    constexpr qsizetype mostGroups = 1000; // each is compared with each
    if (groups.size() > mostGroups)
        return fail(Error::Code::Usage,
                    QStringLiteral("groups: There are more than %1 groups.").arg(mostGroups));
    for (qsizetype i = 0; i < groups.size(); ++i)
        if (groupIndex(groups, groups[i].name) < i)
            return fail(Error::Code::Usage,
                        QStringLiteral("groups.%1: Two groups of this name say different things.")
                            .arg(groups[i].name));
    return Ancestry(groups).collect();
}

RowGroups groupsInOrder(const RowGroups &groups)
{
    const auto before = groupsBefore(groups);
    QList<qsizetype> order;
    for (qsizetype i = 0; i < groups.size(); ++i)
        order.append(i);
    // What goes before a group has fewer groups before it.
    if (before)
        std::stable_sort(order.begin(), order.end(), [&before](qsizetype a, qsizetype b) {
            return before->at(a).size() < before->at(b).size();
        });
    RowGroups ordered;
    for (const qsizetype i : std::as_const(order))
        ordered.append(groups[i]);
    return ordered;
}

Result<void> checkGroups(const RequestSource &source)
{
    const RowGroups groups = source.groups();
    if (groups.isEmpty())
        return {}; // the groups of rows are names for people then
    if (const auto before = groupsBefore(groups); !before)
        return tl::unexpected(before.error());
    for (qsizetype position = 0; position < source.count(); ++position) {
        if (source.isPlainAt(position))
            continue;
        const HttpRequest row = source.requestAt(position);
        if (!row.group.isEmpty() && groupIndex(groups, row.group) < 0)
            return fail(Error::Code::Usage,
                        QStringLiteral("Row %1, group: There is no group \"%2\" in the batch's groups.")
                            .arg(row.id.isEmpty() ? QString::number(position + 1) : row.id, row.group));
    }
    return {};
}

} // namespace AsyncFetcher
