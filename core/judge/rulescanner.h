// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QRegularExpression>
#include <QString>

namespace AsyncFetcher {

/// Takes the text of an expectation or of a column's source apart, from its beginning to its end. Errors
/// name the column (1-based, in characters). Thread: one at a time.
class RuleScanner
{
public:
    explicit RuleScanner(const QString &text)
        : m_text(text)
    {
        skipBlanks();
    }

    bool atEnd() const { return m_at >= m_text.size(); }
    qsizetype at() const { return m_at; }
    QChar peek() const { return atEnd() ? QChar() : m_text.at(m_at); }

    /// The letters and digits that come next, in lower case; empty: something else does.
    QString word();
    bool takeWord(const char *wanted);
    /// One of == != <= >= < > ~ !~; empty: none comes next.
    QString comparison();
    /// What comes before the next blank or comparison, brackets with what is in them; empty: nothing.
    QString name();
    /// What is left, without blanks around it.
    QString rest();
    /// A text in quotes, else all that is left.
    Result<QString> text();
    /// "/expression/", with i (letters without case), s (a dot is a line end too), m (^ and $ at lines)
    /// behind.
    Result<QRegularExpression> regex();
    bool isAtRegex() const { return peek() == u'/' && m_text.indexOf(u'/', m_at + 1) > 0; }

    /// An Error where something is left.
    Result<void> end() const;
    tl::unexpected<Error> wrong(const QString &message, qsizetype at) const;
    tl::unexpected<Error> wrong(const QString &message) const { return wrong(message, m_at); }

private:
    void skipBlanks();

    QString m_text;
    qsizetype m_at = 0;
};

} // namespace AsyncFetcher
