// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/filter/listfilterrow.h"

#include "core/filter/urlparts.h"

namespace AsyncFetcher {

ListFilterRow::ListFilterRow(const RequestList *list, std::shared_ptr<const RunTable> table)
    : m_list(list)
    , m_table(std::move(table))
    , m_defaultMethod(list->defaults().method.isEmpty() ? QByteArray("GET") : list->defaults().method)
{
}

void ListFilterRow::moveTo(qsizetype position)
{
    m_position = position;
    const RequestId row = m_list->idAt(position);
    m_isSkipped = m_list->isSkippedAt(position);
    m_live = m_table && indexOf(row) < m_table->size() ? m_table->row(row) : RunRow();
}

QByteArrayView ListFilterRow::text(FilterField field) const
{
    switch (field) {
    case FilterField::Url:
        return m_buffer = m_list->urlAt(m_position);
    case FilterField::Host:
        m_buffer = m_list->originTextAt(m_position);
        return UrlParts::of(m_buffer).host;
    case FilterField::Path:
        m_buffer = m_list->urlAt(m_position);
        return UrlParts::of(m_buffer).path;
    case FilterField::Method:
        m_buffer = m_list->methodAt(m_position);
        return m_buffer.isEmpty() ? m_defaultMethod : m_buffer;
    case FilterField::Name:
        return m_buffer = m_list->hasDetails(m_position) ? m_list->requestAt(m_position).name.toUtf8()
                                                         : QByteArray();
    case FilterField::Id:
        if (m_list->hasDetails(m_position))
            m_buffer = m_list->requestAt(m_position).id.toUtf8();
        else
            m_buffer.clear();
        return m_buffer.isEmpty() ? m_buffer.setNum(m_position + 1) : m_buffer;
    case FilterField::Tag:
        return m_buffer = m_list->hasDetails(m_position)
                              ? m_list->requestAt(m_position).tags.join(u'\n').toUtf8()
                              : QByteArray();
    default:
        return {};
    }
}

std::optional<double> ListFilterRow::number(FilterField field) const
{
    // As the table shows it: what the row was before it was marked is no longer its state.
    if (field == FilterField::State && m_isSkipped && !(m_live.inRun && !isFinal(m_live.state)))
        return double(RowState::Skipped);
    if (!m_live.inRun)
        return std::nullopt;
    const bool replied = m_live.status != 0;
    switch (field) {
    case FilterField::State:
        return double(m_live.state);
    case FilterField::Status:
        return replied ? std::optional(double(m_live.status)) : std::nullopt;
    case FilterField::Time:
        return m_live.attempts && isFinal(m_live.state) ? std::optional(m_live.responseTimeUs / 1e6)
                                                        : std::nullopt;
    case FilterField::Size:
        return replied ? std::optional(double(m_live.bodyBytes)) : std::nullopt;
    case FilterField::Attempts:
        return m_live.attempts;
    case FilterField::Error:
        return double(m_live.errorKind);
    case FilterField::Wait:
        return isFinal(m_live.state) || m_live.state == RowState::Running ? 0.0 : double(m_live.waitReason);
    default:
        return std::nullopt;
    }
}

} // namespace AsyncFetcher
