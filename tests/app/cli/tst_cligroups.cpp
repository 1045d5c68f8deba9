// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo/demothread.h"
#include "tests/app/cli/clitest.h"

#include <QDirIterator>

using namespace AsyncFetcher;
using namespace Qt::StringLiterals;

/// Groups that run after others, through the whole program.
class TestCliGroups : public QObject
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

    void theExampleRuns()
    {
        m_cli->write(u"login.json"_s, example());
        const auto done = m_cli->run({u"run"_s, u"login.json"_s, u"--var"_s,
                                      u"base="_s + QString::fromUtf8(m_url), u"-o"_s, u"out.json"_s});
        QVERIFY2(done.code == 0, done.err.constData());
        const QJsonArray results = m_cli->json(u"out.json"_s)["results"_L1].toArray();
        QCOMPARE(results[0]["group"_L1].toString(), u"login"_s);
        QCOMPARE(results.last()["outcome"_L1].toString(), u"succeeded"_s);
    }

    void aDryRunShowsTheOrder()
    {
        m_cli->write(u"login.json"_s, example());
        const auto done = m_cli->run(
            {u"run"_s, u"login.json"_s, u"--var"_s, u"base="_s + QString::fromUtf8(m_url), u"--dry-run"_s});
        QVERIFY2(done.code == 0, (done.out + done.err).constData());
        const qsizetype login = done.out.indexOf("       1  login\n");
        QVERIFY2(login > 0, done.out.constData());
        QVERIFY2(done.out.indexOf("use, after login\n", login) > login, done.out.constData());
    }

    void eachRecordHasValuesOfItsOwn()
    {
        m_cli->write(
            u"batch.json"_s,
            json("{'groups':{'in':{},'use':{'after':'in'}},'requests':["
                 "{'group':'in','url':'{{base}}/anything?me={{user}}','extract':{'me':'json $.args.me'}},"
                 "{'group':'use','url':'{{base}}/anything?you={{me|upper}}','expect':'json $.args.you "
                 "exists'}]}"));
        m_cli->write(u"users.csv"_s, "user\nann\nbob\n");
        const auto done = m_cli->run({u"run"_s, u"batch.json"_s, u"--data"_s, u"users.csv"_s, u"--var"_s,
                                      u"base="_s + QString::fromUtf8(m_url), u"-o"_s, u"out.json"_s});
        QVERIFY2(done.code == 0, done.err.constData());
        const QJsonArray results = m_cli->json(u"out.json"_s)["results"_L1].toArray();
        QCOMPARE(results[2]["final_url"_L1].toString().toUtf8(), m_url + "/anything?you=ANN");
        QCOMPARE(results[3]["final_url"_L1].toString().toUtf8(), m_url + "/anything?you=BOB");
    }

    void refusesWhatCannotRun_data()
    {
        QTest::addColumn<QByteArray>("groups");
        QTest::addColumn<QByteArray>("error");
        QTest::newRow("circle") << json("{'a':{'after':'b'},'b':{'after':['a']}}")
                                << QByteArray("groups.b.after: The group would run after itself");
        QTest::newRow("unknown") << json("{'a':{'after':'x'},'b':{}}")
                                 << QByteArray("groups.a.after: There is no group \"x\".");
        QTest::newRow("row") << json("{'b':{}}") << QByteArray("Row 1, group: There is no group \"a\"");
        QTest::newRow("name unknown")
            << json("{'a':{},'b':{}}") << QByteArray("Row 3, url: The variable {{n}} is unknown.");
        QTest::newRow("two givers") << json("{'a':{},'b':{'after':'a'}}")
                                    << QByteArray("More than one row gives {{n}}");
        QTest::newRow("filter") << json("{'a':{},'b':{'after':'a','headers':{'X':'{{n|nope}}'}}}")
                                << QByteArray("There is no filter \"nope\"");
        QTest::newRow("no object") << json("{'a':7}") << QByteArray("groups.a must be an object.");
        QTest::newRow("after") << json("{'a':{'after':{}}}")
                               << QByteArray("groups.a.after must be the name of a group");
    }
    void refusesWhatCannotRun()
    {
        QFETCH(QByteArray, groups);
        QFETCH(QByteArray, error);
        m_cli->write(u"batch.json"_s,
                     "{\"groups\":" + groups +
                         json(",'requests':["
                              "{'group':'a','url':'http://127.0.0.1:1/','extract':{'n':'status'}},"
                              "{'group':'a','url':'http://127.0.0.1:1/','extract':{'n':'status'}},"
                              "{'group':'b','url':'http://127.0.0.1:1/{{n}}'}]}"));
        const auto done = m_cli->run({u"run"_s, u"batch.json"_s});
        QVERIFY2(done.code == 1 || done.code == 2, done.err.constData());
        QCOMPARE(done.out, QByteArray());
        QVERIFY2(done.err.contains(error), done.err.constData());
    }

    void batchesKeepTheirGroups()
    {
        m_cli->write(u"a.json"_s, example());
        QCOMPARE(m_cli->run({u"convert"_s, u"a.json"_s, u"b.json"_s}).code, 0);
        const QJsonObject before = m_cli->json(u"a.json"_s);
        const QJsonObject after = m_cli->json(u"b.json"_s);
        QCOMPARE(after["groups"_L1]["use"_L1]["after"_L1], QJsonValue(QJsonArray{u"login"_s}));
        QCOMPARE(after["groups"_L1]["use"_L1]["expect"_L1], before["groups"_L1]["use"_L1]["expect"_L1]);
        QCOMPARE(after["requests"_L1][0]["group"_L1].toString(), u"login"_s);
    }

    /// The login's failure keeps the rest from being sent; resumed, it succeeds and so do they.
    void resumesWithWhatWasGiven()
    {
        const QByteArray batch =
            json("{'groups':{'login':{},'use':{'after':'login'}},'requests':["
                 "{'id':'in','group':'login','url':'{{base}}/anything?v=12','extract':{'v':'json $.args.v'}},"
                 "{'id':'bad','group':'use','url':'{{base}}/anything?v={{v}}',"
                 "'expect':'json $.args.v == \\'12\\''}]}");
        m_cli->write(u"batch.json"_s, batch);
        QProcess process;
        m_cli->prepare(&process,
                       {u"run"_s, u"batch.json"_s, u"--var"_s, u"base="_s + QString::fromUtf8(m_url),
                        u"--run"_s, u"r.afrun"_s, u"-o"_s, u"first.json"_s, u"--rate"_s, u"0.2"_s});
        process.start();
        QVERIFY(process.waitForStarted());
        // The second row starts five seconds after the first: there is time to be interrupted.
        QTRY_VERIFY(m_cli->run({u"export"_s, u"r.afrun"_s, u"-o"_s, u"-"_s}).out.contains("\"v\":\"12\""));
        process.terminate();
        process.terminate();
        const auto first = CliTest::end(&process);
        QVERIFY2(first.code == 7, first.err.constData());
        const auto done = m_cli->run(
            {u"run"_s, u"--resume"_s, u"r.afrun"_s, u"--rate"_s, u"100"_s, u"-o"_s, u"out.json"_s});
        QVERIFY2(done.code == 0, done.err.constData());
        const QJsonArray results = m_cli->json(u"out.json"_s)["results"_L1].toArray();
        QCOMPARE(results[1]["final_url"_L1].toString().toUtf8(), m_url + "/anything?v=12");
    }

    /// A server gives a secret, and gets and sends it back in every way it can; no file of ours has it.
    void aSecretThatWasGivenIsNowhere()
    {
        m_cli->write(
            u"batch.json"_s,
            json("{'groups':{'in':{},'use':{'after':'in'}},'requests':["
                 "{'group':'in','url':'{{base}}/json','extract':{'t':'secret json $.title',"
                 "'again':'json $.title'},'expect':'json $.title exists'},"
                 "{'group':'use','url':'{{base}}/bearer','auth':{'bearer':'{{t}}'},'extract':{'seen':'json "
                 "$.token'}},"
                 "{'group':'use','url':'{{base}}/redirect-to?url=/anything?{{t|urlencode}}'},"
                 "{'group':'use','url':'{{base}}/anything','json':{'k':'{{t|base64}}'},'method':'POST'},"
                 "{'group':'use','url':'{{base}}/flaky?fail=1&key={{t|urlencode}}'},"
                 "{'group':'use','url':'{{base}}/status/404?{{t|urlencode}}'},"
                 "{'group':'use','url':'{{t}}'}]}"));
        const QByteArray secret = "Planets and their moons"; // as the demo's server has it
        QStringList arguments{u"run"_s, u"batch.json"_s, u"--var"_s, u"base="_s + QString::fromUtf8(m_url)};
        for (const QString &name :
             {u"out.json"_s, u"out.jsonl"_s, u"out.har"_s, u"out.csv"_s, u"out.html"_s, u"out.xml"_s, u"-"_s})
            arguments << u"-o"_s << name;
        arguments << u"--run"_s << u"run.afrun"_s << u"--log-level"_s << u"debug"_s << u"--with-secrets"_s
                  << u"--retry-base"_s << u"0.01"_s << u"--bodies"_s << u"bodies"_s;
        const auto done = m_cli->run(arguments);
        QVERIFY2(done.code == 3, done.err.constData());
        QList<QByteArray> artefacts{done.out, done.err};
        QDirIterator files(m_cli->path(QString()), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            artefacts.append(file.readAll());
        }
        QVERIFY(artefacts.size() > 8);
        for (const QByteArray &form :
             {secret, secret.toPercentEncoding(), QByteArray(secret).replace(' ', '+'), secret.toBase64()})
            for (const QByteArray &artefact : std::as_const(artefacts))
                QVERIFY2(!artefact.contains(form),
                         artefact.mid(std::max<qsizetype>(0, artefact.indexOf(form) - 200), 400).constData());
        QVERIFY(artefacts.join().contains("***"));
    }

private:
    /// With ' for ".
    static QByteArray json(QByteArray text) { return text.replace('\'', '"'); }
    static QByteArray example()
    {
        QFile file(testData("../../examples/login.json"));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    DemoThread m_server;
    QByteArray m_url;
    std::unique_ptr<CliTest> m_cli;
};

QTEST_GUILESS_MAIN(TestCliGroups)
#include "tst_cligroups.moc"
