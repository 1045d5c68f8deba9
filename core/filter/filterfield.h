// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLatin1StringView>
#include <QList>
#include <QStringView>

#include <optional>

namespace AsyncFetcher {

/// What a term of a filter looks at. The names (filterFieldName()) are part of the filter language.
enum class FilterField : quint8 {
    Any, ///< free text: URL, name and tags
    Url,
    Host, ///< with the port where the pattern has one
    Path, ///< what follows the authority, query included
    Method,
    Name,
    Id,
    Tag, ///< any of the row's
    State,
    Status,
    Time, ///< of the last attempt, in seconds
    Size, ///< of the decoded body, in bytes
    Attempts,
    Error,  ///< the kind
    Wait,   ///< why it waits
    Type,   ///< media type of the response
    Final,  ///< the URL after redirects
    Body,   ///< a failure's fingerprint, see bodyFingerprint()
    Column, ///< a value taken out of the response: "col.NAME"
};
constexpr int FilterFieldCount = static_cast<int>(FilterField::Column) + 1;

/// "url", "status" and so on; empty for Any.
QLatin1StringView filterFieldName(FilterField field);
/// Names are compared without case; nothing: there is no such field.
std::optional<FilterField> filterFieldNamed(QStringView name);

/// What may follow "field:", for completion: words, or examples for what has no end of values.
QList<QLatin1StringView> filterFieldValues(FilterField field);

} // namespace AsyncFetcher
