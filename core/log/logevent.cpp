// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/log/logevent.h"

#include "core/log/secretmask.h"

namespace AsyncFetcher {

const char *const LogEvent::ContextMark = "fetcher:event";

void appendLogValue(QByteArray *line, QByteArrayView value, bool alwaysQuoted)
{
    const auto plain = [](char c) {
        return quint8(c) > ' ' && c != '"' && c != '\\' && c != '=' && c != 0x7f;
    };
    if (!alwaysQuoted && !value.isEmpty() && std::all_of(value.begin(), value.end(), plain)) {
        line->append(value);
        return;
    }
    static constexpr char hex[] = "0123456789abcdef";
    line->append('"');
    for (const char c : value) {
        if (c == '"' || c == '\\')
            line->append('\\').append(c);
        else if (c == '\n')
            line->append("\\n");
        else if (quint8(c) < ' ' || c == 0x7f)
            line->append("\\x").append(hex[quint8(c) >> 4]).append(hex[quint8(c) & 15]);
        else
            line->append(c);
    }
    line->append('"');
}

LogEvent &LogEvent::time(std::chrono::nanoseconds took)
{
    if (!m_on || took < std::chrono::nanoseconds::zero())
        return *this;
    return add("ms", QByteArray::number(std::chrono::duration<double, std::milli>(took).count(), 'f', 1));
}

LogEvent &LogEvent::url(const QByteArray &url)
{
    return m_on ? add("url", maskedUrl(url)) : *this;
}

LogEvent &LogEvent::message(QByteArrayView utf8)
{
    if (m_on)
        m_message = utf8.toByteArray();
    return *this;
}

LogEvent &LogEvent::add(const char *name, QByteArrayView value)
{
    if (!m_fields.isEmpty())
        m_fields.append(' ');
    m_fields.append(name).append('=');
    appendLogValue(&m_fields, value);
    return *this;
}

void LogEvent::write()
{
    if (!m_message.isEmpty()) {
        m_fields.append(m_fields.isEmpty() ? "msg=" : " msg=");
        appendLogValue(&m_fields, m_message, true);
    }
    const QMessageLogger logger(ContextMark, 0, nullptr, m_category.categoryName());
    switch (m_level) {
    case QtDebugMsg:
        logger.debug(m_category, "%s", m_fields.constData());
        break;
    case QtInfoMsg:
        logger.info(m_category, "%s", m_fields.constData());
        break;
    case QtWarningMsg:
        logger.warning(m_category, "%s", m_fields.constData());
        break;
    default:
        logger.critical(m_category, "%s", m_fields.constData());
        break;
    }
}

} // namespace AsyncFetcher
