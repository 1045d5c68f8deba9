// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

#include <algorithm>
#include <chrono>

namespace AsyncFetcher {

/// Appends compact JSON to a byte array; commas come by themselves. Whoever calls it keeps brackets paired
/// and puts a name before each member's value.
///
/// The array is to be read or changed only where every bracket is closed, after flush(), or when the writer
/// has gone: in between it is longer than what was written, which makes an append a copy and no more.
///
/// What comes out is always valid: bytes that are not UTF-8 become U+FFFD. Thread: one at a time.
class JsonWriter
{
public:
    explicit JsonWriter(QByteArray *out)
        : m_out(out)
    {
    }
    ~JsonWriter() { flush(); }
    JsonWriter(const JsonWriter &) = delete;
    JsonWriter &operator=(const JsonWriter &) = delete;

    JsonWriter &beginObject() { return open('{'); }
    JsonWriter &endObject() { return close('}'); }
    JsonWriter &beginArray() { return open('['); }
    JsonWriter &endArray() { return close(']'); }

    JsonWriter &name(QByteArrayView plain) ///< a name that needs no escapes
    {
        comma();
        char *at = room(plain.size() + 3);
        *at++ = '"';
        at = std::copy_n(plain.data(), plain.size(), at);
        *at++ = '"';
        *at++ = ':';
        m_at = at;
        m_comma = false;
        return *this;
    }
    JsonWriter &anyName(QByteArrayView utf8);

    JsonWriter &string(QByteArrayView utf8);
    JsonWriter &string(const QByteArray &utf8) { return string(QByteArrayView(utf8)); }
    JsonWriter &string(const char *utf8) { return string(QByteArrayView(utf8)); }
    JsonWriter &string(const QString &text) { return string(QByteArrayView(text.toUtf8())); }
    JsonWriter &stringOrNull(QByteArrayView utf8) { return utf8.isEmpty() ? null() : string(utf8); }
    JsonWriter &number(qint64 value);
    JsonWriter &real(double value); ///< the shortest text that reads back the same; null where not finite
    JsonWriter &boolean(bool value) { return raw(value ? "true" : "false"); }
    JsonWriter &null() { return raw("null"); }
    JsonWriter &raw(QByteArrayView json) ///< a JSON value as it is
    {
        comma();
        put(json);
        valueEnded();
        return *this;
    }

    /// To the microsecond, as seconds or milliseconds.
    JsonWriter &seconds(std::chrono::nanoseconds time);
    JsonWriter &milliseconds(std::chrono::nanoseconds time);
    JsonWriter &timestamp(qint64 msSinceEpoch); ///< ISO 8601, UTC, with milliseconds

    /// For text between values: a line end, blanks.
    JsonWriter &layout(QByteArrayView blanks);
    /// Inside of brackets: the array now ends where the text does.
    void flush();

private:
    JsonWriter &open(char bracket);
    JsonWriter &close(char bracket);
    void comma()
    {
        if (m_comma)
            put(',');
        if (!m_pendingLayout.isEmpty())
            putLayout();
    }
    void putLayout();
    void valueEnded()
    {
        m_comma = true;
        if (m_depth == 0)
            flush();
    }
    void put(char c) { *room(1) = c, ++m_at; }
    void put(const char *bytes, qsizetype count) { m_at = std::copy_n(bytes, count, room(count)); }
    void put(QByteArrayView bytes) { put(bytes.data(), bytes.size()); }
    void putEscape(char c);
    void escaped(QByteArrayView utf8);
    char *room(qsizetype count) ///< m_at, with so many bytes free
    {
        if (m_end - m_at < count)
            grow(count);
        return m_at;
    }
    void grow(qsizetype count);
    template <int Decimals>
    JsonWriter &fixed(qint64 value);

    QByteArray *m_out;
    char *m_at = nullptr; ///< in m_out: where the next byte goes
    char *m_end = nullptr;
    QByteArray m_pendingLayout; ///< goes behind the comma
    int m_depth = 0;            ///< open brackets
    bool m_comma = false;
};

} // namespace AsyncFetcher
