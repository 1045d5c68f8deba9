// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

#include <chrono>

namespace AsyncFetcher {

/// Appends compact JSON to a byte array; commas come by themselves. Whoever calls it keeps brackets paired
/// and puts a name before each member's value.
///
/// What comes out is always valid: bytes that are not UTF-8 become U+FFFD. Thread: one at a time.
class JsonWriter
{
public:
    explicit JsonWriter(QByteArray *out)
        : m_out(out)
    {
    }

    JsonWriter &beginObject() { return open('{'); }
    JsonWriter &endObject() { return close('}'); }
    JsonWriter &beginArray() { return open('['); }
    JsonWriter &endArray() { return close(']'); }

    JsonWriter &name(QByteArrayView plain); ///< a name that needs no escapes
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
    JsonWriter &raw(QByteArrayView json); ///< a JSON value as it is

    /// To the microsecond, as seconds or milliseconds.
    JsonWriter &seconds(std::chrono::nanoseconds time);
    JsonWriter &milliseconds(std::chrono::nanoseconds time);
    JsonWriter &timestamp(qint64 msSinceEpoch); ///< ISO 8601, UTC, with milliseconds

    /// For text between values: a line end, blanks.
    JsonWriter &layout(QByteArrayView blanks);
    QByteArray &out() { return *m_out; }

private:
    JsonWriter &open(char bracket);
    JsonWriter &close(char bracket);
    void comma();
    void escaped(QByteArrayView utf8);
    JsonWriter &fixed(qint64 value, int decimals);

    QByteArray *m_out;
    QByteArray m_pendingLayout; ///< goes behind the comma
    bool m_comma = false;
};

} // namespace AsyncFetcher
