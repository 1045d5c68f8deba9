// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/filter/listfilterrow.h"
#include "ui/requests/responsefacts.h"

namespace AsyncFetcher {

/// The rows of a list for a filter, with what responses told. facts is copied: it may be read in any thread.
class FactsFilterRow final : public ListFilterRow
{
public:
    FactsFilterRow(const RequestList *list, std::shared_ptr<const RunTable> table, ResponseFacts facts)
        : ListFilterRow(list, std::move(table))
        , m_facts(std::move(facts))
    {
    }

    QByteArrayView text(FilterField field) const override
    {
        switch (field) {
        case FilterField::Type:
            return m_text = m_facts.type(id());
        case FilterField::Final:
            return m_text = m_facts.finalUrl(id());
        case FilterField::Body: {
            const quint32 fingerprint = m_facts.fingerprint(id());
            return m_text = fingerprint ? QByteArray::number(fingerprint, 16) : QByteArray();
        }
        default:
            return ListFilterRow::text(field);
        }
    }

    QByteArrayView column(QByteArrayView name) const override { return m_text = m_facts.column(id(), name); }

private:
    ResponseFacts m_facts;
    mutable QByteArray m_text;
};

} // namespace AsyncFetcher
