// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/fakerun.h"

using namespace AsyncFetcher;
using namespace std::chrono_literals;

namespace {

constexpr RequestId First = requestId(0);
constexpr RequestId Second = requestId(1);

EarlierWork oneAttempt(const FakeClock &clock, qint64 nextInMs)
{
    Attempt attempt;
    attempt.number = 1;
    attempt.startedMs = clock.wallMs() - 10'000;
    attempt.status = 503;
    attempt.sends = 1;
    return {{{First, {attempt}, clock.wallMs() + nextInMs, WaitReason::Backoff}}, {}, {}};
}

} // namespace

/// What a run keeps so that another process can go on, and how that does.
class TestResumption : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPostWaitsUntilItsIntentIsKept()
    {
        FakeRun run({requestFor("http://a/1", "POST"), requestFor("http://a/2")}, {}, 1.0, {}, true);
        QCOMPARE(run.transport.started, QList<RequestId>{Second});
        QCOMPARE(run.observer.intents(), QList<RequestId>{First});
        QCOMPARE(run.table->row(First).waitReason, WaitReason::Store);
        QCOMPARE(run.scheduler->inFlight(), 1); // it holds no slot
        run.scheduler->intentsKept({First});
        QCOMPARE(run.transport.started, (QList<RequestId>{Second, First}));
        run.transport.answer(First, 200);
        run.transport.answer(Second, 200);
        QCOMPARE(run.observer.ended.size(), 2);
        QCOMPARE(run.observer.ends, 1);
    }

    void whatMayBeSentAgainHasNoIntent()
    {
        HttpRequest repeatable = requestFor("http://a/1", "POST");
        repeatable.retryUnsafe = true;
        FakeRun run({repeatable, requestFor("http://a/2", "DELETE")}, {}, 1.0, {}, true);
        QCOMPARE(run.transport.started.size(), 2);
        QVERIFY(run.observer.intents().isEmpty());
    }

    void nobodyWaitsWhereNothingIsKept()
    {
        FakeRun run({requestFor("http://a/1", "POST")});
        QCOMPARE(run.transport.started.size(), 1);
    }

    void eachAttemptHasItsIntent()
    {
        FakeRun run({requestFor("http://a/1", "POST")}, {}, 0.0, {}, true);
        run.scheduler->intentsKept({First});
        run.transport.breakDown(First, ErrorKind::Connect, 0); // the server has seen nothing: again
        run.advance(1ms);
        QCOMPARE(run.observer.intents().size(), 2);
        QCOMPARE(std::get<SendIntent>(run.observer.notes.back()).number, 2);
        QCOMPARE(run.transport.started.size(), 1);
        run.scheduler->intentsKept({First});
        QCOMPARE(run.transport.started.size(), 2);
    }

    void intentsAreBoundedAndRatesGetTheirStartsBack()
    {
        RunOptions options;
        options.maxConcurrent = 3;
        options.rate = 1;
        QList<HttpRequest> rows;
        for (int i = 0; i < 10; ++i)
            rows.append(requestFor("http://a/", "POST"));
        FakeRun run(rows, options, 1.0, {}, true);
        QCOMPARE(run.observer.intents().size(), 3);
        run.scheduler->intentsKept(run.observer.intents());
        QCOMPARE(run.transport.started.size(), 1);
        run.advance(1s);
        QCOMPARE(run.transport.started.size(), 2);
    }

    void aDrainedRunLeavesWhatItMeantToSend()
    {
        FakeRun run({requestFor("http://a/1", "POST"), requestFor("http://a/2")}, {}, 1.0, {}, true);
        run.scheduler->drain();
        run.transport.answer(Second, 200);
        QCOMPARE(run.observer.ends, 1);
        QCOMPARE(run.observer.ended.size(), 2);
        QCOMPARE(run.observer.ended.last().outcome, RowState::Pending);
        run.scheduler->intentsKept({First});
        QCOMPARE(run.transport.started.size(), 1);
    }

    void aStoppedRunCancelsWhatItMeantToSend()
    {
        FakeRun run({requestFor("http://a/1", "POST")}, {}, 1.0, {}, true);
        run.scheduler->stop();
        QCOMPARE(run.observer.ends, 1);
        QCOMPARE(run.only().outcome, RowState::Cancelled);
        QCOMPARE(run.only().attempt(), 0);
        run.scheduler->intentsKept({First});
        QCOMPARE(run.transport.started.size(), 0);
    }

    void retriesAndHoldsAreNoted()
    {
        FakeRun run({requestFor("http://a/1")}, {}, 1.0);
        run.transport.answer(First, 503, {{"Retry-After", "7"}});
        QCOMPARE(run.observer.notes.size(), 2U);
        const auto &hold = std::get<HostHold>(run.observer.notes[0]);
        QCOMPARE(hold.origin, "http://a:80");
        QCOMPARE(hold.untilMs - hold.atMs, 7000);
        const auto &retried = std::get<RetriedAttempt>(run.observer.notes[1]);
        QCOMPARE(retried.attempt.status, 503);
        QCOMPARE(retried.nextMs, run.clock.wallMs() + 7000);
        QCOMPARE(retried.nextReason, WaitReason::RetryAfter);
    }

    void attemptsGoOnCounting()
    {
        const FakeClock clock;
        RunOptions options;
        options.maxRetries = 1;
        FakeRun run({requestFor("http://a/1")}, options, 1.0, oneAttempt(clock, 300));
        QCOMPARE(run.table->row(First).state, RowState::Waiting);
        QVERIFY(run.transport.started.isEmpty());
        run.advance(299ms);
        QVERIFY(run.transport.started.isEmpty());
        run.advance(1ms);
        QCOMPARE(run.transport.started.size(), 1);
        run.transport.answer(First, 503);
        QCOMPARE(run.only().outcome, RowState::Failed); // no third attempt
        QCOMPARE(run.only().attempt(), 2);
        QCOMPARE(run.only().attempts.last().number, 2);
        QCOMPARE(run.only().attempts.last().waited, std::chrono::nanoseconds(10'300ms));
        QCOMPARE(run.scheduler->statistics(false).attempts, 1); // of this process
    }

    void deadlinesGoOn()
    {
        const FakeClock clock;
        RunOptions options;
        options.deadline = 11s;
        FakeRun run({requestFor("http://a/1")}, options, 1.0, oneAttempt(clock, 5000));
        run.advance(999ms);
        QVERIFY(run.observer.ended.isEmpty());
        run.advance(1ms);
        QCOMPARE(run.only().errorKind, ErrorKind::TimeoutDeadline);
    }

    void aHostThatAskedToWaitIsLeftAlone()
    {
        const FakeClock clock;
        FakeRun run({requestFor("http://a/1"), requestFor("http://b/1")}, {}, 1.0,
                    {{}, {{"http://a:80", 0, clock.wallMs() - 500, clock.wallMs() + 2000}}, {}});
        QCOMPARE(run.transport.started, QList<RequestId>{Second});
        run.advance(1999ms);
        QCOMPARE(run.transport.started.size(), 1);
        run.advance(1ms);
        QCOMPARE(run.transport.started.size(), 2);
    }
};

QTEST_GUILESS_MAIN(TestResumption)
#include "tst_resumption.moc"
