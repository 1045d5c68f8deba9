// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/uitest.h"
#include "ui/log/logmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace AsyncFetcher;
using namespace Qt::StringLiterals;

namespace {

QByteArray line(const char *level, int number)
{
    return QByteArray("2026-05-01T12:00:00.123+02:00 ") + level +
           " fetcher.request request=" + QByteArray::number(number) + " msg=\"line\"";
}

QList<QByteArray> lines(const char *level, int first, int count)
{
    QList<QByteArray> made;
    for (int i = first; i < first + count; ++i)
        made.append(line(level, i));
    return made;
}

} // namespace

class TestLogModel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void takesLinesApart()
    {
        const QByteArray text = line("warning", 17);
        const LogLine parsed = LogLine::parse(text);
        QCOMPARE(parsed.level, LogLevel::Warning);
        QCOMPARE(parsed.category, "request");
        QCOMPARE(parsed.message, "request=17 msg=\"line\"");
        QVERIFY(parsed.time.startsWith("2026-"));
        QCOMPARE(parsed.readable(), u"line  request=17"_s);
        QCOMPARE(LogLine::parse("2026-05-01T12:00:00.123 info x msg=\"say \\\"a\\\\b\\\"\"").readable(),
                 u"say \"a\\b\""_s);
        QCOMPARE(LogLine::parse("2026-05-01T12:00:00.123 info x a=1 b").readable(), u"a=1 b"_s);
        for (const char *odd :
             {"", "x", "a b c d", "2026-05-01T12:00:00.123 nolevel x y", "    at stack trace"})
            QCOMPARE(LogLine::parse(odd).message, QByteArrayView(odd));
    }

    void keepsTheLastLines()
    {
        LogModel model(100);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
        model.append(lines("info", 0, 60));
        model.append(lines("info", 60, 60));
        QCOMPARE(inserted.size(), 2); // one a batch
        QCOMPARE(model.rowCount(), 100);
        QCOMPARE(model.lineAt(0), line("info", 20));
        QCOMPARE(model.lineAt(99), line("info", 119));
        model.append(lines("info", 120, 1000));
        QCOMPARE(model.rowCount(), 100);
        QCOMPARE(model.lineAt(99), line("info", 1119));
        model.clear();
        QCOMPARE(model.rowCount(), 0);
        model.append(lines("info", 0, 5));
        QCOMPARE(model.lineAt(4), line("info", 4));
    }

    void filters()
    {
        LogModel model(100);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.append(lines("info", 0, 10) + lines("warning", 10, 5) + lines("error", 15, 1));
        model.setFilter(LogLevel::Warning, {});
        QCOMPARE(model.rowCount(), 6);
        model.append(lines("debug", 16, 10));
        QCOMPARE(model.rowCount(), 6);
        model.append(lines("error", 30, 1));
        QCOMPARE(model.rowCount(), 7);
        QCOMPARE(model.index(6, LogModel::LevelColumn).data().toString(), u"Error"_s);
        model.setFilter(LogLevel::Debug, u"REQUEST=11"_s);
        QCOMPARE(model.rowCount(), 1);
        // Shown lines go with the ring, too.
        model.append(lines("info", 200, 100));
        QCOMPARE(model.rowCount(), 0);
        model.setFilter(LogLevel::Debug, {});
        QCOMPARE(model.rowCount(), 100);
    }
};

UI_TEST_MAIN(TestLogModel)
#include "tst_logmodel.moc"
