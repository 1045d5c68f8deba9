// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/oddports.h"
#include "tests/support/rawserver.h"
#include "transportprobe.h"

#include <QTest>

#include <optional>

using namespace AsyncFetcher;
using namespace std::chrono_literals;

/// No connection, no reply, no time, no wish.
class TestTransportFailures : public QObject
{
    Q_OBJECT

    static TransportReply within(const QByteArray &path, const QByteArray &url, const TransportLimits &limits)
    {
        TransportProbe probe(path);
        TransportRequest request = getRequest(url);
        request.limits = limits;
        return probe.fetch(request);
    }

private Q_SLOTS:
    void refused_data() { addTransportRows(); }
    void refused()
    {
        QFETCH(QByteArray, path);
        const RefusingPort port;
        TransportProbe probe(path);
        for (int i = 0; i < 10; ++i)
            probe.start(getRequest(port.url()));
        QVERIFY(probe.waitForAll());
        for (const RequestId id : probe.order()) {
            const TransportReply &reply = probe.reply(id);
            QCOMPARE(reply.errorKind, ErrorKind::Connect);
            QVERIFY2(reply.error.contains(QString::number(port.port())), qPrintable(reply.error));
            QCOMPARE(reply.status, 0);
            QCOMPARE(reply.sends, 0);
            QVERIFY(!reply.innocent); // the next one would fare the same
        }
    }

    void noSuchName_data() { addTransportRows(); }
    void noSuchName()
    {
        QFETCH(QByteArray, path);
        TransportProbe probe(path);
        for (int i = 0; i < 10; ++i)
            probe.start(getRequest("http://no-such-name.invalid/"));
        QVERIFY(probe.waitForAll());
        for (const RequestId id : probe.order()) {
            QCOMPARE(probe.reply(id).errorKind, ErrorKind::Dns);
            QCOMPARE(probe.reply(id).sends, 0);
            QVERIFY(!probe.reply(id).innocent);
        }
    }

    void noReply_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<bool>("reset");
        QTest::addColumn<int>("mostSends");
        addTransportRows([](const char *path) {
            for (const bool reset : {false, true}) {
                const auto row = [&](const char *method, const char *body, int mostSends) {
                    QTest::addRow("%s: %s %s, %s", path, method, body, reset ? "reset" : "closed")
                        << QByteArray(path) << QByteArray(method) << QByteArray(body) << reset << mostSends;
                };
                row("GET", "", 4);
                row("POST", "body", 1);
                row("PUT", "body", 1);
                row("PATCH", "body", 1);
                row("DELETE", "body", 1);
                row("POST", "", 2);
            }
        });
    }
    void noReply()
    {
        QFETCH(QByteArray, path);
        QFETCH(QByteArray, method);
        QFETCH(QByteArray, body);
        QFETCH(bool, reset);
        QFETCH(int, mostSends);
        RawScript script;
        script.request();
        RawServer server(reset ? script.reset() : script.close());
        TransportProbe probe(path);
        TransportRequest request = getRequest(server.url());
        request.method = method;
        request.idempotent = method != "POST" && method != "PATCH";
        if (!body.isEmpty())
            request.body = WireBody(body);
        const TransportReply reply = probe.fetch(request);
        QCOMPARE(reply.errorKind, ErrorKind::Reset);
        QCOMPARE(reply.status, 0);
        QVERIFY(!reply.innocent);
        QVERIFY2(reply.sends >= 1 && reply.sends <= mostSends, qPrintable(QString::number(reply.sends)));
        // Whatever went out was counted. Qt sends from a thread of its own, up to four times, and may be
        // ahead of what it has told us: how far depends on the machine.
        QTRY_COMPARE(server.openConnections(), 0);
        QVERIFY(server.requestCount() <= (path == "qnam" ? 4 : reply.sends));
    }

    void garbage_data() { addTransportRows(); }
    void garbage()
    {
        QFETCH(QByteArray, path);
        for (const QByteArray &raw :
             {QByteArray("SSH-2.0-OpenSSH_9.6\r\n"), QByteArray("<html>hello</html>"),
              QByteArray("\x15\x03\x01\x00\x02\x02\x28"), QByteArray("HTTP/1.1 20")}) {
            RawServer server(RawScript().request().send(raw).close());
            const TransportReply reply = within(path, server.url(), {});
            QVERIFY2(reply.errorKind == ErrorKind::Reset || reply.errorKind == ErrorKind::Protocol,
                     raw.constData());
            QVERIFY(!reply.error.isEmpty());
        }
    }

    void timeouts_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<int>("server");
        QTest::addColumn<int>("connect");
        QTest::addColumn<int>("idle");
        QTest::addColumn<int>("total");
        QTest::addColumn<ErrorKind>("kind");
        QTest::addColumn<int>("after");
        addTransportRows([](const char *path) {
            const auto row = [&](const char *name, int server, int connect, int idle, int total,
                                 ErrorKind kind, int after) {
                QTest::addRow("%s: %s", path, name)
                    << QByteArray(path) << server << connect << idle << total << kind << after;
            };
            row("no connection", 0, 150, 5000, 5000, ErrorKind::TimeoutConnect, 150);
            row("no connection, total first", 0, 5000, 5000, 150, ErrorKind::TimeoutTotal, 150);
            row("silence", 1, 100, 150, 5000, ErrorKind::TimeoutIdle, 150);
            row("silence, total first", 1, 100, 5000, 150, ErrorKind::TimeoutTotal, 150);
            row("silence, deadline first", 1, 100, 5000, 150, ErrorKind::TimeoutDeadline, 150);
            row("silence after the head", 2, 100, 150, 5000, ErrorKind::TimeoutIdle, 150);
            row("never done", 3, 100, 150, 400, ErrorKind::TimeoutTotal, 400);
        });
    }
    void timeouts()
    {
        QFETCH(QByteArray, path);
        QFETCH(int, server);
        QFETCH(int, after);
        QFETCH(ErrorKind, kind);
        QFETCH(int, connect);
        QFETCH(int, idle);
        QFETCH(int, total);
        TransportLimits limits;
        limits.connect = std::chrono::milliseconds(connect);
        limits.idle = std::chrono::milliseconds(idle);
        limits.total = std::chrono::milliseconds(total);
        if (kind == ErrorKind::TimeoutDeadline)
            limits.totalKind = kind;
        const QByteArray head = "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n";
        const SilentPort silent;
        const RawServer serving(server == 1 ? RawScript().request().hold()
                                : server == 2
                                    ? RawScript().request().send(head).hold()
                                    : RawScript().request().send(head).drip(QByteArray(1000, 'x'), 40ms));

        const SystemClock clock;
        const TimePoint begin = clock.now();
        const TransportReply reply = within(path, server == 0 ? silent.url() : serving.url(), limits);
        const auto took = clock.now() - begin;
        QVERIFY2(reply.errorKind == kind, qPrintable(errorKindName(reply.errorKind) + reply.error));
        QVERIFY(took >= std::chrono::milliseconds(after));
        QVERIFY2(took < std::chrono::milliseconds(after) + 250ms,
                 qPrintable(QString::number(double(took.count()) / 1e6)));
        QCOMPARE(reply.status, server >= 2 ? 200 : 0);
        QCOMPARE(reply.sends, server == 0 ? 0 : 1);
        QVERIFY(server < 3 || reply.body.size > 2); // what had come by then
    }

    void aNeighboursErrorChargesNobodyElse_data() { addTransportRows(); }
    void aNeighboursErrorChargesNobodyElse()
    {
        QFETCH(QByteArray, path);
        // TLS that ends before it began: of those that wait for a connection none has been sent.
        const RawServer server(RawScript().pause(20ms).close());
        TransportProbe probe(path);
        for (int i = 0; i < 6; ++i)
            probe.start(getRequest("https://localhost:" + QByteArray::number(server.port()) + "/"));
        QVERIFY(probe.waitForAll());
        int charged = 0;
        for (const RequestId id : probe.order()) {
            const TransportReply &reply = probe.reply(id);
            QCOMPARE(reply.sends, 0);
            QVERIFY(reply.errorKind == ErrorKind::Reset || reply.errorKind == ErrorKind::Tls);
            charged += reply.innocent ? 0 : 1;
        }
        // However many connections were tried, somebody pays, or it would go on for ever.
        QVERIFY(charged >= 1);
    }

    void otherSchemes_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("url");
        addTransportRows([](const char *path) {
            for (const char *url : {"file:///etc/passwd", "ftp://127.0.0.1/x", "data:text/plain,x", "qrc:/x",
                                    "preconnect-http://127.0.0.1/"})
                QTest::addRow("%s: %s", path, url) << QByteArray(path) << QByteArray(url);
        });
    }
    void otherSchemes()
    {
        QFETCH(QByteArray, path);
        QFETCH(QByteArray, url);
        TransportProbe probe(path);
        const RequestId id = probe.start(getRequest(url));
        QVERIFY(!probe.hasEnded(id)); // told from the event loop
        QVERIFY(probe.waitForAll());
        QCOMPARE(probe.reply(id).errorKind, ErrorKind::BlockedScheme);
        QCOMPARE(probe.reply(id).sends, 0);
    }

    void aborted_data() { addTransportRows(); }
    void aborted()
    {
        QFETCH(QByteArray, path);
        const SilentPort silent;
        const RawServer noReply(RawScript().request().hold());
        const RawServer noEnd(
            RawScript().request().send("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nabc").hold());
        const RawServer good(RawScript::always(RawScript::reply(200, "good")));
        TransportProbe probe(path);
        QList<RequestId> ids;
        for (const QByteArray &url : {silent.url(), noReply.url(), noEnd.url(), QByteArray("file:///x")})
            ids.append(probe.start(getRequest(url)));
        const auto refused = probe.abort(ids[3]);
        QCOMPARE(refused.errorKind, ErrorKind::Cancelled);
        probe.waitUntil([&] { return noEnd.requestCount() == 1 && noReply.requestCount() == 1; });
        probe.fetch(getRequest(good.url())); // time for what was sent to arrive
        const auto connecting = probe.abort(ids[0]);
        QCOMPARE(connecting.errorKind, ErrorKind::Cancelled);
        QCOMPARE(connecting.sends, 0);
        const auto waiting = probe.abort(ids[1]);
        QCOMPARE(waiting.sends, 1);
        QCOMPARE(waiting.status, 0);
        const auto receiving = probe.abort(ids[2]);
        QCOMPARE(receiving.status, 200);
        QCOMPARE(contentOf(receiving), QByteArray("abc"));
        QTRY_COMPARE(noReply.openConnections(), 0);
        QTRY_COMPARE(noEnd.openConnections(), 0);
        QCOMPARE(probe.fetch(getRequest(good.url())).status, 200);
        QCOMPARE(probe.ended(), 2); // none of the aborted was told
    }

    void startedAndAbortedFromInside_data() { addTransportRows(); }
    void startedAndAbortedFromInside()
    {
        QFETCH(QByteArray, path);
        const RawServer good(RawScript::always(RawScript::reply(200, "good")));
        const RawServer noReply(RawScript().request().hold());
        TransportProbe probe(path);
        std::optional<RequestId> victim = probe.start(getRequest(noReply.url()));
        probe.onEnded = [&](RequestId) {
            if (victim) {
                QCOMPARE(probe.abort(*victim).errorKind, ErrorKind::Cancelled);
                victim.reset();
            }
            if (probe.ended() < 50)
                probe.start(getRequest(good.url()));
        };
        probe.start(getRequest(good.url()));
        QVERIFY(probe.waitUntil([&] { return probe.ended() == 50; }));
        QCOMPARE(good.requestCount(), 50);
    }

    void goneInWhateverState_data() { addTransportRows(); }
    void goneInWhateverState()
    {
        QFETCH(QByteArray, path);
        const SilentPort silent;
        const RawServer noReply(RawScript().request().hold());
        const RawServer drip(
            RawScript().request().send("HTTP/1.1 200 OK\r\n\r\n").drip(QByteArray(1000, 'x'), 5ms));
        {
            TransportProbe probe(path);
            for (int i = 0; i < 8; ++i) {
                probe.start(getRequest(silent.url()));
                probe.start(getRequest(noReply.url()));
                probe.start(getRequest(drip.url()));
                probe.start(getRequest("file:///x"));
            }
            probe.waitUntil([&] { return drip.requestCount() == 8; });
        }
        QTRY_COMPARE(noReply.openConnections(), 0);
        QTRY_COMPARE(drip.openConnections(), 0);
    }
};

QTEST_GUILESS_MAIN(TestTransportFailures)
#include "tst_transportfailures.moc"
