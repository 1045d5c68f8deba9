// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QList>

namespace AsyncFetcher {

/// The URLs that a pattern with {a,b}, [1-10], [001-100:3] and [a-z] stands for (curl's manual, "Globbing"),
/// the last varying fastest. Limit: it stands for more than most.
Result<QList<QByteArray>> curlGlob(const QByteArray &pattern, qsizetype most);

} // namespace AsyncFetcher
