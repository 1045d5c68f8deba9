// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/log/categories.h"

namespace AsyncFetcher {

Q_LOGGING_CATEGORY(logRun, "fetcher.run", QtWarningMsg)
Q_LOGGING_CATEGORY(logRequest, "fetcher.request", QtWarningMsg)
Q_LOGGING_CATEGORY(logHost, "fetcher.host", QtWarningMsg)
Q_LOGGING_CATEGORY(logTransport, "fetcher.transport", QtWarningMsg)
Q_LOGGING_CATEGORY(logStore, "fetcher.store", QtWarningMsg)
Q_LOGGING_CATEGORY(logFormat, "fetcher.format", QtWarningMsg)
Q_LOGGING_CATEGORY(logApp, "fetcher.app", QtWarningMsg)

} // namespace AsyncFetcher
