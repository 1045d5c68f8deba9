// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace AsyncFetcher {

/// Walks through JSON text (RFC 8259) value by value and stops at the first byte that is wrong, whose place
/// it knows. Values can be taken as they stand in the text, so that no number is rounded.
///
/// Every method that reads returns false where it could not; error() then says why, offset() where, and
/// nothing more can be read. The text outlives the reader. Thread: one at a time.
class JsonReader
{
public:
    enum class Type : quint8 { None, Object, Array, String, Number, Bool, Null };
    static constexpr int MaxDepth = 512; ///< of arrays and objects within each other

    explicit JsonReader(QByteArrayView text, qsizetype from = 0)
        : m_text(text)
        , m_at(from)
    {
    }

    /// What stands next; None: no value does (not an error yet).
    Type type();
    qsizetype offset() const { return m_at; }
    bool failed() const { return m_error != nullptr; }
    const char *error() const { return m_error ? m_error : ""; }
    /// True where nothing but blanks is left.
    bool atEnd();

    /// UTF-8, escapes resolved; null: it is checked, and not wanted.
    bool readString(QByteArray *value);
    bool readNumber(QByteArrayView *value);
    bool readBool(bool *value);
    bool readNull();
    bool readAny(QByteArrayView *value); ///< whatever it is, checked, as it stands in the text
    bool skip();

    /// After beginObject(), nextMember() leaves the reader at each member's value and returns false after the
    /// last one (or on an error); the value must be read or skipped before the next call. The same for
    /// arrays.
    bool beginObject() { return begin('{', "an object was expected"); }
    bool nextMember(QByteArray *name);
    bool beginArray() { return begin('[', "an array was expected"); }
    bool nextElement();

    struct Mark
    {
        qsizetype at = 0;
        int depth = 0;
    };
    Mark mark()
    {
        skipBlanks();
        return {m_at, m_depth};
    }
    /// Back to the value at the mark, which was read in part.
    void rewind(Mark value)
    {
        m_at = value.at;
        m_depth = value.depth;
        m_first = false;
    }
    /// Goes past the value at the mark by its brackets and quotes alone, be it right inside or not, and
    /// forgets the error; false: it does not end.
    bool skipBroken(Mark value);

private:
    bool fail(const char *why);
    bool failAt(qsizetype at, const char *why);
    char peek() const { return m_at < m_text.size() ? m_text[m_at] : '\0'; }
    void skipBlanks();
    bool begin(char bracket, const char *why);
    bool separator(char end, const char *why);
    bool unescape(qsizetype from, qsizetype to, QByteArray *value);
    bool stringEnd(bool *escaped);
    bool number();
    bool word(QByteArrayView word);

    QByteArrayView m_text;
    qsizetype m_at;
    const char *m_error = nullptr;
    int m_depth = 0;
    bool m_first = false; ///< in an object or array that has just begun
};

/// True where the text is one whole JSON value that every reader takes: valid UTF-8, no half surrogate pairs,
/// not nested too deeply.
bool isPlainJson(QByteArrayView text);

} // namespace AsyncFetcher
