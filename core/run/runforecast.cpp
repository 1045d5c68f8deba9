// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/run/runforecast.h"

#include "core/expand/expandedsource.h"
#include "core/judge/judge.h"
#include "core/request/wirerequest.h"
#include "core/schedule/retrypolicy.h"

#include <QCryptographicHash>
#include <QSet>

#include <algorithm>
#include <numeric>

namespace AsyncFetcher {

namespace {

constexpr qsizetype RowsBetweenQuestions = 512;

class Fingerprint
{
public:
    void add(QByteArrayView part)
    {
        const qsizetype size = part.size(); // parts that together read the same are told apart
        m_hash.addData({reinterpret_cast<const char *>(&size), sizeof size});
        m_hash.addData(part);
    }
    QByteArray result() { return m_hash.result(); }

private:
    QCryptographicHash m_hash{QCryptographicHash::Sha1};
};

QByteArray fingerprintOf(const WireRequest &wire, const HttpRequest &row, qsizetype record)
{
    Fingerprint print;
    print.add(wire.method);
    print.add(wire.url.originKey);
    print.add(wire.url.target);
    for (const HttpHeader &header : wire.headers) {
        print.add(header.name.toLower());
        print.add(header.value);
    }
    for (const WireBody::Piece &piece : wire.body.pieces()) {
        print.add(piece.bytes);
        print.add(piece.file.toUtf8());
    }
    print.add(row.group.toUtf8());
    print.add(QByteArray::number(record));
    for (const QByteArray &expectation : row.expect)
        print.add(expectation);
    for (const ColumnRule &rule : row.extract) {
        print.add(rule.name);
        print.add(rule.source);
    }
    return print.result();
}

double seconds(Histogram::Span time)
{
    return std::chrono::duration<double>(time).count();
}

/// Looks at the rows of a source, one after the other.
class Forecaster
{
public:
    Forecaster(const RequestSource &source, const RunOptions &options, std::shared_ptr<SchemaFiles> schemas)
        : m_source(source)
        , m_options(options)
        , m_groups(source.groups())
        , m_names(GroupNames::of(source))
        , m_judges(std::move(schemas))
    {
        forecast.rows = source.count();
        if (const auto checked = checkGroups(source); !checked) {
            forecast.problem = checked.error().toString();
            return;
        }
        for (const RowGroup &group : groupsInOrder(m_groups))
            forecast.groups.append({group.name, group.after});
    }

    void look(qsizetype position);

    RunForecast forecast;

private:
    void countGroup(const QString &name);
    void addInvalid(qsizetype position, const HttpRequest &row, const QString &why);
    void countRetries(const HttpRequest &row, const QByteArray &method);
    bool usesOthers(const HttpRequest &row) const;

    const RequestSource &m_source;
    const RunOptions &m_options;
    const RowGroups m_groups;
    const GroupNames m_names;
    Judges m_judges;
    QSet<QByteArray> m_seen;
};

void Forecaster::look(qsizetype position)
{
    const bool isSkipped = m_source.isSkippedAt(position);
    forecast.skipped += isSkipped ? 1 : 0;
    if (isSkipped && m_groups.isEmpty())
        return;
    HttpRequest row = groupedRequest(m_source.requestAt(position), m_groups);
    countGroup(row.group);
    if (isSkipped)
        return;
    // What other rows will give is not known yet: any text may stand for it. Rows of other records get
    // something else.
    const bool isFilledLater = usesOthers(row);
    if (isFilledLater) {
        const GroupNames::Names names = m_names.usable.value(row.group);
        Variables standIns;
        for (const QByteArray &name : names)
            standIns.set(name, name);
        row = expanded(std::move(row), standIns, {}, {Template::Secrets::Fill, names, true});
    }
    const auto wire = makeWireRequest(row, m_source.defaults());
    if (!wire)
        return addInvalid(position, row, wire.error().text);
    if (const auto judge = m_judges.judgeOf(row, m_source.defaults()); !judge)
        return addInvalid(position, row, judge.error().message);
    ++forecast.hosts[wire->url.originKey];
    ++forecast.methods[wire->method];
    countRetries(row, wire->method);
    const QByteArray print = fingerprintOf(*wire, row, isFilledLater ? m_source.recordAt(position) : 0);
    if (m_seen.contains(print))
        forecast.duplicates.append(position);
    else
        m_seen.insert(print);
}

void Forecaster::countGroup(const QString &name)
{
    for (RunForecast::GroupRows &group : forecast.groups)
        group.rows += group.name == name ? 1 : 0;
}

void Forecaster::addInvalid(qsizetype position, const HttpRequest &row, const QString &why)
{
    forecast.invalid.append(position);
    if (forecast.reasons.size() < RunForecast::MostReasons)
        forecast.reasons.append({position, row.id.isEmpty() ? QString::number(position + 1) : row.id, why});
}

void Forecaster::countRetries(const HttpRequest &row, const QByteArray &method)
{
    const HttpRequest &defaults = m_source.defaults();
    const int retries = row.maxRetries.value_or(defaults.maxRetries.value_or(m_options.maxRetries));
    const bool unsafe = row.retryUnsafe.value_or(defaults.retryUnsafe.value_or(m_options.retryUnsafe));
    if (retries == 0)
        ++forecast.withoutRetries;
    else if (!isIdempotent(method) && !unsafe)
        ++forecast.notRepeated[method];
}

bool Forecaster::usesOthers(const HttpRequest &row) const
{
    const auto usable = m_names.usable.constFind(row.group);
    return usable != m_names.usable.constEnd() && namesIn(row).intersects(*usable);
}

} // namespace

qint64 RunForecast::notRetried() const
{
    return std::accumulate(notRepeated.begin(), notRepeated.end(), withoutRetries);
}

RunForecast forecastRun(const RequestSource &source, const RunOptions &options,
                        const std::function<bool(qsizetype)> &goOn, std::shared_ptr<SchemaFiles> schemas)
{
    Forecaster forecaster(source, options, std::move(schemas));
    for (qsizetype position = 0; position < source.count(); ++position) {
        if (position % RowsBetweenQuestions == 0 && goOn && !goOn(position))
            break;
        forecaster.look(position);
    }
    return std::move(forecaster.forecast);
}

RunEstimate estimateRun(const RunForecast &forecast, const RunOptions &options, const Statistics &earlier)
{
    RunEstimate estimate;
    const auto sent = double(forecast.sent());
    if (options.rate > 0)
        estimate.leastSeconds = sent / options.rate;
    if (options.ratePerHost > 0)
        for (const qint64 rows : forecast.hosts)
            estimate.leastSeconds = std::max(estimate.leastSeconds, double(rows) / options.ratePerHost);
    estimate.responses = earlier.responseTime.count();
    if (estimate.responses == 0)
        return estimate;
    // Each slot is busy for as long as a response took: all slots together, and those of each host.
    const double mean = seconds(earlier.responseTime.mean());
    double likely = std::max(estimate.leastSeconds, sent * mean / std::max(options.maxConcurrent, 1));
    for (auto host = forecast.hosts.begin(); host != forecast.hosts.end(); ++host) {
        const auto known = earlier.hosts.constFind(host.key());
        const bool isKnown = known != earlier.hosts.constEnd() && known->responseTime.count() > 0;
        const double hostMean = isKnown ? seconds(known->responseTime.mean()) : mean;
        likely = std::max(likely, double(host.value()) * hostMean / std::max(options.maxPerHost, 1));
    }
    estimate.likelySeconds = likely;
    return estimate;
}

} // namespace AsyncFetcher
