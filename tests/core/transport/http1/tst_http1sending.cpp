// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/transport/http1/requesthead.h"
#include "tests/core/transport/http1/pooltesting.h"
#include "tests/support/rawserver.h"

#include <QTemporaryFile>
#include <QTest>

using namespace AsyncFetcher;
using namespace std::chrono_literals;

namespace {

const RequestRoute Route{"example.com:81", {}, {}};

TransportRequest makeRequest(const QByteArray &method, HttpHeaders headers = {}, const QByteArray &body = {})
{
    TransportRequest request;
    request.method = method;
    request.target = "/a?b";
    request.headers = std::move(headers);
    if (!body.isEmpty())
        request.body = WireBody(body);
    return request;
}

QByteArray head(const TransportRequest &request, const RequestRoute &route = Route)
{
    std::string out;
    writeRequestHead(out, request, route);
    return QByteArray::fromStdString(out);
}

RequestFraming framing(const TransportRequest &request)
{
    std::string out;
    return writeRequestHead(out, request, Route);
}

} // namespace

class TestHttp1Sending : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void writesHeads_data()
    {
        QTest::addColumn<TransportRequest>("request");
        QTest::addColumn<QByteArray>("expected"); // after the request line
        const auto row = [](const char *name, TransportRequest request, const char *expected) {
            QTest::newRow(name) << std::move(request) << QByteArray(expected) + "\r\n\r\n";
        };
        row("nothing of the user's", makeRequest("GET"), "Host: example.com:81\r\nConnection: keep-alive");
        row("order and case", makeRequest("GET", {{"x-B", "2"}, {"ACCEPT", "*/*"}, {"x-B", ""}}),
            "Host: example.com:81\r\nConnection: keep-alive\r\nx-B: 2\r\nACCEPT: */*\r\nx-B: ");
        row("own host, where it stands", makeRequest("GET", {{"A", "1"}, {"HOST", "other"}}),
            "Connection: keep-alive\r\nA: 1\r\nHOST: other");
        row("own connection", makeRequest("GET", {{"connection", "close"}}),
            "Host: example.com:81\r\nconnection: close");
        row("body", makeRequest("POST", {}, "12345"),
            "Host: example.com:81\r\nConnection: keep-alive\r\nContent-Length: 5");
        row("no body where one is usual", makeRequest("PUT"),
            "Host: example.com:81\r\nConnection: keep-alive\r\nContent-Length: 0");
        row("own length", makeRequest("POST", {{"Content-length", "5"}}, "12345"),
            "Host: example.com:81\r\nConnection: keep-alive\r\nContent-length: 5");
        row("chunked", makeRequest("POST", {{"Transfer-Encoding", "gzip, Chunked"}}, "12345"),
            "Host: example.com:81\r\nConnection: keep-alive\r\nTransfer-Encoding: gzip, Chunked");
    }

    void writesHeads()
    {
        QFETCH(TransportRequest, request);
        QFETCH(QByteArray, expected);
        QCOMPARE(head(request), request.method + " /a?b HTTP/1.1\r\n" + expected);
    }

    void writesForAProxy()
    {
        const RequestRoute route{"example.com", "http://example.com", "Basic eDp5"};
        QCOMPARE(head(makeRequest("GET"), route),
                 QByteArray(
                     "GET http://example.com/a?b HTTP/1.1\r\nHost: example.com\r\nConnection: keep-alive\r\n"
                     "Proxy-Authorization: Basic eDp5\r\n\r\n"));
        QVERIFY(!head(makeRequest("GET", {{"Proxy-authorization", "own"}}), route).contains("eDp5"));
    }

    void knowsWhatFollows()
    {
        QVERIFY(framing(makeRequest("HEAD")).head);
        QVERIFY(framing(makeRequest("CONNECT")).connect);
        QVERIFY(framing(makeRequest("GET", {{"upgrade", "websocket"}})).upgrade);
        QVERIFY(framing(makeRequest("GET", {{"Connection", "x, Close"}})).close);
        QVERIFY(!framing(makeRequest("GET", {{"Connection", "closed"}})).close);
        QVERIFY(!framing(makeRequest("POST", {{"Content-Length", "2"}}, "ab")).close);
        QVERIFY(framing(makeRequest("POST", {{"Content-Length", "3"}}, "ab")).close);
        QVERIFY(framing(makeRequest("POST", {{"Transfer-Encoding", "gzip"}}, "ab")).close);
        QVERIFY(framing(makeRequest("POST", {{"Transfer-Encoding", "chunked"}}, "ab")).chunked);
        QVERIFY(framing(makeRequest("POST", {{"Expect", "100-Continue"}}, "ab")).expectContinue);
        QVERIFY(!framing(makeRequest("POST", {{"Expect", "100-continue"}})).expectContinue);
    }

    void sendsBodies_data()
    {
        QTest::addColumn<qsizetype>("inMemory");
        QTest::addColumn<qsizetype>("inFile");
        QTest::addColumn<bool>("chunked");
        for (const bool chunked : {false, true}) {
            const char *how = chunked ? "chunked" : "length";
            QTest::addRow("small, %s", how) << qsizetype(5) << qsizetype(0) << chunked;
            QTest::addRow("large, %s", how) << qsizetype(9'000'000) << qsizetype(0) << chunked;
            QTest::addRow("file, %s", how) << qsizetype(0) << qsizetype(3'000'000) << chunked;
            QTest::addRow("both, %s", how) << qsizetype(100) << qsizetype(200'000) << chunked;
            QTest::addRow("none, %s", how) << qsizetype(0) << qsizetype(0) << chunked;
        }
    }

    void sendsBodies()
    {
        QFETCH(qsizetype, inMemory);
        QFETCH(qsizetype, inFile);
        QFETCH(bool, chunked);
        const RawServer server(RawScript::always(RawScript::reply(200, "ok")));
        TestPool test;
        QTemporaryFile file;
        QVERIFY(file.open());
        file.write(QByteArray(inFile, 'f'));
        file.close();
        TestExchange exchange(server.url(), "POST");
        exchange.request.body.append(QByteArray(inMemory, 'm'));
        exchange.request.body.appendFile(file.fileName(), inFile);
        if (chunked)
            exchange.request.headers = {{"Transfer-Encoding", "chunked"}};
        test.start(exchange);
        QTRY_VERIFY(exchange.hasEnded);
        QCOMPARE(exchange.facts.error, QString());
        QCOMPARE(exchange.facts.sends, 1);
        QVERIFY(exchange.facts.timings().send >= 0ns);
        QCOMPARE(test.pool.idleCount(), 1);
        const RawRequest sent = server.requests().first();
        QCOMPARE(sent.body, QByteArray(inMemory, 'm') + QByteArray(inFile, 'f'));
        QCOMPARE(sent.header("content-length").isNull(), chunked);
    }

    void aBodyThatCannotBeReadIsNotSent()
    {
        const RawServer server(RawScript::always(RawScript::reply(200, "ok")));
        TestPool test;
        TestExchange exchange(server.url(), "POST");
        exchange.request.body.appendFile(QStringLiteral("/nowhere/at/all"), 10);
        test.start(exchange);
        QVERIFY(!exchange.hasEnded);
        QTRY_VERIFY(exchange.hasEnded);
        QCOMPARE(exchange.facts.errorKind, ErrorKind::Io);
        QCOMPARE(exchange.facts.sends, 0);
        QVERIFY(server.requests().isEmpty());
    }

    void aFileThatHasShrunkEndsTheExchange()
    {
        const RawServer server(RawScript::always(RawScript::reply(200, "ok")));
        TestPool test;
        QTemporaryFile file;
        QVERIFY(file.open());
        file.write("short");
        file.close();
        TestExchange exchange(server.url(), "POST");
        exchange.request.body.appendFile(file.fileName(), 10);
        test.start(exchange);
        QTRY_VERIFY(exchange.hasEnded);
        QCOMPARE(exchange.facts.errorKind, ErrorKind::Io);
        QCOMPARE(test.pool.socketCount(), 0);
    }

    void waitsForAHundred()
    {
        const RawServer server(RawScript()
                                   .head()
                                   .pause(30ms)
                                   .send("HTTP/1.1 100 Continue\r\n\r\n")
                                   .request()
                                   .send(RawScript::reply(200, "ok")));
        TestPool test;
        TestExchange exchange(server.url(), "POST");
        exchange.request.body = WireBody("the body");
        exchange.request.headers = {{"Expect", "100-continue"}};
        test.start(exchange);
        QTRY_VERIFY(exchange.hasEnded);
        QCOMPARE(exchange.facts.status, 200);
        const RawRequest sent = server.requests().first();
        QCOMPARE(sent.body, QByteArray("the body"));
        QVERIFY(sent.at - sent.headAt >= 25ms);
    }

    void doesNotWaitForAHundredForever()
    {
        Http1Pool::Settings settings;
        settings.continueTimeout = 50ms;
        const RawServer server(RawScript::always(RawScript::reply(200, "ok")));
        TestPool test(settings);
        TestExchange exchange(server.url(), "POST");
        exchange.request.body = WireBody("the body");
        exchange.request.headers = {{"Expect", "100-continue"}};
        test.start(exchange);
        QTRY_VERIFY(exchange.hasEnded);
        QCOMPARE(exchange.facts.status, 200);
        QCOMPARE(server.requests().first().body, QByteArray("the body"));
    }

    void keepsTheBodyWhereItIsNotWanted()
    {
        const RawServer server(RawScript().head().send(RawScript::reply(417)).hold());
        TestPool test;
        TestExchange exchange(server.url(), "POST");
        exchange.request.body = WireBody("the body");
        exchange.request.headers = {{"Expect", "100-continue"}};
        test.start(exchange);
        QTRY_VERIFY(exchange.hasEnded);
        QCOMPARE(exchange.facts.status, 417);
        QCOMPARE(test.pool.socketCount(), 0);
        QTRY_COMPARE(server.openConnections(), 0);
        QCOMPARE(server.requests().first().body, QByteArray());
    }

    void takesAnAnswerBeforeTheBodyIsOut()
    {
        const RawServer server(
            RawScript().head().stopReading().send(RawScript::reply(413, "too much")).hold());
        TestPool test;
        TestExchange exchange(server.url(), "POST");
        exchange.request.body = WireBody(QByteArray(50'000'000, 'x'));
        test.start(exchange);
        QTRY_VERIFY(exchange.hasEnded);
        QCOMPARE(exchange.facts.status, 413);
        QCOMPARE(exchange.body, QByteArray("too much"));
        QCOMPARE(exchange.facts.errorKind, ErrorKind::None);
        QCOMPARE(test.pool.socketCount(), 0);
    }

    void aBodyStopsWhereNobodyReads()
    {
        const RawServer server(RawScript().head().stopReading().hold());
        TestPool test;
        TestExchange exchange(server.url(), "POST");
        QTemporaryFile file;
        QVERIFY(file.open());
        QVERIFY(file.resize(200'000'000));
        exchange.request.body.appendFile(file.fileName(), file.size());
        test.start(exchange);
        QTRY_VERIFY(!server.connections().isEmpty() && server.connections().first().bytesReceived > 0);
        QTest::qWait(100);
        QVERIFY(!exchange.hasEnded);
        test.pool.abort(&exchange);
        QCOMPARE(test.pool.socketCount(), 0);
    }

    void sendsABodyAgainOnlyFromItsBeginning()
    {
        // An idempotent request with a body, whose reused connection is closed: the whole of it goes again.
        const RawServer server(
            QList<RawScript>{RawScript().request().send(RawScript::reply(200, "ok")).request(),
                             RawScript::always(RawScript::reply(200))});
        TestPool test;
        TestExchange first(server.url());
        test.start(first);
        QTRY_VERIFY(first.hasEnded);
        TestExchange second(server.url(), "PUT");
        second.request.body = WireBody(QByteArray(100'000, 'x'));
        test.start(second);
        QTRY_VERIFY(second.hasEnded);
        QCOMPARE(second.facts.status, 200);
        QCOMPARE(second.facts.sends, 2);
        QCOMPARE(server.requests().last().body.size(), 100'000);
    }

    void understandsConnectAndHead()
    {
        const RawServer server([](const RawRequest &request) {
            return RawScript().send(request.method() == "HEAD"
                                        ? QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n")
                                        : QByteArray("HTTP/1.1 200 Connected\r\n\r\n"));
        });
        TestPool test;
        TestExchange head(server.url(), "HEAD");
        test.start(head);
        QTRY_VERIFY(head.hasEnded);
        QCOMPARE(head.facts.errorKind, ErrorKind::None);
        QCOMPARE(test.pool.idleCount(), 1);
        TestExchange connect(server.url(), "CONNECT");
        test.start(connect);
        QTRY_VERIFY(connect.hasEnded);
        QCOMPARE(connect.facts.status, 200);
        QCOMPARE(test.pool.socketCount(), 0);
    }
};

QTEST_GUILESS_MAIN(TestHttp1Sending)
#include "tst_http1sending.moc"
