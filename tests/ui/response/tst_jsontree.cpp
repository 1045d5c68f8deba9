// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/uitest.h"
#include "ui/response/jsontreemodel.h"

#include <QAbstractItemModelTester>

using namespace AsyncFetcher;
using namespace Qt::StringLiterals;

namespace {

QByteArray numbers(int count)
{
    QByteArray json = "[";
    for (int i = 0; i < count; ++i)
        json += (i ? "," : "") + QByteArray::number(i * 7);
    return json + ']';
}

/// "name=value(name=value …)" of what is below.
QString outline(const JsonTreeModel &model, const QModelIndex &parent = {})
{
    QStringList parts;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex name = model.index(row, 0, parent);
        const QString below = outline(model, name);
        parts += name.data().toString() + u'=' + name.siblingAtColumn(1).data().toString() +
                 (below.isEmpty() ? QString() : u'(' + below + u')');
    }
    return parts.join(u' ');
}

} // namespace

class TestJsonTree : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void outlines_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *json, const char16_t *expected) {
            QTest::addRow("%s", json) << QByteArray(json) << QString::fromUtf16(expected);
        };
        row("{\"a\":1,\"b\":[true,null,\"x\"],\"c\":{}}", u"a=1 b=[3](0=true 1=null 2=x) c={0}");
        row("[[[]]]", u"0=[1](0=[0])");
        row(" 12.50 ", u"(value)=12.50");
        row("\"a\\u00e4\"", u"(value)=aä");
        row("[]", u"(value)=[0]");
        row("\xef\xbb\xbf[1]", u"0=1");
        row("{\"q\\\"\\\\\" : \"v\" , \"\\\\\" :2}", u"q\"\\=v \\=2");
        row("{\"n\":123456789012345678901234567890}", u"n=123456789012345678901234567890");
        // What stands before a mistake is shown.
        row("{\"a\":[1,2,{\"b\":3}", u"a=[3](0=1 1=2 2={1}(b=3))");
        row("[1,2,oops]", u"0=1 1=2");
        row("[1,\"cut o", u"0=1");
    }

    void outlines()
    {
        QFETCH(QByteArray, json);
        JsonTreeModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setIndex(JsonIndex::of(json));
        QTEST(outline(model), "expected");
        model.setIndex(nullptr);
        QCOMPARE(model.rowCount(), 0);
    }

    void errorsHaveAPlace()
    {
        QVERIFY(JsonIndex::of("[1,2]")->isWhole());
        const auto broken = JsonIndex::of("[1,2,oops]");
        QVERIFY(!broken->isWhole() && !broken->endsTooEarly());
        QCOMPARE(broken->errorOffset(), 5);
        QVERIFY(!JsonIndex::of("[1] 2")->isWhole());
        QVERIFY(JsonIndex::of("")->isEmpty());
        for (const char *cut :
             {"[1,2,", "[1,2", "{\"a\":tr", "{\"a", "{\"a\":\"b\\", "[", "{\"a\":{\"b\":[1"})
            QVERIFY2(JsonIndex::of(cut)->endsTooEarly(), cut);
    }

    void manyChildrenComeInGroups()
    {
        JsonTreeModel model;
        model.setIndex(JsonIndex::of(numbers(2500)));
        QCOMPARE(model.rowCount(), 3);
        const QModelIndex last = model.index(2, 0);
        QCOMPARE(last.data().toString(), u"2000 … 2499"_s);
        QCOMPARE(model.rowCount(last), 500);
        const QModelIndex element = model.index(499, 0, last);
        QCOMPARE(element.data().toString(), u"2499"_s);
        QCOMPARE(element.siblingAtColumn(1).data().toString(), QString::number(2499 * 7));
        QCOMPARE(element.parent(), last);
        QCOMPARE(model.path(element), u"$[2499]"_s);
    }

    void groupsOfGroups()
    {
        const auto index = JsonIndex::of("{\"list\":" + numbers(1'500'000) + '}');
        QCOMPARE(index->valueCount(), 1'500'002U);
        JsonTreeModel model;
        model.setIndex(index);
        const QModelIndex list = model.index(0, 0);
        QCOMPARE(list.siblingAtColumn(1).data().toString().remove(u','), u"[1500000]"_s);
        QCOMPARE(model.rowCount(list), 2);
        for (QModelIndex at = list; model.rowCount(at) > 0; at = model.index(model.rowCount(at) - 1, 0, at))
            QVERIFY(model.rowCount(at) <= int(JsonIndex::GroupSize));
        const qsizetype offset = index->text().lastIndexOf(',') + 2;
        QCOMPARE(model.path(model.indexAt(offset)), u"$.list[1499999]"_s);
    }

    void placesLeadToValues_data()
    {
        QTest::addColumn<QByteArray>("wanted");
        QTest::addColumn<QString>("path");
        QTest::newRow("name") << QByteArray("beta") << u"$.beta"_s;
        QTest::newRow("value") << QByteArray("two") << u"$.beta[1].x"_s;
        QTest::newRow("name inside") << QByteArray("odd name") << u"$['odd name']"_s;
        QTest::newRow("first") << QByteArray("alpha") << u"$.alpha"_s;
        QTest::newRow("last") << QByteArray("77") << u"$.z"_s;
    }

    void placesLeadToValues()
    {
        QFETCH(QByteArray, wanted);
        const QByteArray json = "{\"alpha\": 1, \"beta\": [{\"x\": \"one\"}, {\"x\": \"two\"}], \"odd "
                                "name\": {\"y\": null}, \"z\":77}";
        JsonTreeModel model;
        model.setIndex(JsonIndex::of(json));
        QTEST(model.path(model.indexAt(json.indexOf(wanted))), "path");
        QCOMPARE(JsonTreeModel().indexAt(3), QModelIndex());
    }

    void longValuesAreCut()
    {
        JsonTreeModel model;
        model.setIndex(JsonIndex::of("[\"" + QByteArray(10'000, 'x') + "\"]"));
        const QModelIndex value = model.index(0, 1);
        QVERIFY(value.data().toString().size() < 400);
        QVERIFY(value.data().toString().endsWith(u'…'));
        QCOMPARE(model.text(value).size(), 10'000);
    }
};

UI_TEST_MAIN(TestJsonTree)
#include "tst_jsontree.moc"
