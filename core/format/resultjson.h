// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/format/jsonwriter.h"
#include "core/format/resultencoder.h"

namespace AsyncFetcher {

/// One result as a JSON object on one line: the form of it that JSON and JSON Lines share.
Result<void> writeResult(JsonWriter *json, const HttpResponse &response, const ResultEncoding &encoding);

/// The numbers of a run as a JSON object.
void writeStatistics(JsonWriter *json, const Statistics &statistics);

/// How a body stands in the results.
enum class BodyEncoding : quint8 { Json, Text, Base64 };

struct EncodedBody
{
    BodyEncoding encoding = BodyEncoding::Text;
    QByteArray content; ///< Json: the value itself, on one line; Text: UTF-8; Base64: the bytes as they are
};
/// contentType: the field's value; null: there was none.
EncodedBody bodyForResult(const QByteArray &bytes, const QByteArray &contentType);

} // namespace AsyncFetcher
