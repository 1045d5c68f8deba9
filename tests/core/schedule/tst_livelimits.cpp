// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Limits that are changed while a run is under way act at once, those of all hosts and those of one.

#include "tests/support/fakerun.h"

#include <QTest>

using namespace AsyncFetcher;
using namespace std::chrono_literals;

namespace {

QList<HttpRequest> rowsOf(const QByteArray &host, int count)
{
    return QList<HttpRequest>(count, requestFor("http://" + host + "/"));
}

HostReport reportOf(const FakeRun &run, const QByteArray &origin)
{
    for (const HostReport &report : run.scheduler->hosts(100))
        if (report.origin == origin)
            return report;
    return {};
}

} // namespace

class TestLiveLimits : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void concurrency()
    {
        RunOptions options;
        options.maxConcurrent = 2;
        options.maxPerHost = 100;
        FakeRun run(rowsOf("a", 20), options);
        QCOMPARE(run.transport.flying.size(), 2);
        options.maxConcurrent = 5;
        run.scheduler->setLimits(options);
        QCOMPARE(run.transport.flying.size(), 5);
        options.maxConcurrent = 1;
        run.scheduler->setLimits(options);
        while (run.transport.flying.size() > 1)
            run.transport.answer(run.transport.flying.firstKey(), 200);
        QCOMPARE(run.transport.started.size(), 5);
        run.transport.answer(run.transport.flying.firstKey(), 200);
        QCOMPARE(run.transport.started.size(), 6);
    }

    void perHost()
    {
        RunOptions options;
        options.maxPerHost = 1;
        FakeRun run(rowsOf("a", 10) + rowsOf("b", 10), options);
        QCOMPARE(run.transport.flying.size(), 2);
        options.maxPerHost = 4;
        run.scheduler->setLimits(options);
        QCOMPARE(run.transport.flying.size(), 8);
        options.maxPerHost = 3;
        run.scheduler->setLimits(options);
        run.transport.answer(requestId(0), 200);
        QCOMPARE(run.transport.started.size(), 8);
    }

    void aFasterRateDoesNotWaitForTheSlowOne_data()
    {
        QTest::addColumn<bool>("ofHost");
        QTest::newRow("of the run") << false;
        QTest::newRow("of a host") << true;
    }
    void aFasterRateDoesNotWaitForTheSlowOne()
    {
        QFETCH(bool, ofHost);
        RunOptions options;
        double RunOptions::*rate = ofHost ? &RunOptions::ratePerHost : &RunOptions::rate;
        options.*rate = 0.01; // the next in a hundred seconds
        options.maxPerHost = 50;
        FakeRun run(rowsOf("a", 40), options);
        QCOMPARE(run.transport.started.size(), 1);
        run.advance(1s);
        QCOMPARE(run.transport.started.size(), 1);
        options.*rate = 10;
        run.scheduler->setLimits(options);
        QCOMPARE(run.transport.started.size(), 2);
        run.advance(100ms);
        QCOMPARE(run.transport.started.size(), 3);
        options.*rate = 0.5;
        run.scheduler->setLimits(options);
        run.advance(1900ms);
        QCOMPARE(run.transport.started.size(), 3);
        run.advance(100ms);
        QCOMPARE(run.transport.started.size(), 4);
        options.*rate = 0; // no limit
        run.scheduler->setLimits(options);
        QCOMPARE(run.transport.started.size(), 40);
    }

    void retries()
    {
        RunOptions options;
        options.maxRetries = 0;
        FakeRun run(rowsOf("a", 3), options);
        options.maxRetries = 2;
        run.scheduler->setLimits(options);
        run.transport.answer(requestId(0), 503);
        QVERIFY(run.observer.ended.isEmpty()); // what was under way has them too
        options.maxRetries = 0;
        run.scheduler->setLimits(options);
        run.transport.answer(requestId(1), 503);
        QCOMPARE(run.observer.ended.size(), 1);
        options.retryStatuses = {404};
        options.maxRetries = 2;
        run.scheduler->setLimits(options);
        run.transport.answer(requestId(2), 503);
        QCOMPARE(run.observer.ended.size(), 2);
    }

    void aRowsOwnRetriesStay()
    {
        HttpRequest own = requestFor("http://a/");
        own.maxRetries = 0;
        FakeRun run({own});
        RunOptions options;
        options.maxRetries = 9;
        run.scheduler->setLimits(options);
        run.transport.answer(requestId(0), 503);
        QCOMPARE(run.observer.ended.size(), 1);
    }

    void retryingUnsafeMethodsAndRetryAfter()
    {
        RunOptions options;
        FakeRun run(
            {requestFor("http://a/1", "POST"), requestFor("http://a/2", "POST"), requestFor("http://b/")},
            options);
        run.transport.answer(requestId(0), 503);
        QCOMPARE(run.observer.ended.size(), 1);
        options.retryUnsafe = true;
        options.honourRetryAfter = false;
        run.scheduler->setLimits(options);
        run.transport.answer(requestId(1), 503);
        QCOMPARE(run.observer.ended.size(), 1);
        run.transport.answer(requestId(2), 503, {{"Retry-After", "100"}});
        run.advance(1s);
        QVERIFY(run.transport.flying.contains(requestId(2)));
    }

    void oneHostsCap()
    {
        RunOptions options;
        options.maxPerHost = 2;
        FakeRun run(rowsOf("a", 10) + rowsOf("b", 10), options);
        QCOMPARE(run.transport.flying.size(), 4);
        run.scheduler->setHostCap("http://a:80", 5);
        QCOMPARE(run.transport.flying.size(), 7);
        QCOMPARE(reportOf(run, "http://a:80").cap, 5);
        QVERIFY(reportOf(run, "http://a:80").hasOwnCap);
        QCOMPARE(reportOf(run, "http://b:80").cap, 2);
        options.maxPerHost = 3; // that of all leaves its own
        run.scheduler->setLimits(options);
        QCOMPARE(run.transport.flying.size(), 8);
        run.scheduler->setHostCap("http://a:80", 1);
        for (quint32 row = 0; row < 4; ++row)
            run.transport.answer(requestId(row), 200);
        QCOMPARE(run.transport.started.size(), 8);
        QCOMPARE(reportOf(run, "http://a:80").why, WaitReason::HostCap);
        run.scheduler->setHostCap("http://a:80", std::nullopt);
        QCOMPARE(run.transport.flying.size(), 6);
        QVERIFY(!reportOf(run, "http://a:80").hasOwnCap);
    }

    void oneHostsPause()
    {
        RunOptions options;
        options.maxPerHost = 1;
        FakeRun run(rowsOf("a", 3) + rowsOf("b", 3), options);
        run.scheduler->setHostPaused("http://a:80", true);
        run.transport.answer(requestId(0), 200);
        run.transport.answer(requestId(3), 200);
        QCOMPARE(run.transport.flying.keys(), QList<RequestId>{requestId(4)});
        const HostReport paused = reportOf(run, "http://a:80");
        QCOMPARE(paused.paused, WaitReason::HostPaused);
        QCOMPARE(paused.why, WaitReason::HostPaused);
        QCOMPARE(paused.waiting, 2);
        QCOMPARE(paused.ended, 1);
        QCOMPARE(paused.running, 0);
        run.scheduler->setHostPaused("http://a:80", false);
        QCOMPARE(run.transport.flying.size(), 2);
        QCOMPARE(reportOf(run, "http://a:80").paused, WaitReason::None);
    }

    void reportsSayWhyAHostWaitsAndUntilWhen()
    {
        RunOptions options;
        options.maxPerHost = 1;
        options.maxRetries = 1;
        FakeRun run(rowsOf("cap", 2) + rowsOf("later", 2) + rowsOf("again", 1) + rowsOf("done", 1), options);
        QCOMPARE(reportOf(run, "http://cap:80").why, WaitReason::HostCap);
        QCOMPARE(reportOf(run, "http://cap:80").untilMs, 0);
        run.transport.answer(requestId(2), 429, {{"Retry-After", "30"}});
        QCOMPARE(reportOf(run, "http://later:80").why, WaitReason::RetryAfter);
        QCOMPARE(reportOf(run, "http://later:80").untilMs, run.clock.wallMs() + 30'000);
        QCOMPARE(reportOf(run, "http://later:80").waiting, 2);
        run.transport.answer(requestId(4), 503);
        QCOMPARE(reportOf(run, "http://again:80").why, WaitReason::Backoff);
        QCOMPARE(reportOf(run, "http://again:80").untilMs, run.clock.wallMs() + 500);
        run.transport.answer(requestId(5), 200);
        QCOMPARE(reportOf(run, "http://done:80").why, WaitReason::None);
        QCOMPARE(reportOf(run, "http://done:80").ended, 1);
        run.scheduler->setPaused(true);
        QCOMPARE(reportOf(run, "http://again:80").why, WaitReason::Paused);
        options.ratePerHost = 0.1;
        options.maxPerHost = 9;
        run.scheduler->setLimits(options);
        run.scheduler->setPaused(false);
        run.transport.answer(requestId(0), 200);
        QCOMPARE(reportOf(run, "http://cap:80").running, 0);
        QCOMPARE(reportOf(run, "http://cap:80").why, WaitReason::HostRate);
        QCOMPARE(reportOf(run, "http://cap:80").untilMs, run.clock.wallMs() + 10'000);
    }

    void ofManyHostsThoseThatMatterAreReported()
    {
        QList<HttpRequest> rows;
        for (int host = 0; host < 50; ++host)
            rows += rowsOf("h" + QByteArray::number(host), host == 40 ? 3 : 1);
        FakeRun run(rows);
        run.scheduler->setHostPaused("http://h7:80", true);
        const QList<HostReport> hosts = run.scheduler->hosts(2);
        QCOMPARE(hosts.size(), 2);
        QSet<QByteArray> origins;
        for (const HostReport &host : hosts)
            origins.insert(host.origin);
        QCOMPARE(origins, (QSet<QByteArray>{"http://h7:80", "http://h40:80"}));
    }
};

QTEST_GUILESS_MAIN(TestLiveLimits)
#include "tst_livelimits.moc"
