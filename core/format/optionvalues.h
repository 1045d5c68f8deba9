// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/request/httprequest.h"
#include "core/request/runoptions.h"

#include <QByteArray>
#include <QString>

#include <chrono>

namespace AsyncFetcher {

/// How the values of options are written, on the command line and in a batch's "options" alike. Errors say
/// what would be right, without the option's name.

/// "2", "0.5": seconds, not negative; rounded up to whole milliseconds.
Result<std::chrono::milliseconds> parseSeconds(QStringView text);
/// A duration in seconds as a number; the same limits.
Result<std::chrono::milliseconds> fromSeconds(double seconds);
/// "10/s", "600/m", "3600/h", "10": starts a second.
Result<double> parseRate(QStringView text);
/// "429,500-599": ascending, without repeats; "none" or nothing: no status at all.
Result<QList<int>> parseStatuses(QStringView text);
/// "none", "system", "http://[user:password@]host:port", "socks5://...".
Result<ProxySetting> parseProxy(const QString &text);
/// "1048576", "64K", "10M", "1G" (powers of 1024).
Result<qint64> parseBytes(QStringView text);
/// "50%", "0.5": a share, from 0 to 1.
Result<double> parseShare(QStringView text);
Result<int> parseCount(QStringView text, int least);
/// "Name: value"; bytes as UTF-8.
Result<HttpHeader> parseHeader(const QString &text);

QString statusesText(const QList<int> &statuses);
/// Without user and password.
QString proxyText(const ProxySetting &proxy);

} // namespace AsyncFetcher
