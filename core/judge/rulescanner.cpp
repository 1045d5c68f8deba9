// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/judge/rulescanner.h"

#include <algorithm>

namespace AsyncFetcher {

using namespace Qt::StringLiterals;

namespace {

bool isComparison(QChar c)
{
    return c == u'=' || c == u'!' || c == u'<' || c == u'>' || c == u'~';
}

} // namespace

void RuleScanner::skipBlanks()
{
    while (!atEnd() && peek().isSpace())
        ++m_at;
}

QString RuleScanner::word()
{
    const qsizetype from = m_at;
    while (!atEnd() && (peek().isLetterOrNumber() || peek() == u'_'))
        ++m_at;
    QString word = m_text.sliced(from, m_at - from).toLower();
    skipBlanks();
    return word;
}

bool RuleScanner::takeWord(const char *wanted)
{
    const qsizetype from = m_at;
    if (word() == QLatin1StringView(wanted))
        return true;
    m_at = from;
    return false;
}

QString RuleScanner::comparison()
{
    const QStringView left = QStringView(m_text).sliced(m_at);
    for (const auto known : {"=="_L1, "!="_L1, "<="_L1, ">="_L1, "!~"_L1, "<"_L1, ">"_L1, "~"_L1})
        if (left.startsWith(known)) {
            m_at += known.size();
            skipBlanks();
            return known;
        }
    return {};
}

QString RuleScanner::name()
{
    const qsizetype from = m_at;
    QChar quote;
    bool inBrackets = false;
    for (; !atEnd(); ++m_at) {
        const QChar c = peek();
        if (!quote.isNull()) {
            if (c == quote)
                quote = QChar();
            else if (c == u'\\' && m_at + 1 < m_text.size())
                ++m_at;
        } else if (inBrackets && (c == u'\'' || c == u'"')) {
            quote = c;
        } else if (c == u'[' || c == u']') {
            inBrackets = c == u'[';
        } else if (!inBrackets && (c.isSpace() || isComparison(c))) {
            break;
        }
    }
    QString name = m_text.sliced(from, m_at - from);
    skipBlanks();
    return name;
}

QString RuleScanner::rest()
{
    QString rest = m_text.sliced(m_at).trimmed();
    m_at = m_text.size();
    return rest;
}

Result<QString> RuleScanner::text()
{
    if (atEnd())
        return wrong(u"A value is missing here."_s);
    if (peek() != u'"')
        return rest();
    const qsizetype open = m_at++;
    QString text;
    for (; !atEnd() && peek() != u'"'; ++m_at) {
        if (peek() == u'\\' && m_at + 1 < m_text.size()) {
            ++m_at;
            text += peek() == u'n' ? u'\n' : peek() == u't' ? u'\t' : peek() == u'r' ? u'\r' : peek();
        } else {
            text += peek();
        }
    }
    if (atEnd())
        return wrong(u"This quote is not closed."_s, open);
    ++m_at;
    skipBlanks();
    if (auto ended = end(); !ended)
        return tl::unexpected(ended.error());
    return text;
}

Result<QRegularExpression> RuleScanner::regex()
{
    const qsizetype open = m_at;
    const qsizetype close = m_text.lastIndexOf(u'/');
    if (peek() != u'/' || close == open)
        return wrong(u"A regular expression between slashes is missing here, such as /^ok/."_s);
    QRegularExpression::PatternOptions options;
    for (m_at = close + 1; !atEnd() && !peek().isSpace(); ++m_at) {
        if (peek() == u'i')
            options |= QRegularExpression::CaseInsensitiveOption;
        else if (peek() == u's')
            options |= QRegularExpression::DotMatchesEverythingOption;
        else if (peek() == u'm')
            options |= QRegularExpression::MultilineOption;
        else
            return wrong(u"Behind a regular expression stand i, s and m."_s);
    }
    skipBlanks();
    if (auto ended = end(); !ended)
        return tl::unexpected(ended.error());
    const QString pattern = m_text.sliced(open + 1, close - open - 1);
    if (const QRegularExpression plain(pattern, options); !plain.isValid())
        return wrong(u"The regular expression is not valid: %1."_s.arg(plain.errorString()),
                     open + 1 + std::max<qsizetype>(plain.patternErrorOffset(), 0));
    // An expression that searches for ever would keep every other row waiting.
    return QRegularExpression(u"(*LIMIT_MATCH=1000000)"_s + pattern, options);
}

Result<void> RuleScanner::end() const
{
    if (atEnd())
        return {};
    return wrong(u"“%1” is too much here."_s.arg(m_text.sliced(m_at)));
}

tl::unexpected<Error> RuleScanner::wrong(const QString &message, qsizetype at) const
{
    return tl::unexpected(Error{Error::Code::Syntax, message, {}, 0, at + 1});
}

} // namespace AsyncFetcher
