// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/response/jsonindent.h"

#include <QJsonDocument>
#include <QTest>

using namespace AsyncFetcher;

class TestJsonIndent : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void indents_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QByteArray>("indented");
        const auto row = [](const char *name, const QByteArray &json, const QByteArray &indented) {
            QTest::addRow("%s", name) << json << indented;
        };
        row("object", "{\"b\":1,\"a\":[1,2]}", "{\n  \"b\": 1,\n  \"a\": [\n    1,\n    2\n  ]\n}");
        row("empty ones", "{\"a\":{},\"b\":[ ]}", "{\n  \"a\": {},\n  \"b\": []\n}");
        row("numbers keep their spelling", "[12345678901234567890,1.10,1E+2]",
            "[\n  12345678901234567890,\n  1.10,\n  1E+2\n]");
        row("strings keep theirs", "[\"a, {b}: \\\"c\\\\\",\"\\u00e4\"]",
            "[\n  \"a, {b}: \\\"c\\\\\",\n  \"\\u00e4\"\n]");
        row("blanks go", " { \"a\" :\r\n\t1 } ", "{\n  \"a\": 1\n}");
        row("cut in a string", "{\"a\":\"b\\", "{\n  \"a\": \"b\\");
        row("cut after a key", "[{\"a\"", "[\n  {\n    \"a\"");
        row("too many ends", "]]", "\n]\n]");
        row("scalar", "true", "true");
        row("nothing", "", "");
    }

    void indents()
    {
        QFETCH(QByteArray, json);
        QTEST(jsonIndented(json, 10'000), "indented");
    }

    void meansTheSame()
    {
        const QByteArray json = "{\"x\":[{\"y\":[[],{}]},null,\"\\\\\\\"\"],\"z\":-1.5e3}";
        QCOMPARE(QJsonDocument::fromJson(jsonIndented(json, 10'000)), QJsonDocument::fromJson(json));
    }

    void hostileNestingStaysSmall()
    {
        const QByteArray deep(20'000, '[');
        const QByteArray indented = jsonIndented(deep, 1'000'000);
        QVERIFY(indented.size() < 1'001'000);
    }
};

QTEST_GUILESS_MAIN(TestJsonIndent)
#include "tst_jsonindent.moc"
