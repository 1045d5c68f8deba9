// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo/demorequestparser.h"
#include "demo/demoserver.h"

#include <QElapsedTimer>
#include <QTcpSocket>
#include <QTest>

using namespace AsyncFetcher;
using namespace std::chrono_literals;

/// The protocol below the routes, byte for byte.
class TestDemoConnection : public QObject
{
    Q_OBJECT

    struct Client
    {
        explicit Client(const DemoServer &server, const QByteArray &bytes = {})
        {
            connect(&socket, &QTcpSocket::readyRead, &socket, [this] { received += socket.readAll(); });
            socket.connectToHost(QHostAddress::LocalHost, server.port());
            socket.write(bytes);
        }
        bool isClosed() const { return socket.state() == QAbstractSocket::UnconnectedState; }
        QByteArray statusLine() const { return received.left(received.indexOf('\r')); }

        QTcpSocket socket;
        QByteArray received;
    };

    DemoServer m_server;

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_server.listen()); }

    void answersHeadWithoutABody()
    {
        Client client(m_server,
                      "HEAD /bytes/100000 HTTP/1.1\r\nHost: a\r\n\r\nHEAD /json HTTP/1.1\r\nHost: a\r\n\r\n"
                      "GET /status/202 HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
        QTRY_VERIFY(client.isClosed());
        QCOMPARE(client.received.count("HTTP/1.1 "), 3);
        QVERIFY(client.received.contains("Content-Length: 100000\r\n"));
        QVERIFY(client.received.endsWith("Content-Length: 0\r\nConnection: close\r\n\r\n"));
    }

    void keepsOrderWhenPipelined()
    {
        Client client(m_server, "GET /delay/0.05 HTTP/1.1\r\nHost: a\r\n\r\n\r\n"
                                "POST /status/201 HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\nabc"
                                "GET /bytes/500000 HTTP/1.1\r\nHost: a\r\n\r\n"
                                "GET /status/404 HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
        QTRY_VERIFY(client.isClosed());
        const qsizetype delayed = client.received.indexOf("HTTP/1.1 200 OK");
        const qsizetype created = client.received.indexOf("HTTP/1.1 201 Created");
        const qsizetype bytes = client.received.indexOf("HTTP/1.1 200 OK", created);
        const qsizetype missing = client.received.indexOf("HTTP/1.1 404 Not Found");
        QCOMPARE(delayed, 0);
        QVERIFY(created > delayed && bytes > created && missing > bytes + 500'000);
    }

    void dripsByteByByte()
    {
        Client client(m_server, "GET /drip?numbytes=4&duration=0.2 HTTP/1.1\r\nHost: a\r\n\r\n");
        QElapsedTimer timer;
        timer.start();
        QList<qint64> times;
        connect(&client.socket, &QTcpSocket::readyRead, this, [&] { times.append(timer.elapsed()); });
        QTRY_VERIFY(client.received.endsWith("\r\n\r\n****"));
        QVERIFY(times.size() >= 3);
        QVERIFY2(times.last() >= 150, qPrintable(QString::number(times.last())));
    }

    void holdsUntilTheClientLeaves()
    {
        QTRY_COMPARE(m_server.connections(), 0);
        Client client(m_server, "GET /hold HTTP/1.1\r\nHost: a\r\n\r\n");
        Client other(m_server, "GET /delay/0.1 HTTP/1.1\r\nHost: a\r\n\r\n");
        QTRY_VERIFY(!other.received.isEmpty());
        QVERIFY(client.received.isEmpty());
        QCOMPARE(m_server.connections(), 2);
        client.socket.disconnectFromHost();
        QTRY_COMPARE(m_server.connections(), 1);
    }

    void neverAnswersAHeldRequestAfterADrip()
    {
        // A timer of the one reply must not end the other's silence.
        Client client(m_server, "GET /drip?numbytes=2&duration=0.04 HTTP/1.1\r\nHost: a\r\n\r\n"
                                "GET /hold HTTP/1.1\r\nHost: a\r\n\r\n");
        QTRY_VERIFY(client.received.endsWith("**"));
        Client other(m_server, "GET /delay/0.1 HTTP/1.1\r\nHost: a\r\n\r\n");
        QTRY_VERIFY(!other.received.isEmpty());
        QVERIFY(client.received.endsWith("**"));
    }

    void speaksHttp10()
    {
        Client once(m_server, "GET /status/200 HTTP/1.0\r\n\r\n");
        QTRY_VERIFY(once.isClosed());
        QVERIFY(once.received.contains("\r\nConnection: close\r\n"));

        Client kept(m_server, "GET /status/200 HTTP/1.0\r\nConnection: keep-alive\r\n\r\n");
        QTRY_VERIFY(kept.received.endsWith("\r\nConnection: keep-alive\r\n\r\n"));
        QVERIFY(!kept.isClosed());
    }

    void acceptsAbsoluteForm()
    {
        Client client(m_server, "GET http://127.0.0.1/status/206?x HTTP/1.1\r\nHost: a\r\n\r\n");
        QTRY_COMPARE(client.statusLine(), "HTTP/1.1 206 Partial Content");
    }

    void asksForTheBodyThatWaits()
    {
        Client client(m_server,
                      "POST /post HTTP/1.1\r\nHost: a\r\nExpect: 100-Continue\r\nContent-Length: 2\r\n\r\n");
        QTRY_COMPARE(client.received, "HTTP/1.1 100 Continue\r\n\r\n");
        client.socket.write("hi");
        QTRY_VERIFY(client.received.contains("\"data\": \"hi\""));
    }

    void asksForNoBodyThatIsTooLong()
    {
        Client client(m_server, "POST /post HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\n"
                                "Content-Length: 100000000\r\n\r\n");
        QTRY_VERIFY(client.isClosed());
        QCOMPARE(client.statusLine(), "HTTP/1.1 413 Content Too Large");
    }

    void answersAClientThatGoesOnSending()
    {
        // Closed while bytes are unread, the connection would be reset and the answer lost.
        Client client(m_server, "POST /post HTTP/1.1\r\nHost: a\r\nContent-Length: 100000000\r\n\r\n");
        client.socket.write(QByteArray(20'000'000, 'x'));
        QTRY_VERIFY(client.isClosed());
        QCOMPARE(client.statusLine(), "HTTP/1.1 413 Content Too Large");
    }

    void joinsChunks()
    {
        Client client(m_server, "POST /post HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n"
                                "3\r\nabc\r\n2;ext=1\r\nde\r\n0\r\nTrailer: x\r\n\r\n"
                                "GET /status/202 HTTP/1.1\r\nHost: a\r\n\r\n");
        QTRY_VERIFY(client.received.contains("HTTP/1.1 202 Accepted"));
        QVERIFY(client.received.contains("\"data\": \"abcde\""));
        QVERIFY(!client.received.contains("Trailer"));
    }

    void takesARequestByteByByte()
    {
        DemoRequestParser parser;
        const QByteArray text = "\r\nPROPFIND /x?y HTTP/1.1\r\nHost: a\r\nX-Empty:\r\nX-Space:  b c \r\n"
                                "Content-Length: 3\r\n\r\nabc";
        for (const char c : text) {
            QVERIFY(!parser.isWhole());
            QCOMPARE(parser.errorStatus(), 0);
            // The space after the method is looked at twice.
            while (parser.feed(QByteArrayView(&c, 1)) == 0) {
            }
        }
        QVERIFY(parser.isWhole());
        const DemoRequest request = parser.take();
        QCOMPARE(request.method, "PROPFIND");
        QCOMPARE(request.target, "/x?y");
        QCOMPARE(request.body, "abc");
        QCOMPARE(request.headers,
                 (HttpHeaders{{"Host", "a"}, {"X-Empty", ""}, {"X-Space", "b c"}, {"Content-Length", "3"}}));
    }

    void refusesBrokenRequests_data()
    {
        QTest::addColumn<QByteArray>("request");
        QTest::addColumn<QByteArray>("status");
        const auto row = [](const char *name, const QByteArray &request, const QByteArray &status) {
            QTest::newRow(name) << request << status;
        };
        const QByteArray get = "GET / HTTP/1.1\r\n";
        const QByteArray host = "Host: a\r\n";
        const QByteArray post = "POST /post HTTP/1.1\r\n" + host;
        const QByteArray chunked = "Transfer-Encoding: chunked\r\n\r\n";
        row("no method", "\x16\x03\x01\x02", "400 Bad Request");
        row("endless method", QByteArray(100, 'A'), "400 Bad Request");
        row("no host", get + "\r\n", "400 Bad Request");
        row("two hosts", get + host + host + "\r\n", "400 Bad Request");
        row("HTTP/2", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", "505 HTTP Version Not Supported");
        row("long target", "GET /" + QByteArray(70'000, 'a'), "414 URI Too Long");
        row("long field", get + "X: " + QByteArray(300'000, 'a'), "431 Request Header Fields Too Large");
        row("many fields", get + QByteArray("X: y\r\n").repeated(1002),
            "431 Request Header Fields Too Large");
        row("long trailers", post + chunked + "0\r\nX: " + QByteArray(300'000, 'a'),
            "431 Request Header Fields Too Large");
        row("two lengths", post + "Content-Length: 1\r\nContent-Length: 2\r\n\r\nab", "400 Bad Request");
        row("length and chunks", post + "Content-Length: 1\r\n" + chunked + "0\r\n\r\n", "400 Bad Request");
        row("bad chunk", post + chunked + "x\r\n", "400 Bad Request");
        row("other expectation", get + host + "Expect: miracles\r\n\r\n", "417 Expectation Failed");
    }
    void refusesBrokenRequests()
    {
        QFETCH(const QByteArray, request);
        QFETCH(const QByteArray, status);
        Client client(m_server, request);
        QTRY_VERIFY(client.isClosed());
        QCOMPARE(client.statusLine(), "HTTP/1.1 " + status);
    }

    void offersNoUpgrade()
    {
        Client client(
            m_server,
            "GET /status/200 HTTP/1.1\r\nHost: a\r\nConnection: upgrade\r\nUpgrade: websocket\r\n\r\n"
            "GET /status/202 HTTP/1.1\r\nHost: a\r\n\r\n");
        QTRY_VERIFY(client.received.contains("HTTP/1.1 202 Accepted"));
    }

    void closesIdleConnectionsOnly()
    {
        DemoServer server;
        QVERIFY(server.listen());
        server.setIdleTimeout(50ms);
        Client held(server, "GET /hold HTTP/1.1\r\nHost: a\r\n\r\n");
        Client silent(server);
        Client partial(server, "GET / HT");
        QTRY_VERIFY(silent.isClosed() && partial.isClosed());
        QVERIFY(!held.isClosed());
        server.close();
        QTRY_VERIFY(held.isClosed());
        QCOMPARE(server.port(), 0);
        QVERIFY(server.listen()); // and can begin again
    }

    void streamsWhatIsReadSlowly()
    {
        Client client(m_server, "GET /bytes/100000000 HTTP/1.1\r\nHost: a\r\n\r\n");
        QTRY_VERIFY(client.received.size() > 50'000'000);
        Client other(m_server, "GET /status/202 HTTP/1.1\r\nHost: a\r\n\r\n");
        QTRY_VERIFY(!other.received.isEmpty());
        QTRY_VERIFY(client.received.size() > 100'000'000);
        QCOMPARE(client.received.right(1000), demoPattern(100'000'000 - 1000, 1000));
    }
};

QTEST_GUILESS_MAIN(TestDemoConnection)
#include "tst_democonnection.moc"
