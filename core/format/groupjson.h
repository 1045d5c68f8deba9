// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/format/requestjson.h"
#include "core/request/rowgroups.h"

namespace AsyncFetcher {

/// A batch's "groups": {"use": {"after": "login", "expect": [...], "headers": {...}}}.
void writeGroups(JsonWriter *json, const RowGroups &groups);

/// The Error says what is wrong and in which group. Fields that groups have not are ignored, and named in
/// unknown.
Result<RowGroups> readGroups(QByteArrayView text, QStringList *unknown = nullptr);

} // namespace AsyncFetcher
