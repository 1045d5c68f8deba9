// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/transport/http1/pooltesting.h"
#include "tests/support/certificates.h"
#include "tests/support/externalserver.h"
#include "tests/support/proxyserver.h"
#include "tests/support/rawserver.h"

#include <QSslKey>
#include <QSslSocket>
#include <QTemporaryFile>
#include <QTest>

using namespace AsyncFetcher;
using namespace std::chrono_literals;

namespace {

const RawScript AlwaysOk = RawScript::always(RawScript::reply(200, "ok"));

} // namespace

/// The pool over TLS, and through proxies.
class TestHttp1Tls : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        if (!m_certificates.isReady())
            QSKIP(qPrintable(m_certificates.why()));
        m_trusting = QSslConfiguration::defaultConfiguration();
        m_trusting.setCaCertificates(QSslCertificate::fromPath(m_certificates.caFile()));
    }

    void tellsWhoAnswered()
    {
        const RawServer server(AlwaysOk, tls(m_certificates.server()));
        TestExchange exchange(server.url());
        run(exchange);
        QCOMPARE(exchange.facts.error, QString());
        QCOMPARE(exchange.body, QByteArray("ok"));
        const ConnectionInfo &info = exchange.facts.connection;
        QCOMPARE(info.tlsVersion, server.connections().first().tlsProtocol);
        QVERIFY(!info.tlsCipher.isEmpty());
        QVERIFY2(info.tlsChain.contains(" <- "), info.tlsChain);
        const Timings timings = exchange.facts.timings();
        QVERIFY(timings.ssl > 0ns);
        QVERIFY(timings.connect >= timings.ssl);
        QCOMPARE(server.requests().first().header("Host"), "localhost:" + QByteArray::number(server.port()));
    }

    void refusesACertificate_data()
    {
        QTest::addColumn<Certificates::Pair>("pair");
        QTest::newRow("expired") << m_certificates.expired();
        QTest::newRow("of another host") << m_certificates.wrongHost();
        QTest::newRow("self-signed") << m_certificates.selfSigned();
    }

    void refusesACertificate()
    {
        QFETCH(Certificates::Pair, pair);
        const RawServer server(AlwaysOk, tls(pair));
        TestExchange exchange(server.url());
        run(exchange);
        QCOMPARE(exchange.facts.errorKind, ErrorKind::Tls);
        QVERIFY2(exchange.facts.error.startsWith(u"The certificate of localhost is not accepted"),
                 qPrintable(exchange.facts.error));
        QCOMPARE(exchange.facts.sends, 0);
        QCOMPARE(server.requests().size(), 0);

        QSslConfiguration insecure = m_trusting;
        insecure.setPeerVerifyMode(QSslSocket::VerifyNone);
        TestExchange careless(server.url());
        run(careless, insecure);
        QCOMPARE(careless.facts.status, 200);
    }

    void showsItsOwnCertificate()
    {
        const RawServer server(AlwaysOk, tls(m_certificates.server(), true));
        QSslConfiguration known = m_trusting;
        QFile key(m_certificates.client().keyFile);
        QVERIFY(key.open(QIODevice::ReadOnly));
        known.setPrivateKey(QSslKey(&key, QSsl::Rsa));
        known.setLocalCertificateChain(QSslCertificate::fromPath(m_certificates.client().certFile));
        TestExchange exchange(server.url());
        run(exchange, known);
        QCOMPARE(exchange.facts.status, 200);
        TestExchange unknown(server.url());
        run(unknown);
        // With TLS 1.3 the server's refusal comes after our handshake is done.
        QVERIFY(unknown.facts.errorKind == ErrorKind::Tls || unknown.facts.errorKind == ErrorKind::Reset);
    }

    void profilesDoNotShareConnections()
    {
        const RawServer server(AlwaysOk, tls(m_certificates.server()));
        TestPool test;
        test.resolver->answers[QStringLiteral("localhost")] = {{QHostAddress(QHostAddress::LocalHost)}, {}};
        QSslConfiguration insecure = m_trusting;
        insecure.setPeerVerifyMode(QSslSocket::VerifyNone);
        for (const QSslConfiguration &configuration : {m_trusting, insecure, m_trusting}) {
            TestExchange exchange(server.url());
            test.pool.start(&exchange, test.pool.profile(configuration));
            QTRY_VERIFY(exchange.hasEnded);
            QCOMPARE(exchange.facts.status, 200);
        }
        QCOMPARE(server.connectionCount(), 2);
    }

    void resumesSessions_data()
    {
        QTest::addColumn<QByteArray>("protocol");
        QTest::newRow("TLS 1.3") << QByteArray("TLSv1.3");
        QTest::newRow("TLS 1.2") << QByteArray("TLSv1.2");
    }

    void resumesSessions()
    {
        QFETCH(QByteArray, protocol);
        const NginxServer nginx(
            {.server = "ssl_protocols " + protocol + "; location / { return 200 \"$ssl_session_reused\"; }",
             .certFile = m_certificates.server().certFile,
             .keyFile = m_certificates.server().keyFile});
        if (!nginx.isReady())
            QSKIP(qPrintable(nginx.why()));
        TestPool test;
        test.resolver->answers[QStringLiteral("localhost")] = {{QHostAddress(QHostAddress::LocalHost)}, {}};
        QByteArray chain;
        for (int at = 0; at < 3; ++at) {
            TestExchange exchange(nginx.tlsUrl());
            test.pool.start(&exchange, test.pool.profile(m_trusting));
            QTRY_VERIFY(exchange.hasEnded);
            QCOMPARE(exchange.facts.error, QString());
            QCOMPARE(exchange.body, at == 0 ? QByteArray(".") : QByteArray("r"));
            QCOMPARE(exchange.facts.connection.tlsVersion, protocol);
            QVERIFY(!exchange.facts.connection.reused);
            if (at == 0)
                chain = exchange.facts.connection.tlsChain;
            QVERIFY(!chain.isEmpty());
            QCOMPARE(exchange.facts.connection.tlsChain, chain);
            test.pool.closeIdle();
        }
    }

    void carriesLargeBodiesBothWays()
    {
        const QByteArray large(20'000'000, 'x');
        const RawServer server(RawScript::always(RawScript::reply(200, large)), tls(m_certificates.server()));
        QTemporaryFile file;
        QVERIFY(file.open());
        file.write(large);
        file.close();
        TestExchange exchange(server.url(), "POST");
        exchange.request.body.appendFile(file.fileName(), large.size());
        run(exchange);
        QCOMPARE(exchange.facts.error, QString());
        QCOMPARE(exchange.body.size(), large.size());
        QCOMPARE(server.requests().first().body.size(), large.size());
    }

    void tellsATruncatedBody()
    {
        const RawServer server(
            RawScript().request().send("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\npart").halfClose(),
            tls(m_certificates.server()));
        TestExchange exchange(server.url());
        run(exchange);
        QCOMPARE(exchange.facts.errorKind, ErrorKind::Truncated);
        QCOMPARE(exchange.body, QByteArray("part"));
    }

    void sendsAgainWhereAReusedConnectionWasClosed()
    {
        const RawServer server(
            QList<RawScript>{RawScript().request().send(RawScript::reply(200, "ok")).request().close(),
                             AlwaysOk},
            tls(m_certificates.server()));
        TestPool test;
        test.resolver->answers[QStringLiteral("localhost")] = {{QHostAddress(QHostAddress::LocalHost)}, {}};
        for (int at = 0; at < 2; ++at) {
            TestExchange exchange(server.url());
            test.pool.start(&exchange, test.pool.profile(m_trusting));
            QTRY_VERIFY(exchange.hasEnded);
            QCOMPARE(exchange.facts.status, 200);
            QCOMPARE(exchange.facts.sends, at + 1);
        }
    }

    void saysThatAPlainServerSpeaksNoTls()
    {
        const RawServer server(RawScript().send("HTTP/1.1 400 Bad Request\r\n\r\n").halfClose());
        TestExchange exchange("https://localhost:" + QByteArray::number(server.port()) + '/');
        run(exchange);
        QCOMPARE(exchange.facts.errorKind, ErrorKind::Tls);
        QVERIFY(exchange.facts.error.contains(u"localhost"));
    }

    void goesThroughProxies_data()
    {
        QTest::addColumn<ProxyServer::Kind>("kind");
        QTest::addColumn<bool>("secure");
        QTest::newRow("http, plain") << ProxyServer::Kind::Http << false;
        QTest::newRow("http, tls") << ProxyServer::Kind::Http << true;
        QTest::newRow("socks, plain") << ProxyServer::Kind::Socks5 << false;
        QTest::newRow("socks, tls") << ProxyServer::Kind::Socks5 << true;
    }

    void goesThroughProxies()
    {
        QFETCH(ProxyServer::Kind, kind);
        QFETCH(bool, secure);
        const ProxyServer proxyServer(kind, {.user = "me", .password = "secret"});
        RawServer::Options options;
        if (secure)
            options = tls(m_certificates.server());
        const RawServer server(RawScript::always(RawScript::reply(200, QByteArray(300'000, 'x'))), options);
        const auto type =
            kind == ProxyServer::Kind::Http ? QNetworkProxy::HttpProxy : QNetworkProxy::Socks5Proxy;
        const QNetworkProxy proxy(type, QStringLiteral("127.0.0.1"), proxyServer.port(), QStringLiteral("me"),
                                  QStringLiteral("secret"));
        TestPool test;
        test.pool.setProxyFor([&](const QUrl &) { return proxy; });
        const QByteArray url =
            (secure ? "https://localhost:" : "http://localhost:") + QByteArray::number(server.port());
        for (int at = 0; at < 3; ++at) {
            TestExchange exchange(url + "/path", "POST");
            exchange.request.body = WireBody(QByteArray(500'000, 'y'));
            test.pool.start(&exchange, test.pool.profile(m_trusting));
            QTRY_VERIFY(exchange.hasEnded);
            QCOMPARE(exchange.facts.error, QString());
            QCOMPARE(exchange.body.size(), 300'000);
            QCOMPARE(exchange.facts.connection.reused, at > 0);
            QCOMPARE(exchange.facts.connection.hostIp, QByteArray());
        }
        QCOMPARE(proxyServer.connectionCount(), 1);
        QCOMPARE(server.requests().first().body.size(), 500'000);
    }

    void aProxyThatRefusesIsToBlame_data()
    {
        QTest::addColumn<ProxyServer::Kind>("kind");
        QTest::newRow("http") << ProxyServer::Kind::Http;
        QTest::newRow("socks") << ProxyServer::Kind::Socks5;
    }

    void aProxyThatRefusesIsToBlame()
    {
        QFETCH(ProxyServer::Kind, kind);
        const ProxyServer proxyServer(kind, {.refusesTunnels = true});
        const auto type =
            kind == ProxyServer::Kind::Http ? QNetworkProxy::HttpProxy : QNetworkProxy::Socks5Proxy;
        TestPool test;
        test.pool.setProxyFor([&](const QUrl &) {
            return QNetworkProxy(type, QStringLiteral("127.0.0.1"), proxyServer.port());
        });
        TestExchange exchange("https://localhost:1/");
        test.start(exchange);
        QTRY_VERIFY(exchange.hasEnded);
        QVERIFY2(exchange.facts.errorKind == ErrorKind::Proxy, qPrintable(exchange.facts.error));
        QCOMPARE(exchange.facts.sends, 0);
    }

private:
    RawServer::Options tls(const Certificates::Pair &pair, bool wantsClient = false) const
    {
        RawServer::Options options;
        options.tls = m_certificates.serverConfiguration(pair, wantsClient);
        return options;
    }

    void run(TestExchange &exchange) { run(exchange, m_trusting); }

    void run(TestExchange &exchange, const QSslConfiguration &configuration)
    {
        SystemClock clock;
        Http1Pool pool({}, makeSystemResolver(), &clock);
        pool.start(&exchange, pool.profile(configuration));
        QTRY_VERIFY(exchange.hasEnded);
    }

    Certificates m_certificates;
    QSslConfiguration m_trusting;
};

QTEST_GUILESS_MAIN(TestHttp1Tls)
#include "tst_http1tls.moc"
