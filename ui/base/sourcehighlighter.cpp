// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/base/sourcehighlighter.h"

#include "ui/base/theme.h"

#include <QGuiApplication>

#include <algorithm>

namespace AsyncFetcher {

using namespace Qt::StringLiterals;

SourceHighlighter::SourceHighlighter(QTextDocument *document, SourceLanguage language)
    : QSyntaxHighlighter(document)
    , m_language(language)
{
    takeColors();
}

void SourceHighlighter::takeColors()
{
    const QPalette palette = QGuiApplication::palette();
    m_name = tintColor(Tint::Busy, palette);
    m_string = tintColor(Tint::Good, palette);
    m_number = tintColor(Tint::Wait, palette);
    m_word = tintColor(Tint::Bad, palette);
    m_comment = tintColor(Tint::Quiet, palette);
}

void SourceHighlighter::highlightBlock(const QString &text)
{
    if (m_language == SourceLanguage::Json)
        highlightJson(text);
    else if (m_language == SourceLanguage::Markup)
        highlightMarkup(text);
}

void SourceHighlighter::highlightJson(const QString &text)
{
    bool inString = previousBlockState() == InString;
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype from = at;
        if (inString || text.at(at) == u'"') {
            at += inString ? 0 : 1;
            while (at < text.size() && text.at(at) != u'"')
                at += text.at(at) == u'\\' ? 2 : 1;
            inString = at >= text.size();
            at = std::min(at + 1, text.size());
            qsizetype next = at;
            while (next < text.size() && text.at(next).isSpace())
                ++next;
            const bool isName = next < text.size() && text.at(next) == u':';
            setFormat(int(from), int(at - from), isName ? m_name : m_string);
            continue;
        }
        while (at < text.size() && (text.at(at).isLetterOrNumber() || u"+-."_s.contains(text.at(at))))
            ++at;
        if (at > from)
            setFormat(int(from), int(at - from), text.at(from).isLetter() ? m_word : m_number);
        else
            ++at;
    }
    setCurrentBlockState(inString ? InString : Outside);
}

qsizetype SourceHighlighter::until(const QString &text, qsizetype at, const QString &end, State *state,
                                   State after) const
{
    const qsizetype found = text.indexOf(end, at);
    if (found < 0)
        return text.size();
    *state = after;
    return found + end.size();
}

qsizetype SourceHighlighter::markupStep(const QString &text, qsizetype at, State *state)
{
    const QChar c = text.at(at);
    qsizetype end = at + 1;
    switch (*state) {
    case InComment:
        end = until(text, at, u"-->"_s, state, Outside);
        setFormat(int(at), int(end - at), m_comment);
        break;
    case InDoubleQuotes:
    case InSingleQuotes:
        end = until(text, at, *state == InDoubleQuotes ? u"\""_s : u"'"_s, state, InTag);
        setFormat(int(at), int(end - at), m_string);
        break;
    case InTag:
        if (c == u'"' || c == u'\'') {
            *state = c == u'"' ? InDoubleQuotes : InSingleQuotes;
            setFormat(int(at), 1, m_string);
            break;
        }
        while (end < text.size() && !u"\"'>"_s.contains(text.at(end)) && c != u'>')
            ++end;
        setFormat(int(at), int(end - at), c == u'>' || c == u'/' ? m_name : m_number);
        if (c == u'>')
            *state = Outside;
        break;
    default:
        end = text.indexOf(u'<', at);
        if (end != at)
            return end < 0 ? text.size() : end;
        if (QStringView(text).sliced(at).startsWith(u"<!--")) {
            *state = InComment;
            return at;
        }
        // A lone "<" is text, as in a script.
        end = at + 1;
        if (end >= text.size() || !(text.at(end).isLetter() || u"/!?"_s.contains(text.at(end))))
            return end;
        while (end < text.size() && !text.at(end).isSpace() && text.at(end) != u'>')
            ++end;
        setFormat(int(at), int(end - at), m_name);
        *state = InTag;
    }
    return end;
}

void SourceHighlighter::highlightMarkup(const QString &text)
{
    State state = previousBlockState() < 0 ? Outside : static_cast<State>(previousBlockState());
    for (qsizetype at = 0; at < text.size();)
        at = markupStep(text, at, &state);
    setCurrentBlockState(state);
}

} // namespace AsyncFetcher
