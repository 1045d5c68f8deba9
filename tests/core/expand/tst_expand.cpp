// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/expand/filledrows.h"
#include "core/expand/generatedrows.h"
#include "core/request/requestlist.h"

#include <QDateTime>
#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace AsyncFetcher;
using namespace Qt::StringLiterals;

namespace {

Variables some()
{
    Variables variables;
    variables.set("host", "h.example");
    variables.set("base", "http://{{host}}");
    variables.set("text", "a b/\"\xc3\xa4");
    variables.set("a", "{{b}}");
    variables.set("b", "{{a}}");
    variables.set("token", "s3cret", true);
    return variables;
}

/// What came out, or "!" and the problem.
QByteArray filled(const QByteArray &text, const RowFacts &facts = {})
{
    const auto out = Template::expand(text, some(), facts);
    return out ? *out : '!' + out.error().message.toUtf8();
}

std::shared_ptr<RequestList> rows(const QList<QByteArray> &urls)
{
    auto list = std::make_shared<RequestList>();
    for (const QByteArray &url : urls) {
        HttpRequest request;
        request.url = url;
        list->append(request);
    }
    return list;
}

DataTable table(const QByteArray &column, qsizetype records)
{
    QList<QList<QByteArray>> cells;
    for (qsizetype i = 0; i < records; ++i)
        cells.append({QByteArray::number(i)});
    return DataTable({column}, cells);
}

QString written(const QTemporaryDir &folder, const QByteArray &content)
{
    QFile file(folder.filePath(u"file"_s));
    if (!file.open(QIODevice::WriteOnly))
        qFatal("no file");
    file.write(content);
    return file.fileName();
}

} // namespace

class TestExpand : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void fillsNamesIn_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("out");
        const auto row = [](const char *text, const char *out) {
            QTest::newRow(text) << QByteArray(text) << QByteArray(out);
        };
        row("plain", "plain");
        row("{{base}}/{{ host }}", "http://h.example/h.example");
        row("{{text|urlencode}}", "a%20b%2F%22%C3%A4");
        row("{{text|base64}}", "YSBiLyLDpA==");
        row("{{text|json}}", "\"a b/\\\"\xc3\xa4\"");
        row("{{text | upper|lower}}", "a b/\"\xc3\xa4");
        row("{{$row}}", "7");
        row("{{$timestamp}} {{$isoTimestamp}}", "1700000000 2023-11-14T22:13:20.123Z");
        row("{{$randomInt 5 5}}", "5");
        row("{{}} {{ }} {{a\nb}} {{\"a\":{}}} }} {{", "{{}} {{ }} {{a\nb}} {{\"a\":{}}} }} {{");
        row("{{x{{host}}y}}", "{{xh.exampley}}");
        row("{{none}}", "!The variable {{none}} is unknown.");
        row("{{host|rot13}}", "!There is no filter \"rot13\": urlencode, base64, json, lower, upper.");
        row("{{$nope}}", "!There is no built-in {{$nope}}.");
        row("{{$randomInt 5}}", "!{{$randomInt}} takes two numbers, the smaller one first.");
        row("{{$randomInt 5 1}}", "!{{$randomInt}} takes two numbers, the smaller one first.");
        row("{{a}}", "!The variable {{a}} leads back to itself.");
    }
    void fillsNamesIn()
    {
        QFETCH(const QByteArray, text);
        QTEST(filled(text, {1, 7, 1'700'000'000'123}), "out");
    }

    void theSameRowIsTheSameAgain()
    {
        QSet<QByteArray> all;
        for (qint64 row = 1; row <= 1000; ++row) {
            const QByteArray one = filled("{{$uuid}} {{$uuid}}", {42, row, 0});
            QCOMPARE(filled("{{$uuid}} {{$uuid}}", {42, row, 0}), one);
            static const QRegularExpression form(
                u"^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"_s);
            for (const QByteArray &uuid : one.split(' ')) {
                QVERIFY2(form.match(QString::fromLatin1(uuid)).hasMatch(), uuid.constData());
                all.insert(uuid);
            }
            const int number = filled("{{$randomInt -3 3}}", {42, row, 0}).toInt();
            QVERIFY(number >= -3 && number <= 3);
        }
        QCOMPARE(all.size(), 2000);
    }

    void aBombIsAnError()
    {
        Variables bomb;
        bomb.set("x0", QByteArray(1000, 'x'));
        for (int i = 1; i < 14; ++i)
            bomb.set("x" + QByteArray::number(i), ("{{x" + QByteArray::number(i - 1) + "}}").repeated(10));
        const auto out = Template::expand("{{x13}}", bomb, {});
        QVERIFY(!out);
        QCOMPARE(out.error().code, Error::Code::Limit);
    }

    void fillsEveryPlaceOfARequest()
    {
        HttpRequest request;
        request.url = "{{base}}/";
        request.headers = {{"X", "{{host}}"}, {"Y", QByteArray()}};
        request.bearer = "{{token}}";
        request.body.kind = RequestBody::Kind::Form;
        request.body.form = {{u"{{host}}"_s, u"{{$row}}"_s}};
        const HttpRequest out = expanded(request, some(), {1, 3, 0});
        QCOMPARE(out.url, "http://h.example/");
        QCOMPARE(out.headers.first().value, "h.example");
        QVERIFY(out.headers.last().value.isNull());
        QCOMPARE(out.bearer, "s3cret");
        QCOMPARE(out.body.form.first(), std::pair(u"h.example"_s, u"3"_s));
        QCOMPARE(expanded(request, some(), {}, {Template::Secrets::Keep}).bearer, "{{token}}");
        request.body = {};
        request.body.kind = RequestBody::Kind::Json;
        request.body.bytes = "{\"a\":{{text|json}}}";
        QCOMPARE(expanded(request, some(), {}).body.bytes, "{\"a\":\"a b/\\\"\xc3\xa4\"}");
    }

    void multipliesRowsWithDataAsTheyAreAsked()
    {
        const auto source = ExpandedSource::create({rows({"http://h/{{i}}/{{j}}", "http://g/{{j}}"}),
                                                    some(),
                                                    {table("i", 1000), table("j", 1000)},
                                                    1,
                                                    0});
        QVERIFY(source);
        QCOMPARE((*source)->count(), 2'000'000);
        QCOMPARE((*source)->requestAt(0).url, "http://h/0/0");
        QCOMPARE((*source)->requestAt(1).url, "http://h/0/1");
        QCOMPARE((*source)->requestAt(999'999).url, "http://h/999/999");
        QCOMPARE((*source)->requestAt(1'000'001).url, "http://g/1");
        QCOMPARE((*source)->originTextAt(1'000'001), "http://g");
        QCOMPARE(quint32((*source)->idAt(1'999'999)), 1'999'999U);
        QCOMPARE((*source)->idEnd(), 2'000'000U);
        QVERIFY((*source)->problems({}).isEmpty());
        const auto much =
            ExpandedSource::create({rows({"http://h/"}), {}, {table("i", 30'000), table("j", 30'000)}, 1, 0});
        QVERIFY(!much);
        QCOMPARE(much.error().code, Error::Code::Limit);
        QCOMPARE((*ExpandedSource::create({rows({"http://h/"}), {}, {table("i", 0)}, 1, 0}))->count(), 0);
    }

    void makesRowsOfRecordsAndLeavesOtherNames()
    {
        const auto list = rows({"http://h/{{i}}/{{j|urlencode}}?{{token}}&{{$row}}", "http://h/"});
        const QList<DataTable> data{table("i", 2), DataTable({"j"}, {{"a b"}, {"{{x}}"}})};
        const auto made = generatedRows(*list, {0}, data, 4);
        QVERIFY(made);
        QByteArrayList urls;
        for (const HttpRequest &row : *made)
            urls.append(row.url);
        QCOMPARE(urls, (QByteArrayList{"http://h/0/a%20b?{{token}}&{{$row}}",
                                       "http://h/0/%7B%7Bx%7D%7D?{{token}}&{{$row}}",
                                       "http://h/1/a%20b?{{token}}&{{$row}}",
                                       "http://h/1/%7B%7Bx%7D%7D?{{token}}&{{$row}}"}));
        QCOMPARE(generatedRows(*list, {0}, data, 3).error().code, Error::Code::Limit);
        QVERIFY(!recordsOf(QList<DataTable>(5, table("k", 100'000))));
        QCOMPARE(generatedRows(*list, {0}, data, 4, [] { return false; }).error().code,
                 Error::Code::Cancelled);
    }

    void namesSecretsThatRowsNeedAndThatHaveNoValue()
    {
        Variables variables;
        variables.markSecret("used");
        variables.markSecret("through");
        variables.markSecret("unused");
        variables.set("auth", "Bearer {{through}}");
        const auto filled = fillRows({rows({"http://h/{{used}}?{{auth}}", "http://h/"}), variables});
        QVERIFY(filled);
        QCOMPARE(filled->missing, (QList<QByteArray>{"through", "used"}));
        QCOMPARE(filled->problems.first().text, u"url: The secret {{used}} has no value."_s);
        // In a run that goes on all that is left is secret; built-in names are not.
        FillSetup again{rows({"http://h/{{t}}?{{$row}}"}), {}};
        again.allSecret = true;
        QCOMPARE(fillRows(again)->missing, QList<QByteArray>{"t"});
        again.variables.set("t", "value");
        QVERIFY(fillRows(again)->missing.isEmpty());
        QCOMPARE(fillRows(again)->written->requestAt(0).url, "http://h/{{t}}?1");
    }

    void hidesWhatTheNamesInASecretStandFor()
    {
        Variables variables;
        variables.set("key", "inner-value");
        variables.set("auth", "{{key}}/x", true);
        const auto filled = fillRows({rows({"http://h/{{auth}}"}), variables});
        QCOMPARE(filled->secrets.masked("a inner-value/x b"), "a *** b");
    }

    void findsTheHostOfAName()
    {
        const auto source = ExpandedSource::create({rows({"{{base}}/x?{{host}}"}), some(), {}, 1, 0});
        QCOMPARE((*source)->originTextAt(0), "http://h.example");
    }

    void tellsOfUnknownNamesBefore()
    {
        const auto list = rows({"http://h/", "http://h/{{none}}", "{{host}}"});
        QVERIFY(ExpandedSource::isNeeded(*list));
        QVERIFY(!ExpandedSource::isNeeded(*rows({"http://h/"})));
        QVERIFY(ExpandedSource::isNeeded(*rows({"http://h/", "http://h/", "http://{{host}}/"})));
        QVERIFY(!ExpandedSource::isNeeded(*rows({"http://h/{a}", "http://h/{{"})));
        const auto source = ExpandedSource::create({list, some(), {}, 1, 0});
        const auto problems = (*source)->problems({});
        QCOMPARE(problems.size(), 1);
        QCOMPARE(problems.first().toString(), u"Row 2, url: The variable {{none}} is unknown."_s);
        QVERIFY((*source)->requestAt(1).inputError.contains(u"none"_s));
        auto defaults = rows({"http://h/"});
        HttpRequest all;
        all.headers = {{"A", "{{none}}"}};
        defaults->setDefaults(all);
        QCOMPARE((*ExpandedSource::create({defaults, some(), {}, 1, 0}))->problems({}).size(), 1);
    }

    void keepsSecretsOutOfWhatIsWritten()
    {
        const auto source =
            ExpandedSource::create({rows({"http://{{host}}/?t={{token}}"}), some(), {}, 1, 0});
        QCOMPARE((*source)->requestAt(0).url, "http://h.example/?t=s3cret");
        QCOMPARE((*source)->withoutSecrets()->requestAt(0).url, "http://h.example/?t={{token}}");
        QVERIFY(!QByteArray(some().toJson()["token"_L1].toObject().contains(u"value"_s) ? "x" : "").size());
        QCOMPARE(some().secretValues(), QList<QByteArray>{"s3cret"});
    }

    void readsFilesOfVariables()
    {
        const QTemporaryDir folder;
        const auto json =
            readVariables(written(folder, "{\"a\": \"1\", \"n\": 2.5, \"t\": {\"secret\": true}}"));
        QVERIFY(json);
        QCOMPARE(json->find("n")->value, "2.5");
        QVERIFY(!json->find("t"));
        const auto postman = readVariables(written(
            folder,
            "{\"values\":[{\"key\":\"a\",\"value\":\"1\"},{\"key\":\"b\",\"value\":\"2\",\"enabled\":false},"
            "{\"key\":\"c\",\"value\":\"s3cret\",\"type\":\"secret\"}]}"));
        QCOMPARE(postman->names(), (QList<QByteArray>{"a", "c"}));
        QVERIFY(postman->find("c")->isSecret);
        const auto lines = readVariables(written(folder, "# x\nexport A=1\nB=\"two words\"\n\n"));
        QCOMPARE(lines->find("A")->value, "1");
        QCOMPARE(lines->find("B")->value, "two words");
        QVERIFY(readVariables(written(folder, "A=1\nnope\n")).error().toString().contains(u":2:"_s));
        QVERIFY(!readVariables(written(folder, "{\"a\":")));
        QVERIFY(!readVariables(u"/no/such/file"_s));
    }

    void readsData()
    {
        const QTemporaryDir folder;
        const auto csv = DataTable::read(written(folder, "user,pass\nann,\"a,1\"\nbob,b\n"));
        QVERIFY(csv);
        QCOMPARE(csv->count(), 2);
        Variables variables;
        csv->setRecord(&variables, 0);
        QCOMPARE(variables.find("pass")->value, "a,1");
        const auto json =
            DataTable::read(written(folder, "[{\"a\":1.0,\"b\":\"x\"},{\"b\":null,\"c\":[1]}]"));
        QVERIFY(json);
        QCOMPARE(json->columns(), (QList<QByteArray>{"a", "b", "c"}));
        json->setRecord(&variables, 0);
        QCOMPARE(variables.find("a")->value, "1.0");
        QCOMPARE(DataTable::read(written(folder, "{\"a\":1}\n{\"a\":2}\n"))->count(), 2);
        QVERIFY(DataTable::read(written(folder, "a,b\n1\n")).error().toString().contains(u":2:1"_s));
        QVERIFY(!DataTable::read(written(folder, "[1]")));
        QVERIFY(!DataTable::read(written(folder, "[{\"a\":1}")));
        QVERIFY(!DataTable::read(written(folder, "")));
    }
};

QTEST_GUILESS_MAIN(TestExpand)
#include "tst_expand.moc"
