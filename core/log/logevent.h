// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/log/categories.h"

#include <QByteArray>
#include <QString>

#include <chrono>

namespace AsyncFetcher {

/// One log line with fields, written when it goes out of scope:
///
///     if (LogEvent event{logRequest(), QtInfoMsg})
///         event.request(id).attempt(2).status(503).time(took).message("answered 503, again in 1.2 s");
///
/// becomes `request=17 attempt=2 status=503 ms=12.3 msg="answered 503, again in 1.2 s"`, before which the Log
/// puts time, level and category. Where the category's level is off nothing is formatted. Values are quoted
/// where they must be, and known secrets are masked by the Log; url() masks user and password itself.
///
/// Thread: any.
class LogEvent
{
public:
    LogEvent(const QLoggingCategory &category, QtMsgType level)
        : m_category(category)
        , m_level(level)
        , m_on(category.isEnabled(level))
    {
    }
    ~LogEvent()
    {
        if (m_on)
            write();
    }
    LogEvent(const LogEvent &) = delete;
    LogEvent &operator=(const LogEvent &) = delete;

    explicit operator bool() const { return m_on; }

    LogEvent &request(const QString &id) { return m_on ? add("request", id.toUtf8()) : *this; }
    LogEvent &attempt(int number) { return number > 0 ? field("attempt", number) : *this; }
    LogEvent &status(int status) { return status > 0 ? field("status", status) : *this; }
    LogEvent &time(std::chrono::nanoseconds took); ///< as "ms", with one decimal
    LogEvent &url(const QByteArray &url);
    LogEvent &field(const char *name, qint64 value)
    {
        return m_on ? add(name, QByteArray::number(value)) : *this;
    }
    LogEvent &field(const char *name, QByteArrayView value) { return m_on ? add(name, value) : *this; }

    /// A sentence for a person; comes last in the line.
    LogEvent &message(QByteArrayView utf8);
    LogEvent &message(const QString &text) { return m_on ? message(QByteArrayView(text.toUtf8())) : *this; }
    LogEvent &message(const char *utf8) { return message(QByteArrayView(utf8)); }

    /// Stands for the file in the context of the messages written here, so that the handler knows that their
    /// text has its fields already.
    static const char *const ContextMark;

private:
    LogEvent &add(const char *name, QByteArrayView value);
    void write();

    const QLoggingCategory &m_category;
    QByteArray m_fields;
    QByteArray m_message;
    QtMsgType m_level;
    bool m_on;
};

/// Appends the value as a field has it: as it is, or in double quotes with \" \\ \n and \xNN where it has
/// blanks, quotes or control characters (or always).
void appendLogValue(QByteArray *line, QByteArrayView value, bool alwaysQuoted = false);

} // namespace AsyncFetcher
