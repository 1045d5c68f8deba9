// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/format/jsonpath.h"
#include "core/judge/column.h"
#include "core/judge/expectation.h"
#include "core/judge/ruleproposal.h"
#include "core/response/httpresponse.h"

#include <QTest>

using namespace AsyncFetcher;
using namespace Qt::StringLiterals;

class TestRuleProposal : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    /// What is proposed for a value holds for that value, whatever the names on the way to it.
    void holdsForItsValue_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QByteArray>("expected");
        const auto row = [](const QByteArray &name, const QByteArray &json, const char *expected) {
            QTest::newRow((name + ' ' + json.left(20)).constData()) << name << json << QByteArray(expected);
        };
        row("id", "7", "json $.id == 7");
        row("id", "12345678901234567890", "json $.id == 12345678901234567890");
        row("ok", "true", "json $.ok == true");
        row("none", "null", "json $.none == null");
        row("text", "\"a \\\"b\\\" \\u00e4\\n\"", "json $.text == \"a \\\"b\\\" \\u00e4\\n\"");
        row("range", "\"1..5\"", "json $.range == \"1..5\"");
        row("odd name", "1", "json $['odd name'] == 1");
        row("it's", "1", "json $['it\\'s'] == 1");
        row("a.b", "1", "json $['a.b'] == 1");
        row("2024", "1", "json $['2024'] == 1");
        row("a=b", "1", "json $['a=b'] == 1");
        row("", "1", "json $[''] == 1");
        row("list", "[1,2]", "json $.list type array");
        row("map", "{\"a\":1}", "json $.map type object");
        row("long", '"' + QByteArray(500, 'x') + '"', "json $.long type string");
    }
    void holdsForItsValue()
    {
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, json);
        QFETCH(QByteArray, expected);
        const QByteArray path = '$' + JsonPath::memberText(name);
        const QByteArray proposed = proposedExpectation(path, json);
        QCOMPARE(proposed, expected);
        QByteArray key = name;
        HttpResponse response;
        response.body = Body::fromBytes("{\"" + key + "\": " + json + "}");
        const auto expectation = Expectation::parse(proposed);
        QVERIFY2(expectation, expectation ? "" : qPrintable(expectation.error().message));
        QVERIFY(expectation->check(JudgedResponse(response)).passed);
        const ColumnRule rule = proposedColumn(path, {});
        const auto column = Column::parse(rule);
        QVERIFY(column);
        QVERIFY(!rule.name.isEmpty() && !rule.name.contains('='));
        QCOMPARE(column->take(JudgedResponse(response)).value.isNull(), json == "null");
    }

    void columnsDifferInName()
    {
        const ColumnRule first = proposedColumn("$.user.id", {});
        QCOMPARE(first.name, "id");
        QCOMPARE(first.source, "json $.user.id");
        const ColumnRule second = proposedColumn("$.order.id", {first});
        QCOMPARE(second.name, "id2");
        QCOMPARE(proposedColumn("$.other[0].id", {first, second}).name, "id3");
        QCOMPARE(proposedColumn("$[3]", {}).name, "value");
    }

    void offersWhatComesNext_data()
    {
        QTest::addColumn<bool>("isColumn");
        QTest::addColumn<QString>("wanted"); // empty: nothing is offered
        QTest::addColumn<int>("typed");
        const auto row = [](const char *begun, const char *wanted, int typed = 0, bool isColumn = false) {
            QTest::newRow(begun) << isColumn << QString::fromLatin1(wanted) << typed;
        };
        row("", "status");
        row("st", "status", 2);
        row("sch", "schema ", 3);
        row("status ", "== ");
        row("status =", "== ", 1);
        row("json $.id ", "exists");
        row("json $.id ty", "type ", 2);
        row("header X", "");
        row("header X c", "contains ", 1);
        row("header X ty", "");
        row("body m", "matches /", 1);
        row("redirects ", "to ");
        row("status == 2", "");
        row("nothing ", "");
        row("id", "", 0, true);
        row("id=", "json $", 0, true);
        row("id=he", "header ", 2, true);
        row("id=status ", "", 0, true);
    }
    void offersWhatComesNext()
    {
        QFETCH(bool, isColumn);
        QFETCH(QString, wanted);
        QFETCH(int, typed);
        const RuleWords next = nextWords(QString::fromLatin1(QTest::currentDataTag()), isColumn);
        QVERIFY2(wanted.isEmpty() ? next.words.isEmpty() : next.words.contains(wanted),
                 qPrintable(next.words.join(u'|')));
        if (!wanted.isEmpty())
            QCOMPARE(int(next.typed), typed);
    }
};

QTEST_GUILESS_MAIN(TestRuleProposal)

#include "tst_ruleproposal.moc"
