// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/rundiff.h"

#include "core/format/jsoncompare.h"

#include <QHash>
#include <QIODevice>

#include <algorithm>
#include <array>
#include <vector>

namespace AsyncFetcher {

namespace {

/// A faster machine is no change: what takes less than this is quick.
constexpr std::chrono::milliseconds QuickEnough{10};
/// Larger ones are compared by their hashes alone.
constexpr qint64 MostJsonBytes = 16LL << 20;

constexpr std::array AlwaysIgnored{"date",          "age",          "expires",
                                   "set-cookie",    "connection",   "keep-alive",
                                   "server-timing", "x-request-id", "transfer-encoding"};

struct Key
{
    size_t hash = 0;
    quint32 position = 0;

    bool operator<(const Key &other) const
    {
        return hash != other.hash ? hash < other.hash : position < other.position;
    }
};

constexpr quint32 None = ~quint32(0);
struct Pair
{
    quint32 before = None;
    quint32 after = None;
};

QByteArray methodOf(const HttpRequest &request, const RequestSource &source)
{
    if (!request.method.isEmpty())
        return request.method;
    return source.defaults().method.isEmpty() ? QByteArray("GET") : source.defaults().method;
}

/// The row as it stands: pending where it has not ended.
Result<HttpResponse> rowOf(const StoredRun &run, const RequestSource &source, quint32 position)
{
    auto response = run.response(requestId(position));
    if (response || response.error().code != Error::Code::NotFound)
        return response;
    const HttpRequest request = source.requestAt(position);
    HttpResponse pending;
    pending.position = position;
    pending.id = request.id.isEmpty() ? QString::number(position + 1) : request.id;
    pending.url = request.url;
    pending.method = methodOf(request, source);
    return pending;
}

class RowComparison
{
public:
    RowComparison(const StoredRun &before, const StoredRun &after, const DiffRules &rules)
        : m_before(before)
        , m_after(after)
        , m_rules(rules)
    {
    }

    Result<DiffRow> compare(const HttpResponse &a, const HttpResponse &b)
    {
        m_row = {};
        m_row.id = b.id;
        m_row.method = b.method;
        m_row.url = b.url;
        note("outcome", rowStateName(a.outcome).data(), rowStateName(b.outcome).data());
        note("status", number(a.statusCode), number(b.statusCode));
        note("error_kind", errorKindName(a.errorKind).data(), errorKindName(b.errorKind).data());
        note("final_url", a.finalUrl, b.finalUrl);
        m_row.regression = a.outcome == RowState::Succeeded && b.outcome != RowState::Succeeded;
        headers(a.headers, b.headers);
        time(a, b);
        if (auto compared = body(a, b); !compared)
            return tl::unexpected(compared.error());
        return m_row;
    }

private:
    static QByteArray number(int status) { return status > 0 ? QByteArray::number(status) : QByteArray(); }
    void note(const QByteArray &field, const QByteArray &a, const QByteArray &b)
    {
        if (a != b)
            m_row.changes.append({field, a, b});
    }

    bool isIgnored(const QByteArray &name) const
    {
        const auto is = [&name](const auto &other) { return name.compare(other, Qt::CaseInsensitive) == 0; };
        return std::any_of(AlwaysIgnored.begin(), AlwaysIgnored.end(), is) ||
               std::any_of(m_rules.ignoredHeaders.begin(), m_rules.ignoredHeaders.end(), is);
    }

    static QByteArray valuesOf(const HttpHeaders &headers, const QByteArray &name)
    {
        QByteArrayList values;
        for (const HttpHeader &header : headers)
            if (header.name.compare(name, Qt::CaseInsensitive) == 0)
                values.append(header.value);
        return values.join(", ");
    }

    void headers(const HttpHeaders &a, const HttpHeaders &b)
    {
        QByteArrayList names;
        for (const HttpHeaders &all : {a, b})
            for (const HttpHeader &header : all)
                if (!isIgnored(header.name) && !names.contains(header.name.toLower()))
                    names.append(header.name.toLower());
        for (const QByteArray &name : std::as_const(names))
            note("header " + name, valuesOf(a, name), valuesOf(b, name));
    }

    void time(const HttpResponse &a, const HttpResponse &b)
    {
        using Seconds = std::chrono::duration<double>;
        if (m_rules.timeFactor <= 0 || a.statusCode == 0 || b.statusCode == 0 ||
            std::max(a.responseTime, b.responseTime) < QuickEnough)
            return;
        const bool slower = Seconds(b.responseTime) > Seconds(a.responseTime) * m_rules.timeFactor;
        const bool faster = Seconds(a.responseTime) > Seconds(b.responseTime) * m_rules.timeFactor;
        if (slower || faster)
            note("response_time", QByteArray::number(Seconds(a.responseTime).count(), 'f', 6),
                 QByteArray::number(Seconds(b.responseTime).count(), 'f', 6));
        m_row.regression |= slower;
    }

    Result<void> body(const HttpResponse &a, const HttpResponse &b)
    {
        const auto before = m_before.bodyHash(requestId(quint32(a.position)));
        const auto after = m_after.bodyHash(requestId(quint32(b.position)));
        if (!before || !after)
            return tl::unexpected(before ? after.error() : before.error());
        if (*before == *after)
            return {};
        if (a.body.size <= MostJsonBytes && b.body.size <= MostJsonBytes && a.body.size > 0 &&
            b.body.size > 0) {
            const auto first = a.body.open();
            const auto second = b.body.open();
            if (first && second && isSameJson(first->readAll(), second->readAll(), m_rules.ignoredPaths))
                return {};
        }
        note("body", before->left(8).toHex() + ' ' + QByteArray::number(a.body.size) + " bytes",
             after->left(8).toHex() + ' ' + QByteArray::number(b.body.size) + " bytes");
        return {};
    }

    const StoredRun &m_before;
    const StoredRun &m_after;
    const DiffRules &m_rules;
    DiffRow m_row;
};

/// Positions that the run has rows for.
QList<qsizetype> positionsOf(const StoredProgress &progress, const RequestSource &source)
{
    if (!progress.positions.isEmpty())
        return progress.positions;
    QList<qsizetype> all;
    for (qsizetype position = 0; position < source.count(); ++position)
        all.append(position);
    return all;
}

struct Side
{
    const StoredRun &run;
    std::unique_ptr<RequestSource> source = run.requests();
    QList<qsizetype> positions = {};
    std::vector<Key> keys = {};

    Result<void> read()
    {
        const auto progress = run.progress();
        if (!progress)
            return tl::unexpected(progress.error());
        positions = positionsOf(*progress, *source);
        return {};
    }
    bool hasIds() const
    {
        return std::all_of(positions.begin(), positions.end(),
                           [this](qsizetype position) { return !source->requestAt(position).id.isEmpty(); });
    }
    void makeKeys(bool byId)
    {
        keys.reserve(size_t(positions.size()));
        for (const qsizetype position : std::as_const(positions)) {
            const HttpRequest request = source->requestAt(position);
            const size_t hash =
                byId ? qHash(request.id.isEmpty() ? QString::number(position + 1) : request.id, 7)
                     : qHashMulti(7, methodOf(request, *source), request.url);
            keys.push_back({hash, quint32(position)});
        }
        std::sort(keys.begin(), keys.end());
    }
};

/// Equal keys pair up in their order; what is left over is gone or new.
std::vector<Pair> pairsOf(const Side &before, const Side &after)
{
    std::vector<Pair> pairs;
    auto a = before.keys.begin();
    auto b = after.keys.begin();
    while (a != before.keys.end() || b != after.keys.end()) {
        const bool onlyA = b == after.keys.end() || (a != before.keys.end() && a->hash < b->hash);
        const bool onlyB = !onlyA && (a == before.keys.end() || b->hash < a->hash);
        Pair pair;
        if (!onlyB)
            pair.before = (a++)->position;
        if (!onlyA)
            pair.after = (b++)->position;
        pairs.push_back(pair);
    }
    std::sort(pairs.begin(), pairs.end(), [](const Pair &x, const Pair &y) {
        return x.before != y.before ? x.before < y.before : x.after < y.after;
    });
    return pairs;
}

DiffRow loneRow(const HttpResponse &response, DiffRow::Kind kind)
{
    DiffRow row;
    row.kind = kind;
    row.id = response.id;
    row.method = response.method;
    row.url = response.url;
    return row;
}

void count(const DiffRow &row, DiffCounts *counts)
{
    switch (row.kind) {
    case DiffRow::Kind::Changed:
        ++(row.changes.isEmpty() ? counts->same : counts->changed);
        break;
    case DiffRow::Kind::New:
        ++counts->added;
        break;
    case DiffRow::Kind::Gone:
        ++counts->gone;
        break;
    }
    counts->regressions += row.regression;
}

} // namespace

Result<DiffCounts> diffRuns(const StoredRun &before, const StoredRun &after, const DiffRules &rules,
                            const std::function<bool(const DiffRow &)> &tell,
                            const std::function<bool(qint64 rows, qint64 of)> &goOn)
{
    Side a{before};
    Side b{after};
    if (auto read = a.read().and_then([&b] { return b.read(); }); !read)
        return tl::unexpected(read.error());
    const bool byId = rules.match == DiffRules::Match::Id ||
                      (rules.match == DiffRules::Match::Auto && a.hasIds() && b.hasIds());
    a.makeKeys(byId);
    b.makeKeys(byId);
    RowComparison comparison(before, after, rules);
    DiffCounts counts;
    qint64 done = 0;
    const std::vector<Pair> pairs = pairsOf(a, b);
    for (const Pair &pair : pairs) {
        if (goOn && !goOn(done++, qint64(pairs.size())))
            return fail(Error::Code::Cancelled, {});
        const bool isNew = pair.before == None;
        const bool isGone = pair.after == None;
        const auto first = isNew ? Result<HttpResponse>() : rowOf(before, *a.source, pair.before);
        const auto second = isGone ? Result<HttpResponse>() : rowOf(after, *b.source, pair.after);
        if (!first || !second)
            return tl::unexpected(first ? second.error() : first.error());
        Result<DiffRow> row;
        if (isNew || isGone)
            row = loneRow(isNew ? *second : *first, isNew ? DiffRow::Kind::New : DiffRow::Kind::Gone);
        else
            row = comparison.compare(*first, *second);
        if (!row)
            return tl::unexpected(row.error());
        row->before = isNew ? -1 : qint64(pair.before);
        row->after = isGone ? -1 : qint64(pair.after);
        count(*row, &counts);
        const bool differs = row->kind != DiffRow::Kind::Changed || !row->changes.isEmpty();
        if (differs && !tell(*row))
            break;
    }
    return counts;
}

} // namespace AsyncFetcher
