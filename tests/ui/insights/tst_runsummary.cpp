// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/filter/filter.h"
#include "core/response/bodyfingerprint.h"
#include "ui/insights/runsummary.h"
#include "ui/requests/factsfilterrow.h"

#include <QTest>

using namespace AsyncFetcher;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestRunSummary : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        m_table = std::make_shared<RunTable>(8);
        add("http://a/1", RowState::Succeeded, 200, ErrorKind::None, "");
        add("http://a:80/2", RowState::Failed, 500, ErrorKind::Status, "database error 17 at 12:01");
        add("HTTP://A/3", RowState::Failed, 500, ErrorKind::Status, "database error 99 at 13:44");
        add("http://a/4", RowState::Failed, 500, ErrorKind::Status, "out of memory");
        add("https://b:8443/5", RowState::Failed, 0, ErrorKind::TimeoutTotal, "");
        add("https://b:8443/6", RowState::Waiting, 429, ErrorKind::None, "");
        add("https://b:8443/7", RowState::Pending, 0, ErrorKind::None, "");
        HttpRequest request; // was never run
        request.url = "http://c/";
        m_list.append(request);
        m_facts.take();
        TaskProgress progress;
        m_summary = RunSummary::make(m_list, *m_table, m_facts, progress);
    }

    void groupsByStatusHostAndError()
    {
        QCOMPARE(m_summary.rows, 7);
        QCOMPARE(m_summary.statuses.size(), 2);
        QCOMPARE(m_summary.statuses[0].number, 500);
        QCOMPARE(m_summary.statuses[0].rows, 3);
        QCOMPARE(m_summary.errors.size(), 2);
        QCOMPARE(m_summary.errors[0].number, int(ErrorKind::Status));
        QCOMPARE(m_summary.hosts.size(), 2);
        const RunSummary::Group &a = m_summary.hosts[0];
        QCOMPARE(a.origin, "http://a:80");
        QCOMPARE(a.rows, 4);
        QCOMPARE(a.failed, 3);
        QCOMPARE(a.times.count(), 4);
        const RunSummary::Group &b = m_summary.hosts[1];
        QCOMPARE(b.waiting, 1);
        QCOMPARE(b.pending, 1);
    }

    void failuresThatSayTheSameAreOneCluster()
    {
        QCOMPARE(m_summary.clusters.size(), 3);
        const RunSummary::Cluster &first = m_summary.clusters[0];
        QCOMPARE(first.rows, 2);
        QCOMPARE(first.status, 500);
        QCOMPARE(first.example, 1);
        QCOMPARE(first.error, u"It failed."_s);
        QVERIFY(first.fingerprint != m_summary.clusters[1].fingerprint);
    }

    void aClusterFindsItsRowsAndNoOthers()
    {
        QList<int> found;
        for (const RunSummary::Cluster &cluster : m_summary.clusters) {
            const auto filter = Filter::parse(cluster.filter());
            QVERIFY2(filter, qPrintable(cluster.filter()));
            FactsFilterRow row(&m_list, m_table, m_facts);
            int rows = 0;
            for (int i = 0; i < m_list.count(); ++i) {
                row.moveTo(i);
                rows += filter->matches(row);
            }
            found.append(rows);
        }
        // "http://a:80/2" names its port where the other does not, and is the same host.
        QCOMPARE(found, QList<int>({2, 1, 1}));
    }

    void facts()
    {
        QCOMPARE(m_facts.type(requestId(0)), "text/plain");
        QCOMPARE(m_facts.finalUrl(requestId(0)), "http://a/elsewhere");
        QCOMPARE(m_facts.error(requestId(1)), u"It failed."_s);
        QCOMPARE(m_facts.type(requestId(1000)), QByteArray());
        QCOMPARE(m_facts.fingerprint(requestId(0)), 0U);
    }

    void fingerprints()
    {
        const auto of = [](const QByteArray &text) { return bodyFingerprint(Body::fromBytes(text)); };
        QCOMPARE(of("Error 17"), of("error 1,234"));
        QVERIFY(of("Error 17") != of("Terror 17"));
        QCOMPARE(of(""), 0U);
        QCOMPARE(of("123 456"), 0U);
        QCOMPARE(of("x" + QByteArray(5000, '1') + "yz"), of("x"));
    }

private:
    void add(const char *url, RowState state, int status, ErrorKind kind, const char *body)
    {
        HttpRequest request;
        request.url = url;
        const RequestId id = m_list.append(request);
        RunRow row;
        row.state = state;
        row.status = quint16(status);
        row.errorKind = kind;
        row.attempts = 1;
        row.responseTimeUs = 1000;
        m_table->set(id, row);
        HttpResponse response;
        response.requestId = id;
        response.url = url;
        response.finalUrl = "http://a/elsewhere";
        response.outcome = state;
        response.headers = {{"Content-Type", "Text/Plain; charset=x"}};
        response.body = Body::fromBytes(body);
        response.error = state == RowState::Failed ? u"It failed."_s : QString();
        m_facts.recorder()(response);
    }

    RequestList m_list;
    std::shared_ptr<RunTable> m_table;
    ResponseFacts m_facts;
    RunSummary m_summary;
};

QTEST_GUILESS_MAIN(TestRunSummary)
#include "tst_runsummary.moc"
