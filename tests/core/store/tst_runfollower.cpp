// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/runfollower.h"
#include "core/store/storedrun.h"
#include "tests/support/storedrun.h"

using namespace AsyncFetcher;

/// A run as another process sees it while it goes on.
class TestRunFollower : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rowsAppearWhenTheyAreCommitted()
    {
        const StoredRunTest test;
        const auto store = test.create(StoredRunTest::listOf(1000));
        QVERIFY(store->add(StoredRunTest::succeeded(0)));
        QVERIFY(store->commit());
        const auto run = StoredRun::open(test.path());
        QVERIFY(run && (*run)->isLive());
        const auto progress = (*run)->progress();
        QVERIFY(progress);
        QCOMPARE(progress->left.size(), 999);
        QList<qint64> seen;
        const auto follower =
            RunFollower::open(test.path(), *progress,
                              [&seen](const HttpResponse &response) { seen.append(response.position); });
        QVERIFY(follower);

        // Far apart, so that they are found in stretches, and one that is not safe yet.
        for (const qint64 position : {1, 2, 500, 998})
            QVERIFY(store->add(StoredRunTest::succeeded(position)));
        QCOMPARE((*follower)->look()->rows, 0);
        QVERIFY(store->commit());
        auto step = (*follower)->look();
        QVERIFY(step);
        QCOMPARE(seen, QList<qint64>({1, 2, 500, 998}));
        QCOMPARE(step->rows, 4);
        QCOMPARE(step->left, 995);
        QVERIFY(step->live);
        QCOMPARE(step->statistics.total, 1000);
        QCOMPARE(step->statistics.count(RowState::Succeeded), 5);
        QCOMPARE(step->statistics.count(RowState::Pending), 995);
        QCOMPARE(progress->table->row(requestId(500)).status, quint16(200));
        QCOMPARE((*follower)->look()->rows, 0);

        for (qint64 position = 3; position < 1000; ++position)
            if (position != 500 && position != 998)
                QVERIFY(store->add(StoredRunTest::succeeded(position)));
        QVERIFY(store->finish());
        step = (*follower)->look();
        QCOMPARE(step->left, 0);
        QCOMPARE(step->statistics.count(RowState::Succeeded), 1000);
        QVERIFY(!step->live);
        QCOMPARE(seen.size(), 999);
    }

    void whatIsVisitedSaysEnoughForATable()
    {
        const StoredRunTest test;
        const auto store = test.create(StoredRunTest::listOf(2));
        HttpResponse failed = StoredRunTest::succeeded(1, "sorry");
        failed.outcome = RowState::Failed;
        failed.statusCode = 500;
        failed.errorKind = ErrorKind::Status;
        failed.error = QStringLiteral("The server answered 500.");
        failed.finalUrl = "http://other/";
        QVERIFY(store->add(StoredRunTest::succeeded(0)));
        QVERIFY(store->add(failed));
        QVERIFY(store->finish());
        QList<HttpResponse> seen;
        const auto progress =
            (*StoredRun::open(test.path()))
                ->progress({[&seen](const HttpResponse &response) { seen.append(response); }, {}});
        QVERIFY(progress);
        QCOMPARE(seen.size(), 2);
        QVERIFY(seen[0].finalUrl.isEmpty() && seen[0].url.isEmpty() && seen[0].body.bytes.isEmpty());
        QCOMPARE(headerValue(seen[0].headers, "Content-Type"), "text/plain");
        QCOMPARE(seen[1].finalUrl, "http://other/");
        QCOMPARE(seen[1].error, failed.error);
        QCOMPARE(seen[1].body.bytes, "sorry");
    }

    void readingCanBeEnded()
    {
        const StoredRunTest test;
        const auto store = test.create(StoredRunTest::listOf(10'000));
        for (qint64 position = 0; position < 10'000; ++position)
            QVERIFY(store->add(StoredRunTest::succeeded(position)));
        QVERIFY(store->commit());
        const auto progress =
            (*StoredRun::open(test.path()))->progress({{}, [](qint64, qint64) { return false; }});
        QVERIFY(!progress);
        QCOMPARE(progress.error().code, Error::Code::Cancelled);
    }

    void aShardIsListedWithoutTheRowsOfOthers()
    {
        const StoredRunTest test;
        auto store = RunStore::create({test.path(), StoredRunTest::listOf(10), {3, 7}, {}});
        QVERIFY(store);
        const auto run = StoredRun::open(test.path());
        const auto list = (*run)->list();
        QVERIFY(list);
        QCOMPARE(list->count(), 2);
        QCOMPARE(list->requestAt(1).url, "http://h/7");
        QCOMPARE(list->requestAt(1).id, QStringLiteral("8"));
        QCOMPARE(indexOf(list->idAt(1)), 7u);
    }
};

QTEST_GUILESS_MAIN(TestRunFollower)
#include "tst_runfollower.moc"
