// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/format/jsonwriter.h"

#include "core/format/jsonscan.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace AsyncFetcher {

namespace {

constexpr qsizetype Reserve = 2048; ///< bytes, at once

/// The digits of a number below 10^count, with zeros before them.
char *putDigits(char *at, unsigned number, int count)
{
    for (int i = count; i-- > 0; number /= 10)
        at[i] = char('0' + number % 10);
    return at + count;
}

} // namespace

void JsonWriter::flush()
{
    if (m_at)
        m_out->truncate(m_at - m_out->constData());
    m_at = m_end = nullptr;
}

void JsonWriter::grow(qsizetype count)
{
    const qsizetype used = m_at ? m_at - m_out->constData() : m_out->size();
    m_out->resize(used + std::max(count, Reserve));
    m_at = m_out->data() + used;
    m_end = m_out->data() + m_out->size();
}

void JsonWriter::putLayout()
{
    put(std::exchange(m_pendingLayout, {}));
}

JsonWriter &JsonWriter::open(char bracket)
{
    comma();
    put(bracket);
    ++m_depth;
    m_comma = false;
    return *this;
}

JsonWriter &JsonWriter::close(char bracket)
{
    if (!m_pendingLayout.isEmpty())
        putLayout();
    put(bracket);
    --m_depth;
    valueEnded();
    return *this;
}

JsonWriter &JsonWriter::anyName(QByteArrayView utf8)
{
    comma();
    put('"');
    escaped(utf8);
    put("\":", 2);
    m_comma = false;
    return *this;
}

JsonWriter &JsonWriter::string(QByteArrayView utf8)
{
    comma();
    put('"');
    escaped(utf8);
    put('"');
    valueEnded();
    return *this;
}

void JsonWriter::putEscape(char c)
{
    static constexpr char hex[] = "0123456789abcdef";
    switch (c) {
    case '"':
    case '\\':
        put('\\');
        put(c);
        break;
    case '\n':
        put("\\n", 2);
        break;
    case '\r':
        put("\\r", 2);
        break;
    case '\t':
        put("\\t", 2);
        break;
    default:
        put("\\u00", 4);
        put(hex[quint8(c) >> 4]);
        put(hex[quint8(c) & 15]);
        break;
    }
}

void JsonWriter::escaped(QByteArrayView utf8)
{
    const char *from = utf8.begin();
    const char *at = endOfPlainText(from, utf8.end());
    QByteArray repaired;
    if (std::any_of(at, utf8.end(), [](char c) { return quint8(c) >= 0x80; }) && !utf8.isValidUtf8()) {
        repaired = QString::fromUtf8(utf8).toUtf8();
        utf8 = repaired;
        from = at = utf8.begin();
    }
    while ((at = endOfPlainText(at, utf8.end())) != utf8.end()) {
        if (quint8(*at) >= 0x80) {
            at = endOfNonAscii(at, utf8.end());
            continue;
        }
        put(from, at - from);
        putEscape(*at);
        from = ++at;
    }
    put(from, at - from);
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
template <int Decimals>
JsonWriter &JsonWriter::fixed(qint64 value)
{
    static_assert(Decimals == 3 || Decimals == 6);
    constexpr quint64 unit = Decimals == 3 ? 1000 : 1'000'000;
    const quint64 size = value < 0 ? 0 - quint64(value) : quint64(value);
    std::array<char, 48> text; // NOLINT(cppcoreguidelines-pro-type-member-init): written next
    char *at = text.data();
    if (value < 0)
        *at++ = '-';
    if (size < unit)
        *at++ = '0';
    else
        at = std::to_chars(at, text.data() + text.size(), size / unit).ptr;
    if (const auto fraction = unsigned(size % unit); fraction != 0) {
        *at++ = '.';
        at = putDigits(at, fraction, Decimals);
        while (at[-1] == '0')
            --at;
    }
    return raw({text.data(), at});
}

JsonWriter &JsonWriter::seconds(std::chrono::nanoseconds time)
{
    return fixed<6>(time.count() / 1000);
}

JsonWriter &JsonWriter::milliseconds(std::chrono::nanoseconds time)
{
    return fixed<3>(time.count() / 1000);
}

JsonWriter &JsonWriter::timestamp(qint64 msSinceEpoch)
{
    // By hand: QDateTime::toString() would be the dearest thing in a result.
    using namespace std::chrono;
    const sys_time<std::chrono::milliseconds> time{std::chrono::milliseconds(msSinceEpoch)};
    const auto day = floor<days>(time);
    const year_month_day date(day);
    const hh_mm_ss clock(time - day);
    std::array<char, 40> text; // NOLINT(cppcoreguidelines-pro-type-member-init): written next
    char *at = text.data();
    const auto next = [&at](char before, auto number, int digits) {
        *at++ = before;
        at = putDigits(at, unsigned(number), digits);
    };
    next('"', int(date.year()), 4);
    next('-', unsigned(date.month()), 2);
    next('-', unsigned(date.day()), 2);
    next('T', clock.hours().count(), 2);
    next(':', clock.minutes().count(), 2);
    next(':', clock.seconds().count(), 2);
    next('.', clock.subseconds().count(), 3);
    *at++ = 'Z';
    *at++ = '"';
    return raw({text.data(), at});
}

JsonWriter &JsonWriter::layout(QByteArrayView blanks)
{
    m_pendingLayout = blanks.toByteArray();
    return *this;
}

} // namespace AsyncFetcher
