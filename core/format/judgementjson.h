// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/format/jsonwriter.h"
#include "core/response/judgement.h"

#include <QList>

namespace AsyncFetcher {

/// [{"expect", "passed", "actual"}]
void writeAsserts(JsonWriter *json, const QList<Assert> &asserts);
QList<Assert> assertsFrom(QByteArrayView text);

/// {"name": value}: JSON values as they stood in the response, others as strings; null: there was nothing.
void writeExtracted(JsonWriter *json, const QList<Extracted> &extracted);
QList<Extracted> extractedFrom(QByteArrayView text);

} // namespace AsyncFetcher
