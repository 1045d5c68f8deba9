// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/transport/http1/pooltesting.h"
#include "tests/support/oddports.h"
#include "tests/support/rawserver.h"

#include <QTest>

using namespace AsyncFetcher;
using namespace std::chrono_literals;

namespace {

const QByteArray Ok = RawScript::reply(200, "ok");

} // namespace

/// How connections come about: names, addresses, families.
class TestHttp1Dial : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void saysWhyThereIsNoConnection()
    {
        const RefusingPort port;
        TestPool test;
        TestExchange refused(port.url());
        run(test, refused);
        QCOMPARE(refused.facts.errorKind, ErrorKind::Connect);
        QVERIFY(refused.facts.error.contains(u"refused"));
        QCOMPARE(refused.facts.sends, 0);
        TestExchange nameless("http://nowhere.test/");
        run(test, nameless);
        QCOMPARE(nameless.facts.errorKind, ErrorKind::Dns);
        QVERIFY(nameless.facts.error.contains(u"no such name"));
        QCOMPARE(test.pool.socketCount(), 0);
    }

    void asksForANameOnce()
    {
        const RawServer server(RawScript::always(Ok));
        const QByteArray url = "http://somewhere.test:" + QByteArray::number(server.port()) + '/';
        TestPool test;
        test.resolver->answers[QStringLiteral("somewhere.test")] = {{QHostAddress(QHostAddress::LocalHost)},
                                                                    {}};
        TestExchange one(url);
        TestExchange two(url);
        test.start(one);
        test.start(two);
        QTRY_VERIFY(one.hasEnded && two.hasEnded);
        QCOMPARE(test.resolver->questions, 1);
        QCOMPARE(server.requests().first().header("Host"), url.sliced(7).chopped(1));
        QVERIFY(one.facts.timings().dns >= 0ns);

        test.pool.closeIdle();
        test.clock.advance(59s);
        TestExchange three(url);
        run(test, three);
        QCOMPARE(test.resolver->questions, 1);
        QCOMPARE(three.facts.timings().dns, Timings::NotApplicable);
        test.pool.closeIdle();
        test.clock.advance(2s);
        TestExchange four(url);
        run(test, four);
        QCOMPARE(test.resolver->questions, 2);
    }

    void remembersAFailedNameBriefly()
    {
        TestPool test;
        for (int at = 0; at < 2; ++at) {
            TestExchange exchange("http://nowhere.test/");
            run(test, exchange);
            QCOMPARE(exchange.facts.errorKind, ErrorKind::Dns);
        }
        QCOMPARE(test.resolver->questions, 1);
        test.clock.advance(AddressCache::FailureLifetime);
        TestExchange later("http://nowhere.test/");
        run(test, later);
        QCOMPARE(test.resolver->questions, 2);
    }

    void interleavesFamilies()
    {
        const auto list = [](const char *texts) {
            QList<QHostAddress> addresses;
            for (const QString &text : QString::fromLatin1(texts).split(u' ', Qt::SkipEmptyParts))
                addresses.append(QHostAddress(text));
            return addresses;
        };
        QCOMPARE(AddressCache::interleaved(list("::1 ::2 ::3 1.1.1.1")), list("::1 1.1.1.1 ::2 ::3"));
        QCOMPARE(AddressCache::interleaved(list("1.1.1.1 2.2.2.2 ::1")), list("1.1.1.1 ::1 2.2.2.2"));
        QCOMPARE(AddressCache::interleaved({}), list(""));
    }

    void triesTheNextAddressAtOnceWhereOneRefuses()
    {
        const RawServer server(RawScript::always(Ok));
        TestPool test;
        // The server listens on 127.0.0.1 alone.
        test.resolver->answers[QStringLiteral("two.test")] = {
            {QHostAddress(QStringLiteral("127.0.0.2")), QHostAddress(QStringLiteral("127.0.0.1"))}, {}};
        const QByteArray url = "http://two.test:" + QByteArray::number(server.port()) + '/';
        TestExchange exchange(url);
        run(test, exchange);
        QCOMPARE(exchange.facts.status, 200);
        QCOMPARE(exchange.facts.connection.hostIp, QByteArray("127.0.0.1"));
    }

    void doesNotWaitForAnAddressThatIsSilent()
    {
        const SilentPort silent; // on 127.0.0.1
        RawServer::Options options;
        options.address = QHostAddress(QStringLiteral("127.0.0.2"));
        options.port = silent.port();
        const RawServer server(RawScript::always(RawScript::reply(200, "ok", "Connection: close\r\n")),
                               options);
        TestPool test;
        test.resolver->answers[QStringLiteral("two.test")] = {
            {QHostAddress(QStringLiteral("127.0.0.1")), QHostAddress(QStringLiteral("127.0.0.2"))}, {}};
        const QByteArray url = "http://two.test:" + QByteArray::number(silent.port()) + '/';
        QElapsedTimer timer;
        timer.start();
        TestExchange exchange(url);
        run(test, exchange);
        QCOMPARE(exchange.facts.connection.hostIp, QByteArray("127.0.0.2"));
        QVERIFY2(timer.elapsed() >= 240, "the first address had its head start");
        QVERIFY(timer.elapsed() < 2000);
        // The one that answered is first from now on.
        timer.start();
        TestExchange again(url);
        run(test, again);
        QVERIFY(timer.elapsed() < 240);
        QCOMPARE(test.resolver->questions, 1);
    }
};

QTEST_GUILESS_MAIN(TestHttp1Dial)
#include "tst_http1dial.moc"
