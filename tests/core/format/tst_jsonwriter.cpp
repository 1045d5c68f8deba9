// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/format/jsonwriter.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <limits>

using namespace AsyncFetcher;
using namespace std::chrono_literals;

class TestJsonWriter : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void putsCommasAndNames()
    {
        QByteArray out;
        JsonWriter json(&out);
        json.beginObject()
            .name("a")
            .number(1)
            .name("b")
            .beginArray()
            .boolean(true)
            .null()
            .beginObject()
            .endObject();
        json.beginArray().endArray().endArray().anyName("q\"").raw("1.0").endObject();
        QCOMPARE(out, "{\"a\":1,\"b\":[true,null,{},[]],\"q\\\"\":1.0}");
    }

    void escapesWhatMustBe()
    {
        QByteArray every;
        for (int c = 0; c < 0x80; ++c)
            every.append(char(c));
        every.append("é€\U0001F600\u2028");
        QByteArray out;
        JsonWriter(&out).beginArray().string(every).endArray();
        QCOMPARE(QJsonDocument::fromJson(out)[0].toString(), QString::fromUtf8(every));
        QVERIFY(!out.contains('\n'));
    }

    void repairsWhatIsNotUtf8()
    {
        QByteArray out;
        JsonWriter(&out).beginArray().string(QByteArray("a\xff\xc3z")).endArray();
        QVERIFY(out.isValidUtf8());
        QCOMPARE(QJsonDocument::fromJson(out)[0].toString().front(), u'a');
        QCOMPARE(QJsonDocument::fromJson(out)[0].toString().back(), u'z');
    }

    void writesTimesWithoutRounding()
    {
        const auto seconds = [](std::chrono::nanoseconds time) {
            QByteArray out;
            JsonWriter(&out).seconds(time);
            return out;
        };
        QCOMPARE(seconds(0ns), "0");
        QCOMPARE(seconds(1us), "0.000001");
        QCOMPARE(seconds(1500ms), "1.5");
        QCOMPARE(seconds(12'345'678us), "12.345678");
        QCOMPARE(seconds(100s), "100");
        QCOMPARE(seconds(-1500ms), "-1.5");
        QByteArray out;
        JsonWriter(&out).milliseconds(12'345'678ns);
        QCOMPARE(out, "12.345");
    }

    void writesNumbersThatReadBackTheSame()
    {
        for (const double value : {0.1, 1.0 / 3, 1e300, 5e-324, 12345.678, -2.0}) {
            QByteArray out;
            JsonWriter(&out).real(value);
            QCOMPARE(out.toDouble(), value);
        }
        QByteArray out;
        JsonWriter(&out).beginArray().real(std::numeric_limits<double>::infinity()).real(qQNaN()).endArray();
        QCOMPARE(out, "[null,null]");
    }

    void writesTimestamps()
    {
        QByteArray out;
        JsonWriter(&out).timestamp(1'777'636'800'007);
        QCOMPARE(out, "\"2026-05-01T12:00:00.007Z\"");
    }
};

QTEST_GUILESS_MAIN(TestJsonWriter)
#include "tst_jsonwriter.moc"
