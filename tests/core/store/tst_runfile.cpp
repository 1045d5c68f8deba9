// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/storedrun.h"
#include "tests/support/storedrun.h"

#include <QFile>

using namespace AsyncFetcher;

/// The file as others see it: through the sqlite3 shell, and as input that cannot be trusted.
class TestRunFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void viewsReadWell()
    {
        const StoredRunTest test;
        auto list = StoredRunTest::listOf(3);
        HttpRequest named;
        named.url = "http://h/3";
        named.id = QStringLiteral("mine");
        named.method = "POST";
        list->append(named);
        auto store = test.create(list);
        HttpResponse failed = StoredRunTest::succeeded(1);
        failed.outcome = RowState::Failed;
        failed.statusCode = 404;
        failed.errorKind = ErrorKind::Status;
        failed.error = QStringLiteral("The server answered 404 Not Found.");
        QVERIFY(store->add(StoredRunTest::succeeded(0)));
        QVERIFY(store->add(failed));
        QVERIFY(store->commit());
        // While it is being written, too.
        QCOMPARE(test.ask(QStringLiteral(
                     "SELECT row, id, method, url, outcome, status, attempts, body FROM results")),
                 "1|1|GET|http://h/0|succeeded|200|1|body\n"
                 "2|2|GET|http://h/1|failed|404|1|body\n"
                 "3|3|GET|http://h/2|pending||0|\n"
                 "4|mine|POST|http://h/3|pending||0|");
        QCOMPARE(test.ask(QStringLiteral("SELECT url, error FROM failures")),
                 "http://h/1|The server answered 404 Not Found.");
        QCOMPARE(test.ask(QStringLiteral("SELECT row, number, started, status, response_time FROM tries")),
                 "1|1|2023-11-14 22:13:20|200|0.0015\n2|1|2023-11-14 22:13:20|200|0.0015");
        QCOMPARE(test.ask(QStringLiteral("SELECT headers FROM results WHERE row = 1")),
                 "Content-Type: text/plain");
        QCOMPARE(test.ask(QStringLiteral("PRAGMA application_id")), QByteArray::number(0x4146526e));
        QCOMPARE(test.ask(QStringLiteral("PRAGMA user_version")), "2");
    }

    void anIdleReaderDoesNotStopTheWriter()
    {
        const StoredRunTest test;
        auto store = test.create(StoredRunTest::listOf(2));
        QProcess reader;
        reader.start(QStringLiteral("sqlite3"), {test.path()});
        reader.write("BEGIN; SELECT count(*) FROM responses;\n");
        QTRY_VERIFY(reader.canReadLine());
        QVERIFY(store->add(StoredRunTest::succeeded(0)));
        QVERIFY(store->commit());
        QVERIFY(store->finish());
        reader.closeWriteChannel();
        QVERIFY(reader.waitForFinished());
    }

    void whatIsNoRunFileIsTold_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("text") << QByteArray("{\"requests\": []}").repeated(200);
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("cut") << QByteArray("SQLite format 3\0", 16);
    }
    void whatIsNoRunFileIsTold()
    {
        QFETCH(QByteArray, content);
        const StoredRunTest test;
        QFile file(test.path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
        file.close();
        const auto store = RunStore::reopen(test.path());
        QVERIFY(!store);
        QCOMPARE(store.error().toString(), test.path() + QStringLiteral(": This is no run file."));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), content);
    }

    void anotherDatabaseIsNoRunFile()
    {
        const StoredRunTest test;
        QCOMPARE(test.ask(QStringLiteral("CREATE TABLE t(a)")), "");
        QCOMPARE(RunStore::reopen(test.path()).error().code, Error::Code::Unsupported);
    }

    void aLaterVersionIsTold()
    {
        const StoredRunTest test;
        QVERIFY(test.create(StoredRunTest::listOf(1)));
        test.ask(QStringLiteral("PRAGMA user_version = 99"));
        const auto store = RunStore::reopen(test.path());
        QVERIFY(!store);
        QVERIFY(store.error().message.contains(QStringLiteral("version 99")));
    }

    /// A file as version 1 made it.
    static void makeOld(const StoredRunTest &test)
    {
        {
            auto store = test.create(StoredRunTest::listOf(2));
            QVERIFY(store && store->add(StoredRunTest::succeeded(0)) && store->commit());
        }
        QCOMPARE(test.ask(QStringLiteral("DROP VIEW failures; DROP VIEW results; DROP TABLE judgements; "
                                         "CREATE VIEW results AS SELECT 1; CREATE VIEW failures AS SELECT 1; "
                                         "PRAGMA user_version = 1")),
                 "");
    }

    void anOlderVersionIsReadAndNotChanged()
    {
        const StoredRunTest test;
        makeOld(test);
        const auto run = StoredRun::open(test.path());
        QVERIFY(run);
        const auto response = (*run)->response(requestId(0));
        QVERIFY(response);
        QCOMPARE(response->statusCode, 200);
        QVERIFY(response->asserts.isEmpty());
        QVERIFY((*run)->progress());
        QCOMPARE(test.ask(QStringLiteral("PRAGMA user_version")), "1");
    }

    void anOlderVersionIsBroughtToOurs()
    {
        const StoredRunTest test;
        makeOld(test);
        const auto store = RunStore::reopen(test.path());
        QVERIFY(store);
        HttpResponse judged = StoredRunTest::succeeded(1);
        judged.asserts = {{"status == 200", true, "200"}, {"header X exists", false, {}}};
        judged.extracted = {
            {"id", "12345678901234567890", true}, {"name", "a \"b\"", false}, {"none", {}, false}};
        QVERIFY((*store)->add(judged) && (*store)->commit());
        QCOMPARE(test.ask(QStringLiteral("PRAGMA user_version")), "2");
        const auto read = (*store)->response(requestId(1));
        QVERIFY(read);
        QCOMPARE(read->asserts, judged.asserts);
        QCOMPARE(read->extracted, judged.extracted);
        QCOMPARE(
            test.ask(QStringLiteral("SELECT row, extracted ->> 'name' FROM results WHERE asserts NOT NULL")),
            "2|a \"b\"");
        // A row that is run again and not judged keeps nothing of before.
        QVERIFY((*store)->add(StoredRunTest::succeeded(1)) && (*store)->commit());
        QCOMPARE(test.ask(QStringLiteral("SELECT count(*) FROM judgements")), "0");
    }

    void aReadOnlyFolderIsTold()
    {
        const StoredRunTest test;
        const auto store =
            RunStore::create({QStringLiteral("/proc/none.afrun"), StoredRunTest::listOf(1), {}, {}});
        QVERIFY(!store);
        QCOMPARE(store.error().code, Error::Code::Io);
        QCOMPARE(store.error().file, QStringLiteral("/proc/none.afrun"));
    }
};

QTEST_GUILESS_MAIN(TestRunFile)
#include "tst_runfile.moc"
