// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/request/requestlist.h"

#include <algorithm>
#include <limits>

namespace AsyncFetcher {

namespace {

constexpr quint32 MostMethods = (1U << 15) - 1; ///< RequestRow::method has 15 bits

/// Where the origin ends: "https://host:80" of "https://host:80/path?query"; 0 where there is none.
qsizetype originSize(QByteArrayView url)
{
    const qsizetype scheme = url.indexOf("://");
    if (scheme <= 0)
        return 0;
    const auto isEnd = [](char c) { return c == '/' || c == '?' || c == '#'; };
    return std::find_if(url.begin() + scheme + 3, url.end(), isEnd) - url.begin();
}

/// What RequestRow itself has no place for.
HttpRequest detailsIn(HttpRequest request)
{
    request.url.clear();
    request.method.clear();
    request.timeout.reset();
    request.maxRetries.reset();
    request.skip = false;
    return request;
}

void appendSlice(QList<RequestRow> &rows, const QList<RequestRow> &from, qsizetype first, qsizetype count)
{
    std::copy_n(from.cbegin() + first, count, std::back_inserter(rows));
}

template <typename T>
bool fits(qint64 value)
{
    return value >= 0 && value <= std::numeric_limits<T>::max();
}

} // namespace

void RequestList::setUrl(RequestRow &row, QByteArrayView url)
{
    const qsizetype split = originSize(url);
    const QByteArrayView origin = url.first(split);
    // Rows of one host often follow one another.
    row.origin = !m_rows.isEmpty() && m_origins.text(m_rows.constLast().origin) == origin
                     ? m_rows.constLast().origin
                     : m_origins.idOf(origin);
    row.path = m_text.add(url.sliced(split));
}

RequestRow RequestList::makeRow(const HttpRequest &request, RequestId id)
{
    RequestRow row;
    row.id = id;
    const bool longUrl = request.url.size() > TextArena::MaxText;
    if (!longUrl)
        setUrl(row, request.url);
    row.skip = request.skip;
    // A batch of 32,768 different methods is no batch: the rest keep theirs in the details.
    const bool knownMethod = m_methods.count() < MostMethods;
    if (knownMethod)
        row.method = m_methods.idOf(request.method) & MostMethods;
    HttpRequest details = detailsIn(request);
    if (!knownMethod)
        details.method = request.method;
    if (longUrl)
        details.url = request.url;
    if (request.timeout && fits<qint32>(request.timeout->count()))
        row.timeoutMs = qint32(request.timeout->count());
    else
        details.timeout = request.timeout;
    if (request.maxRetries && fits<qint16>(*request.maxRetries))
        row.maxRetries = qint16(*request.maxRetries);
    else
        details.maxRetries = request.maxRetries;
    row.details = detailsOf(details);
    return row;
}

quint32 RequestList::detailsOf(const HttpRequest &details)
{
    if (details == m_details.first())
        return 0;
    // Rows that follow one another often have equal headers: they share one entry.
    if (details != m_details.last())
        m_details.append(details);
    return quint32(m_details.size() - 1);
}

HttpRequest RequestList::requestAt(qsizetype position) const
{
    const RequestRow &row = m_rows.at(position);
    HttpRequest request = m_details.at(row.details);
    if (request.url.isEmpty())
        request.url = urlAt(position);
    if (row.method)
        request.method = m_methods.text(row.method);
    if (row.timeoutMs >= 0)
        request.timeout = std::chrono::milliseconds(row.timeoutMs);
    if (row.maxRetries >= 0)
        request.maxRetries = row.maxRetries;
    request.skip = row.skip;
    return request;
}

bool RequestList::hasOnlyUrl(qsizetype position) const
{
    const RequestRow &row = m_rows.at(position);
    return row.details == 0 && row.method == 0 && row.timeoutMs < 0 && row.maxRetries < 0 && !row.skip;
}

bool RequestList::isLiteralAt(qsizetype position) const
{
    const RequestRow &row = m_rows.at(position);
    return !hasDetails(position) && !m_text.text(row.path).contains('{') &&
           !m_origins.text(row.origin).contains('{') && !m_methods.text(row.method).contains('{');
}

QByteArray RequestList::originTextAt(qsizetype position) const
{
    return m_origins.text(m_rows.at(position).origin);
}

QByteArray RequestList::urlAt(qsizetype position) const
{
    const RequestRow &row = m_rows.at(position);
    const QByteArray &origin = m_origins.text(row.origin);
    const QByteArrayView path = m_text.text(row.path);
    if (origin.isEmpty() && path.isEmpty())
        return m_details.at(row.details).url;
    QByteArray url;
    url.reserve(origin.size() + path.size());
    return url.append(origin).append(path);
}

QByteArray RequestList::methodAt(qsizetype position) const
{
    const RequestRow &row = m_rows.at(position);
    return row.method ? m_methods.text(row.method) : m_details.at(row.details).method;
}

std::optional<std::chrono::milliseconds> RequestList::timeoutAt(qsizetype position) const
{
    const RequestRow &row = m_rows.at(position);
    if (row.timeoutMs >= 0)
        return std::chrono::milliseconds(row.timeoutMs);
    return m_details.at(row.details).timeout;
}

std::optional<int> RequestList::maxRetriesAt(qsizetype position) const
{
    const RequestRow &row = m_rows.at(position);
    if (row.maxRetries >= 0)
        return row.maxRetries;
    return m_details.at(row.details).maxRetries;
}

RequestId RequestList::append(const HttpRequest &request)
{
    const RequestId id = requestId(m_nextId++);
    m_rows.append(makeRow(request, id));
    return id;
}

RequestId RequestList::appendUrl(QByteArrayView url)
{
    if (url.size() > TextArena::MaxText) {
        HttpRequest request;
        request.url = url.toByteArray();
        return append(request);
    }
    RequestRow row;
    row.id = requestId(m_nextId++);
    setUrl(row, url);
    m_rows.append(row);
    return row.id;
}

RequestEdit RequestList::apply(const RequestEdit &edit)
{
    return std::visit([this](const auto &kind) { return perform(kind); }, edit);
}

QList<RequestRow> RequestList::makeRows(const QList<HttpRequest> &requests, const QList<RequestRow> &rows)
{
    if (requests.isEmpty())
        return rows;
    QList<RequestRow> made;
    made.reserve(requests.size());
    for (const HttpRequest &request : requests)
        made.append(makeRow(request, requestId(m_nextId++)));
    return made;
}

RequestEdit RequestList::perform(const InsertRows &edit)
{
    const QList<RequestRow> added = makeRows(edit.requests, edit.rows);
    Q_ASSERT(added.size() == edit.positions.size());
    QList<RequestRow> merged;
    merged.reserve(m_rows.size() + added.size());
    qsizetype old = 0;
    for (qsizetype i = 0; i < added.size(); ++i) {
        const qsizetype before = edit.positions.at(i) - merged.size();
        Q_ASSERT(before >= 0 && old + before <= m_rows.size());
        appendSlice(merged, m_rows, old, before);
        old += before;
        merged.append(added.at(i));
    }
    appendSlice(merged, m_rows, old, m_rows.size() - old);
    m_rows = std::move(merged);
    return RemoveRows{edit.positions};
}

RequestEdit RequestList::perform(const RemoveRows &edit)
{
    QList<RequestRow> removed;
    removed.reserve(edit.positions.size());
    QList<RequestRow> kept;
    kept.reserve(m_rows.size() - edit.positions.size());
    qsizetype next = 0;
    for (qsizetype position : edit.positions) {
        removed.append(m_rows.at(position));
        appendSlice(kept, m_rows, next, position - next);
        next = position + 1;
    }
    appendSlice(kept, m_rows, next, m_rows.size() - next);
    m_rows = std::move(kept);
    return InsertRows{edit.positions, {}, std::move(removed)};
}

RequestEdit RequestList::perform(const ReplaceRows &edit)
{
    QList<RequestRow> replaced;
    replaced.reserve(edit.positions.size());
    for (qsizetype i = 0; i < edit.positions.size(); ++i) {
        const qsizetype position = edit.positions.at(i);
        const RequestRow old = m_rows.at(position);
        replaced.append(old);
        m_rows[position] = edit.requests.isEmpty() ? edit.rows.at(i) : makeRow(edit.requests.at(i), old.id);
    }
    return ReplaceRows{edit.positions, {}, std::move(replaced)};
}

RequestEdit RequestList::perform(const MoveRows &edit)
{
    Q_ASSERT(edit.order.size() == m_rows.size());
    QList<RequestRow> rows;
    rows.reserve(m_rows.size());
    MoveRows inverse;
    inverse.order.resize(m_rows.size());
    for (qsizetype i = 0; i < edit.order.size(); ++i) {
        rows.append(m_rows.at(edit.order.at(i)));
        inverse.order[edit.order.at(i)] = i;
    }
    m_rows = std::move(rows);
    return inverse;
}

ReplaceRows RequestList::withSkip(const QList<qsizetype> &positions, bool skip) const
{
    ReplaceRows edit;
    for (const qsizetype position : positions) {
        if (isSkippedAt(position) == skip)
            continue;
        edit.positions.append(position);
        edit.rows.append(m_rows.at(position));
        edit.rows.last().skip = skip;
    }
    return edit;
}

qint64 RequestList::memoryBytes() const
{
    return m_rows.capacity() * qint64(sizeof(RequestRow)) + m_text.bytes() +
           m_details.size() * qint64(sizeof(HttpRequest));
}

} // namespace AsyncFetcher
