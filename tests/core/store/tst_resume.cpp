// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/storedrun.h"

using namespace AsyncFetcher;
using namespace std::chrono_literals;

namespace {

HttpRequest request(const QByteArray &url, const QByteArray &method = {})
{
    HttpRequest made;
    made.url = url;
    made.method = method;
    return made;
}

/// A run with a GET and a POST that was left by a process that ended without a word.
struct LeftRun
{
    StoredRunTest test;
    std::shared_ptr<RequestList> list = std::make_shared<RequestList>();

    LeftRun()
    {
        list->append(request("http://h/0"));
        list->append(request("http://h/1", "POST"));
        list->append(request("http://h/2"));
    }

    /// What is left, after whatever the first process did.
    template <typename Function>
    StoredProgress after(Function did, bool askUnsafe = false)
    {
        {
            const auto store = test.create(list);
            did(*store);
            if (!store->commit())
                return {};
        }
        m_store = *RunStore::reopen(test.path());
        return *m_store->resume(askUnsafe);
    }
    RunStore &store() { return *m_store; }

private:
    std::unique_ptr<RunStore> m_store;
};

SendIntent intent(qint64 position, int number = 1)
{
    return {requestId(quint32(position)), position, number, 1'700'000'000'000};
}

RetriedAttempt retried(qint64 position, int number = 1)
{
    Attempt attempt = StoredRunTest::succeeded(position).attempts.first();
    attempt.number = number;
    attempt.status = 503;
    attempt.wireBytes = 7;
    return {requestId(quint32(position)), position, attempt, 1'700'000'009'000, WaitReason::Backoff};
}

HttpResponse cancelled(qint64 position, int sends)
{
    HttpResponse response = StoredRunTest::succeeded(position);
    response.outcome = RowState::Cancelled;
    response.attempts.first().sends = sends;
    return response;
}

} // namespace

class TestResume : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingWasDone()
    {
        LeftRun run;
        const StoredProgress progress = run.after([](RunStore &) {});
        QCOMPARE(progress.left, (QList<qsizetype>{0, 1, 2}));
        QVERIFY(progress.positions.isEmpty());
        QCOMPARE(progress.requests->count(), 3);
        QCOMPARE(progress.requests->requestAt(1), run.list->requestAt(1));
        QCOMPARE(progress.statistics.total, 0);
    }

    void whatEndedStaysAndCounts()
    {
        LeftRun run;
        const StoredProgress progress = run.after([](RunStore &store) {
            QVERIFY(store.note(intent(1)));
            QVERIFY(store.add(StoredRunTest::succeeded(1)));
            QVERIFY(store.note(retried(2)));
        });
        QCOMPARE(progress.left, (QList<qsizetype>{0, 2}));
        QCOMPARE(progress.table->row(requestId(1)).state, RowState::Succeeded);
        QCOMPARE(progress.table->row(requestId(1)).status, 200);
        QCOMPARE(progress.statistics.total, 1);
        QCOMPARE(progress.statistics.count(RowState::Succeeded), 1);
        QCOMPARE(progress.statistics.attempts, 2);
        QCOMPARE(progress.statistics.bytesReceived, 7);
        QCOMPARE(progress.statistics.hosts.keys(), QList<QByteArray>{"http://h:80"});
    }

    void attemptsAndWaitsAreThere()
    {
        LeftRun run;
        const StoredProgress progress = run.after([](RunStore &store) {
            QVERIFY(store.note(retried(2)));
            QVERIFY(store.note(retried(2, 2)));
            QVERIFY(store.note(HostHold{"http://h", 2, 1, 1'800'000'000'000}));
            QVERIFY(store.note(HostHold{"http://h", 2, 2, 1'700'000'000'000}));
        });
        QCOMPARE(progress.earlier.begun.size(), 1);
        const BegunRow &begun = progress.earlier.begun.first();
        QCOMPARE(begun.requestId, requestId(2));
        QCOMPARE(begun.attempts.size(), 2);
        QVERIFY(begun.attempts.first() == retried(2).attempt);
        QCOMPARE(begun.nextMs, 1'700'000'009'000);
        QCOMPARE(begun.nextReason, WaitReason::Backoff);
        QCOMPARE(progress.earlier.holds.size(), 1);
        QCOMPARE(progress.earlier.holds.first().untilMs, 1'800'000'000'000);
    }

    void whatMayHaveBeenSentIsUnknown()
    {
        LeftRun run;
        const auto sent = [](RunStore &store) { QVERIFY(store.note(intent(1))); };
        const StoredProgress progress = run.after(sent);
        QCOMPARE(progress.left, (QList<qsizetype>{0, 2}));
        QCOMPARE(progress.table->row(requestId(1)).state, RowState::Unknown);
        const auto response = run.store().response(requestId(1));
        QCOMPARE(response->outcome, RowState::Unknown);
        QVERIFY(!response->error.isEmpty());
        QCOMPARE(response->method, "POST");
    }

    void aChoiceAsksItAgain()
    {
        LeftRun run;
        const StoredProgress progress =
            run.after([](RunStore &store) { QVERIFY(store.note(intent(1))); }, true);
        QCOMPARE(progress.left, (QList<qsizetype>{0, 1, 2}));
        // Later, too.
        QCOMPARE(run.store().resume(false)->left.size(), 3);
    }

    void anAttemptThatEndedSettlesItsIntent()
    {
        LeftRun run;
        const StoredProgress progress = run.after([](RunStore &store) {
            QVERIFY(store.note(intent(1)));
            QVERIFY(store.note(retried(1)));
        });
        QCOMPARE(progress.left, (QList<qsizetype>{0, 1, 2}));
    }

    void theNextIntentIsOpenAgain()
    {
        LeftRun run;
        const StoredProgress progress = run.after([](RunStore &store) {
            QVERIFY(store.note(intent(1)));
            QVERIFY(store.note(retried(1)));
            QVERIFY(store.note(intent(1, 2)));
        });
        QCOMPARE(progress.left, (QList<qsizetype>{0, 2}));
        QCOMPARE(progress.table->row(requestId(1)).state, RowState::Unknown);
    }

    void whatWasLeftBeforeItWasSentIsNotUnknown()
    {
        LeftRun run;
        const StoredProgress progress = run.after([](RunStore &store) {
            QVERIFY(store.note(intent(1)));
            HttpResponse left = StoredRunTest::succeeded(1);
            left.outcome = RowState::Pending;
            QVERIFY(store.add(left));
        });
        QCOMPARE(progress.left, (QList<qsizetype>{0, 1, 2}));
    }

    void cancelledRowsAreAskedAgainWhereThatDoesNoHarm()
    {
        LeftRun run;
        const auto stopped = [](RunStore &store) {
            QVERIFY(store.add(cancelled(0, 1)));
            QVERIFY(store.note(intent(1)));
            QVERIFY(store.add(cancelled(1, 1)));
            QVERIFY(store.add(cancelled(2, 0)));
        };
        const StoredProgress progress = run.after(stopped);
        QCOMPARE(progress.left, (QList<qsizetype>{0, 2}));
        QCOMPARE(run.store().response(requestId(1))->outcome, RowState::Cancelled);
        QCOMPARE(run.store().response(requestId(0)).error().code, Error::Code::NotFound);
    }

    void positionsKeepTheirGaps()
    {
        const StoredRunTest test;
        const auto list = StoredRunTest::listOf(5);
        QVERIFY(RunStore::create({test.path(), list, {1, 3}, {}}));
        const auto store = RunStore::reopen(test.path());
        const StoredProgress progress = *(*store)->resume(false);
        QCOMPARE(progress.left, (QList<qsizetype>{1, 3}));
        QCOMPARE(progress.positions, (QList<qsizetype>{1, 3}));
        QCOMPARE(progress.requests->count(), 4);
        QCOMPARE(progress.requests->urlAt(3), list->urlAt(3));
    }

    void requestsComeBackAsTheyWere()
    {
        const StoredRunTest test;
        auto list = std::make_shared<RequestList>();
        HttpRequest defaults = request({}, "POST");
        defaults.headers = {{"X", "1"}};
        defaults.timeout = 1500ms;
        list->setDefaults(defaults);
        HttpRequest full = request("http://h/\xc3\xa4 b", "PUT");
        full.headers = {{"A", "1"}, {"a", "2"}};
        full.body.kind = RequestBody::Kind::Data;
        full.body.bytes = QByteArray("\x00\xff\xfe", 3);
        full.id = QStringLiteral("ä");
        full.name = QStringLiteral("name");
        full.tags = {QStringLiteral("t")};
        full.maxRetries = 0;
        full.retryUnsafe = true;
        full.user = "u";
        full.password = "p";
        HttpRequest form = request("http://h/2", "GET");
        form.body.kind = RequestBody::Kind::Form;
        form.body.form = {{QStringLiteral("a"), QStringLiteral("b")}};
        HttpRequest broken;
        broken.url = "{";
        broken.inputError = QStringLiteral("list.jsonl:3: it is broken");
        for (const HttpRequest &each : {full, form, broken})
            list->append(each);
        QVERIFY(test.create(list));
        const auto store = RunStore::reopen(test.path());
        const StoredProgress progress = *(*store)->resume(false);
        QVERIFY(progress.requests->requestAt(0) == full);
        QVERIFY(progress.requests->requestAt(1) == form);
        broken.method = "POST"; // the default of the batch stands in the row
        QVERIFY(progress.requests->requestAt(2) == broken);
        QVERIFY(progress.requests->defaults() == defaults);
    }

    void optionsComeBackAsTheyWere()
    {
        const StoredRunTest test;
        StoredFacts facts;
        facts.startedMs = 1'700'000'000'000;
        facts.options.maxConcurrent = 7;
        facts.options.rate = 12.5;
        facts.options.deadline = 2500ms;
        facts.options.retryStatuses = {500, 599};
        facts.options.honourRetryAfter = false;
        facts.options.failFast = true;
        facts.options.tls.caFile = QStringLiteral("/ä.pem");
        facts.bodies = QStringLiteral("none");
        facts.withSecrets = true;
        QVERIFY(RunStore::create({test.path(), StoredRunTest::listOf(1), {}, facts}));
        const auto store = RunStore::reopen(test.path());
        const StoredFacts read = (*store)->resume(false)->facts;
        QVERIFY(read.options == facts.options);
        QCOMPARE(read.startedMs, facts.startedMs);
        QCOMPARE(read.bodies, facts.bodies);
        QCOMPARE(read.withSecrets, true);
    }
};

QTEST_GUILESS_MAIN(TestResume)
#include "tst_resume.moc"
