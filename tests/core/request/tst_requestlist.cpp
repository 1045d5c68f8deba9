// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/request/requestlist.h"

#include <QTest>

#include <random>

using namespace AsyncFetcher;
using namespace std::chrono_literals;

namespace {

HttpRequest get(const QByteArray &url)
{
    HttpRequest request;
    request.url = url;
    return request;
}

HttpRequest everything()
{
    HttpRequest request = get("https://example.org:8443/a?b=c#d");
    request.method = "PATCH";
    request.headers = {{"X-One", "1"}, {"Accept", QByteArray()}};
    request.body.kind = RequestBody::Kind::Data;
    request.body.bytes = "text";
    request.timeout = 2500ms;
    request.maxRetries = 7;
    request.id = QStringLiteral("row-1");
    request.name = QStringLiteral("first");
    request.tags = {QStringLiteral("smoke")};
    request.skip = true;
    return request;
}

QList<std::pair<HttpRequest, RequestId>> contents(const RequestList &list)
{
    QList<std::pair<HttpRequest, RequestId>> rows;
    for (qsizetype i = 0; i < list.count(); ++i)
        rows.append({list.requestAt(i), list.idAt(i)});
    return rows;
}

} // namespace

class TestRequestList : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void takesAddressesAsWholeRows()
    {
        const QByteArrayList urls{"http://a/1",
                                  "http://a/2",
                                  "https://b?x",
                                  "no scheme",
                                  "",
                                  "{{x}}/y",
                                  "http://x" + QByteArray(TextArena::MaxText + 10, 'a')};
        RequestList whole;
        RequestList cheap;
        for (const QByteArray &url : urls) {
            const RequestId id = whole.append(get(url));
            QCOMPARE(cheap.appendUrl(url), id);
        }
        QCOMPARE(cheap.count(), urls.size());
        for (qsizetype row = 0; row < urls.size(); ++row) {
            QCOMPARE(cheap.requestAt(row), whole.requestAt(row));
            QCOMPARE(cheap.originTextAt(row), whole.originTextAt(row));
        }
    }

    void knowsRowsWithoutBraces()
    {
        RequestList list;
        list.appendUrl("http://h/plain");
        list.appendUrl("http://h/{{id}}");
        list.appendUrl("http://{{host}}/");
        HttpRequest method = get("http://h/");
        method.method = "{{verb}}";
        list.append(method);
        HttpRequest named = get("http://h/");
        named.headers = {{"A", "{{a}}"}};
        list.append(named);
        QVERIFY(list.isLiteralAt(0));
        for (qsizetype row = 1; row < list.count(); ++row)
            QVERIFY(!list.isLiteralAt(row));
    }

    void keepsEveryField()
    {
        RequestList list;
        list.append(everything());
        list.append(get("no scheme at all"));
        list.append(get(""));
        list.append(get("http://x" + QByteArray(TextArena::MaxText + 10, 'a')));
        HttpRequest extreme = get("http://h/");
        extreme.timeout = std::chrono::hours(24 * 365);
        extreme.maxRetries = 1'000'000;
        list.append(extreme);

        QCOMPARE(list.requestAt(0), everything());
        QVERIFY(list.isSkippedAt(0) && !list.isSkippedAt(1));
        QCOMPARE(list.originTextAt(0), "https://example.org:8443");
        QCOMPARE(list.urlAt(1), "no scheme at all");
        QCOMPARE(list.originTextAt(1), "");
        QCOMPARE(list.urlAt(2), "");
        QCOMPARE(list.requestAt(3).url.size(), TextArena::MaxText + 18);
        QCOMPARE(list.urlAt(3), list.requestAt(3).url);
        QCOMPARE(list.requestAt(4), extreme);
        QCOMPARE(list.maxRetriesAt(4), 1'000'000);
        QCOMPARE(list.timeoutAt(4), extreme.timeout);
    }

    void aSkippedRowCostsNothingMore()
    {
        RequestList list;
        for (const char *url : {"http://a/", "http://b/", "http://c/"})
            list.append(get(url));
        const RequestList before = list;
        const ReplaceRows skip = list.withSkip({0, 2}, true);
        QCOMPARE(skip.positions, (QList<qsizetype>{0, 2}));
        const RequestEdit undo = list.apply(skip);
        QVERIFY(list.isSkippedAt(0) && !list.isSkippedAt(1) && list.isSkippedAt(2));
        QVERIFY(list.isPlainAt(0)); // no entry among the details
        QVERIFY(list.memoryBytes() <= before.memoryBytes());
        QCOMPARE(list.urlAt(2), "http://c/");
        QCOMPARE(list.withSkip({0, 1, 2}, true).positions, QList<qsizetype>{1});
        list.apply(undo);
        QCOMPARE(contents(list), contents(before));
    }

    void aCopyIsIndependentAndKeepsIds()
    {
        RequestList list;
        for (int i = 0; i < 100; ++i)
            list.append(get("http://a/" + QByteArray::number(i)));
        const RequestList copy = list;
        list.apply(ReplaceRows{{5}, {get("http://b/new")}, {}});
        list.append(get("http://c/more"));
        QCOMPARE(copy.count(), 100);
        QCOMPARE(copy.urlAt(5), "http://a/5");
        QCOMPARE(list.urlAt(5), "http://b/new");
        QCOMPARE(list.idAt(5), copy.idAt(5));
        RequestList grown = copy;
        grown.append(get("http://d/own"));
        QCOMPARE(list.urlAt(100), "http://c/more");
        QCOMPARE(grown.urlAt(100), "http://d/own");
    }

    void insertsScatteredRowsAndTakesThemOut()
    {
        RequestList list;
        for (const char *url : {"a", "b", "c"})
            list.append(get(url));
        const RequestEdit inverse = list.apply(InsertRows{{0, 2, 5}, {get("x"), get("y"), get("z")}, {}});
        QList<QByteArray> urls;
        for (qsizetype i = 0; i < list.count(); ++i)
            urls.append(list.urlAt(i));
        QCOMPARE(urls, (QList<QByteArray>{"x", "a", "y", "b", "c", "z"}));
        list.apply(inverse);
        QCOMPARE(list.count(), 3);
        QCOMPARE(list.urlAt(0), "a");
    }

    void movesRows()
    {
        RequestList list;
        for (const char *url : {"a", "b", "c"})
            list.append(get(url));
        const RequestId b = list.idAt(1);
        const RequestEdit inverse = list.apply(MoveRows{{1, 2, 0}});
        QCOMPARE(list.urlAt(0), "b");
        QCOMPARE(list.idAt(0), b);
        list.apply(inverse);
        QCOMPARE(list.urlAt(1), "b");
    }

    void randomEditsUndoneAndRedoneGiveTheSame()
    {
        std::mt19937 random(7);
        RequestList list;
        QList<QList<std::pair<HttpRequest, RequestId>>> states{contents(list)};
        QList<RequestEdit> inverses;
        for (int step = 0; step < 300; ++step) {
            inverses.append(list.apply(randomEdit(list, random)));
            states.append(contents(list));
        }
        QList<RequestEdit> redos;
        for (qsizetype step = inverses.size(); step-- > 0;) {
            redos.append(list.apply(inverses.at(step)));
            QCOMPARE(contents(list), states.at(step));
        }
        for (qsizetype step = 0; step < inverses.size(); ++step) {
            list.apply(redos.at(redos.size() - 1 - step));
            QCOMPARE(contents(list), states.at(step + 1));
        }
    }

    void aMillionRowsAreSmall()
    {
        RequestList list;
        list.reserve(1'000'000);
        for (int i = 0; i < 1'000'000; ++i)
            list.append(get("https://api.example.com/v2/some/resource/collection/items/" +
                            QByteArray::number(1'000'000 + i)));
        const qint64 urlBytes = 73 - 23;
        QVERIFY2(list.memoryBytes() <= 1'000'000 * (28 + urlBytes),
                 qPrintable(QString::number(list.memoryBytes())));
    }

private:
    static RequestEdit randomEdit(const RequestList &list, std::mt19937 &random)
    {
        QList<qsizetype> some;
        for (qsizetype i = 0; i < list.count(); ++i)
            if (random() % 4 == 0)
                some.append(i);
        QList<HttpRequest> requests;
        for (qsizetype i = 0; i < some.size(); ++i)
            requests.append(random() % 3 ? get("http://h" + QByteArray::number(random() % 5) + "/p")
                                         : everything());
        switch (random() % 5) {
        case 0:
            return RemoveRows{some};
        case 1:
            return ReplaceRows{some, requests, {}};
        case 2: {
            MoveRows move;
            for (qsizetype i = 0; i < list.count(); ++i)
                move.order.append(i);
            std::shuffle(move.order.begin(), move.order.end(), random);
            return move;
        }
        default:
            return InsertRows{{0, list.count() / 2 + 1}, {get("http://new/"), everything()}, {}};
        }
    }
};

QTEST_GUILESS_MAIN(TestRequestList)
#include "tst_requestlist.moc"
