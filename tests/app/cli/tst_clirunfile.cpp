// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo/demothread.h"
#include "tests/app/cli/clitest.h"
#include "tests/support/storedrun.h"

#include <csignal>

using namespace AsyncFetcher;
using namespace Qt::StringLiterals;

/// "run --run FILE": what is kept, and that it is kept.
class TestCliRunFile : public QObject
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

    void keepsEveryRow()
    {
        m_cli->write(u"list.txt"_s, m_url + "/json\n" + m_url + "/status/404\n" + m_url + "/bytes/100000\n" +
                                        m_url + "/bytes/20000\nno url\n");
        const auto done =
            m_cli->run({u"run"_s, u"list.txt"_s, u"--run"_s, u"a.afrun"_s, u"-o"_s, u"a.json"_s});
        QCOMPARE(done.code, 3);
        QCOMPARE(ask("SELECT row, outcome, status, attempts, body_bytes > 0 FROM results"),
                 "1|succeeded|200|1|1\n2|failed|404|1|0\n3|succeeded|200|1|1\n4|succeeded|200|1|1\n"
                 "5|failed||0|0");
        QCOMPARE(m_cli->json(u"a.json"_s)["results"_L1].toArray().size(), 5);
        QCOMPARE(QDir(m_cli->path(u"a.afrun.bodies"_s)).entryList(QDir::Files).size(), 2);
        QCOMPARE(m_cli->files(), (QStringList{u"a.afrun"_s, u"a.afrun.bodies"_s, u"a.bodies"_s, u"a.json"_s,
                                              u"fetcher.log"_s, u"list.txt"_s}));
    }

    void keepsEveryAttempt()
    {
        m_cli->write(u"list.txt"_s, m_url + "/status/503\n");
        m_cli->run({u"run"_s, u"list.txt"_s, u"--run"_s, u"a.afrun"_s, u"--retry-base"_s, u"0"_s,
                    u"--max-retries"_s, u"2"_s});
        QCOMPARE(ask("SELECT number, status, error_kind FROM tries ORDER BY number"),
                 "1|503|status\n2|503|status\n3|503|status");
        QCOMPARE(ask("SELECT attempts FROM results"), "3");
    }

    void doesNotOverwriteARun()
    {
        m_cli->write(u"list.txt"_s, m_url + "/json\n");
        const QStringList run{u"run"_s, u"list.txt"_s, u"--run"_s, u"a.afrun"_s};
        QCOMPARE(m_cli->run(run).code, 0);
        const QByteArray before = m_cli->read(u"a.afrun"_s);
        const auto again = m_cli->run(run);
        QCOMPARE(again.code, 5);
        QVERIFY(again.err.contains("a.afrun"));
        QVERIFY(again.out.isEmpty());
        QCOMPARE(m_cli->read(u"a.afrun"_s), before);
    }

    void aRunThatWasInterruptedGoesOn()
    {
        QByteArray list;
        for (int i = 0; i < 20; ++i)
            list += m_url + "/delay/0.2?" + QByteArray::number(i) + "\n";
        m_cli->write(u"list.txt"_s, m_url + "/status/404\n" + list);
        QProcess process;
        m_cli->prepare(&process,
                       {u"run"_s, u"list.txt"_s, u"--run"_s, u"a.afrun"_s, u"--max-concurrent"_s, u"2"_s});
        process.start();
        QTRY_VERIFY(process.canReadLine());
        ::kill(pid_t(process.processId()), SIGINT);
        QCOMPARE(CliTest::end(&process).code, 7);
        const int ended = ask("SELECT count(*) FROM responses").toInt();
        QVERIFY(ended > 0 && ended < 21);

        const auto done = m_cli->run({u"run"_s, u"--resume"_s, u"a.afrun"_s, u"-o"_s, u"a.json"_s, u"-o"_s,
                                      u"-"_s, u"--max-per-host"_s, u"20"_s});
        QCOMPARE(done.code, 3);
        QCOMPARE(done.lines().size(), 21);
        const QJsonObject document = m_cli->json(u"a.json"_s);
        QCOMPARE(document["results"_L1].toArray().size(), 21);
        const QJsonObject stats = document["stats"_L1].toObject();
        QCOMPARE(stats["total"_L1].toInt(), 21);
        QCOMPARE(stats["succeeded"_L1].toInt(), 20);
        QCOMPARE(stats["attempts"_L1].toInt(), 21);
        QCOMPARE(ask("SELECT count(*) FROM sessions WHERE ended_ms"), "2");

        // Nothing is left: nothing is sent, and the outputs are there again.
        const auto again = m_cli->run({u"run"_s, u"--resume"_s, u"a.afrun"_s});
        QCOMPARE(again.code, 3);
        QCOMPARE(again.lines().size(), 21);
        QCOMPARE(ask("SELECT sum(attempts) FROM results"), "21");
    }

    void whatCannotBeResumedIsTold()
    {
        m_cli->write(u"list.txt"_s, m_url + "/json\n");
        QCOMPARE(m_cli->run({u"run"_s, u"--resume"_s, u"none.afrun"_s}).code, 2);
        QCOMPARE(m_cli->run({u"run"_s, u"--resume"_s, u"list.txt"_s}).code, 2);
        QCOMPARE(m_cli->run({u"run"_s, u"list.txt"_s, u"--resume"_s, u"none.afrun"_s}).code, 1);
        QCOMPARE(m_cli->run({u"run"_s, u"--resume"_s, u"none.afrun"_s, u"--method"_s, u"PUT"_s}).code, 1);
    }

    void aFolderThatCannotBeWrittenIsTold()
    {
        m_cli->write(u"list.txt"_s, m_url + "/json\n");
        QCOMPARE(m_cli->run({u"run"_s, u"list.txt"_s, u"--run"_s, u"/proc/a.afrun"_s}).code, 5);
        QCOMPARE(m_cli->run({u"run"_s, u"list.txt"_s, u"--run"_s, u"missing/a.afrun"_s}).code, 5);
    }

private:
    QByteArray ask(const char *sql) const
    {
        return StoredRunTest::ask(m_cli->path(u"a.afrun"_s), QString::fromLatin1(sql));
    }

    DemoThread m_server;
    QByteArray m_url;
    std::unique_ptr<CliTest> m_cli;
};

QTEST_GUILESS_MAIN(TestCliRunFile)
#include "tst_clirunfile.moc"
