// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/judge/column.h"
#include "core/judge/expectation.h"
#include "core/response/httpresponse.h"

#include <QTemporaryFile>
#include <QTest>

using namespace AsyncFetcher;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

HttpResponse response()
{
    HttpResponse response;
    response.statusCode = 201;
    response.finalUrl = "https://example.com/login?next=1";
    response.headers = {{"Content-Type", "application/json; charset=utf-8"},
                        {"X-Id", "7"},
                        {"Set-Cookie", "sid=very-secret"},
                        {"Vary", "a"},
                        {"vary", "b"},
                        {"X-Empty", ""}};
    response.body = Body::fromBytes(R"({"ok": true, "id": 12345678901234567890, "n": -1.50, "none": null,
        "name": "J\u00fcrgen", "items": [{"s": "up"}, {"s": "up", "extra": 1}], "empty": [],
        "a.b": {"c d": [1, [2, 3]]}, "twice": 1, "twice": 2, "text": "Hello World"})");
    response.responseTime = 123456us;
    Attempt attempt;
    attempt.redirects = {{"https://example.com/", 302, "/login?next=1"}};
    response.attempts = {attempt};
    return response;
}

} // namespace

class TestExpectation : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void holds_data()
    {
        QTest::addColumn<bool>("passes");
        QTest::addColumn<QByteArray>("actual");
        const auto row = [](const char *text, bool passes, const char *actual) {
            QTest::newRow(text) << passes << QByteArray(actual);
        };
        row("status == 201", true, "201");
        row("status == 200..299,304", true, "201");
        row("status==2xx", true, "201");
        row("STATUS == 404,410", false, "201");
        row("status != 404", true, "201");
        row("status != 200..299", false, "201");
        row("status < 400", true, "201");
        row("time < 800ms", true, "123.456ms");
        row("time < 0.1s", false, "123.456ms");
        row("time == 100ms..200ms", true, "123.456ms");
        row("size > 100", true, nullptr);
        row("size >= 1MiB", false, nullptr);
        row("header Content-Type ~ json", true, nullptr);
        row("header content-type ~ JSON", true, nullptr);
        row("header Content-Type contains JSON", false, nullptr);
        row("header Content-Type ~ application/*", true, nullptr);
        row("header Content-Type ~ /^application\\/(json|xml)/", true, nullptr);
        row("header Content-Type !~ html", true, nullptr);
        row("header X-Id == 7", true, "7");
        row("header X-Id != 7", false, "7");
        row("header X-Id exists", true, "7");
        row("header X-Nope exists", false, nullptr);
        row("header X-Nope not exists", true, nullptr);
        row("header X-Nope == 1", false, nullptr);
        row("header X-Nope != 1", true, nullptr);
        row("header Vary == a, b", true, "a, b");
        row("header X-Empty exists", true, "");
        row("header X-Empty == \"\"", true, "");
        row("header Set-Cookie contains very-secret", true, "***");
        row("body contains \"Hello World\"", true, nullptr);
        row("body contains Hello", true, nullptr);
        row("body contains hello", false, nullptr);
        row("body ~ hello", true, nullptr);
        row("body not contains hello", true, nullptr);
        row("body matches /hello\\sworld/i", true, nullptr);
        row("body not matches /hello/", true, nullptr);
        row("body matches /\"id\":\\s*\\d+/", true, nullptr);
        row("json $.ok == true", true, "true");
        row("json $.ok != true", false, "true");
        row("json $.ok == false", false, "true");
        row("json $.ok == \"true\"", false, "true");
        row("json $.id == 12345678901234567890", true, "12345678901234567890");
        row("json $.id == 12345678901234567891", false, "12345678901234567890"); // equal as doubles
        row("json $.n == -1.5", true, "-1.50");
        row("json $.n < 0", true, "-1.50");
        row("json $.n == -2..-1", true, "-1.50");
        row("json $.n == 1..2", false, "-1.50");
        row("json $.n > 0", false, "-1.50");
        row("json $.name > 0", false, nullptr);
        row("json $.name == \"J\\u00fcrgen\"", true, nullptr);
        row("json $.name == J\xc3\xbcrgen", true, nullptr);
        row("json $.text contains World", true, "\"Hello World\"");
        row("json $.text ~ hello*", true, "\"Hello World\"");
        row("json $.text matches /^Hello/", true, "\"Hello World\"");
        row("json $.none == null", true, "null");
        row("json $.none exists", true, "null");
        row("json $.nope exists", false, nullptr);
        row("json $.nope not exists", true, nullptr);
        row("json $.nope == null", false, nullptr);
        row("json $.nope != 1", true, nullptr);
        row("json $.items type array", true, nullptr);
        row("json $.items type object,null", false, "array");
        row("json $.id type integer", true, nullptr);
        row("json $.n type integer", false, nullptr);
        row("json $.n type number", true, nullptr);
        row("json $.ok type boolean", true, nullptr);
        row("json $.items count 2", true, "2");
        row("json $.items count > 2", false, "2");
        row("json $.empty count == 0", true, "0");
        row("json $.items[1] count 2", true, "2");
        row("json $.ok count 1", false, "true");
        row("json $.items[*] count 2", true, "2");
        row("json $.items[*].s == up", true, "\"up\"");
        row("json $.items[*].extra count 1", true, "1");
        row("json $.items[-1].extra == 1", true, "1");
        row("json $.items[2].s exists", false, nullptr);
        row("json $['a.b']['c d'][1][0] == 2", true, "2");
        row("json $['a.b'] == {\"c d\":[1,[2,3]]}", true, nullptr);
        row("json $.twice == 2", true, "2");
        row("json $ type object", true, nullptr);
        row("json $.items[0].s.deeper exists", false, nullptr);
        row("redirects to https://example.com/login?next=1", true, "https://example.com/login?next=1");
        row("redirects to /login?next=1", true, nullptr);
        row("redirects to https://example.com/*", true, nullptr);
        row("redirects to /logout", false, nullptr);
        row("redirects not to /logout", true, nullptr);
        row("redirects == 1", true, "1");
        row("redirects == 0", false, "1");
        row("sha256 0000000000000000000000000000000000000000000000000000000000000000", false, nullptr);
    }
    void holds()
    {
        QFETCH(bool, passes);
        QFETCH(QByteArray, actual);
        const QByteArray text = QTest::currentDataTag();
        const auto expectation = Expectation::parse(text);
        QVERIFY2(expectation, qPrintable(expectation ? QString() : expectation.error().message));
        const HttpResponse whole = response();
        const Assert assert = expectation->check(JudgedResponse(whole));
        QCOMPARE(assert.expect, text);
        QVERIFY2(assert.passed == passes, assert.actual.constData());
        if (!actual.isNull())
            QCOMPARE(assert.actual, actual);
    }

    void isWrong_data()
    {
        QTest::addColumn<int>("column");
        const auto row = [](const char *text, int column) { QTest::newRow(text) << column; };
        row("", 1);
        row("stat == 200", 1);
        row("status", 7);
        row("status = 200", 8);
        row("status ~ 200", 10);
        row("status ==", 10);
        row("status == abc", 11);
        row("status == 299..200", 11);
        row("status == 200,", 11);
        row("status == none", 11);
        row("status == 20", 11);
        row("time < soon", 8);
        row("time == 1s", 9);
        row("size > -1", 8);
        row("header", 7);
        row("header X", 9);
        row("header X < 5", 12);
        row("header X exists now", 17);
        row("body", 5);
        row("body exists", 6);
        row("body matches x", 14);
        row("body matches /(/", 16);
        row("body matches /x/q", 17);
        row("body contains \"x", 15);
        row("body contains \"x\" y", 19);
        row("json $.a", 9);
        row("json a == 1", 6);
        row("json $..a == 1", 8);
        row("json $.a[ == 1", 9);
        row("json $.a[x] == 1", 10);
        row("json $.a ==", 12);
        row("json $.a == {1}", 13);
        row("json $.a type text", 15);
        row("json $.a count many", 16);
        row("sha256 12", 8);
        row("redirects", 10);
        row("redirects to", 13);
    }
    void isWrong()
    {
        QFETCH(int, column);
        const auto expectation = Expectation::parse(QTest::currentDataTag());
        QVERIFY(!expectation);
        QVERIFY(!expectation.error().message.isEmpty());
        QCOMPARE(expectation.error().column, column);
    }

    void aBodyThatIsNoJson()
    {
        HttpResponse whole = response();
        for (const char *body : {"", "not json", "{\"ok\": true", "{\"ok\": true} more"}) {
            whole.body = Body::fromBytes(body);
            for (const char *text : {"json $.ok == true", "json $.nope not exists", "json $.ok != 5"}) {
                const Assert assert = Expectation::parse(text)->check(JudgedResponse(whole));
                QVERIFY2(!assert.passed, text);
                QCOMPARE(assert.actual, "no JSON");
            }
        }
    }

    void aBodyInAFile()
    {
        QTemporaryFile file;
        QVERIFY(file.open());
        file.write("{\"a\":[" + QByteArray("1,").repeated(100'000) + "2]}");
        file.close();
        HttpResponse whole = response();
        whole.body = {{}, BodyFile::lasting(file.fileName()), file.size()};
        QVERIFY(Expectation::parse("json $.a count 100001")->check(JudgedResponse(whole)).passed);
        QVERIFY(Expectation::parse("json $.a[-1] == 2")->check(JudgedResponse(whole)).passed);
        QVERIFY(Expectation::parse("body contains 1,2]}")->check(JudgedResponse(whole)).passed);
        const Assert shown = Expectation::parse("body contains nothing")->check(JudgedResponse(whole));
        QVERIFY(!shown.passed);
        QVERIFY(shown.actual.size() < 300);
        file.remove();
        QVERIFY(!Expectation::parse("body contains 1")->check(JudgedResponse(whole)).passed);
    }

    void aSha256()
    {
        HttpResponse whole = response();
        whole.body = Body::fromBytes("abc");
        const QByteArray hash = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        for (const QByteArray &text : {"sha256 " + hash, "sha256 == " + hash.toUpper()})
            QVERIFY(Expectation::parse(text)->check(JudgedResponse(whole)).passed);
        QVERIFY(!Expectation::parse("sha256 != " + hash)->check(JudgedResponse(whole)).passed);
    }

    void aRedirectThatWasNotFollowed()
    {
        HttpResponse whole = response();
        whole.statusCode = 302;
        whole.attempts.first().redirects.clear();
        whole.headers = {{"Location", "../home"}};
        whole.finalUrl = "https://example.com/a/b";
        const auto check = [&whole](const char *text) {
            return Expectation::parse(text)->check(JudgedResponse(whole));
        };
        QVERIFY(check("redirects to https://example.com/home").passed);
        QVERIFY(check("redirects == 0").passed);
        whole.statusCode = 200;
        QVERIFY(!check("redirects to https://example.com/home").passed);
        QVERIFY(check("redirects to https://example.com/home").actual.isNull());
    }

    void anExpressionThatSearchesForEver()
    {
        HttpResponse whole = response();
        whole.body = Body::fromBytes(QByteArray("a").repeated(50'000) + "!");
        const Assert assert = Expectation::parse("body matches /^(a+)+$/")->check(JudgedResponse(whole));
        QVERIFY(!assert.passed);
    }

    void columns_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<bool>("isJson");
        const auto row = [](const char *source, const QByteArray &value, bool isJson) {
            QTest::newRow(source) << value << isJson;
        };
        row("json $.id", "12345678901234567890", true);
        row("json $.name", "J\xc3\xbcrgen", false);
        row("json $.items[*].s", "[\"up\",\"up\"]", true);
        row("json $.nope", QByteArray(), false);
        row("json $.none", QByteArray(), false);
        row("header X-Id", "7", false);
        row("header X-Nope", QByteArray(), false);
        row("header Set-Cookie", "***", false);
        row("regex /\"text\": \"(\\w+)/", "Hello", false);
        row("regex /hello/i", "Hello", false);
        row("regex /nothing/", QByteArray(), false);
        row("status", "201", true);
        row("time", "0.123456", true);
        row("redirects", "https://example.com/login?next=1", false);
    }
    void columns()
    {
        QFETCH(QByteArray, value);
        QFETCH(bool, isJson);
        const auto column = Column::parse({"name", QTest::currentDataTag()});
        QVERIFY(column);
        const HttpResponse whole = response();
        const Extracted taken = column->take(JudgedResponse(whole));
        QCOMPARE(taken.name, "name");
        QCOMPARE(taken.value, value);
        QCOMPARE(taken.value.isNull(), value.isNull());
        QCOMPARE(taken.isJson, isJson);
    }

    void wrongColumns()
    {
        for (const char *source : {"", "json", "json $.a == 1", "body", "regex", "regex /(/", "status now"})
            QVERIFY2(!Column::parse({"x", source}), source);
    }
};

QTEST_GUILESS_MAIN(TestExpectation)
#include "tst_expectation.moc"
