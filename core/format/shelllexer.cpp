// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/format/shelllexer.h"

#include "core/format/ansiquoting.h"

#include <algorithm>

namespace AsyncFetcher {

namespace {

constexpr qsizetype MostBytes = 64 * 1024 * 1024; ///< of a line, or between two quotes

bool isNameStart(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\r';
}

bool endsWord(char c)
{
    return isBlank(c) || QByteArrayView("\n;&|<>()").contains(c);
}

qsizetype nameEnd(QByteArrayView text, qsizetype from)
{
    qsizetype end = from;
    if (end < text.size() && isNameStart(text[end]))
        while (end < text.size() && (isNameStart(text[end]) || isDigit(text[end])))
            ++end;
    return end;
}

QString shown(const QByteArray &text)
{
    return QString::fromUtf8(text);
}

} // namespace

bool ShellLexer::fail(qsizetype where, const QString &problem)
{
    m_command->problem = problem;
    m_command->problemAt = where;
    return false;
}

/// Where a quote has no end, or none that could be meant.
bool ShellLexer::failOpen(qsizetype where, const QString &quote)
{
    return fail(where, m_text.size() - where > MostBytes
                           ? QStringLiteral("The quote %1 is not closed within 64 MiB.").arg(quote)
                           : QStringLiteral("The quote %1 is not closed.").arg(quote));
}

/// A line that nobody wrote, of which each word would be kept.
bool ShellLexer::isLineTooLong()
{
    if (m_at <= m_lineEnd)
        return false;
    const qsizetype end = m_text.indexOf('\n', m_at);
    m_lineEnd = end < 0 ? m_text.size() : end;
    return m_lineEnd - m_at > MostBytes;
}

bool ShellLexer::isUnclosed(const HereDocument &document)
{
    if (m_lastLines.isEmpty())
        return false; // not known
    const auto &lines = document.stripsTabs ? m_lastBareLines : m_lastLines;
    return lines.value(document.delimiter, -1) < m_at;
}

/// To the next line that looks like the beginning of a command.
void ShellLexer::recover(qsizetype from)
{
    qsizetype line = m_text.indexOf('\n', from);
    while (line >= 0) {
        qsizetype start = line + 1;
        while (isBlank(at(start)))
            ++start;
        if (m_text.sliced(start).startsWith("curl ") || m_text.sliced(start).startsWith("curl\t"))
            break;
        line = m_text.indexOf('\n', line + 1);
    }
    m_at = line < 0 ? m_text.size() : line + 1;
    m_pipe = false;
    m_lineStarts = true;
    m_pending.clear();
}

void ShellLexer::skipBlanks()
{
    for (;; ++m_at) {
        if (isBlank(peek()))
            continue;
        if (peek() == '\\' && at(m_at + 1) == '\n')
            ++m_at;
        else if (peek() == '\\' && at(m_at + 1) == '\r' && at(m_at + 2) == '\n')
            m_at += 2;
        else
            break;
    }
    if (peek() == '#')
        while (!atEnd() && peek() != '\n')
            ++m_at;
}

bool ShellLexer::next(ShellCommand *command)
{
    for (;;) {
        *command = {};
        m_command = command;
        command->isPiped = std::exchange(m_pipe, false);
        command->startsLine = std::exchange(m_lineStarts, false);
        skipBlanks();
        command->from = m_at;
        if (isLineTooLong()) {
            fail(m_at, QStringLiteral("The line is longer than 64 MiB."));
            m_at = command->to = m_lineEnd;
            m_pending.clear();
            return true;
        }
        bool isAssigned = false;
        while (!atEnd()) {
            skipBlanks();
            bool redirected = false;
            if (takeSeparator() || atEnd())
                break;
            if (!takeRedirection(&redirected))
                break;
            if (redirected)
                continue;
            Word word;
            if (!takeWord(&word))
                break;
            if (command->words.isEmpty() && takeAssignment(word)) {
                isAssigned = true;
                continue;
            }
            command->words += word.before;
            if (word.isGiven)
                command->words.append(word.text);
            command->to = m_at;
        }
        if (command->problem.isEmpty() && !m_pending.isEmpty())
            fail(command->from, QStringLiteral("The here-document has no end."));
        if (!command->problem.isEmpty()) {
            recover(command->from);
            command->to = std::max(command->from, m_at);
            return true;
        }
        if (!command->isEmpty())
            return true;
        if (atEnd())
            return false;
        // What stands before an empty command or an assignment goes for the next one.
        m_lineStarts |= command->startsLine && !isAssigned;
    }
}

/// What ends a command: a line end, ; & && || |. Here-documents begin after a line end.
bool ShellLexer::takeSeparator()
{
    const char c = peek();
    if (c == '\n') {
        ++m_at;
        m_lineStarts = true;
        readHereDocuments();
        return true;
    }
    if (c != ';' && c != '|' && !(c == '&' && at(m_at + 1) != '>'))
        return false;
    m_pipe = c == '|' && at(m_at + 1) != '|';
    m_at += at(m_at + 1) == c || (c == '|' && at(m_at + 1) == '&') ? 2 : 1;
    // The lines of a here-document come first.
    if (!m_pending.isEmpty()) {
        const qsizetype line = m_text.indexOf('\n', m_at);
        fail(m_at, QStringLiteral("A command that has a here-document must be the last of its line."));
        m_at = line < 0 ? m_text.size() : line;
    }
    return true;
}

bool ShellLexer::takeRedirection(bool *taken)
{
    qsizetype at = m_at;
    while (isDigit(this->at(at)))
        ++at;
    if (this->at(at) == '&' && this->at(at + 1) == '>')
        ++at;
    const char direction = this->at(at);
    if (direction != '<' && direction != '>') {
        if (peek() == '(' || peek() == ')')
            return fail(m_at,
                        QStringLiteral("\"%1\" is not understood here: put quotes around what has it in it.")
                            .arg(QLatin1Char(peek())));
        return true;
    }
    *taken = true;
    if (this->at(at + 1) == '(')
        return fail(m_at, QStringLiteral("Process substitution is never executed."));
    if (direction == '<' && this->at(at + 1) == '<' && this->at(at + 2) != '<') {
        m_at = at + 2;
        return takeHereDocument();
    }
    const bool hereString = direction == '<' && this->at(at + 1) == '<';
    m_at = at + (hereString ? 3 : 1);
    while (QByteArrayView("&>|").contains(peek()) && !atEnd())
        ++m_at;
    skipBlanks();
    const qsizetype where = m_at;
    Word target;
    if (!takeWord(&target))
        return false;
    if (!target.isGiven)
        return fail(where, QStringLiteral("A redirection names no file."));
    if (hereString)
        m_command->input = target.text + '\n';
    else if (direction == '<')
        m_command->inputFile = target.text;
    return true;
}

bool ShellLexer::takeHereDocument()
{
    HereDocument document;
    document.stripsTabs = peek() == '-';
    m_at += document.stripsTabs ? 1 : 0;
    skipBlanks();
    const qsizetype where = m_at;
    Word delimiter;
    if (!takeWord(&delimiter))
        return false;
    if (!delimiter.isGiven)
        return fail(where, QStringLiteral("A here-document names no word that ends it."));
    document.delimiter = delimiter.text;
    document.isLiteral = delimiter.isQuoted;
    m_pending.append(document);
    return true;
}

bool ShellLexer::readHereDocuments()
{
    while (!m_pending.isEmpty()) {
        const HereDocument document = m_pending.takeFirst();
        QByteArray body;
        for (bool isOpen = true; isOpen;) {
            if (atEnd() || isUnclosed(document)) {
                noteLastLines();
                return fail(m_command->from,
                            QStringLiteral("The here-document has no line \"%1\" that ends it.")
                                .arg(shown(document.delimiter)));
            }
            const qsizetype end = m_text.indexOf('\n', m_at);
            QByteArrayView line = m_text.sliced(m_at, (end < 0 ? m_text.size() : end) - m_at);
            m_at = end < 0 ? m_text.size() : end + 1;
            while (document.stripsTabs && line.startsWith('\t'))
                line = line.sliced(1);
            QByteArrayView bare = line;
            if (bare.endsWith('\r'))
                bare.chop(1);
            isOpen = bare != document.delimiter;
            if (isOpen)
                body += line.toByteArray() + '\n';
        }
        if (!document.isLiteral) {
            // Within it variables are filled in as between double quotes, where quotes mean nothing.
            ShellLexer inner(body, [this](const QByteArray &name) {
                return m_assigned.contains(name) ? m_assigned.value(name)
                       : m_variable              ? m_variable(name)
                                                 : std::nullopt;
            });
            ShellCommand sink;
            inner.m_command = &sink;
            QByteArray filled;
            Word word;
            while (!inner.atEnd()) {
                const char c = inner.peek();
                if (c == '\\' && QByteArrayView("\\$`\n").contains(inner.at(inner.m_at + 1)) &&
                    inner.m_at + 1 < body.size()) {
                    if (inner.at(inner.m_at + 1) != '\n')
                        word.text += inner.at(inner.m_at + 1);
                    inner.m_at += 2;
                } else if (c == '$' || c == '`') {
                    if (!inner.takeDollar(&word, true))
                        return fail(m_command->from, sink.problem);
                } else {
                    word.text += c;
                    ++inner.m_at;
                }
            }
            body = word.text;
        }
        m_command->input = body;
    }
    return true;
}

void ShellLexer::noteLastLines()
{
    if (!m_lastLines.isEmpty())
        return;
    for (qsizetype from = 0; from < m_text.size();) {
        const qsizetype end = m_text.indexOf('\n', from);
        QByteArrayView line = m_text.sliced(from, (end < 0 ? m_text.size() : end) - from);
        if (line.endsWith('\r'))
            line.chop(1);
        m_lastLines.insert(line, from);
        while (line.startsWith('\t'))
            line = line.sliced(1);
        m_lastBareLines.insert(line, from);
        from += end < 0 ? m_text.size() : end - from + 1;
    }
}

bool ShellLexer::takeWord(Word *word)
{
    while (!atEnd() && !endsWord(peek()))
        if (!takePiece(word))
            return false;
    return true;
}

bool ShellLexer::takePiece(Word *word)
{
    const char c = peek();
    if (c == '\'')
        return takeSingleQuoted(word);
    if (c == '"') {
        word->isGiven = word->isQuoted = true;
        return takeDoubleQuoted(&word->text);
    }
    if (c == '$' && (at(m_at + 1) == '\'' || at(m_at + 1) == '"')) {
        word->isGiven = word->isQuoted = true;
        ++m_at;
        return peek() == '"' ? takeDoubleQuoted(&word->text) : takeAnsiQuoted(&word->text);
    }
    if (c == '$' || c == '`')
        return takeDollar(word, false);
    if (c == '\\') {
        word->isQuoted = true;
        const qsizetype before = word->text.size();
        takeEscape(&word->text);
        word->isGiven |= word->text.size() > before;
        return true;
    }
    qsizetype end = m_at;
    while (end < m_text.size() && !endsWord(m_text[end]) && !QByteArrayView("'\"$`\\").contains(m_text[end]))
        ++end;
    word->text += m_text.sliced(m_at, end - m_at);
    word->isGiven = true;
    m_at = end;
    return true;
}

bool ShellLexer::takeSingleQuoted(Word *word)
{
    const QByteArrayView rest = m_text.sliced(m_at + 1);
    const qsizetype length = rest.first(std::min(rest.size(), MostBytes)).indexOf('\'');
    if (length < 0)
        return failOpen(m_at, QStringLiteral("'"));
    word->text += rest.first(length);
    word->isGiven = word->isQuoted = true;
    m_at += length + 2;
    return true;
}

bool ShellLexer::takeDoubleQuoted(QByteArray *text)
{
    const qsizetype start = m_at++;
    Word inner;
    for (; !atEnd() && peek() != '"';) {
        if (m_at - start > MostBytes)
            return failOpen(start, QStringLiteral("\""));
        const char c = peek();
        if (c == '$' || c == '`') {
            if (!takeDollar(&inner, true))
                return false;
        } else if (c == '\\' && m_at + 1 < m_text.size() && QByteArrayView("\\\"$`").contains(at(m_at + 1))) {
            inner.text += at(m_at + 1);
            m_at += 2;
        } else if (c == '\\' && at(m_at + 1) == '\n') {
            m_at += 2;
        } else {
            inner.text += c;
            ++m_at;
        }
    }
    if (atEnd())
        return failOpen(start, QStringLiteral("\""));
    ++m_at;
    *text += inner.text;
    return true;
}

bool ShellLexer::takeAnsiQuoted(QByteArray *text)
{
    const qsizetype most = std::min(m_text.size() - m_at - 1, MostBytes);
    const qsizetype end = ansiQuotedEnd(m_text.first(m_at + 1 + most), m_at + 1);
    if (end < 0)
        return failOpen(m_at, QStringLiteral("$'"));
    *text += ansiUnquoted(m_text.sliced(m_at + 1, end - m_at - 1));
    m_at = end + 1;
    return true;
}

void ShellLexer::takeEscape(QByteArray *text)
{
    if (at(m_at + 1) == '\n') {
        m_at += 2;
    } else if (at(m_at + 1) == '\r' && at(m_at + 2) == '\n') {
        m_at += 3;
    } else if (m_at + 1 < m_text.size()) {
        *text += at(m_at + 1);
        m_at += 2;
    } else {
        *text += '\\';
        ++m_at;
    }
}

bool ShellLexer::takeDollar(Word *word, bool quoted)
{
    const qsizetype where = m_at;
    const char next = at(m_at + 1);
    if (peek() == '`' || next == '(')
        return fail(where,
                    QStringLiteral("Command substitution is never executed: put its result here instead."));
    if (isNameStart(next)) {
        const qsizetype end = nameEnd(m_text, m_at + 1);
        const QByteArray name = m_text.sliced(m_at + 1, end - m_at - 1).toByteArray();
        m_at = end;
        return expand(name, where, word, quoted);
    }
    if (next == '{') {
        const qsizetype end = nameEnd(m_text, m_at + 2);
        if (end == m_at + 2 || at(end) != '}')
            return fail(where, QStringLiteral("Of parameter expansion only ${NAME} is understood."));
        const QByteArray name = m_text.sliced(m_at + 2, end - m_at - 2).toByteArray();
        m_at = end + 1;
        return expand(name, where, word, quoted);
    }
    if (isDigit(next) || (m_at + 1 < m_text.size() && QByteArrayView("@*#?-!$").contains(next)))
        return fail(where, QStringLiteral("$%1 has no value here.").arg(QLatin1Char(next)));
    word->text += '$';
    word->isGiven = true;
    ++m_at;
    return true;
}

bool ShellLexer::expand(const QByteArray &name, qsizetype where, Word *word, bool quoted)
{
    std::optional<QByteArray> value;
    if (const auto own = m_assigned.constFind(name); own != m_assigned.constEnd())
        value = *own;
    else if (m_variable)
        value = m_variable(name);
    if (!value)
        return fail(where, QStringLiteral("The variable %1 is not set.").arg(shown(name)));
    if (quoted) {
        word->text += *value;
        word->isGiven = true;
        return true;
    }
    // Field splitting (2.6.5): blanks at its ends part the word from what stands around it.
    bool parts = false;
    for (const char c : std::as_const(*value)) {
        if (isBlank(c) || c == '\n') {
            parts = true;
            continue;
        }
        if (std::exchange(parts, false) && word->isGiven) {
            word->before.append(std::exchange(word->text, {}));
        }
        word->text += c;
        word->isGiven = true;
    }
    if (parts && word->isGiven && !endsWord(peek()) && !atEnd()) {
        word->before.append(std::exchange(word->text, {}));
        word->isGiven = false;
    }
    return true;
}

/// NAME=value before a command, or by itself: it holds for what follows.
bool ShellLexer::takeAssignment(const Word &word)
{
    const qsizetype equals = word.text.indexOf('=');
    if (equals <= 0 || nameEnd(word.text, 0) != equals || !word.before.isEmpty())
        return false;
    m_assigned.insert(word.text.left(equals), word.text.sliced(equals + 1));
    return true;
}

} // namespace AsyncFetcher
