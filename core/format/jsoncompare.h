// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QStringList>

namespace AsyncFetcher {

/// Whether two JSON texts say the same: the order of members and the layout do not count, nor does what
/// stands at the ignored paths: "$.timestamp", "$.items[*].id", "$.items[0]" (see JsonPath). False where one
/// of them is no JSON.
bool isSameJson(const QByteArray &a, const QByteArray &b, const QStringList &ignoredPaths);

/// Whether a path is one, and names more than the whole.
bool isJsonPath(const QString &path);

} // namespace AsyncFetcher
