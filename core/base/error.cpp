// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/error.h"

namespace AsyncFetcher {

QString Error::toString() const
{
    QString text = file;
    if (line > 0)
        text += (text.isEmpty() ? QStringLiteral("line %1") : QStringLiteral(":%1")).arg(line);
    if (line > 0 && column > 0)
        text += QStringLiteral(":%1").arg(column);
    return text.isEmpty() ? message : text + QStringLiteral(": ") + message;
}

} // namespace AsyncFetcher
