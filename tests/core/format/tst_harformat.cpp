// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/format/formatregistry.h"
#include "tests/support/corpuscheck.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace AsyncFetcher;
using namespace Qt::StringLiterals;

namespace {

Result<ReadBatch> read(const QByteArray &text)
{
    return FormatRegistry().readRequests(*InputText::fromBytes(text, u"in"_s));
}

QByteArray entries(const QByteArray &list)
{
    return "{\"log\":{\"version\":\"1.2\",\"creator\":{},\"entries\":[" + list + "]}}";
}

QByteArray entry(const QByteArray &request)
{
    return "{\"response\":{\"content\":{\"text\":\"x\"}},\"request\":{" + request + "}}";
}

bool isWeb(const QString &url)
{
    return url.startsWith("http://"_L1, Qt::CaseInsensitive) ||
           url.startsWith("https://"_L1, Qt::CaseInsensitive);
}

} // namespace

class TestHarFormat : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsRequests()
    {
        const auto batch = read(entries(
            entry("\"method\":\"POST\",\"url\":\"https://h/"
                  "a\",\"headers\":[{\"name\":\":authority\",\"value\":\"h\"},{\"name\":\"Host\",\"value\":"
                  "\"h\"},{\"name\":\"X-A\",\"value\":\"1\"},{\"name\":\"Content-Length\",\"value\":\"3\"}],"
                  "\"cookies\":[{\"name\":\"c\",\"value\":\"d\"}],\"postData\":{\"mimeType\":\"a/"
                  "b\",\"text\":\"\\u00e4\"}") +
            ',' +
            entry("\"method\":\"POST\",\"url\":\"http://h/b\",\"postData\":{\"mimeType\":\"application/"
                  "x-www-form-urlencoded\",\"params\":[{\"name\":\"a\",\"value\":\"1 2\"}]}") +
            ',' +
            entry("\"method\":\"POST\",\"url\":\"http://h/c\",\"postData\":{\"mimeType\":\"multipart/"
                  "form-data\",\"params\":[{\"name\":\"a\",\"value\":\"v\",\"fileName\":\"f\","
                  "\"contentType\":\"t/x\"}]}")));
        QVERIFY(batch);
        QCOMPARE(batch->badRows, 0);
        const HttpRequest first = batch->batch.requests.requestAt(0);
        QCOMPARE(first.headers, (HttpHeaders{{"X-A", "1"}, {"Cookie", "c=d"}, {"Content-Type", "a/b"}}));
        QCOMPARE(first.body.bytes, "\xc3\xa4");
        QCOMPARE(batch->batch.requests.requestAt(1).body.form.first().second, u"1 2");
        QCOMPARE(batch->batch.requests.requestAt(2).body.parts.first().fileName, u"f");
    }

    void refusesWhatIsNotTheWeb()
    {
        const auto batch =
            read(entries(entry("\"url\":\"data:text/plain,x\"") + ',' + entry("\"url\":\"data:,y\"") + ',' +
                         entry("\"url\":\"/relative\"") + ',' + entry("\"url\":\"http://h/\"")));
        QVERIFY(batch);
        QCOMPARE(batch->batch.requests.count(), 1);
        QCOMPARE(batch->warnings.size(), 2);
        QVERIFY(batch->warnings.join(u' ').contains(u"2 entries with the scheme \"data\""_s));
    }

    void aBadEntryStopsNoOther()
    {
        const auto batch =
            read(entries(entry("\"url\":\"http://h/1\"") + ",{\"request\":{\"url\":nope}},7,{}," +
                         entry("\"url\":\"http://h/2\"")));
        QVERIFY(batch);
        QCOMPARE(batch->batch.requests.count(), 5);
        QCOMPARE(batch->badRows, 3);
        QCOMPARE(batch->batch.requests.urlAt(4), "http://h/2");
        QVERIFY(batch->batch.requests.requestAt(1).inputError.startsWith(u"in:1:"_s));
        const QByteArray text1 = "{\"log\":{\"version\":\"1.2\",\"creator\":{}}}";
        QVERIFY(!read(text1));
        const QByteArray text2 = "\"url\":\"http://h/1\"";
        QVERIFY(!read(entries(entry(text2)).chopped(3)));
    }

    void survivesDepth()
    {
        const auto batch = read(entries("{\"request\":" + QByteArray(100'000, '[') +
                                        QByteArray(100'000, ']') + "}," + entry("\"url\":\"http://h/\"")));
        QVERIFY(batch);
        QCOMPARE(batch->badRows, 1);
        QCOMPARE(batch->batch.requests.count(), 2);
    }

    void readsTheCorpus()
    {
        const Corpus corpus(u"har"_s);
        if (!corpus.exists())
            QSKIP(qPrintable(corpus.absence()));
        QCOMPARE(complaintsOfCorpus(corpus, "format/exceptions-har.txt", check), QString());
    }

    void writesWhatItReads()
    {
        const auto batch = read(entries(entry("\"method\":\"PUT\",\"url\":\"https://h/"
                                              "a?x=1\",\"headers\":[{\"name\":\"X-A\",\"value\":\"1\"}],"
                                              "\"postData\":{\"mimeType\":\"a/b\",\"text\":\"body\"}") +
                                        ',' + entry("\"method\":\"GET\",\"url\":\"http://h/b\"")));
        QVERIFY(batch);
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"out.har"_s);
        QStringList warnings;
        QVERIFY(FormatRegistry().writeRequests(batch->batch, file, &warnings));
        QCOMPARE(warnings, QStringList());
        const auto again = FormatRegistry().readRequests(file);
        QVERIFY(again);
        for (qsizetype i = 0; i < 2; ++i)
            QCOMPARE(again->batch.requests.requestAt(i), batch->batch.requests.requestAt(i));
    }

private:
    static QString check(const QString &path, const QJsonObject &row)
    {
        const auto batch = FormatRegistry().readRequests(path);
        if (!row["requests"_L1].isArray())
            return batch && batch->badRows == 0 && batch->batch.requests.count() > 0
                       ? u"read, though it is none"_s
                       : QString();
        if (!batch)
            return batch.error().toString();
        QStringList wanted;
        const QJsonArray requests = row["requests"_L1].toArray();
        for (const QJsonValue request : requests) // NOLINT(performance-implicit-conversion-in-loop)
            if (isWeb(request["url"_L1].toString()))
                wanted.append(request["method"_L1].toString() + u' ' + request["url"_L1].toString());
        QStringList got;
        for (qsizetype i = 0; i < batch->batch.requests.count(); ++i) {
            const HttpRequest request = batch->batch.requests.requestAt(i);
            got.append(QString::fromUtf8(request.method + ' ' + request.url));
            for (const HttpHeader &header : request.headers)
                if (header.name.startsWith(':'))
                    return u"a pseudo-header is left"_s;
        }
        if (got == wanted)
            return {};
        for (qsizetype i = 0; i < std::min(got.size(), wanted.size()); ++i)
            if (got[i] != wanted[i])
                return got[i] + u" instead of "_s + wanted[i];
        return QStringLiteral("%1 requests, not %2").arg(got.size()).arg(wanted.size());
    }
};

QTEST_GUILESS_MAIN(TestHarFormat)
#include "tst_harformat.moc"
