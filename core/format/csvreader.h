// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

namespace AsyncFetcher {

/// Takes text with separated values apart (RFC 4180, and what spreadsheets make of it): cells in quotes have
/// separators, quotes ("") and line ends in them; lines end with LF, CRLF or CR. Quotes within a cell that
/// does not begin with one are ordinary characters.
///
/// The text outlives the reader. Thread: one at a time.
class CsvReader
{
public:
    static constexpr qsizetype MostCells = 10'000; ///< of a record; what follows is an error of the record

    CsvReader(QByteArrayView text, char separator, qsizetype from = 0)
        : m_text(text)
        , m_at(from)
        , m_separator(separator)
    {
    }

    /// The cells of the next record that is not a blank line, valid until the next call; false at the end. A
    /// quote that is not closed takes all that follows: then isOpen() is true.
    bool next();
    const QList<QByteArrayView> &cells() const { return m_cells; }
    bool isOpen() const { return m_isOpen; }
    bool hasTooMany() const { return m_hasTooMany; }
    qsizetype recordOffset() const { return m_record; }
    qsizetype offset() const { return m_at; }

    /// The separator that parts the first records most evenly: comma, semicolon, tab or bar.
    static char separatorOf(QByteArrayView head);

private:
    QByteArrayView quotedCell();
    void addCell(QByteArrayView cell);

    QByteArrayView m_text;
    qsizetype m_at;
    qsizetype m_record = 0;
    char m_separator;
    bool m_isOpen = false;
    bool m_hasTooMany = false;
    QList<QByteArrayView> m_cells;
    QList<QByteArray> m_unquoted; ///< cells with "" in them
};

/// A cell as it stands in a file: in quotes where it has to be.
QByteArray csvCell(QByteArrayView cell, char separator);

} // namespace AsyncFetcher
