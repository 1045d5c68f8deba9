// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/request/wirerequest.h"
#include "tests/support/testpaths.h"

#include <QFile>
#include <QIODevice>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace AsyncFetcher;

namespace {

HttpRequest get(const QByteArray &url)
{
    HttpRequest request;
    request.url = url;
    return request;
}

QByteArray bytesOf(const WireBody &body)
{
    QString error;
    const auto device = body.open(&error);
    return device ? device->readAll() : error.toUtf8();
}

HttpRequest withBody(RequestBody::Kind kind, const QByteArray &bytes)
{
    HttpRequest request = get("http://h/");
    request.method = "POST";
    request.body.kind = kind;
    request.body.bytes = bytes;
    return request;
}

} // namespace

class TestWireRequest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void sendsTheUrlAsTyped_data()
    {
        QTest::addColumn<QByteArray>("typed");
        QTest::addColumn<QByteArray>("target");
        const auto row = [](const char *typed, const char *target) {
            QTest::newRow(typed) << QByteArray("http://h") + typed << QByteArray(target);
        };
        row("", "/");
        row("?a=b", "/?a=b");
        row("/a/../b/./c//d", "/a/../b/./c//d");
        row("/%7e%41%2F", "/%7e%41%2F");
        row("/a b\"<>\\^`{|}", "/a%20b%22%3C%3E%5C%5E%60%7B%7C%7D");
        row("/100%?x=50%zz", "/100%25?x=50%25zz");
        row("/q?a=1&b[]=2;c=(3)!*'~", "/q?a=1&b%5B%5D=2;c=(3)!*'~");
        row("/\xc3\xa4?\xe2\x82\xac", "/%C3%A4?%E2%82%AC");
        row("/a#fragment?x", "/a");
        row("/\t", "/");
        row("/a\tb", "/a%09b");
        row("/a+b:c@d,e$f", "/a+b:c@d,e$f");
    }

    void sendsTheUrlAsTyped()
    {
        QFETCH(QByteArray, typed);
        QFETCH(QByteArray, target);
        const auto url = WireUrl::parse(typed);
        QVERIFY(url);
        QCOMPARE(url->target, target);
    }

    void knowsOneHostByAllSpellings_data()
    {
        QTest::addColumn<QByteArray>("typed");
        QTest::addColumn<QByteArray>("key");
        QTest::newRow("plain") << QByteArray("http://Example.ORG/x") << QByteArray("http://example.org:80");
        QTest::newRow("port") << QByteArray("HTTP://example.org:80") << QByteArray("http://example.org:80");
        QTest::newRow("empty port") << QByteArray("https://example.org:/")
                                    << QByteArray("https://example.org:443");
        QTest::newRow("user") << QByteArray("http://u:p@example.org/") << QByteArray("http://example.org:80");
        QTest::newRow("idn") << QByteArray("http://B\xc3\xbc"
                                           "cher.example/")
                             << QByteArray("http://xn--bcher-kva.example:80");
        QTest::newRow("ipv6") << QByteArray("http://[2001:db8::1]:8080/")
                              << QByteArray("http://[2001:db8::1]:8080");
    }

    void knowsOneHostByAllSpellings()
    {
        QFETCH(QByteArray, typed);
        QFETCH(QByteArray, key);
        const auto url = WireUrl::parse(typed);
        QVERIFY(url);
        QCOMPARE(url->originKey, key);
        const QByteArray origin =
            typed.left(typed.indexOf('/', 8) < 0 ? typed.size() : typed.indexOf('/', 8));
        QCOMPARE(originKeyOf(origin), key);
        QCOMPARE(originKeyOf(origin), url->originKey);
    }

    void encodesInternationalHosts()
    {
        const auto url = WireUrl::parse("http://b\xc3\xbc"
                                        "cher.example/");
        QVERIFY(url);
        QCOMPARE(url->originKey, "http://xn--bcher-kva.example:80");
        QCOMPARE(url->text(), "http://xn--bcher-kva.example/");
    }

    void refusesWhatCannotBeSent_data()
    {
        QTest::addColumn<HttpRequest>("request");
        QTest::addColumn<QString>("text");
        const auto row = [](const char *name, const HttpRequest &request, const char *text) {
            QTest::newRow(name) << request << QString::fromLatin1(text);
        };
        row("empty", get(""), "empty");
        row("no scheme", get("example.org/x"), "no scheme");
        row("host and port", get("localhost:80/x"), "no scheme");
        row("no host", get("http:///x"), "host");
        row("no slashes", get("http:x"), "host");
        row("bad host", get("http://a b/"), "host");
        row("bad port", get("http://a:99999/"), "host");
        row("port 0", get("http://a:0/"), "port");
        row("line break", get("http://a/x\ny"), "line break");
        row("file", get("file:///etc/passwd"), "file:");
        row("data", get("data:text/plain,x"), "data:");
        HttpRequest request = get("http://a/");
        request.method = "GET /";
        row("method", request, "method");
        request = get("http://a/");
        request.headers = {{"X-A", "1\r\nX-B: 2"}};
        row("header value", request, "X-A");
        request.headers = {{"X A", "1"}};
        row("header name", request, "X A");
        request.headers = {{"X-A", QByteArray("a\0b", 3)}};
        row("NUL", request, "X-A");
        request.headers = {{"Transfer-Encoding", "chunked"}};
        row("transfer-encoding", request, "Transfer-Encoding");
        request.headers = {{"Content-Length", "5"}};
        row("content-length", request, "Content-Length");
        request = get("http://a/");
        request.bearer = "x\ny";
        row("token", request, "Authorization");
        row(
            "file body",
            [] {
                HttpRequest made = get("http://a/");
                made.body.kind = RequestBody::Kind::File;
                made.body.file = QStringLiteral("/nowhere/at/all");
                return made;
            }(),
            "/nowhere/at/all");
        row("data object", withBody(RequestBody::Kind::DataObject, "[1"), "data");
    }

    void refusesWhatCannotBeSent()
    {
        QFETCH(HttpRequest, request);
        QFETCH(QString, text);
        const auto wire = makeWireRequest(request, {});
        QVERIFY(!wire);
        QVERIFY2(wire.error().text.contains(text), qPrintable(wire.error().text));
    }

    void joinsRowAndDefaults()
    {
        HttpRequest defaults;
        defaults.method = "put";
        defaults.headers = {{"X-Both", "batch"}, {"X-Batch", "1"}, {"Accept", "text/html"}};
        HttpRequest row = get("http://h/");
        row.headers = {{"x-both", "row"}, {"User-Agent", QByteArray()}};
        const auto wire = makeWireRequest(row, defaults);
        QVERIFY(wire);
        QCOMPARE(wire->method, "PUT");
        QCOMPARE(wire->headers, (HttpHeaders{{"x-both", "row"},
                                             {"X-Batch", "1"},
                                             {"Accept", "text/html"},
                                             {"Accept-Encoding", "gzip, deflate, br, zstd"}}));
        row.method = "purge";
        QCOMPARE(makeWireRequest(row, defaults)->method, "purge");
        QCOMPARE(headerValue(makeWireRequest(get("http://h/"), {})->headers, "User-Agent"),
                 "AsyncFetcher/" ASYNCFETCHER_VERSION);
    }

    void identifiesTheUser()
    {
        HttpRequest row = get("http://me:a%20b@h/");
        const auto authorization = [](const HttpRequest &request, const HttpRequest &defaults = {}) {
            return headerValue(makeWireRequest(request, defaults)->headers, "Authorization");
        };
        QCOMPARE(authorization(row), "Basic " + QByteArray("me:a b").toBase64());
        HttpRequest defaults;
        defaults.user = "batch";
        defaults.password = "p";
        QCOMPARE(authorization(row, defaults), "Basic " + QByteArray("batch:p").toBase64());
        row.bearer = "token";
        QCOMPARE(authorization(row, defaults), "Bearer token");
        row.headers = {{"authorization", "Own"}};
        QCOMPARE(authorization(row, defaults), "Own");
    }

    void encodesBodies_data()
    {
        QTest::addColumn<HttpRequest>("request");
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QByteArray>("bytes");
        using Kind = RequestBody::Kind;
        QTest::newRow("string") << withBody(Kind::Data, "a=1&b") << QByteArray("text/plain; charset=utf-8")
                                << QByteArray("a=1&b");
        const QByteArray object =
            R"({"z":"a b&","n":12345678901234567890,"f":1.50,"t":true,"o":null,"l":["x","ü"]})";
        QTest::newRow("object as form")
            << withBody(Kind::DataObject, object) << QByteArray("application/x-www-form-urlencoded")
            << QByteArray("z=a+b%26&n=12345678901234567890&f=1.50&t=true&o=&l=x&l=%C3%BC");
        HttpRequest json = withBody(Kind::DataObject, object);
        json.headers = {{"content-type", "application/vnd.x+json"}};
        QTest::newRow("object as JSON") << json << QByteArray("application/vnd.x+json") << object;
        QTest::newRow("json") << withBody(Kind::Json, "[1.0, 2]") << QByteArray("application/json")
                              << QByteArray("[1.0, 2]");
        HttpRequest form = withBody(Kind::Form, {});
        form.body.form = {{QStringLiteral("k~"), QStringLiteral("*-._ =")}};
        QTest::newRow("form") << form << QByteArray("application/x-www-form-urlencoded")
                              << QByteArray("k%7E=*-._+%3D");
    }

    void encodesBodies()
    {
        QFETCH(HttpRequest, request);
        QFETCH(QByteArray, type);
        QFETCH(QByteArray, bytes);
        const auto wire = makeWireRequest(request, {});
        QVERIFY(wire);
        QCOMPARE(headerValue(wire->headers, "Content-Type"), type);
        QCOMPARE(bytesOf(wire->body), bytes);
        QCOMPARE(wire->body.size(), bytes.size());
    }

    void encodesMultipartWithFiles()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("da\"ta.bin"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("12345") == 5);
        file.close();
        HttpRequest request = withBody(RequestBody::Kind::Multipart, {});
        request.headers = {{"Content-Type", "multipart/form-data; boundary=B"}};
        request.body.parts = {{QStringLiteral("text"), "hello", {}, {}, {}},
                              {QStringLiteral("file"), {}, path, {}, "image/png"}};
        const auto wire = makeWireRequest(request, {});
        QVERIFY(wire);
        const QByteArray expected =
            "--B\r\nContent-Disposition: form-data; name=\"text\"\r\n\r\nhello\r\n"
            "--B\r\nContent-Disposition: form-data; name=\"file\"; filename=\"da%22ta.bin\"\r\n"
            "Content-Type: image/png\r\n\r\n12345\r\n--B--\r\n";
        QCOMPARE(bytesOf(wire->body), expected);
        QCOMPARE(wire->body.size(), expected.size());

        // A file that shrinks before it is sent is an error, never a short body.
        QVERIFY(QFile::resize(path, 2));
        QString error;
        const auto device = wire->body.open(&error);
        QByteArray read;
        char buffer[64];
        qint64 got = 0;
        while ((got = device->read(buffer, sizeof buffer)) > 0)
            read.append(buffer, got);
        QCOMPARE(got, -1);
        QVERIFY(device->errorString().contains(QStringLiteral("shorter")));
    }

    void redirectsChangeMethodsAsTheCorpusSays()
    {
        QFile file(corpusFile("retry/redirects.json"));
        if (!file.open(QIODevice::ReadOnly))
            QSKIP("the corpora are not here");
        const QJsonArray cases = QJsonDocument::fromJson(file.readAll())[QStringLiteral("cases")].toArray();
        QVERIFY(!cases.isEmpty());
        for (const QJsonValue &row : cases) {
            HttpRequest request = withBody(RequestBody::Kind::Data, "body");
            request.method = row[QStringLiteral("method")].toString().toLatin1();
            request.headers = {{"Content-Language", "de"}};
            const auto next =
                redirected(*makeWireRequest(request, {}), row[QStringLiteral("status")].toInt(), "/to");
            QVERIFY(next);
            QCOMPARE(next->method, row[QStringLiteral("method_after")].toString().toLatin1());
            if (next->method == request.method)
                continue; // the corpus has no body on these, ours keeps what it has
            QVERIFY(next->body.isEmpty());
            QVERIFY(!hasHeader(next->headers, "Content-Type") &&
                    !hasHeader(next->headers, "Content-Language"));
        }
        const auto kept =
            redirected(*makeWireRequest(withBody(RequestBody::Kind::Data, "body"), {}), 307, "/to");
        QCOMPARE(kept->method, "POST");
        QCOMPARE(bytesOf(kept->body), "body");
    }

    void resolvesLocations_data()
    {
        QTest::addColumn<QByteArray>("location");
        QTest::addColumn<QByteArray>("url");
        const auto row = [](const char *location, const char *url) {
            QTest::newRow(location) << QByteArray(location) << QByteArray(url);
        };
        row("/x#f", "http://h/x");
        row("?q=1", "http://h/a/b?q=1");
        row("", "http://h/a/b?c=d");
        row("../x", "http://h/x");
        row("x y", "http://h/a/x%20y");
        row("//other/p", "http://other/p");
        row("https://h:8443/%7e", "https://h:8443/%7e");
        row("http://b\xc3\xbc"
            "cher.example/\xc3\xbc",
            "http://xn--bcher-kva.example/%C3%BC");
        row("./g/", "http://h/a/g/");
    }

    void resolvesLocations()
    {
        QFETCH(QByteArray, location);
        QFETCH(QByteArray, url);
        const auto from = WireUrl::parse("http://h/a/b?c=d");
        const auto to = from->resolved(location);
        QVERIFY2(to, to ? "" : qPrintable(to.error().text));
        QCOMPARE(to->text(), url);
    }
};

QTEST_GUILESS_MAIN(TestWireRequest)
#include "tst_wirerequest.moc"
