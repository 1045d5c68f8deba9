// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/log/console.h"
#include "core/log/secretmask.h"

#include <QString>

#include <memory>
#include <optional>

namespace AsyncFetcher {

enum class LogLevel : quint8 { Debug, Info, Warning, Error, Off };

/// "debug", "info", "warning", "error", "off"; empty: no such level.
std::optional<LogLevel> logLevelFromName(QStringView name);

/// Takes what Qt's logging is told, of our categories and of everybody else's, to the console and to a
/// rotating file, a line per event:
///
///     2026-05-01T12:00:00.123+02:00 info fetcher.request request=17 attempt=2 status=503 ms=12.3 msg="…"
///
/// The file is held by a lock: where another process has it, "fetcher.log" becomes "fetcher.PID.log". It is
/// flushed within a fifth of a second (errors at once), so that it can be followed. A file that cannot be
/// written is worth one warning and nothing else.
///
/// One at a time, made before and destroyed after all threads that log. Thread: lines may come from any.
class Log
{
public:
    struct Setup
    {
        LogLevel console = LogLevel::Warning;
        LogLevel file = LogLevel::Info;
        QString fileName = {};                  ///< empty: no file
        qint64 maxFileBytes = 10 * 1024 * 1024; ///< then it becomes fetcher.1.log and so on
        int maxOldFiles = 3;
        SecretMask secrets = {};
    };

    /// console outlives the log; null: nothing goes to the console.
    explicit Log(Setup setup, Console *console = nullptr);
    ~Log();
    Log(const Log &) = delete;
    Log &operator=(const Log &) = delete;

    /// The file in use; empty: none.
    QString fileName() const;
    void flush();
    /// Hides these too, from the next line on. Where there is no log it does nothing. Thread: any.
    static void hide(const SecretMask &secrets);
    /// What the file has from now on. Thread: that of the log's creator.
    void setFileLevel(LogLevel level);

    struct Sinks;

private:
    std::shared_ptr<Sinks> m_sinks;
};

} // namespace AsyncFetcher
