// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/options/preferences.h"

#include <QSettings>

#include <algorithm>

namespace AsyncFetcher {

using namespace Qt::StringLiterals;

namespace {

constexpr int LargestFont = 72;
constexpr int MostCheckedRows = 100'000'000;
constexpr int UsuallyCheckedRows = 10'000;
const char *const LevelNames[] = {"debug", "info", "warning", "error"};

/// A file of settings may hold anything: numbers out of range are taken as none.
template <typename Number>
Number within(const QVariant &value, Number least, Number most, Number usual)
{
    bool isNumber = false;
    const double number = value.toDouble(&isNumber);
    return isNumber && number >= double(least) && number <= double(most) ? Number(number) : usual;
}

} // namespace

void Preferences::set(const QString &key, const QVariant &value)
{
    m_settings->setValue(key, value);
    Q_EMIT changed();
}

RunOptions Preferences::newBatchOptions() const
{
    RunOptions options;
    const auto number = [this](const char *key, auto least, auto most, auto *field) {
        const QString name = u"batch/"_s + QLatin1StringView(key);
        if (m_settings->contains(name))
            *field = within(m_settings->value(name), least, most, *field);
    };
    number("maxConcurrent", 1, 100'000, &options.maxConcurrent);
    number("maxPerHost", 1, 100'000, &options.maxPerHost);
    number("rate", 0.0, 1e6, &options.rate);
    number("ratePerHost", 0.0, 1e6, &options.ratePerHost);
    number("maxRetries", 0, 1000, &options.maxRetries);
    qint64 timeoutMs = options.timeout.count();
    number("timeoutMs", qint64(0), qint64(86'400'000), &timeoutMs);
    options.timeout = std::chrono::milliseconds(timeoutMs);
    return options;
}

void Preferences::setNewBatchOptions(const RunOptions &options)
{
    m_settings->setValue(u"batch/maxConcurrent"_s, options.maxConcurrent);
    m_settings->setValue(u"batch/maxPerHost"_s, options.maxPerHost);
    m_settings->setValue(u"batch/rate"_s, options.rate);
    m_settings->setValue(u"batch/ratePerHost"_s, options.ratePerHost);
    m_settings->setValue(u"batch/maxRetries"_s, options.maxRetries);
    set(u"batch/timeoutMs"_s, qint64(options.timeout.count()));
}

int Preferences::bodyFontSize() const
{
    return within(m_settings->value(u"body/fontSize"_s), 0, LargestFont, 0);
}

void Preferences::setBodyFontSize(int points)
{
    set(u"body/fontSize"_s, points);
}

LogLevel Preferences::logLevel() const
{
    const auto level = logLevelFromName(m_settings->value(u"log/level"_s).toString());
    return level && *level != LogLevel::Off ? *level : LogLevel::Info;
}

void Preferences::setLogLevel(LogLevel level)
{
    set(u"log/level"_s, QLatin1StringView(LevelNames[std::min(int(level), int(LogLevel::Error))]));
}

int Preferences::checkedRows() const
{
    return within(m_settings->value(u"run/checkedRows"_s), 0, MostCheckedRows, UsuallyCheckedRows);
}

void Preferences::setCheckedRows(int rows)
{
    set(u"run/checkedRows"_s, rows);
}

bool Preferences::reopensLast() const
{
    return m_settings->value(u"session/reopen"_s, true).toBool();
}

void Preferences::setReopensLast(bool reopens)
{
    set(u"session/reopen"_s, reopens);
}

QString Preferences::language(const QSettings &settings)
{
    return settings.value(u"window/language"_s).toString();
}

void Preferences::setLanguage(const QString &name)
{
    set(u"window/language"_s, name);
}

} // namespace AsyncFetcher
