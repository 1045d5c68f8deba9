// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo/demothread.h"
#include "tests/app/cli/clitest.h"
#include "tests/support/testpaths.h"

#include <QRegularExpression>

using namespace AsyncFetcher;
using namespace Qt::StringLiterals;

/// What comes out where, and with which exit code.
class TestCli : public QObject
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

    void sendsOnlyResultsToStandardOutput()
    {
        const auto done = m_cli->run({u"run"_s, u"-"_s}, m_url + "/json\n" + m_url + "/status/204\n");
        QCOMPARE(done.code, 0);
        QCOMPARE(done.lines().size(), 2);
        for (const QJsonObject &line : done.lines())
            QCOMPARE(line["outcome"_L1], u"succeeded"_s);
        QVERIFY2(done.err.contains("2 rows: 2 succeeded, 0 failed"), done.err.constData());
        QCOMPARE(m_cli->files(), QStringList{u"fetcher.log"_s});
        QVERIFY(m_cli->read(u"fetcher.log"_s).contains("run ended"));
    }

    void saysNothingWhenQuiet()
    {
        const auto done =
            m_cli->run({u"run"_s, u"-"_s, u"-q"_s, u"--log-file"_s, u"none"_s}, m_url + "/json\n");
        QCOMPARE(done.code, 0);
        QCOMPARE(done.err, QByteArray());
        QCOMPARE(m_cli->files(), QStringList());
    }

    void writesFilesAndNothingElse()
    {
        const auto done = m_cli->run({u"run"_s, u"-"_s, u"-o"_s, u"out.json"_s, u"-o"_s, u"out.jsonl"_s},
                                     m_url + "/json\n");
        QCOMPARE(done.code, 0);
        QCOMPARE(done.out, QByteArray());
        QCOMPARE(m_cli->json(u"out.json"_s)["results"_L1][0]["status_code"_L1], 200);
        QCOMPARE(m_cli->read(u"out.jsonl"_s).count('\n'), 1);
        QCOMPARE(m_cli->files(), (QStringList{u"fetcher.log"_s, u"out.json"_s, u"out.jsonl"_s}));
    }

    void endsWithThreeWhereRowsFail()
    {
        m_cli->write(u"batch.json"_s, "{\"requests\": [\"" + m_url +
                                          "/status/404\", {\"method\": \"GET\"}, \"" + m_url + "/json\"]}");
        const auto done = m_cli->run({u"run"_s, u"batch.json"_s, u"-o"_s, u"out.json"_s});
        QCOMPARE(done.code, 3);
        const QJsonObject results = m_cli->json(u"out.json"_s);
        QCOMPARE(results["results"_L1][0]["error_kind"_L1], u"status"_s);
        QCOMPARE(results["results"_L1][1]["attempt"_L1], 0);
        QCOMPARE(results["results"_L1][1]["error"_L1],
                 u"batch.json:1:%1: url is missing"_s.arg(30 + m_url.size()));
        QCOMPARE(results["results"_L1][2]["outcome"_L1], u"succeeded"_s);
        QCOMPARE(results["stats"_L1]["failed"_L1], 2);
        QCOMPARE(results["stats"_L1]["error_kinds"_L1]["invalid"_L1], 1);
    }

    void endsWithTwoWhereNothingCanBeRead()
    {
        m_cli->write(u"broken.json"_s, "{\n  \"requests\": [\n    {\"url\": \"http://127.0.0.1:1/\"\n");
        auto done = m_cli->run({u"run"_s, u"broken.json"_s});
        QCOMPARE(done.code, 2);
        QCOMPARE(done.out, QByteArray());
        QVERIFY2(done.err.contains("broken.json:4:1: "), done.err.constData());
        done = m_cli->run({u"run"_s, u"missing.json"_s});
        QCOMPARE(done.code, 2);
        QVERIFY(done.err.contains("missing.json: cannot be read"));
        done = m_cli->run({u"run"_s, u"-"_s}, "this is no list\n");
        QCOMPARE(done.code, 2);
        QVERIFY(done.err.contains("standard input:1:1: "));
    }

    void endsWithOneWhereItIsAskedWrongly()
    {
        QCOMPARE(m_cli->run({}).code, 1);
        QCOMPARE(m_cli->run({u"run"_s, u"-"_s, u"--timeout"_s, u"x"_s}).code, 1);
        QCOMPARE(m_cli->run({u"run"_s, u"-"_s, u"-o"_s, u"out.xls"_s}, m_url).code, 1);
        m_cli->write(u"batch.json"_s,
                     "{\"options\": {\"rate\": \"x\"}, \"requests\": [\"http://127.0.0.1:1/\"]}");
        const auto done = m_cli->run({u"run"_s, u"batch.json"_s});
        QCOMPARE(done.code, 1);
        QVERIFY2(done.err.contains("batch.json:1:13: "), done.err.constData());
        QCOMPARE(m_cli->run({u"run"_s, u"-"_s, u"--cacert"_s, u"/no/such.pem"_s}, m_url).code, 1);
    }

    void endsWithFiveWhereItCannotWrite()
    {
        const QByteArray list = m_url + "/json\n";
        auto done = m_cli->run({u"run"_s, u"-"_s, u"-o"_s, u"/dev/full"_s}, list);
        QCOMPARE(done.code, 5);
        QVERIFY2(done.err.contains("/dev/full: cannot be written: "), done.err.constData());
        QCOMPARE(m_cli->run({u"run"_s, u"-"_s, u"-o"_s, u"/no/such/folder/out.json"_s}, list).code, 5);
        // Before rows that fail.
        QCOMPARE(m_cli->run({u"run"_s, u"-"_s, u"-o"_s, u"/dev/full"_s}, m_url + "/status/404").code, 5);
        // What can be written is.
        done = m_cli->run({u"run"_s, u"-"_s, u"-o"_s, u"/dev/full"_s, u"-o"_s, u"out.json"_s}, list);
        QCOMPARE(done.code, 5);
        QCOMPARE(m_cli->json(u"out.json"_s)["stats"_L1]["succeeded"_L1], 1);
    }

    void endsWithFiveWhereStandardOutputIsFull()
    {
        QProcess process;
        m_cli->prepare(&process, {u"run"_s, u"-"_s});
        process.setStandardOutputFile(u"/dev/full"_s);
        process.start();
        process.write(m_url + "/json\n");
        process.closeWriteChannel();
        QCOMPARE(CliTest::end(&process).code, 5);
        QProcess version;
        m_cli->prepare(&version, {u"--version"_s});
        version.setStandardOutputFile(u"/dev/full"_s);
        version.start();
        QCOMPARE(CliTest::end(&version).code, 5);
    }

    void tellsThePlanAndSendsNothing()
    {
        const QByteArray nowhere = "http://127.0.0.1:9/";
        auto done = m_cli->run({u"run"_s, u"-"_s, u"--dry-run"_s}, nowhere + "a\n" + nowhere + "a\n");
        QCOMPARE(done.code, 0);
        QVERIFY2(done.out.startsWith("2 rows, 1 host, 0 invalid, 1 duplicate,"), done.out.constData());
        done = m_cli->run({u"run"_s, u"-"_s, u"--dry-run"_s, u"-o"_s, u"out.json"_s}, nowhere + "a\nbare\n");
        QCOMPARE(done.code, 3);
        QVERIFY(done.out.contains("row 2: standard input:2:1: "));
        QCOMPARE(m_cli->files(), QStringList());
    }

    void skipsTheRestAfterAFailure()
    {
        QByteArray list = m_url + "/status/404\n";
        for (int i = 0; i < 20; ++i)
            list += m_url + "/json\n";
        const auto done =
            m_cli->run({u"run"_s, u"-"_s, u"--fail-fast"_s, u"--max-concurrent"_s, u"1"_s}, list);
        QCOMPARE(done.code, 3);
        const QList<QJsonObject> lines = done.lines();
        QCOMPARE(lines.size(), 21);
        QCOMPARE(std::count_if(lines.begin(), lines.end(),
                               [](const QJsonObject &line) { return line["outcome"_L1] == u"skipped"_s; }),
                 20);
    }

    void leavesOutWhatIsMarked()
    {
        m_cli->write(u"in.jsonl"_s, "{\"url\": \"" + m_url + "/json\"}\n{\"url\": \"" + m_url +
                                        "/status/500\", \"skip\": true}\n");
        auto done = m_cli->run({u"run"_s, u"in.jsonl"_s, u"-o"_s, u"out.json"_s});
        QCOMPARE(done.code, 0);
        const QJsonObject results = m_cli->json(u"out.json"_s);
        QCOMPARE(results["stats"_L1]["skipped"_L1].toInt(), 1);
        QCOMPARE(results["stats"_L1]["success_rate"_L1].toDouble(), 1.0);
        const QJsonValue row = results["results"_L1][1];
        QCOMPARE(row["outcome"_L1], u"skipped"_s);
        QCOMPARE(row["attempt"_L1].toInt(), 0);
        QCOMPARE(row["error"_L1], u"Not run: the row is marked to be skipped."_s);
        done = m_cli->run({u"run"_s, u"in.jsonl"_s, u"--dry-run"_s});
        QVERIFY(done.out.contains("1 row marked to be skipped"));
        // A run that goes on leaves the row out again.
        done = m_cli->run({u"run"_s, u"in.jsonl"_s, u"--run"_s, u"a.afrun"_s, u"-q"_s});
        QCOMPARE(done.code, 0);
        done = m_cli->run({u"run"_s, u"--resume"_s, u"a.afrun"_s, u"-o"_s, u"again.json"_s});
        QCOMPARE(done.code, 0);
        QCOMPARE(m_cli->json(u"again.json"_s)["results"_L1][1]["outcome"_L1], u"skipped"_s);
    }

    void aBadCanaryEndsTheRun()
    {
        QByteArray list = m_url + "/status/404\n";
        for (int i = 0; i < 5; ++i)
            list += m_url + "/json\n";
        const auto done = m_cli->run({u"run"_s, u"-"_s, u"--canary"_s, u"1"_s, u"-q"_s}, list);
        QCOMPARE(done.code, 7);
        QVERIFY2(done.err.contains("rows that were not run: 5"), done.err);
        const QList<QJsonObject> lines = done.lines();
        QCOMPARE(lines.size(), 6);
        QCOMPARE(std::count_if(lines.begin(), lines.end(),
                               [](const QJsonObject &line) { return line["outcome"_L1] == u"pending"_s; }),
                 5);
        QCOMPARE(m_cli->run({u"run"_s, u"-"_s, u"--canary"_s, u"1"_s}, m_url + "/json\n" + list).code, 3);
    }

    void brakesWhenTooManyFail()
    {
        QByteArray list;
        for (int i = 0; i < 40; ++i)
            list += m_url + "/status/404\n";
        const QStringList brake{u"run"_s, u"-"_s, u"--max-concurrent"_s, u"1"_s, u"--brake-least"_s, u"4"_s};
        for (const QString &which : {u"--brake"_s, u"--brake-host"_s}) {
            const auto done = m_cli->run(brake + QStringList{which, u"50%"_s}, list);
            QCOMPARE(done.code, 7);
            QVERIFY2(done.err.contains("4 of 4 rows failed"), done.err);
            QVERIFY2(done.err.contains("rows that were not run: 36"), done.err);
        }
        QCOMPARE(m_cli->run(brake + QStringList{u"--brake"_s, u"lots"_s}, list).code, 1);
    }

    void converts()
    {
        m_cli->write(u"in.txt"_s, "http://h/1\nbare\nhttp://h/2\n");
        auto done = m_cli->run({u"convert"_s, u"in.txt"_s, u"out.json"_s});
        QCOMPARE(done.code, 3); // a row was not understood
        QVERIFY(done.err.contains("in.txt:2:1: "));
        QCOMPARE(m_cli->json(u"out.json"_s)["requests"_L1][2]["url"_L1], u"http://h/2"_s);
        done = m_cli->run({u"convert"_s, u"out.json"_s, u"out.jsonl"_s});
        QCOMPARE(done.code, 0);
        QCOMPARE(m_cli->read(u"out.jsonl"_s).count('\n'), 3);
        QCOMPARE(m_cli->run({u"convert"_s, u"in.txt"_s, u"out.xls"_s}).code, 1);
        QCOMPARE(m_cli->run({u"convert"_s, u"missing"_s, u"out.json"_s}).code, 2);
        QCOMPARE(m_cli->run({u"convert"_s, u"in.txt"_s, u"/no/such/out.json"_s}).code, 5);
        QVERIFY(!m_cli->files().contains(u"fetcher.log"_s));
    }

    void demonstrates()
    {
        const auto done = m_cli->run({u"demo"_s});
        QCOMPARE(done.code, 0);
        const QRegularExpression row(
            u"GET +http://127\\.0\\.0\\.1:\\d+/(\\S+) +(succeeded|failed) +(\\d+) +\\S+ s +(\\d)"_s);
        QStringList rows;
        for (auto it = row.globalMatch(QString::fromUtf8(done.out)); it.hasNext();) {
            const auto match = it.next();
            rows.append(match.captured(1) + u' ' + match.captured(2) + u' ' + match.captured(3) + u' ' +
                        match.captured(4));
        }
        QCOMPARE(rows, (QStringList{u"delay/1 succeeded 200 1"_s, u"status/200 succeeded 200 1"_s,
                                    u"json succeeded 200 1"_s, u"status/404 failed 404 1"_s,
                                    u"status/500 failed 500 4"_s}));
        for (const char *name : {"total", "succeeded", "failed", "retries", "success rate", "60.0 %"})
            QVERIFY2(done.out.contains(name), name);
        QVERIFY(m_cli->files().contains(u"fetcher.log"_s));
    }

    void servesTheDemoAlone()
    {
        QProcess process;
        m_cli->prepare(&process, {u"serve-demo"_s});
        process.start();
        QVERIFY(process.waitForReadyRead(10'000));
        const QByteArray url = process.readLine().trimmed();
        QVERIFY2(url.startsWith("http://127.0.0.1:"), url.constData());
        QCOMPARE(m_cli->run({u"run"_s, u"-"_s}, url + "/json\n").code, 0);
        const QString port = QString::fromLatin1(url.mid(url.lastIndexOf(':') + 1));
        QCOMPARE(m_cli->run({u"serve-demo"_s, u"--port"_s, port}).code, 1); // it is taken
        process.terminate();
        QCOMPARE(CliTest::end(&process).code, 0);
    }

    void helpsOnStandardOutput()
    {
        for (const QStringList &arguments :
             {QStringList{u"--help"_s}, QStringList{u"--version"_s}, QStringList{u"run"_s, u"--help"_s},
              QStringList{u"demo"_s, u"-h"_s}}) {
            const auto done = m_cli->run(arguments);
            QCOMPARE(done.code, 0);
            QVERIFY(done.out.contains("asyncfetcher-cli"));
            QCOMPARE(done.err, QByteArray());
        }
    }

    void linksNoLibraryOfAWindow()
    {
        QProcess readelf;
        readelf.start(u"readelf"_s, {u"-d"_s, programFile("asyncfetcher-cli")});
        if (!readelf.waitForFinished())
            QSKIP("readelf is not here");
        const QByteArray out = readelf.readAll();
        QVERIFY(out.contains("libQt6Core"));
        for (const char *library :
             {"Qt6Gui", "Qt6Widgets", "Qt6DBus", "libX", "xcb", "QCustomPlot", "keychain"})
            QVERIFY2(!out.contains(library), library);
    }

private:
    DemoThread m_server;
    QByteArray m_url;
    std::unique_ptr<CliTest> m_cli;
};

QTEST_GUILESS_MAIN(TestCli)
#include "tst_cli.moc"
