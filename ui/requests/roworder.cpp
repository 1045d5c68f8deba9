// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/requests/roworder.h"

#include <algorithm>

namespace AsyncFetcher {

namespace {

/// Where the rows of a list of that size are, once rows stand at these positions too.
std::vector<quint32> placesAfter(const QList<qsizetype> &inserted, qsizetype count)
{
    std::vector<quint32> places(static_cast<size_t>(count));
    qsizetype place = 0;
    qsizetype next = 0;
    for (quint32 &at : places) {
        while (next < inserted.size() && inserted.at(next) == place) {
            ++place;
            ++next;
        }
        at = quint32(place++);
    }
    return places;
}

} // namespace

qsizetype RowOrder::rowOf(qsizetype position) const
{
    if (m_whole)
        return position;
    const quint32 row = m_rows[size_t(position)];
    return row == NotShown ? -1 : qsizetype(row);
}

void RowOrder::showWholeList(qsizetype listCount)
{
    m_whole = true;
    m_listCount = listCount;
    m_positions = {};
    m_rows = {};
}

void RowOrder::show(std::vector<quint32> positions, qsizetype listCount)
{
    m_whole = false;
    m_listCount = listCount;
    m_positions = std::move(positions);
    invert();
}

void RowOrder::invert()
{
    m_rows.assign(size_t(m_listCount), NotShown);
    for (size_t row = 0; row < m_positions.size(); ++row)
        m_rows[m_positions[row]] = quint32(row);
}

void RowOrder::rowsInserted(const QList<qsizetype> &positions)
{
    const qsizetype before = m_listCount;
    m_listCount += positions.size();
    if (m_whole || positions.isEmpty())
        return;
    const std::vector<quint32> places = placesAfter(positions, before);
    if (std::is_sorted(m_positions.begin(), m_positions.end()))
        mergeIn(positions, places);
    else
        putBehind(positions, places);
    invert();
}

void RowOrder::mergeIn(const QList<qsizetype> &positions, const std::vector<quint32> &places)
{
    std::vector<quint32> rows;
    rows.reserve(m_positions.size() + size_t(positions.size()));
    qsizetype next = 0;
    for (const quint32 position : m_positions) {
        for (; next < positions.size() && positions.at(next) < qsizetype(places[position]); ++next)
            rows.push_back(quint32(positions.at(next)));
        rows.push_back(places[position]);
    }
    for (; next < positions.size(); ++next)
        rows.push_back(quint32(positions.at(next)));
    m_positions = std::move(rows);
}

void RowOrder::putBehind(const QList<qsizetype> &positions, const std::vector<quint32> &places)
{
    std::vector<bool> isNew(size_t(m_listCount) + 1);
    for (const qsizetype position : positions)
        isNew[size_t(position)] = true;
    std::vector<quint32> rows;
    rows.reserve(m_positions.size() + size_t(positions.size()));
    const auto addNewFrom = [&](size_t position) {
        for (; isNew[position]; ++position) {
            rows.push_back(quint32(position));
            isNew[position] = false;
        }
    };
    addNewFrom(0);
    for (const quint32 position : m_positions) {
        rows.push_back(places[position]);
        addNewFrom(size_t(places[position]) + 1);
    }
    // Those that follow a row that is not shown.
    for (const qsizetype position : positions)
        addNewFrom(size_t(position));
    m_positions = std::move(rows);
}

void RowOrder::rowsRemoved(const QList<qsizetype> &positions)
{
    const qsizetype before = m_listCount;
    m_listCount -= positions.size();
    if (m_whole || positions.isEmpty())
        return;
    std::vector<quint32> places(size_t(before), 0);
    qsizetype next = 0;
    for (qsizetype position = 0; position < before; ++position) {
        const bool gone = next < positions.size() && positions.at(next) == position;
        places[size_t(position)] = gone ? NotShown : quint32(position - next);
        next += gone;
    }
    std::vector<quint32> rows;
    rows.reserve(m_positions.size());
    for (const quint32 position : m_positions) {
        if (places[position] != NotShown)
            rows.push_back(places[position]);
    }
    m_positions = std::move(rows);
    invert();
}

void RowOrder::rowsMoved(const QList<qsizetype> &order)
{
    if (m_whole)
        return;
    std::vector<quint32> places(size_t(order.size()));
    for (qsizetype i = 0; i < order.size(); ++i)
        places[size_t(order.at(i))] = quint32(i);
    for (quint32 &position : m_positions)
        position = places[position];
    invert();
}

} // namespace AsyncFetcher
