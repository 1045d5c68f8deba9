// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/request/httprequest.h"

namespace AsyncFetcher {

/// What is expected where a value of a JSON body is right as it is: a short one has to be the same, of a long
/// text, an array or an object the type. path: as JsonPath reads it; json: the value as it stands.
QByteArray proposedExpectation(const QByteArray &path, const QByteArray &json);

/// The column that takes the value: called as its member is, and otherwise than those that are there.
ColumnRule proposedColumn(const QByteArray &path, const QList<ColumnRule> &others);

/// What can come next in the line of an expectation or a column, of which this is the beginning; and how much
/// of the beginning it takes the place of.
struct RuleWords
{
    QStringList words;
    qsizetype typed = 0; ///< characters before the end
};
RuleWords nextWords(const QString &begun, bool isColumn);

} // namespace AsyncFetcher
