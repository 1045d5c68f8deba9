// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/storedrun.h"

#include <QFileInfo>

using namespace AsyncFetcher;
using namespace std::chrono_literals;

namespace {

/// Everything a response can hold.
HttpResponse rich(qint64 position)
{
    HttpResponse response = StoredRunTest::succeeded(position);
    response.outcome = RowState::Failed;
    response.statusCode = 503;
    response.method = "PUT";
    response.finalUrl = "http://other/";
    response.headers = {{"Set-Cookie", "a=1"}, {"set-cookie", "b=2"}, {"X-Empty", ""}, {"X", "a: b\xff"}};
    response.errorKind = ErrorKind::TimeoutDeadline;
    response.error = QStringLiteral("Zu spät.");
    Attempt first = response.attempts.first();
    first.status = 429;
    first.errorKind = ErrorKind::Status;
    first.error = QStringLiteral("The server answered 429.");
    first.redirects = {{"http://h/1", 302, "/näch"}, {"http://h/2", 307, "//other/"}};
    Attempt second;
    second.number = 2;
    second.startedMs = 1'700'000'001'000;
    second.status = 503;
    second.errorKind = ErrorKind::Status;
    second.error = QStringLiteral("The server answered 503.");
    second.responseTime = response.responseTime;
    second.timings = {1us, -1ns, 3us, 2us, 0us, 5us, 6us};
    second.waited = 250ms;
    second.waitReason = WaitReason::RetryAfter;
    second.sends = 2;
    second.wireBytes = 12345;
    second.connection = {"::1", "1.1", "qnam", true, "TLSv1.3", "AES", "a <- b"};
    response.attempts = {first, second};
    return response;
}

void compare(const HttpResponse &got, const HttpResponse &want)
{
    QCOMPARE(got.requestId, want.requestId);
    QCOMPARE(got.position, want.position);
    QCOMPARE(got.id, want.id);
    QCOMPARE(got.url, want.url);
    QCOMPARE(got.finalUrl, want.finalUrl);
    QCOMPARE(got.method, want.method);
    QCOMPARE(got.outcome, want.outcome);
    QCOMPARE(got.statusCode, want.statusCode);
    QVERIFY(got.headers == want.headers);
    QCOMPARE(got.body.bytes, want.body.bytes);
    QCOMPARE(got.body.size, want.body.size);
    QCOMPARE(got.responseTime, want.responseTime);
    QCOMPARE(got.errorKind, want.errorKind);
    QCOMPARE(got.error, want.error);
    QCOMPARE(got.attempts.size(), want.attempts.size());
    for (qsizetype i = 0; i < got.attempts.size(); ++i)
        QVERIFY2(got.attempts[i] == want.attempts[i], qPrintable(QString::number(i)));
}

} // namespace

class TestRunStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesBackWhatItGot()
    {
        const StoredRunTest test;
        const auto store = test.create(StoredRunTest::listOf(3));
        QVERIFY(store);
        const HttpResponse simple = StoredRunTest::succeeded(0);
        const HttpResponse full = rich(1);
        HttpResponse unsent = StoredRunTest::succeeded(2);
        unsent.attempts.clear();
        unsent.finalUrl = QByteArray();
        unsent.statusCode = 0;
        unsent.headers.clear();
        unsent.body = {};
        unsent.responseTime = 0ns;
        unsent.outcome = RowState::Failed;
        unsent.errorKind = ErrorKind::Invalid;
        unsent.error = QStringLiteral("It cannot be sent.");
        QVERIFY(store->add(simple));
        QVERIFY(store->note(RetriedAttempt{requestId(1), 1, full.attempts.first(), 5, WaitReason::Backoff}));
        QVERIFY(store->add(full));
        QVERIFY(store->add(unsent));
        for (const bool committed : {false, true}) {
            for (const HttpResponse &want : {simple, full, unsent}) {
                const auto got = store->response(want.requestId);
                QVERIFY2(got, qPrintable(got ? QString() : got.error().toString()));
                compare(*got, want);
            }
            if (!committed)
                QVERIFY(store->commit());
        }
    }

    void aRowThatHasNotEndedIsNotFound()
    {
        const StoredRunTest test;
        const auto store = test.create(StoredRunTest::listOf(1));
        QCOMPARE(store->response(requestId(0)).error().code, Error::Code::NotFound);
        QCOMPARE(store->response(requestId(7)).error().code, Error::Code::NotFound);
    }

    void aRowThatRunsAgainReplacesWhatItHad()
    {
        const StoredRunTest test;
        const auto store = test.create(StoredRunTest::listOf(1));
        QVERIFY(store->add(StoredRunTest::succeeded(0, "old")));
        QVERIFY(store->add(StoredRunTest::succeeded(0, "new")));
        QCOMPARE(store->response(requestId(0))->body.bytes, "new");
    }

    void idsNeedNotBePositions()
    {
        auto list = StoredRunTest::listOf(3);
        list->apply(RemoveRows{{0}});
        const StoredRunTest test;
        const auto store = test.create(list);
        HttpResponse response = StoredRunTest::succeeded(0);
        response.requestId = requestId(1);
        QVERIFY(store->add(response));
        QCOMPARE(store->response(requestId(1))->position, 0);
        QCOMPARE(store->response(requestId(1))->requestId, requestId(1));
        QVERIFY(!store->response(requestId(2)));
    }

    void whatWasNotCommittedIsNotThere()
    {
        const StoredRunTest test;
        auto store = test.create(StoredRunTest::listOf(2));
        QVERIFY(store->add(StoredRunTest::succeeded(0)));
        QVERIFY(store->commit());
        QVERIFY(store->add(StoredRunTest::succeeded(1)));
        store.reset();
        auto again = RunStore::reopen(test.path());
        QVERIFY(again);
        QVERIFY((*again)->response(requestId(0)));
        QVERIFY(!(*again)->response(requestId(1)));
    }

    void aFileThatExistsIsNotOverwritten()
    {
        const StoredRunTest test;
        QVERIFY(test.create(StoredRunTest::listOf(1)));
        const auto second = RunStore::create({test.path(), StoredRunTest::listOf(1), {}, {}});
        QVERIFY(!second);
        QVERIFY(second.error().message.contains(QStringLiteral("exists")));
        QCOMPARE(test.ask(QStringLiteral("SELECT count(*) FROM requests")), "1");
    }

    void twoAtOnceAreTold()
    {
        const StoredRunTest test;
        auto store = test.create(StoredRunTest::listOf(1));
        QCOMPARE(RunStore::reopen(test.path()).error().code, Error::Code::Busy);
        store.reset();
        QVERIFY(RunStore::reopen(test.path()));
        QVERIFY(!QFileInfo::exists(test.path() + QStringLiteral(".lock")));
    }

    void finishingMakesOneFile()
    {
        const StoredRunTest test;
        auto store = test.create(StoredRunTest::listOf(1));
        QVERIFY(store->add(StoredRunTest::succeeded(0)));
        QVERIFY(store->finish());
        QVERIFY(store->response(requestId(0)));
        store.reset();
        QCOMPARE(QFileInfo(test.path()).dir().entryList(QDir::AllEntries | QDir::NoDotAndDotDot).size(), 1);
        QCOMPARE(QFileInfo(test.path()).permissions() &
                     (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther),
                 QFile::Permissions());
        QCOMPARE(test.ask(QStringLiteral("PRAGMA journal_mode")), "delete");
        QCOMPARE(test.ask(QStringLiteral("SELECT count(*) FROM run WHERE key = 'ended_ms'")), "1");
        QCOMPARE(test.ask(QStringLiteral("PRAGMA integrity_check")), "ok");
    }
};

QTEST_GUILESS_MAIN(TestRunStore)
#include "tst_runstore.moc"
