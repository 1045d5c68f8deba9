// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/variables/namecheck.h"

#include <algorithm>

namespace AsyncFetcher {

NameCheck::NameCheck(BatchDocument *document, const RunVariables *variables, QObject *parent)
    : QObject(parent)
    , m_document(document)
    , m_variables(variables)
{
    connect(document, &BatchDocument::wasReset, this, &NameCheck::look);
    connect(document, &BatchDocument::variablesChanged, this, &NameCheck::look);
    connect(document, &BatchDocument::edited, this, &NameCheck::forget);
    connect(variables, &RunVariables::secretChanged, this, &NameCheck::look);
    look();
}

QString NameCheck::problemAt(qsizetype position) const
{
    const RequestList &list = m_document->requests();
    const auto found = m_found.constFind(list.idAt(position));
    if (found != m_found.cend())
        return *found;
    if (m_isChained || list.isSkippedAt(position))
        return {};
    const HttpRequest row = groupedRequest(list.requestAt(position), list.groups());
    return row.inputError.isEmpty() ? expanded(row, m_known, {}).inputError : QString();
}

void NameCheck::setFound(const QList<RowProblem> &problems)
{
    m_found.clear();
    for (const RowProblem &problem : problems)
        m_found.insert(m_document->requests().idAt(problem.position), problem.text);
    Q_EMIT changed();
}

void NameCheck::forget()
{
    if (m_found.isEmpty())
        return;
    m_found.clear();
    Q_EMIT changed();
}

void NameCheck::look()
{
    m_found.clear();
    m_known = m_variables->all();
    for (const QByteArray &name : m_known.names())
        if (m_known.isSecret(name) && !m_known.find(name))
            m_known.set(name, "*", true);
    const RowGroups groups = m_document->requests().groups();
    m_isChained = std::any_of(groups.begin(), groups.end(),
                              [](const RowGroup &group) { return !group.after.isEmpty(); });
    Q_EMIT changed();
}

} // namespace AsyncFetcher
