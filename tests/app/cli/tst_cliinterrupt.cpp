// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo/demothread.h"
#include "tests/app/cli/clitest.h"

#include <csignal>

using namespace AsyncFetcher;
using namespace Qt::StringLiterals;

/// What is left of a run that is interrupted.
class TestCliInterrupt : public QObject
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

    void finishesWhatIsUnderWayAtTheFirst()
    {
        QProcess process;
        begin(&process, "/status/200\n", "/delay/0.5\n", 20);
        interrupt(process, SIGINT);
        const auto done = CliTest::end(&process);
        QCOMPARE(done.code, 7);
        const auto outcomes = outcomesOf(m_first + done.out);
        QCOMPARE(outcomes.values().size(), 2);
        QCOMPARE(outcomes[u"succeeded"_s] + outcomes[u"pending"_s], 21);
        QVERIFY(outcomes[u"succeeded"_s] >= 2); // what was under way, too
        QVERIFY(outcomes[u"pending"_s] > 0);
        QVERIFY(done.err.contains("interrupted"));
        checkDocument(outcomes);
    }

    void stopsAtOnceAtTheSecond()
    {
        QProcess process;
        begin(&process, "/status/200\n", "/hold\n", 20);
        interrupt(process, SIGINT);
        QTRY_VERIFY(readAgain(process).contains("interrupted"));
        QVERIFY(process.state() == QProcess::Running);
        interrupt(process, SIGINT);
        const auto done = CliTest::end(&process);
        QCOMPARE(done.code, 7);
        const auto outcomes = outcomesOf(m_first + done.out);
        QCOMPARE(outcomes[u"succeeded"_s], 1);
        QCOMPARE(outcomes[u"cancelled"_s], 2); // as many as may be under way
        QCOMPARE(outcomes[u"pending"_s], 18);
        checkDocument(outcomes);
    }

    void stopsAtOnceWhenTerminated()
    {
        QProcess process;
        begin(&process, "/status/200\n", "/hold\n", 5);
        interrupt(process, SIGTERM);
        const auto done = CliTest::end(&process);
        QCOMPARE(done.code, 7);
        const auto outcomes = outcomesOf(m_first + done.out);
        QCOMPARE(outcomes[u"succeeded"_s], 1);
        QCOMPARE(outcomes[u"cancelled"_s], 2);
        QCOMPARE(outcomes[u"pending"_s], 3);
    }

    void isNotInterruptedWhereNothingIsLeft()
    {
        QProcess process;
        begin(&process, "/status/200\n", "/delay/0.5\n", 2);
        interrupt(process, SIGINT);
        const auto done = CliTest::end(&process);
        QCOMPARE(done.code, 0);
        QCOMPARE(outcomesOf(m_first + done.out)[u"succeeded"_s], 3);
    }

    void goesBeforeOutputThatFails()
    {
        QProcess process;
        m_extra = {u"-o"_s, u"/dev/full"_s};
        begin(&process, "/status/200\n", "/hold\n", 5);
        m_extra.clear();
        interrupt(process, SIGTERM);
        QCOMPARE(CliTest::end(&process).code, 7);
    }

    void endsWhereTheReaderGoesAway()
    {
        QByteArray list;
        for (int i = 0; i < 1000; ++i)
            list += m_url + "/delay/0.2\n";
        m_cli->write(u"list.txt"_s, list);
        QProcess shell;
        m_cli->prepare(&shell, {});
        shell.setArguments({u"-c"_s, u"(\"$0\" run list.txt; echo $? >code) | head -n 1"_s, shell.program()});
        shell.setProgram(u"/bin/sh"_s);
        shell.start();
        const auto done = CliTest::end(&shell);
        QCOMPARE(m_cli->read(u"code"_s), "5\n");
        QCOMPARE(done.lines().size(), 1);
        QVERIFY2(done.err.contains("standard output: cannot be written"), done.err.constData());
    }

    void canBeInterruptedWhileItWaitsForInput()
    {
        QProcess process;
        m_cli->prepare(&process, {u"run"_s, u"-"_s});
        process.start();
        QVERIFY(process.waitForStarted());
        interrupt(process, SIGINT);
        QVERIFY(process.waitForFinished(10'000));
        QCOMPARE(process.exitStatus(), QProcess::CrashExit); // as any program that a signal ends
    }

private:
    /// Starts a run and returns once its first row has ended, two at once.
    void begin(QProcess *process, const QByteArray &first, const QByteArray &others, int count)
    {
        QByteArray list = m_url + first;
        for (int i = 0; i < count; ++i)
            list += m_url + others;
        m_cli->write(u"list.txt"_s, list);
        m_cli->prepare(process, QStringList{u"run"_s, u"list.txt"_s, u"--max-concurrent"_s, u"2"_s, u"-o"_s,
                                            u"-"_s, u"-o"_s, u"out.json"_s} +
                                    m_extra);
        process->start();
        QVERIFY(process->waitForReadyRead(10'000));
        m_first = process->readAllStandardOutput();
        m_errors.clear();
    }

    static void interrupt(const QProcess &process, int signal)
    {
        QCOMPARE(kill(pid_t(process.processId()), signal), 0);
    }

    const QByteArray &readAgain(QProcess &process)
    {
        process.waitForReadyRead(10);
        m_first += process.readAllStandardOutput();
        m_errors += process.readAllStandardError();
        return m_errors;
    }

    static QMap<QString, int> outcomesOf(const QByteArray &lines)
    {
        QMap<QString, int> outcomes;
        for (const QJsonObject &line : CliTest::Outcome{0, lines, {}}.lines())
            ++outcomes[line["outcome"_L1].toString()];
        return outcomes;
    }

    /// The document tells the same as the lines.
    void checkDocument(const QMap<QString, int> &outcomes)
    {
        const QJsonObject document = m_cli->json(u"out.json"_s);
        for (const char *name : {"succeeded", "cancelled", "pending", "failed"})
            QCOMPARE(document["stats"_L1][QLatin1String(name)].toInt(),
                     outcomes.value(QString::fromLatin1(name)));
        QMap<QString, int> inDocument;
        for (const QJsonValue &result : document["results"_L1].toArray())
            ++inDocument[result["outcome"_L1].toString()];
        QCOMPARE(inDocument, outcomes);
    }

    DemoThread m_server;
    QByteArray m_url;
    QByteArray m_first;
    QByteArray m_errors;
    QStringList m_extra;
    std::unique_ptr<CliTest> m_cli;
};

QTEST_GUILESS_MAIN(TestCliInterrupt)
#include "tst_cliinterrupt.moc"
