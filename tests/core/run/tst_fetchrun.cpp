// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/fetchrun.h"
#include "core/request/requestlist.h"
#include "demo/demobatch.h"
#include "demo/demoserver.h"
#include "tests/support/rawserver.h"

#include <QSignalSpy>
#include <QTest>

#include <atomic>

using namespace AsyncFetcher;
using namespace std::chrono_literals;

namespace {

using Phase = FetchRun::Phase;

std::shared_ptr<RequestList> listOf(const QList<QByteArray> &urls)
{
    auto list = std::make_shared<RequestList>();
    for (const QByteArray &url : urls) {
        HttpRequest request;
        request.url = url;
        list->append(request);
    }
    return list;
}

RunOptions quick()
{
    RunOptions options;
    options.retryBase = 5ms;
    return options;
}

QByteArray ok()
{
    return RawScript::reply(200, "ok");
}

RawScript held()
{
    return RawScript().request().hold();
}

} // namespace

/// A whole run over real sockets, from the thread that a window or the command line would use.
class TestFetchRun : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void runsTheDemoBatch()
    {
        DemoServer server;
        QVERIFY(server.listen());
        auto list = std::make_shared<RequestList>();
        for (const HttpRequest &request : DemoBatch::requests(server.url()))
            list->append(request);
        RunOptions options = quick();
        options.maxConcurrent = DemoBatch::MaxConcurrent;
        std::atomic<int> ended{0};
        FetchRun run(
            {.source = list, .options = options, .rowEnded = [&](const HttpResponse &) { ++ended; }});
        QSignalSpy finished(&run, &FetchRun::finished);
        QSignalSpy progressed(&run, &FetchRun::progressed);
        run.start();
        QCOMPARE(run.phase(), Phase::Running);
        QTRY_COMPARE(finished.size(), 1);
        QCOMPARE(run.phase(), Phase::Finished);
        QCOMPARE(ended, 5);
        QVERIFY(!progressed.isEmpty());
        const QList<int> statuses{200, 200, 200, 404, 500};
        for (quint32 index = 0; index < 5; ++index) {
            const auto response = run.store()->response(requestId(index));
            QVERIFY(response);
            QCOMPARE(response->statusCode, statuses[qsizetype(index)]);
            QCOMPARE(response->attempt(), index == 4 ? 4 : 1);
            QCOMPARE(run.table()->row(requestId(index)).status, quint16(statuses[qsizetype(index)]));
        }
        const Statistics &statistics = run.statistics();
        QCOMPARE(statistics.count(RowState::Succeeded), 3);
        QCOMPARE(statistics.count(RowState::Failed), 2);
        QCOMPARE(statistics.retries(), 3);
        QCOMPARE(statistics.hosts.size(), 1);
    }

    void putsAsManyOnTheWireAsItSays_data()
    {
        QTest::addColumn<int>("perHost");
        QTest::newRow("6") << 6;
        QTest::newRow("64") << 64;
    }

    void putsAsManyOnTheWireAsItSays()
    {
        QFETCH(int, perHost);
        RawServer server(RawScript().request().pause(150ms).send(ok()).again());
        RunOptions options = quick();
        options.maxConcurrent = 64;
        options.maxPerHost = perHost;
        FetchRun run({.source = listOf(QList<QByteArray>(perHost * 2, server.url())), .options = options});
        QSignalSpy finished(&run, &FetchRun::finished);
        run.start();
        QTRY_COMPARE(finished.size(), 1);
        QCOMPARE(server.peakRequests(), perHost);
        QCOMPARE(run.statistics().count(RowState::Succeeded), perHost * 2);
        // What waited its turn here was not waiting for the server.
        QVERIFY(run.statistics().responseTime.min() >= 150ms);
        const auto last = run.store()->response(requestId(quint32(perHost * 2 - 1)));
        QVERIFY(last->attempts.first().waited >= 100ms);
        QVERIFY(last->responseTime < 2 * 150ms + 100ms);
    }

    void pausesResumesAndDrains()
    {
        std::atomic<int> asked{0};
        RawServer server([&](const RawRequest &) {
            ++asked;
            return RawScript().pause(20ms).send(ok());
        });
        RunOptions options = quick();
        options.maxPerHost = 2;
        FetchRun run({.source = listOf(QList<QByteArray>(40, server.url())), .options = options});
        QSignalSpy finished(&run, &FetchRun::finished);
        run.start();
        QTRY_VERIFY(asked >= 4);
        run.pause();
        QTRY_COMPARE(run.statistics().count(RowState::Running), 0);
        const qint64 done = run.statistics().ended();
        QVERIFY(done < 40);
        run.resume();
        QTRY_VERIFY(run.statistics().ended() > done);
        run.drain();
        QTRY_COMPARE(finished.size(), 1);
        const Statistics &statistics = run.statistics();
        QVERIFY(statistics.count(RowState::Pending) > 0);
        QCOMPARE(statistics.count(RowState::Succeeded) + statistics.count(RowState::Pending), 40);
    }

    void stopsAtOnceAndClosesEverything()
    {
        RawServer server(held());
        FetchRun run({.source = listOf(QList<QByteArray>(20, server.url())), .options = quick()});
        QSignalSpy finished(&run, &FetchRun::finished);
        run.start();
        QTRY_COMPARE(server.requestCount(), 6);
        run.stop();
        QTRY_COMPARE(finished.size(), 1);
        QCOMPARE(run.statistics().count(RowState::Cancelled), 6);
        QCOMPARE(run.statistics().count(RowState::Pending), 14);
        QTRY_COMPARE(server.openConnections(), 0);
    }

    void goingAwayInTheMiddleClosesEverything()
    {
        RawServer server(held());
        {
            FetchRun run({.source = listOf(QList<QByteArray>(20, server.url())), .options = quick()});
            run.start();
            QTRY_COMPARE(server.requestCount(), 6);
        }
        QTRY_COMPARE(server.openConnections(), 0);
    }

    void limitsActAtOnce()
    {
        RawServer server(held());
        RunOptions options = quick();
        options.maxPerHost = 2;
        FetchRun run({.source = listOf(QList<QByteArray>(20, server.url())), .options = options});
        run.start();
        QTRY_COMPARE(server.requestCount(), 2);
        options.maxPerHost = 12;
        run.setLimits(options);
        QTRY_COMPARE(server.requestCount(), 12);
        run.cancelRows({requestId(0), requestId(19)});
        QTRY_COMPARE(run.table()->state(requestId(0)), RowState::Cancelled);
        QTRY_COMPARE(run.table()->state(requestId(19)), RowState::Cancelled);
        QTRY_COMPARE(server.requestCount(), 13);
    }

    void tellsWhyRowsWait()
    {
        RawServer server(held());
        RunOptions options = quick();
        options.maxPerHost = 1;
        FetchRun run({.source = listOf(QList<QByteArray>(3, server.url())), .options = options});
        run.start();
        QTRY_COMPARE(server.requestCount(), 1);
        run.explain({requestId(2)});
        QTRY_COMPARE(run.table()->row(requestId(2)).waitReason, WaitReason::HostCap);
    }

    void aHostIsWatchedPausedAndGivenAnotherCap()
    {
        RawServer server(held());
        RunOptions options = quick();
        options.maxPerHost = 2;
        FetchRun run({.source = listOf(QList<QByteArray>(20, server.url())), .options = options});
        run.watchHosts(true);
        run.start();
        QTRY_COMPARE(server.requestCount(), 2);
        QTRY_VERIFY(!run.hosts().isEmpty() && run.hosts().first().running == 2);
        const QByteArray origin = run.hosts().first().origin;
        run.setHostCap(origin, 5);
        QTRY_COMPARE(server.requestCount(), 5);
        QTRY_COMPARE(run.hosts().first().cap, 5);
        run.setHostPaused(origin, true);
        run.setHostCap(origin, 9);
        QTRY_COMPARE(run.hosts().first().cap, 9);
        QCOMPARE(run.hosts().first().paused, WaitReason::HostPaused);
        QCOMPARE(run.hosts().first().running, 5);
        run.setHostPaused(origin, false);
        QTRY_COMPARE(server.requestCount(), 9);
        run.watchHosts(false);
    }

    void theCanaryPausesTheRunUntilItGoesOn()
    {
        RawServer server(RawScript().request().send(ok()).again());
        RunOptions options = quick();
        options.brakes.canary = 3;
        FetchRun run({.source = listOf(QList<QByteArray>(8, server.url())), .options = options});
        QSignalSpy braked(&run, &FetchRun::braked);
        QSignalSpy finished(&run, &FetchRun::finished);
        run.start();
        QTRY_COMPARE(braked.count(), 1);
        QCOMPARE(run.phase(), Phase::Paused);
        QCOMPARE(braked.first().first().value<Brake>().ended, 3);
        run.resume();
        QTRY_COMPARE(finished.count(), 1);
        QCOMPARE(run.statistics().count(RowState::Succeeded), 8);
    }

    void aBrakeDrainsARunThatNobodyAttends()
    {
        RawServer server(RawScript().request().send(RawScript::reply(404, "no")).again());
        RunOptions options = quick();
        options.brakes.runLine = 0.5;
        options.brakes.least = 3;
        options.maxConcurrent = 1;
        FetchRun run({.source = listOf(QList<QByteArray>(8, server.url())),
                      .options = options,
                      .attendance = Attendance::None});
        QSignalSpy finished(&run, &FetchRun::finished);
        run.start();
        QTRY_COMPARE(finished.count(), 1);
        QCOMPARE(run.statistics().count(RowState::Failed), 3);
        QCOMPARE(run.statistics().count(RowState::Pending), 5);
    }

    void runsTheFailedAgainBesideWhatSucceeded()
    {
        std::atomic<bool> healed{false};
        RawServer server([&](const RawRequest &request) {
            const bool good = healed || request.target() == "/good";
            return RawScript().send(good ? ok() : RawScript::reply(404));
        });
        const auto list = listOf({server.url("/good"), server.url("/bad")});
        FetchRun first({.source = list, .options = quick()});
        QSignalSpy finished(&first, &FetchRun::finished);
        first.start();
        QTRY_COMPARE(finished.size(), 1);
        QCOMPARE(first.table()->state(requestId(1)), RowState::Failed);
        healed = true;
        FetchRun second({.source = list,
                         .positions = {1},
                         .options = quick(),
                         .store = first.store(),
                         .table = first.table()});
        QSignalSpy again(&second, &FetchRun::finished);
        second.start();
        QTRY_COMPARE(again.size(), 1);
        QCOMPARE(second.statistics().total, 1);
        QCOMPARE(second.table()->state(requestId(0)), RowState::Succeeded);
        QCOMPARE(second.table()->state(requestId(1)), RowState::Succeeded);
        QCOMPARE(second.store()->response(requestId(1))->statusCode, 200);
        QCOMPARE(second.store()->response(requestId(0))->statusCode, 200);
    }

    void aCertificateThatCannotBeReadIsSaidAtTheStart()
    {
        RunOptions options = quick();
        options.tls.caFile = QStringLiteral("/nowhere/ca.pem");
        FetchRun run({.source = listOf({"https://127.0.0.1:1/"}), .options = options});
        QSignalSpy failed(&run, &FetchRun::couldNotStart);
        QSignalSpy finished(&run, &FetchRun::finished);
        run.start();
        QTRY_COMPARE(finished.size(), 1);
        QCOMPARE(failed.size(), 1);
        QVERIFY(failed.first().first().toString().contains(QStringLiteral("/nowhere/ca.pem")));
    }

    void manyRowsThroughSmallQueuesAllArrive()
    {
        RawServer server(RawScript::always(ok()));
        constexpr int rows = 5000;
        std::atomic<int> ended{0};
        RunOptions options = quick();
        options.maxPerHost = 32;
        FetchRun run({.source = listOf(QList<QByteArray>(rows, server.url())),
                      .options = options,
                      .rowEnded = [&](const HttpResponse &response) { ended += response.succeeded(); }});
        QSignalSpy finished(&run, &FetchRun::finished);
        run.start();
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 60'000);
        QCOMPARE(ended, rows);
        QVERIFY(server.connectionCount() <= 40);
    }
};

QTEST_GUILESS_MAIN(TestFetchRun)
#include "tst_fetchrun.moc"
