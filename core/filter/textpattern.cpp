// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/filter/textpattern.h"

#include <algorithm>

namespace AsyncFetcher {

namespace {

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? char(c + ('a' - 'A')) : c;
}

/// Never slower than pattern times text: only the last star is tried again.
bool globMatches(std::string_view pattern, std::string_view text)
{
    size_t p = 0;
    size_t t = 0;
    size_t star = std::string_view::npos;
    size_t resume = 0;
    while (t < text.size()) {
        if (p < pattern.size() && pattern[p] == '*') {
            star = p++;
            resume = t;
        } else if (p < pattern.size() && (pattern[p] == '?' || pattern[p] == text[t])) {
            ++p;
            ++t;
        } else if (star != std::string_view::npos) {
            p = star + 1;
            t = ++resume;
        } else {
            return false;
        }
    }
    while (p < pattern.size() && pattern[p] == '*')
        ++p;
    return p == pattern.size();
}

} // namespace

TextPattern::TextPattern(Kind kind, const QString &text)
    : m_kind(kind)
{
    if (kind == Kind::Regex) {
        m_regex = QRegularExpression(text, QRegularExpression::CaseInsensitiveOption);
        m_regex.optimize();
        return;
    }
    m_text = text.toUtf8().toStdString();
    std::transform(m_text.begin(), m_text.end(), m_text.begin(), lower);
}

bool TextPattern::matches(QByteArrayView text) const
{
    if (m_kind == Kind::Regex)
        return m_regex.match(QString::fromUtf8(text)).hasMatch();
    if (m_kind == Kind::Exact && size_t(text.size()) != m_text.size())
        return false;
    m_folded.resize(size_t(text.size()));
    std::transform(text.begin(), text.end(), m_folded.begin(), lower);
    switch (m_kind) {
    case Kind::Contains:
        return m_folded.find(m_text) != std::string::npos;
    case Kind::Glob:
        return globMatches(m_text, m_folded);
    default:
        return m_folded == m_text;
    }
}

} // namespace AsyncFetcher
