// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/format/formatregistry.h"

#include <QFile>
#include <QJsonObject>
#include <QTest>

using namespace AsyncFetcher;
using namespace Qt::StringLiterals;

namespace {

Result<ReadBatch> read(const QString &name, const QString &format)
{
    QFile file(QStringLiteral(TEST_DATA_DIR "/format/") + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s is not there", qPrintable(file.fileName()));
    // Told by its content, whatever its name.
    const auto input = InputText::fromBytes(file.readAll(), u"in"_s);
    const FormatRegistry formats;
    if (const Format *known = formats.recognise(*input); !known || known->id() != format)
        return fail(Error::Code::Unsupported, u"it is taken for another format"_s);
    return formats.readRequests(*input, {});
}

Result<ReadBatch> readText(const QByteArray &text)
{
    return FormatRegistry().readRequests(*InputText::fromBytes(text, u"in"_s), {});
}

} // namespace

/// Collections of Insomnia and Bruno.
class TestCollections : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void insomnia4()
    {
        const auto batch = read(u"insomnia-v4.json"_s, u"insomnia"_s);
        QVERIFY2(batch, batch ? "" : qPrintable(batch.error().toString()));
        const RequestList &list = batch->batch.requests;
        QCOMPARE(list.count(), 4);
        QCOMPARE(batch->badRows, 1);
        QCOMPARE(batch->batch.variables["base"_L1].toString(), u"http://h"_s);
        QCOMPARE(batch->batch.variables["auth.token"_L1].toString(), u"t"_s);
        const HttpRequest one = list.requestAt(0);
        QCOMPARE(one.name, u"Users / One"_s);
        QCOMPARE(one.url, "{{base}}/users?q=a%20b");
        QCOMPARE(one.headers, (HttpHeaders{{"X", "1"}}));
        QCOMPARE(one.bearer, "{{auth.token}}");
        const HttpRequest two = list.requestAt(1);
        QCOMPARE(two.body.bytes, "{\"a\": 1}");
        QCOMPARE(headerValue(two.headers, "Content-Type"), "application/json");
        QCOMPARE(two.user, "u");
        QCOMPARE(list.requestAt(2).body.form.size(), 1);
        QVERIFY(list.requestAt(3).inputError.contains(u"no URL"_s));
        QCOMPARE(batch->warnings.size(), 2);
        QVERIFY(batch->warnings.join(u' ').contains(u"Authentication by oauth2 is left out (1 times)."_s));
        QVERIFY(batch->warnings.join(u' ').contains(u"grpc_request"_s));
    }

    void insomnia5()
    {
        const auto batch = read(u"insomnia-v5.yaml"_s, u"insomnia"_s);
        QVERIFY2(batch, batch ? "" : qPrintable(batch.error().toString()));
        QCOMPARE(batch->batch.requests.count(), 1);
        const HttpRequest one = batch->batch.requests.requestAt(0);
        QCOMPARE(one.name, u"Users / One"_s);
        QCOMPARE(one.url, "{{base}}/users");
        // Its file lies outside of the folder.
        QVERIFY(one.inputError.contains(u"outside"_s));
        QCOMPARE(batch->batch.variables["base"_L1].toString(), u"http://h"_s);
        QCOMPARE(batch->warnings.size(), 1);
    }

    void bruno()
    {
        const auto batch = read(u"bruno.json"_s, u"bruno"_s);
        QVERIFY2(batch, batch ? "" : qPrintable(batch.error().toString()));
        const RequestList &list = batch->batch.requests;
        QCOMPARE(list.count(), 4);
        const HttpRequest one = list.requestAt(0);
        QCOMPARE(one.name, u"Users / One"_s);
        QCOMPARE(one.url, "{{base}}/users/7?x=1");
        QCOMPARE(one.method, "GET");
        QCOMPARE(one.headers, (HttpHeaders{{"X", "1"}}));
        QCOMPARE(one.bearer, "{{token}}");
        const HttpRequest two = list.requestAt(1);
        QCOMPARE(two.body.bytes, "{\"a\": 1}");
        QCOMPARE(two.password, "p");
        QCOMPARE(list.requestAt(2).body.bytes, "{\"query\":\"{ a }\",\"variables\":{\"n\": 1}}");
        QVERIFY(list.requestAt(3).inputError.contains(u"odd"_s));
        QCOMPARE(batch->badRows, 1);
        QVERIFY(batch->batch.variables["token"_L1]["secret"_L1].toBool());
        QCOMPARE(batch->warnings.size(), 3); // tests, digest, a script
    }

    void whatIsBroken_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("insomnia cut") << QByteArray("{\"__export_format\": 4, \"resources\": [{");
        QTest::newRow("insomnia empty") << QByteArray("{\"__export_format\": 4, \"resources\": []}");
        QTest::newRow("insomnia v5 odd") << QByteArray("type: collection.insomnia.rest/5.0\ncollection: 7\n");
        QTest::newRow("bruno cut") << QByteArray("{\"brunoConfig\": {}, \"items\": [");
        QTest::newRow("bruno empty") << QByteArray("{\"brunoConfig\": {}, \"items\": [1, null, {}]}");
    }
    void whatIsBroken()
    {
        QFETCH(QByteArray, text);
        const auto batch = readText(text);
        QVERIFY(!batch);
        QVERIFY(!batch.error().message.isEmpty());
    }

    void foldersInACircleEnd()
    {
        QByteArray text =
            "{'__export_format': 4, 'resources': ["
            "{'_id': 'a', '_type': 'request_group', 'parentId': 'b', 'name': 'A'},"
            "{'_id': 'b', '_type': 'request_group', 'parentId': 'a', 'name': 'B'},"
            "{'_type': 'request', 'parentId': 'a', 'name': 'R', 'method': 'GET', 'url': 'http://h/'}]}";
        const auto batch = readText(text.replace('\'', '"'));
        QVERIFY(batch);
        QCOMPARE(batch->batch.requests.requestAt(0).name, u"B / A / R"_s);
    }
};

QTEST_GUILESS_MAIN(TestCollections)
#include "tst_collections.moc"
