// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/transport/http1/fetchaccessmanager.h"
#include "tests/support/oddports.h"
#include "tests/support/rawserver.h"

#include <QSignalSpy>
#include <QTemporaryFile>
#include <QTest>

using namespace AsyncFetcher;

namespace {

QNetworkRequest requestFor(const QByteArray &url)
{
    QNetworkRequest request(QUrl::fromEncoded(url));
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    return request;
}

class CountingListener final : public Http1Listener
{
public:
    void requestCanBeSent(Http1Reply *) override { events += 'c'; }
    void bytesMoved(Http1Reply *) override {}
    bool headArrived(Http1Reply *) override
    {
        events += 'h';
        return true;
    }
    bool bodyArrived(Http1Reply *, QByteArrayView bytes) override
    {
        body.append(bytes);
        return true;
    }
    void ended(Http1Reply *) override { events += 'e'; }

    QByteArray events;
    QByteArray body;
};

} // namespace

/// The manager as any other program would use it: through QNetworkAccessManager and QNetworkReply alone.
class TestFetchAccessManager : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void isAnAccessManagerAsAnyOther()
    {
        const RawServer server(RawScript::always(
            RawScript::reply(404, "gone", "X-One: 1\r\nSet-Cookie: a\r\nset-cookie: b\r\nX-one: 2\r\n")));
        FetchAccessManager manager;
        QNetworkRequest request = requestFor(server.url("/p%20q?x=%2F"));
        request.setRawHeader("x-Mine", "yes");
        std::unique_ptr<QNetworkReply> reply(manager.post(request, "body"));
        const QSignalSpy head(reply.get(), &QNetworkReply::metaDataChanged);
        const QSignalSpy ready(reply.get(), &QNetworkReply::readyRead);
        QSignalSpy finished(reply.get(), &QNetworkReply::finished);
        QSignalSpy managerFinished(&manager, &QNetworkAccessManager::finished);
        QVERIFY(finished.wait());
        QVERIFY(qobject_cast<Http1Reply *>(reply.get()));
        QCOMPARE(reply->error(), QNetworkReply::ContentNotFoundError);
        QVERIFY(reply->isFinished());
        QCOMPARE(reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), 404);
        QCOMPARE(reply->rawHeader("X-ONE"), QByteArray("1, 2"));
        QCOMPARE(reply->rawHeader("Set-Cookie"), QByteArray("a\nb"));
        QCOMPARE(reply->bytesAvailable(), 4);
        QCOMPARE(reply->readAll(), QByteArray("gone"));
        QCOMPARE(head.count(), 1);
        QVERIFY(ready.count() >= 1);
        QCOMPARE(managerFinished.count(), 1);
        const RawRequest sent = server.requests().first();
        QCOMPARE(sent.target(), QByteArray("/p%20q?x=%2F"));
        QCOMPARE(sent.body, QByteArray("body"));
        QVERIFY(sent.head.contains("x-Mine: yes\r\n"));
    }

    void tellsFailures()
    {
        const RefusingPort port;
        FetchAccessManager manager;
        std::unique_ptr<QNetworkReply> reply(manager.get(requestFor(port.url())));
        QSignalSpy errors(reply.get(), &QNetworkReply::errorOccurred);
        QVERIFY(!reply->isFinished());
        QTRY_VERIFY(reply->isFinished());
        QCOMPARE(reply->error(), QNetworkReply::ConnectionRefusedError);
        QCOMPARE(errors.count(), 1);
        QVERIFY(reply->errorString().contains(u"refused"));
    }

    void abortsAsAnyReply()
    {
        const RawServer server(RawScript().request().hold());
        FetchAccessManager manager;
        std::unique_ptr<QNetworkReply> reply(manager.get(requestFor(server.url())));
        QSignalSpy finished(reply.get(), &QNetworkReply::finished);
        QTRY_COMPARE(server.requestCount(), 1);
        reply->abort();
        QCOMPARE(finished.count(), 1);
        QCOMPARE(reply->error(), QNetworkReply::OperationCanceledError);
        QTRY_COMPARE(server.openConnections(), 0);
    }

    void theReadBufferReachesTheSocket()
    {
        const QByteArray body(32 * 1024 * 1024, 'x');
        const RawServer server(RawScript().request().send(RawScript::reply(200, body)));
        FetchAccessManager manager;
        std::unique_ptr<QNetworkReply> reply(manager.get(requestFor(server.url())));
        reply->setReadBufferSize(256 * 1024);
        QTRY_COMPARE(reply->bytesAvailable(), 256 * 1024);
        QTest::qWait(30);
        QCOMPARE(reply->bytesAvailable(), 256 * 1024);
        QByteArray got;
        connect(reply.get(), &QNetworkReply::readyRead, this, [&] {
            QVERIFY(reply->bytesAvailable() <= 256 * 1024);
            got += reply->readAll();
        });
        got += reply->readAll();
        QTRY_VERIFY(reply->isFinished());
        got += reply->readAll();
        QCOMPARE(got.size(), body.size());
    }

    void anEventLoopInsideASlotHarmsNobody()
    {
        const RawServer server(RawScript::always(RawScript::reply(200, QByteArray(100'000, 'x'))));
        FetchAccessManager manager;
        std::unique_ptr<QNetworkReply> outer(manager.get(requestFor(server.url())));
        QByteArray inside;
        bool entered = false;
        connect(outer.get(), &QNetworkReply::readyRead, this, [&] {
            if (std::exchange(entered, true))
                return;
            std::unique_ptr<QNetworkReply> inner(manager.get(requestFor(server.url())));
            QSignalSpy finished(inner.get(), &QNetworkReply::finished);
            QVERIFY(finished.wait());
            inside = inner->readAll();
        });
        QTRY_VERIFY(outer->isFinished());
        QCOMPARE(inside, QByteArray(100'000, 'x'));
        QCOMPARE(outer->readAll(), QByteArray(100'000, 'x'));
    }

    void leavesToTheBaseClassWhatIsNotOurs()
    {
        QTemporaryFile file;
        QVERIFY(file.open());
        FetchAccessManager manager;
        std::unique_ptr<QNetworkReply> fromFile(
            manager.get(QNetworkRequest(QUrl::fromLocalFile(file.fileName()))));
        QVERIFY(!qobject_cast<Http1Reply *>(fromFile.get()));
        const RawServer server(RawScript::always(RawScript::reply(200)));
        std::unique_ptr<QNetworkReply> following(
            manager.get(QNetworkRequest(QUrl::fromEncoded(server.url()))));
        QVERIFY(!qobject_cast<Http1Reply *>(following.get()));
        QTRY_VERIFY(following->isFinished());
        QCOMPARE(following->error(), QNetworkReply::NoError);
    }

    void aCallIsToldToItsListener()
    {
        const RawServer server(RawScript::always(RawScript::reply(200, "ok")));
        FetchAccessManager manager;
        CountingListener listener;
        TransportRequest request;
        request.method = "GET";
        request.origin = QUrl::fromEncoded(server.url(""));
        request.target = "/exactly<this>%zz";
        const std::unique_ptr<Http1Reply> reply(manager.send(std::move(request), &listener));
        const QSignalSpy finished(reply.get(), &QNetworkReply::finished);
        QTRY_VERIFY(listener.events.endsWith('e'));
        QCOMPARE(listener.events, QByteArray("che"));
        QCOMPARE(listener.body, QByteArray("ok"));
        QCOMPARE(finished.count(), 0);
        QVERIFY(reply->isEnded());
        QCOMPARE(server.requests().first().target(), QByteArray("/exactly<this>%zz"));
    }

    void deletingAReplyEndsIt()
    {
        const RawServer server(RawScript().request().hold());
        FetchAccessManager manager;
        CountingListener listener;
        TransportRequest request;
        request.method = "GET";
        request.origin = QUrl::fromEncoded(server.url(""));
        request.target = "/";
        std::unique_ptr<Http1Reply> reply(manager.send(std::move(request), &listener));
        QTRY_COMPARE(server.requestCount(), 1);
        reply.reset();
        QCOMPARE(manager.pool().socketCount(), 0);
        QTRY_COMPARE(server.openConnections(), 0);
        QCOMPARE(listener.events, QByteArray("c"));
    }

    void asksAPlainProxyForTheWholeAddress()
    {
        const RawServer proxy(RawScript::always(RawScript::reply(200, "from the proxy")));
        FetchAccessManager manager;
        manager.setProxy(QNetworkProxy(QNetworkProxy::HttpProxy, QStringLiteral("127.0.0.1"), proxy.port(),
                                       QStringLiteral("me"), QStringLiteral("secret")));
        for (const QByteArray host : {"one.test", "two.test:8080"}) {
            std::unique_ptr<QNetworkReply> reply(manager.get(requestFor("http://" + host + "/path")));
            QTRY_VERIFY(reply->isFinished());
            QCOMPARE(reply->readAll(), QByteArray("from the proxy"));
            const RawRequest sent = proxy.requests().last();
            QCOMPARE(sent.target(), "http://" + host + "/path");
            QCOMPARE(sent.header("Host"), host);
            QCOMPARE(sent.header("Proxy-Authorization"), "Basic " + QByteArray("me:secret").toBase64());
            QCOMPARE(qobject_cast<Http1Reply *>(reply.get())->facts().connection.hostIp, QByteArray());
        }
    }

    void asksAProxyForATunnel()
    {
        const RawServer proxy(
            RawScript().head().send("HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n").hold());
        FetchAccessManager manager;
        manager.setProxy(QNetworkProxy(QNetworkProxy::HttpProxy, QStringLiteral("127.0.0.1"), proxy.port()));
        std::unique_ptr<QNetworkReply> reply(manager.get(requestFor("https://secure.test/path")));
        QTRY_VERIFY(reply->isFinished());
        QCOMPARE(qobject_cast<Http1Reply *>(reply.get())->facts().errorKind, ErrorKind::Proxy);
        QCOMPARE(reply->error(), QNetworkReply::UnknownProxyError);
        QTRY_VERIFY(!proxy.requests().isEmpty()); // it is noted after it is answered
        QVERIFY(proxy.requests().first().head.startsWith("CONNECT secure.test:443 HTTP/1.1\r\n"));
    }
};

QTEST_GUILESS_MAIN(TestFetchAccessManager)
#include "tst_fetchaccessmanager.moc"
