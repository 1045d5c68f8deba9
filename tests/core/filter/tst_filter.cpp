// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/filter/filter.h"
#include "core/filter/listfilterrow.h"
#include "core/filter/responsefilterrow.h"

#include <QTest>

using namespace AsyncFetcher;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

HttpRequest request(const char *url, const char *method = "", const char *name = "", QStringList tags = {})
{
    HttpRequest request;
    request.url = url;
    request.method = method;
    request.name = QString::fromUtf8(name);
    request.tags = std::move(tags);
    return request;
}

RunRow ended(RowState state, quint16 status, quint32 timeUs, quint64 bytes, quint8 attempts,
             ErrorKind kind = ErrorKind::None)
{
    RunRow row;
    row.state = state;
    row.status = status;
    row.responseTimeUs = timeUs;
    row.bodyBytes = bytes;
    row.attempts = attempts;
    row.errorKind = kind;
    return row;
}

} // namespace

class TestFilter : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        m_list.append(
            request("https://api.example.com/items/1?page=2", "", "List items", {u"smoke"_s, u"slow"_s}));
        m_list.append(request("http://www.example.org:8080/about", "POST"));
        m_list.append(request("https://api.test/v1/login", "post", "Login"));
        m_list.append(request("http://user@api.example.com/timeout"));
        m_list.append(request("http://[::1]:81/b%20c", "GET", "Grüße"));
        m_table = std::make_shared<RunTable>(5);
        m_table->set(requestId(0), ended(RowState::Succeeded, 200, 2'500'000, 1'500'000, 1));
        m_table->set(requestId(1), ended(RowState::Failed, 503, 100'000, 999, 4, ErrorKind::Status));
        m_table->set(requestId(2), ended(RowState::Failed, 0, 10'000'000, 0, 2, ErrorKind::TimeoutTotal));
        RunRow waiting = ended(RowState::Waiting, 429, 0, 12, 1);
        waiting.waitReason = WaitReason::RetryAfter;
        m_table->set(requestId(3), waiting);
        // The last row was never run.
    }

    void finds_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("rows");
        const auto row = [](const char *text, const char *rows) {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromLatin1(rows);
        };
        row("", "01234");
        row("  ", "01234");
        row("example", "013");
        row("EXAMPLE", "013");
        row("smoke", "0");
        row("Login", "2");
        row("login v1", "2");
        row("*example.c?m/items", "0");
        row("\"List items\"", "0");
        row("\"a\\\"b\"", "");
        row("http://user@", "3");
        row("Grüße", "4");
        row("3", "");
        row("id:3", "2");
        row("url:page=2", "0");
        row("url:items/1?page", "0");
        row("url:=http://www.example.org:8080/about", "1");
        row("url:/items\\/?/", "0");
        row("url:/example\\.(com|org)/", "013");
        row("url:/V1.LOGIN$/", "2");
        row("host:api.*", "023");
        row("host:*:8080", "1");
        row("host:www.example.org", "1");
        row("host:api.test,www.*", "12");
        row("host:=api.example.com", "03");
        row("host:[::1]", "4");
        row("path:/about", "1");
        row("path:/items/*", "0");
        row("method:post", "12");
        row("method:GET", "034");
        row("method:p*", "12");
        row("method:pos", "");
        row("name:=login", "2");
        row("tag:slow", "0");
        row("tag:=smo", "");
        row("tag:smoke\\nslow", "");
        row("status:5xx", "1");
        row("status:20x", "0");
        row("status:503,200", "01");
        row("status:200-499", "03");
        row("status:200..503", "013");
        row("status:>=429", "13");
        row("status:>429", "1");
        row("status:<429", "0");
        row("status:=200", "0");
        row("status:none", "24");
        row("-status:200", "1234");
        row("time:>2s", "02");
        row("time:>2", "02");
        row("time:<=100ms", "1");
        row("time:1s..3s", "0");
        row("time:none", "34");
        row("time:>0.1min", "2");
        row("size:<1k", "13");
        row("size:>1M", "0");
        row("size:1KiB..2MiB", "0");
        row("size:999", "1");
        row("attempts:>1", "12");
        row("attempts:1", "03");
        row("state:failed", "12");
        row("state:failed,waiting", "123");
        row("state:none", "4");
        row("error:timeout", "2");
        row("error:timeout-total", "2");
        row("error:status", "1");
        row("error:any", "12");
        row("error:none", "034");
        row("wait:retry-after", "3");
        row("wait:any", "3");
        row("state:failed time:>1s", "2");
        row("state:failed AND time:>1s", "2");
        row("state:none OR status:200", "04");
        row("status:200 OR status:503 host:www.*", "01");
        row("(status:200 OR status:503) -host:www.*", "0");
        row("NOT (state:failed OR state:none)", "03");
        row("!state:failed", "034");
        row("--state:failed", "12");
        row("-", "");
        row("- example", "");
        row("STATUS:5XX", "1");
        row("host:\"api.example.com\"", "03");
        row("host:\"api.*\"", "");
    }

    void finds()
    {
        QFETCH(QString, text);
        const auto filter = Filter::parse(text);
        QVERIFY2(filter, filter ? "" : qPrintable(filter.error().message));
        ListFilterRow row(&m_list, m_table);
        QString found;
        for (int i = 0; i < m_list.count(); ++i) {
            row.moveTo(i);
            if (filter->matches(row))
                found += QString::number(i);
        }
        QTEST(found, "rows");
    }

    void errors_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("column");
        QTest::addColumn<QString>("part");
        const auto row = [](const char *text, int column, const char *part) {
            QTest::newRow(text) << QString::fromUtf8(text) << column << QString::fromUtf8(part);
        };
        row("status:5xx statu:4xx", 12, "no field “statu”");
        row("localhost:8080", 1, "quotes");
        row("status:", 8, "missing");
        row("status: 5xx", 8, "missing");
        row("a status:abc", 10, "“abc” cannot be compared with status");
        row("status:6x", 8, "cannot be compared");
        row("status:404,x", 12, "“x”");
        row("status:404,", 12, "missing");
        row("status:500-400", 8, "empty");
        row("time:2s", 6, "No two times");
        row("time:>2parsecs", 6, "cannot be compared");
        row("time:>", 6, "cannot be compared");
        row("size:-1", 6, "cannot be compared");
        row("state:broken", 7, "There is no state “broken”; there are pending");
        row("error:time", 7, "There is no error “time”");
        row("wait:x", 6, "There is no wait");
        row("(a OR b", 1, "not closed");
        row("a)", 2, "closes nothing");
        row("a ()", 4, "missing");
        row("a OR", 5, "missing");
        row("NOT ", 5, "missing");
        row("name:\"open", 6, "quote");
        row("url:/[/", 5, "regular expression “[”");
        row("col:x", 1, "col.NAME");
        row("col.x:", 7, "missing");
        row("col.x:>y", 7, "cannot be compared");
    }

    void errors()
    {
        QFETCH(QString, text);
        const auto filter = Filter::parse(text);
        QVERIFY(!filter);
        QTEST(int(filter.error().column), "column");
        QFETCH(QString, part);
        QVERIFY2(filter.error().message.contains(part), qPrintable(filter.error().message));
        QVERIFY(filter.error().message.endsWith(u'.'));
    }

    void deepNestingIsRefused()
    {
        QVERIFY(!Filter::parse(QString(100'000, u'(')));
        QVERIFY(!Filter::parse(QString(100'000, u'-') + u'a'));
        QVERIFY(Filter::parse(QString(50, u'(') + u'a' + QString(50, u')')));
    }

    void aWildcardThatAlmostMatchesEnds()
    {
        RequestList list;
        list.append(request(("http://h/" + QByteArray(20'000, 'a')).constData()));
        ListFilterRow row(&list, nullptr);
        row.moveTo(0);
        QVERIFY(!Filter::parse(u"url:*a*a*a*a*a*a*a*a*b"_s)->matches(row));
        QVERIFY(Filter::parse(u"url:*a*a*a*a*a*a*a*a"_s)->matches(row));
    }

    void resultsAreFilteredAlike_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("matches");
        for (const char *text : {"status:404", "state:failed", "error:status", "time:>1s", "size:3",
                                 "attempts:1", "method:GET", "host:a", "path:/b", "id:7", "type:json",
                                 "final:/c", "name:n", "tag:t", "wait:none", "http://a"})
            QTest::newRow(text) << QString::fromLatin1(text) << true;
        for (const char *text : {"status:200", "error:timeout", "size:>3", "type:html", "wait:any", "name:x"})
            QTest::newRow(text) << QString::fromLatin1(text) << false;
    }

    void resultsAreFilteredAlike()
    {
        HttpResponse response;
        response.url = "http://a/b";
        response.finalUrl = "http://a/c";
        response.method = "GET";
        response.id = u"7"_s;
        response.outcome = RowState::Failed;
        response.statusCode = 404;
        response.headers = {{"content-type", "application/json; charset=utf-8"}};
        response.body = Body::fromBytes("abc");
        response.responseTime = 1500ms;
        response.errorKind = ErrorKind::Status;
        response.attempts.resize(1);
        const HttpRequest asked = request("http://a/b", "", "n", {u"t"_s});
        const ResponseFilterRow row(response, &asked);
        QFETCH(QString, text);
        const auto filter = Filter::parse(text);
        QVERIFY(filter);
        QTEST(filter->matches(row), "matches");
    }

    void columnsOfResponses_data()
    {
        QTest::addColumn<bool>("matches");
        const auto row = [](const char *text, bool matches) { QTest::newRow(text) << matches; };
        row("col.id:42", true);
        row("col.id:>41", true);
        row("col.id:1..41", false);
        row("col.id:4", false);
        row("col.state:up", true);
        row("col.state:UP", true);
        row("col.state:=up", false);
        row("col.state:=up-to-date", true);
        row("col.state:up*", true);
        row("col.state:/^up/", true);
        row("col.state:>1", false);
        row("-col.state:down", true);
        row("col.a-b_c.d:\"x y\"", true);
        row("col.nope:none", true);
        row("col.id:none", false);
        row("col.state:none", false);
        row("col.empty:none", true);
        row("col.other:x", false);
        row("col.state:up,down status:200", true);
    }
    void columnsOfResponses()
    {
        QFETCH(bool, matches);
        HttpResponse response;
        response.statusCode = 200;
        response.extracted = {{"id", "42", true},
                              {"state", "up-to-date", false},
                              {"a-b_c.d", "x y z", false},
                              {"empty", {}, false}};
        const auto filter = Filter::parse(QString::fromUtf8(QTest::currentDataTag()));
        QVERIFY2(filter, filter ? "" : qPrintable(filter.error().message));
        QCOMPARE(filter->matches(ResponseFilterRow(response)), matches);
        QVERIFY(filter->usesLiveFields());
    }

    void namesAreKnownToTheParser()
    {
        for (int i = 1; i < FilterFieldCount; ++i) {
            const auto field = static_cast<FilterField>(i);
            QCOMPARE(filterFieldNamed(QString(filterFieldName(field))), field);
            for (const QLatin1StringView value : filterFieldValues(field)) {
                const bool isColumn = field == FilterField::Column;
                const QString text = filterFieldName(field) + (isColumn ? u".x:"_s : u":"_s) + value;
                QVERIFY2(Filter::parse(text), qPrintable(text));
            }
        }
        QVERIFY(Filter::parse(u"a OR state:failed"_s)->usesLiveFields());
        QVERIFY(!Filter::parse(u"a OR name:b"_s)->usesLiveFields());
        QVERIFY(Filter::parse(QString())->isEmpty());
    }

private:
    RequestList m_list;
    std::shared_ptr<RunTable> m_table;
};

QTEST_GUILESS_MAIN(TestFilter)
#include "tst_filter.moc"
