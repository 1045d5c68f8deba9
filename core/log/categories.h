// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLoggingCategory>

namespace AsyncFetcher {

/// What our log lines are about. Without a Log (see log.h) only warnings and worse are on, as in any Qt
/// library.
Q_DECLARE_LOGGING_CATEGORY(logRun)       ///< "fetcher.run": start, end, pause, limits changed
Q_DECLARE_LOGGING_CATEGORY(logRequest)   ///< "fetcher.request": retries and failures; each success is debug
Q_DECLARE_LOGGING_CATEGORY(logHost)      ///< "fetcher.host": cool-downs and pauses of a host
Q_DECLARE_LOGGING_CATEGORY(logTransport) ///< "fetcher.transport": connections, re-sends, TLS
Q_DECLARE_LOGGING_CATEGORY(logStore)     ///< "fetcher.store": what is kept and could not be
Q_DECLARE_LOGGING_CATEGORY(logFormat)    ///< "fetcher.format": what was read and what was wrong with it
Q_DECLARE_LOGGING_CATEGORY(logApp)       ///< "fetcher.app": the program itself

} // namespace AsyncFetcher
