// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/certificates.h"
#include "tests/support/oddports.h"
#include "tests/support/proxyserver.h"
#include "tests/support/rawserver.h"
#include "transportprobe.h"

#include <QTest>

using namespace AsyncFetcher;
using namespace std::chrono_literals;

class TestTransportProxy : public QObject
{
    Q_OBJECT

    const Certificates m_certificates;

    static ProxyServer::Kind kindOf(const QByteArray &proxy)
    {
        return proxy == "http" ? ProxyServer::Kind::Http : ProxyServer::Kind::Socks5;
    }

    TransportOptions through(const char *scheme, quint16 port, const QString &userInfo = {}) const
    {
        TransportOptions options;
        options.proxy.mode = ProxySetting::Mode::Explicit;
        options.proxy.url.setScheme(QString::fromLatin1(scheme));
        options.proxy.url.setHost(QStringLiteral("127.0.0.1"));
        options.proxy.url.setPort(port);
        options.proxy.url.setUserInfo(userInfo);
        options.tls = trusting(m_certificates);
        return options;
    }

    static void addProxies()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("proxy");
        QTest::addColumn<bool>("tls");
        addTransportRows([](const char *path) {
            for (const char *proxy : {"http", "socks5"}) {
                for (const bool tls : {false, true})
                    QTest::addRow("%s: %s by %s", path, tls ? "https" : "http", proxy)
                        << QByteArray(path) << QByteArray(proxy) << tls;
            }
        });
    }

    RawServer::Options serving(bool tls) const
    {
        RawServer::Options options;
        if (tls)
            options.tls = m_certificates.serverConfiguration(m_certificates.server());
        return options;
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (!m_certificates.isReady())
            QSKIP(qPrintable(m_certificates.why()));
    }

    void through_data() { addProxies(); }
    void through()
    {
        QFETCH(QByteArray, path);
        QFETCH(QByteArray, proxy);
        QFETCH(bool, tls);
        const ProxyServer relay(kindOf(proxy));
        RawServer server(RawScript::always(RawScript::reply(200, "by proxy")), serving(tls));
        TransportProbe probe(path, through(proxy.constData(), relay.port()));
        for (int i = 0; i < 3; ++i) {
            const TransportReply reply = probe.fetch(postRequest(server.url("/x?y"), "sent by proxy"));
            QCOMPARE(reply.error, QString());
            QCOMPARE(contentOf(reply), QByteArray("by proxy"));
            QVERIFY(reply.connection.hostIp.isEmpty());
        }
        QCOMPARE(server.requests().first().target(), QByteArray("/x?y"));
        QCOMPARE(server.requests().first().body, QByteArray("sent by proxy"));
        const QByteArray host = (tls ? "localhost:" : "127.0.0.1:") + QByteArray::number(server.port());
        QCOMPARE(relay.requests().first(), proxy == "socks5" ? "CONNECT " + host
                                           : tls             ? "CONNECT " + host
                                                             : "POST http://" + host + "/x?y");
    }

    void credentials_data() { addProxies(); }
    void credentials()
    {
        QFETCH(QByteArray, path);
        QFETCH(QByteArray, proxy);
        QFETCH(bool, tls);
        const ProxyServer relay(kindOf(proxy), {.user = "me", .password = "pass:word"});
        RawServer server(RawScript::always(RawScript::reply(200, "by proxy")), serving(tls));
        {
            TransportProbe probe(path,
                                 through(proxy.constData(), relay.port(), QStringLiteral("me:pass%3Aword")));
            const TransportReply reply = probe.fetch(postRequest(server.url(), "once"));
            QCOMPARE(reply.error, QString());
            QCOMPARE(reply.sends, 1);
            QVERIFY(!server.requests().first().head.contains("Proxy-Authorization") || !tls);
            for (const QString &wrong : {QStringLiteral("me:wrong"), QString()}) {
                TransportProbe refused(path, through(proxy.constData(), relay.port(), wrong));
                const TransportReply no = refused.fetch(getRequest(server.url()));
                QVERIFY2(no.errorKind == ErrorKind::Proxy,
                         qPrintable(errorKindName(no.errorKind) + no.error));
            }
        }
        QCOMPARE(server.requestCount(), 1);
    }

    /// Our own replies give credentials by Basic alone; a forwarding proxy that wants more is left to the
    /// base class, and tunnels are made by Qt's sockets, which know how.
    void credentialsByDigest_data()
    {
        QTest::addColumn<bool>("tls");
        QTest::newRow("http") << false;
        QTest::newRow("https") << true;
    }
    void credentialsByDigest()
    {
        QFETCH(bool, tls);
        const ProxyServer relay(ProxyServer::Kind::Http,
                                {.user = "me", .password = "word", .wantsDigest = true});
        RawServer server(RawScript::always(RawScript::reply(200, "by proxy")), serving(tls));
        TransportProbe probe("http1", through("http", relay.port(), QStringLiteral("me:word")));
        QList<RequestId> ids;
        for (int i = 0; i < 10; ++i)
            ids.append(probe.start(getRequest(server.url())));
        QVERIFY(probe.waitForAll());
        for (const RequestId id : ids) {
            const TransportReply &reply = probe.reply(id);
            QCOMPARE(reply.error, QString());
            QCOMPARE(contentOf(reply), QByteArray("by proxy"));
            QCOMPARE(reply.connection.path, QByteArray(tls ? "http1" : "qnam"));
            QVERIFY(reply.sends >= 1);
        }
        QCOMPARE(server.requestCount(), 10);

        TransportProbe wrong("http1", through("http", relay.port(), QStringLiteral("me:wrong")));
        const TransportReply no = wrong.fetch(getRequest(server.url()));
        QVERIFY2(no.errorKind == ErrorKind::Proxy, qPrintable(errorKindName(no.errorKind) + no.error));
        QCOMPARE(server.requestCount(), 10);
    }

    void leavesWhatWaitsForTheBaseClass()
    {
        const ProxyServer relay(ProxyServer::Kind::Http,
                                {.user = "me", .password = "word", .wantsDigest = true});
        RawServer server(RawScript().request().hold());
        TransportProbe probe("http1", through("http", relay.port(), QStringLiteral("me:word")));
        const RequestId first = probe.start(getRequest(server.url()));
        QTRY_COMPARE(server.requestCount(), 1);
        const TransportReply reply = probe.abort(first);
        QCOMPARE(reply.errorKind, ErrorKind::Cancelled);
        QVERIFY(reply.sends >= 2); // ours, and the base class's
    }

    void noProxyThere_data() { addProxies(); }
    void noProxyThere()
    {
        QFETCH(QByteArray, path);
        QFETCH(QByteArray, proxy);
        QFETCH(bool, tls);
        const RefusingPort port;
        RawServer server(RawScript::always(RawScript::reply(200)), serving(tls));
        TransportProbe probe(path, through(proxy.constData(), port.port()));
        const TransportReply reply = probe.fetch(getRequest(server.url()));
        QVERIFY2(reply.errorKind == ErrorKind::Proxy,
                 qPrintable(errorKindName(reply.errorKind) + reply.error));
        QCOMPARE(reply.sends, 0);
        QCOMPARE(server.connectionCount(), 0);
    }

    void deadHostBehindIt_data() { addProxies(); }
    void deadHostBehindIt()
    {
        QFETCH(QByteArray, path);
        QFETCH(QByteArray, proxy);
        QFETCH(bool, tls);
        const ProxyServer relay(kindOf(proxy));
        const RefusingPort port;
        TransportProbe probe(path, through(proxy.constData(), relay.port()));
        const TransportReply reply = probe.fetch(getRequest(
            (tls ? "https://127.0.0.1:" : "http://127.0.0.1:") + QByteArray::number(port.port()) + "/"));
        // A forwarding proxy answers itself; the others say that they got no connection.
        if (proxy == "http" && !tls)
            QCOMPARE(reply.status, 502);
        else
            QVERIFY2(reply.errorKind == ErrorKind::Proxy || reply.errorKind == ErrorKind::Connect,
                     qPrintable(errorKindName(reply.errorKind) + reply.error));
    }

    void silentProxy_data() { addProxies(); }
    void silentProxy()
    {
        QFETCH(QByteArray, path);
        QFETCH(QByteArray, proxy);
        QFETCH(bool, tls);
        RawServer silent(RawScript().hold());
        TransportProbe probe(path, through(proxy.constData(), silent.port()));
        TransportRequest request = getRequest(tls ? "https://a.test/" : "http://a.test/");
        request.limits.connect = 200ms;
        request.limits.idle = 200ms;
        const TransportReply reply = probe.fetch(request);
        // To a forwarding proxy the request itself goes out.
        QCOMPARE(reply.errorKind,
                 proxy == "http" && !tls ? ErrorKind::TimeoutIdle : ErrorKind::TimeoutConnect);
    }

    void manyThroughIt_data() { addProxies(); }
    void manyThroughIt()
    {
        QFETCH(QByteArray, path);
        QFETCH(QByteArray, proxy);
        QFETCH(bool, tls);
        const ProxyServer relay(kindOf(proxy));
        QAtomicInt waiting;
        RawServer server(
            [&](const RawRequest &) {
                const bool all = waiting.fetchAndAddRelaxed(1) + 1 >= (path == "qnam" ? 6 : 20);
                return RawScript().pause(all ? 0ms : 400ms).send(RawScript::reply(200));
            },
            serving(tls));
        TransportProbe probe(path, through(proxy.constData(), relay.port()));
        for (int i = 0; i < 20; ++i)
            probe.start(getRequest(server.url()));
        QVERIFY(probe.waitForAll());
        for (const RequestId id : probe.order())
            QCOMPARE(probe.reply(id).error, QString());
        QCOMPARE(server.peakRequests(), path == "qnam" ? 6 : 20);
    }
};

QTEST_GUILESS_MAIN(TestTransportProxy)
#include "tst_transportproxy.moc"
