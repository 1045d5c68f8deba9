// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/fakerun.h"

#include <QTest>

using namespace AsyncFetcher;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

HttpRequest expecting(const QByteArrayList &expect, const char *url = "http://a/")
{
    HttpRequest request;
    request.url = url;
    request.expect = expect;
    return request;
}

} // namespace

/// How expectations make the outcome of rows.
class TestJudge : public QObject
{
    Q_OBJECT

    static constexpr RequestId First = requestId(0);

private Q_SLOTS:
    void whatIsAsExpectedSucceeds()
    {
        FakeRun run({expecting({"status == 200", "header X ~ y", "time < 1s"})});
        run.transport.answer(First, 200, {{"X", "xyz"}});
        QCOMPARE(run.only().outcome, RowState::Succeeded);
        QCOMPARE(run.only().asserts.size(), 3);
        QCOMPARE(run.only().asserts[1], (Assert{"header X ~ y", true, "xyz"}));
        QCOMPARE(run.scheduler->statistics(false).assertsPassed, 3);
        QCOMPARE(run.scheduler->statistics(false).assertsFailed, 0);
    }

    void whatIsNotFails()
    {
        FakeRun run({expecting({"status == 201", "body contains body", "header X exists"})});
        run.transport.answer(First, 200);
        const HttpResponse &row = run.only();
        QCOMPARE(row.outcome, RowState::Failed);
        QCOMPARE(row.errorKind, ErrorKind::Expectation);
        QCOMPARE(row.error, u"It is not as expected: status == 201 (it was 200); "
                            "header X exists (nothing was there)."_s);
        QCOMPARE(row.attempts.last().errorKind, ErrorKind::None);
        QCOMPARE(row.asserts.size(), 3);
        QVERIFY(row.asserts[1].passed);
        QCOMPARE(run.table->row(First).errorKind, ErrorKind::Expectation);
        const Statistics statistics = run.scheduler->statistics(false);
        QCOMPARE(statistics.byError[size_t(ErrorKind::Expectation)], 1);
        QCOMPARE(statistics.assertsPassed, 1);
        QCOMPARE(statistics.assertsFailed, 2);
    }

    void anExpected404Succeeds()
    {
        FakeRun run({expecting({"status == 404"})});
        run.transport.answer(First, 404);
        QCOMPARE(run.only().outcome, RowState::Succeeded);
        QCOMPARE(run.only().errorKind, ErrorKind::None);
        QVERIFY(run.only().error.isEmpty());
    }

    void anExpectedStatusIsNotRetried()
    {
        FakeRun run({expecting({"status == 503"}), expecting({"status == 200"}, "http://b/")});
        run.transport.answer(First, 503);
        QCOMPARE(run.observer.ended.size(), 1);
        QCOMPARE(run.observer.ended.first().outcome, RowState::Succeeded);
        run.transport.answer(requestId(1), 503);
        QCOMPARE(run.table->row(requestId(1)).state, RowState::Waiting);
        run.advance(1s);
        run.transport.answer(requestId(1), 200);
        QCOMPARE(run.observer.ended.last().outcome, RowState::Succeeded);
        QCOMPARE(run.observer.ended.last().attempt(), 2);
    }

    void aWrongStatusInTheEndIsAnExpectationsFailure()
    {
        HttpRequest row = expecting({"status == 200"});
        row.maxRetries = 0;
        FakeRun run({row});
        run.transport.answer(First, 500);
        QCOMPARE(run.only().errorKind, ErrorKind::Expectation);
        QCOMPARE(run.only().attempts.last().errorKind, ErrorKind::Status);
    }

    void withoutAWordOnTheStatusItIsWrongByItself()
    {
        FakeRun run({expecting({"time < 1ms"})});
        run.transport.answer(First, 404);
        QCOMPARE(run.only().errorKind, ErrorKind::Status);
        QCOMPARE(run.only().asserts.size(), 1); // and looked at all the same
        QVERIFY(!run.only().asserts.first().passed);
    }

    void whatBrokeIsNotJudged()
    {
        HttpRequest row = expecting({"status == 200"});
        row.maxRetries = 0;
        FakeRun run({row});
        run.transport.breakDown(First, ErrorKind::Reset);
        QCOMPARE(run.only().errorKind, ErrorKind::Reset);
        QVERIFY(run.only().asserts.isEmpty());
    }

    void aBadExpectationFailsItsRowAlone()
    {
        FakeRun run({expecting({"status == 200", "status = 200"}), expecting({"status == 200"})});
        QCOMPARE(run.transport.started.size(), 1);
        run.transport.answer(requestId(1), 200);
        const HttpResponse &bad = run.observer.ended.first();
        QCOMPARE(bad.outcome, RowState::Failed);
        QCOMPARE(bad.errorKind, ErrorKind::Invalid);
        QCOMPARE(bad.error, u"expect “status = 200”, column 8: One of ==, !=, <, <=, > and >= is "
                            "missing here."_s);
        QCOMPARE(bad.attempt(), 0);
        QCOMPARE(run.observer.ended.last().outcome, RowState::Succeeded);
    }

    void rowsGoBeforeDefaults()
    {
        const QByteArrayList defaults{"status == 200", "time < 1s", "header X == 1", "json $.a == 1"};
        QCOMPARE(joinedExpectations({}, defaults), defaults);
        QCOMPARE(joinedExpectations({"Status==404", "header x exists", "json $.b == 1"}, defaults),
                 (QByteArrayList{"Status==404", "header x exists", "json $.b == 1", "time < 1s",
                                 "json $.a == 1"}));
        const QList<ColumnRule> columns =
            joinedColumns({{"id", "json $.id"}}, {{"id", "status"}, {"t", "time"}});
        QCOMPARE(columns, (QList<ColumnRule>{{"id", "json $.id"}, {"t", "time"}}));
    }

    void judgesAreShared()
    {
        Judges judges(nullptr);
        HttpRequest defaults;
        const HttpRequest plain;
        QVERIFY(!*judges.judgeOf(plain, defaults));
        const auto first = judges.judgeOf(expecting({"status == 200"}), defaults);
        QCOMPARE(*judges.judgeOf(expecting({"status == 200"}), defaults), *first);
        QVERIFY(*judges.judgeOf(expecting({"status == 201"}), defaults) != *first);
        QVERIFY(!judges.judgeOf(expecting({"nothing"}), defaults));
    }

    /// Of what is large the engine goes on meanwhile, and the row ends when it was judged.
    void largeBodiesAreJudgedElsewhere()
    {
        HttpRequest row = expecting({"json $.last == 1"});
        row.extract = {{"last", "json $.last"}};
        HttpRequest wrong = expecting({"json $.last == 2"});
        FakeRun run({row, wrong, expecting({"json $.last == 1"})});
        const QByteArray body = "{\"x\": \"" + QByteArray(JudgeWorker::LargeBytes, 'x') + "\", \"last\": 1}";
        run.transport.answer(First, 200, {}, body);
        run.transport.answer(requestId(1), 200, {}, body);
        QCOMPARE(run.observer.ended.size(), 0);
        run.transport.answer(requestId(2), 200, {}, R"({"last": 1})");
        QCOMPARE(run.observer.ended.size(), 1);
        QTRY_COMPARE(run.observer.ends, 1);
        QCOMPARE(run.observer.ended[1].outcome, RowState::Succeeded);
        QCOMPARE(run.observer.ended[1].extracted, (QList<Extracted>{{"last", "1", true}}));
        QCOMPARE(run.observer.ended[1].body.size, body.size());
        QCOMPARE(run.observer.ended[2].errorKind, ErrorKind::Expectation);
    }

    void aRowCanBeCancelledWhileItIsJudged()
    {
        FakeRun run({expecting({"json $.last == 1"}), expecting({"json $.last == 1"})});
        const QByteArray body = QByteArray(JudgeWorker::LargeBytes + 1, ' ') + "{\"last\": 1}";
        run.transport.answer(First, 200, {}, body);
        run.scheduler->cancel({First});
        QCOMPARE(run.only().outcome, RowState::Cancelled);
        run.transport.answer(requestId(1), 200, {}, body);
        QTRY_COMPARE(run.observer.ends, 1);
        QCOMPARE(run.observer.ended.size(), 2);
        QCOMPARE(run.observer.ended[1].outcome, RowState::Succeeded);
    }

    void aRunThatIsDrainedEndsWhenItIsJudged()
    {
        FakeRun run({expecting({"json $.last == 1"})});
        run.transport.answer(First, 200, {}, QByteArray(JudgeWorker::LargeBytes + 1, ' ') + "{\"last\": 1}");
        run.scheduler->drain();
        QCOMPARE(run.observer.ends, 0);
        QTRY_COMPARE(run.observer.ends, 1);
        QCOMPARE(run.only().outcome, RowState::Succeeded);
    }

    void aRunCanGoWhileItIsJudged()
    {
        FakeRun run({expecting({"json $.last == 1"})});
        run.transport.answer(First, 200, {}, QByteArray(JudgeWorker::LargeBytes + 1, ' ') + "{\"last\": 1}");
        run.scheduler.reset();
        QCOMPARE(run.observer.ends, 0);
    }

    void columnsAreTaken()
    {
        HttpRequest row = expecting({});
        row.extract = {{"x", "header X"}, {"n", "json $.n"}, {"s", "Secret  header X"}};
        FakeRun run({row});
        run.transport.answer(First, 200, {{"X", "1"}});
        QCOMPARE(run.only().outcome, RowState::Succeeded);
        QCOMPARE(run.only().extracted,
                 (QList<Extracted>{{"x", "1", false}, {"n", {}, false}, {"s", "1", false, true}}));
    }
};

QTEST_GUILESS_MAIN(TestJudge)
#include "tst_judge.moc"
