// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo/demothread.h"
#include "tests/app/cli/clitest.h"
#include "tests/support/externalserver.h"
#include "tests/support/testpaths.h"

#include <QJsonArray>

using namespace AsyncFetcher;
using namespace Qt::StringLiterals;

/// What stands in the results, and how options change what is sent.
class TestCliResults : public QObject
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

    void followsTheSchemas()
    {
        m_cli->write(
            u"batch.json"_s,
            batch({"\"/json\"", "\"/redirect/2\"", "\"/bytes/100\"", "\"/status/503\"",
                   "{\"url\": \"@/anything\", \"method\": \"POST\", \"json\": {\"a\": 1.0}}", "{\"url\": 5}",
                   "\"/bytes/100000\"", "\"/hold\"", "\"/gzip\"", "\"/cookies/set?a=b\""}));
        const auto done =
            m_cli->run({u"run"_s, u"batch.json"_s, u"-o"_s, u"out.json"_s, u"-o"_s, u"out.jsonl"_s,
                        u"--retry-base"_s, u"0.01"_s, u"--timeout"_s, u"0.5"_s, u"--max-retries"_s, u"1"_s});
        QCOMPARE(done.code, 3);
        QCOMPARE(m_cli->run({u"convert"_s, testData("formats/everything.json"), u"written.json"_s}).code, 0);
        check(u"batch"_s, u"written.json"_s, false);
        check(u"results"_s, u"out.json"_s, false);
        check(u"result"_s, u"out.jsonl"_s, true);
    }

    void givesResultsInInputOrder()
    {
        m_cli->write(u"list.txt"_s, m_url + "/delay/0.3\n" + m_url + "/json\n" + m_url + "/delay/0.1\n");
        const auto done = m_cli->run({u"run"_s, u"list.txt"_s, u"-o"_s, u"out.json"_s, u"-o"_s, u"-"_s});
        QCOMPARE(done.code, 0);
        QStringList ids;
        for (const QJsonObject &line : done.lines())
            ids.append(line["id"_L1].toString());
        QCOMPARE(ids, (QStringList{u"2"_s, u"3"_s, u"1"_s})); // as they ended
        ids.clear();
        for (const QJsonValue &result : m_cli->json(u"out.json"_s)["results"_L1].toArray())
            ids.append(result["id"_L1].toString());
        QCOMPARE(ids, (QStringList{u"1"_s, u"2"_s, u"3"_s}));
    }

    void sendsWhatTheCommandLineSays()
    {
        m_cli->write(u"batch.json"_s,
                     batch({"\"/anything\"", "{\"url\": \"@/anything\", \"method\": \"DELETE\", "
                                             "\"headers\": {\"X-ONE\": \"own\"}}"}));
        const auto done =
            m_cli->run({u"run"_s, u"batch.json"_s, u"-o"_s, u"out.json"_s, u"--method"_s, u"PUT"_s,
                        u"--header"_s, u"X-One: line"_s, u"--auth"_s, u"user:pass"_s});
        QCOMPARE(done.code, 0);
        const QJsonValue first = m_cli->json(u"out.json"_s)["results"_L1][0]["body"_L1];
        QCOMPARE(first["method"_L1], u"PUT"_s);
        QCOMPARE(first["headers"_L1]["X-One"_L1], u"line"_s);
        QCOMPARE(first["headers"_L1]["Authorization"_L1], u"Basic dXNlcjpwYXNz"_s);
        const QJsonValue second = m_cli->json(u"out.json"_s)["results"_L1][1]["body"_L1];
        QCOMPARE(second["method"_L1], u"DELETE"_s);
        QCOMPARE(second["headers"_L1]["X-ONE"_L1], u"own"_s);
        QVERIFY(!m_cli->read(u"fetcher.log"_s).contains("pass"));
    }

    void masksSecrets()
    {
        QByteArray url = m_url + "/cookies/set?name=value\n";
        url.replace("http://", "http://user:hunter2@");
        QStringList arguments{u"run"_s, u"-"_s, u"--max-redirects"_s, u"0"_s, u"--log-level"_s, u"debug"_s};
        auto done = m_cli->run(arguments, url);
        QCOMPARE(done.code, 0);
        QVERIFY(!done.out.contains("hunter2") && !done.err.contains("hunter2"));
        QVERIFY(!m_cli->read(u"fetcher.log"_s).contains("hunter2"));
        QCOMPARE(done.lines().first()["headers"_L1]["Set-Cookie"_L1], u"***"_s);
        done = m_cli->run(arguments << u"--with-secrets"_s, url);
        QVERIFY(done.lines().first()["url"_L1].toString().contains(u"hunter2"_s));
        QVERIFY(done.lines().first()["headers"_L1]["Set-Cookie"_L1].toString().startsWith(u"name=value"_s));
        QVERIFY(!m_cli->read(u"fetcher.log"_s).contains("hunter2")); // never there
    }

    void putsBodiesWhereAsked()
    {
        m_cli->write(u"list.txt"_s,
                     m_url + "/bytes/100\n" + m_url + "/bytes/70000\n" + m_url + "/bytes/5000000\n");
        QCOMPARE(m_cli->run({u"run"_s, u"list.txt"_s, u"-o"_s, u"out.json"_s, u"-o"_s, u"out.jsonl"_s}).code,
                 0);
        QJsonValue results = m_cli->json(u"out.json"_s)["results"_L1];
        QCOMPARE(results[0]["body_encoding"_L1], u"base64"_s);
        QCOMPARE(QByteArray::fromBase64(results[0]["body"_L1].toString().toLatin1()).size(), 100);
        QCOMPARE(results[1]["body_file"_L1], u"out.bodies/2"_s);
        QCOMPARE(m_cli->read(u"out.bodies/3"_s).size(), 5'000'000);
        QCOMPARE(m_cli->read(u"out.bodies/2"_s).left(100),
                 QByteArray::fromBase64(results[0]["body"_L1].toString().toLatin1()));
        QCOMPARE(m_cli->files(), (QStringList{u"fetcher.log"_s, u"list.txt"_s, u"out.bodies"_s, u"out.json"_s,
                                              u"out.jsonl"_s}));

        QCOMPARE(m_cli->run({u"run"_s, u"list.txt"_s, u"-o"_s, u"sub.json"_s, u"--bodies"_s, u"all"_s}).code,
                 0);
        results = m_cli->json(u"sub.json"_s)["results"_L1];
        QCOMPARE(results[0]["body_file"_L1], u"all/1"_s);
        QCOMPARE(m_cli->read(u"all/1"_s).size(), 100);

        QCOMPARE(
            m_cli->run({u"run"_s, u"list.txt"_s, u"-o"_s, u"none.json"_s, u"--bodies"_s, u"none"_s}).code, 0);
        results = m_cli->json(u"none.json"_s)["results"_L1];
        QVERIFY(results[1]["body"_L1].isNull());
        QCOMPARE(results[1]["content_length"_L1], 70'000);
        QVERIFY(!m_cli->files().contains(u"none.bodies"_s));

        QCOMPARE(m_cli->run({u"run"_s, u"list.txt"_s}).lines().size(), 3);
        QCOMPARE(m_cli->read(u"results.bodies/2"_s).size(), 70'000);
    }

    void embedsJsonWithoutRounding()
    {
        m_cli->write(u"batch.json"_s,
                     batch({"{\"url\": \"@/anything\", \"method\": \"POST\", "
                            "\"json\": {\"n\": 123456789012345678901234567890, \"x\": 1.00}}"}));
        const auto done = m_cli->run({u"run"_s, u"batch.json"_s});
        QCOMPARE(done.code, 0);
        QVERIFY2(done.out.contains("{\\\"n\\\": 123456789012345678901234567890, \\\"x\\\": 1.00}"),
                 done.out.constData());
    }

    void worksWithARealHttpbin()
    {
        const HttpbinServer httpbin;
        if (!httpbin.isReady())
            QSKIP(qPrintable(httpbin.why()));
        QByteArray list;
        for (const char *path :
             {"/get", "/status/404", "/status/500", "/gzip", "/deflate", "/redirect/3", "/html", "/image/png",
              "/drip?numbytes=10&duration=0.2", "/basic-auth/u/p", "/delay/0.2"})
            list += httpbin.url(path) + '\n';
        const auto done = m_cli->run(
            {u"run"_s, u"-"_s, u"-o"_s, u"out.json"_s, u"--retry-base"_s, u"0.01"_s, u"--auth"_s, u"u:p"_s},
            list);
        QCOMPARE(done.code, 3);
        const QJsonObject json = m_cli->json(u"out.json"_s);
        QCOMPARE(json["stats"_L1]["succeeded"_L1], 9);
        const QJsonValue results = json["results"_L1];
        QCOMPARE(results[0]["body"_L1]["headers"_L1]["User-Agent"_L1],
                 u"AsyncFetcher/"_s + QStringLiteral(ASYNCFETCHER_VERSION));
        QCOMPARE(results[2]["attempt"_L1], 4);
        QCOMPARE(results[3]["body"_L1]["gzipped"_L1], true);
        QCOMPARE(results[4]["body"_L1]["deflated"_L1], true);
        QCOMPARE(results[5]["redirects"_L1].toArray().size(), 3);
        QVERIFY(results[6]["body"_L1].toString().contains(u"Moby-Dick"_s));
        QCOMPARE(results[7]["body_encoding"_L1], u"base64"_s);
        QCOMPARE(results[9]["body"_L1]["authenticated"_L1], true);
        check(u"results"_s, u"out.json"_s, false);
    }

private:
    /// Rows as JSON, with the server's address where they say @ or begin with a slash.
    QByteArray batch(const QList<QByteArray> &rows) const
    {
        QByteArray text = "{\"requests\": [" + rows.join(", ") + "]}";
        return text.replace("\"/", "\"" + m_url + "/").replace("@", m_url);
    }

    void check(const QString &schema, const QString &file, bool lines)
    {
        static constexpr char script[] = R"(
import json, sys, jsonschema
validator = jsonschema.Draft202012Validator(json.load(open(sys.argv[1])))
text = open(sys.argv[2]).read()
for value in map(json.loads, text.splitlines() if sys.argv[3] == "lines" else [text]):
    validator.validate(value)
)";
        QProcess python;
        python.start(u"/usr/bin/python3"_s, {u"-c"_s, u"import jsonschema"_s});
        if (!python.waitForFinished() || python.exitCode() != 0)
            QSKIP("python3-jsonschema is not here");
        python.start(u"/usr/bin/python3"_s, {u"-c"_s, QString::fromLatin1(script),
                                             QStringLiteral(SCHEMA_DIR "/") + schema + u".schema.json"_s,
                                             m_cli->path(file), lines ? u"lines"_s : u"document"_s});
        QVERIFY(python.waitForFinished());
        QVERIFY2(python.exitCode() == 0, python.readAllStandardError().constData());
    }

    DemoThread m_server;
    QByteArray m_url;
    std::unique_ptr<CliTest> m_cli;
};

QTEST_GUILESS_MAIN(TestCliResults)
#include "tst_cliresults.moc"
