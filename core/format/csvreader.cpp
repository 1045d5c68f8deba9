// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/format/csvreader.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace AsyncFetcher {

namespace {

const char *find(const char *from, const char *end, char what)
{
    const void *found = from < end ? memchr(from, what, size_t(end - from)) : nullptr;
    return found ? static_cast<const char *>(found) : end;
}

} // namespace

void CsvReader::addCell(QByteArrayView cell)
{
    if (m_cells.size() < MostCells)
        m_cells.append(cell);
    else
        m_hasTooMany = true;
}

/// From the opening quote on; m_at is left where a separator or a line end should stand.
QByteArrayView CsvReader::quotedCell()
{
    const char *const text = m_text.data();
    const char *const end = text + m_text.size();
    const char *const from = text + m_at + 1;
    QByteArray unquoted;
    bool isCopied = false;
    for (const char *part = from;;) {
        const char *const quote = find(part, end, '"');
        if (quote == end) {
            m_isOpen = true;
            m_at = m_text.size();
            if (!isCopied)
                return {from, end - from};
            unquoted.append(part, end - part);
            break;
        }
        const bool isPair = quote + 1 < end && quote[1] == '"';
        if (!isPair && !isCopied) {
            m_at = quote + 1 - text;
            return {from, quote - from};
        }
        isCopied = true;
        unquoted.append(part, quote - part + (isPair ? 1 : 0));
        if (!isPair) {
            m_at = quote + 1 - text;
            break;
        }
        part = quote + 2;
    }
    m_unquoted.append(unquoted);
    return m_unquoted.last();
}

bool CsvReader::next()
{
    m_cells.clear();
    m_unquoted.clear();
    m_isOpen = m_hasTooMany = false;
    const char *const text = m_text.data();
    const qsizetype size = m_text.size();
    while (m_at < size && (text[m_at] == '\n' || text[m_at] == '\r'))
        ++m_at;
    m_record = m_at;
    if (m_at >= size)
        return false;
    for (;;) {
        QByteArrayView cell;
        if (m_at < size && text[m_at] == '"') {
            cell = quotedCell();
        }
        // What follows a closing quote belongs to nothing; it is taken as part of no cell.
        const qsizetype from = m_at;
        qsizetype at = from;
        while (at < size && text[at] != m_separator && text[at] != '\n' && text[at] != '\r')
            ++at;
        if (cell.isNull())
            cell = m_text.sliced(from, at - from);
        addCell(cell);
        m_at = at;
        if (at >= size)
            return true;
        ++m_at;
        if (text[at] != m_separator) {
            if (text[at] == '\r' && m_at < size && text[m_at] == '\n')
                ++m_at;
            return true;
        }
    }
}

char CsvReader::separatorOf(QByteArrayView head)
{
    static constexpr std::array separators{',', ';', '\t', '|'};
    char best = ',';
    qsizetype most = 0;
    for (const char separator : separators) {
        CsvReader reader(head, separator);
        qsizetype least = 0;
        bool isEven = true;
        for (int record = 0; record < 20 && reader.next() && !reader.isOpen(); ++record) {
            const qsizetype cells = reader.cells().size();
            // The head may end within a record.
            if (reader.offset() >= head.size() && record > 0)
                break;
            isEven = isEven && (record == 0 || cells == least);
            least = record == 0 ? cells : std::min(least, cells);
        }
        const qsizetype score = least < 2 ? 0 : least * (isEven ? 100 : 1);
        if (score > most) {
            most = score;
            best = separator;
        }
    }
    return best;
}

QByteArray csvCell(QByteArrayView cell, char separator)
{
    const bool needsQuotes = cell.contains(separator) || cell.contains('"') || cell.contains('\n') ||
                             cell.contains('\r') || cell.startsWith(' ') || cell.endsWith(' ');
    if (!needsQuotes)
        return cell.toByteArray();
    return '"' + cell.toByteArray().replace('"', "\"\"") + '"';
}

} // namespace AsyncFetcher
