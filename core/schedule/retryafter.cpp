// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/schedule/retryafter.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QTimeZone>

#include <algorithm>
#include <array>

namespace AsyncFetcher {

namespace {

struct DateParts
{
    int year = 0, month = 0, day = 0;
    int hour = 0, minute = 0, second = 0;
};

std::optional<int> number(QByteArrayView digits, qsizetype minSize, qsizetype maxSize)
{
    if (digits.size() < minSize || digits.size() > maxSize)
        return {};
    int value = 0;
    for (const char c : digits) {
        if (c < '0' || c > '9')
            return {};
        value = value * 10 + (c - '0');
    }
    return value;
}

std::optional<int> monthOf(QByteArrayView name)
{
    static constexpr std::array<const char *, 12> names{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                        "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const auto found = std::find_if(names.begin(), names.end(), [name](const char *known) {
        return name.compare(QByteArrayView(known), Qt::CaseInsensitive) == 0;
    });
    return found == names.end() ? std::optional<int>() : int(found - names.begin()) + 1;
}

bool setTime(DateParts &parts, QByteArrayView text)
{
    if (text.size() != 8 || text[2] != ':' || text[5] != ':')
        return false;
    const auto hour = number(text.first(2), 2, 2);
    const auto minute = number(text.sliced(3, 2), 2, 2);
    const auto second = number(text.sliced(6, 2), 2, 2);
    if (!hour || !minute || !second || *hour > 23 || *minute > 59 || *second > 60)
        return false;
    parts.hour = *hour;
    parts.minute = *minute;
    parts.second = *second;
    return true;
}

bool setDate(DateParts &parts, QByteArrayView day, QByteArrayView month, std::optional<int> year)
{
    const auto dayNumber = number(day, 1, 2);
    const auto monthNumber = monthOf(month);
    if (!dayNumber || !monthNumber || !year || !QDate::isValid(*year, *monthNumber, *dayNumber))
        return false;
    parts.year = *year;
    parts.month = *monthNumber;
    parts.day = *dayNumber;
    return true;
}

qint64 toMs(const DateParts &parts)
{
    // A leap second is the next second: adding it to the minute says so.
    const QDateTime minute(QDate(parts.year, parts.month, parts.day), QTime(parts.hour, parts.minute),
                           Qt::UTC);
    return minute.toMSecsSinceEpoch() + parts.second * qint64(1000);
}

/// A year that seems more than 50 years ahead means the past (RFC 9110 section 5.6.7).
std::optional<qint64> fromShortYear(DateParts parts, qint64 nowMs)
{
    const QDateTime now = QDateTime::fromMSecsSinceEpoch(nowMs, Qt::UTC);
    parts.year += now.date().year() / 100 * 100;
    while (QDateTime::fromMSecsSinceEpoch(toMs(parts), Qt::UTC) > now.addYears(50))
        parts.year -= 100;
    return toMs(parts);
}

} // namespace

std::optional<qint64> parseHttpDate(QByteArrayView text, qint64 nowMs)
{
    const QList<QByteArray> words = text.toByteArray().simplified().split(' ');
    const auto isGmt = [](const QByteArray &zone) { return zone == "GMT" || zone == "UTC"; };
    DateParts parts;
    // Sun, 06 Nov 1994 08:49:37 GMT
    if (words.size() == 6 && words[0].endsWith(',') && isGmt(words[5])) {
        if (setDate(parts, words[1], words[2], number(words[3], 4, 4)) && setTime(parts, words[4]))
            return toMs(parts);
        return {};
    }
    // Sunday, 06-Nov-94 08:49:37 GMT
    if (words.size() == 4 && words[0].endsWith(',') && isGmt(words[3])) {
        const QList<QByteArray> date = words[1].split('-');
        // The day is checked again once the century is known; 2000 was a leap year, as every two-digit year
        // may be.
        if (date.size() == 3 && number(date[2], 2, 2) && setTime(parts, words[2]) &&
            setDate(parts, date[0], date[1], 2000)) {
            parts.year = *number(date[2], 2, 2);
            return fromShortYear(parts, nowMs);
        }
        return {};
    }
    // Sun Nov  6 08:49:37 1994
    if (words.size() == 5 && setDate(parts, words[2], words[1], number(words[4], 4, 4)) &&
        setTime(parts, words[3]))
        return toMs(parts);
    return {};
}

std::optional<std::chrono::milliseconds> parseRetryAfter(QByteArrayView value, qint64 nowMs)
{
    value = value.trimmed();
    if (value.isEmpty())
        return {};
    const bool digits = std::all_of(value.begin(), value.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (digits) {
        // Past nine digits the cap is what counts.
        const qint64 seconds = value.size() > 9 ? qint64(999'999'999) : value.toByteArray().toLongLong();
        return std::min<std::chrono::milliseconds>(std::chrono::seconds(seconds), MaxRetryAfter);
    }
    const auto date = parseHttpDate(value, nowMs);
    if (!date)
        return {};
    return std::clamp(std::chrono::milliseconds(*date - nowMs), std::chrono::milliseconds::zero(),
                      MaxRetryAfter);
}

} // namespace AsyncFetcher
