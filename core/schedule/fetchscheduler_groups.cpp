// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How groups of rows wait for others: a fourth part of FetchScheduler.

#include "core/format/secretforms.h"
#include "core/log/log.h"
#include "core/request/requestlist.h"
#include "core/schedule/fetchscheduler.h"

namespace AsyncFetcher {

/// Rows that an earlier process ended have given what they had; the others are counted before any waits.
void FetchScheduler::prepareGates(qsizetype count)
{
    for (const EndedGiver &giver : std::as_const(m_earlier.givers))
        m_chain.endedBefore(giver);
    for (qsizetype i = 0; i < count; ++i)
        if (const qsizetype group = m_chain.groupOf(m_positions.isEmpty() ? i : m_positions.at(i));
            group >= 0)
            m_chain.rowAdded(group);
    m_gates.resize(m_chain.groupCount());
    for (qsizetype group = 0; group < m_gates.size(); ++group)
        if (m_chain.isHeld(group))
            m_gates[group] = m_plan.addGate();
}

/// How many rows go first; those that others wait for are always among them. 0: no canary.
qsizetype FetchScheduler::canaryOf(qsizetype count) const
{
    qsizetype canary = m_options.brakes.canary;
    if (canary == 0 || !m_chain.isNeeded())
        return canary;
    for (qsizetype i = canary; i < count; ++i)
        if (const qsizetype group = m_chain.groupOf(m_positions.isEmpty() ? i : m_positions.at(i));
            group >= 0 && m_chain.gives(group))
            canary = i + 1;
    return canary;
}

std::optional<HostId> FetchScheduler::gateOf(qsizetype position) const
{
    const qsizetype group = m_gates.isEmpty() ? -1 : m_chain.groupOf(position);
    return group < 0 ? std::nullopt : m_gates.at(group);
}

/// The host may be among what other rows gave.
HostId FetchScheduler::filledHostOf(qsizetype position)
{
    if (m_source->isSkippedAt(position))
        return m_plan.hostOf({});
    if (!m_source->originTextAt(position).contains("{{"))
        return hostOfRow(position);
    const auto row = m_chain.filled(m_source->requestAt(position), position);
    RequestList one;
    if (row)
        one.append(*row);
    return m_plan.hostOf(row ? originKeyOf(one.originTextAt(0)) : QByteArray());
}

void FetchScheduler::openGates(const QList<qsizetype> &groups)
{
    for (const qsizetype group : groups)
        if (const auto gate = std::exchange(m_gates[group], std::nullopt))
            for (const RequestId id : m_plan.openGate(*gate))
                m_plan.add(id, filledHostOf(positionOf(id)));
}

/// Before anything is told of the row.
void FetchScheduler::hideSecrets(const HttpResponse &response)
{
    SecretMask secrets;
    for (const Extracted &each : response.extracted)
        if (each.isSecret)
            addSecretForms(&secrets, each.value);
    if (!secrets.isEmpty())
        Log::hide(secrets);
}

} // namespace AsyncFetcher
