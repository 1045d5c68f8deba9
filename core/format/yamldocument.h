// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QByteArrayView>
#include <QJsonValue>

namespace AsyncFetcher {

/// One YAML document as JSON values: keys become strings, plain scalars are typed as YAML's core schema has
/// it. Aliases are filled in up to MostNodes in all, so that a short text cannot become a long one. The Error
/// has line and column.
Result<QJsonValue> parseYaml(QByteArrayView text, const QString &name);
constexpr int MostYamlNodes = 2'000'000;
constexpr int MostYamlDepth = 200;

} // namespace AsyncFetcher
