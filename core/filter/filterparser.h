// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/filter/filternode.h"

namespace AsyncFetcher {

/// Reads the filter language by recursive descent; see Filter. One text, one parser.
class FilterParser
{
public:
    explicit FilterParser(const QString &text)
        : m_text(text)
    {
    }

    /// The whole text; an Error has the column (1-based, in characters).
    Result<FilterNode> parse();

private:
    struct Value
    {
        QString text;
        qsizetype at = 0;
        bool quoted = false;
    };

    Result<FilterNode> anyOf();
    Result<FilterNode> allOf();
    Result<FilterNode> one();
    Result<FilterNode> group();
    Result<FilterNode> term();
    Result<FilterNode> termWith(FilterField field, const QByteArray &column = {});
    Result<Value> value();

    std::optional<FilterField> field(qsizetype *colon) const;
    qsizetype columnEnd() const;
    bool takeWord(QLatin1StringView word);
    void skipBlanks();
    bool atEnd() const { return m_at >= m_text.size(); }
    QChar peek() const { return atEnd() ? QChar() : m_text.at(m_at); }
    static tl::unexpected<Error> wrong(qsizetype at, const QString &message);

    QString m_text;
    qsizetype m_at = 0;
    int m_depth = 0;
};

} // namespace AsyncFetcher
