// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo/demobatch.h"
#include "demo/demoserver.h"
#include "demo/demothread.h"

#include <QDateTime>
#include <QElapsedTimer>
#include <QHttpMultiPart>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTcpSocket>
#include <QTest>

using namespace AsyncFetcher;
using namespace Qt::StringLiterals;

/// What the routes answer, as a client of another make (Qt's own) understands it.
class TestDemoServer : public QObject
{
    Q_OBJECT

    struct Reply
    {
        int status = 0;
        QByteArray body;
        QJsonObject json;
        QList<QNetworkReply::RawHeaderPair> headers;
        qint64 ms = 0;

        QByteArray header(const QByteArray &name) const
        {
            for (const auto &[key, value] : headers) {
                if (key.compare(name, Qt::CaseInsensitive) == 0)
                    return value;
            }
            return {};
        }
    };

    Reply ask(const QString &path, const QByteArray &method = "GET", const QByteArray &body = {},
              const QList<std::pair<QByteArray, QByteArray>> &headers = {})
    {
        QNetworkRequest request(QUrl(m_server.url().toString() + path));
        request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
        request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
        for (const auto &[name, value] : headers)
            request.setRawHeader(name, value);
        return wait(m_manager.sendCustomRequest(request, method, body));
    }

    static Reply wait(QNetworkReply *reply)
    {
        QElapsedTimer timer;
        timer.start();
        const std::unique_ptr<QNetworkReply> owner(reply);
        [[maybe_unused]] const bool ended = QTest::qWaitFor([reply] { return reply->isFinished(); });
        Reply result;
        result.status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        result.body = reply->readAll();
        result.json = QJsonDocument::fromJson(result.body).object();
        result.headers = reply->rawHeaderPairs();
        result.ms = timer.elapsed();
        return result;
    }

    DemoServer m_server;
    QNetworkAccessManager m_manager;

private Q_SLOTS:
    void initTestCase()
    {
        const Result<void> listening = m_server.listen();
        QVERIFY2(listening, qPrintable(listening ? QString() : listening.error().toString()));
    }

    void answersWithTheStatusAskedFor_data()
    {
        QTest::addColumn<int>("status");
        for (const int status : {200, 201, 204, 299, 304, 400, 404, 418, 429, 500, 503, 599, 999})
            QTest::addRow("%d", status) << status;
    }
    void answersWithTheStatusAskedFor()
    {
        QFETCH(const int, status);
        const Reply reply = ask(u"/status/%1"_s.arg(status));
        QCOMPARE(reply.status, status);
        QCOMPARE(reply.body, QByteArray());
        QCOMPARE(ask(u"/status/204"_s).status, 204); // the connection is in order
    }

    void refusesWhatCannotBe_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<int>("status");
        QTest::newRow("no route") << u"/nothing"_s << 404;
        QTest::newRow("route with more to its name") << u"/jsonx"_s << 404;
        QTest::newRow("segment missing") << u"/status"_s << 404;
        QTest::newRow("segment too many") << u"/status/200/1"_s << 404;
        QTest::newRow("status not a number") << u"/status/ok"_s << 400;
        QTest::newRow("informational status") << u"/status/100"_s << 400;
        QTest::newRow("negative delay") << u"/delay/-1"_s << 400;
        QTest::newRow("delay not a number") << u"/delay/nan"_s << 400;
        QTest::newRow("negative bytes") << u"/bytes/-1"_s << 400;
        QTest::newRow("no redirects") << u"/redirect/0"_s << 400;
        QTest::newRow("redirect to nowhere") << u"/redirect-to"_s << 400;
        QTest::newRow("redirect splits the reply") << u"/redirect-to?url=/a%0d%0aX:%20y"_s << 400;
        QTest::newRow("cookie splits the reply") << u"/cookies/set?a=b%0d%0aX:%20y"_s << 400;
        QTest::newRow("drip of nothing") << u"/drip?numbytes=0"_s << 400;
        QTest::newRow("wrong method") << u"/post"_s << 405;
    }
    void refusesWhatCannotBe()
    {
        QFETCH(const QString, path);
        QFETCH(const int, status);
        const Reply reply = ask(path);
        QCOMPARE(reply.status, status);
        QVERIFY(!reply.json.value(u"error").toString().isEmpty());
    }

    void listsItsRoutes()
    {
        const Reply reply = ask(u"/"_s);
        QCOMPARE(reply.status, 200);
        QVERIFY(reply.body.contains("/retry-after/SECONDS"));
    }

    void saysWhatIsAllowed()
    {
        QCOMPARE(ask(u"/get"_s, "POST").header("allow"), "GET, HEAD, OPTIONS");
        QCOMPARE(ask(u"/get"_s, "OPTIONS").status, 200);
        QCOMPARE(ask(u"/anything"_s, "OPTIONS").json.value(u"method").toString(), u"OPTIONS"_s);
    }

    void repeatsARequestToItsSender()
    {
        const Reply reply = ask(u"/anything/a%20b?x=1&y=a+b&x=2&z"_s, "FROB", R"({"n": 9007199254740993})",
                                {{"Content-Type", "application/json"}, {"X-Mark", "one"}});
        QCOMPARE(reply.status, 200);
        QCOMPARE(reply.json.value(u"method").toString(), u"FROB"_s);
        QCOMPARE(reply.json.value(u"url").toString(),
                 m_server.url().toString() + u"/anything/a%20b?x=1&y=a+b&x=2&z"_s);
        QCOMPARE(
            reply.json.value(u"args").toObject(),
            (QJsonObject{{u"x"_s, QJsonArray{u"1"_s, u"2"_s}}, {u"y"_s, u"a b"_s}, {u"z"_s, QString()}}));
        QCOMPARE(reply.json.value(u"headers").toObject().value(u"X-Mark").toString(), u"one"_s);
        QCOMPARE(reply.json.value(u"data").toString(), uR"({"n": 9007199254740993})"_s);
        QCOMPARE(reply.json.value(u"json").toObject().value(u"n").toInteger(), 9007199254740993);
    }

    void understandsForms()
    {
        const Reply reply = ask(u"/post"_s, "POST", "a=1&b=%C3%A9+x&a=2",
                                {{"Content-Type", "application/x-www-form-urlencoded; charset=utf-8"}});
        QCOMPARE(reply.json.value(u"form").toObject(),
                 (QJsonObject{{u"a"_s, QJsonArray{u"1"_s, u"2"_s}}, {u"b"_s, u"\u00e9 x"_s}}));
        QCOMPARE(reply.json.value(u"data").toString(), QString());
    }

    void understandsMultipart()
    {
        QHttpMultiPart parts(QHttpMultiPart::FormDataType);
        QHttpPart field;
        field.setHeader(QNetworkRequest::ContentDispositionHeader, u"form-data; name=\"a;b\""_s);
        field.setBody("value\r\n--not a boundary");
        parts.append(field);
        QHttpPart file;
        file.setHeader(QNetworkRequest::ContentDispositionHeader,
                       u"form-data; name=\"f\"; filename=\"x.bin\""_s);
        file.setBody(QByteArray("\xff\x00", 2));
        parts.append(file);
        const Reply reply =
            wait(m_manager.put(QNetworkRequest(QUrl(m_server.url().toString() + u"/put"_s)), &parts));
        QCOMPARE(reply.json.value(u"form").toObject(),
                 (QJsonObject{{u"a;b"_s, u"value\r\n--not a boundary"_s}}));
        QCOMPARE(reply.json.value(u"files").toObject(),
                 (QJsonObject{{u"f"_s, u"data:application/octet-stream;base64,/wA="_s}}));
    }

    void makesTheSameBytesEachTime()
    {
        const QByteArray all = ask(u"/bytes/300001"_s).body;
        QCOMPARE(all.size(), 300'001);
        QCOMPARE(all, demoPattern(0, 300'001));
        QCOMPARE(all.mid(77'777), demoPattern(77'777, 300'001 - 77'777));
        QCOMPARE(ask(u"/bytes/0"_s).body, QByteArray());
        QVERIFY(qCompress(all).size() > all.size() - 1000);
    }

    void codesBodies()
    {
        // Qt's client decodes by itself what it has asked for.
        QVERIFY(ask(u"/gzip"_s).json.value(u"gzipped").toBool());
        QVERIFY(ask(u"/deflate"_s).json.value(u"deflated").toBool());
        QVERIFY(ask(u"/brotli"_s).json.value(u"brotli").toBool());
        QVERIFY(ask(u"/zstd"_s).json.value(u"zstd").toBool());
        QCOMPARE(ask(u"/gzip"_s, "GET", {}, {{"Accept-Encoding", "gzip"}}).header("Content-Encoding"),
                 "gzip");
    }

    void redirects()
    {
        QCOMPARE(ask(u"/redirect/3"_s).header("Location"), "/redirect/2");
        QCOMPARE(ask(u"/redirect/1"_s).header("Location"), "/get");
        QCOMPARE(ask(u"/absolute-redirect/2"_s).header("Location"),
                 m_server.url().toEncoded() + "/absolute-redirect/1");
        const Reply reply = ask(u"/redirect-to?url=http%3A%2F%2Fexample.com%2F%3Fa%3Db&status_code=307"_s);
        QCOMPARE(reply.status, 307);
        QCOMPARE(reply.header("Location"), "http://example.com/?a=b");
    }

    void waitsAsLongAsAsked()
    {
        const Reply reply = ask(u"/delay/0.15"_s);
        QCOMPARE(reply.status, 200);
        QVERIFY2(reply.ms >= 150, qPrintable(QString::number(reply.ms)));
        QCOMPARE(reply.json.value(u"url").toString(), m_server.url().toString() + u"/delay/0.15"_s);
    }

    void drips()
    {
        const Reply reply = ask(u"/drip?numbytes=4&duration=0.2&code=202"_s);
        QCOMPARE(reply.status, 202);
        QCOMPARE(reply.body, "****");
        QVERIFY2(reply.ms >= 150, qPrintable(QString::number(reply.ms)));
        QCOMPARE(ask(u"/drip?numbytes=1000&duration=0"_s).body, QByteArray(1000, '*'));
        QCOMPARE(ask(u"/drip?numbytes=100000&duration=0.05&delay=0.01"_s).body, QByteArray(100'000, '*'));
    }

    void failsAndThenWorks()
    {
        for (const int expected : {503, 503, 200, 200})
            QCOMPARE(ask(u"/flaky?fail=2&key=one"_s).status, expected);
        for (const int expected : {500, 200})
            QCOMPARE(ask(u"/flaky?key=two&status=500"_s).status, expected);
        QCOMPARE(ask(u"/flaky?fail=0&key=three"_s).status, 200);
    }

    void namesATimeToComeBack()
    {
        Reply reply = ask(u"/retry-after/7?key=a"_s);
        QCOMPARE(reply.status, 429);
        QCOMPARE(reply.header("Retry-After"), "7");
        QCOMPARE(ask(u"/retry-after/7?key=a"_s).status, 200);
        reply = ask(u"/retry-after/60?key=b&status=503&times=2&form=date"_s);
        QCOMPARE(reply.status, 503);
        QDateTime when = QLocale::c().toDateTime(QString::fromLatin1(reply.header("Retry-After")),
                                                 u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s);
        when.setTimeSpec(Qt::UTC);
        QVERIFY(when.isValid());
        QVERIFY(qAbs(QDateTime::currentDateTimeUtc().secsTo(when) - 60) <= 1);
        QCOMPARE(ask(u"/retry-after/60?key=b&times=2"_s).status, 429);
        QCOMPARE(ask(u"/retry-after/60?key=b&times=2"_s).status, 200);
    }

    void asksForCredentials()
    {
        Reply reply = ask(u"/basic-auth/me/p%3Aw"_s);
        QCOMPARE(reply.status, 401);
        QCOMPARE(reply.header("WWW-Authenticate"), "Basic realm=\"demo\"");
        const QByteArray right = "Basic " + QByteArray("me:p:w").toBase64();
        reply = ask(u"/basic-auth/me/p%3Aw"_s, "GET", {}, {{"Authorization", right}});
        QCOMPARE(reply.status, 200);
        QCOMPARE(reply.json.value(u"user").toString(), u"me"_s);
        QCOMPARE(ask(u"/bearer"_s).status, 401);
        QCOMPARE(ask(u"/bearer"_s, "GET", {}, {{"Authorization", right}}).status, 401);
        reply = ask(u"/bearer"_s, "GET", {}, {{"Authorization", "bearer t0"}});
        QCOMPARE(reply.json.value(u"token").toString(), u"t0"_s);
    }

    void bakesCookies()
    {
        Reply reply = ask(u"/cookies/set?a=1&b=2"_s);
        QCOMPARE(reply.status, 302);
        QCOMPARE(reply.header("Location"), "/cookies");
        QCOMPARE(reply.header("Set-Cookie"), "a=1; Path=/\nb=2; Path=/");
        QVERIFY(ask(u"/cookies/delete?a"_s).header("Set-Cookie").startsWith("a=; Path=/; Max-Age=0"));
        reply = ask(u"/cookies"_s, "GET", {}, {{"Cookie", "a=1; b=x=y"}});
        QCOMPARE(reply.json.value(u"cookies").toObject(),
                 (QJsonObject{{u"a"_s, u"1"_s}, {u"b"_s, u"x=y"_s}}));
    }

    void saysWhyItCannotListen()
    {
        DemoServer second;
        const Result<void> result = second.listen(m_server.port());
        QVERIFY(!result);
        QVERIFY(result.error().message.contains(QString::number(m_server.port())));
    }

    void worksInAThreadOfItsOwn()
    {
        DemoThread thread;
        const Result<QUrl> url = thread.start();
        QVERIFY(url);
        QVERIFY(thread.isRunning());
        // Blocking calls here: only another thread can answer.
        QTcpSocket socket;
        socket.connectToHost(url->host(), quint16(url->port()));
        socket.write("GET /json HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
        while (socket.waitForReadyRead(5000)) {
        }
        QVERIFY(socket.readAll().startsWith("HTTP/1.1 200 OK"));

        DemoThread second;
        QVERIFY(!second.start(quint16(url->port())));
        QVERIFY(!second.isRunning());
        thread.stop();
        QVERIFY(second.start(quint16(url->port())));
    }

    void hasABatchToShow()
    {
        const QList<HttpRequest> requests = DemoBatch::requests(m_server.url());
        QCOMPARE(requests.size(), 5);
        QCOMPARE(requests[0].url, m_server.url().toEncoded() + "/delay/1");
        QList<int> statuses;
        for (const HttpRequest &request : requests.mid(1))
            statuses.append(ask(QUrl::fromEncoded(request.url).path()).status);
        QCOMPARE(statuses, (QList{200, 200, 404, 500}));
    }
};

QTEST_GUILESS_MAIN(TestDemoServer)
#include "tst_demoserver.moc"
