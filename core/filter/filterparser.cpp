// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/filter/filterparser.h"

#include "core/filter/filtervalue.h"

namespace AsyncFetcher {

using namespace Qt::StringLiterals;

namespace {

constexpr int DeepestGroup = 100;

bool isNegation(QChar c)
{
    return c == u'-' || c == u'!';
}

FilterNode joined(FilterNode::Kind kind, std::vector<FilterNode> children)
{
    if (children.size() == 1)
        return std::move(children.front());
    FilterNode node;
    node.kind = kind;
    node.children = std::move(children);
    return node;
}

} // namespace

tl::unexpected<Error> FilterParser::wrong(qsizetype at, const QString &message)
{
    return tl::unexpected(Error{Error::Code::Syntax, message, {}, 0, at + 1});
}

void FilterParser::skipBlanks()
{
    while (!atEnd() && peek().isSpace())
        ++m_at;
}

bool FilterParser::takeWord(QLatin1StringView word)
{
    const QStringView rest = QStringView(m_text).sliced(m_at);
    if (!rest.startsWith(word))
        return false;
    const QChar next = rest.size() > word.size() ? rest[word.size()] : u' ';
    if (!next.isSpace() && next != u'(')
        return false;
    m_at += word.size();
    skipBlanks();
    return true;
}

Result<FilterNode> FilterParser::parse()
{
    skipBlanks();
    if (atEnd())
        return FilterNode();
    auto node = anyOf();
    if (node && !atEnd())
        return wrong(m_at, u"This “)” closes nothing."_s);
    return node;
}

Result<FilterNode> FilterParser::anyOf()
{
    std::vector<FilterNode> children;
    do {
        auto child = allOf();
        if (!child)
            return child;
        children.push_back(*std::move(child));
    } while (takeWord("OR"_L1));
    return joined(FilterNode::Kind::Any, std::move(children));
}

Result<FilterNode> FilterParser::allOf()
{
    std::vector<FilterNode> children;
    do {
        auto child = one();
        if (!child)
            return child;
        children.push_back(*std::move(child));
        skipBlanks();
        takeWord("AND"_L1);
        const qsizetype before = m_at;
        if (takeWord("OR"_L1)) {
            m_at = before;
            break;
        }
    } while (!atEnd() && peek() != u')');
    return joined(FilterNode::Kind::All, std::move(children));
}

Result<FilterNode> FilterParser::one()
{
    if (++m_depth > DeepestGroup)
        return wrong(m_at, u"The filter is nested too deeply."_s);
    const auto leave = [this](Result<FilterNode> node) {
        --m_depth;
        skipBlanks();
        return node;
    };
    const bool sign = isNegation(peek()) && m_at + 1 < m_text.size() && !m_text.at(m_at + 1).isSpace();
    if (sign)
        ++m_at;
    if (sign || takeWord("NOT"_L1)) {
        auto child = one();
        if (!child)
            return child;
        FilterNode node;
        node.kind = FilterNode::Kind::Not;
        node.children.push_back(*std::move(child));
        return leave(std::move(node));
    }
    return leave(peek() == u'(' ? group() : term());
}

Result<FilterNode> FilterParser::group()
{
    const qsizetype open = m_at++;
    skipBlanks();
    auto node = anyOf();
    if (!node)
        return node;
    if (peek() != u')')
        return wrong(open, u"This “(” is not closed."_s);
    ++m_at;
    return node;
}

/// The field that a colon follows; nothing, and no colon: free text. Where a colon follows what is no field,
/// only the colon is set.
std::optional<FilterField> FilterParser::field(qsizetype *colon) const
{
    qsizetype end = m_at;
    while (end < m_text.size() && m_text.at(end).isLetter())
        ++end;
    *colon = -1;
    if (end == m_at || end >= m_text.size() || m_text.at(end) != u':')
        return std::nullopt;
    // An address is text.
    if (QStringView(m_text).sliced(end).startsWith(u"://"_s))
        return std::nullopt;
    *colon = end;
    return filterFieldNamed(QStringView(m_text).sliced(m_at, end - m_at));
}

/// Of "col.NAME:" where the colon is; -1: something else comes next.
qsizetype FilterParser::columnEnd() const
{
    constexpr auto prefix = "col."_L1;
    if (!QStringView(m_text).sliced(m_at).startsWith(prefix, Qt::CaseInsensitive))
        return -1;
    qsizetype end = m_at + prefix.size();
    while (end < m_text.size() && !m_text.at(end).isSpace() && m_text.at(end) != u':')
        ++end;
    return end < m_text.size() && m_text.at(end) == u':' && end > m_at + prefix.size() ? end : -1;
}

Result<FilterNode> FilterParser::term()
{
    if (atEnd() || peek() == u')')
        return wrong(m_at, u"Something to look for is missing here."_s);
    if (const qsizetype end = columnEnd(); end > 0) {
        const QString column = m_text.sliced(m_at, end - m_at).section(u'.', 1);
        m_at = end + 1;
        if (atEnd() || peek().isSpace())
            return wrong(m_at, u"A value is missing behind “col.%1:”."_s.arg(column));
        return termWith(FilterField::Column, column.toUtf8());
    }
    qsizetype colon = -1;
    const auto known = field(&colon);
    if (colon < 0)
        return termWith(FilterField::Any);
    const QString name = m_text.sliced(m_at, colon - m_at);
    if (!known) {
        QStringList names;
        for (int i = 1; i < FilterFieldCount; ++i)
            names += filterFieldName(static_cast<FilterField>(i));
        return wrong(m_at, u"There is no field “%1”; there are %2. Put text with a colon into quotes."_s.arg(
                               name, names.join(u", "_s)));
    }
    if (*known == FilterField::Column)
        return wrong(m_at, u"Behind “col.” stands the name of a column: col.NAME:value."_s);
    m_at = colon + 1;
    if (atEnd() || peek().isSpace())
        return wrong(m_at, u"A value is missing behind “%1:”."_s.arg(name));
    return termWith(*known);
}

Result<FilterNode> FilterParser::termWith(FilterField field, const QByteArray &column)
{
    FilterNode node;
    node.kind = FilterNode::Kind::Term;
    node.term.field = field;
    node.term.column = column;
    while (true) {
        const auto read = value();
        if (!read)
            return tl::unexpected(read.error());
        auto test = filterTest(field, read->text, read->quoted);
        if (!test)
            return wrong(read->at, test.error().message);
        node.term.anyOf.append(*std::move(test));
        if (field == FilterField::Any || peek() != u',')
            return node;
        ++m_at;
    }
}

Result<FilterParser::Value> FilterParser::value()
{
    Value value;
    value.at = m_at;
    if (peek() == u'"') {
        value.quoted = true;
        for (++m_at; !atEnd() && peek() != u'"'; ++m_at) {
            if (peek() == u'\\' && m_at + 1 < m_text.size())
                ++m_at;
            value.text += peek();
        }
        if (atEnd())
            return wrong(value.at, u"This quote is not closed."_s);
        ++m_at;
        return value;
    }
    // A regular expression ends at its second slash, whatever stands in it.
    const bool regex = peek() == u'/' && m_at > 0 && m_text.at(m_at - 1) == u':';
    const qsizetype end = regex ? m_text.indexOf(u'/', m_at + 1) : -1;
    if (end > 0) {
        value.text = m_text.sliced(m_at, end + 1 - m_at);
        m_at = end + 1;
    }
    while (!atEnd() && !peek().isSpace() && peek() != u')' && (peek() != u',' || m_text.at(value.at) == u'/'))
        value.text += m_text.at(m_at++);
    if (value.text.isEmpty())
        return wrong(value.at, u"A value is missing here."_s);
    return value;
}

} // namespace AsyncFetcher
