// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/log/logfile.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <spdlog/pattern_formatter.h>
#include <spdlog/sinks/rotating_file_sink.h>

#include <sys/file.h>

#include <cerrno>

namespace AsyncFetcher {

using namespace std::chrono_literals;

struct LogFile::Sink
{
    spdlog::sinks::rotating_file_sink_st sink;
};

namespace {

struct TakenByOther : std::exception
{
    const char *what() const noexcept override { return "another process has taken the log file"; }
};

/// The lock goes with the open file: after a rotation the new one is locked as well.
void lockFile(const spdlog::filename_t &, std::FILE *file)
{
    if (flock(fileno(file), LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK)
        throw TakenByOther{};
}

QString withProcessId(const QString &name)
{
    const QFileInfo info(name);
    const QString base =
        info.completeBaseName() + QLatin1Char('.') + QString::number(QCoreApplication::applicationPid());
    const QString suffix = info.suffix().isEmpty() ? QString() : QLatin1Char('.') + info.suffix();
    return (info.path() == QLatin1String(".") ? QString() : info.path() + QLatin1Char('/')) + base + suffix;
}

} // namespace

std::unique_ptr<LogFile> LogFile::open(const Setup &setup, const char *pattern, QString *problem)
{
    spdlog::file_event_handlers handlers;
    handlers.after_open = lockFile;
    for (const QString &name : {setup.name, withProcessId(setup.name)}) {
        try {
            std::unique_ptr<Sink> sink(
                new Sink{{QFile::encodeName(name).toStdString(), size_t(setup.maxBytes),
                          size_t(setup.maxOldFiles), false, handlers}});
            sink->sink.set_formatter(std::make_unique<spdlog::pattern_formatter>(pattern));
            return std::unique_ptr<LogFile>(new LogFile(name, setup.onFailure, std::move(sink)));
        } catch (const TakenByOther &) {
            continue;
        } catch (const std::exception &error) {
            *problem = QStringLiteral("no log file is written: %1").arg(QString::fromLocal8Bit(error.what()));
            return nullptr;
        }
    }
    *problem = QStringLiteral("no log file is written: %1 is held by another process").arg(setup.name);
    return nullptr;
}

LogFile::LogFile(QString name, std::function<void(const QString &)> onFailure, std::unique_ptr<Sink> sink)
    : m_name(std::move(name))
    , m_onFailure(std::move(onFailure))
    , m_sink(std::move(sink))
    , m_flusher([this] { flushSoon(); })
{
}

LogFile::~LogFile()
{
    {
        const std::lock_guard lock(m_mutex);
        m_ended = true;
    }
    m_changed.notify_one();
    m_flusher.join();
    flush();
}

void LogFile::write(const spdlog::details::log_msg &message)
{
    const std::lock_guard lock(m_mutex);
    guarded([&] {
        m_sink->sink.log(message);
        if (message.level >= spdlog::level::err)
            m_sink->sink.flush();
    });
    if (!std::exchange(m_dirty, true))
        m_changed.notify_one();
}

void LogFile::flush()
{
    const std::lock_guard lock(m_mutex);
    m_dirty = false;
    guarded([this] { m_sink->sink.flush(); });
}

void LogFile::flushSoon()
{
    std::unique_lock lock(m_mutex);
    while (!m_ended) {
        m_changed.wait(lock, [this] { return m_dirty || m_ended; });
        m_changed.wait_for(lock, 200ms, [this] { return m_ended; });
        m_dirty = false;
        guarded([this] { m_sink->sink.flush(); });
    }
}

/// A full disk may have room again: later lines are tried, but the failure is told once.
template <typename Work>
void LogFile::guarded(Work work)
{
    try {
        work();
    } catch (const std::exception &error) {
        if (!std::exchange(m_failed, true) && m_onFailure)
            m_onFailure(
                QStringLiteral("cannot write the log file: %1").arg(QString::fromLocal8Bit(error.what())));
    }
}

} // namespace AsyncFetcher
