// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/format/formatregistry.h"
#include "core/format/yamldocument.h"
#include "tests/support/corpuscheck.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace AsyncFetcher;
using namespace Qt::StringLiterals;

namespace {

Result<ReadBatch> read(const QByteArray &text, const ReadSettings &settings = {})
{
    return FormatRegistry().byId(u"openapi")->readRequests(*InputText::fromBytes(text, u"in"_s), settings);
}

const char Petstore[] =
    "openapi: 3.0.0\n"
    "info: {title: t, version: '1'}\n"
    "servers: [{url: 'https://{env}.example/v1/', variables: {env: {default: api}}}]\n"
    "security: [{key: []}]\n"
    "paths:\n"
    "  /pets/{id}:\n"
    "    parameters: [{$ref: '#/components/parameters/id'}]\n"
    "    get:\n"
    "      operationId: one\n"
    "      tags: [pets]\n"
    "      parameters:\n"
    "        - {name: q, in: query, required: true, schema: {type: integer, minimum: 5}}\n"
    "        - {name: r, in: query, schema: {type: string}}\n"
    "        - {name: X-A, in: header, required: true, example: a}\n"
    "    put:\n"
    "      security: [{bear: []}]\n"
    "      requestBody:\n"
    "        content:\n"
    "          application/json:\n"
    "            schema: {$ref: '#/components/schemas/pet'}\n"
    "components:\n"
    "  parameters: {id: {name: id, in: path, required: true, schema: {type: string, format: uuid}}}\n"
    "  schemas:\n"
    "    pet: {type: object, required: [name, next], properties: {name: {type: string, example: Rex},\n"
    "      age: {type: integer}, next: {$ref: '#/components/schemas/pet'}}}\n"
    "  securitySchemes:\n"
    "    key: {type: apiKey, in: header, name: X-Key}\n"
    "    bear: {type: http, scheme: bearer}\n";

} // namespace

class TestOpenApiFormat : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void makesRequestsOfOperations()
    {
        const auto batch = read(Petstore);
        QVERIFY(batch);
        QCOMPARE(batch->warnings, QStringList());
        QCOMPARE(batch->batch.requests.count(), 2);
        const HttpRequest get = batch->batch.requests.requestAt(0);
        QCOMPARE(get.url, "https://api.example/v1/pets/00000000-0000-4000-8000-000000000000?q=5");
        QCOMPARE(get.method, "GET");
        QCOMPARE(get.name, u"one");
        QCOMPARE(get.tags, QStringList{u"pets"_s});
        QCOMPARE(get.headers, (HttpHeaders{{"X-A", "a"}, {"X-Key", "{{key}}"}}));
        const HttpRequest put = batch->batch.requests.requestAt(1);
        QCOMPARE(put.bearer, "{{token}}");
        QVERIFY(put.body.bytes.startsWith("{\"name\":\"Rex\",\"next\":{\"name\":\"Rex\",\"next\":"));
        QVERIFY(batch->batch.variables["key"_L1]["secret"_L1].toBool());
    }

    void readsSwagger2()
    {
        const auto batch =
            read("{\"swagger\":\"2.0\",\"host\":\"h.example\",\"basePath\":\"/"
                 "v2\",\"schemes\":[\"http\",\"https\"],"
                 "\"paths\":{\"/a\":{\"post\":{\"consumes\":[\"application/"
                 "x-www-form-urlencoded\"],\"parameters\":["
                 "{\"name\":\"f\",\"in\":\"formData\",\"type\":\"string\",\"default\":\"x\"}]}},"
                 "\"/"
                 "b\":{\"put\":{\"parameters\":[{\"name\":\"body\",\"in\":\"body\",\"schema\":{\"type\":"
                 "\"array\",\"items\":{\"type\":\"boolean\"}}}]}}}}");
        QVERIFY(batch);
        QCOMPARE(batch->batch.requests.requestAt(0).url, "https://h.example/v2/a");
        QCOMPARE(batch->batch.requests.requestAt(0).body.form.first(), std::pair(u"f"_s, u"x"_s));
        QCOMPARE(batch->batch.requests.requestAt(1).body.bytes, "[true]");
    }

    void asksForAServerThatIsNotNamed()
    {
        const auto batch = read("openapi: 3.1.0\npaths: {/a: {get: {}}}\nwebhooks: {x: {post: {}}}\n");
        QVERIFY(batch);
        QCOMPARE(batch->batch.requests.requestAt(0).url, "{{baseUrl}}/a");
        QCOMPARE(batch->warnings.size(), 2);
        QVERIFY(!read("openapi: 4.0.0\npaths: {}\n"));
        QVERIFY(!read("openapi: [\n"));
        QVERIFY(!read("- a\n"));
    }

    void circlesAndBrokenReferencesEnd()
    {
        const auto batch = read(
            "openapi: 3.0.0\nservers: [{url: 'http://h'}]\n"
            "paths:\n"
            "  /a: {$ref: '#/paths/~1b'}\n"
            "  /b: {$ref: '#/paths/~1a'}\n"
            "  /c: {get: {parameters: [{$ref: '#/none'}], requestBody: {content: {application/json: {schema: "
            "{$ref: '#/components/schemas/x'}}}}}}\n"
            "components: {schemas: {x: {$ref: '#/components/schemas/y'}, y: {$ref: "
            "'#/components/schemas/x'}}}\n");
        QVERIFY(batch);
        QCOMPARE(batch->batch.requests.count(), 1);
        QVERIFY(batch->warnings.join(u' ').contains(u"#/none"_s));
    }

    void aWideSchemaEnds()
    {
        QByteArray text =
            "openapi: 3.0.0\nservers: [{url: 'http://h'}]\npaths: {/a: {post: {requestBody: {content: "
            "{application/json: {schema: {$ref: '#/components/schemas/x'}}}}}}}\n"
            "components:\n  schemas:\n    x:\n      type: object\n      properties:\n";
        for (int i = 0; i < 50; ++i)
            text += "        p" + QByteArray::number(i) + ": {$ref: '#/components/schemas/x'}\n";
        QVERIFY(read(text));
    }

    void anAliasBombIsRefused()
    {
        QByteArray bomb = "openapi: 3.0.0\nx0: &x0 [1,1,1,1,1,1,1,1,1,1]\n";
        for (int i = 1; i < 10; ++i) {
            const QByteArray before = "*x" + QByteArray::number(i - 1);
            const QByteArray name = 'x' + QByteArray::number(i);
            bomb += name + ": &" + name + " [" + (before + ',').repeated(9) + before + "]\n";
        }
        const auto batch = read(bomb + "paths: {}\n");
        QVERIFY(!batch);
        QCOMPARE(batch.error().code, Error::Code::Limit);
        QVERIFY(!parseYaml(QByteArray(100'000, '['), u"x"_s));
        QVERIFY(!parseYaml("a: " + QByteArray("{a: ").repeated(5000), u"x"_s));
    }

    void followsFilesBelowItsFolderAlone()
    {
        const QTemporaryDir outer;
        QVERIFY(QDir(outer.path()).mkdir(u"in"_s));
        const auto put = [&](const QString &name, const QByteArray &bytes) {
            QFile file(outer.filePath(name));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(bytes);
        };
        put(u"in/part.yaml"_s, "get: {summary: inner}\n");
        put(u"outside.yaml"_s, "get: {summary: secret}\n");
        put(u"in/api.yaml"_s,
            "openapi: 3.0.0\nservers: [{url: 'http://h'}]\npaths:\n  /a: {$ref: 'part.yaml'}\n"
            "  /b: {$ref: '../outside.yaml'}\n  /c: {$ref: '/etc/passwd'}\n  /d: {$ref: "
            "'http://h/x.yaml'}\n");
        const auto batch = FormatRegistry().readRequests(outer.filePath(u"in/api.yaml"_s));
        QVERIFY(batch);
        QCOMPARE(batch->batch.requests.count(), 1);
        QCOMPARE(batch->batch.requests.requestAt(0).name, u"inner");
        QCOMPARE(batch->warnings.size(), 3);
    }

    void readsTheCorpus()
    {
        const Corpus corpus(u"openapi"_s);
        if (!corpus.exists())
            QSKIP(qPrintable(corpus.absence()));
        QCOMPARE(complaintsOfCorpus(corpus, "format/exceptions-openapi.txt", check), QString());
    }

private:
    /// The server and the path of an operation, with anything for what is filled in.
    static QRegularExpression patternOf(const QJsonValue &operation)
    {
        static const QRegularExpression parameter(u"\\\\\\{[^/]*?\\\\\\}"_s);
        QString path = QRegularExpression::escape(operation["path"_L1].toString());
        path.replace(parameter, u"[^/?]*"_s);
        return QRegularExpression(u"^[^?]*"_s + path + u"(\\?.*)?$"_s);
    }

    static QString check(const QString &path, const QJsonObject &row)
    {
        const auto batch = FormatRegistry().readRequests(path);
        if (!row["parses"_L1].toBool() || row["version"_L1].toString() == u"None"_s)
            return batch ? u"read, though it is none"_s : QString();
        if (!batch)
            return batch.error().toString();
        const RequestList &rows = batch->batch.requests;
        QList<QJsonValue> wanted;
        const QJsonArray expected = row["expected"_L1].toArray();
        for (const QJsonValue operation : expected) // NOLINT(performance-implicit-conversion-in-loop)
            wanted.append(operation);
        if (rows.count() != wanted.size())
            return QStringLiteral("%1 requests, not %2").arg(rows.count()).arg(wanted.size());
        // The plainest paths first, so that patterns take only what is theirs.
        std::stable_sort(wanted.begin(), wanted.end(), [](const QJsonValue &a, const QJsonValue &b) {
            return a["path"_L1].toString().count(u'{') < b["path"_L1].toString().count(u'{');
        });
        QStringList left;
        for (qsizetype i = 0; i < rows.count(); ++i)
            left.append(QString::fromUtf8(rows.requestAt(i).method + ' ' + rows.requestAt(i).url));
        for (const QJsonValue &operation : std::as_const(wanted)) {
            const QRegularExpression pattern = patternOf(operation);
            const QString method = operation["method"_L1].toString() + u' ';
            const auto found = std::find_if(left.begin(), left.end(), [&](const QString &line) {
                return line.startsWith(method) && pattern.match(line.sliced(method.size())).hasMatch();
            });
            if (found == left.end())
                return u"no "_s + method + operation["path"_L1].toString();
            left.erase(found);
        }
        return {};
    }
};

QTEST_GUILESS_MAIN(TestOpenApiFormat)
#include "tst_openapiformat.moc"
