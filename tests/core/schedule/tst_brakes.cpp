// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/schedule/schedulerlog.h"
#include "tests/support/fakerun.h"

#include <QTest>

using namespace AsyncFetcher;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

QList<HttpRequest> rowsOf(const QByteArray &host, int count)
{
    QList<HttpRequest> rows;
    for (int i = 0; i < count; ++i)
        rows.append(requestFor("http://" + host + "/" + QByteArray::number(i)));
    return rows;
}

RunOptions oneByOne()
{
    RunOptions options;
    options.maxConcurrent = options.maxPerHost = 1;
    options.maxRetries = 0;
    return options;
}

RunOptions braking(double runLine, double hostLine)
{
    RunOptions options = oneByOne();
    options.brakes.runLine = runLine;
    options.brakes.hostLine = hostLine;
    options.brakes.window = 10;
    options.brakes.least = 4;
    return options;
}

/// Ends what flies until nothing does, or so many have ended.
int answerAll(FakeRun &run, int status, int most = 1000)
{
    int ended = 0;
    while (!run.transport.flying.isEmpty() && ended < most) {
        run.transport.answer(run.transport.flying.firstKey(), status);
        ++ended;
    }
    return ended;
}

WaitReason why(FakeRun &run, quint32 row)
{
    run.scheduler->explain({requestId(row)});
    return run.table->row(requestId(row)).waitReason;
}

} // namespace

class TestBrakes : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aWindowForgetsWhatIsOlder()
    {
        FailureWindow window(3);
        QVERIFY(!window.reaches(0.5, 1)); // nothing has ended
        for (const bool failed : {true, true, false})
            window.add(failed);
        QCOMPARE(window.failures(), 2);
        QVERIFY(window.reaches(0.66, 3));
        QVERIFY(!window.reaches(0.67, 3));
        QVERIFY(!window.reaches(0.1, 4)); // too few to say anything
        QVERIFY(!window.reaches(0, 1));   // no line
        window.add(false);
        QCOMPARE(window.failures(), 1);
        window.add(false);
        QCOMPARE(window.failures(), 0);
        QCOMPARE(window.ended(), 3);
    }

    void aWindowSmallerThanItsLeastStillSpeaks()
    {
        Brakes brakes({0, 0.5, 0, 2, 20});
        QVERIFY(!brakes.runRowEnded(true));
        QVERIFY(brakes.runRowEnded(true));
    }

    void pausesTheRunAtItsLineAndSaysWhy()
    {
        FakeRun run(rowsOf("a", 20), braking(0.5, 0));
        QCOMPARE(answerAll(run, 200, 3), 3);
        QCOMPARE(answerAll(run, 404), 3); // the sixth row makes it half
        QCOMPARE(run.observer.brakes.size(), 1);
        const Brake brake = run.observer.brakes.first();
        QCOMPARE(brake.kind, Brake::Kind::Run);
        QCOMPARE(brake.failed, 3);
        QCOMPARE(brake.ended, 6);
        QVERIFY(!brake.endsRun);
        QCOMPARE(brakeText(brake), QStringLiteral("The run was paused: of the last, 3 of 6 rows failed, "
                                                  "and the line is 50 %."));
        QCOMPARE(why(run, 10), WaitReason::Braked);

        // Going on begins a new window: four more have to end before it speaks again.
        run.scheduler->setPaused(false);
        QCOMPARE(answerAll(run, 404), 4);
        QCOMPARE(run.observer.brakes.size(), 2);
        run.scheduler->setPaused(false);
        QCOMPARE(answerAll(run, 200), 10);
        QCOMPARE(run.observer.ends, 1);
    }

    void pausesOneHostAndNoOther()
    {
        RunOptions options = braking(0, 0.5);
        options.maxConcurrent = 2;
        FakeRun run(rowsOf("bad", 10) + rowsOf("good", 10), options);
        int good = 0;
        while (!run.transport.flying.isEmpty()) {
            const RequestId id = run.transport.flying.firstKey();
            const bool isBad = indexOf(id) < 10;
            good += !isBad;
            run.transport.answer(id, isBad ? 500 : 200);
        }
        QCOMPARE(good, 10);
        QCOMPARE(run.observer.brakes.size(), 1);
        QCOMPARE(run.observer.brakes.first().kind, Brake::Kind::Host);
        QCOMPARE(run.observer.brakes.first().origin, "http://bad:80");
        QVERIFY(brakeText(run.observer.brakes.first())
                    .startsWith(QStringLiteral("The host http://bad:80 was paused")));
        QCOMPARE(run.observer.ended.size(), 14);
        QCOMPARE(run.observer.ends, 0);
        QCOMPARE(why(run, 9), WaitReason::HostBraked);

        run.scheduler->setHostPaused("http://bad:80", false);
        QCOMPARE(answerAll(run, 200), 6);
        QCOMPARE(run.observer.ends, 1);
    }

    void rowsThatEndWhileItIsPausedCountForNothing()
    {
        RunOptions options = braking(0.5, 0);
        options.maxConcurrent = options.maxPerHost = 12;
        FakeRun run(rowsOf("a", 20), options);
        QCOMPARE(answerAll(run, 500), 15); // all that were under way, and what three of them made room for
        QCOMPARE(run.observer.brakes.size(), 1);
        run.scheduler->setPaused(false);
        QCOMPARE(answerAll(run, 200), 5);
        QCOMPARE(run.observer.brakes.size(), 1);
    }

    void linesMoveWhileItRuns()
    {
        FakeRun run(rowsOf("a", 30), oneByOne());
        QCOMPARE(answerAll(run, 500, 10), 10);
        QVERIFY(run.observer.brakes.isEmpty());
        run.scheduler->setLimits(braking(1.0, 0));
        QCOMPARE(answerAll(run, 500), 4);
        QCOMPARE(run.observer.brakes.size(), 1);
        run.scheduler->setLimits(oneByOne());
        run.scheduler->setPaused(false);
        QCOMPARE(answerAll(run, 500), 16);
        QCOMPARE(run.observer.brakes.size(), 1);
    }

    void theCanaryGoesFirstAndAsks()
    {
        RunOptions options;
        options.brakes.canary = 2;
        FakeRun run(rowsOf("a", 5), options);
        QCOMPARE(run.transport.flying.size(), 2);
        QCOMPARE(why(run, 4), WaitReason::Canary);
        answerAll(run, 200);
        QCOMPARE(run.transport.started.size(), 2);
        QCOMPARE(run.observer.brakes.size(), 1);
        QCOMPARE(run.observer.brakes.first().kind, Brake::Kind::Canary);
        QCOMPARE(run.observer.brakes.first().ended, 2);
        QCOMPARE(run.observer.ends, 0);
        run.scheduler->cancel({requestId(3)}); // what is held back can go, too
        QCOMPARE(run.observer.ended.size(), 3);
        run.scheduler->setPaused(false);
        QCOMPARE(answerAll(run, 200), 2);
        QCOMPARE(run.observer.ends, 1);
        QCOMPARE(run.table->state(requestId(3)), RowState::Cancelled);
        QCOMPARE(run.observer.ended.size(), 5);
    }

    void aRetryOfTheCanaryIsWaitedFor()
    {
        RunOptions options;
        options.brakes.canary = 1;
        FakeRun run(rowsOf("a", 2), options);
        run.transport.answer(requestId(0), 503);
        QVERIFY(run.observer.brakes.isEmpty());
        run.advance(1s);
        QCOMPARE(run.transport.flying.size(), 1);
        answerAll(run, 200);
        QCOMPARE(run.observer.brakes.size(), 1);
    }

    void pausingDuringTheCanaryIsNoAnswer()
    {
        RunOptions options = oneByOne();
        options.brakes.canary = 2;
        FakeRun run(rowsOf("a", 4), options);
        run.scheduler->setPaused(true);
        run.scheduler->setPaused(false);
        QCOMPARE(answerAll(run, 200), 2);
        QCOMPARE(run.observer.brakes.size(), 1);
    }

    void aCanaryOfAllRowsAsksNobody()
    {
        RunOptions options;
        options.brakes.canary = 3;
        FakeRun run(rowsOf("a", 3), options);
        answerAll(run, 500);
        run.advance(1h);
        QVERIFY(run.observer.brakes.isEmpty());
    }

    void aCanaryThatCannotBeSentEndsToo()
    {
        RunOptions options;
        options.brakes.canary = 1;
        FakeRun run(QList<HttpRequest>{requestFor("nonsense")} + rowsOf("a", 2), options);
        QCOMPARE(run.observer.brakes.size(), 1);
        QCOMPARE(run.observer.brakes.first().failed, 1);
        QVERIFY(run.transport.started.isEmpty());
    }

    void stopAndDrainLeaveWhatIsHeldBack_data()
    {
        QTest::addColumn<bool>("stops");
        QTest::addColumn<bool>("asked");
        QTest::newRow("stop, before") << true << false;
        QTest::newRow("stop, asked") << true << true;
        QTest::newRow("drain, before") << false << false;
        QTest::newRow("drain, asked") << false << true;
    }
    void stopAndDrainLeaveWhatIsHeldBack()
    {
        QFETCH(bool, stops);
        QFETCH(bool, asked);
        RunOptions options;
        options.brakes.canary = 2;
        FakeRun run(rowsOf("a", 5), options);
        if (asked)
            answerAll(run, 200);
        if (stops)
            run.scheduler->stop();
        else
            run.scheduler->drain();
        answerAll(run, 200);
        QCOMPARE(run.observer.ends, 1);
        QCOMPARE(run.observer.ended.size(), 5);
        for (quint32 row = 2; row < 5; ++row)
            QCOMPARE(run.table->state(requestId(row)), RowState::Pending);
        QCOMPARE(run.observer.brakes.size(), asked ? 1 : 0);
    }

    void whereNobodyAnswersAGoodCanaryGoesOn()
    {
        RunOptions options;
        options.brakes.canary = 2;
        FakeRun run(rowsOf("a", 5), options, 1.0, {}, false, {}, {}, Attendance::None);
        QCOMPARE(answerAll(run, 200), 5);
        QVERIFY(run.observer.brakes.isEmpty());
        QCOMPARE(run.observer.ends, 1);
    }

    void whereNobodyAnswersABadCanaryEndsTheRun()
    {
        RunOptions options = oneByOne();
        options.brakes.canary = 2;
        FakeRun run(rowsOf("a", 5), options, 1.0, {}, false, {}, {}, Attendance::None);
        QCOMPARE(answerAll(run, 404), 2);
        QCOMPARE(run.observer.brakes.size(), 1);
        QVERIFY(run.observer.brakes.first().endsRun);
        QCOMPARE(run.observer.ends, 1);
        QCOMPARE(run.table->state(requestId(4)), RowState::Pending);
    }

    void whereNobodyAnswersABrakeEndsTheRun()
    {
        for (const Attendance attendance : {Attendance::None, Attendance::CanaryOnly}) {
            FakeRun run(rowsOf("a", 20), braking(0.5, 0), 1.0, {}, false, {}, {}, attendance);
            QCOMPARE(answerAll(run, 404), 4);
            QVERIFY(run.observer.brakes.first().endsRun);
            QCOMPARE(run.observer.ends, 1);
            QCOMPARE(run.observer.ended.size(), 20);
        }
    }

    void whereNobodyAnswersAHostThatBrakedIsLeftAtTheEnd()
    {
        RunOptions options = braking(0, 0.5);
        options.maxConcurrent = 2;
        FakeRun run(rowsOf("bad", 10) + rowsOf("good", 10), options, 1.0, {}, false, {}, {},
                    Attendance::None);
        while (!run.transport.flying.isEmpty()) {
            const RequestId id = run.transport.flying.firstKey();
            run.transport.answer(id, indexOf(id) < 10 ? 500 : 200);
        }
        QCOMPARE(run.observer.ends, 1);
        QCOMPARE(run.table->state(requestId(9)), RowState::Pending);
        QCOMPARE(run.table->state(requestId(19)), RowState::Succeeded);
    }

    void rowsThatOthersWaitForAreAmongTheCanary()
    {
        RunOptions options;
        options.brakes.canary = 1;
        FakeRun run(usersBeforeTheirLogin(), options, 1.0, {}, false, UseAfterLogin, {}, Attendance::None);
        QCOMPARE(run.transport.flying.keys(), QList{requestId(1)});
        QCOMPARE(answerAll(run, 200), 4);
        QVERIFY(run.observer.brakes.isEmpty());
        QCOMPARE(run.observer.ends, 1);
    }

    void aHostThatBrakedHoldsWhoWaitsForItsRows()
    {
        RunOptions options = braking(0, 0.5);
        options.maxConcurrent = 1;
        QList<HttpRequest> rows = usersBeforeTheirLogin();
        for (HttpRequest &login : rowsOf("bad", 10)) {
            login.group = u"login"_s;
            rows.append(login);
        }
        FakeRun run(rows, options, 1.0, {}, false, UseAfterLogin, {}, Attendance::None);
        while (!run.transport.flying.isEmpty()) {
            const RequestId id = run.transport.flying.firstKey();
            run.transport.answer(id, indexOf(id) > 3 ? 500 : 200);
        }
        QCOMPARE(run.observer.ends, 1);
        QCOMPARE(run.table->state(requestId(0)), RowState::Pending);
        QCOMPARE(run.table->state(requestId(13)), RowState::Pending);
    }

private:
    const RowGroups UseAfterLogin{{u"login"_s, {}, {}}, {u"use"_s, {u"login"_s}, {}}};

    /// Of four rows the second is what the first and the third wait for.
    static QList<HttpRequest> usersBeforeTheirLogin()
    {
        QList<HttpRequest> rows = rowsOf("a", 4);
        rows[0].group = rows[2].group = u"use"_s;
        rows[1].group = u"login"_s;
        return rows;
    }
};

QTEST_GUILESS_MAIN(TestBrakes)
#include "tst_brakes.moc"
