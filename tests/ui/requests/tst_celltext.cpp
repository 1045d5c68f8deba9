// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/requests/cellreplacement.h"
#include "ui/requests/celltext.h"

#include <QTest>

#include <numeric>

using namespace AsyncFetcher;
using namespace Qt::StringLiterals;

using Cells = QList<QStringList>;

class TestCellText : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void reads_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<Cells>("cells");
        QTest::newRow("nothing") << QString() << Cells();
        QTest::newRow("one") << u"a"_s << Cells{{u"a"_s}};
        QTest::newRow("block") << u"a\tb\nc\td\n"_s << Cells{{u"a"_s, u"b"_s}, {u"c"_s, u"d"_s}};
        QTest::newRow("windows") << u"a\r\nb"_s << Cells{{u"a"_s}, {u"b"_s}};
        QTest::newRow("empty cells") << u"\t\n\n"_s << Cells{{QString(), QString()}, {QString()}};
        QTest::newRow("quoted") << u"\"a\tb\"\"c\nd\"\te"_s << Cells{{u"a\tb\"c\nd"_s, u"e"_s}};
        QTest::newRow("quote inside") << u"a\"b\tc"_s << Cells{{u"a\"b"_s, u"c"_s}};
        QTest::newRow("open quote") << u"\"a\tb"_s << Cells{{u"a\tb"_s}};
    }

    void reads()
    {
        QFETCH(QString, text);
        QTEST(CellText::cells(text), "cells");
    }

    void readsWhatItWrites()
    {
        for (const QString &cell : {u"plain"_s, u"a\tb"_s, u"a\nb"_s, u"\"a\""_s, u"a\"b"_s, QString()}) {
            const Cells cells = CellText::cells(CellText::quoted(cell) + u"\tx"_s);
            QCOMPARE(cells, Cells({{cell, u"x"_s}}));
        }
    }

    void replaces_data()
    {
        QTest::addColumn<QString>("find");
        QTest::addColumn<QString>("with");
        QTest::addColumn<bool>("regex");
        QTest::addColumn<bool>("matchCase");
        QTest::addColumn<QString>("url");
        QTest::newRow("plain") << u"HOST"_s << u"h"_s << false << false << u"http://h/a?h=1"_s;
        QTest::newRow("case") << u"HOST"_s << u"h"_s << false << true << u"http://host/a?host=1"_s;
        QTest::newRow("a point is a point")
            << u"h.st"_s << u"h"_s << false << false << u"http://host/a?host=1"_s;
        QTest::newRow("regex") << u"h.st/(.)"_s << u"h/\\1\\1"_s << true << false << u"http://h/aa?host=1"_s;
    }

    void replaces()
    {
        QFETCH(QString, find);
        QFETCH(QString, with);
        QFETCH(bool, regex);
        QFETCH(bool, matchCase);
        HttpRequest request;
        request.url = "http://host/a?host=1";
        const auto replacement =
            CellReplacement::make({find, with, regex, matchCase, {RequestColumn::Url, RequestColumn::Name}});
        QVERIFY(replacement);
        QTEST(QString::fromUtf8(replacement->replaced(request)->url), "url");
    }

    void refusesWhatCannotBeFound()
    {
        QVERIFY(!CellReplacement::make({}));
        const auto broken = CellReplacement::make({u"a("_s, {}, true, false, {RequestColumn::Url}});
        QVERIFY(!broken);
        QVERIFY2(broken.error().message.contains(u"character 3"_s), qPrintable(broken.error().message));
    }

    void aCellThatCannotTakeItsTextStays()
    {
        HttpRequest request;
        request.maxRetries = 3;
        request.name = u"3"_s;
        const auto replacement = CellReplacement::make(
            {u"3"_s, u"x"_s, false, false, {RequestColumn::Name, RequestColumn::Retries}});
        QCOMPARE(replacement->replaced(request)->maxRetries, 3);
        QCOMPARE(replacement->replaced(request)->name, u"x"_s);
    }

    void thePreviewIsWhatHappensAndGoesBack()
    {
        RequestList list;
        for (int i = 0; i < 10'000; ++i) {
            HttpRequest request;
            request.url = "http://h" + QByteArray::number(i % 5) + "/" + QByteArray::number(i);
            list.append(request);
        }
        QList<qsizetype> all(list.count());
        std::iota(all.begin(), all.end(), 0);
        const auto replacement =
            CellReplacement::make({u"h3"_s, u"other"_s, false, false, {RequestColumn::Url}});
        TaskProgress progress;
        const auto preview = replacement->preview(list, all, progress);
        QCOMPARE(preview.rows, 2'000);
        QCOMPARE(preview.first.size(), CellReplacement::MostShown);
        QCOMPARE(preview.first.first().after, u"http://other/3"_s);
        ListChange change = ListChange::make(
            list, all, [&](const HttpRequest &row, qsizetype) { return replacement->replaced(row); },
            progress);
        QCOMPARE(change.inverse.positions.size(), 2'000);
        QCOMPARE(change.list.urlAt(9'998), "http://other/9998");
        change.list.apply(change.inverse);
        for (qsizetype i = 0; i < list.count(); ++i)
            QCOMPARE(change.list.urlAt(i), list.urlAt(i));
    }
};

QTEST_GUILESS_MAIN(TestCellText)
#include "tst_celltext.moc"
