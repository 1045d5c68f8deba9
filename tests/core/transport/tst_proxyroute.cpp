// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/transport/proxyroute.h"

#include <QTest>
#include <QUrl>

using namespace AsyncFetcher;

class TestProxyRoute : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void explicitAddress_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<int>("type");
        QTest::addColumn<QString>("told"); // "user:password@host:port"
        const auto row = [](const char *address, QNetworkProxy::ProxyType type, const char *told) {
            QTest::newRow(address) << QString::fromLatin1(address) << int(type) << QString::fromLatin1(told);
        };
        row("http://proxy.test:3128", QNetworkProxy::HttpProxy, ":@proxy.test:3128");
        row("http://me:pa%3Ass@proxy.test:3128/", QNetworkProxy::HttpProxy, "me:pa:ss@proxy.test:3128");
        row("socks5://me:it@[::1]:1080", QNetworkProxy::Socks5Proxy, "me:it@::1:1080");
        row("socks5h://proxy.test:1080", QNetworkProxy::Socks5Proxy, ":@proxy.test:1080");
        row("https://proxy.test:3128", QNetworkProxy::NoProxy, "A proxy is http");
        row("proxy.test:3128", QNetworkProxy::NoProxy, "A proxy is http");
        row("http://proxy.test", QNetworkProxy::NoProxy, "needs a host and a port");
        row("http://secret:word@:80", QNetworkProxy::NoProxy, "needs a host and a port");
    }
    void explicitAddress()
    {
        QFETCH(QString, address);
        QFETCH(int, type);
        QFETCH(QString, told);
        const auto route = ProxyRoute::resolve({ProxySetting::Mode::Explicit, QUrl(address)});
        if (type == QNetworkProxy::NoProxy) {
            QVERIFY(!route);
            QVERIFY2(route.error().message.contains(told), qPrintable(route.error().message));
            QVERIFY(!route.error().message.contains(QLatin1String("word@")));
            return;
        }
        QVERIFY(route);
        for (const char *url : {"http://a.test/", "https://a.test/", "http://localhost/"}) {
            const QNetworkProxy proxy = route->proxyFor(QUrl(QString::fromLatin1(url)));
            QCOMPARE(int(proxy.type()), type);
            QCOMPARE(QStringLiteral("%1:%2@%3:%4")
                         .arg(proxy.user(), proxy.password(), proxy.hostName())
                         .arg(proxy.port()),
                     told);
        }
    }

    void exceptions_data()
    {
        QTest::addColumn<QString>("exceptions");
        QTest::addColumn<QString>("url");
        QTest::addColumn<bool>("direct");
        const auto row = [](const char *exceptions, const char *url, bool direct) {
            QTest::addRow("\"%s\" %s", exceptions, url)
                << QString::fromLatin1(exceptions) << QString::fromLatin1(url) << direct;
        };
        row("", "http://a.test/", false);
        row("", "http://localhost:8080/", true);
        row("", "http://127.3.4.5/", true);
        row("", "https://[::1]/", true);
        row("", "http://app.localhost/", true);
        row("*", "http://a.test/", true);
        row("a.test", "http://a.test/", true);
        row("a.test", "http://www.a.test/", true);
        row("a.test", "http://aa.test/", false);
        row(".a.test", "https://www.a.test/", true);
        row("*.a.test", "https://www.a.test/", true);
        row("A.Test", "https://a.test/", true);
        row("b.test, a.test", "https://a.test/", true);
        row("b.test a.test", "https://a.test/", true);
        row("a.test:8080", "http://a.test:8080/", true);
        row("a.test:8080", "http://a.test/", false);
        row("a.test:443", "https://a.test/", true);
        row("10.0.0.0/8", "http://10.9.8.7/", true);
        row("10.0.0.0/8", "http://11.0.0.1/", false);
        row("10.0.0.0/8", "http://ten.test/", false);
        row("192.0.2.1", "http://192.0.2.1/", true);
    }
    void exceptions()
    {
        QFETCH(QString, exceptions);
        QFETCH(QString, url);
        QFETCH(bool, direct);
        const QNetworkProxy http(QNetworkProxy::HttpProxy, QStringLiteral("h"), 1);
        const QNetworkProxy https(QNetworkProxy::Socks5Proxy, QStringLiteral("s"), 2);
        const auto route = ProxyRoute::withExceptions(http, https, exceptions);
        const QUrl address(url);
        const QNetworkProxy &expected = address.scheme() == QLatin1String("https") ? https : http;
        QCOMPARE(route.proxyFor(address).type(), direct ? QNetworkProxy::NoProxy : expected.type());
    }

    void ofTheSystem()
    {
        qputenv("http_proxy", "http://user:word@proxy.test:3128");
        qputenv("no_proxy", "direct.test");
        const auto route = ProxyRoute::resolve({ProxySetting::Mode::System, {}});
        QVERIFY(route);
        const QNetworkProxy proxy = route->proxyFor(QUrl(QStringLiteral("http://a.test/")));
        QCOMPARE(proxy.type(), QNetworkProxy::HttpProxy);
        QCOMPARE(proxy.hostName(), QStringLiteral("proxy.test"));
        QCOMPARE(proxyAuthorization(proxy), "Basic " + QByteArray("user:word").toBase64());
        QCOMPARE(route->proxyFor(QUrl(QStringLiteral("http://direct.test/"))).type(), QNetworkProxy::NoProxy);
        qunsetenv("http_proxy");
        qunsetenv("no_proxy");
    }

    void none()
    {
        const auto route = ProxyRoute::resolve({});
        QVERIFY(route);
        QCOMPARE(route->proxyFor(QUrl(QStringLiteral("https://a.test/"))).type(), QNetworkProxy::NoProxy);
        QCOMPARE(proxyAuthorization(QNetworkProxy(QNetworkProxy::NoProxy)), QByteArray());
    }
};

QTEST_GUILESS_MAIN(TestProxyRoute)
#include "tst_proxyroute.moc"
