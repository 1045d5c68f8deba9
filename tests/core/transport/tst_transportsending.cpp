// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/transport/qnamtransport.h"
#include "tests/support/rawserver.h"
#include "transportprobe.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace AsyncFetcher;
using namespace std::chrono_literals;

namespace {

/// The server answers when so many requests wait for an answer, and goes on answering from then on: it shows
/// how many are on the wire at once.
RawServer::Responder whenTogether(int count, QAtomicInt *waiting)
{
    return [count, waiting](const RawRequest &) {
        const bool enough = waiting->fetchAndAddRelaxed(1) + 1 >= count;
        return RawScript().pause(enough ? 0ms : 300ms).send(RawScript::reply(200, "together"));
    };
}

} // namespace

/// What arrives at the server.
class TestTransportSending : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void requestLine_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("target");
        addTransportRows([](const char *path) {
            for (const char *method :
                 {"GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH", "PURGE", "M-SEARCH"})
                QTest::addRow("%s: %s", path, method)
                    << QByteArray(path) << QByteArray(method) << QByteArray("/");
            for (const char *target : {"/a/b?c=d&e=f", "/?", "/a%20b?x=%2F%3D+1", "/%E4%B8%AD?q=%C3%BC",
                                       "/a;b=1,2/(c)?[]", "/?a=b?c=d", "/x:y@z"})
                QTest::addRow("%s: %s", path, target)
                    << QByteArray(path) << QByteArray("GET") << QByteArray(target);
        });
    }
    void requestLine()
    {
        QFETCH(QByteArray, path);
        QFETCH(QByteArray, method);
        QFETCH(QByteArray, target);
        RawServer server(
            RawScript::always(method == "HEAD" ? "HTTP/1.1 200 OK\r\n\r\n" : RawScript::reply(200)));
        TransportProbe probe(path);
        TransportRequest request = getRequest(server.url());
        request.method = method;
        request.target = target;
        QCOMPARE(probe.fetch(request).error, QString());
        QCOMPARE(server.requests().first().method(), method);
        QCOMPARE(server.requests().first().target(), target);
    }

    void headers_data() { addTransportRows(); }
    void headers()
    {
        QFETCH(QByteArray, path);
        RawServer server(RawScript::always(RawScript::reply(200)));
        TransportProbe probe(path);
        TransportRequest request = getRequest(server.url());
        request.headers = {{"X-Zulu", "1"},          {"aCCept", "*/*"},         {"User-Agent", "me/1"},
                           {"X-Alpha", "two words"}, {"Accept-Encoding", "br"}, {"Cookie", "a=b"},
                           {"X-Latin", "caf\xe9"},   {"Accept-Language", "de"}};
        QCOMPARE(probe.fetch(request).status, 200);
        HttpHeaders sent = server.requests().first().headers();
        QCOMPARE(headerValue(sent, "Host"), "127.0.0.1:" + QByteArray::number(server.port()));
        for (const char *ours : {"Host", "Connection"})
            removeHeader(sent, ours);
        QCOMPARE(sent, request.headers); // in this order, in this case, and nothing else
    }

    void headersOfOneName_data() { addTransportRows(); }
    void headersOfOneName()
    {
        QFETCH(QByteArray, path);
        RawServer server(RawScript::always(RawScript::reply(200)));
        TransportProbe probe(path);
        TransportRequest request = getRequest(server.url());
        request.headers += {{"X-A", "1"}, {"x-a", "2"}, {"Cookie", "a=1"}, {"Cookie", "b=2"}};
        QCOMPARE(probe.fetch(request).status, 200);
        const auto all = [&](const char *name) {
            QByteArrayList values;
            for (const HttpHeader &header : server.requests().first().headers()) {
                if (header.name.compare(name, Qt::CaseInsensitive) == 0)
                    values.append(header.value);
            }
            return values;
        };
        QCOMPARE(all("X-A").join(", "), QByteArray("1, 2"));
        QCOMPARE(all("Cookie").join("; "), QByteArray("a=1; b=2"));
    }

    void ownHost_data() { addTransportRows(); }
    void ownHost()
    {
        QFETCH(QByteArray, path);
        RawServer server(RawScript::always(RawScript::reply(200)));
        TransportProbe probe(path);
        TransportRequest request = getRequest(server.url());
        request.headers.append(HttpHeader{"Host", "other.test"});
        QCOMPARE(probe.fetch(request).status, 200);
        QCOMPARE(server.requests().first().header("Host"), QByteArray("other.test"));
    }

    void body_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<int>("size");
        addTransportRows([](const char *path) {
            for (const char *method : {"POST", "PUT", "PATCH", "DELETE", "GET"}) {
                for (const int size : {0, 1, 20'000, 1'000'000})
                    QTest::addRow("%s: %s of %d", path, method, size)
                        << QByteArray(path) << QByteArray(method) << size;
            }
        });
    }
    void body()
    {
        QFETCH(QByteArray, path);
        QFETCH(QByteArray, method);
        QFETCH(int, size);
        RawServer server(RawScript::always(RawScript::reply(200, "thanks")));
        TransportProbe probe(path);
        TransportRequest request = getRequest(server.url());
        request.method = method;
        const QByteArray content = QByteArray("0123456789").repeated(size / 10 + 1).first(size);
        request.body = WireBody(content);
        const TransportReply reply = probe.fetch(request);
        QCOMPARE(reply.error, QString());
        QCOMPARE(reply.sends, 1);
        const RawRequest sent = server.requests().first();
        QCOMPARE(sent.body, content);
        QVERIFY(!hasHeader(sent.headers(), "Content-Type"));
        QVERIFY(!hasHeader(sent.headers(), "Transfer-Encoding"));
        if (size > 0 || method == "POST" || method == "PUT" || method == "PATCH")
            QCOMPARE(sent.header("Content-Length"), QByteArray::number(size));
        else
            QVERIFY(!hasHeader(sent.headers(), "Content-Length"));
    }

    void bodyOfPieces_data() { addTransportRows(); }
    void bodyOfPieces()
    {
        QFETCH(QByteArray, path);
        const QTemporaryDir folder;
        const QString name = folder.filePath(QStringLiteral("part"));
        const QByteArray content = QByteArray("file ").repeated(50'000);
        QFile file(name);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
        file.close();
        RawServer server(RawScript::always(RawScript::reply(200)));
        TransportProbe probe(path);
        TransportRequest request = postRequest(server.url(), "before ");
        request.body.appendFile(name, content.size());
        request.body.append(" after");
        QCOMPARE(probe.fetch(request).error, QString());
        QCOMPARE(server.requests().first().body, "before " + content + " after");

        QVERIFY(file.resize(1000)); // meanwhile it was cut
        const TransportReply shorter = probe.fetch(request);
        QCOMPARE(shorter.errorKind, ErrorKind::Io);
        QVERIFY2(shorter.error.contains(name), qPrintable(shorter.error));
        QVERIFY(file.remove());
        const TransportReply gone = probe.fetch(request);
        QCOMPARE(gone.errorKind, ErrorKind::Io);
        request.body = {};
        request.body.appendFile(name, 10);
        const TransportReply neverOpened = probe.fetch(request);
        QCOMPARE(neverOpened.errorKind, ErrorKind::Io);
        QCOMPARE(neverOpened.sends, 0);
    }

    void aServerThatTakesNothing_data() { addTransportRows(); }
    void aServerThatTakesNothing()
    {
        QFETCH(QByteArray, path);
        RawServer server(RawScript().stopReading().hold());
        TransportProbe probe(path);
        TransportRequest request = postRequest(server.url(), QByteArray(32LL << 20, 'x'));
        request.limits.idle = 200ms;
        const TransportReply reply = probe.fetch(request);
        QCOMPARE(reply.errorKind, ErrorKind::TimeoutIdle);
        QCOMPARE(reply.sends, 1);
    }

    void repliesEarly_data() { addTransportRows(); }
    void repliesEarly()
    {
        QFETCH(QByteArray, path);
        RawServer server(
            RawScript().head().send(RawScript::reply(413, "too much", "Connection: close\r\n")).hold());
        TransportProbe probe(path);
        TransportRequest request = postRequest(server.url(), QByteArray(1000, 'x'));
        const TransportReply reply = probe.fetch(request);
        QCOMPARE(reply.status, 413);
        QCOMPARE(contentOf(reply), QByteArray("too much"));
    }

    void keepsNothing_data() { addTransportRows(); }
    void keepsNothing()
    {
        QFETCH(QByteArray, path);
        RawServer server(RawScript::always(RawScript::reply(
            401, "who?", "Set-Cookie: secret=1; Path=/\r\nWWW-Authenticate: Basic realm=\"x\"\r\n")));
        TransportProbe probe(path);
        TransportRequest request = getRequest(server.url());
        request.origin.setUserInfo(QStringLiteral("user:password"));
        for (int i = 0; i < 2; ++i) {
            const TransportReply reply = probe.fetch(request);
            QCOMPARE(reply.status, 401);
            QCOMPARE(reply.error, QString());
            QCOMPARE(reply.sends, 1);
        }
        QCOMPARE(server.requestCount(), 2);
        for (const RawRequest &sent : server.requests()) {
            QVERIFY(!hasHeader(sent.headers(), "Cookie"));
            QVERIFY(!hasHeader(sent.headers(), "Authorization"));
            QVERIFY(!hasHeader(sent.headers(), "Cache-Control"));
        }
    }

    void goesNowhereElse_data() { addTransportRows(); }
    void goesNowhereElse()
    {
        QFETCH(QByteArray, path);
        RawServer other(RawScript::always(RawScript::reply(200, "other")));
        RawServer server(RawScript::always(RawScript::reply(302, "", "Location: " + other.url() + "\r\n")));
        TransportProbe probe(path);
        const TransportReply reply = probe.fetch(getRequest(server.url()));
        QCOMPARE(reply.status, 302);
        QCOMPARE(headerValue(reply.headers, "Location"), other.url());
        QCOMPARE(other.connectionCount(), 0);
    }

    void allOnTheWire_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<int>("count");
        addTransportRows([](const char *path) {
            for (const int count : {1, 6, 7, 64, 200})
                if (path == QByteArray("http1") || count <= int(QnamTransport::ConnectionsPerHost))
                    QTest::addRow("%s: %d", path, count) << QByteArray(path) << count;
        });
    }
    void allOnTheWire()
    {
        QFETCH(QByteArray, path);
        QFETCH(int, count);
        QAtomicInt waiting;
        RawServer server(whenTogether(count, &waiting));
        TransportProbe probe(path);
        // In steps, as when the cap is raised while a run goes on.
        for (int i = 0; i < count; ++i)
            probe.start(getRequest(server.url()));
        QVERIFY(probe.waitForAll());
        QCOMPARE(server.peakRequests(), count);
        QCOMPARE(server.connectionCount(), count);
        for (const RequestId id : probe.order())
            QCOMPARE(probe.reply(id).status, 200);
        // Lowered: the connections that are there do.
        for (int i = 0; i < 20; ++i)
            QCOMPARE(probe.fetch(getRequest(server.url())).status, 200);
        QCOMPARE(server.connectionCount(), count);
    }

    void theBaseClassHasSixConnections()
    {
        QAtomicInt waiting;
        RawServer server(whenTogether(6, &waiting));
        TransportProbe probe("qnam");
        TransportRequest request = getRequest(server.url());
        request.limits.total = 5s; // which does not run while it waits for its turn
        QList<RequestId> ids;
        for (int i = 0; i < 20; ++i)
            ids.append(probe.start(request));
        const TransportReply aborted = probe.abort(ids.takeLast());
        QCOMPARE(aborted.sends, 0);
        QVERIFY(probe.waitForAll());
        QCOMPARE(server.peakRequests(), 6);
        QCOMPARE(server.requestCount(), 19);
        for (const RequestId id : ids)
            QCOMPARE(probe.reply(id).status, 200);
        const TransportReply &last = probe.reply(ids.last());
        QVERIFY(last.timings.blocked > 0ns);
        QVERIFY(last.responseTime <= last.timings.send + last.timings.wait + last.timings.receive + 1ms);
    }

    void manyHosts_data() { addTransportRows(); }
    void manyHosts()
    {
        QFETCH(QByteArray, path);
        std::vector<std::unique_ptr<RawServer>> servers;
        TransportProbe probe(path);
        for (int i = 0; i < 30; ++i) {
            servers.push_back(std::make_unique<RawServer>(RawScript::always(RawScript::reply(200, "mine")),
                                                          RawServer::Options{.ownThread = false}));
            for (int n = 0; n < 3; ++n)
                probe.start(getRequest(servers.back()->url()));
        }
        QVERIFY(probe.waitForAll());
        for (const auto &server : servers)
            QCOMPARE(server->requestCount(), 3);
    }
};

QTEST_GUILESS_MAIN(TestTransportSending)
#include "tst_transportsending.moc"
