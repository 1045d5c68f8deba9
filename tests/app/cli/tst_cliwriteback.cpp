// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo/demothread.h"
#include "tests/app/cli/clitest.h"

using namespace AsyncFetcher;
using namespace Qt::StringLiterals;

/// What was taken out of responses, beside the table that the requests came from.
class TestCliWriteBack : public QObject
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

    void tablesStayAsTheyWere_data()
    {
        QTest::addColumn<QByteArray>("table"); // URL stands for the server
        QTest::addColumn<QByteArray>("written");
        QTest::newRow("quotes, blank lines, no end at the end")
            << QByteArray("who,\"url\",\"note\"\r\n\"a, b\",URL/status/200,\"x "
                          "\"\"y\"\"\nz\"\r\n\r\nc,URL/status/201,")
            << QByteArray(
                   "who,\"url\",\"note\",code,v\r\n\"a, b\",URL/status/200,\"x \"\"y\"\"\nz\",200,\r\n\r\n"
                   "c,URL/status/201,,201,");
        QTest::newRow("semicolons, short records, a name that is taken")
            << QByteArray("url;code;n\nURL/anything?v=1;x\nURL/anything?v=a%3Bb;y;2\n")
            << QByteArray("url;code;n;extracted code;v\nURL/anything?v=1;x;;200;1\n"
                          "URL/anything?v=a%3Bb;y;2;200;\"a;b\"\n");
        QTest::newRow("a mark at the beginning, a formula, a row that failed")
            << QByteArray("\xef\xbb\xbfurl,n\nURL/anything?v=%3D1,1\nno-url at all,2\nURL/status/404,3\n")
            << QByteArray("\xef\xbb\xbfurl,n,code,v\nURL/anything?v=%3D1,1,200,'=1\nno-url at all,2,,\n"
                          "URL/status/404,3,404,\n");
    }
    void tablesStayAsTheyWere()
    {
        QFETCH(QByteArray, table);
        QFETCH(QByteArray, written);
        m_cli->write(u"in.csv"_s, table.replace("URL", m_url));
        const auto done = m_cli->run({u"run"_s, u"in.csv"_s, u"--extract"_s, u"code=status"_s, u"--extract"_s,
                                      u"v=json $.args.v"_s, u"--write-back"_s, u"out.csv"_s});
        QVERIFY2(done.code == 0 || done.code == 3, done.err.constData());
        QCOMPARE(m_cli->read(u"out.csv"_s), written.replace("URL", m_url));
        QCOMPARE(m_cli->read(u"in.csv"_s), table);
        QCOMPARE(done.out, QByteArray());
    }

    void aShardHasAllRecords()
    {
        m_cli->write(
            u"in.csv"_s,
            QByteArray("url\nURL/status/200\nURL/status/201\nURL/status/202\n").replace("URL", m_url));
        const auto done =
            m_cli->run({u"run"_s, u"in.csv"_s, u"--extract"_s, u"code=status"_s, u"--write-back"_s,
                        u"out.csv"_s, u"--shard"_s, u"2/3"_s, u"--shard-by"_s, u"row"_s});
        QCOMPARE(done.code, 0);
        const QByteArray written = m_cli->read(u"out.csv"_s);
        QCOMPARE(written.count('\n'), 4);
        QCOMPARE(written.count(",2"), 1);
    }

    void theTableItselfCanBeReplaced()
    {
        m_cli->write(u"in.csv"_s, "url\n" + m_url + "/status/200\n");
        QCOMPARE(m_cli
                     ->run({u"run"_s, u"in.csv"_s, u"--extract"_s, u"code=status"_s, u"--write-back"_s,
                            u"in.csv"_s})
                     .code,
                 0);
        QCOMPARE(m_cli->read(u"in.csv"_s), "url,code\n" + m_url + "/status/200,200\n");
    }

    void refusesWhatIsNoTable()
    {
        m_cli->write(u"in.json"_s, "[\"" + m_url + "/json\"]");
        m_cli->write(u"in.csv"_s, "url\n" + m_url + "/json\n");
        QCOMPARE(m_cli->run({u"run"_s, u"in.json"_s, u"--write-back"_s, u"out.csv"_s}).code, 1);
        QCOMPARE(m_cli->run({u"run"_s, u"-"_s, u"--write-back"_s, u"out.csv"_s}, "x").code, 1);
        QCOMPARE(m_cli->run({u"run"_s, u"in.csv"_s, u"in.csv"_s, u"--write-back"_s, u"out.csv"_s}).code, 1);
        QVERIFY(!m_cli->files().contains(u"out.csv"_s));
    }

private:
    DemoThread m_server;
    QByteArray m_url;
    std::unique_ptr<CliTest> m_cli;
};

QTEST_GUILESS_MAIN(TestCliWriteBack)
#include "tst_cliwriteback.moc"
