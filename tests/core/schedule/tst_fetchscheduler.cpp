// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/fakerun.h"

#include <QSet>
#include <QTest>

#include <map>
#include <random>

using namespace AsyncFetcher;
using namespace std::chrono_literals;

class TestFetchScheduler : public QObject
{
    Q_OBJECT

    using Run = FakeRun;

    static constexpr RequestId First = requestId(0);

private Q_SLOTS:
    void aRowSucceeds()
    {
        Run run({requestFor("http://a/x y?q=\xc3\xa4")});
        QCOMPARE(run.table->row(First).state, RowState::Running);
        QCOMPARE(run.transport.flying[First].target, "/x%20y?q=%C3%A4");
        run.transport.answer(First, 200, {{"Content-Type", "text/plain"}});
        QCOMPARE(run.observer.ends, 1);
        const HttpResponse &response = run.only();
        QCOMPARE(response.outcome, RowState::Succeeded);
        QCOMPARE(response.statusCode, 200);
        QCOMPARE(response.attempt(), 1);
        QCOMPARE(response.id, QStringLiteral("1"));
        QCOMPARE(response.responseTime, std::chrono::nanoseconds(5ms));
        QCOMPARE(response.body.bytes, "body");
        const RunRow row = run.table->row(First);
        QCOMPARE(row.state, RowState::Succeeded);
        QCOMPARE(row.status, 200);
        QCOMPARE(row.responseTimeUs, 5000U);
    }

    void anEmptyRunEnds()
    {
        Run run({});
        QCOMPARE(run.observer.ends, 1);
    }

    void aStatusOf400AndAboveFails()
    {
        Run run({requestFor("http://a/")});
        run.transport.answer(First, 404);
        QCOMPARE(run.only().outcome, RowState::Failed);
        QCOMPARE(run.only().errorKind, ErrorKind::Status);
        QCOMPARE(run.only().error, QStringLiteral("The server answered 404 Not Found."));
        QCOMPARE(run.scheduler->statistics(true).count(RowState::Failed), 1);
    }

    void unsendableRowsFailWithoutAnAttempt()
    {
        HttpRequest badHeader = requestFor("http://a/");
        badHeader.headers = {{"X", "a\r\nEvil: 1"}};
        Run run({requestFor("file:///etc/passwd"), requestFor("no url"), badHeader,
                 requestFor("http://a/", "GE T")});
        QCOMPARE(run.transport.started.size(), 0);
        QCOMPARE(run.observer.ended.size(), 4);
        QCOMPARE(run.observer.ends, 1);
        for (const HttpResponse &response : std::as_const(run.observer.ended)) {
            QCOMPARE(response.outcome, RowState::Failed);
            QCOMPARE(response.attempt(), 0);
            QCOMPARE(response.statusCode, 0);
            QVERIFY(!response.error.isEmpty());
            const bool file = response.url.startsWith("file:");
            QCOMPARE(response.errorKind, file ? ErrorKind::BlockedScheme : ErrorKind::Invalid);
        }
        QCOMPARE(run.scheduler->statistics(false).attempts, 0);
    }

    void retriesWithBackOffAndNoSlot()
    {
        RunOptions options;
        options.maxConcurrent = 1;
        Run run({requestFor("http://a/1"), requestFor("http://a/2")}, options, 0.5);
        run.transport.answer(First, 500);
        QCOMPARE(run.table->row(First).state, RowState::Waiting);
        QCOMPARE(run.table->row(First).waitReason, WaitReason::Backoff);
        QCOMPARE(run.transport.started.size(), 2); // the other one has the slot
        run.transport.answer(requestId(1), 200);
        run.advance(249ms);
        QCOMPARE(run.transport.started.size(), 2);
        run.advance(1ms);
        QCOMPARE(run.transport.started.size(), 3);
        run.transport.answer(First, 500);
        run.advance(500ms);
        run.transport.breakDown(First, ErrorKind::Reset);
        run.advance(1s);
        run.transport.answer(First, 500);
        QCOMPARE(run.observer.ends, 1);
        const HttpResponse &response = run.observer.ended.last();
        QCOMPARE(response.outcome, RowState::Failed);
        QCOMPARE(response.attempt(), 4);
        QCOMPARE(response.attempts[2].errorKind, ErrorKind::Reset);
        QCOMPARE(response.attempts[1].waited, std::chrono::nanoseconds(250ms));
        QCOMPARE(response.attempts[1].waitReason, WaitReason::Backoff);
        const Statistics statistics = run.scheduler->statistics(true);
        QCOMPARE(statistics.retries(), 3);
        QCOMPARE(statistics.attempts, 5);
        QCOMPARE(statistics.byError[size_t(ErrorKind::Status)], 1);
    }

    void theTimerRetriesByItself()
    {
        RunOptions options;
        options.retryBase = 20ms;
        Run run({requestFor("http://a/")}, options);
        run.transport.answer(First, 503);
        run.clock.advance(20ms);
        QTRY_COMPARE(run.transport.started.size(), 2);
    }

    void aPostIsNotSentTwice()
    {
        HttpRequest allowed = requestFor("http://a/3", "POST");
        allowed.retryUnsafe = true;
        Run run({requestFor("http://a/1", "POST"), requestFor("http://a/2", "POST"), allowed});
        run.transport.breakDown(First, ErrorKind::Reset, 1);
        QCOMPARE(run.observer.ended.size(), 1);
        run.transport.breakDown(requestId(1), ErrorKind::Connect, 0);
        run.transport.breakDown(requestId(2), ErrorKind::Reset, 1);
        QCOMPARE(run.observer.ended.size(), 1);
        run.advance(1s);
        QCOMPARE(run.transport.flying.size(), 2);
    }

    void retryAfterHoldsTheHost()
    {
        RunOptions options;
        options.maxPerHost = 1;
        Run run({requestFor("http://a/1"), requestFor("http://a/2"), requestFor("http://b/")}, options);
        run.transport.answer(First, 429, {{"Retry-After", "30"}});
        QCOMPARE(run.table->row(First).waitReason, WaitReason::RetryAfter);
        run.advance(29s);
        QCOMPARE(run.transport.started.size(), 2); // row 1 of a, and b
        run.scheduler->explain({requestId(1)});
        QCOMPARE(run.table->row(requestId(1)).waitReason, WaitReason::RetryAfter);
        QCOMPARE(run.table->row(requestId(1)).waitUntilMs, 30'000U);
        run.advance(1s);
        QCOMPARE(run.transport.started.size(), 3);
    }

    void retryAfterCanBeIgnored()
    {
        RunOptions options;
        options.honourRetryAfter = false;
        Run run({requestFor("http://a/1")}, options);
        run.transport.answer(First, 429, {{"Retry-After", "30"}});
        run.advance(500ms);
        QCOMPARE(run.transport.started.size(), 2);
    }

    void aWaitPastTheDeadlineEndsTheRow()
    {
        RunOptions options;
        options.deadline = 10s;
        Run run({requestFor("http://a/1")}, options);
        run.transport.answer(First, 503, {{"Retry-After", "200"}});
        QCOMPARE(run.only().outcome, RowState::Failed);
        QCOMPARE(run.only().statusCode, 503);
        QVERIFY2(run.only().error.contains(QStringLiteral("past the deadline of 10 s")),
                 qPrintable(run.only().error));
    }

    void theDeadlineEndsARowThatWaits()
    {
        RunOptions options;
        options.deadline = 2s;
        options.maxPerHost = 1;
        Run run({requestFor("http://a/1"), requestFor("http://a/2")}, options);
        run.transport.answer(First, 503);                                // due again in 0.5 s
        run.transport.answer(requestId(1), 503, {{"Retry-After", "3"}}); // ends, and holds the host
        QCOMPARE(run.observer.ended.size(), 1);
        run.advance(3s);
        QTRY_COMPARE(run.observer.ended.size(), 2);
        QCOMPARE(run.observer.ended.last().errorKind, ErrorKind::TimeoutDeadline);
    }

    void limitsOfAHopAreWhatIsLeft()
    {
        RunOptions options;
        options.timeout = 4s;
        options.deadline = 6s;
        HttpRequest own = requestFor("http://b/");
        own.timeout = 0ms;
        Run run({requestFor("http://a/1"), own}, options);
        QCOMPARE(run.transport.flying[First].limits.total, 4s);
        QCOMPARE(run.transport.flying[First].limits.totalKind, ErrorKind::TimeoutTotal);
        QCOMPARE(run.transport.flying[requestId(1)].limits.total, 6s);
        QCOMPARE(run.transport.flying[requestId(1)].limits.totalKind, ErrorKind::TimeoutDeadline);
        run.advance(3s);
        run.transport.answer(First, 302, {{"Location", "/2"}});
        QCOMPARE(run.transport.flying[First].limits.total, 1s);
        QCOMPARE(run.transport.flying[First].limits.totalKind, ErrorKind::TimeoutTotal);
    }

    void followsRedirectsAndRecordsThem()
    {
        HttpRequest start = requestFor("http://a/dir/1?x");
        start.headers = {{"Authorization", "secret"}, {"Cookie", "c=1"}, {"X-Own", "kept"}};
        Run run({start});
        run.transport.answer(First, 301, {{"Location", "../two#part"}});
        QCOMPARE(run.transport.flying[First].target, "/two");
        QVERIFY(hasHeader(run.transport.flying[First].headers, "Authorization"));
        run.transport.answer(First, 307, {{"Location", "https://B.example/three?q=%7e"}});
        const TransportRequest &last = run.transport.flying[First];
        QCOMPARE(last.url().toString(), QStringLiteral("https://b.example/three?q=~"));
        QCOMPARE(last.target, "/three?q=%7e");
        QVERIFY(!hasHeader(last.headers, "Authorization"));
        QVERIFY(!hasHeader(last.headers, "Cookie"));
        QVERIFY(hasHeader(last.headers, "X-Own"));
        run.transport.answer(First, 200);
        const HttpResponse &response = run.only();
        QCOMPARE(response.outcome, RowState::Succeeded);
        QCOMPARE(response.attempt(), 1);
        QCOMPARE(response.finalUrl, "https://b.example/three?q=%7e");
        QCOMPARE(response.attempts[0].redirects.size(), 2);
        QCOMPARE(response.attempts[0].redirects[0].location, "../two#part");
        QCOMPARE(response.attempts[0].redirects[1].url, "http://a/two");
        QCOMPARE(response.responseTime, std::chrono::nanoseconds(15ms));
        QCOMPARE(run.scheduler->statistics(false).resends, 0);
    }

    void refusesRedirectsThatLeadNowhere_data()
    {
        QTest::addColumn<QByteArray>("location");
        QTest::addColumn<ErrorKind>("kind");
        for (const char *blocked :
             {"file:///etc/passwd", "data:,x", "ftp://a/", "javascript:alert(1)", "mailto:a@b"})
            QTest::newRow(blocked) << QByteArray(blocked) << ErrorKind::BlockedScheme;
        QTest::newRow("no host") << QByteArray("http://") << ErrorKind::Redirect;
        QTest::newRow("loop") << QByteArray("/") << ErrorKind::Redirect;
    }

    void refusesRedirectsThatLeadNowhere()
    {
        QFETCH(QByteArray, location);
        QFETCH(ErrorKind, kind);
        Run run({requestFor("http://a/")});
        for (int hops = 0; run.observer.ended.isEmpty() && hops < 50; ++hops)
            run.transport.answer(First, 302, {{"Location", location}});
        QCOMPARE(run.only().errorKind, kind);
        QCOMPARE(run.only().attempt(), 1);
        QVERIFY(run.transport.started.size() <= 11);
    }

    void aRedirectWithoutTargetOrLeaveIsFinal()
    {
        HttpRequest stays = requestFor("http://a/2");
        stays.maxRedirects = 0;
        Run run({requestFor("http://a/1"), stays});
        run.transport.answer(First, 302);
        run.transport.answer(requestId(1), 302, {{"Location", "/3"}});
        for (const HttpResponse &response : std::as_const(run.observer.ended)) {
            QCOMPARE(response.outcome, RowState::Succeeded);
            QCOMPARE(response.statusCode, 302);
        }
    }

    void anInnocentRowIsChargedNothing()
    {
        Run run({requestFor("http://a/")});
        run.transport.breakDown(First, ErrorKind::Reset, 0, true);
        QCOMPARE(run.transport.started.size(), 2);
        run.transport.answer(First, 200);
        QCOMPARE(run.only().attempt(), 1);
        QCOMPARE(run.scheduler->statistics(false).attempts, 1);
    }

    void cancelsOneSomeOrAll()
    {
        RunOptions options;
        options.maxConcurrent = 1;
        Run run({requestFor("http://a/1"), requestFor("http://a/2"), requestFor("http://a/3"),
                 requestFor("http://a/4")},
                options);
        run.scheduler->cancel({requestId(2)});
        QCOMPARE(run.only().outcome, RowState::Cancelled);
        QCOMPARE(run.only().attempt(), 0);
        run.scheduler->cancel({First, requestId(2)});
        QCOMPARE(run.observer.ended.size(), 2);
        QCOMPARE(run.observer.ended.last().attempt(), 1);
        QCOMPARE(run.transport.started.size(), 2);
        run.scheduler->stop();
        QCOMPARE(run.observer.ends, 1);
        QCOMPARE(run.table->state(requestId(1)), RowState::Cancelled);
        QCOMPARE(run.table->state(requestId(3)), RowState::Pending);
        QCOMPARE(run.observer.ended.size(), 4);
        QVERIFY(run.transport.flying.isEmpty());
    }

    void drainsWhatIsUnderWay()
    {
        RunOptions options;
        options.maxConcurrent = 2;
        Run run({requestFor("http://a/1"), requestFor("http://a/2"), requestFor("http://a/3")}, options);
        run.transport.answer(requestId(1), 503);
        QCOMPARE(run.transport.flying.size(), 2);
        run.scheduler->drain();
        QCOMPARE(run.observer.ends, 0);
        run.transport.answer(First, 200);
        run.transport.answer(requestId(2), 200);
        QCOMPARE(run.observer.ends, 1);
        QCOMPARE(run.observer.ended.size(), 3);
        QCOMPARE(run.observer.ended.last().outcome, RowState::Pending);
        QCOMPARE(run.observer.ended.last().attempt(), 1);
    }

    void failFastSkipsTheRest()
    {
        RunOptions options;
        options.maxConcurrent = 2;
        options.failFast = true;
        Run run({requestFor("http://a/1"), requestFor("http://a/2"), requestFor("http://a/3")}, options);
        run.transport.answer(First, 404);
        QCOMPARE(run.observer.ends, 1);
        QCOMPARE(run.table->state(requestId(1)), RowState::Cancelled);
        QCOMPARE(run.table->state(requestId(2)), RowState::Skipped);
    }

    void aMarkedRowIsSkipped()
    {
        HttpRequest marked = requestFor("not even an address");
        marked.skip = true;
        Run run({marked, requestFor("http://a/2")});
        QCOMPARE(run.transport.started.size(), 1);
        QCOMPARE(run.only().outcome, RowState::Skipped);
        QCOMPARE(run.only().errorKind, ErrorKind::None);
        QCOMPARE(run.only().error, skippedText());
        QCOMPARE(run.only().attempt(), 0);
        QCOMPARE(run.table->state(First), RowState::Skipped);
        run.transport.answer(requestId(1), 200);
        QCOMPARE(run.observer.ends, 1);
        const Statistics statistics = run.scheduler->statistics(true);
        QCOMPARE(statistics.count(RowState::Skipped), 1);
        QCOMPARE(statistics.successRate(), 1.0);
        QCOMPARE(statistics.hosts.size(), 1);
    }

    void aMarkedRowOfAStoppedRunIsSkippedToo()
    {
        RunOptions options;
        options.maxConcurrent = 1;
        HttpRequest marked = requestFor("http://a/3");
        marked.skip = true;
        Run run({requestFor("http://a/1"), requestFor("http://a/2"), marked}, options);
        run.scheduler->stop();
        QCOMPARE(run.observer.ends, 1);
        QCOMPARE(run.table->state(requestId(1)), RowState::Pending);
        QCOMPARE(run.table->state(requestId(2)), RowState::Skipped);
        QCOMPARE(run.scheduler->statistics(false).count(RowState::Skipped), 1);
    }

    void waitsForRoom()
    {
        RunOptions options;
        options.maxConcurrent = 1;
        Run run({requestFor("http://a/1"), requestFor("http://a/2")}, options);
        run.observer.room = false;
        run.transport.answer(First, 200);
        QCOMPARE(run.transport.started.size(), 1);
        run.observer.room = true;
        run.scheduler->roomAgain();
        QCOMPARE(run.transport.started.size(), 2);
    }

    void keepsCookiesOnlyWhenAsked()
    {
        for (const bool asked : {false, true}) {
            RunOptions options;
            options.cookies = asked;
            options.maxConcurrent = 1;
            Run run({requestFor("http://a.example/1"), requestFor("http://a.example/2"),
                     requestFor("http://b.example/")},
                    options);
            run.transport.answer(First, 200, {{"Set-Cookie", "s=1; Path=/"}});
            // The other host has its turn first.
            const auto cookie = [&] { return headerValue(run.transport.flying.first().headers, "Cookie"); };
            QCOMPARE(run.transport.flying.firstKey(), requestId(2));
            QCOMPARE(cookie(), QByteArray());
            run.transport.answer(requestId(2), 200);
            QCOMPARE(cookie(), asked ? QByteArray("s=1") : QByteArray());
        }
    }

    void runsTheRowsItIsGivenUnderTheirOwnIds()
    {
        auto list = std::make_shared<RequestList>();
        for (const char *url : {"http://a/0", "http://a/1", "http://a/2"})
            list->append(requestFor(url));
        list->apply(RemoveRows{{0}});
        FakeClock clock;
        FakeTransport transport;
        FakeObserver observer;
        auto table = std::make_shared<RunTable>(list->idEnd());
        FetchScheduler scheduler({list, {1}, {}, table, &transport, &observer, &clock, {}});
        scheduler.start();
        QCOMPARE(transport.started, QList<RequestId>{requestId(2)});
        transport.answer(requestId(2), 200);
        QCOMPARE(observer.ended.first().position, 1);
        QCOMPARE(observer.ended.first().url, "http://a/2");
        QVERIFY(!table->row(requestId(1)).inRun);
    }

    void tenThousandRowsWithRandomFaultsEndOnceEach()
    {
        std::mt19937 random(11);
        QList<HttpRequest> rows;
        for (int i = 0; i < 10'000; ++i) {
            const QByteArray host = "http://h" + QByteArray::number(random() % 30);
            rows.append(requestFor(random() % 50 ? host + "/x" : "nonsense", random() % 5 ? "GET" : "POST"));
        }
        RunOptions options;
        options.maxConcurrent = 40;
        options.deadline = 20s;
        Run run(rows, options, 0.3);
        const QList<ErrorKind> faults{ErrorKind::Reset, ErrorKind::TimeoutIdle, ErrorKind::Truncated,
                                      ErrorKind::Tls};
        int steps = 0;
        while (run.observer.ends == 0 && ++steps < 200'000) {
            if (run.transport.flying.isEmpty()) {
                run.advance(100ms);
                continue;
            }
            const RequestId id =
                std::next(run.transport.flying.begin(), long(random() % size_t(run.transport.flying.size())))
                    .key();
            switch (random() % 12) {
            case 0:
                run.transport.breakDown(id, faults[qsizetype(random()) % faults.size()], int(random() % 2));
                break;
            case 1:
                run.transport.answer(id, 503, {{"Retry-After", QByteArray::number(random() % 3)}});
                break;
            case 2:
                run.transport.answer(id, 302,
                                     {{"Location", "http://h" + QByteArray::number(random() % 30) + "/y"}});
                break;
            case 3:
                run.transport.breakDown(id, ErrorKind::Reset, 0, true);
                break;
            case 4:
                run.scheduler->cancel({id});
                break;
            default:
                run.transport.answer(id, 200);
            }
            if (random() % 10 == 0)
                run.advance(std::chrono::milliseconds(random() % 20));
        }
        QCOMPARE(run.observer.ends, 1);
        QCOMPARE(run.observer.ended.size(), rows.size());
        QSet<quint32> seen;
        for (const HttpResponse &response : std::as_const(run.observer.ended)) {
            QVERIFY(isFinal(response.outcome));
            QVERIFY(response.attempt() <= 4);
            seen.insert(indexOf(response.requestId));
        }
        QCOMPARE(seen.size(), rows.size());
        QVERIFY(run.transport.peak <= 40);
        const Statistics statistics = run.scheduler->statistics(true);
        QCOMPARE(statistics.ended(), qint64(rows.size()));
        QCOMPARE(statistics.count(RowState::Waiting) + statistics.count(RowState::Running) +
                     statistics.count(RowState::Pending),
                 0);
    }
};

QTEST_GUILESS_MAIN(TestFetchScheduler)
#include "tst_fetchscheduler.moc"
