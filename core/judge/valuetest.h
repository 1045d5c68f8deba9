// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/filter/filterterm.h"

#include <QByteArray>
#include <QRegularExpression>
#include <QStringList>

namespace AsyncFetcher {

/// What a value has to be like, whatever it is a value of. A value itself.
/// Thread: one at a time, copies are independent.
struct ValueTest
{
    enum class Kind : quint8 {
        Exists,
        Ranges,   ///< a number in one of the ranges
        Equal,    ///< exactly the text
        Contains, ///< the text is a part of it
        Pattern,  ///< the same without case, or with wildcards
        Matches,  ///< a regular expression
        Json,     ///< the same JSON value
        Type,     ///< JSON of one of the types
        Count,    ///< JSON with so many elements or members
    };

    Kind kind = Kind::Exists;
    bool negated = false;
    QList<NumberRange> ranges; ///< Ranges, Count
    QByteArray text;           ///< Equal, Contains; Json: as JSON
    QRegularExpression regex;
    std::optional<TextPattern> pattern;
    QStringList types;

    bool holdsFor(std::optional<double> number) const;
    /// Null: there is no value; that is not equal to anything.
    bool holdsFor(QByteArrayView value) const;
    /// A JSON value as it stands.
    bool holdsForJson(QByteArrayView value) const;

private:
    bool isIn(std::optional<double> number) const;
    bool isLike(QByteArrayView value) const;
    bool isJson(QByteArrayView value) const;
};

/// "object", "array", "string", "number", "boolean" or "null".
QString jsonType(QByteArrayView value);
/// How many elements or members a JSON array or object has; nothing: it is neither.
std::optional<double> jsonCount(QByteArrayView value);

} // namespace AsyncFetcher
