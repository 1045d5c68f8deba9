// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/requests/rowtext.h"

#include <QTest>

using namespace AsyncFetcher;
using namespace Qt::StringLiterals;

class TestRowText : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsRows_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("rows"); // "METHOD URL"
        QTest::addRow("lines") << u"http://a/\nhttp://b/\n"_s
                               << QStringList{u" http://a/"_s, u" http://b/"_s};
        QTest::addRow("blank lines, comments, CRLF, mark")
            << u"\ufeffhttp://a/\r\n\r\n# no\r\n  http://b/  \r\n"_s
            << QStringList{u" http://a/"_s, u" http://b/"_s};
        QTest::addRow("method") << u"POST http://a/x y"_s << QStringList{u"POST http://a/x y"_s};
        QTest::addRow("table") << u"1\tPUT\thttp://a/\t10 s"_s << QStringList{u"PUT http://a/"_s};
        QTest::addRow("table without scheme")
            << u"PUT\texample.org\t10 s"_s << QStringList{u"PUT example.org"_s};
        QTest::addRow("what is no address stays")
            << u"example.org/a b"_s << QStringList{u" example.org/a b"_s};
        QTest::addRow("nothing") << u" \n# x\n"_s << QStringList();
    }

    void readsRows()
    {
        QFETCH(QString, text);
        QStringList rows;
        for (const HttpRequest &request : RowText::requests(text))
            rows.append(QString::fromUtf8(request.method + ' ' + request.url));
        QTEST(rows, "rows");
    }

    void writesWhatItReads()
    {
        Batch batch;
        for (const HttpRequest &request : RowText::requests(u"GET http://a/\nPOST http://b/?x=1"_s))
            batch.requests.append(request);
        const QString text = RowText::cells(
            batch, {}, {{0, 1}}, {RequestColumn::Method, RequestColumn::Url, RequestColumn::State}, 0);
        QCOMPARE(text, u"GET\thttp://a/\t\nPOST\thttp://b/?x=1\t"_s);
        QCOMPARE(RowText::requests(text).at(1), batch.requests.requestAt(1));
    }
};

QTEST_GUILESS_MAIN(TestRowText)
#include "tst_rowtext.moc"
