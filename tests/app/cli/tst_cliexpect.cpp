// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo/demothread.h"
#include "tests/app/cli/clitest.h"
#include "tests/support/storedrun.h"

using namespace AsyncFetcher;
using namespace Qt::StringLiterals;

/// What is expected of responses, and taken out of them, from the input to every output.
class TestCliExpect : public QObject
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

    void onlyExpectationsFailed()
    {
        m_cli->write(u"list.txt"_s, m_url + "/json\n" + m_url + "/status/404\n");
        const auto done = m_cli->run({u"run"_s, u"list.txt"_s, u"--expect"_s, u"status == 200"_s});
        QCOMPARE(done.code, 4);
        for (const QJsonObject &row : done.lines()) {
            const bool isJson = row["url"_L1].toString().endsWith(u"/json"_s);
            const QJsonObject assert = row["asserts"_L1][0].toObject();
            QCOMPARE(assert["expect"_L1].toString(), u"status == 200"_s);
            QCOMPARE(assert["passed"_L1].toBool(), isJson);
            QCOMPARE(assert["actual"_L1].toString(), isJson ? u"200"_s : u"404"_s);
            QCOMPARE(row["outcome"_L1].toString(), isJson ? u"succeeded"_s : u"failed"_s);
            QCOMPARE(row["error_kind"_L1].toString(), isJson ? QString() : u"expectation"_s);
        }
        const auto mixed = m_cli->run({u"run"_s, u"-"_s, u"--expect"_s, u"time < 1h"_s},
                                      m_url + "/status/404\nhttp://127.0.0.1:1/\n");
        QCOMPARE(mixed.code, 3);
    }

    void aBatchSaysWhatItExpects()
    {
        m_cli->write(
            u"batch.json"_s,
            text("{'defaults': {'expect': 'status == 200\\ntime < 1h'}, 'requests': [ "
                 "{'url': 'URL/status/404', 'expect': 'status == 404'}, "
                 "{'url': 'URL/json', 'expect': ['json $ type object', 'header Content-Type ~ json'], "
                 "'extract': {'type': 'header Content-Type', 'code': 'status'}}]}"));
        const auto done = m_cli->run({u"run"_s, u"batch.json"_s, u"-o"_s, u"out.json"_s, u"-o"_s,
                                      u"out.jsonl"_s, u"--extract"_s, u"all=json $"_s});
        QVERIFY2(!done.err.contains("warning"), done.err);
        QCOMPARE(done.code, 0);
        const QJsonArray rows = m_cli->json(u"out.json"_s)["results"_L1].toArray();
        QCOMPARE(rows[0]["asserts"_L1].toArray().size(), 2);
        QCOMPARE(rows[1]["asserts"_L1].toArray().size(), 4);
        QCOMPARE(rows[1]["extracted"_L1]["type"_L1].toString(), u"application/json"_s);
        QCOMPARE(rows[1]["extracted"_L1]["code"_L1], QJsonValue(200));
        QVERIFY(rows[1]["extracted"_L1]["all"_L1].isObject());
        QVERIFY(rows[0]["extracted"_L1]["all"_L1].isNull());
        QCOMPARE(m_cli->json(u"out.json"_s)["stats"_L1]["asserts"_L1]["passed"_L1], QJsonValue(6));
    }

    void tablesAndReportsHaveThem()
    {
        m_cli->write(u"list.csv"_s, "url,expect,extract\n" + m_url +
                                        "/json,\"status == 201\nsize > 1\",\"n=status\nx="
                                        "header X-Nope\"\n" +
                                        m_url + "/status/200,,\n");
        const auto done = m_cli->run({u"run"_s, u"list.csv"_s, u"--run"_s, u"a.afrun"_s});
        QCOMPARE(done.code, 4);
        for (const auto &name : {u"out.csv"_s, u"out.xml"_s, u"out.html"_s})
            QCOMPARE(m_cli->run({u"export"_s, u"a.afrun"_s, u"-o"_s, name}).code, 0);
        const QByteArrayList lines = m_cli->read(u"out.csv"_s).split('\n');
        QVERIFY(lines[0].endsWith(",http_version,asserts,n,x\r"));
        QVERIFY2(lines[1].endsWith(",status == 201: failed (200); size > 1: passed,200,\r"), lines[1]);
        QVERIFY2(lines[2].endsWith(",,,\r"), lines[2]);
        const QByteArray xml = m_cli->read(u"out.xml"_s);
        QVERIFY(xml.contains("failures=\"1\" errors=\"0\""));
        QVERIFY(xml.contains("<failure type=\"expectation\""));
        QVERIFY2(xml.contains("failed: status == 201 -> 200\npassed: size &gt; 1 -> "), xml);
        QVERIFY(m_cli->read(u"out.html"_s).contains("\"1 of 2\""));
        QVERIFY(m_cli->read(u"out.html"_s).contains("<b>1</b>expectations failed"));
    }

    void aTableWithoutAnyIsAsItWas()
    {
        const auto done = m_cli->run({u"run"_s, u"-"_s, u"-o"_s, u"out.csv"_s}, m_url + "/json\n");
        QCOMPARE(done.code, 0);
        QVERIFY(m_cli->read(u"out.csv"_s).contains(",http_version\r\n"));
    }

    void bodiesAreHeldAgainstSchemas()
    {
        m_cli->write(u"slides.json"_s, "{\"properties\": {\"slideshow\": {\"required\": [\"title\"]}}}");
        m_cli->write(u"numbers.json"_s, "{\"type\": \"number\"}");
        m_cli->write(u"batch.json"_s,
                     text("{'requests': [{'url': 'URL/json', 'expect': 'schema slides.json'}, "
                          "{'url': 'URL/json', 'expect': 'schema numbers.json'}]}"));
        const auto done = m_cli->run({u"run"_s, u"batch.json"_s, u"-o"_s, u"out.xml"_s, u"-o"_s, u"-"_s});
        QCOMPARE(done.code, 4);
        const QList<QJsonObject> rows = done.lines();
        QCOMPARE(rows.size(), 2);
        for (const QJsonObject &row : rows) {
            const QJsonObject assert = row["asserts"_L1][0].toObject();
            const bool isFirst = assert["expect"_L1].toString() == u"schema slides.json"_s;
            QCOMPARE(assert["passed"_L1].toBool(), isFirst);
            QCOMPARE(assert["actual"_L1].toString(), isFirst ? u"valid"_s : u"$: It is of another type."_s);
        }
        QVERIFY(
            m_cli->read(u"out.xml"_s).contains("failed: schema numbers.json -> $: It is of another type."));
    }

    void schemasAreClearBeforeTheRun()
    {
        m_cli->write(u"broken.json"_s, "{\n \"type\": 5}");
        const QStringList broken{u"run"_s, u"-"_s, u"--expect"_s, u"schema broken.json"_s};
        const auto ended = m_cli->run(broken, m_url + "/json\n");
        QCOMPARE(ended.code, 1);
        QVERIFY2(ended.err.contains("broken.json:2:10: "), ended.err);
        // Rows that say so are told of once, and fail by themselves.
        QByteArray rows;
        for (int i = 0; i < 50; ++i)
            rows += "{\"url\": \"" + m_url + "/json\", \"expect\": \"schema broken.json\"}\n";
        m_cli->write(u"rows.jsonl"_s, rows);
        const auto done = m_cli->run({u"run"_s, u"rows.jsonl"_s});
        QCOMPARE(done.code, 3);
        QCOMPARE(done.err.count("broken.json:2:10"), 1);
        QVERIFY2(done.err.contains("expecting what cannot be read, too: 49 rows"), done.err);
    }

    void schemasLieBelowTheInput()
    {
        QVERIFY(QDir(m_cli->path(u"."_s)).mkpath(u"a"_s) && QDir(m_cli->path(u"."_s)).mkpath(u"b"_s));
        m_cli->write(u"any.json"_s, "{}");
        m_cli->write(u"b/number.json"_s, "{\"type\": \"number\"}");
        const auto rows = [&](const char *file) {
            return "{\"url\": \"" + m_url + "/json\", \"expect\": \"schema " + file + "\"}\n";
        };
        m_cli->write(u"a/rows.jsonl"_s, rows("../any.json"));
        const auto outside = m_cli->run({u"run"_s, u"a/rows.jsonl"_s});
        QCOMPARE(outside.code, 3);
        QVERIFY2(outside.err.contains("lies outside of the folder"), outside.err);
        QCOMPARE(m_cli->run({u"run"_s, u"a/rows.jsonl"_s, u"--any-file"_s}).code, 0);
        // By hand is by intent, and as seen from here.
        m_cli->write(u"a/plain.txt"_s, m_url + "/json\n");
        QCOMPARE(m_cli->run({u"run"_s, u"a/plain.txt"_s, u"--expect"_s, u"schema any.json"_s}).code, 0);
        QCOMPARE(m_cli->run({u"run"_s, u"a/plain.txt"_s, u"--expect"_s, u"schema number.json"_s}).code, 1);
        // Of several inputs each has its folder.
        m_cli->write(u"b/rows.jsonl"_s, rows("number.json"));
        const auto both = m_cli->run({u"run"_s, u"a/plain.txt"_s, u"b/rows.jsonl"_s});
        QCOMPARE(both.code, 4);
        QVERIFY2(!both.err.contains("warning"), both.err);
    }

    void runFilesKeepThem()
    {
        m_cli->write(u"batch.json"_s,
                     text("{'defaults': {'expect': 'status == 200'}, 'requests': [{'url': 'URL/json', "
                          "'extract': {'n': 'status', 't': 'header Content-Type', "
                          "'none': 'header X'}}, {'url': 'URL/status/500', "
                          "'expect': 'size == 0', 'max_retries': 0}]}"));
        QCOMPARE(
            m_cli->run({u"run"_s, u"batch.json"_s, u"--run"_s, u"a.afrun"_s, u"-o"_s, u"live.jsonl"_s}).code,
            4);
        QCOMPARE(m_cli->run({u"export"_s, u"a.afrun"_s, u"-o"_s, u"kept.json"_s}).code, 0);
        const QJsonObject kept = m_cli->json(u"kept.json"_s);
        QCOMPARE(kept["stats"_L1]["asserts"_L1]["passed"_L1], QJsonValue(2));
        QCOMPARE(kept["stats"_L1]["asserts"_L1]["failed"_L1], QJsonValue(1));
        for (const QByteArray &line : m_cli->read(u"live.jsonl"_s).trimmed().split('\n')) {
            const QJsonObject live = QJsonDocument::fromJson(line).object();
            const QJsonArray rows = kept["results"_L1].toArray();
            const QJsonObject same = (rows[0]["id"_L1] == live["id"_L1] ? rows[0] : rows[1]).toObject();
            for (const QString &name : {u"asserts"_s, u"extracted"_s, u"error_kind"_s, u"error"_s})
                QCOMPARE(same[name], live[name]);
        }
        QCOMPARE(StoredRunTest::ask(m_cli->path(u"a.afrun"_s),
                                    u"SELECT json_extract(extracted, '$.n') FROM results WHERE row = 1"_s),
                 "200");
    }

    void aRunThatGoesOnKeepsThem()
    {
        m_cli->write(u"list.txt"_s, m_url + "/json\n" + m_url + "/status/404\n");
        QCOMPARE(m_cli
                     ->run({u"run"_s, u"list.txt"_s, u"--run"_s, u"a.afrun"_s, u"--expect"_s,
                            u"status == 404"_s, u"--extract"_s, u"n=status"_s})
                     .code,
                 4);
        // As if it had been killed before the second row.
        StoredRunTest::ask(m_cli->path(u"a.afrun"_s),
                           u"DELETE FROM responses WHERE id = 2; DELETE FROM judgements WHERE id = 2; "
                           "DELETE FROM run WHERE key = 'ended_ms'"_s);
        const auto done = m_cli->run({u"run"_s, u"--resume"_s, u"a.afrun"_s, u"-o"_s, u"all.json"_s});
        QCOMPARE(done.code, 4);
        const QJsonObject all = m_cli->json(u"all.json"_s);
        QCOMPARE(all["stats"_L1]["asserts"_L1]["passed"_L1], QJsonValue(1));
        QCOMPARE(all["stats"_L1]["asserts"_L1]["failed"_L1], QJsonValue(1));
        QCOMPARE(all["results"_L1][1]["outcome"_L1].toString(), u"succeeded"_s);
        QCOMPARE(all["results"_L1][1]["extracted"_L1]["n"_L1], QJsonValue(404));
    }

    void whatCannotBeReadIsToldAtOnce()
    {
        const auto wrong =
            m_cli->run({u"run"_s, u"-"_s, u"--expect"_s, u"status = 200"_s}, m_url + "/json\n");
        QCOMPARE(wrong.code, 1);
        QVERIFY2(wrong.err.contains("column 8"), wrong.err);
        QCOMPARE(m_cli->run({u"run"_s, u"-"_s, u"--extract"_s, u"id"_s}, m_url + "/json\n").code, 1);
        QCOMPARE(m_cli->run({u"run"_s, u"-"_s, u"--extract"_s, u"id=nothing"_s}, m_url + "/json\n").code, 1);

        m_cli->write(u"defaults.json"_s, text("{'defaults': {'expect': 'x'}, 'requests': ['URL/json']}"));
        QCOMPARE(m_cli->run({u"run"_s, u"defaults.json"_s}).code, 1);

        m_cli->write(u"rows.json"_s, text("[{'url': 'URL/json', 'expect': 'status == 200'}, "
                                          "{'url': 'URL/json', 'expect': ['status == 200', 'json $.a[']}]"));
        const auto rows = m_cli->run({u"run"_s, u"rows.json"_s});
        QCOMPARE(rows.code, 3);
        QVERIFY2(rows.err.contains("row 2: expect \xe2\x80\x9cjson $.a[\xe2\x80\x9d, column 9: "), rows.err);
        for (const QJsonObject &row : rows.lines())
            QCOMPARE(row["error_kind"_L1].toString(), row["id"_L1] == u"2"_s ? u"invalid"_s : QString());
        const auto plan = m_cli->run({u"run"_s, u"rows.json"_s, u"--dry-run"_s});
        QCOMPARE(plan.code, 3);
        QVERIFY2(plan.out.contains("1 invalid") && plan.out.contains("column 9"), plan.out);
    }

    void variablesAreFilledInAndSecretsAreNot()
    {
        m_cli->write(u"batch.json"_s,
                     text("{'variables': {'want': '200'}, 'requests': [{'url': 'URL/anything?t={{token}}', "
                          "'expect': ['status == {{want}}', 'body contains {{token}}'], "
                          "'extract': {'args': 'json $.args'}}]}"));
        const auto done = m_cli->run({u"run"_s, u"batch.json"_s, u"--secret"_s, u"token=hunter2-hunter2"_s,
                                      u"--run"_s, u"a.afrun"_s, u"-o"_s, u"out.json"_s});
        QCOMPARE(done.code, 0);
        for (const auto &name : {u"a.afrun"_s, u"out.json"_s, u"fetcher.log"_s})
            QVERIFY2(!m_cli->read(name).contains("hunter2"), qPrintable(name));
        QCOMPARE(m_cli->json(u"out.json"_s)["results"_L1][0]["asserts"_L1][1]["expect"_L1].toString(),
                 u"body contains ***"_s);
    }

    void batchesAreWrittenWithThem()
    {
        m_cli->write(u"in.json"_s,
                     text("{'requests': [{'url': 'http://a/', 'expect': 'status == 200\\ntime < 1s', "
                          "'extract': {'id': 'json $.id'}}]}"));
        QCOMPARE(m_cli->run({u"convert"_s, u"in.json"_s, u"out.csv"_s}).code, 0);
        QCOMPARE(m_cli->run({u"convert"_s, u"out.csv"_s, u"back.jsonl"_s}).code, 0);
        const QJsonObject back = QJsonDocument::fromJson(m_cli->read(u"back.jsonl"_s)).object();
        QCOMPARE(back["expect"_L1], (QJsonArray{u"status == 200"_s, u"time < 1s"_s}));
        QCOMPARE(back["extract"_L1]["id"_L1].toString(), u"json $.id"_s);
    }

private:
    /// JSON with ' for quotes and URL for the server.
    QByteArray text(QByteArray json) const { return json.replace('\'', '"').replace("URL", m_url); }

    DemoThread m_server;
    QByteArray m_url;
    std::unique_ptr<CliTest> m_cli;
};

QTEST_GUILESS_MAIN(TestCliExpect)
#include "tst_cliexpect.moc"
