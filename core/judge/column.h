// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/judge/subject.h"
#include "core/request/httprequest.h"
#include "core/response/judgement.h"

namespace AsyncFetcher {

/// A value that is taken out of each response: "json $.id", "header X", "regex /id=(\d+)/", "status", "time"
/// (in seconds), "size", "sha256" or "redirects" (where they led). Of a regular expression the first group,
/// else the whole match; of a path with a wildcard an array. "secret" before it: the value is for later rows,
/// and written nowhere. A value. Thread: one at a time, copies are
/// independent.
class Column
{
public:
    /// An Error names the column (1-based, in characters).
    static Result<Column> parse(const ColumnRule &rule);

    Extracted take(const JudgedResponse &judged) const;

private:
    void takeJson(const JudgedResponse &judged, Extracted *taken) const;

    QByteArray m_name;
    bool m_isSecret = false;
    Subject m_subject;
    QRegularExpression m_regex; ///< of Body
};

} // namespace AsyncFetcher
