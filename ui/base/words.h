// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/response/errorkind.h"
#include "core/response/rowstate.h"

#include <QCoreApplication>
#include <QString>

#include <chrono>

namespace AsyncFetcher {

/// The core's codes and figures in the user's language. Thread: any.
class Words
{
    Q_DECLARE_TR_FUNCTIONS(AsyncFetcher::Words)
public:
    static QString state(RowState state);                   ///< "Succeeded"
    static QString waitReason(WaitReason reason);           ///< "its host is at its limit"; empty for None
    static QString waitShort(WaitReason reason);            ///< for a table cell: "Back-off"
    static QString error(ErrorKind kind);                   ///< "No connection in time"; empty for None
    static QString duration(std::chrono::nanoseconds span); ///< "12.3 ms", "4.56 s", "3:25 min"
    static QString bytes(qint64 count);                     ///< "1.2 kB"
    static QString count(qint64 number);                    ///< with the locale's separators
    static QString rate(double perSecond);                  ///< "1,234/s"
    /// The status with its usual phrase: "404 Not Found".
    static QString status(int code);
};

} // namespace AsyncFetcher
