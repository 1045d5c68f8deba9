// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/judge/expectation.h"
#include "core/judge/jsonschema.h"
#include "core/judge/schemabundle.h"
#include "core/response/httpresponse.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

#include <thread>

using namespace AsyncFetcher;
using namespace Qt::StringLiterals;

namespace {

QByteArray json(const char *text)
{
    return QByteArray(text).replace('\'', '"');
}

} // namespace

/// JSON Schemas in files: which there are, what they say of bodies, and what must not bring the program down.
class TestSchema : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_files = std::make_shared<SchemaFiles>(m_folder->path());
    }

    void judges_data()
    {
        QTest::addColumn<QByteArray>("schema");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("problem"); // what it begins with; empty: none
        const auto row = [](const char *schema, const char *body, const char *problem) {
            QTest::newRow(QByteArray(schema).append(' ').append(body).constData())
                << QByteArray(schema).replace('\'', '"') << QByteArray(body).replace('\'', '"')
                << QByteArray(problem);
        };
        row("{}", "{'a': 1}", "");
        row("{'type': 'object'}", "[1]", "$: It is of another type.");
        row("{'type': ['string', 'null']}", "null", "");
        row("{'type': 'string'}", "'x'", "");
        row("{'type': 'string'}", "'x", "no JSON: ");
        row("{'type': 'integer'}", "12345678901", "");
        row("{'type': 'integer'}", "-3.0", "");
        row("{'type': 'integer'}", "1.5", "$: ");
        row("{'properties': {'a': {'items': {'type': 'number'}}}}", "{'a': [1, 2, 'x']}", "$.a[2]: ");
        row("{'properties': {'a b': {'type': 'number'}}}", "{'a b': true}", "$['a b']: ");
        row("{'properties': {'0': {'type': 'number'}}}", "{'0': true}", "$['0']: ");
        row("{'required': ['id']}", "{'a': 1}", "$: Missing required property 'id'.");
        row("{'additionalProperties': false, 'properties': {'a': {}}}", "{'a': 1, 'b': 2}", "$: It has “b”");
        row("{'additionalProperties': {'type': 'number'}}", "{'a': 1, 'b': '2'}", "$.b: ");
        row("{'patternProperties': {'^x': {'type': 'number'}}, 'additionalProperties': false}",
            "{'x1': 1, 'x2': 2}", "");
        row("{'patternProperties': {'^x': {'type': 'number'}}}", "{'x1': 1, 'x2': '2'}", "$.x2: ");
        row("{'propertyNames': {'maxLength': 2}}", "{'abc': 1}", "$: The name “abc”");
        row("{'enum': [3000000000, 'a', {'b': [1]}]}", "3000000000", "");
        row("{'enum': [3000000000, 'a', {'b': [1]}]}", "3000000001", "$: ");
        row("{'enum': [3000000000, 'a', {'b': [1]}]}", "{'b': [1.0]}", "");
        row("{'const': {'a': null}}", "{'a': null}", "");
        row("{'const': 'x'}", "'y'", "$: ");
        row("{'minimum': 1, 'exclusiveMaximum': 3}", "3", "$: ");
        row("{'minimum': 1, 'exclusiveMaximum': 3}", "1", "");
        row("{'maximum': 3, 'exclusiveMaximum': true}", "3", "$: ");
        row("{'multipleOf': 0.01}", "19.99", "");
        row("{'multipleOf': 0.01}", "19.995", "$: ");
        row("{'multipleOf': 5}", "1e300", "");
        row("{'multipleOf': 5}", "7", "$: ");
        row("{'multipleOf': 5}", "'7'", "");
        row("{'minLength': 2, 'maxLength': 2}", "'äö'", "");
        row("{'maxLength': 1}", "'äö'", "$: ");
        row("{'pattern': '^\\\\u00e4+$'}", "'ää'", "");
        row("{'pattern': '^a+$'}", "'b'", "$: It does not match the pattern ^a+$.");
        row("{'pattern': '^a+$'}", "5", "");
        row("{'format': 'date'}", "'2024-02-30'", "$: It is no date.");
        row("{'format': 'date-time'}", "'2024-02-29T23:59:60.5Z'", "");
        row("{'format': 'date-time'}", "'2024-02-29'", "$: ");
        row("{'format': 'time'}", "'24:00:00Z'", "$: ");
        row("{'format': 'date'}", "20", "");
        row("{'format': 'ipv4'}", "'anything'", "");
        row("{'uniqueItems': true}", "[1, '1', [1], {'a': 1}, {'a': 2}, null, true]", "");
        row("{'uniqueItems': true}", "[{'a': 1, 'b': 2}, 3, {'b': 2, 'a': 1.0}]", "$: The elements 0 and 2 ");
        row("{'uniqueItems': false}", "[1, 1]", "");
        row("{'minItems': 1, 'maxItems': 2}", "[]", "$: ");
        row("{'contains': {'const': 2}}", "[1, 3]", "$: ");
        row("{'items': [{'type': 'number'}], 'additionalItems': false}", "[1, 2]", "$: ");
        row("{'items': [{'type': 'number'}]}", "[1, 'x']", "");
        row("{'prefixItems': [{'type': 'number'}], 'items': {'type': 'string'}}", "[1, 'x', 2]", "$[2]: ");
        row("{'items': false}", "[1]", "$[0]: The schema allows nothing here.");
        row("{'minProperties': 1}", "{}", "$: ");
        row("{'dependencies': {'a': ['b']}}", "{'a': 1}", "$: ");
        row("{'dependencies': {'a': {'required': ['b']}}}", "{'a': 1}", "$: ");
        row("{'dependentRequired': {'a': ['b']}}", "{'a': 1}", "$: ");
        row("{'dependentSchemas': {'a': {'required': ['b']}}}", "{'a': 1, 'b': 1}", "");
        row("{'not': {'type': 'null'}}", "null", "$: ");
        row("{'anyOf': [{'type': 'null'}, {'required': ['a']}]}", "{'b': 1}", "$: It is like none ");
        row("{'oneOf': [{'minimum': 1}, {'minimum': 2}]}", "2", "$: It is like more than one ");
        row("{'oneOf': [{'minimum': 1}, {'minimum': 2}]}", "1", "");
        row("{'allOf': [{'minimum': 1}, {'maximum': 2}]}", "3", "$: ");
        row("{'if': {'required': ['a']}, 'then': {'required': ['b']}, 'else': {'required': ['c']}}",
            "{'a': 1, 'c': 1}", "$: Missing required property 'b'.");
        row("{'$ref': '#/$defs/n', '$defs': {'n': {'type': 'number'}}}", "'x'", "$: ");
        row("{'$defs': {'a~b/c%': {'$anchor': 'here', 'type': 'number'}}, "
            "'items': {'$ref': '#/$defs/a~0b~1c%25'}, 'contains': {'$ref': '#here'}}",
            "[1, 'x']", "$[1]: ");
        // What stands beside a reference counts since 2019-09 alone.
        row("{'$defs': {'n': {}}, '$ref': '#/$defs/n', 'type': 'null'}", "1", "$: ");
        row("{'$schema': 'http://json-schema.org/draft-07/schema#', 'definitions': {'n': {}}, "
            "'$ref': '#/definitions/n', 'type': 'null'}",
            "1", "");
        row("{'$id': 'https://example.com/s.json', 'items': {'$ref': 'https://example.com/s.json#/$defs/n'}, "
            "'$defs': {'n': {'type': 'number'}}}",
            "['x']", "$[0]: ");
        // Trees, and a schema where valijson would take one for the other.
        row("{'properties': {'next': {'$ref': '#'}}, 'required': ['id']}",
            "{'id': 1, 'next': {'id': 2, 'next': {}}}", "$.next.next: Missing");
        row("{'$ref': '#/$defs/o', '$defs': {'o': {'type': 'object', 'propertyNames': {'maxLength': 3}}}}",
            "{'abc': 1}", "");
    }
    void judges()
    {
        QFETCH(QByteArray, schema);
        QFETCH(QByteArray, body);
        QFETCH(QByteArray, problem);
        write(u"s.json"_s, schema);
        const auto made = m_files->schema(u"s.json"_s);
        QVERIFY2(made, made ? "" : qPrintable(made.error().toString()));
        const QByteArray found = (*made)->problemOf(body);
        QVERIFY2(problem.isEmpty() ? found.isEmpty() : found.startsWith(problem), found);
    }

    void isNone_data()
    {
        QTest::addColumn<QByteArray>("schema");
        QTest::addColumn<QString>("told"); // line, column and a part of the sentence
        const auto row = [](const char *schema, const char *told) {
            QTest::newRow(schema) << QByteArray(schema).replace('\'', '"') << QString::fromUtf8(told);
        };
        row("{\n  'type': }", "s.json:2:");
        row("[]", "must be an object");
        row("{\n 'properties': {\n  'a': 5}}", "s.json:3:8: $.properties.a: A schema is");
        row("{'type': 'nothing'}", "s.json");
        row("{'type': 5}", "s.json");
        row("{'pattern': '('}", "s.json:1:13: $.pattern: The pattern “(” is not valid");
        row("{'patternProperties': {'[': {}}}", "The pattern “[” is not valid");
        row("{'multipleOf': 0}", "s.json:1:16: $.multipleOf: A number above 0");
        row("{'multipleOf': -1}", "A number above 0");
        row("{'maxItems': -1}", "A whole number");
        row("{'maxItems': 5000000000}", "A whole number");
        row("{'minimum': '1'}", "A number was expected");
        row("{'required': true}", "An array was expected");
        row("{'allOf': []}", "An array of schemas");
        row("{'properties': []}", "An object was expected");
        row("{'unevaluatedProperties': false}", "“unevaluatedProperties” is not understood");
        row("{'$schema': 'http://json-schema.org/draft-03/schema#'}", "Drafts 4, 6, 7");
        row("{'items': {'$ref': 'https://example.com/s.json'}}",
            "s.json:1:20: $.items['$ref']: It refers to "
            "“https://example.com/s.json”: schemas are never");
        row("{'items': {'$ref': 'file:///etc/hostname'}}", "never fetched");
        row("{'items': {'$ref': '//example.com/s'}}", "never fetched");
        row("{'items': {'$ref': '#/nowhere'}}", "There is no schema at “#/nowhere”");
        row("{'items': {'$ref': '#nobody'}}", "Nothing is called “#nobody”");
        row("{'items': {'$ref': 5}}", "“$ref” is a text");
        row("{'items': {'$ref': 'gone.json'}}", "gone.json");
        row("{'items': {'$ref': '../up.json'}}", "lies outside of the folder");
        row("{'$ref': '#'}", "It refers to itself");
        row("{'items': {'$ref': '#/$defs/a'}, '$defs': {'a': {'$ref': '#/$defs/b'}, 'b': {'$ref': "
            "'#/$defs/a'}}}",
            "It refers to itself");
    }
    void isNone()
    {
        QFETCH(QByteArray, schema);
        QFETCH(QString, told);
        write(u"s.json"_s, schema);
        const auto made = m_files->schema(u"s.json"_s);
        QVERIFY(!made);
        QVERIFY2(made.error().toString().contains(told), qPrintable(made.error().toString()));
    }

    void filesReferToFiles()
    {
        write(u"main.json"_s, json("{'items': {'$ref': 'parts/item.json'}}"));
        write(u"parts/item.json"_s,
              json("{'properties': {'of': {'$ref': '../main.json'}, 'n': {'$ref': 'n.json#/$defs/n'}}, "
                   "'definitions': {'x': 1}}"));
        write(u"parts/n.json"_s, json("{'$defs': {'n': {'type': 'number'}}}"));
        const auto made = m_files->schema(u"main.json"_s);
        QVERIFY2(made, made ? "" : qPrintable(made.error().toString()));
        QCOMPARE((*made)->problemOf(json("[{'of': [{'n': 1}]}]")), QByteArray());
        QVERIFY((*made)->problemOf(json("[{'of': [{'n': 'x'}]}]")).startsWith("$[0].of[0].n: "));
        write(u"parts/n.json"_s, "{\n\"$defs\": {\"n\": [}}");
        const auto broken = SchemaFiles(m_folder->path()).schema(u"main.json"_s);
        QVERIFY(!broken);
        QVERIFY2(broken.error().toString().contains(u"parts/n.json:2:"_s),
                 qPrintable(broken.error().toString()));
    }

    void onlyBelowTheFolder()
    {
        write(u"inner/here.json"_s, "{}");
        write(u"outer.json"_s, "{}");
        SchemaFiles inner(m_folder->filePath(u"inner"_s));
        QVERIFY(inner.schema(u"here.json"_s));
        QVERIFY(!inner.schema(u"../outer.json"_s));
        QVERIFY(!inner.schema(m_folder->filePath(u"outer.json"_s)));
        QVERIFY(QFile::link(m_folder->filePath(u"outer.json"_s), m_folder->filePath(u"inner/link.json"_s)));
        QVERIFY(!inner.schema(u"link.json"_s));
        QVERIFY(!inner.schema(u"/dev/zero"_s));
        QVERIFY(SchemaFiles(m_folder->filePath(u"inner"_s), true).schema(u"../outer.json"_s));
        SchemaFiles named(m_folder->filePath(u"inner"_s));
        named.allow(m_folder->filePath(u"outer.json"_s));
        QVERIFY(named.schema(m_folder->filePath(u"outer.json"_s)));
    }

    void isReadOnce()
    {
        write(u"s.json"_s, json("{'type': 'number'}"));
        const auto first = m_files->schema(u"s.json"_s);
        write(u"s.json"_s, "broken");
        QCOMPARE(*m_files->schema(u"s.json"_s), *first);
        QVERIFY(QFile::remove(m_folder->filePath(u"s.json"_s)));
        QCOMPARE(*m_files->schema(u"s.json"_s), *first);
        const auto gone = m_files->schema(u"gone.json"_s);
        QVERIFY(!gone && gone.error().toString().contains(u"gone.json"_s));
    }

    /// Each of these takes a validator down that is written for friends.
    void hostile_data()
    {
        QTest::addColumn<QByteArray>("schema");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("problem");
        QTest::newRow("a pattern that never ends")
            << json("{'items': {'pattern': '^(a+)+$'}}") << QByteArray("[\"" + QByteArray(5000, 'a') + "b\"]")
            << QByteArray("it cannot be judged: the pattern");
        QTest::newRow("a long text") << json("{'pattern': '^[ab]*$'}")
                                     << QByteArray('"' + QByteArray(100000, 'a') + '"') << QByteArray();
        QTest::newRow("a long date") << json("{'format': 'date'}")
                                     << QByteArray('"' + QByteArray(4000000, '1') + '"') << QByteArray("$: ");
        QByteArray many("[");
        for (int i = 0; i < 200000; ++i)
            many += QByteArray::number(i) + ',';
        QTest::newRow("many that differ")
            << json("{'uniqueItems': true}") << QByteArray(many + "-1]") << QByteArray();
        QTest::newRow("many that fail") << json("{'items': {'anyOf': [{'type': 'string'}]}}")
                                        << QByteArray(many + "-1]") << QByteArray("$[0]: ");
        QTest::newRow("depth") << json("{'items': {'$ref': '#'}}")
                               << QByteArray(QByteArray(1000, '[') + QByteArray(1000, ']'))
                               << QByteArray("it cannot be judged: the schema leads too deep");
        QTest::newRow("depth that nobody reads")
            << QByteArray("{}") << QByteArray(100000, '[') << QByteArray("no JSON: ");
        QTest::newRow("itself, without end")
            << json("{'allOf': [{'$ref': '#'}]}") << QByteArray("1") << QByteArray("it cannot be judged: ");
        QTest::newRow("twice itself") << json("{'anyOf': [{'items': {'$ref': '#'}, 'minItems': 9}, {'items': "
                                              "{'$ref': '#'}, 'maxItems': 0}]}")
                                      << QByteArray(QByteArray(60, '[') + QByteArray(60, ']'))
                                      << QByteArray("it cannot be judged: the schema takes");
        QTest::newRow("too large") << QByteArray("{}") << QByteArray(JsonSchema::MostBodyBytes + 1, ' ')
                                   << QByteArray("it has more than 64 MiB");
    }
    void hostile()
    {
        QFETCH(QByteArray, schema);
        QFETCH(QByteArray, body);
        QFETCH(QByteArray, problem);
        write(u"s.json"_s, schema);
        const auto made = m_files->schema(u"s.json"_s);
        QVERIFY2(made, made ? "" : qPrintable(made.error().toString()));
        // The thread of large bodies has 8 MiB of stack.
        QByteArray found;
        std::thread([&] { found = (*made)->problemOf(body); }).join();
        QVERIFY2(problem.isEmpty() ? found.isEmpty() : found.startsWith(problem), found.left(200));
    }

    void hostileSchemas()
    {
        write(u"deep.json"_s, json("{'not':").repeated(200) + "{}" + QByteArray(200, '}'));
        const auto deep = m_files->schema(u"deep.json"_s);
        QVERIFY(!deep && deep.error().toString().contains(u"goes deeper than"_s));
        // A chain of references, each inside the next.
        QByteArray chain(json("{'$ref': '#/$defs/0', '$defs': {"));
        for (int i = 0; i < 15000; ++i)
            chain += QString::fromUtf8(json("'%1': {'not': {'$ref': '#/$defs/%2'}},"))
                         .arg(i)
                         .arg(i + 1)
                         .toLatin1();
        write(u"chain.json"_s, chain + json("'15000': {}}}"));
        const auto made = m_files->schema(u"chain.json"_s);
        QVERIFY(!made || (*made)->problemOf("1").startsWith("it cannot be judged"));
        QByteArray many(json("{'allOf': ["));
        for (int i = 0; i < 25000; ++i)
            many += "{},";
        write(u"many.json"_s, many + "{}]}");
        const auto crowd = m_files->schema(u"many.json"_s);
        QVERIFY(!crowd && crowd.error().toString().contains(u"more than 20000 schemas"_s));
        write(u"large.json"_s, QByteArray(SchemaBundle::MostFileBytes + 1, ' '));
        QVERIFY(!m_files->schema(u"large.json"_s));
    }

    void asAnExpectation()
    {
        write(u"my users.json"_s, json("{'properties': {'id': {'type': 'string'}}}"));
        HttpResponse response;
        response.body = Body::fromBytes(json("{'id': 7}"));
        for (const auto &text : {"schema my users.json", "schema \"my users.json\""}) {
            const auto expectation = Expectation::parse(text, m_files.get());
            QVERIFY(expectation);
            const Assert assert = expectation->check(JudgedResponse(response));
            QVERIFY(!assert.passed);
            QCOMPARE(assert.actual, "$.id: It is of another type.");
        }
        response.body = Body::fromBytes(json("{'id': '7'}"));
        const Assert good =
            Expectation::parse("schema my users.json", m_files.get())->check(JudgedResponse(response));
        QVERIFY(good.passed);
        QCOMPARE(good.actual, "valid");
        QVERIFY(!Expectation::parse("schema", m_files.get()));
        const auto gone = Expectation::parse("schema gone.json", m_files.get());
        QVERIFY(!gone);
        QVERIFY(gone.error().message.contains(u"gone.json"_s));
    }

private:
    void write(const QString &name, const QByteArray &text)
    {
        const QString path = m_folder->filePath(name);
        QVERIFY(QDir().mkpath(QFileInfo(path).path()));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(text), text.size());
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::shared_ptr<SchemaFiles> m_files;
};

QTEST_GUILESS_MAIN(TestSchema)

#include "tst_schema.moc"
