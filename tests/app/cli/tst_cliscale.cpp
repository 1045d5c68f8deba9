// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo/demothread.h"
#include "tests/app/cli/clitest.h"
#include "tests/support/storedrun.h"

using namespace AsyncFetcher;
using namespace Qt::StringLiterals;

/// Shards, merge and diff: many machines, and many days.
class TestCliScale : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const auto url = m_server.start();
        QVERIFY(url);
        m_url = url->toEncoded();
    }
    void init() { m_cli = std::make_unique<CliTest>(); }

    void shardsAreThePartsOfTheWhole_data()
    {
        QTest::addColumn<QString>("by");
        QTest::newRow("host") << u"host"_s;
        QTest::newRow("row") << u"row"_s;
    }
    void shardsAreThePartsOfTheWhole()
    {
        QFETCH(QString, by);
        QByteArray list;
        for (int i = 0; i < 10; ++i)
            list += m_url + "/anything/" + QByteArray::number(i) + "\n" + m_url + "/bytes/" +
                    QByteArray::number(i * 10'000) + "\n";
        list += "http://127.0.0.1:9/\nhttp://127.0.0.2:9/\nhttp://127.0.0.3:9/\n";
        m_cli->write(u"list.txt"_s, list);
        QStringList parts;
        for (int shard = 1; shard <= 3; ++shard) {
            parts.append(u"part%1.afrun"_s.arg(shard));
            const auto done =
                m_cli->run({u"run"_s, u"list.txt"_s, u"--shard"_s, u"%1/3"_s.arg(shard), u"--shard-by"_s, by,
                            u"--run"_s, parts.last(), u"--max-retries"_s, u"0"_s});
            QVERIFY2(done.code == 0 || done.code == 3, done.err.constData());
        }
        const auto merged =
            m_cli->run(QStringList{u"merge"_s} + parts + QStringList{u"-o"_s, u"all.afrun"_s});
        QVERIFY2(merged.code == 0, merged.err.constData());
        QCOMPARE(
            ask("SELECT count(*), count(DISTINCT row), sum(outcome = 'succeeded'), sum(outcome = 'failed') "
                "FROM results"),
            "23|23|20|3");
        QCOMPARE(ask("SELECT count(*) FROM run WHERE key = 'ended_ms'"), "1");
        // Again, and in another order, it is the same.
        QVERIFY(
            m_cli->run({u"merge"_s, u"all.afrun"_s, parts[2], parts[0], parts[1], u"-o"_s, u"again.afrun"_s})
                .code == 0);
        const auto same = m_cli->run({u"diff"_s, u"all.afrun"_s, u"again.afrun"_s});
        QVERIFY2(same.out.startsWith("0 changed, 0 new, 0 gone, 23 the same"), same.out.constData());
        const auto exported = m_cli->run({u"export"_s, u"again.afrun"_s});
        QCOMPARE(exported.lines().size(), 23);
        QCOMPARE(exported.lines().last()["id"_L1].toString(), u"23"_s);
        // The parts are as they were.
        QCOMPARE(m_cli->run({u"export"_s, parts[0]}).code, 0);
    }

    void aHostIsInOneShard()
    {
        m_cli->write(u"list.txt"_s, m_url + "/json\n" + m_url + "/get\n" + m_url + "/uuid\n");
        QList<qsizetype> sizes;
        for (int shard = 1; shard <= 4; ++shard)
            sizes.append(
                m_cli->run({u"run"_s, u"list.txt"_s, u"--shard"_s, u"%1/4"_s.arg(shard)}).lines().size());
        std::sort(sizes.begin(), sizes.end());
        QCOMPARE(sizes, (QList<qsizetype>{0, 0, 0, 3}));
    }

    void anEmptyShardIsARunOfNothing()
    {
        m_cli->write(u"list.txt"_s, m_url + "/json\n");
        QCOMPARE(m_cli
                     ->run({u"run"_s, u"list.txt"_s, u"--shard"_s, u"2/2"_s, u"--shard-by"_s, u"row"_s,
                            u"--run"_s, u"all.afrun"_s, u"-o"_s, u"a.json"_s})
                     .code,
                 0);
        QCOMPARE(m_cli->json(u"a.json"_s)["results"_L1].toArray().size(), 0);
        QCOMPARE(ask("SELECT count(*) FROM requests"), "0");
        QCOMPARE(m_cli->run({u"export"_s, u"all.afrun"_s}).lines().size(), 0);
    }

    void whatIsNotOneRunIsNotMerged()
    {
        for (const char *path : {"/json", "/uuid"}) {
            m_cli->write(u"list.txt"_s, m_url + path + "\n");
            m_cli->run({u"run"_s, u"list.txt"_s, u"--run"_s, QLatin1String(path + 1) + u".afrun"_s});
        }
        const auto done = m_cli->run({u"merge"_s, u"json.afrun"_s, u"uuid.afrun"_s, u"-o"_s, u"all.afrun"_s});
        QCOMPARE(done.code, 1);
        QVERIFY2(done.err.contains("Row 1"), done.err.constData());
        QVERIFY(!m_cli->files().contains(u"all.afrun"_s));
        QVERIFY(!m_cli->files().contains(u"all.afrun.new"_s));
        QCOMPARE(m_cli->run({u"merge"_s, u"none.afrun"_s, u"-o"_s, u"all.afrun"_s}).code, 2);
        QCOMPARE(m_cli->run({u"merge"_s, u"json.afrun"_s, u"-o"_s, u"uuid.afrun"_s}).code, 5);
    }

    void diffTellsWhatChanged()
    {
        const StoredRunTest test;
        const auto list = StoredRunTest::listOf(5);
        write(u"a.afrun"_s, list, [](RunStore &store) {
            for (int i = 0; i < 4; ++i)
                QVERIFY(store.add(StoredRunTest::succeeded(i, R"({"a": 1, "at": 1})")));
        });
        auto other = StoredRunTest::listOf(4);
        HttpRequest fresh;
        fresh.url = "http://h/new";
        other->append(fresh);
        write(u"b.afrun"_s, other, [](RunStore &store) {
            QVERIFY(store.add(StoredRunTest::succeeded(0, R"({"at": 2, "a": 1})")));
            HttpResponse failed = StoredRunTest::succeeded(1, "");
            failed.outcome = RowState::Failed;
            failed.statusCode = 500;
            failed.errorKind = ErrorKind::Status;
            QVERIFY(store.add(failed));
            HttpResponse slow = StoredRunTest::succeeded(2, R"({"a": 2})");
            slow.responseTime = slow.attempts.first().responseTime = std::chrono::milliseconds(100);
            slow.headers = {{"content-type", "text/html"}, {"Date", "now"}};
            QVERIFY(store.add(slow));
            QVERIFY(store.add(StoredRunTest::succeeded(3, R"({"a": 1, "at": 1})")));
        });
        const auto done = m_cli->run({u"diff"_s, u"a.afrun"_s, u"b.afrun"_s, u"--ignore-path"_s, u"$.at"_s,
                                      u"--time-factor"_s, u"3"_s, u"--fail-on-regression"_s});
        QCOMPARE(done.code, 4);
        const QByteArrayList lines = done.out.split('\n');
        QVERIFY2(lines.contains("2 changed, 1 new, 1 gone, 2 the same; 2 regressions"), done.out.constData());
        QVERIFY2(lines.contains("~ 2 GET http://h/1  REGRESSION"), done.out.constData());
        QVERIFY2(lines.contains("    status: 200 -> 500"), done.out.constData());
        QVERIFY2(lines.contains("    header content-type: text/plain -> text/html"), done.out.constData());
        QVERIFY2(lines.contains("    response_time: 0.001500 -> 0.100000"), done.out.constData());
        QVERIFY2(lines.contains("+ 5 GET http://h/new"), done.out.constData());
        QVERIFY2(lines.contains("- 5 GET http://h/4"), done.out.constData());
        QVERIFY(!done.out.contains("date"));

        QCOMPARE(m_cli->run({u"diff"_s, u"a.afrun"_s, u"b.afrun"_s, u"-o"_s, u"d.jsonl"_s}).code, 0);
        const QByteArray json = m_cli->read(u"d.jsonl"_s);
        QCOMPARE(json.count('\n'), 5); // the time in the body counts now, that of the answer does not
        QVERIFY(json.contains(R"("fields":{"outcome":["succeeded","failed"])"));
    }

    void mistakesAreTold()
    {
        QCOMPARE(m_cli->run({u"diff"_s, u"none.afrun"_s, u"none.afrun"_s}).code, 2);
        QCOMPARE(m_cli->run({u"diff"_s, u"a"_s, u"b"_s, u"--ignore-path"_s, u"at"_s}).code, 1);
        QCOMPARE(m_cli->run({u"diff"_s, u"a"_s, u"b"_s, u"--time-factor"_s, u"0.5"_s}).code, 1);
        for (const char *shard : {"0/2", "3/2", "1", "a/b", "1/0", "-1/2"})
            QCOMPARE(m_cli->run({u"run"_s, u"x"_s, u"--shard="_s + QLatin1String(shard)}).code, 1);
    }

private:
    template <typename Function>
    void write(const QString &name, const std::shared_ptr<RequestList> &list, Function fill) const
    {
        auto store = RunStore::create({m_cli->path(name), list, {}, {}});
        QVERIFY(store);
        fill(**store);
        QVERIFY((*store)->finish());
    }
    QByteArray ask(const char *sql) const
    {
        return StoredRunTest::ask(m_cli->path(u"all.afrun"_s), QString::fromLatin1(sql));
    }

    DemoThread m_server;
    QByteArray m_url;
    std::unique_ptr<CliTest> m_cli;
};

QTEST_GUILESS_MAIN(TestCliScale)
#include "tst_cliscale.moc"
