// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace AsyncFetcher {

/// "1 row", "2 rows".
inline QString counted(qint64 count, QLatin1StringView one, QLatin1StringView many)
{
    return QStringLiteral("%1 %2").arg(count).arg(count == 1 ? one : many);
}

} // namespace AsyncFetcher
