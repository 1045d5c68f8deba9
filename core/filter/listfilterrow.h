// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/filter/filterrow.h"
#include "core/request/requestlist.h"
#include "core/response/runtable.h"

#include <memory>

namespace AsyncFetcher {

/// The rows of a list with what a run has told of them so far, one after the other. Reads cells where they
/// stand, so that a million rows take a fraction of a second. Type, Final and Body are in the responses and
/// not here: a subclass that knows them adds them.
///
/// Thread: any, over a copy of a list; one at a time.
class ListFilterRow : public FilterRow
{
public:
    /// list outlives it. table: null where nothing was run.
    ListFilterRow(const RequestList *list, std::shared_ptr<const RunTable> table);

    void moveTo(qsizetype position);

    QByteArrayView text(FilterField field) const override;
    std::optional<double> number(FilterField field) const override;

protected:
    RequestId id() const { return m_list->idAt(m_position); }

private:
    const RequestList *m_list;
    std::shared_ptr<const RunTable> m_table;
    QByteArray m_defaultMethod;
    qsizetype m_position = 0;
    RunRow m_live;
    bool m_isSkipped = false;
    mutable QByteArray m_buffer;
};

} // namespace AsyncFetcher
