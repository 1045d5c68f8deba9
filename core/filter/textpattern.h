// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QRegularExpression>

#include <string>

namespace AsyncFetcher {

/// What a text has to look like, ASCII letters without case: a part of it ("api"), the whole of it with
/// wildcards ("api.*"; * and ?), exactly it ("=api"), or a regular expression ("/^api\./"). Texts are UTF-8.
/// Thread: one at a time (a buffer is reused); copies are independent.
class TextPattern
{
public:
    enum class Kind : quint8 { Contains, Glob, Exact, Regex };

    /// Kind::Regex: expression must be valid.
    TextPattern(Kind kind, const QString &text);

    bool matches(QByteArrayView text) const;
    Kind kind() const { return m_kind; }
    const std::string &text() const { return m_text; }

private:
    Kind m_kind;
    std::string m_text; ///< in lower case
    QRegularExpression m_regex;
    mutable std::string m_folded;
};

} // namespace AsyncFetcher
