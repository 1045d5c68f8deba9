// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/format/jsonwriter.h"

#include <QDateTime>

#include <array>
#include <charconv>
#include <cmath>

namespace AsyncFetcher {

namespace {

constexpr auto MustEscape = [] {
    std::array<bool, 256> must{};
    for (size_t c = 0; c < 0x20; ++c)
        must[c] = true;
    must['"'] = must['\\'] = true;
    return must;
}();

void appendEscape(QByteArray *out, char c)
{
    static constexpr char hex[] = "0123456789abcdef";
    switch (c) {
    case '"':
    case '\\':
        out->append('\\').append(c);
        break;
    case '\n':
        out->append("\\n");
        break;
    case '\r':
        out->append("\\r");
        break;
    case '\t':
        out->append("\\t");
        break;
    default:
        out->append("\\u00").append(hex[quint8(c) >> 4]).append(hex[quint8(c) & 15]);
        break;
    }
}

} // namespace

void JsonWriter::comma()
{
    if (m_comma)
        m_out->append(',');
    if (!m_pendingLayout.isEmpty())
        m_out->append(std::exchange(m_pendingLayout, {}));
}

JsonWriter &JsonWriter::open(char bracket)
{
    comma();
    m_out->append(bracket);
    m_comma = false;
    return *this;
}

JsonWriter &JsonWriter::close(char bracket)
{
    m_out->append(std::exchange(m_pendingLayout, {})).append(bracket);
    m_comma = true;
    return *this;
}

JsonWriter &JsonWriter::name(QByteArrayView plain)
{
    comma();
    m_out->append('"').append(plain).append("\":", 2);
    m_comma = false;
    return *this;
}

JsonWriter &JsonWriter::anyName(QByteArrayView utf8)
{
    string(utf8);
    m_out->append(':');
    m_comma = false;
    return *this;
}

JsonWriter &JsonWriter::string(QByteArrayView utf8)
{
    comma();
    m_out->append('"');
    escaped(utf8);
    m_out->append('"');
    m_comma = true;
    return *this;
}

void JsonWriter::escaped(QByteArrayView utf8)
{
    QByteArray repaired;
    if (!utf8.isValidUtf8()) {
        repaired = QString::fromUtf8(utf8).toUtf8();
        utf8 = repaired;
    }
    qsizetype from = 0;
    for (qsizetype at = 0; at < utf8.size(); ++at) {
        if (!MustEscape[quint8(utf8[at])])
            continue;
        m_out->append(utf8.sliced(from, at - from));
        appendEscape(m_out, utf8[at]);
        from = at + 1;
    }
    m_out->append(utf8.sliced(from));
}

JsonWriter &JsonWriter::raw(QByteArrayView json)
{
    comma();
    m_out->append(json);
    m_comma = true;
    return *this;
}

JsonWriter &JsonWriter::number(qint64 value)
{
    std::array<char, 24> text; // NOLINT(cppcoreguidelines-pro-type-member-init): written next
    const auto end = std::to_chars(text.data(), text.data() + text.size(), value).ptr;
    return raw({text.data(), end});
}

JsonWriter &JsonWriter::real(double value)
{
    if (!std::isfinite(value))
        return null();
    std::array<char, 32> text; // NOLINT(cppcoreguidelines-pro-type-member-init): written next
    const auto end = std::to_chars(text.data(), text.data() + text.size(), value).ptr;
    return raw({text.data(), end});
}

/// value / 10^decimals without going through floating point; trailing zeros are left out.
JsonWriter &JsonWriter::fixed(qint64 value, int decimals)
{
    while (decimals > 0 && value % 10 == 0) {
        value /= 10;
        --decimals;
    }
    if (decimals == 0)
        return number(value);
    QByteArray digits = QByteArray::number(qAbs(value)).rightJustified(decimals + 1, '0');
    digits.insert(digits.size() - decimals, '.');
    return raw(value < 0 ? '-' + digits : digits);
}

JsonWriter &JsonWriter::seconds(std::chrono::nanoseconds time)
{
    return fixed(time.count() / 1000, 6);
}

JsonWriter &JsonWriter::milliseconds(std::chrono::nanoseconds time)
{
    return fixed(time.count() / 1000, 3);
}

JsonWriter &JsonWriter::timestamp(qint64 msSinceEpoch)
{
    // By hand: QDateTime::toString() would be the dearest thing in a result.
    using namespace std::chrono;
    const sys_time<std::chrono::milliseconds> time{std::chrono::milliseconds(msSinceEpoch)};
    const auto day = floor<days>(time);
    const year_month_day date(day);
    const hh_mm_ss clock(time - day);
    std::array<char, 40> text{};
    const int size = std::snprintf(text.data(), text.size(), "\"%04d-%02u-%02uT%02d:%02d:%02d.%03dZ\"",
                                   int(date.year()), unsigned(date.month()), unsigned(date.day()),
                                   int(clock.hours().count()), int(clock.minutes().count()),
                                   int(clock.seconds().count()), int(clock.subseconds().count()));
    return raw({text.data(), size});
}

JsonWriter &JsonWriter::layout(QByteArrayView blanks)
{
    m_pendingLayout = blanks.toByteArray();
    return *this;
}

} // namespace AsyncFetcher
