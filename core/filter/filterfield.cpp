// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/filter/filterfield.h"

#include "core/response/errorkind.h"
#include "core/response/rowstate.h"

#include <array>

namespace AsyncFetcher {

using namespace Qt::StringLiterals;

QLatin1StringView filterFieldName(FilterField field)
{
    static constexpr std::array<QLatin1StringView, FilterFieldCount> names{
        ""_L1,     "url"_L1,   "host"_L1,   "path"_L1, "method"_L1, "name"_L1,     "id"_L1,
        "tag"_L1,  "state"_L1, "status"_L1, "time"_L1, "size"_L1,   "attempts"_L1, "error"_L1,
        "wait"_L1, "type"_L1,  "final"_L1,  "body"_L1, "col"_L1};
    return names[static_cast<size_t>(field)];
}

std::optional<FilterField> filterFieldNamed(QStringView name)
{
    for (int i = 1; i < FilterFieldCount; ++i) {
        const auto field = static_cast<FilterField>(i);
        if (name.compare(filterFieldName(field), Qt::CaseInsensitive) == 0)
            return field;
    }
    return std::nullopt;
}

QList<QLatin1StringView> filterFieldValues(FilterField field)
{
    QList<QLatin1StringView> values;
    switch (field) {
    case FilterField::State:
        for (int i = 0; i < RowStateCount; ++i)
            values += rowStateName(static_cast<RowState>(i));
        values += "none"_L1;
        break;
    case FilterField::Error:
        values += {"any"_L1, "none"_L1, "timeout"_L1};
        for (int i = 1; i < ErrorKindCount; ++i)
            values += errorKindName(static_cast<ErrorKind>(i));
        break;
    case FilterField::Wait:
        values += {"any"_L1, "none"_L1};
        for (int i = 1; i < WaitReasonCount; ++i)
            values += waitReasonName(static_cast<WaitReason>(i));
        break;
    case FilterField::Status:
        values = {"2xx"_L1, "3xx"_L1, "4xx"_L1, "5xx"_L1, "404"_L1, ">=400"_L1, "none"_L1};
        break;
    case FilterField::Time:
        values = {">1s"_L1, ">500ms"_L1, "<100ms"_L1, "1s..2s"_L1, "none"_L1};
        break;
    case FilterField::Size:
        values = {">1M"_L1, "<1k"_L1, "0"_L1, "none"_L1};
        break;
    case FilterField::Attempts:
        values = {">1"_L1, "1"_L1, "0"_L1};
        break;
    case FilterField::Method:
        values = {"GET"_L1, "POST"_L1, "PUT"_L1, "PATCH"_L1, "DELETE"_L1, "HEAD"_L1, "OPTIONS"_L1};
        break;
    case FilterField::Type:
        values = {"json"_L1, "html"_L1, "text/*"_L1, "image/*"_L1};
        break;
    case FilterField::Column:
        values = {"text"_L1, ">10"_L1, "1..5"_L1, "none"_L1};
        break;
    default:
        break;
    }
    return values;
}

} // namespace AsyncFetcher
