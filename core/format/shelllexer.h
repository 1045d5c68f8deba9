// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/format/shellcommand.h"

#include <QByteArrayView>
#include <QHash>
#include <QMap>

#include <functional>
#include <optional>

namespace AsyncFetcher {

/// Takes shell text apart into commands and words as POSIX (Shell Command Language, 2.2 to 2.10) and bash do:
/// quotes of every kind, continued lines, comments, lists, pipelines, redirections, here-documents,
/// variables.
///
/// Nothing is ever executed: command substitution, arithmetic, groups and loops are problems of the command
/// they stand in. So are variables that are not set. After a problem the lexer goes on at the next line that
/// begins a command, so that one slip does not swallow what follows.
///
/// The text outlives the lexer. Thread: one at a time.
class ShellLexer
{
public:
    using Variable = std::function<std::optional<QByteArray>(const QByteArray &name)>;

    ShellLexer(QByteArrayView text, Variable variable)
        : m_text(text)
        , m_variable(std::move(variable))
    {
    }

    /// False at the end.
    bool next(ShellCommand *command);
    qsizetype offset() const { return m_at; }

private:
    struct HereDocument
    {
        QByteArray delimiter;
        bool stripsTabs = false;
        bool isLiteral = false;
    };
    struct Word
    {
        QByteArray text;
        QList<QByteArray> before; ///< words that an unquoted variable was split into
        bool isGiven = false;     ///< "" is a word too
        bool isQuoted = false;
    };

    char at(qsizetype offset) const { return offset < m_text.size() ? m_text[offset] : '\0'; }
    char peek() const { return at(m_at); }
    bool atEnd() const { return m_at >= m_text.size(); }
    bool fail(qsizetype where, const QString &problem);
    bool failOpen(qsizetype where, const QString &quote);
    void recover(qsizetype from);
    bool isLineTooLong();
    void noteLastLines();
    bool isUnclosed(const HereDocument &document);

    void skipBlanks();
    bool takeSeparator();
    bool takeRedirection(bool *taken);
    bool takeHereDocument();
    bool readHereDocuments();
    bool takeWord(Word *word);
    bool takePiece(Word *word);
    bool takeSingleQuoted(Word *word);
    bool takeDoubleQuoted(QByteArray *text);
    bool takeAnsiQuoted(QByteArray *text);
    void takeEscape(QByteArray *text);
    bool takeDollar(Word *word, bool quoted);
    bool expand(const QByteArray &name, qsizetype where, Word *word, bool quoted);
    bool takeAssignment(const Word &word);

    QByteArrayView m_text;
    Variable m_variable;
    QMap<QByteArray, QByteArray> m_assigned;
    qsizetype m_at = 0;
    ShellCommand *m_command = nullptr;
    QList<HereDocument> m_pending;
    qsizetype m_lineEnd = -1; ///< of the line that was measured last
    /// Where each text stands last as a line by itself, and as one behind tabs: made when a here-document has
    /// no end, so that the ends of those behind it need not be looked for through the whole text again.
    QHash<QByteArrayView, qsizetype> m_lastLines;
    QHash<QByteArrayView, qsizetype> m_lastBareLines;
    bool m_pipe = false;      ///< the next command reads what this one prints
    bool m_lineStarts = true; ///< the next command begins a line
};

} // namespace AsyncFetcher
