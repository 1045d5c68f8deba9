// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/insights/runsummary.h"

#include "core/filter/urlparts.h"
#include "core/request/wireurl.h"

#include <algorithm>
#include <tuple>

namespace AsyncFetcher {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype RowsBetweenLooks = 4096;

struct ClusterKey
{
    QByteArray origin;
    ErrorKind kind;
    int status;
    quint32 fingerprint;

    friend bool operator==(const ClusterKey &, const ClusterKey &) = default;
    friend size_t qHash(const ClusterKey &key, size_t seed = 0)
    {
        return qHashMulti(seed, key.origin, int(key.kind), key.status, key.fingerprint);
    }
};

/// Counts rows one after the other.
class Counting
{
public:
    Counting(const RequestList &list, const ResponseFacts &facts)
        : m_list(list)
        , m_facts(facts)
    {
    }

    void add(qsizetype position, const RunRow &row)
    {
        const RequestId id = m_list.idAt(position);
        RunSummary::Group &host = hostOf(m_list.originTextAt(position));
        count(host, row);
        if (isFinal(row.state) && row.status)
            count(m_statuses[row.status], row);
        // What is skipped from now on has been dealt with, and a filter finds it no longer as failed.
        if (row.state != RowState::Failed || m_list.isSkippedAt(position))
            return;
        count(m_errors[int(row.errorKind)], row);
        RunSummary::Cluster &cluster =
            m_clusters[{host.origin, row.errorKind, row.status, m_facts.fingerprint(id)}];
        if (cluster.rows++ == 0) {
            cluster.example = position;
            cluster.error = m_facts.error(id);
        }
    }

    RunSummary result()
    {
        RunSummary summary;
        summary.statuses = groups(m_statuses);
        summary.errors = groups(m_errors);
        summary.hosts = {m_hosts.begin(), m_hosts.end()};
        for (auto it = m_clusters.begin(); it != m_clusters.end(); ++it) {
            RunSummary::Cluster cluster = it.value();
            std::tie(cluster.origin, cluster.kind, cluster.status, cluster.fingerprint) =
                std::tie(it.key().origin, it.key().kind, it.key().status, it.key().fingerprint);
            summary.clusters.append(cluster);
        }
        largestFirst(summary.statuses);
        largestFirst(summary.errors);
        largestFirst(summary.hosts);
        std::sort(summary.clusters.begin(), summary.clusters.end(), [](const auto &a, const auto &b) {
            return a.rows != b.rows ? a.rows > b.rows : a.example < b.example;
        });
        return summary;
    }

private:
    static void count(RunSummary::Group &group, const RunRow &row)
    {
        ++group.rows;
        group.ended += isFinal(row.state);
        group.failed += row.state == RowState::Failed;
        group.running += row.state == RowState::Running;
        group.waiting += row.state == RowState::Waiting;
        group.pending += row.state == RowState::Pending;
        if (isFinal(row.state) && row.status)
            group.times.add(std::chrono::microseconds(row.responseTimeUs));
    }

    RunSummary::Group &hostOf(const QByteArray &originText)
    {
        // Rows that follow one another often go to the same host, and share the text.
        if (m_lastHost >= 0 && originText == m_lastText)
            return m_hosts[size_t(m_lastHost)];
        const auto known = m_hostOfText.constFind(originText);
        m_lastHost = known != m_hostOfText.constEnd() ? *known : newHost(originText);
        m_lastText = originText;
        return m_hosts[size_t(m_lastHost)];
    }

    int newHost(const QByteArray &originText)
    {
        const QByteArray key = originKeyOf(originText);
        auto known = m_hostOfKey.constFind(key);
        if (known == m_hostOfKey.constEnd()) {
            known = m_hostOfKey.insert(key, int(m_hosts.size()));
            m_hosts.emplace_back();
            m_hosts.back().origin = key;
        }
        m_hostOfText.insert(originText, *known);
        return *known;
    }

    static QList<RunSummary::Group> groups(QHash<int, RunSummary::Group> &byNumber)
    {
        QList<RunSummary::Group> found;
        for (auto it = byNumber.begin(); it != byNumber.end(); ++it) {
            it->number = it.key();
            found.append(*it);
        }
        return found;
    }

    static void largestFirst(QList<RunSummary::Group> &groups)
    {
        std::sort(groups.begin(), groups.end(), [](const auto &a, const auto &b) {
            return std::tie(b.rows, a.number, a.origin) < std::tie(a.rows, b.number, b.origin);
        });
    }

    const RequestList &m_list;
    const ResponseFacts &m_facts;
    QHash<int, RunSummary::Group> m_statuses, m_errors;
    std::vector<RunSummary::Group> m_hosts;
    QHash<QByteArray, int> m_hostOfKey, m_hostOfText;
    QHash<ClusterKey, RunSummary::Cluster> m_clusters;
    QByteArray m_lastText;
    int m_lastHost = -1;
};

} // namespace

QString RunSummary::hostFilter(const QByteArray &origin)
{
    if (origin.isEmpty())
        return {};
    // The key names a port where rows may leave it to the scheme.
    QString host = QString::fromUtf8(UrlParts::of(origin).host);
    if (origin.startsWith("https:") && host.endsWith(":443"_L1))
        host.chop(4);
    else if (origin.startsWith("http:") && host.endsWith(":80"_L1))
        host.chop(3);
    return u"host:="_s + host;
}

QString RunSummary::Cluster::filter() const
{
    QStringList terms;
    if (const QString host = hostFilter(origin); !host.isEmpty())
        terms += host;
    terms += u"state:failed error:"_s + errorKindName(kind);
    terms += status ? u"status:%1"_s.arg(status) : u"status:none"_s;
    if (fingerprint)
        terms += u"body:%1"_s.arg(fingerprint, 0, 16);
    return terms.join(u' ');
}

RunSummary RunSummary::make(const RequestList &list, const RunTable &table, const ResponseFacts &facts,
                            TaskProgress &progress)
{
    Counting counting(list, facts);
    qint64 rows = 0;
    for (qsizetype position = 0; position < list.count(); ++position) {
        if (position % RowsBetweenLooks == 0 && progress.isCancelled())
            break;
        const RequestId id = list.idAt(position);
        if (indexOf(id) >= table.size())
            continue;
        const RunRow row = table.row(id);
        if (!row.inRun)
            continue;
        ++rows;
        counting.add(position, row);
    }
    RunSummary summary = counting.result();
    summary.rows = rows;
    return summary;
}

} // namespace AsyncFetcher
