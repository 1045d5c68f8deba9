// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "encode.h"
#include "tests/support/rawserver.h"
#include "transportprobe.h"

#include <QTest>

using namespace AsyncFetcher;
using namespace std::chrono_literals;

namespace {

/// What a reply should come to.
struct Expected
{
    int status = 0;
    QByteArray body;
    ErrorKind kind = ErrorKind::None;
};

const QByteArray Text = QByteArray("The quick brown fox jumps over the lazy dog. ").repeated(40);

QByteArray coded(const QByteArray &coding, const QByteArray &body, qsizetype promised)
{
    return "HTTP/1.1 200 OK\r\nContent-Encoding: " + coding +
           "\r\nContent-Length: " + QByteArray::number(promised) + "\r\n\r\n" + body;
}

} // namespace

/// Replies that come in one piece, and how each is to be taken.
class TestTransportReplies : public QObject
{
    Q_OBJECT

    static void addRow(const char *name, const QByteArray &raw, const Expected &expected,
                       const QByteArray &method = "GET")
    {
        for (const QByteArray &path : transportPaths())
            QTest::addRow("%s: %s", path.constData(), name) << path << method << raw << expected;
    }

    static void addWholeReplies()
    {
        for (const int status : {200, 201, 206, 299, 300, 301, 302, 307, 308, 400, 401, 403, 404, 405,
                                 407, 409, 410, 416, 418, 429, 451, 500, 501, 502, 503, 504, 599})
            addRow(qPrintable(QStringLiteral("status %1").arg(status)),
                   RawScript::reply(status, "body", "Location: /elsewhere\r\n"), {status, "body"});
        addRow("no body", RawScript::reply(200), {200, {}});
        addRow("204", "HTTP/1.1 204 No Content\r\n\r\n", {204, {}});
        addRow("304 with a length", "HTTP/1.1 304 Not Modified\r\nContent-Length: 10\r\n\r\n", {304, {}});
        addRow("205", "HTTP/1.1 205 Reset\r\nContent-Length: 0\r\n\r\n", {205, {}});
        addRow("until the end", "HTTP/1.0 200 OK\r\n\r\nall of it", {200, "all of it"});
        addRow(
            "chunks",
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\nA\r\n0123456789\r\n0\r\n\r\n",
            {200, "abc0123456789"});
        addRow("trailers",
               "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\nX-Sum: 1\r\n\r\n",
               {200, "abc"});
        addRow("100 before it", "HTTP/1.1 100 Continue\r\n\r\n" + RawScript::reply(200, "after"),
               {200, "after"});
        addRow("more than promised", "HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nabcdef", {200, "abc"});
        addRow("HEAD", "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\nContent-Encoding: gzip\r\n\r\n", {200, {}},
               "HEAD");
        addRow("HEAD of chunks", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", {200, {}}, "HEAD");
        addRow("OPTIONS", RawScript::reply(200, "options"), {200, "options"}, "OPTIONS");
        addRow("own method", RawScript::reply(200, "purged"), {200, "purged"}, "PURGE");
    }

    static void addCodings()
    {
        const auto add = [](const char *coding, const QByteArray &body) {
            addRow(coding, coded(coding, body, body.size()), {200, Text});
        };
        add("gzip", Encode::gzip(Text));
        add("x-gzip", Encode::gzip(Text));
        add("deflate", Encode::zlib(Text));
        add("br", Encode::brotli(Text));
        add("zstd", Encode::zstd(Text));
        add("gzip, br", Encode::brotli(Encode::gzip(Text)));
        add("identity", Text);
        addRow("bare deflate", coded("deflate", Encode::rawDeflate(Text), Encode::rawDeflate(Text).size()),
               {200, Text});
        addRow("unknown coding", coded("foo", "as it is", 8), {200, "as it is"});
        addRow("gzip on a 404", "HTTP/1.1 404 No\r\nContent-Encoding: gzip\r\n\r\n" + Encode::gzip(Text),
               {404, Text});
        addRow("coding without a body", coded("gzip", {}, 0), {200, {}});
    }

    static void addBrokenReplies()
    {
        const QByteArray gzip = Encode::gzip(Text);
        const auto truncated = ErrorKind::Truncated;
        addRow("short of its length", "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc",
               {200, "abc", truncated});
        addRow("nothing of its length", "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n",
               {200, {}, truncated});
        addRow("404 short of its length", "HTTP/1.1 404 No\r\nContent-Length: 10\r\n\r\nabc",
               {404, "abc", truncated});
        addRow("cut in a chunk", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nabc",
               {200, "abc", truncated});
        addRow("no last chunk", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n",
               {200, "abc", truncated});
        addRow("gzip cut, length right", coded("gzip", gzip.first(40), 40), {200, {}, truncated});
        addRow("gzip cut, length wrong", coded("gzip", gzip.first(40), 60), {200, {}, truncated});
        addRow("gzip cut, until the end",
               "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n" + gzip.first(gzip.size() - 3),
               {200, {}, truncated});
        addRow("br cut", coded("br", Encode::brotli(Text).first(20), 20), {200, {}, truncated});
        addRow("zstd cut", coded("zstd", Encode::zstd(Text).first(20), 20), {200, {}, truncated});
        addRow("not gzip", coded("gzip", "plain", 5), {200, {}, ErrorKind::Decode});
        addRow("more after gzip", coded("gzip", gzip + "more", gzip.size() + 4),
               {200, Text, ErrorKind::Decode});
        // Qt takes any interim reply but 100 for the answer; a transport that skips them finds no answer.
        const QByteArray interim = "HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n";
        QTest::newRow("qnam: only an interim reply")
            << QByteArray("qnam") << QByteArray("GET") << interim << Expected{103, {}, ErrorKind::Protocol};
        QTest::newRow("http1: only an interim reply")
            << QByteArray("http1") << QByteArray("GET") << interim << Expected{0, {}, ErrorKind::Reset};
        QTest::newRow("http1: 103 before it")
            << QByteArray("http1") << QByteArray("GET") << interim + RawScript::reply(200, "after")
            << Expected{200, "after"};
    }

private Q_SLOTS:
    void anyReply_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("raw");
        QTest::addColumn<Expected>("expected");
        addWholeReplies();
        addCodings();
        addBrokenReplies();
    }
    void anyReply()
    {
        QFETCH(QByteArray, path);
        QFETCH(QByteArray, method);
        QFETCH(QByteArray, raw);
        QFETCH(Expected, expected);
        RawServer server(RawScript().request().send(raw).close());
        TransportProbe probe(path);
        TransportRequest request = getRequest(server.url());
        request.method = method;
        const TransportReply reply = probe.fetch(request);

        QVERIFY2(reply.errorKind == expected.kind, qPrintable(errorKindName(reply.errorKind) + reply.error));
        QCOMPARE(reply.error.isEmpty(), expected.kind == ErrorKind::None);
        QCOMPARE(reply.status, expected.status);
        QCOMPARE(reply.sends, 1);
        QCOMPARE(server.requestCount(), 1);
        QCOMPARE(reply.connection.path, path);
        QVERIFY(reply.responseTime > 0ns);
        // What came of a coded body before it broke depends on the pieces in which it came.
        if (expected.kind == ErrorKind::None || !expected.body.isEmpty())
            QCOMPARE(contentOf(reply), expected.body);
        else
            QVERIFY(Text.startsWith(contentOf(reply)));
    }

    void headersAsReceived_data() { addTransportRows(); }
    void headersAsReceived()
    {
        QFETCH(QByteArray, path);
        RawServer server(RawScript()
                             .request()
                             .send("HTTP/1.1 200 OK\r\nX-Mixed-Case: Value\r\nSet-Cookie: a=1; Path=/\r\n"
                                   "Set-Cookie: b=2, really\r\nX-Empty:\r\nX-Latin: caf\xe9\r\n"
                                   "Content-Length: 2\r\n\r\nok")
                             .close());
        TransportProbe probe(path);
        const TransportReply reply = probe.fetch(getRequest(server.url()));
        HttpHeaders expected{{"X-Mixed-Case", "Value"},     {"Set-Cookie", "a=1; Path=/"},
                             {"Set-Cookie", "b=2, really"}, {"X-Empty", ""},
                             {"X-Latin", "caf\xe9"},        {"Content-Length", "2"}};
        // Qt loses a field without a value.
        if (path == "qnam")
            removeHeader(expected, "X-Empty");
        QCOMPARE(reply.headers, expected);
    }

    void countsWireAndDecodedBytes_data() { addTransportRows(); }
    void countsWireAndDecodedBytes()
    {
        QFETCH(QByteArray, path);
        const QByteArray gzip = Encode::gzip(Text);
        RawServer server(RawScript::always(coded("gzip", gzip, gzip.size())));
        TransportProbe probe(path);
        const TransportReply reply = probe.fetch(getRequest(server.url()));
        QCOMPARE(reply.wireBytes, gzip.size());
        QCOMPARE(reply.body.size, Text.size());
        QCOMPARE(headerValue(reply.headers, "Content-Encoding"), QByteArray("gzip"));
    }

    void aConnectionIsUsedAgain_data() { addTransportRows(); }
    void aConnectionIsUsedAgain()
    {
        QFETCH(QByteArray, path);
        RawServer server(RawScript::always(RawScript::reply(200, "again")));
        TransportProbe probe(path);
        for (int i = 0; i < 20; ++i) {
            const TransportReply reply = probe.fetch(getRequest(server.url()));
            QCOMPARE(reply.errorKind, ErrorKind::None);
            QCOMPARE(reply.connection.reused, i > 0);
            QCOMPARE(reply.timings.connect >= 0ns, i == 0);
        }
        QCOMPARE(server.connectionCount(), 1);
    }

    void timesAddUp_data() { addTransportRows(); }
    void timesAddUp()
    {
        QFETCH(QByteArray, path);
        RawServer server(
            RawScript().request().pause(60ms).drip(RawScript::reply(200, QByteArray(90, 'x')), 20ms, 90));
        TransportProbe probe(path);
        const TransportReply reply = probe.fetch(getRequest(server.url()));
        const Timings &t = reply.timings;
        QVERIFY(t.blocked >= 0ns && t.connect >= 0ns && t.send >= 0ns);
        QVERIFY2(t.wait >= 50ms && t.wait < 500ms, qPrintable(QString::number(t.wait.count())));
        QVERIFY2(t.receive >= 10ms && t.receive < 500ms, qPrintable(QString::number(t.receive.count())));
        const auto sum = t.connect + t.send + t.wait + t.receive;
        QVERIFY(std::chrono::abs(reply.responseTime - sum) < 5ms);
    }
};

QTEST_GUILESS_MAIN(TestTransportReplies)
#include "tst_transportreplies.moc"
