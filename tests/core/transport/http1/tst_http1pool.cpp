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

class TestHttp1Pool : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void usesTheNewestIdleConnection()
    {
        const RawServer server(RawScript::always(Ok));
        TestPool test;
        TestExchange first(server.url());
        TestExchange second(server.url());
        test.start(first);
        test.start(second);
        QTRY_VERIFY(first.hasEnded && second.hasEnded);
        QCOMPARE(test.pool.idleCount(), 2);
        TestExchange third(server.url());
        run(test, third);
        QCOMPARE(third.body, QByteArray("ok"));
        QVERIFY(third.facts.connection.reused);
        QVERIFY(!first.facts.connection.reused);
        QCOMPARE(server.connectionCount(), 2);
        // Again and again the same one: the other grows old.
        const int used = server.requests().last().connection;
        TestExchange fourth(server.url());
        run(test, fourth);
        QCOMPARE(server.requests().last().connection, used);
    }

    void opensAsManyAsAreAskedFor()
    {
        const RawServer server(RawScript().request().hold());
        TestPool test;
        std::vector<std::unique_ptr<TestExchange>> exchanges;
        for (int at = 0; at < 100; ++at) {
            exchanges.push_back(std::make_unique<TestExchange>(server.url()));
            test.start(*exchanges.back());
        }
        QTRY_COMPARE(server.peakRequests(), 100);
        QCOMPARE(test.pool.socketCount(), 100);
        for (auto &exchange : exchanges)
            test.pool.abort(exchange.get());
        QCOMPARE(test.pool.socketCount(), 0);
        QTRY_COMPARE(server.openConnections(), 0);
    }

    void aConnectionEndsWhereItMust_data()
    {
        QTest::addColumn<QByteArray>("reply");
        QTest::addColumn<HttpHeaders>("headers");
        QTest::newRow("the server closes")
            << RawScript::reply(200, "ok", "Connection: close\r\n") << HttpHeaders();
        QTest::newRow("HTTP/1.0") << QByteArray("HTTP/1.0 200 OK\r\nContent-Length: 2\r\n\r\nok")
                                  << HttpHeaders();
        QTest::newRow("no more requests")
            << RawScript::reply(200, "ok", "Keep-Alive: timeout=5, max=0\r\n") << HttpHeaders();
        QTest::newRow("we close") << Ok << HttpHeaders{{"Connection", "close"}};
        QTest::newRow("bytes after the end")
            << Ok + "HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nevil" << HttpHeaders();
    }

    void aConnectionEndsWhereItMust()
    {
        QFETCH(QByteArray, reply);
        QFETCH(HttpHeaders, headers);
        const RawServer server(RawScript::always(reply));
        TestPool test;
        for (int at = 0; at < 2; ++at) {
            TestExchange exchange(server.url());
            exchange.request.headers = headers;
            run(test, exchange);
            QCOMPARE(exchange.body, QByteArray("ok"));
            QCOMPARE(exchange.facts.errorKind, ErrorKind::None);
            QVERIFY(!exchange.facts.connection.reused);
        }
        QCOMPARE(server.connectionCount(), 2);
        QCOMPARE(test.pool.socketCount(), 0);
    }

    void honoursAnOldServerThatKeepsItsConnection()
    {
        const RawServer server(
            RawScript::always("HTTP/1.0 200 OK\r\nConnection: keep-alive\r\nContent-Length: 2\r\n\r\nok"));
        TestPool test;
        TestExchange first(server.url());
        run(test, first);
        TestExchange second(server.url());
        run(test, second);
        QVERIFY(second.facts.connection.reused);
        QCOMPARE(second.facts.connection.httpVersion, QByteArray("1.0"));
        QCOMPARE(server.requests().first().header("connection"), QByteArray("keep-alive"));
    }

    void countsTheRequestsThatAServerAllows()
    {
        const RawServer server([](const RawRequest &request) {
            return RawScript().send(RawScript::reply(
                200, "ok", "Keep-Alive: max=" + QByteArray::number(1 - request.number) + "\r\n"));
        });
        TestPool test;
        for (int at = 0; at < 4; ++at) {
            TestExchange exchange(server.url());
            run(test, exchange);
            QCOMPARE(exchange.facts.connection.reused, at % 2 == 1);
        }
        QCOMPARE(server.connectionCount(), 2);
    }

    void closesWhatIsIdleForLong()
    {
        const RawServer server([](const RawRequest &request) {
            return RawScript().send(RawScript::reply(
                200, "ok", request.target() == "/short" ? "Keep-Alive: timeout=5\r\n" : QByteArray()));
        });
        TestPool test;
        TestExchange shortOne(server.url("/short"));
        TestExchange longOne(server.url("/long"));
        test.start(shortOne);
        test.start(longOne);
        QTRY_VERIFY(shortOne.hasEnded && longOne.hasEnded);
        test.clock.advance(4s);
        test.pool.expireIdle();
        QCOMPARE(test.pool.idleCount(), 2);
        test.clock.advance(1s);
        test.pool.expireIdle();
        QCOMPARE(test.pool.idleCount(), 1);
        test.clock.advance(30s);
        test.pool.expireIdle();
        QCOMPARE(test.pool.socketCount(), 0);
        QTRY_COMPARE(server.openConnections(), 0);
    }

    void closesTheLeastRecentlyUsedPastTheCap()
    {
        Http1Pool::Settings settings;
        settings.mostSockets = 2;
        TestPool test(settings);
        const RawServer a(RawScript::always(Ok));
        const RawServer b(RawScript::always(Ok));
        const RawServer c(RawScript::always(Ok));
        for (const RawServer *server : {&a, &b, &c}) {
            TestExchange exchange(server->url());
            run(test, exchange);
        }
        QCOMPARE(test.pool.socketCount(), 2);
        QTRY_COMPARE(a.openConnections(), 0);
        QCOMPARE(b.openConnections(), 1);
        QCOMPARE(c.openConnections(), 1);
    }

    void neverUsesAConnectionOnWhichSomethingCameUnasked_data()
    {
        QTest::addColumn<RawScript>("script");
        QTest::newRow("after a reply")
            << RawScript().request().send(Ok).pause(30ms).send("HTTP/1.1 408 T\r\n\r\n").hold();
        QTest::newRow("the end") << RawScript().request().send(Ok).pause(30ms);
    }

    void neverUsesAConnectionOnWhichSomethingCameUnasked()
    {
        QFETCH(RawScript, script);
        const RawServer server(QList<RawScript>{script, RawScript::always(Ok)});
        TestPool test;
        TestExchange first(server.url());
        int idleAtTheEnd = 0;
        first.onEnded = [&] { idleAtTheEnd = test.pool.idleCount(); };
        run(test, first);
        QCOMPARE(idleAtTheEnd, 1);
        QTRY_COMPARE(test.pool.idleCount(), 0);
        TestExchange second(server.url(), "POST");
        run(test, second);
        QCOMPARE(second.facts.status, 200);
        QVERIFY(!second.facts.connection.reused);
    }

    void seesWhatCameBeforeItsTurnOfTheEventLoop()
    {
        // The unasked bytes are in the socket, and nobody has had the time to look.
        const RawServer server(
            QList<RawScript>{RawScript().request().send(Ok).pause(20ms).send("HTTP/1.1 408 T\r\n\r\n").hold(),
                             RawScript::always(Ok)});
        TestPool test;
        TestExchange first(server.url());
        run(test, first);
        QThread::msleep(60); // the event loop must not run here: no QTRY
        test.clock.advance(60ms);
        TestExchange second(server.url(), "POST");
        test.start(second);
        QTRY_VERIFY(second.hasEnded);
        QCOMPARE(second.facts.status, 200);
        QCOMPARE(second.facts.sends, 1);
        QVERIFY(!second.facts.connection.reused);
    }

    void bytesBeforeAnyRequestAreNoReply()
    {
        const RawServer server(RawScript().send("HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nevil").hold());
        TestPool test;
        TestExchange exchange(server.url());
        exchange.onConnected = [] { QThread::msleep(50); }; // it is there before we send
        run(test, exchange);
        QCOMPARE(exchange.facts.errorKind, ErrorKind::Protocol);
        QCOMPARE(exchange.facts.sends, 0);
        QCOMPARE(test.pool.socketCount(), 0);
    }

    void sendsAgainWhereAReusedConnectionWasClosed()
    {
        const RawServer server(
            QList<RawScript>{RawScript().request().send(Ok).request(), RawScript::always(Ok)});
        TestPool test;
        TestExchange first(server.url());
        run(test, first);
        TestExchange second(server.url());
        run(test, second);
        QCOMPARE(second.facts.status, 200);
        QCOMPARE(second.facts.sends, 2);
        QVERIFY(!second.facts.connection.reused);
        QCOMPARE(server.requestCount(), 3);
    }

    void sendsAPostOnce()
    {
        const RawServer server(
            QList<RawScript>{RawScript().request().send(Ok).request(), RawScript::always(Ok)});
        TestPool test;
        TestExchange first(server.url());
        run(test, first);
        TestExchange second(server.url(), "POST");
        run(test, second);
        QCOMPARE(second.facts.errorKind, ErrorKind::Reset);
        QCOMPARE(second.facts.sends, 1);
        QVERIFY(second.facts.connection.reused);
        QCOMPARE(server.requestCount(), 2);
    }

    void sendsOnceOverANewConnection_data()
    {
        QTest::addColumn<RawScript>("script");
        QTest::newRow("closed") << RawScript().request();
        QTest::newRow("reset") << RawScript().request().reset();
        QTest::newRow("a part of a head") << RawScript().request().send("HTTP/1.1 2");
    }

    void sendsOnceOverANewConnection()
    {
        QFETCH(RawScript, script);
        const RawServer server(script);
        TestPool test;
        TestExchange exchange(server.url());
        run(test, exchange);
        QCOMPARE(exchange.facts.errorKind, ErrorKind::Reset);
        QCOMPARE(exchange.facts.sends, 1);
        QVERIFY(!exchange.facts.error.isEmpty());
        QCOMPARE(server.requestCount(), 1);
    }

    void doesNotSendAgainOnceAReplyHasBegun()
    {
        const RawServer server(QList<RawScript>{RawScript().request().send(Ok).request().send("HTTP/1.1 2"),
                                                RawScript::always(Ok)});
        TestPool test;
        TestExchange first(server.url());
        run(test, first);
        TestExchange second(server.url());
        run(test, second);
        QCOMPARE(second.facts.errorKind, ErrorKind::Reset);
        QCOMPARE(second.facts.sends, 1);
    }

    void tellsATruncatedBody_data()
    {
        QTest::addColumn<RawScript>("script");
        const auto begin = [](const char *head) {
            return RawScript().request().send(QByteArray(head) + "\r\n\r\npart");
        };
        QTest::newRow("length") << begin("HTTP/1.1 200 OK\r\nContent-Length: 10");
        QTest::newRow("length, reset") << begin("HTTP/1.1 200 OK\r\nContent-Length: 10").pause(20ms).reset();
        QTest::newRow("chunked") << begin("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n8");
        QTest::newRow("until close, reset") << begin("HTTP/1.1 200 OK").pause(20ms).reset();
    }

    void tellsATruncatedBody()
    {
        QFETCH(RawScript, script);
        const RawServer server(script);
        TestPool test;
        TestExchange exchange(server.url());
        run(test, exchange);
        QCOMPARE(exchange.facts.errorKind, ErrorKind::Truncated);
        QCOMPARE(exchange.facts.status, 200);
    }

    void readsUntilTheEndOfTheConnection()
    {
        const RawServer server(RawScript().request().send("HTTP/1.1 200 OK\r\n\r\nall of it").halfClose());
        TestPool test;
        TestExchange exchange(server.url());
        run(test, exchange);
        QCOMPARE(exchange.facts.errorKind, ErrorKind::None);
        QCOMPARE(exchange.body, QByteArray("all of it"));
    }

    void abortsInEveryPhase()
    {
        const SilentPort silent;
        const RawServer mute(RawScript().request().hold());
        const RawServer endless(
            RawScript().request().send("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\npart").hold());
        TestPool test;
        TestExchange connecting(silent.url());
        TestExchange resolving("http://nowhere.test/");
        TestExchange waiting(mute.url());
        TestExchange reading(endless.url());
        for (TestExchange *exchange : {&connecting, &resolving, &waiting, &reading})
            test.start(*exchange);
        test.pool.abort(&resolving);
        QTRY_COMPARE(mute.requestCount(), 1);
        QTRY_COMPARE(reading.body, QByteArray("part"));
        for (TestExchange *exchange : {&connecting, &waiting, &reading}) {
            test.pool.abort(exchange);
            QVERIFY(!exchange->hasEnded);
        }
        QCOMPARE(test.pool.socketCount(), 0);
        QTRY_COMPARE(mute.openConnections(), 0);
        QTRY_COMPARE(endless.openConnections(), 0);
        QVERIFY(!resolving.hasEnded);
    }

    void anEndInsideAnEndIsFine()
    {
        // What a scheduler does: the end of one starts the next, which takes the connection.
        const RawServer server(RawScript::always(Ok));
        TestPool test;
        TestExchange second(server.url());
        TestExchange first(server.url());
        first.onEnded = [&] { test.start(second); };
        test.start(first);
        QTRY_VERIFY(second.hasEnded);
        QVERIFY(second.facts.connection.reused);
        QCOMPARE(second.body, QByteArray("ok"));
        QCOMPARE(server.connectionCount(), 1);
    }

    void endsWhatTheExchangeRefuses()
    {
        const RawServer server(RawScript::always(Ok));
        TestPool test;
        TestExchange exchange(server.url());
        exchange.refusesBody = true;
        run(test, exchange);
        QCOMPARE(exchange.facts.errorKind, ErrorKind::TooLarge);
        QCOMPARE(test.pool.socketCount(), 0);
    }

    void holdsTheServerBackWhereThereIsNoRoom()
    {
        constexpr qsizetype Size = 64 * 1024 * 1024;
        const RawServer server(
            RawScript().request().send("HTTP/1.1 200 OK\r\nContent-Length: " + QByteArray::number(Size) +
                                       "\r\n\r\n" + QByteArray(Size, 'x')));
        TestPool test;
        TestExchange exchange(server.url());
        exchange.limit = 1024 * 1024;
        test.start(exchange);
        QTRY_COMPARE(exchange.body.size(), exchange.limit);
        // What lies in the system's buffers is all that comes over.
        const auto sent = [&] { return server.connections().first().bytesSent; };
        QTest::qWait(50);
        const qint64 before = sent();
        QTest::qWait(50);
        QCOMPARE(sent(), before);
        QCOMPARE(exchange.body.size(), exchange.limit);
        exchange.limit = Http1Exchange::Unlimited;
        test.pool.resume(&exchange);
        QTRY_VERIFY(exchange.hasEnded);
        QCOMPARE(exchange.body.size(), Size);
    }

    void timesArePlausible()
    {
        const RawServer server(RawScript().request().pause(30ms).send(Ok));
        SystemClock clock;
        Http1Pool pool({}, makeSystemResolver(), &clock);
        TestExchange exchange(server.url());
        pool.start(&exchange, 0);
        QTRY_VERIFY(exchange.hasEnded);
        const Timings timings = exchange.facts.timings();
        QVERIFY(timings.blocked >= 0ns);
        QCOMPARE(timings.dns, Timings::NotApplicable);
        QVERIFY(timings.connect >= 0ns);
        QCOMPARE(timings.ssl, Timings::NotApplicable);
        QVERIFY(timings.send >= 0ns);
        QVERIFY(timings.wait >= 29ms);
        QVERIFY(timings.receive >= 0ns);
        QVERIFY(exchange.facts.responseTime() >= timings.wait);
        QCOMPARE(exchange.facts.connection.hostIp, QByteArray("127.0.0.1"));
        QCOMPARE(exchange.facts.connection.path, QByteArray("http1"));
        QCOMPARE(exchange.facts.connection.httpVersion, QByteArray("1.1"));
        QCOMPARE(exchange.facts.wireBytes, 2);
    }
};

QTEST_GUILESS_MAIN(TestHttp1Pool)
#include "tst_http1pool.moc"
