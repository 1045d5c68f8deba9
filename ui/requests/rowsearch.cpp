// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/requests/rowsearch.h"

#include "ui/requests/factsfilterrow.h"
#include "ui/requests/requestcells.h"

#include <algorithm>
#include <numeric>
#include <string>
#include <thread>

namespace AsyncFetcher {

namespace {

constexpr qsizetype RowsBetweenLooks = 4096; ///< at the progress
constexpr size_t RowsForTwoThreads = 100'000;

FilterField fieldOf(RequestColumn column)
{
    switch (column) {
    case RequestColumn::Method:
        return FilterField::Method;
    case RequestColumn::Name:
        return FilterField::Name;
    case RequestColumn::Type:
        return FilterField::Type;
    case RequestColumn::FinalUrl:
        return FilterField::Final;
    case RequestColumn::State:
        return FilterField::State;
    case RequestColumn::Status:
        return FilterField::Status;
    case RequestColumn::Time:
        return FilterField::Time;
    case RequestColumn::Size:
        return FilterField::Size;
    case RequestColumn::Attempts:
        return FilterField::Attempts;
    default:
        return FilterField::Url;
    }
}

/// std::sort, in two threads where it pays.
template <typename T, typename Less>
void sortAll(std::vector<T> &values, Less less)
{
    if (values.size() < RowsForTwoThreads || std::thread::hardware_concurrency() < 2) {
        std::sort(values.begin(), values.end(), less);
        return;
    }
    const auto middle = values.begin() + qsizetype(values.size() / 2);
    std::thread other([&] { std::sort(values.begin(), middle, less); });
    std::sort(middle, values.end(), less);
    other.join();
    std::inplace_merge(values.begin(), middle, values.end(), less);
}

template <typename T>
struct Keyed
{
    T key;
    quint32 position;
};

template <typename T>
std::vector<quint32> sortedPositions(std::vector<Keyed<T>> &keyed, Qt::SortOrder order)
{
    using Value = Keyed<T>;
    if (order == Qt::AscendingOrder)
        sortAll(keyed, [](const Value &a, const Value &b) {
            return a.key != b.key ? a.key < b.key : a.position < b.position;
        });
    else
        sortAll(keyed, [](const Value &a, const Value &b) {
            return a.key != b.key ? b.key < a.key : a.position < b.position;
        });
    std::vector<quint32> positions(keyed.size());
    std::transform(keyed.begin(), keyed.end(), positions.begin(), [](const Value &v) { return v.position; });
    return positions;
}

} // namespace

RowOrder RowSearch::find(const RowQuery &query, TaskProgress &progress) const
{
    std::vector<quint32> rows = filtered(query.filter, progress);
    if (query.sortColumn && !progress.isCancelled())
        sort(rows, *query.sortColumn, query.sortOrder);
    RowOrder order;
    order.show(std::move(rows), m_batch.requests.count());
    return order;
}

std::vector<quint32> RowSearch::filtered(const Filter &filter, TaskProgress &progress) const
{
    const qsizetype count = m_batch.requests.count();
    std::vector<quint32> rows;
    if (filter.isEmpty()) {
        rows.resize(size_t(count));
        std::iota(rows.begin(), rows.end(), 0);
        return rows;
    }
    FactsFilterRow row(&m_batch.requests, m_table, m_facts);
    for (qsizetype position = 0; position < count; ++position) {
        if (position % RowsBetweenLooks == 0) {
            progress.set(position, count);
            if (progress.isCancelled())
                break;
        }
        row.moveTo(position);
        if (filter.matches(row))
            rows.push_back(quint32(position));
    }
    return rows;
}

void RowSearch::sort(std::vector<quint32> &rows, RequestColumn column, Qt::SortOrder order) const
{
    if (isNumber(column) || column == RequestColumn::State)
        sortByNumber(rows, column, order);
    else
        sortByText(rows, column, order);
}

void RowSearch::sortByNumber(std::vector<quint32> &rows, RequestColumn column, Qt::SortOrder order) const
{
    const RequestList &list = m_batch.requests;
    ListFilterRow live(&list, m_table);
    const FilterField field = fieldOf(column);
    const auto numberOf = [&](quint32 position) -> std::optional<double> {
        if (column == RequestColumn::Timeout) {
            const auto timeout = list.timeoutAt(position);
            return timeout ? std::optional(double(timeout->count())) : std::nullopt;
        }
        if (column == RequestColumn::Retries) {
            const auto retries = list.maxRetriesAt(position);
            return retries ? std::optional(double(*retries)) : std::nullopt;
        }
        live.moveTo(position);
        return live.number(field);
    };
    std::vector<Keyed<double>> keyed;
    std::vector<quint32> empty;
    keyed.reserve(rows.size());
    for (const quint32 position : rows) {
        if (const auto number = numberOf(position))
            keyed.push_back({*number, position});
        else
            empty.push_back(position);
    }
    rows = sortedPositions(keyed, order);
    rows.insert(rows.end(), empty.begin(), empty.end());
}

void RowSearch::sortByText(std::vector<quint32> &rows, RequestColumn column, Qt::SortOrder order) const
{
    // All texts stand in one piece of memory: comparing them where the list keeps them takes three times as
    // long.
    FactsFilterRow row(&m_batch.requests, m_table, m_facts);
    const FilterField field = fieldOf(column);
    const auto textOf = [&](quint32 position) -> QByteArray {
        if (column == RequestColumn::Id || column == RequestColumn::Tags ||
            column == RequestColumn::Headers || column == RequestColumn::Body ||
            column == RequestColumn::Expect)
            return RequestCells::editText(m_batch.requests, position, column).toUtf8();
        if (column == RequestColumn::Error)
            return m_facts.error(m_batch.requests.idAt(position)).toUtf8();
        row.moveTo(position);
        return row.text(field).toByteArray();
    };
    std::string texts;
    std::vector<size_t> ends;
    ends.reserve(rows.size());
    for (const quint32 position : rows) {
        const QByteArray text = textOf(position);
        texts.append(text.constData(), size_t(text.size()));
        ends.push_back(texts.size());
    }
    std::vector<Keyed<std::string_view>> keyed;
    std::vector<quint32> empty;
    keyed.reserve(rows.size());
    for (size_t i = 0; i < rows.size(); ++i) {
        const size_t begin = i > 0 ? ends[i - 1] : 0;
        if (ends[i] > begin)
            keyed.push_back({std::string_view(texts).substr(begin, ends[i] - begin), rows[i]});
        else
            empty.push_back(rows[i]);
    }
    rows = sortedPositions(keyed, order);
    rows.insert(rows.end(), empty.begin(), empty.end());
}

} // namespace AsyncFetcher
