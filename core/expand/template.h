// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/expand/variables.h"

#include <QByteArrayView>
#include <QSet>

namespace AsyncFetcher {

/// What the built-in names of a row are made of. The same numbers give the same values, however often a row
/// is expanded: what was sent, what is stored and what is sent again agree.
struct RowFacts
{
    quint64 seed = 0;   ///< of the run
    qint64 row = 1;     ///< 1-based
    qint64 startMs = 0; ///< of the run, since the epoch
};

/// Text with {{name}} in it. A name may have filters behind it: {{name|urlencode}}, base64, json (a JSON
/// string with its quotes), lower, upper. Built in are {{$uuid}}, {{$guid}}, {{$timestamp}} (seconds),
/// {{$isoTimestamp}}, {{$randomInt a b}} and {{$row}}. What stands between braces and cannot be a name stays
/// as it is. Values may have names in them in turn; a circle is an error.
///
/// Thread: any.
class Template
{
public:
    enum class Secrets : quint8 {
        Fill, ///< with their values
        Keep, ///< {{name}} stays
    };

    /// What is to be done with names that are not filled in.
    struct Reading
    {
        Secrets secrets = Secrets::Fill;
        QSet<QByteArray> later = {}; ///< stay: their values come while the run goes on
        bool onlyLater = false; ///< only those are filled in; all else stays, and values are not read again
    };

    static bool hasNames(QByteArrayView text);
    /// All names that the text asks for.
    static QSet<QByteArray> namesIn(QByteArrayView text);
    /// The Error says which name or filter is unknown.
    static Result<QByteArray> expand(QByteArrayView text, const Variables &variables, const RowFacts &facts,
                                     const Reading &reading);
    static Result<QByteArray> expand(QByteArrayView text, const Variables &variables, const RowFacts &facts)
    {
        return expand(text, variables, facts, Reading());
    }
};

} // namespace AsyncFetcher
