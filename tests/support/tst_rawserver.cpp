// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/oddports.h"
#include "tests/support/rawserver.h"

#include <QElapsedTimer>
#include <QTcpSocket>
#include <QTest>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace AsyncFetcher;
using namespace std::chrono_literals;

namespace {

const QByteArray Get = "GET / HTTP/1.1\r\nHost: a\r\n\r\n";

struct Client
{
    explicit Client(const RawServer &server, const QByteArray &bytes = {})
    {
        QObject::connect(&socket, &QTcpSocket::readyRead, &socket, [this] {
            received += socket.readAll();
            arrivals[received] = elapsed.elapsed();
        });
        elapsed.start();
        socket.connectToHost(QHostAddress::LocalHost, server.port());
        socket.write(bytes);
    }
    bool isClosed() const { return socket.state() == QAbstractSocket::UnconnectedState; }

    QTcpSocket socket;
    QByteArray received;
    QElapsedTimer elapsed;
    QMap<QByteArray, qint64> arrivals; ///< ms after which this much had been received
};

} // namespace

class TestRawServer : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void answersEachRequestOnAKeptConnection_data()
    {
        QTest::addColumn<bool>("ownThread");
        QTest::newRow("own thread") << true;
        QTest::newRow("caller's loop") << false;
    }
    void answersEachRequestOnAKeptConnection()
    {
        QFETCH(const bool, ownThread);
        const QByteArray reply = RawScript::reply(200, "hello", "X-A: b\r\n");
        RawServer server(RawScript::always(reply), {.ownThread = ownThread});
        Client client(server, Get + "POST /x HTTP/1.1\r\nContent-Length: 3\r\nx-Y: z\r\n\r\nabc");
        QTRY_COMPARE(client.received, reply + reply);
        const QList<RawRequest> requests = server.requests();
        QCOMPARE(requests.size(), 2);
        QCOMPARE(requests[1].method(), "POST");
        QCOMPARE(requests[1].target(), "/x");
        QCOMPARE(requests[1].headers().last().name, "x-Y");
        QCOMPARE(requests[1].body, "abc");
        QCOMPARE(requests[1].number, 1);
        QCOMPARE(server.connectionCount(), 1);
        QCOMPARE(server.openConnections(), 1);
        client.socket.abort();
        QTRY_COMPARE(server.openConnections(), 0);
        QVERIFY(server.connections().first().closedByClient);
    }

    void waitsForTheWholeRequest()
    {
        RawServer server(RawScript::always(RawScript::reply(200)));
        const QByteArray begin =
            "PUT / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n2;x=y\r\nde\r\n0\r\n";
        Client client(server, begin);
        QTRY_COMPARE(server.connectionCount(), 1);
        QTRY_COMPARE(server.connections().first().bytesReceived, begin.size());
        QCOMPARE(server.requestCount(), 0);
        client.socket.write("Trailer: x\r\n\r\n");
        QTRY_COMPARE(server.requestCount(), 1);
        QCOMPARE(server.requests().first().body, "abcde");
        QTRY_VERIFY(!client.received.isEmpty());
    }

    void recordsARequestThatIsCutShort()
    {
        RawServer server(RawScript::always(RawScript::reply(200)));
        Client client(server, "POST / HTTP/1.1\r\nContent-Length: 9\r\n\r\nabc");
        QTRY_COMPARE(server.connectionCount(), 1);
        QTRY_VERIFY(server.connections().first().bytesReceived > 0);
        client.socket.abort();
        QTRY_COMPARE(server.requests().size(), 1);
        QVERIFY(!server.requests().first().whole);
        QCOMPARE(server.requests().first().body, "abc");
        QCOMPARE(server.requestCount(), 0);
    }

    void halfClosesAndWaitsForTheClient()
    {
        RawServer server(RawScript().request().send("abc").halfClose());
        Client client(server, Get);
        QTRY_VERIFY(client.isClosed());
        QCOMPARE(client.received, "abc");
        QCOMPARE(client.socket.error(), QAbstractSocket::RemoteHostClosedError);
        QTRY_COMPARE(server.openConnections(), 0);
        QVERIFY(server.connections().first().closedByClient);
    }

    void resetsTheConnection()
    {
        RawServer server(RawScript().request().reset());
        // Qt calls a reset and an orderly end by one name; the system tells them apart.
        const int fd = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        const auto closeIt = qScopeGuard([fd] { close(fd); });
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(server.port());
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        QCOMPARE(::connect(fd, reinterpret_cast<sockaddr *>(&address), sizeof address), 0);
        QCOMPARE(::send(fd, Get.constData(), size_t(Get.size()), 0), Get.size());
        char byte = 0;
        QCOMPARE(::recv(fd, &byte, 1, 0), -1);
        QCOMPARE(errno, ECONNRESET);
        QCOMPARE(server.openConnections(), 0);
        QVERIFY(!server.connections().first().closedByClient);
    }

    void closesAtOnce()
    {
        RawServer server(RawScript().close());
        Client client(server);
        QTRY_COMPARE(server.connectionCount(), 1);
        QTRY_VERIFY(client.isClosed());
    }

    void pausesAndDrips()
    {
        RawServer server(RawScript().request().send("a").pause(60ms).drip("bcde", 20ms, 2).close());
        Client client(server, Get);
        QTRY_VERIFY(client.isClosed());
        QCOMPARE(client.arrivals.keys(), (QList<QByteArray>{"a", "abc", "abcde"}));
        QVERIFY(client.arrivals["abc"] >= 60);
        QVERIFY(client.arrivals["abcde"] >= 80);
    }

    void holdsUntilTheClientLeaves()
    {
        RawServer server(RawScript().request().hold());
        Client client(server, Get);
        QTRY_COMPARE(server.requestCount(), 1);
        QCOMPARE(server.openConnections(), 1);
        client.socket.disconnectFromHost();
        QTRY_COMPARE(server.openConnections(), 0);
    }

    void playsAScriptForEachConnection()
    {
        RawServer server(
            QList{RawScript().request().send("1").close(), RawScript().request().send("2").close()});
        for (const char *expected : {"1", "2", "2"}) {
            Client client(server, Get);
            QTRY_VERIFY(client.isClosed());
            QCOMPARE(client.received, expected);
        }
        QCOMPARE(server.requests().last().connection, 2);
    }

    void asksTheResponder()
    {
        RawServer server([](const RawRequest &request) {
            if (request.target() == "/end")
                return RawScript().send("bye").close();
            return RawScript().send(RawScript::reply(200, request.target()));
        });
        Client client(server, "GET /a HTTP/1.1\r\n\r\nGET /b HTTP/1.1\r\n\r\nGET /end HTTP/1.1\r\n\r\n");
        QTRY_VERIFY(client.isClosed());
        QCOMPARE(client.received, RawScript::reply(200, "/a") + RawScript::reply(200, "/b") + "bye");
    }

    void answersToTheHeadAlone()
    {
        RawServer server(
            RawScript().head().send("HTTP/1.1 100 Continue\r\n\r\n").request().send("x").close());
        Client client(server, "POST / HTTP/1.1\r\nContent-Length: 3\r\n\r\n");
        QTRY_VERIFY(client.received.endsWith("\r\n\r\n"));
        client.socket.write("abc");
        QTRY_VERIFY(client.isClosed());
        QVERIFY(client.received.endsWith("\r\n\r\nx"));
        QCOMPARE(server.requests().first().body, "abc");
    }

    void countsConnectionsAndRequestsAtOnce()
    {
        RawServer server(RawScript().request().pause(50ms).send(RawScript::reply(200)).again());
        std::vector<std::unique_ptr<Client>> clients;
        for (int i = 0; i < 20; ++i)
            clients.push_back(std::make_unique<Client>(server, i < 15 ? Get + Get : QByteArray()));
        QTRY_COMPARE(server.requestCount(), 30);
        QCOMPARE(server.peakConnections(), 20);
        QCOMPARE(server.peakRequests(), 15);
    }

    void stallsASender()
    {
        RawServer server(RawScript().head().stopReading().hold());
        Client client(server, "POST / HTTP/1.1\r\nContent-Length: 100000000\r\n\r\n");
        QTRY_COMPARE(server.connectionCount(), 1);
        client.socket.write(QByteArray(50'000'000, 'x'));
        qint64 before = -1;
        // The system's buffers fill, then nothing moves.
        QTRY_VERIFY(std::exchange(before, client.socket.bytesToWrite()) == client.socket.bytesToWrite());
        QVERIFY(before > 0);
    }

    void sendsWithoutEnd()
    {
        RawServer server(RawScript().send(QByteArray(100'000, 'x')).again());
        Client one(server);
        Client two(server);
        QTRY_VERIFY(one.received.size() > 5'000'000);
        QTRY_VERIFY(two.received.size() > 5'000'000);
    }

    void refusesAndStaysSilent()
    {
        const RefusingPort refusing;
        QTcpSocket socket;
        socket.connectToHost(QHostAddress::LocalHost, refusing.port());
        QTRY_COMPARE(socket.error(), QAbstractSocket::ConnectionRefusedError);

        const SilentPort silent;
        QTcpSocket other;
        other.connectToHost(QHostAddress::LocalHost, silent.port());
        QVERIFY(!other.waitForConnected(300));
        QCOMPARE(other.error(), QAbstractSocket::SocketTimeoutError);
    }
};

QTEST_GUILESS_MAIN(TestRawServer)
#include "tst_rawserver.moc"
