// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/rawreplycase.h"
#include "tests/support/rawserver.h"

#include <QElapsedTimer>
#include <QTcpSocket>
#include <QTest>

using namespace AsyncFetcher;

class TestRawReplyCase : public QObject
{
    Q_OBJECT

    static RawReplyCase caseOf(const QByteArray &bytes, const QString &mode)
    {
        RawReplyCase one;
        one.bytes = bytes;
        one.mode = mode;
        return one;
    }

private Q_SLOTS:
    void readsTheCorpus()
    {
        const Corpus corpus(QStringLiteral("http-responses"));
        if (!corpus.exists())
            QSKIP(qPrintable(corpus.absence()));
        const QList<RawReplyCase> cases = RawReplyCase::all(corpus);
        QCOMPARE(cases.size(), 171);
        int mustFail = 0;
        for (const RawReplyCase &one : cases) {
            QVERIFY(!one.mode.isEmpty());
            mustFail += one.verdict == RawReplyCase::Verdict::MustFail ? 1 : 0;
            if (!one.mayFail())
                QVERIFY2(one.status >= 200 && one.bodyBytes >= 0, one.id.constData());
        }
        QCOMPARE(mustFail, 52);
    }

    void saysWhatIsNotThere()
    {
        const Corpus corpus(QStringLiteral("no-such-folder"));
        QVERIFY(!corpus.exists());
        QVERIFY(corpus.absence().contains(QStringLiteral("no-such-folder")));
    }

    void comparesWithWhatIsExpected()
    {
        RawReplyCase one;
        one.status = 200;
        one.bodyBytes = 11;
        one.bodySha1 = "2aae6c35c94f";
        QVERIFY(one.matches(200, "hello world"));
        QVERIFY(!one.matches(200, "hello wor1d"));
        QVERIFY(!one.matches(201, "hello world"));
    }

    void endsAsTheModeSays_data()
    {
        QTest::addColumn<QString>("mode");
        QTest::addColumn<bool>("ends");
        QTest::addColumn<int>("leastMs");
        QTest::newRow("fin") << QStringLiteral("fin") << true << 0;
        QTest::newRow("rst") << QStringLiteral("rst") << true << 150;
        QTest::newRow("hold") << QStringLiteral("hold") << false << 0;
        QTest::newRow("drip") << QStringLiteral("drip") << true << 300;
    }
    void endsAsTheModeSays()
    {
        QFETCH(const QString, mode);
        QFETCH(const bool, ends);
        QFETCH(const int, leastMs);
        const QByteArray bytes = "HTTP/1.1 200 OK\r\n\r\nabc";
        const RawServer server(caseOf(bytes, mode).script());
        QTcpSocket client;
        QElapsedTimer timer;
        timer.start();
        client.connectToHost(QHostAddress::LocalHost, server.port());
        client.write("GET / HTTP/1.1\r\n\r\n");
        QTRY_COMPARE(client.peek(1000), bytes);
        if (ends)
            QTRY_COMPARE(client.state(), QAbstractSocket::UnconnectedState);
        QCOMPARE(client.state() == QAbstractSocket::UnconnectedState, ends);
        QVERIFY(timer.elapsed() >= leastMs);
    }
};

QTEST_GUILESS_MAIN(TestRawReplyCase)
#include "tst_rawreplycase.moc"
