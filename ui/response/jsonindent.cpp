// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/response/jsonindent.h"

#include <algorithm>

namespace AsyncFetcher {

namespace {

constexpr int IndentSize = 2;
constexpr int DeepestIndent = 100; ///< deeper nesting stays at this indentation: it is hostile or unreadable

bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

class Indenter
{
public:
    Indenter(QByteArrayView json, qsizetype maxBytes)
        : m_json(json)
        , m_maxBytes(maxBytes)
    {
        m_out.reserve(std::min(json.size() * 3 / 2, maxBytes));
    }

    QByteArray run()
    {
        for (; m_at < m_json.size() && m_out.size() < m_maxBytes; ++m_at)
            step(m_json[m_at]);
        return std::move(m_out);
    }

private:
    void step(char c)
    {
        switch (c) {
        case '"':
            copyString();
            break;
        case '{':
        case '[':
            open(c);
            break;
        case '}':
        case ']':
            m_depth = std::max(0, m_depth - 1);
            newLine();
            m_out.append(c);
            break;
        case ',':
            m_out.append(c);
            newLine();
            break;
        case ':':
            m_out.append(": ");
            break;
        default:
            if (!isBlank(c))
                m_out.append(c);
        }
    }

    void open(char c)
    {
        m_out.append(c);
        qsizetype next = m_at + 1;
        while (next < m_json.size() && isBlank(m_json[next]))
            ++next;
        const char close = c == '{' ? '}' : ']';
        if (next < m_json.size() && m_json[next] == close) { // "{}" stays together
            m_out.append(close);
            m_at = next;
            return;
        }
        ++m_depth;
        newLine();
    }

    void copyString()
    {
        qsizetype end = m_at + 1;
        while (end < m_json.size() && m_json[end] != '"')
            end += m_json[end] == '\\' ? 2 : 1;
        end = std::min(end + 1, m_json.size());
        m_out.append(m_json.sliced(m_at, end - m_at));
        m_at = end - 1;
    }

    void newLine()
    {
        m_out.append('\n');
        m_out.append(IndentSize * std::min(m_depth, DeepestIndent), ' ');
    }

    QByteArrayView m_json;
    QByteArray m_out;
    qsizetype m_maxBytes;
    qsizetype m_at = 0;
    int m_depth = 0;
};

} // namespace

QByteArray jsonIndented(QByteArrayView json, qsizetype maxBytes)
{
    return Indenter(json, maxBytes).run();
}

} // namespace AsyncFetcher
