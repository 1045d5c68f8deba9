// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/format/jsonreader.h"
#include "tests/support/testpaths.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QTest>

#include <simdjson.h>

using namespace AsyncFetcher;

namespace {

/// Reads everything into Qt's own values, to compare with Qt's own parser.
QJsonValue valueOf(JsonReader &json)
{
    switch (json.type()) {
    case JsonReader::Type::Object: {
        QJsonObject object;
        QByteArray name;
        for (json.beginObject(); json.nextMember(&name);)
            object.insert(QString::fromUtf8(name), valueOf(json));
        return object;
    }
    case JsonReader::Type::Array: {
        QJsonArray array;
        for (json.beginArray(); json.nextElement();)
            array.append(valueOf(json));
        return array;
    }
    case JsonReader::Type::String: {
        QByteArray text;
        json.readString(&text);
        return QString::fromUtf8(text);
    }
    case JsonReader::Type::Number: {
        QByteArrayView text;
        json.readNumber(&text);
        return text.toDouble();
    }
    case JsonReader::Type::Bool: {
        bool flag = false;
        json.readBool(&flag);
        return flag;
    }
    case JsonReader::Type::Null:
        json.readNull();
        return QJsonValue::Null;
    case JsonReader::Type::None:
        json.skip();
        break;
    }
    return QJsonValue::Undefined;
}

} // namespace

class TestJsonReader : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void namesTheFirstWrongByte_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<qsizetype>("offset");
        const auto row = [](const char *text, qsizetype offset) {
            QTest::newRow(text) << QByteArray(text) << offset;
        };
        row("", 0);
        row("  ", 2);
        row("{", 1);
        row("[1,2", 4);
        row("[1,]", 3);
        row("[,1]", 1);
        row("[1 2]", 3);
        row("{\"a\":1,}", 7);
        row("{\"a\" 1}", 5);
        row("{\"a\":}", 5);
        row("{a:1}", 1);
        row("{\"a\":1 \"b\":2}", 7);
        row("[tru]", 1);
        row("[nul]", 1);
        row("[01]", 2);
        row("[1.]", 3);
        row("[.5]", 1);
        row("[-]", 2);
        row("[1e]", 3);
        row("[+1]", 1);
        row("[NaN]", 1);
        row("[\"abc]", 1);
        row("[\"a\nb\"]", 3);
        row("[\"\\x\"]", 2);
        row("[\"ab\\u12\"]", 4);
        row("[\"\\ud800\"]", 2);
        row("[\"\\udc00\\ud800\"]", 2);
        row("[\"\xff\"]", 2);
        row("[1}", 2);
        row("{\"a\":[1}", 7);
    }
    void namesTheFirstWrongByte()
    {
        QFETCH(QByteArray, text);
        JsonReader json(text);
        QVERIFY(!json.skip());
        QVERIFY(json.failed());
        QVERIFY(qstrlen(json.error()) > 0);
        QTEST(json.offset(), "offset");
        QVERIFY(!isPlainJson(text));
        QVERIFY(!json.skip()); // and nothing more can be read
    }

    void resolvesEscapes()
    {
        const QByteArray text("\"a\\\"\\\\\\/\\b\\f\\n\\r\\t\\u0041\\u00e9\\u20ac\\ud83d\\ude00z\"");
        QByteArray value;
        JsonReader json(text);
        QVERIFY(json.readString(&value));
        QCOMPARE(value, QByteArray("a\"\\/\b\f\n\r\tA\u00e9\u20ac\U0001F600z"));
        QVERIFY(json.atEnd());
    }

    void keepsTextAsItStands()
    {
        const QByteArray text("{\"a\": [1.000, 123456789012345678901234567890 ,1E400] , \"b\":-0.0}");
        QByteArray name;
        QByteArrayView value;
        JsonReader json(text);
        QVERIFY(json.beginObject());
        QVERIFY(json.nextMember(&name));
        QVERIFY(json.readAny(&value));
        QCOMPARE(value.toByteArray(), "[1.000, 123456789012345678901234567890 ,1E400]");
        QVERIFY(json.nextMember(&name));
        QVERIFY(json.readAny(&value));
        QCOMPARE(value.toByteArray(), "-0.0");
        QVERIFY(!json.nextMember(&name));
        QVERIFY(!json.failed());
    }

    void refusesWhatIsNestedTooDeeply()
    {
        const auto nested = [](int depth) { return QByteArray(depth, '[') + QByteArray(depth, ']'); };
        QVERIFY(isPlainJson(nested(JsonReader::MaxDepth)));
        QVERIFY(!isPlainJson(nested(JsonReader::MaxDepth + 1)));
        QVERIFY(!isPlainJson(nested(1'000'000)));
    }

    void goesPastBrokenValues()
    {
        const QByteArray text("[{\"a\" 1}, [1 2], tru, \"x\\q\", {\"ok\":1}]");
        JsonReader json(text);
        QVERIFY(json.beginArray());
        for (int i = 0; i < 4; ++i) {
            QVERIFY(json.nextElement());
            const auto mark = json.mark();
            QVERIFY(!json.skip());
            QVERIFY(json.skipBroken(mark));
        }
        QVERIFY(json.nextElement());
        QVERIFY(json.skip());
        QVERIFY(!json.nextElement());
        QVERIFY(json.atEnd());
    }

    void saysWhereABrokenValueDoesNotEnd()
    {
        const QByteArray text("[{\"a\": \"b}");
        JsonReader json(text);
        json.beginArray();
        json.nextElement();
        const auto mark = json.mark();
        QVERIFY(!json.skip());
        QVERIFY(!json.skipBroken(mark));
    }

    void agreesWithOtherParsers()
    {
        const QByteArray valid = "{\"a\":[1,2.5e3,-0,true,false,null,\"x\\u00e9\\n\",{\"k\":\"v\"},[]],"
                                 "\"b\":{},\"c\":\"\\ud83d\\ude00\"}";
        const QByteArrayView letters("{}[],:\"\\0123456789.eE+-tfnu a\n\xc3\xa9");
        QRandomGenerator random(20260501);
        simdjson::dom::parser strict;
        int accepted = 0;
        for (int round = 0; round < 20'000; ++round) {
            QByteArray text = valid;
            for (int change = random.bounded(3); change > 0; --change) {
                const qsizetype at = random.bounded(int(text.size()));
                if (random.bounded(2))
                    text[at] = letters[random.bounded(int(letters.size()))];
                else
                    text.remove(at, 1);
            }
            JsonReader json(text);
            const QJsonValue ours = valueOf(json);
            const bool taken = json.atEnd();
            // It has a limit for numbers, which are text to us.
            const auto error = strict.parse(text.constData(), size_t(text.size())).error();
            if (error != simdjson::NUMBER_ERROR)
                QVERIFY2(taken == (error == simdjson::SUCCESS), text.constData());
            QCOMPARE(isPlainJson(text), taken);
            accepted += taken ? 1 : 0;
            if (taken)
                QCOMPARE(ours.toObject(), QJsonDocument::fromJson(text).object());
        }
        QVERIFY(accepted > 1000);
    }

    void readsAwkwardStrings()
    {
        QFile file(corpusFile("strings/blns.json"));
        if (!file.open(QIODevice::ReadOnly))
            QSKIP("the corpora are not here");
        const QByteArray text = file.readAll();
        JsonReader json(text);
        const QJsonArray ours = valueOf(json).toArray();
        const QJsonArray qts = QJsonDocument::fromJson(text).array();
        QCOMPARE(ours.size(), qts.size());
        for (qsizetype i = 0; i < ours.size(); ++i)
            QCOMPARE(ours[i].toString(), qts[i].toString());
        QVERIFY(json.atEnd());
    }
};

QTEST_GUILESS_MAIN(TestJsonReader)
#include "tst_jsonreader.moc"
