// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>

#include <vector>

namespace AsyncFetcher {

/// Which rows of a list a table shows, and in what order: table row to list position and back. Without a
/// filter and a sort it is the list itself and costs nothing; else 8 bytes a row.
///
/// Edits keep it as it is: rows that are taken out go, new ones come where the list has them, or, where the
/// rows are sorted, behind the row they follow in the list.
/// Thread: one at a time.
class RowOrder
{
public:
    bool isWholeList() const { return m_whole; }
    qsizetype count() const { return m_whole ? m_listCount : qsizetype(m_positions.size()); }
    qsizetype listCount() const { return m_listCount; }
    qsizetype positionAt(qsizetype row) const { return m_whole ? row : qsizetype(m_positions[size_t(row)]); }
    qsizetype rowOf(qsizetype position) const; ///< -1: not shown

    void showWholeList(qsizetype listCount);
    /// Positions in the order of the rows, each once.
    void show(std::vector<quint32> positions, qsizetype listCount);

    void rowsInserted(const QList<qsizetype> &positions); ///< ascending, in the list as it is then
    void rowsRemoved(const QList<qsizetype> &positions);  ///< ascending, in the list as it was
    void rowsMoved(const QList<qsizetype> &order);        ///< as MoveRows has it

private:
    void mergeIn(const QList<qsizetype> &positions, const std::vector<quint32> &places);
    void putBehind(const QList<qsizetype> &positions, const std::vector<quint32> &places);
    void invert();

    static constexpr quint32 NotShown = ~quint32(0);

    bool m_whole = true;
    qsizetype m_listCount = 0;
    std::vector<quint32> m_positions; ///< by row
    std::vector<quint32> m_rows;      ///< by position
};

} // namespace AsyncFetcher
