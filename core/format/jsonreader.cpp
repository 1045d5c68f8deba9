// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/format/jsonreader.h"

#include "core/format/jsonscan.h"

#include <QChar>

namespace AsyncFetcher {

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// The four digits after "\u"; -1: they are not.
int hex4(QByteArrayView text, qsizetype at)
{
    if (at + 4 > text.size())
        return -1;
    int value = 0;
    for (const char c : text.sliced(at, 4)) {
        const int digit = isDigit(c)             ? c - '0'
                          : c >= 'a' && c <= 'f' ? c - 'a' + 10
                          : c >= 'A' && c <= 'F' ? c - 'A' + 10
                                                 : -1;
        if (digit < 0)
            return -1;
        value = value * 16 + digit;
    }
    return value;
}

char simpleEscape(char c)
{
    switch (c) {
    case '"':
    case '\\':
    case '/':
        return c;
    case 'b':
        return '\b';
    case 'f':
        return '\f';
    case 'n':
        return '\n';
    case 'r':
        return '\r';
    case 't':
        return '\t';
    default:
        return '\0';
    }
}

void appendUtf8(QByteArray *out, uint code)
{
    if (code < 0x80) {
        out->append(char(code));
    } else if (code < 0x800) {
        out->append(char(0xc0 | (code >> 6))).append(char(0x80 | (code & 0x3f)));
    } else if (code < 0x10000) {
        out->append(char(0xe0 | (code >> 12))).append(char(0x80 | ((code >> 6) & 0x3f)));
        out->append(char(0x80 | (code & 0x3f)));
    } else {
        out->append(char(0xf0 | (code >> 18))).append(char(0x80 | ((code >> 12) & 0x3f)));
        out->append(char(0x80 | ((code >> 6) & 0x3f))).append(char(0x80 | (code & 0x3f)));
    }
}

} // namespace

bool JsonReader::fail(const char *why)
{
    if (!m_error)
        m_error = why;
    return false;
}

bool JsonReader::failAt(qsizetype at, const char *why)
{
    if (!m_error)
        m_at = at;
    return fail(why);
}

void JsonReader::skipBlanks()
{
    while (m_at < m_text.size() &&
           (m_text[m_at] == ' ' || m_text[m_at] == '\n' || m_text[m_at] == '\r' || m_text[m_at] == '\t'))
        ++m_at;
}

JsonReader::Type JsonReader::type()
{
    if (m_error)
        return Type::None;
    skipBlanks();
    switch (peek()) {
    case '{':
        return Type::Object;
    case '[':
        return Type::Array;
    case '"':
        return Type::String;
    case 't':
    case 'f':
        return Type::Bool;
    case 'n':
        return Type::Null;
    default:
        return isDigit(peek()) || peek() == '-' ? Type::Number : Type::None;
    }
}

bool JsonReader::atEnd()
{
    if (m_error)
        return false;
    skipBlanks();
    return m_at == m_text.size();
}

bool JsonReader::begin(char bracket, const char *why)
{
    if (m_error)
        return false;
    skipBlanks();
    if (peek() != bracket)
        return fail(why);
    if (++m_depth > MaxDepth)
        return fail("arrays and objects are nested too deeply");
    ++m_at;
    m_first = true;
    return true;
}

/// Goes to the next item of an object or array; false at its end.
bool JsonReader::separator(char end, const char *why)
{
    if (m_error)
        return false;
    skipBlanks();
    const bool first = std::exchange(m_first, false);
    if (peek() == end) {
        ++m_at;
        --m_depth;
        return false;
    }
    if (first)
        return true;
    if (peek() != ',')
        return fail(m_at < m_text.size() ? why : "the text ends too early");
    ++m_at;
    skipBlanks();
    return true;
}

bool JsonReader::nextMember(QByteArray *name)
{
    if (!separator('}', "a comma or } was expected"))
        return false;
    if (peek() != '"')
        return fail(m_at < m_text.size() ? "a member's name in double quotes was expected"
                                         : "the text ends too early");
    if (!readString(name))
        return false;
    skipBlanks();
    if (peek() != ':')
        return fail("a colon was expected");
    ++m_at;
    return true;
}

bool JsonReader::nextElement()
{
    return separator(']', "a comma or ] was expected");
}

/// From behind the opening quote to the closing one.
bool JsonReader::stringEnd(bool *escaped)
{
    const qsizetype begin = m_at;
    const char *const text = m_text.data();
    bool isAscii = true;
    const char *const end = text + m_text.size();
    while (m_at < m_text.size()) {
        m_at = endOfPlainText(text + m_at, end) - text;
        if (m_at == m_text.size() || text[m_at] == '"')
            break;
        if (quint8(text[m_at]) >= 0x80) {
            isAscii = false;
            m_at = endOfNonAscii(text + m_at, end) - text;
            continue;
        }
        if (text[m_at] != '\\')
            return fail("a control character must be written as an escape");
        *escaped = true;
        m_at += 2;
    }
    if (m_at >= m_text.size())
        return failAt(begin - 1, "the string is not closed");
    if (isAscii)
        return true;
    const QByteArrayView content = m_text.sliced(begin, m_at - begin);
    return content.isValidUtf8() || failAt(begin, "the string is not valid UTF-8");
}

bool JsonReader::readString(QByteArray *value)
{
    if (m_error)
        return false;
    skipBlanks();
    if (peek() != '"')
        return fail("a string was expected");
    const qsizetype from = ++m_at;
    bool escaped = false;
    if (!stringEnd(&escaped))
        return false;
    const qsizetype to = m_at++;
    if (escaped) {
        QByteArray unwanted;
        return unescape(from, to, value ? value : &unwanted);
    }
    if (value)
        *value = m_text.sliced(from, to - from).toByteArray();
    return true;
}

bool JsonReader::unescape(qsizetype from, qsizetype to, QByteArray *value)
{
    value->clear();
    value->reserve(to - from);
    for (qsizetype at = from; at < to; ++at) {
        if (m_text[at] != '\\') {
            value->append(m_text[at]);
            continue;
        }
        const qsizetype escape = at++;
        if (const char plain = simpleEscape(m_text[at])) {
            value->append(plain);
            continue;
        }
        const int code = m_text[at] == 'u' ? hex4(m_text.first(to), at + 1) : -1;
        if (code < 0)
            return failAt(escape, "the escape is unknown");
        at += 4;
        int low = -1;
        if (QChar::isHighSurrogate(uint(code)) && at + 2 < to && m_text[at + 1] == '\\' &&
            m_text[at + 2] == 'u')
            low = hex4(m_text.first(to), at + 3);
        if (low >= 0 && QChar::isLowSurrogate(uint(low))) {
            appendUtf8(value, QChar::surrogateToUcs4(char16_t(code), char16_t(low)));
            at += 6;
        } else if (QChar::isSurrogate(uint(code))) {
            return failAt(escape, "the escape is half of a surrogate pair");
        } else {
            appendUtf8(value, uint(code));
        }
    }
    return true;
}

bool JsonReader::number()
{
    const auto digits = [this] {
        const qsizetype from = m_at;
        while (isDigit(peek()))
            ++m_at;
        return m_at > from;
    };
    if (peek() == '-')
        ++m_at;
    if (peek() == '0')
        ++m_at;
    else if (!digits())
        return fail("a digit was expected");
    if (peek() == '.') {
        ++m_at;
        if (!digits())
            return fail("a digit was expected");
    }
    if (peek() == 'e' || peek() == 'E') {
        ++m_at;
        if (peek() == '+' || peek() == '-')
            ++m_at;
        if (!digits())
            return fail("a digit was expected");
    }
    return true;
}

bool JsonReader::readNumber(QByteArrayView *value)
{
    if (type() != Type::Number)
        return fail("a number was expected");
    const qsizetype from = m_at;
    if (!number())
        return false;
    *value = m_text.sliced(from, m_at - from);
    return true;
}

bool JsonReader::word(QByteArrayView word)
{
    if (!m_text.sliced(m_at).startsWith(word))
        return fail("a value was expected");
    m_at += word.size();
    return true;
}

bool JsonReader::readBool(bool *value)
{
    if (type() != Type::Bool)
        return fail("true or false was expected");
    *value = peek() == 't';
    return word(*value ? "true" : "false");
}

bool JsonReader::readNull()
{
    if (type() != Type::Null)
        return fail("null was expected");
    return word("null");
}

bool JsonReader::skip()
{
    bool flag = false;
    switch (type()) {
    case Type::Object:
        for (beginObject(); nextMember(nullptr);)
            skip();
        return !failed();
    case Type::Array:
        for (beginArray(); nextElement();)
            skip();
        return !failed();
    case Type::String:
        return readString(nullptr);
    case Type::Number:
        return number();
    case Type::Bool:
        return readBool(&flag);
    case Type::Null:
        return readNull();
    case Type::None:
        break;
    }
    return fail(m_at < m_text.size() ? "a value was expected" : "the text ends too early");
}

bool JsonReader::readAny(QByteArrayView *value)
{
    type();
    const qsizetype from = m_at;
    if (!skip())
        return false;
    *value = m_text.sliced(from, m_at - from);
    return true;
}

bool JsonReader::skipBroken(Mark value)
{
    m_error = nullptr;
    m_first = false;
    m_depth = value.depth;
    int depth = 0;
    bool inString = false;
    for (m_at = value.at; m_at < m_text.size(); ++m_at) {
        const char c = m_text[m_at];
        if (inString) {
            m_at += c == '\\' ? 1 : 0;
            inString = c != '"';
        } else if (c == '"') {
            inString = true;
        } else if (c == '{' || c == '[') {
            ++depth;
        } else if (c == ',' && depth == 0) {
            return true;
        } else if (c == '}' || c == ']') {
            // Depth 0: the bracket that ends what the value stands in.
            if (depth == 0)
                return true;
            if (--depth == 0)
                return ++m_at, true;
        }
    }
    return false;
}

bool isPlainJson(QByteArrayView text)
{
    JsonReader reader(text);
    return reader.skip() && reader.atEnd();
}

} // namespace AsyncFetcher
