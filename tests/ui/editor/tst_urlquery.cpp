// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/editor/urlquery.h"

#include <QTest>

using namespace AsyncFetcher;
using namespace Qt::StringLiterals;

class TestUrlQuery : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsNotTouchedStaysAsTyped_data()
    {
        QTest::addColumn<QByteArray>("url");
        for (const char *url : {"http://h/", "http://h/?", "http://h/?a", "http://h/?a=1&a=2",
                                "http://h/?a=%7E+b#f?x", "?a=b", "", "http://h/?a==b&", "http://h/?a=%FF"})
            QTest::newRow(url) << QByteArray(url);
    }

    void whatIsNotTouchedStaysAsTyped()
    {
        QFETCH(QByteArray, url);
        const QByteArray same = UrlQuery::withPairs(url, UrlQuery::pairs(url));
        // A question mark with nothing behind it is all that goes.
        QCOMPARE(same, url.endsWith('?') ? url.chopped(1) : url);
    }

    void editsOnePairAlone()
    {
        const QByteArray url = "http://h/p?q=a%20b&x=%7E#f";
        UrlQuery::Pairs pairs = UrlQuery::pairs(url);
        QCOMPARE(pairs, UrlQuery::Pairs({{u"q"_s, u"a b"_s}, {u"x"_s, u"~"_s}}));
        pairs[0].second = u"ü&="_s;
        QCOMPARE(UrlQuery::withPairs(url, pairs), "http://h/p?q=%C3%BC%26%3D&x=%7E#f");
        pairs.append({u"new"_s, u"{{id}}"_s});
        pairs.removeFirst();
        QCOMPARE(UrlQuery::withPairs(url, pairs), "http://h/p?x=%7E&new={{id}}#f");
        QCOMPARE(UrlQuery::withPairs(url, {}), "http://h/p#f");
    }
};

QTEST_GUILESS_MAIN(TestUrlQuery)
#include "tst_urlquery.moc"
