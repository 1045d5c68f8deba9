// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/log/log.h"

#include "core/log/logevent.h"
#include "core/log/logfile.h"

#include <QDateTime>
#include <QLoggingCategory>

#include <spdlog/details/log_msg.h>
#include <spdlog/pattern_formatter.h>
#include <spdlog/sinks/base_sink.h>

#include <array>
#include <atomic>
#include <mutex>
#include <shared_mutex>

namespace AsyncFetcher {

using namespace Qt::StringLiterals;

namespace {

constexpr char LinePattern[] = "%Y-%m-%dT%H:%M:%S.%e%z %l %v";

class ConsoleSink final : public spdlog::sinks::base_sink<std::mutex>
{
public:
    explicit ConsoleSink(Console *console)
        : m_console(console)
    {
    }

protected:
    void sink_it_(const spdlog::details::log_msg &message) override
    {
        spdlog::memory_buf_t line;
        formatter_->format(message, line);
        m_console->writeLine(QByteArrayView(line.data(), qsizetype(line.size())));
    }
    void flush_() override {}

private:
    Console *m_console;
};

spdlog::level::level_enum spdlogLevel(LogLevel level)
{
    using namespace spdlog::level;
    static constexpr std::array levels{debug, info, warn, err, off};
    return levels[static_cast<size_t>(level)];
}

spdlog::level::level_enum spdlogLevel(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg:
        return spdlog::level::debug;
    case QtInfoMsg:
        return spdlog::level::info;
    case QtWarningMsg:
        return spdlog::level::warn;
    default:
        return spdlog::level::err;
    }
}

/// Others' debug and info lines are noise in our log; QT_LOGGING_RULES still has the last word.
QString rulesFor(LogLevel level)
{
    const auto on = [level](LogLevel least) { return level <= least ? "true"_L1 : "false"_L1; };
    return QStringLiteral("*.debug=false\n*.info=false\nfetcher.*.debug=%1\nfetcher.*.info=%2\n"
                          "fetcher.*.warning=%3\nfetcher.*.critical=%4\n")
        .arg(on(LogLevel::Debug), on(LogLevel::Info), on(LogLevel::Warning), on(LogLevel::Error));
}

} // namespace

std::optional<LogLevel> logLevelFromName(QStringView name)
{
    static constexpr std::array names{"debug"_L1, "info"_L1, "warning"_L1, "error"_L1, "off"_L1};
    for (size_t i = 0; i < names.size(); ++i)
        if (name == names[i])
            return static_cast<LogLevel>(i);
    return {};
}

struct Log::Sinks
{
    void take(QtMsgType type, const QMessageLogContext &context, const QString &text) const;

    QByteArray masked(const QByteArray &line) const
    {
        const std::shared_lock lock(secretsMutex);
        return secrets.masked(line);
    }

    mutable std::shared_mutex secretsMutex;
    SecretMask secrets;
    std::shared_ptr<ConsoleSink> console;
    std::unique_ptr<LogFile> file;
    LogLevel consoleLevel = LogLevel::Off;
    std::atomic<LogLevel> fileLevel = LogLevel::Off;
};

namespace {

// Guards the pointer, and keeps the log alive for those who are writing a line.
std::shared_mutex currentMutex;
std::shared_ptr<Log::Sinks> current;
QtMessageHandler previousHandler = nullptr;

void handleMessage(QtMsgType type, const QMessageLogContext &context, const QString &text)
{
    std::shared_ptr<Log::Sinks> sinks;
    {
        const std::shared_lock lock(currentMutex);
        sinks = current;
    }
    if (sinks)
        sinks->take(type, context, text);
}

} // namespace

void Log::Sinks::take(QtMsgType type, const QMessageLogContext &context, const QString &text) const
{
    QByteArray line(context.category ? context.category : "default");
    line.append(' ');
    if (context.file == LogEvent::ContextMark) {
        line.append(text.toUtf8());
    } else {
        line.append("msg=");
        appendLogValue(&line, text.toUtf8(), true);
    }
    line = masked(line);

    const auto level = spdlogLevel(type);
    const spdlog::details::log_msg message({}, level, {line.constData(), size_t(line.size())});
    if (file && level >= spdlogLevel(fileLevel))
        file->write(message);
    if (console && console->should_log(level))
        console->log(message);
    if (type == QtFatalMsg && file)
        file->flush();
}

Log::Log(Setup setup, Console *console)
    : m_sinks(std::make_shared<Sinks>())
{
    m_sinks->secrets = std::move(setup.secrets);
    const auto formatter = [] {
        return std::make_unique<spdlog::pattern_formatter>(LinePattern, spdlog::pattern_time_type::local, "");
    };
    if (console) {
        m_sinks->console = std::make_shared<ConsoleSink>(console);
        m_sinks->console->set_level(spdlogLevel(setup.console));
        m_sinks->console->set_formatter(formatter());
    }
    QString problem;
    if (!setup.fileName.isEmpty() && setup.file != LogLevel::Off) {
        // Straight to the console: a line of the log about the log would come back here.
        const auto tell = [console](const QString &failure) {
            if (console)
                console->writeLine("warning: " + failure.toUtf8());
        };
        m_sinks->file = LogFile::open({setup.fileName, setup.maxFileBytes, setup.maxOldFiles, tell},
                                      LinePattern, &problem);
        m_sinks->fileLevel = setup.file;
    }
    m_sinks->consoleLevel = console ? setup.console : LogLevel::Off;
    const LogLevel level = std::min(m_sinks->consoleLevel, m_sinks->file ? setup.file : LogLevel::Off);
    {
        const std::unique_lock lock(currentMutex);
        Q_ASSERT_X(!current, "Log", "there is one log at a time");
        current = m_sinks;
    }
    QLoggingCategory::setFilterRules(rulesFor(level));
    previousHandler = qInstallMessageHandler(handleMessage);
    if (!problem.isEmpty())
        LogEvent(logApp(), QtWarningMsg).message(problem);
}

Log::~Log()
{
    qInstallMessageHandler(previousHandler);
    QLoggingCategory::setFilterRules({});
    const std::unique_lock lock(currentMutex);
    current.reset();
}

QString Log::fileName() const
{
    return m_sinks->file ? m_sinks->file->name() : QString();
}

void Log::setFileLevel(LogLevel level)
{
    if (!m_sinks->file)
        return;
    m_sinks->fileLevel = level;
    QLoggingCategory::setFilterRules(rulesFor(std::min(m_sinks->consoleLevel, level)));
}

void Log::hide(const SecretMask &secrets)
{
    const std::shared_lock lock(currentMutex);
    if (!current)
        return;
    const std::unique_lock adding(current->secretsMutex);
    current->secrets.addAll(secrets);
}

void Log::flush()
{
    if (m_sinks->file)
        m_sinks->file->flush();
}

} // namespace AsyncFetcher
