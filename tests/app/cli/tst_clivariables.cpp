// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo/demothread.h"
#include "tests/app/cli/clitest.h"

#include <QDirIterator>
#include <QTemporaryDir>

using namespace AsyncFetcher;
using namespace Qt::StringLiterals;

/// Variables, data and secrets through the whole program.
class TestCliVariables : public QObject
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

    void fillsRowsInFromEverywhere()
    {
        m_cli->write(u"batch.json"_s,
                     "{\"variables\":{\"a\":\"batch\",\"b\":\"batch\",\"c\":\"batch\"},\"requests\":[\"" +
                         m_url + "/anything?a={{a}}&b={{b}}&c={{c}}&u={{user|urlencode}}&r={{$row}}\"]}");
        m_cli->write(u"env.json"_s, "{\"b\":\"file\",\"c\":\"file\"}");
        m_cli->write(u"users.csv"_s, "user\nann x\nbob\n");
        const auto done = m_cli->run({u"run"_s, u"batch.json"_s, u"--env"_s, u"env.json"_s, u"--var"_s,
                                      u"c=line"_s, u"--data"_s, u"users.csv"_s, u"-o"_s, u"out.json"_s});
        QCOMPARE(done.code, 0);
        const QJsonArray results = m_cli->json(u"out.json"_s)["results"_L1].toArray();
        QCOMPARE(results.size(), 2);
        QCOMPARE(results[0]["url"_L1].toString().toUtf8(),
                 m_url + "/anything?a=batch&b=file&c=line&u=ann%20x&r=1");
        QCOMPARE(results[1]["url"_L1].toString().toUtf8(),
                 m_url + "/anything?a=batch&b=file&c=line&u=bob&r=2");
    }

    void refusesUnknownNamesBeforeAnythingIsSent()
    {
        m_cli->write(u"list.txt"_s, m_url + "/json\n" + m_url + "/{{nope}}\n");
        const auto done = m_cli->run({u"run"_s, u"list.txt"_s});
        QCOMPARE(done.code, 1);
        QCOMPARE(done.out, QByteArray());
        QVERIFY(done.err.contains("Row 2, url: The variable {{nope}} is unknown."));
    }

    /// The secret goes to the server, which sends it back in every way it can; no file of ours has it.
    void writesNoSecretAnywhere()
    {
        const QByteArray secret = "s3cret/\"value\"";
        m_cli->write(u"batch.json"_s, "{\"variables\":{\"t\":{\"secret\":true}},\"requests\":["
                                      "{\"url\":\"" +
                                          m_url +
                                          "/anything?x={{t|urlencode}}\",\"headers\":{\"X-Key\":\"{{t}}\"}},"
                                          "{\"url\":\"" +
                                          m_url +
                                          "/post\",\"method\":\"POST\",\"json\":{\"k\":\"{{t|base64}}\"}},"
                                          "{\"url\":\"" +
                                          m_url +
                                          "/redirect-to?url=/anything?{{t|urlencode}}\"},"
                                          "{\"url\":\"" +
                                          m_url +
                                          "/cookies/set?a={{t|urlencode}}\"},"
                                          "{\"url\":\"" +
                                          m_url +
                                          "/status/404?{{t|urlencode}}\"},"
                                          "{\"url\":\"{{t}}\"}]}");
        const auto done = m_cli->run({u"run"_s,
                                      u"batch.json"_s,
                                      u"--secret"_s,
                                      u"t="_s + QString::fromUtf8(secret),
                                      u"-o"_s,
                                      u"out.json"_s,
                                      u"-o"_s,
                                      u"out.jsonl"_s,
                                      u"-o"_s,
                                      u"out.har"_s,
                                      u"-o"_s,
                                      u"out.csv"_s,
                                      u"-o"_s,
                                      u"out.html"_s,
                                      u"-o"_s,
                                      u"out.xml"_s,
                                      u"-o"_s,
                                      u"-"_s,
                                      u"--run"_s,
                                      u"run.afrun"_s,
                                      u"--max-retries"_s,
                                      u"0"_s,
                                      u"--log-level"_s,
                                      u"debug"_s,
                                      u"--with-secrets"_s,
                                      u"--bodies"_s,
                                      u"bodies"_s});
        QCOMPARE(done.code, 3);
        QCOMPARE(m_cli->run({u"convert"_s, u"batch.json"_s, u"again.json"_s}).code, 0);
        for (const QString &format : {u"http"_s, u"jsonl"_s, u"har"_s, u"sh"_s})
            QCOMPARE(m_cli->run({u"convert"_s, u"batch.json"_s, u"again."_s + format}).code, 0);
        QList<QByteArray> artefacts{done.out, done.err};
        QDirIterator files(m_cli->path(QString()), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            artefacts.append(file.readAll());
        }
        QVERIFY(artefacts.size() > 6);
        QVERIFY(artefacts.join().contains("***"));
        QByteArray json = secret;
        json.replace('"', "\\\"");
        for (const QByteArray &artefact : artefacts)
            for (const QByteArray &form :
                 {secret, secret.toPercentEncoding(), json, secret.toBase64(), QByteArray("s3cret")})
                QVERIFY2(!artefact.contains(form),
                         artefact.mid(artefact.indexOf(form) - 100, 300).constData());
    }

    void asksForSecretsOfARunThatGoesOn_data()
    {
        QTest::addColumn<QString>("option");
        QTest::newRow("secret") << u"--secret"_s;
        QTest::newRow("var") << u"--var"_s; // is none the less one
        QTest::newRow("env") << u"--env"_s; // neither
    }
    void asksForSecretsOfARunThatGoesOn()
    {
        QFETCH(const QString, option);
        const QByteArray secret = "s3cret-of-later";
        m_cli->write(u"batch.json"_s, "{\"variables\":{\"t\":{\"secret\":true}},\"requests\":[\"" + m_url +
                                          "/status/404\",\"" + m_url + "/anything?x={{t}}\"]}");
        QCOMPARE(
            m_cli
                ->run({u"run"_s, u"batch.json"_s, u"--secret"_s, u"t=another-one"_s, u"--fail-fast"_s,
                       u"--max-concurrent"_s, u"1"_s, u"--run"_s, u"run.afrun"_s, u"-o"_s, u"first.json"_s})
                .code,
            3);
        const auto refused = m_cli->run({u"run"_s, u"--resume"_s, u"run.afrun"_s});
        QCOMPARE(refused.code, 1);
        QVERIFY(refused.err.contains("The secret {{t}} has no value: give it with --secret t=VALUE."));
        QVERIFY(refused.err.contains("Row 2, url: The secret {{t}} has no value."));
        const QString given = u"t="_s + QString::fromUtf8(secret);
        QTemporaryDir elsewhere;
        const QString envFile = elsewhere.filePath(u"env"_s);
        QFile env(envFile);
        QVERIFY(env.open(QIODevice::WriteOnly) && env.write(given.toUtf8() + "\nother=1\n") > 0);
        env.close();
        const auto done = m_cli->run({u"run"_s, u"--resume"_s, u"run.afrun"_s, option,
                                      option == "--env"_L1 ? envFile : given, u"-o"_s, u"all.json"_s});
        QCOMPARE(done.code, 3);
        const QJsonArray results = m_cli->json(u"all.json"_s)["results"_L1].toArray();
        QCOMPARE(results[1]["status_code"_L1].toInt(), 200);
        QVERIFY(m_cli->read(u"all.json"_s).contains("x=***"));
        QDirIterator files(m_cli->path(QString()), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY2(!file.readAll().contains(secret), qPrintable(file.fileName()));
        }
    }

    void hidesTheNameOfASecretHost()
    {
        const QUrl url(QString::fromUtf8(m_url));
        m_cli->write(u"list.txt"_s, "http://{{h}}:" + QByteArray::number(url.port()) + "/status/200\n");
        const auto done = m_cli->run({u"run"_s, u"list.txt"_s, u"--secret"_s, u"h="_s + url.host(), u"-o"_s,
                                      u"out.json"_s, u"-o"_s, u"out.html"_s, u"--run"_s, u"run.afrun"_s});
        QCOMPARE(done.code, 0);
        const QJsonObject statistics = m_cli->json(u"out.json"_s)["stats"_L1].toObject();
        QCOMPARE(statistics["hosts"_L1].toObject().keys(),
                 QStringList{u"http://***:"_s + QString::number(url.port())});
        for (const QString &name : {u"out.json"_s, u"out.html"_s, u"run.afrun"_s})
            QVERIFY2(!m_cli->read(name).contains("//" + url.host().toUtf8()), qPrintable(name));
    }

    void refusesASecretTooShortToHide()
    {
        m_cli->write(u"list.txt"_s, m_url + "/json?{{t}}\n");
        QCOMPARE(m_cli->run({u"run"_s, u"list.txt"_s, u"--secret"_s, u"t=abc"_s}).code, 1);
    }

private:
    DemoThread m_server;
    QByteArray m_url;
    std::unique_ptr<CliTest> m_cli;
};

QTEST_GUILESS_MAIN(TestCliVariables)
#include "tst_clivariables.moc"
