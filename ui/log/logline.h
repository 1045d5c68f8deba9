// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/log/log.h"

#include <QByteArray>
#include <QString>

namespace AsyncFetcher {

/// A line of fetcher.log, taken apart where it is of the form that Log writes; of any other line the whole is
/// the message. Thread: any.
struct LogLine
{
    QByteArrayView time; ///< ISO 8601
    LogLevel level = LogLevel::Info;
    QByteArrayView category; ///< without "fetcher."
    QByteArrayView message;  ///< fields and sentence, as they stand

    /// The message with its sentence first and the fields behind it.
    QString readable() const;
    /// The row it is about: its request=… field; empty: of no row.
    QString request() const;

    /// The views point into text.
    static LogLine parse(QByteArrayView text);
};

} // namespace AsyncFetcher
