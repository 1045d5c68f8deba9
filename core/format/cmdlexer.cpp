// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/format/cmdlexer.h"

namespace AsyncFetcher {

namespace {

constexpr qsizetype MostBytes = 64 * 1024 * 1024; ///< of a command

bool isLineEnd(char c)
{
    return c == '\n' || c == '\r';
}

/// The words of one command line (Microsoft C: "Parsing C command-line arguments").
bool partWords(const QByteArray &line, QList<QByteArray> *words)
{
    bool inQuotes = false;
    bool isGiven = false;
    QByteArray word;
    for (qsizetype at = 0; at < line.size(); ++at) {
        qsizetype slashes = 0;
        while (at + slashes < line.size() && line[at + slashes] == '\\')
            ++slashes;
        const bool quoteFollows = at + slashes < line.size() && line[at + slashes] == '"';
        if (slashes > 0) {
            word.append(quoteFollows ? slashes / 2 : slashes, '\\');
            isGiven = true;
            at += slashes - 1;
            if (quoteFollows && slashes % 2 == 1) {
                word += '"';
                ++at;
            }
            continue;
        }
        const char c = line[at];
        if (c == '"') {
            inQuotes = !inQuotes;
            isGiven = true;
        } else if (!inQuotes && (c == ' ' || c == '\t' || isLineEnd(c))) {
            if (std::exchange(isGiven, false))
                words->append(std::exchange(word, {}));
        } else {
            word += c;
            isGiven = true;
        }
    }
    if (isGiven)
        words->append(word);
    return !inQuotes;
}

} // namespace

bool CmdLexer::isMeant(QByteArrayView text)
{
    for (qsizetype at = text.indexOf('^'); at >= 0; at = text.indexOf('^', at + 1)) {
        const QByteArrayView after = text.sliced(at + 1);
        const bool continues = after.startsWith('\n') || after.startsWith("\r\n");
        const bool blankBefore = at > 0 && (text[at - 1] == ' ' || text[at - 1] == '"');
        if ((continues && blankBefore) || after.startsWith('"') || after.startsWith("\\^\""))
            return true;
    }
    return false;
}

/// Up to the end of a command, carets resolved. An & ends one, unless quotes are around it.
QByteArray CmdLexer::unescapedLine()
{
    QByteArray line;
    bool inQuotes = false;
    for (; m_at < m_text.size(); ++m_at) {
        char c = m_text[m_at];
        if (isLineEnd(c) || (c == '&' && !inQuotes)) {
            ++m_at;
            break;
        }
        if (c == '^' && m_at + 1 < m_text.size()) {
            c = m_text[++m_at];
            if (c == '\r' && m_at + 1 < m_text.size() && m_text[m_at + 1] == '\n')
                c = m_text[++m_at];
            if (c == '\n') {
                // ^ and two line ends are one that is meant.
                if (m_at + 1 < m_text.size() && isLineEnd(m_text[m_at + 1]) && inQuotes) {
                    m_at += m_text[m_at + 1] == '\r' ? 2 : 1;
                    line += '\n';
                }
                continue;
            }
        }
        if (c == '"' && !line.endsWith('\\'))
            inQuotes = !inQuotes;
        if (line.size() <= MostBytes) // the rest is told of, not kept
            line += c;
    }
    return line;
}

bool CmdLexer::next(ShellCommand *command)
{
    *command = {};
    while (m_at < m_text.size() && command->words.isEmpty()) {
        while (m_at < m_text.size() && (isLineEnd(m_text[m_at]) || m_text[m_at] == ' '))
            ++m_at;
        command->from = m_at;
        const QByteArray line = unescapedLine();
        command->to = m_at;
        const bool isTooLong = line.size() > MostBytes;
        if (isTooLong || !partWords(line, &command->words)) {
            command->problem = isTooLong ? QStringLiteral("The command is longer than 64 MiB.")
                                         : QStringLiteral("The quote \" is not closed.");
            command->problemAt = command->from;
            return true;
        }
    }
    return !command->words.isEmpty();
}

} // namespace AsyncFetcher
