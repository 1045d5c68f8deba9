// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/filter/filternode.h"

#include <QString>

namespace AsyncFetcher {

/// Which rows are meant, in the words of the window's filter bar and of --where:
///
///   status:5xx time:>2s      both hold; status:404,410 is either
///   timeout                  free text: in the URL, the name or a tag
///   host:api.*  url:/\d+$/   wildcards and regular expressions; name:=Login is exactly that
///   -method:GET  NOT (a OR b)
///   "two words"  name:"a:b"  text as it stands
///   col.id:7  col.state:up   values taken out of responses
///
/// ASCII letters count without case. A value; matches() from one thread at a time, copies are independent.
class Filter
{
public:
    Filter() = default; ///< every row

    /// An Error names the column (1-based, in characters).
    static Result<Filter> parse(const QString &text);

    bool matches(const FilterRow &row) const { return m_root.matches(row); }
    bool isEmpty() const { return m_root.kind == FilterNode::Kind::All && m_root.children.empty(); }
    bool uses(FilterField field) const { return m_root.uses(field); }
    /// What rows look like may change while a run goes on.
    bool usesLiveFields() const;
    const QString &text() const { return m_text; }

private:
    QString m_text;
    FilterNode m_root;
};

} // namespace AsyncFetcher
