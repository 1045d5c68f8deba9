// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo/demothread.h"
#include "tests/app/cli/clitest.h"
#include "tests/support/testpaths.h"

#include <QXmlStreamReader>

using namespace AsyncFetcher;
using namespace Qt::StringLiterals;

/// "export": every format of one run file, and which rows.
class TestCliExport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const auto url = m_server.start();
        QVERIFY(url);
        m_base = url->toEncoded();
        const QByteArray &base = m_base;
        m_cli.write(u"batch.jsonl"_s,
                    "{\"url\": \"" + base + "/json\", \"id\": \"=1+1\"}\n{\"url\": \"" + base +
                        "/status/404\"}\n{\"url\": \"" + base +
                        "/status/200?a=b&c=%20d\", \"method\": \"POST\", \"json\": {\"x\": 1}, "
                        "\"headers\": {\"Authorization\": \"Bearer hidden\"}}\n{\"url\": \"" +
                        base + "/bytes/70000\"}\n\"</script><b>\"\n");
        m_run = m_cli.run({u"run"_s, u"batch.jsonl"_s, u"--run"_s, u"a.afrun"_s, u"-o"_s, u"run.json"_s});
        QCOMPARE(m_run.code, 3);
    }

    void jsonIsWhatTheRunWrote()
    {
        QCOMPARE(exportTo({u"-o"_s, u"again.json"_s}), 0);
        const QJsonArray again = m_cli.json(u"again.json"_s)["results"_L1].toArray();
        const QJsonArray first = m_cli.json(u"run.json"_s)["results"_L1].toArray();
        QCOMPARE(again.size(), 5);
        for (qsizetype i = 0; i < again.size(); ++i) {
            QJsonObject a = again[i].toObject();
            QJsonObject b = first[i].toObject();
            for (QJsonObject *each : {&a, &b})
                for (const char *rounded : {"timings", "attempts", "response_time", "body_file"})
                    each->remove(QLatin1String(rounded));
            QCOMPARE(a, b);
        }
        QJsonObject stats = m_cli.json(u"again.json"_s)["stats"_L1].toObject();
        QCOMPARE(stats["total"_L1].toInt(), 5);
        QCOMPARE(stats["failed"_L1].toInt(), 2);
        QCOMPARE(stats["status_codes"_L1],
                 m_cli.json(u"run.json"_s)["stats"_L1].toObject()["status_codes"_L1]);
    }

    void linesGoToStandardOutput()
    {
        const auto done = m_cli.run({u"export"_s, u"a.afrun"_s});
        QCOMPARE(done.code, 0);
        QCOMPARE(done.lines().size(), 5);
        QVERIFY(!done.out.contains("hidden"));
    }

    void tablesAreSafeForSpreadsheets()
    {
        QCOMPARE(exportTo({u"-o"_s, u"a.csv"_s}), 0);
        const QList<QByteArray> lines = m_cli.read(u"a.csv"_s).split('\n');
        QCOMPARE(lines.size(), 7);
        QVERIFY(lines[0].startsWith("id,method,url,outcome,status_code,"));
        QVERIFY2(lines[1].startsWith("'=1+1,GET,http://"), lines[1].constData());
        QCOMPARE(exportTo({u"-o"_s, u"raw.csv"_s, u"--raw-cells"_s}), 0);
        QVERIFY(m_cli.read(u"raw.csv"_s).split('\n')[1].startsWith("=1+1,GET,http://"));
        // And a batch again.
        QCOMPARE(m_cli.run({u"convert"_s, u"raw.csv"_s, u"back.jsonl"_s}).code, 3); // one row has no URL
        const QByteArray back = m_cli.read(u"back.jsonl"_s);
        QCOMPARE(back.count('\n'), 5);
        QVERIFY(back.contains("/status/404"));
    }

    void junitIsWellFormed()
    {
        QCOMPARE(exportTo({u"-o"_s, u"a.xml"_s}), 0);
        QXmlStreamReader xml(m_cli.read(u"a.xml"_s));
        QStringList elements;
        while (!xml.atEnd())
            if (xml.readNext() == QXmlStreamReader::StartElement) {
                elements.append(xml.name().toString());
                if (xml.name() == u"testsuite"_s) {
                    QCOMPARE(xml.attributes().value("tests"_L1).toInt(), 5);
                    QCOMPARE(xml.attributes().value("failures"_L1).toInt(), 1);
                    QCOMPARE(xml.attributes().value("errors"_L1).toInt(), 1);
                }
            }
        QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
        QCOMPARE(elements.count(u"testcase"_s), 5);
        QCOMPARE(elements.count(u"failure"_s), 1);
        QCOMPARE(elements.count(u"error"_s), 1);
    }

    void harIsValid()
    {
        QCOMPARE(exportTo({u"-o"_s, u"a.har"_s}), 0);
        const QJsonArray entries = m_cli.json(u"a.har"_s)["log"_L1].toObject()["entries"_L1].toArray();
        QCOMPARE(entries.size(), 4); // one could not be sent
        const QJsonObject request = entries[2].toObject()["request"_L1].toObject();
        QCOMPARE(request["method"_L1].toString(), u"POST"_s);
        QCOMPARE(request["postData"_L1].toObject()["text"_L1].toString(), u"{\"x\": 1}"_s);
        QCOMPARE(request["queryString"_L1].toArray().size(), 2);
        QVERIFY(!m_cli.read(u"a.har"_s).contains("hidden"));
        QCOMPARE(exportTo({u"-o"_s, u"open.har"_s, u"--with-secrets"_s}), 0);
        QVERIFY(m_cli.read(u"open.har"_s).contains("Bearer hidden"));
        checkHar(u"a.har"_s);
    }

    void aReportStandsAlone()
    {
        QCOMPARE(exportTo({u"-o"_s, u"a.html"_s}), 0);
        const QByteArray html = m_cli.read(u"a.html"_s);
        QCOMPARE(html.count("<script"), 1);
        QCOMPARE(html.count("</script>"), 1);
        QVERIFY(html.contains("\\u003c/script>"));
        QVERIFY(html.contains("<svg"));
        QVERIFY(!html.contains("src="));
        QVERIFY(html.endsWith("</html>\n"));
    }

    void filtersChooseRows()
    {
        const auto chosen = [this](const QString &filter) {
            return m_cli.run({u"export"_s, u"a.afrun"_s, u"--where"_s, filter}).lines().size();
        };
        QCOMPARE(chosen(u"status:404"_s), 1);
        QCOMPARE(chosen(u"method:POST"_s), 1);
        QCOMPARE(chosen(u"-status:404"_s), 4);
        QCOMPARE(chosen(u"status:503"_s), 0);
        QCOMPARE(exportTo({u"-o"_s, u"none.json"_s, u"--where"_s, u"status:503"_s}), 0);
        QCOMPARE(m_cli.json(u"none.json"_s)["stats"_L1].toObject()["total"_L1].toInt(), 0);
        QCOMPARE(exportTo({u"-o"_s, u"one.json"_s, u"--where"_s, u"status:404"_s}), 0);
        QCOMPARE(m_cli.json(u"one.json"_s)["stats"_L1].toObject()["total"_L1].toInt(), 1);
        const auto wrong = m_cli.run({u"export"_s, u"a.afrun"_s, u"--where"_s, u"status:x"_s});
        QCOMPARE(wrong.code, 1);
        QVERIFY(wrong.err.contains("column"));
    }

    void aRunUnderWayCanBeExported()
    {
        m_cli.write(u"slow.txt"_s, m_base + "/json\n" + m_base + "/hold\n");
        QProcess process;
        m_cli.prepare(&process,
                      {u"run"_s, u"slow.txt"_s, u"--run"_s, u"live.afrun"_s, u"--log-file"_s, u"none"_s});
        process.start();
        QTRY_VERIFY(process.canReadLine());
        QTRY_COMPARE(
            m_cli.run({u"export"_s, u"live.afrun"_s, u"--where"_s, u"state:succeeded"_s}).lines().size(), 1);
        const auto all = m_cli.run({u"export"_s, u"live.afrun"_s});
        QCOMPARE(all.lines().size(), 2);
        QCOMPARE(all.lines().last()["outcome"_L1].toString(), u"pending"_s);
        QCOMPARE(m_cli.run({u"run"_s, u"--resume"_s, u"live.afrun"_s}).code, 2);
        process.kill();
        QVERIFY(process.waitForFinished());
        QCOMPARE(m_cli.run({u"export"_s, u"live.afrun"_s}).lines().size(), 2);
    }

    void mistakesAreTold()
    {
        QCOMPARE(exportTo({u"-o"_s, u"a.pdf"_s}), 1);
        QCOMPARE(exportTo({u"--format"_s, u"pdf"_s}), 1);
        QCOMPARE(m_cli.run({u"export"_s, u"none.afrun"_s}).code, 2);
        QCOMPARE(m_cli.run({u"export"_s, u"batch.jsonl"_s}).code, 2);
        QCOMPARE(exportTo({u"-o"_s, u"/proc/a.json"_s}), 5);
    }

    void aFileThatCannotBeWrittenCanBeRead()
    {
        QVERIFY(QFile::copy(m_cli.path(u"a.afrun"_s), m_cli.path(u"fixed.afrun"_s)));
        QVERIFY(QFile::setPermissions(m_cli.path(u"fixed.afrun"_s), QFile::ReadOwner));
        QCOMPARE(m_cli.run({u"export"_s, u"fixed.afrun"_s, u"--bodies"_s, u"none"_s}).lines().size(), 5);
    }

private:
    int exportTo(const QStringList &arguments) const
    {
        return m_cli.run(QStringList{u"export"_s, u"a.afrun"_s} + arguments).code;
    }

    void checkHar(const QString &file) const
    {
        const QString folder = corpusFile("har/schema");
        if (!QFile::exists(folder))
            QSKIP("the schema of HAR is not here");
        constexpr const char *script = R"(
import json, pathlib, sys, jsonschema
from jsonschema import RefResolver
schemas = {}
for path in pathlib.Path(sys.argv[1]).glob("*.json"):
    schema = json.load(open(path))
    schemas[schema.get("$id", path.name)] = schema
    schemas[path.name] = schema
main = schemas["har.json"]
resolver = RefResolver(main.get("$id", "har.json"), main, store=schemas)
checker = jsonschema.FormatChecker(["ipv4", "ipv6"])
jsonschema.Draft7Validator(main, resolver=resolver, format_checker=checker).validate(json.load(open(sys.argv[2])))
)";
        QProcess python;
        python.start(u"/usr/bin/python3"_s,
                     {u"-W"_s, u"ignore"_s, u"-c"_s, QString::fromLatin1(script), folder, m_cli.path(file)});
        QVERIFY(python.waitForFinished());
        QVERIFY2(python.exitCode() == 0, python.readAllStandardError().constData());
    }

    DemoThread m_server;
    QByteArray m_base;
    CliTest m_cli;
    CliTest::Outcome m_run;
};

QTEST_GUILESS_MAIN(TestCliExport)
#include "tst_cliexport.moc"
