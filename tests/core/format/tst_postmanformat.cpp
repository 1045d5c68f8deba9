// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/expand/expandedsource.h"
#include "core/format/formatregistry.h"
#include "tests/support/corpuscheck.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace AsyncFetcher;
using namespace Qt::StringLiterals;

namespace {

Result<ReadBatch> read(const QByteArray &text, const ReadSettings &settings = {})
{
    return FormatRegistry().readRequests(*InputText::fromBytes(text, u"in"_s), settings);
}

QByteArray collection(const QByteArray &items, const QByteArray &more = {})
{
    return "{\"info\":{\"name\":\"c\",\"schema\":\"https://schema.getpostman.com/json/collection/v2.1.0/"
           "collection.json\"}," +
           more + "\"item\":[" + items + "]}";
}

HttpRequest only(const QByteArray &request, const QByteArray &more = {})
{
    const auto batch = read(collection("{\"name\":\"n\",\"request\":{" + request + "}}", more));
    return batch && batch->batch.requests.count() == 1 ? batch->batch.requests.requestAt(0) : HttpRequest();
}

/// Filled as far as the names are known.
QString filled(QString text, const Variables &variables)
{
    for (const QByteArray &name : variables.names())
        if (const Variable *variable = variables.find(name); variable && !variable->value.contains("{{"))
            text.replace(u"{{"_s + QString::fromUtf8(name) + u"}}"_s, QString::fromUtf8(variable->value));
    return text;
}

} // namespace

class TestPostmanFormat : public QObject
{
    Q_OBJECT private Q_SLOTS : void readsEveryBody()
    {
        const HttpRequest raw = only(
            "\"method\":\"POST\",\"url\":\"http://h/"
            "\",\"body\":{\"mode\":\"raw\",\"raw\":\"{}\",\"options\":{\"raw\":{\"language\":\"json\"}}}");
        QCOMPARE(raw.body.bytes, "{}");
        QCOMPARE(headerValue(raw.headers, "Content-Type"), "application/json");
        const HttpRequest form =
            only("\"method\":\"POST\",\"url\":\"http://h/"
                 "\",\"body\":{\"mode\":\"urlencoded\",\"urlencoded\":[{\"key\":\"a\",\"value\":"
                 "\"1\"},{\"key\":\"b\",\"value\":\"2\",\"disabled\":true}]}");
        QCOMPARE(form.body.form.size(), 1);
        const HttpRequest parts = only("\"method\":\"POST\",\"url\":\"http://h/"
                                       "\",\"body\":{\"mode\":\"formdata\",\"formdata\":[{\"key\":\"a\","
                                       "\"value\":\"1\",\"type\":\"text\"},"
                                       "{\"key\":\"f\",\"src\":[\"x\",\"y\"],\"type\":\"file\"}]}");
        QCOMPARE(parts.body.parts.size(), 3);
        QCOMPARE(parts.body.parts[2].file, u"y");
        QCOMPARE(only("\"method\":\"PUT\",\"url\":\"http://h/"
                      "\",\"body\":{\"mode\":\"file\",\"file\":{\"src\":\"x\"}}")
                     .body.file,
                 u"x");
        const HttpRequest graphql = only("\"method\":\"POST\",\"url\":\"http://h/"
                                         "\",\"body\":{\"mode\":\"graphql\",\"graphql\":{\"query\":\"{a}\","
                                         "\"variables\":\"{\\\"b\\\":1}\"}}");
        QCOMPARE(graphql.body.bytes, "{\"query\":\"{a}\",\"variables\":{\"b\":1}}");
        QVERIFY(only("\"method\":\"GET\",\"url\":\"http://h/\",\"body\":{\"mode\":\"raw\",\"raw\":\"x\"}")
                    .body.isEmpty());
    }

    void readsUrls()
    {
        const QByteArray text1 = "\"url\":\"h.example/a\"";
        QCOMPARE(only(text1).url, "http://h.example/a");
        const QByteArray text2 =
            "\"url\":{\"protocol\":\"https\",\"host\":[\"a\",\"b\"],\"port\":\"8\",\"path\":"
            "[\"x\",\"y\"],\"query\":[{\"key\":\"q\",\"value\":\"1\"}]}";
        QCOMPARE(only(text2).url, "https://a.b:8/x/y?q=1");
        const QByteArray text3 = "\"url\":{\"raw\":\"http://h/"
                                 "?a=1&b=2\",\"query\":[{\"key\":\"a\",\"value\":\"1\",\"disabled\":true},{"
                                 "\"key\":\"b\",\"value\":\"2\"}]}";
        QCOMPARE(only(text3).url, "http://h/?b=2");
        const QByteArray text4 =
            "\"url\":{\"raw\":\"http://h/:id/:idx\",\"variable\":[{\"key\":\"id\",\"value\":\"7\"}]}";
        QCOMPARE(only(text4).url, "http://h/7/:idx");
        const QByteArray text6 = "\"url\":\"{{base}}/a\"";
        const QByteArray text5 = "\"variable\":[{\"key\":\"base\",\"value\":\"h.example\"}],";
        QCOMPARE(only(text6, text5).url, "http://{{base}}/a");
        const QByteArray text8 = "\"url\":\"{{base}}/a\"";
        const QByteArray text7 = "\"variable\":[{\"key\":\"base\",\"value\":\"https://h\"}],";
        QCOMPARE(only(text8, text7).url, "{{base}}/a");
    }

    void handsAuthenticationDown()
    {
        const QByteArray text = collection(
            "{\"name\":\"f\",\"auth\":{\"type\":\"bearer\",\"bearer\":[{\"key\":\"token\",\"value\":"
            "\"t\"}]},\"item\":[{\"name\":\"a\",\"request\":{\"url\":\"http://h/"
            "\"}},{\"name\":\"b\",\"request\":{\"url\":\"http://h/"
            "\",\"auth\":{\"type\":\"noauth\"}}},{\"name\":\"c\",\"request\":{\"url\":\"http://h/"
            "\",\"auth\":{\"type\":\"basic\",\"basic\":{\"username\":\"u\",\"password\":\"p\"}}}},{"
            "\"name\":\"d\",\"request\":{\"url\":\"http://h/"
            "\",\"auth\":{\"type\":\"apikey\",\"apikey\":[{\"key\":\"key\",\"value\":\"k\"},{\"key\":"
            "\"value\",\"value\":\"v\"},{\"key\":\"in\",\"value\":\"query\"}]}}},{\"name\":\"e\","
            "\"request\":{\"url\":\"http://h/\",\"auth\":{\"type\":\"hawk\"}}}]}");
        const auto batch = read(text);
        QVERIFY(batch);
        const RequestList &rows = batch->batch.requests;
        QCOMPARE(rows.requestAt(0).bearer, "t");
        QCOMPARE(rows.requestAt(0).name, u"f / a");
        QVERIFY(rows.requestAt(1).bearer.isEmpty());
        QCOMPARE(rows.requestAt(2).user, "u");
        QCOMPARE(rows.requestAt(3).url, "http://h/?k=v");
        QCOMPARE(batch->warnings.size(), 1);
        QVERIFY(batch->warnings.first().contains(u"hawk"_s));
    }

    void namesScriptsAndKeepsSecretsOut()
    {
        const auto batch = read(collection("{\"name\":\"n\",\"event\":[{\"listen\":\"test\",\"script\":{"
                                           "\"exec\":[\"x\"]}}],\"request\":\"http://h/\"}",
                                           "\"variable\":[{\"key\":\"t\",\"value\":\"s3cret\",\"type\":"
                                           "\"secret\"},{\"key\":\"a\",\"value\":\"1\"}],"));
        QVERIFY(batch);
        QVERIFY(batch->warnings.first().contains(u"1 scripts"_s));
        QCOMPARE(batch->batch.variables["a"_L1].toString(), u"1");
        QVERIFY(batch->batch.variables["t"_L1]["secret"_L1].toBool());
        const QTemporaryDir folder;
        QStringList warnings;
        QVERIFY(FormatRegistry().writeRequests(batch->batch, folder.filePath(u"out.json"_s), &warnings));
        QFile file(folder.filePath(u"out.json"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(!file.readAll().contains("s3cret"));
    }

    void aBadItemStopsNoOther()
    {
        const auto batch =
            read(collection("{\"name\":\"a\",\"request\":{\"method\":\"GET\"}},{\"name\":\"b\",\"request\":{"
                            "\"method\":\"POST\","
                            "\"url\":\"http://h/\",\"body\":{\"mode\":\"file\",\"file\":{\"src\":\"../../etc/"
                            "passwd\"}}}},{\"name\":\"c\",\"request\":\"http://h/\"}"));
        QVERIFY(batch);
        QCOMPARE(batch->badRows, 2);
        QCOMPARE(batch->batch.requests.count(), 3);
        QVERIFY(batch->batch.requests.requestAt(1).inputError.contains(u"outside"_s));
        QVERIFY(!read(collection("{").chopped(1)));
        QByteArray deep = "{\"name\":\"r\",\"request\":\"http://h/\"}";
        for (int i = 0; i < 200; ++i)
            deep = "{\"name\":\"f\",\"item\":[" + deep + "]}";
        const auto nested = read(collection(deep + ",{\"name\":\"c\",\"request\":\"http://h/\"}"));
        QVERIFY(nested);
        QCOMPARE(nested->badRows, 1);
        QCOMPARE(nested->batch.requests.count(), 2);
        QVERIFY(!read(collection(QByteArray(100'000, '[') + QByteArray(100'000, ']'))));
    }

    void readsTheCorpus()
    {
        const Corpus corpus(u"postman"_s);
        if (!corpus.exists())
            QSKIP(qPrintable(corpus.absence()));
        QCOMPARE(complaintsOfCorpus(corpus, "format/exceptions-postman.txt", check), QString());
    }

    void writesWhatItReads()
    {
        const auto batch = read(
            collection("{\"name\":\"a\",\"request\":{\"method\":\"POST\",\"url\":\"http://h/"
                       "\",\"header\":[{\"key\":\"X\",\"value\":\"1\"}],\"body\":{\"mode\":\"formdata\","
                       "\"formdata\":[{\"key\":\"a\",\"value\":\"1\"}]}}},{\"name\":\"b\",\"request\":{"
                       "\"method\":\"PUT\",\"url\":\"http://h/"
                       "2\",\"auth\":{\"type\":\"bearer\",\"bearer\":[{\"key\":\"token\",\"value\":\"t\"}]},"
                       "\"header\":[{\"key\":\"Content-Type\",\"value\":\"a/"
                       "b\"}],\"body\":{\"mode\":\"raw\",\"raw\":\"x\"}}},{\"name\":\"c\",\"request\":{"
                       "\"method\":\"POST\",\"url\":\"{{base}}\",\"body\":{\"mode\":\"urlencoded\","
                       "\"urlencoded\":[{\"key\":\"a\",\"value\":\"1\"}]}}}",
                       "\"variable\":[{\"key\":\"base\",\"value\":\"http://h\"}],"));
        QVERIFY(batch);
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"out.postman_collection.json"_s);
        QStringList warnings;
        QVERIFY(FormatRegistry().writeRequests(batch->batch, file, &warnings));
        QCOMPARE(warnings, QStringList());
        const auto again = FormatRegistry().readRequests(file);
        QVERIFY(again);
        QCOMPARE(again->batch.variables, batch->batch.variables);
        QCOMPARE(again->batch.requests.count(), 3);
        for (qsizetype i = 0; i < 3; ++i)
            QCOMPARE(again->batch.requests.requestAt(i), batch->batch.requests.requestAt(i));
    }

private:
    static QString check(const QString &path, const QJsonObject &row)
    {
        const FormatRegistry formats;
        ReadSettings settings;
        settings.anyFile = true;
        const auto batch = formats.readRequests(path, settings);
        if (row["v1"_L1].toBool())
            return batch ? u"a v1 collection is not refused"_s : QString();
        if (!batch)
            return batch.error().toString();
        const Variables variables = Variables::fromJson(batch->batch.variables);
        const QJsonArray wanted = row["expected"_L1].toArray();
        const RequestList &rows = batch->batch.requests;
        if (rows.count() != wanted.size())
            return QStringLiteral("%1 requests, not %2").arg(rows.count()).arg(wanted.size());
        for (qsizetype i = 0; i < rows.count(); ++i) {
            const HttpRequest request = rows.requestAt(i);
            const QJsonValue want = wanted[i];
            QStringList names;
            const QJsonArray folders = want["path"_L1].toArray();
            for (const QJsonValue folder : folders) // NOLINT(performance-implicit-conversion-in-loop)
                names.append(folder.toString());
            names.removeAll(u"None"_s); // a folder without a name
            const QString rawUrl = want["raw_url"_L1].toString();
            names.append(want["name"_L1].toString().isEmpty() ? rawUrl : want["name"_L1].toString());
            if (request.name != names.join(u" / "_s))
                return request.name + u" instead of "_s + names.join(u" / "_s);
            const QString method = want["method"_L1].toString(u"GET"_s);
            if (QString::fromUtf8(request.method.isEmpty() ? "GET" : request.method) != method)
                return QString::fromUtf8(request.method) + u" instead of "_s + method;
            QString url = filled(rawUrl, variables);
            if (!url.contains(u"://"_s) && !url.startsWith(u"{{"_s) && !url.isEmpty())
                url.prepend(u"http://"_s);
            if (const QString got = filled(QString::fromUtf8(request.url), variables);
                !url.isEmpty() && got != url)
                return got + u" instead of "_s + url;
            const QJsonArray headers = want["headers"_L1].toArray();
            for (const QJsonValue header : headers) { // NOLINT(performance-implicit-conversion-in-loop)
                const bool isThere = hasHeader(request.headers, header[0].toString().trimmed().toUtf8());
                if (!header[0].toString().isEmpty() && isThere == header[2].toBool())
                    return u"header "_s + header[0].toString();
            }
        }
        return {};
    }
};

QTEST_GUILESS_MAIN(TestPostmanFormat)
#include "tst_postmanformat.moc"
