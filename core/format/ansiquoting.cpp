// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/format/ansiquoting.h"

#include <QString>

#include <algorithm>

namespace AsyncFetcher {

namespace {

constexpr QByteArrayView Escapes("abeEfnrtv\\'\"?");
constexpr QByteArrayView Escaped("\a\b\x1b\x1b\f\n\r\t\v\\'\"?");

/// Up to most digits of a number; base 8 or 16.
qsizetype number(QByteArrayView text, qsizetype from, qsizetype most, int base, uint *value)
{
    qsizetype at = from;
    *value = 0;
    for (; at < text.size() && at - from < most; ++at) {
        const char c = text[at];
        const int digit = c >= '0' && c <= '9'   ? c - '0'
                          : c >= 'a' && c <= 'f' ? c - 'a' + 10
                          : c >= 'A' && c <= 'F' ? c - 'A' + 10
                                                 : 99;
        if (digit >= base)
            break;
        *value = *value * uint(base) + uint(digit);
    }
    return at;
}

QByteArray utf8(uint code)
{
    const auto character = char32_t(code);
    return QString::fromUcs4(&character, 1).toUtf8();
}

/// The escape that begins at the backslash; returns where it ends.
qsizetype unescape(QByteArrayView text, qsizetype at, QByteArray *out)
{
    if (at + 1 >= text.size()) {
        *out += '\\';
        return at + 1;
    }
    const char c = text[at + 1];
    uint value = 0;
    if (const qsizetype which = Escapes.indexOf(c); which >= 0) {
        *out += Escaped[which];
        return at + 2;
    }
    if (c >= '0' && c <= '7') {
        const qsizetype end = number(text, at + 1, 3, 8, &value);
        *out += char(value);
        return end;
    }
    if (c == 'x' || c == 'u' || c == 'U') {
        const qsizetype end = number(text, at + 2, c == 'x' ? 2 : c == 'u' ? 4 : 8, 16, &value);
        if (end > at + 2) {
            *out += c == 'x' ? QByteArray(1, char(value)) : utf8(value);
            return end;
        }
    }
    if (c == 'c' && at + 2 < text.size()) {
        *out += char(text[at + 2] & 0x1f);
        return at + 3;
    }
    *out += '\\';
    *out += c;
    return at + 2;
}

bool isPlain(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           QByteArrayView("%+,-./:=@_").contains(c);
}

bool isControl(char c)
{
    return (static_cast<unsigned char>(c) < 0x20 && c != '\n') || c == 0x7f;
}

} // namespace

qsizetype ansiQuotedEnd(QByteArrayView text, qsizetype from)
{
    for (qsizetype at = from; at < text.size(); ++at) {
        if (text[at] == '\\')
            ++at;
        else if (text[at] == '\'')
            return at;
    }
    return -1;
}

QByteArray ansiUnquoted(QByteArrayView text)
{
    QByteArray out;
    out.reserve(text.size());
    for (qsizetype at = 0; at < text.size();) {
        if (text[at] != '\\')
            out += text[at++];
        else
            at = unescape(text, at, &out);
    }
    // What follows a NUL is cut off by every shell: arguments of programs cannot have one.
    if (const qsizetype nul = out.indexOf('\0'); nul >= 0)
        out.truncate(nul);
    return out;
}

QByteArray shellQuoted(QByteArrayView word)
{
    if (!word.isEmpty() && std::all_of(word.begin(), word.end(), isPlain))
        return word.toByteArray();
    const bool ansi = std::any_of(word.begin(), word.end(), isControl) || !word.isValidUtf8();
    QByteArray out = ansi ? "$'" : "'";
    for (const char c : word) {
        const auto byte = static_cast<unsigned char>(c);
        if (!ansi)
            out += c == '\'' ? QByteArray("'\\''") : QByteArray(1, c);
        else if (c == '\'' || c == '\\')
            out += QByteArray("\\") + c;
        else if (byte < 0x20 || byte >= 0x7f)
            out += '\\' + QByteArray::number(byte, 8).rightJustified(3, '0');
        else
            out += c;
    }
    return out + '\'';
}

} // namespace AsyncFetcher
