// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>

namespace spdlog::details {
struct log_msg;
}

namespace AsyncFetcher {

/// The rotating file of a Log, locked for this process, and a thread that flushes it soon after a line came:
/// a write(2) per line would cost the engine more than the line.
///
/// Thread: any.
class LogFile
{
public:
    struct Setup
    {
        QString name;
        qint64 maxBytes = 0;
        int maxOldFiles = 0;
        std::function<void(const QString &problem)> onFailure; ///< called once, from any thread
    };

    /// Null and a sentence: neither the file nor its stand-in with our process id can be written. A sentence
    /// and a file: not the one that was asked for.
    static std::unique_ptr<LogFile> open(const Setup &setup, const char *pattern, QString *problem);
    ~LogFile();
    LogFile(const LogFile &) = delete;
    LogFile &operator=(const LogFile &) = delete;

    const QString &name() const { return m_name; }
    void write(const spdlog::details::log_msg &message);
    void flush();

private:
    struct Sink;
    LogFile(QString name, std::function<void(const QString &)> onFailure, std::unique_ptr<Sink> sink);
    void flushSoon();
    template <typename Work>
    void guarded(Work work); ///< with the mutex held

    const QString m_name;
    const std::function<void(const QString &)> m_onFailure;
    std::unique_ptr<Sink> m_sink;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_dirty = false;
    bool m_ended = false;
    bool m_failed = false;
    std::thread m_flusher;
};

} // namespace AsyncFetcher
