// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/oddports.h"
#include "tests/support/proxyserver.h"
#include "tests/support/rawserver.h"

#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QTcpSocket>
#include <QTest>
#include <QtEndian>

using namespace AsyncFetcher;

/// The proxies, as Qt's own client understands them.
class TestProxyServer : public QObject
{
    Q_OBJECT

    struct Got
    {
        int status = 0;
        QByteArray body;
        QNetworkReply::NetworkError error = QNetworkReply::NoError;
    };

    static Got get(const QNetworkProxy &proxy, const QByteArray &url)
    {
        QNetworkAccessManager manager;
        manager.setProxy(proxy);
        const std::unique_ptr<QNetworkReply> reply(manager.get(QNetworkRequest(QUrl::fromEncoded(url))));
        [[maybe_unused]] const bool ended = QTest::qWaitFor([&] { return reply->isFinished(); });
        return {reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), reply->readAll(),
                reply->error()};
    }

    static QNetworkProxy proxyTo(QNetworkProxy::ProxyType type, const ProxyServer &server,
                                 const QString &password = {})
    {
        QNetworkProxy proxy(type, QStringLiteral("127.0.0.1"), server.port(),
                            password.isEmpty() ? QString() : QStringLiteral("me"), password);
        if (type != QNetworkProxy::HttpCachingProxy)
            proxy.setCapabilities(QNetworkProxy::TunnelingCapability |
                                  QNetworkProxy::HostNameLookupCapability);
        return proxy;
    }

    RawServer m_origin{RawScript::always(RawScript::reply(200, "hello"))};
    const QByteArray m_port = QByteArray::number(m_origin.port());

private Q_SLOTS:
    void forwards()
    {
        const ProxyServer proxy(ProxyServer::Kind::Http);
        const Got got =
            get(proxyTo(QNetworkProxy::HttpCachingProxy, proxy), "http://far.test:" + m_port + "/x?y=1");
        QCOMPARE(got.status, 200);
        QCOMPARE(got.body, "hello");
        QCOMPARE(proxy.requests(), QByteArrayList{"GET http://far.test:" + m_port + "/x?y=1"});
        const RawRequest request = m_origin.requests().last();
        QCOMPARE(request.target(), "/x?y=1");
        QCOMPARE(request.header("host"), "far.test:" + m_port);
        QVERIFY(!request.head.toLower().contains("proxy-"));
    }

    void forwardsToOneServerAfterTheOther()
    {
        const ProxyServer proxy(ProxyServer::Kind::Http);
        const RawServer other(RawScript::always(RawScript::reply(404, "other")));
        const QByteArray otherPort = QByteArray::number(other.port());
        QTcpSocket client;
        client.connectToHost(QHostAddress::LocalHost, proxy.port());
        QByteArray expected;
        for (const QByteArray &port : {m_port, otherPort, m_port, m_port}) {
            client.write("POST http://a:" + port + "/ HTTP/1.1\r\nContent-Length: 2\r\n\r\nhi");
            expected += port == m_port ? RawScript::reply(200, "hello") : RawScript::reply(404, "other");
            QTRY_COMPARE(client.peek(10'000), expected);
        }
        QCOMPARE(proxy.connectionCount(), 1);
        QCOMPARE(other.requests().first().body, "hi");
    }

    void tunnels_data()
    {
        QTest::addColumn<int>("type");
        QTest::addColumn<QByteArray>("host");
        QTest::newRow("CONNECT") << int(QNetworkProxy::HttpProxy) << QByteArray("far.test");
        QTest::newRow("SOCKS5") << int(QNetworkProxy::Socks5Proxy) << QByteArray("far.test");
        QTest::newRow("SOCKS5 to an address") << int(QNetworkProxy::Socks5Proxy) << QByteArray("127.0.0.1");
    }
    void tunnels()
    {
        QFETCH(const int, type);
        QFETCH(const QByteArray, host);
        const auto proxyType = QNetworkProxy::ProxyType(type);
        const bool socks = proxyType == QNetworkProxy::Socks5Proxy;
        const ProxyServer proxy(socks ? ProxyServer::Kind::Socks5 : ProxyServer::Kind::Http,
                                {.user = "me", .password = "s3"});
        QNetworkProxy settings = proxyTo(proxyType, proxy, QStringLiteral("s3"));
        settings.setCapabilities(QNetworkProxy::TunnelingCapability |
                                 QNetworkProxy::HostNameLookupCapability);
        const Got got = get(settings, "http://" + host + ':' + m_port + '/');
        QCOMPARE(got.error, QNetworkReply::NoError);
        QCOMPARE(got.body, "hello");
        QCOMPARE(proxy.requests().last(), "CONNECT " + host + ':' + m_port);
    }

    void takesSocksByteByByte()
    {
        const ProxyServer proxy(ProxyServer::Kind::Socks5);
        QTcpSocket client;
        client.connectToHost(QHostAddress::LocalHost, proxy.port());
        QTRY_COMPARE(client.state(), QAbstractSocket::ConnectedState);
        QByteArray port(2, '\0');
        qToBigEndian(m_origin.port(), port.data());
        const QByteArray toLoopback6 = QByteArray("\x05\x01\x00\x04", 4) + QByteArray(15, '\0') + '\1' + port;
        const QByteArray asked = QByteArray("\x05\x02\x02\x00", 4) + toLoopback6 + "GET / HTTP/1.1\r\n\r\n";
        for (const char c : asked) {
            client.write(&c, 1);
            client.flush();
        }
        const QByteArray agreed("\x05\x00\x05\x00\x00\x01\x7f\x00\x00\x01\x00\x00", 12);
        QTRY_COMPARE(client.peek(1000), agreed + RawScript::reply(200, "hello"));
        QCOMPARE(proxy.requests(), QByteArrayList{"CONNECT [::1]:" + m_port});
    }

    void wantsCredentials_data()
    {
        QTest::addColumn<int>("type");
        QTest::newRow("HTTP") << int(QNetworkProxy::HttpCachingProxy);
        QTest::newRow("CONNECT") << int(QNetworkProxy::HttpProxy);
        QTest::newRow("SOCKS5") << int(QNetworkProxy::Socks5Proxy);
    }
    void wantsCredentials()
    {
        QFETCH(const int, type);
        const auto proxyType = QNetworkProxy::ProxyType(type);
        const bool socks = proxyType == QNetworkProxy::Socks5Proxy;
        const ProxyServer proxy(socks ? ProxyServer::Kind::Socks5 : ProxyServer::Kind::Http,
                                {.user = "me", .password = "s3"});
        const int before = m_origin.requestCount();
        for (const char *password : {"", "wrong"}) {
            const int refusals = proxy.refusals();
            const Got got = get(proxyTo(proxyType, proxy, QString::fromLatin1(password)), m_origin.url());
            QVERIFY(got.error != QNetworkReply::NoError);
            QVERIFY(proxy.refusals() > refusals);
        }
        QCOMPARE(m_origin.requestCount(), before);
    }

    void refusesTunnels()
    {
        const ProxyServer http(ProxyServer::Kind::Http, {.refusesTunnels = true});
        QVERIFY(get(proxyTo(QNetworkProxy::HttpProxy, http), m_origin.url()).error != QNetworkReply::NoError);
        const ProxyServer socks(ProxyServer::Kind::Socks5, {.refusesTunnels = true});
        QVERIFY(get(proxyTo(QNetworkProxy::Socks5Proxy, socks), m_origin.url()).error !=
                QNetworkReply::NoError);
    }

    void saysThatTheServerIsNotThere()
    {
        const RefusingPort nobody;
        const ProxyServer http(ProxyServer::Kind::Http);
        QCOMPARE(get(proxyTo(QNetworkProxy::HttpCachingProxy, http), nobody.url()).status, 502);
        const ProxyServer socks(ProxyServer::Kind::Socks5);
        QCOMPARE(get(proxyTo(QNetworkProxy::Socks5Proxy, socks), nobody.url()).error,
                 QNetworkReply::ConnectionRefusedError);
    }

    void passesLongBodies()
    {
        const QByteArray body(20'000'000, 'x');
        const RawServer origin(RawScript::always(RawScript::reply(200, body)));
        const ProxyServer proxy(ProxyServer::Kind::Socks5);
        QCOMPARE(get(proxyTo(QNetworkProxy::Socks5Proxy, proxy), origin.url()).body.size(), body.size());
    }
};

QTEST_GUILESS_MAIN(TestProxyServer)
#include "tst_proxyserver.moc"
