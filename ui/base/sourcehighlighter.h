// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>
#include <QSyntaxHighlighter>

#include <utility>

namespace AsyncFetcher {

enum class SourceLanguage : quint8 { None, Json, Markup };

/// Colours JSON, and XML or HTML, by a scanner of a few states: it bears text that is cut off or wrong, and
/// long lines that were broken. Colours are those of the application's palette when a line is looked at.
/// UI thread; the document owns it.
class SourceHighlighter final : public QSyntaxHighlighter
{
    Q_OBJECT
public:
    explicit SourceHighlighter(QTextDocument *document, SourceLanguage language = SourceLanguage::None);

    /// Of what comes; what stands already keeps its colours until rehighlight(). True: it is another one.
    bool setLanguage(SourceLanguage language) { return std::exchange(m_language, language) != language; }
    void takeColors(); ///< those of the palette in force, for what is looked at from now on

protected:
    void highlightBlock(const QString &text) override;

private:
    enum State { Outside, InString, InTag, InDoubleQuotes, InSingleQuotes, InComment };

    void highlightJson(const QString &text);
    void highlightMarkup(const QString &text);
    qsizetype markupStep(const QString &text, qsizetype at, State *state);
    qsizetype until(const QString &text, qsizetype at, const QString &end, State *state, State after) const;

    SourceLanguage m_language;
    QColor m_name, m_string, m_number, m_word, m_comment;
};

} // namespace AsyncFetcher
