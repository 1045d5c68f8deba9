// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/format/formatregistry.h"
#include "core/format/outputfile.h"
#include "tests/support/testpaths.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace AsyncFetcher;
using namespace Qt::StringLiterals;

namespace {

QByteArray contentOf(const QString &fileName)
{
    QFile file(fileName);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QList<HttpRequest> rowsOf(const Batch &batch)
{
    QList<HttpRequest> rows;
    for (qsizetype i = 0; i < batch.requests.count(); ++i)
        rows.append(batch.requests.requestAt(i));
    return rows;
}

} // namespace

class TestWriteRequests : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void writesABatchAsItWasRead()
    {
        const QString golden = testData("formats/everything.json");
        const auto read = m_registry.readRequests(golden);
        QVERIFY(read);
        QStringList warnings;
        const QString out = m_folder->filePath(u"out.json"_s);
        QVERIFY(m_registry.writeRequests(read->batch, out, &warnings));
        QCOMPARE(warnings, QStringList());
        QCOMPARE(contentOf(out), contentOf(golden));
        QCOMPARE(contentOf(out).count('\n'), contentOf(golden).count('\n')); // a request is a line
    }

    void writesAnEmptyBatch()
    {
        QStringList warnings;
        const QString out = m_folder->filePath(u"out.json"_s);
        QVERIFY(m_registry.writeRequests({}, out, &warnings));
        const auto read = m_registry.readRequests(out);
        QVERIFY(read);
        QCOMPARE(read->batch.requests.count(), 0);
        QCOMPARE(QJsonDocument::fromJson(contentOf(out))["format"_L1].toString(), u"asyncfetcher-batch");
    }

    void writesLinesWithTheDefaultsInEachRow()
    {
        const auto read = m_registry.readRequests(testData("formats/everything.json"));
        QStringList warnings;
        const QString out = m_folder->filePath(u"out.jsonl"_s);
        QVERIFY(m_registry.writeRequests(read->batch, out, &warnings));
        QCOMPARE(warnings.size(), 1);
        QCOMPARE(contentOf(out).count('\n'), 11);
        const auto back = m_registry.readRequests(out);
        QVERIFY(back);
        const HttpRequest plain = back->batch.requests.requestAt(0);
        QCOMPARE(plain.method, "POST");
        QCOMPARE(plain.headers, (HttpHeaders{{"Accept", "application/json"}}));
        QCOMPARE(plain.timeout, std::chrono::milliseconds(2500));
        QCOMPARE(back->batch.requests.requestAt(1).method, "GET");
        QCOMPARE(back->batch.requests.requestAt(4).body, read->batch.requests.requestAt(4).body);
    }

    void writesUrlsAndSaysWhatIsLost()
    {
        const auto read = m_registry.readRequests(testData("formats/everything.json"));
        QStringList warnings;
        const QString out = m_folder->filePath(u"out.txt"_s);
        QVERIFY(m_registry.writeRequests(read->batch, out, &warnings));
        QCOMPARE(warnings.size(), 2);
        QVERIFY(warnings.first().contains(u"10 rows"_s));
        QCOMPARE(contentOf(out).split('\n').value(1), "http://127.0.0.1:8080/a b?q=ü#top");
    }

    void bringsAwkwardStringsThrough_data()
    {
        QTest::addColumn<QString>("suffix");
        QTest::newRow("batch") << u"json"_s;
        QTest::newRow("lines") << u"jsonl"_s;
    }
    void bringsAwkwardStringsThrough()
    {
        QFETCH(QString, suffix);
        QFile corpus(corpusFile("strings/blns.json"));
        if (!corpus.open(QIODevice::ReadOnly))
            QSKIP("the corpora are not here");
        Batch batch;
        for (const QJsonValue &value : QJsonDocument::fromJson(corpus.readAll()).array()) {
            const QString text = value.toString();
            HttpRequest request;
            request.url = "http://h/" + text.toUtf8();
            request.name = text;
            request.headers = {{"X-Text", text.toUtf8()}};
            request.body.kind = RequestBody::Kind::Data;
            request.body.bytes = text.toUtf8();
            if (request.body.bytes.isNull())
                request.body.bytes = "";
            request.tags = {text};
            batch.requests.append(request);
        }
        QStringList warnings;
        const QString out = m_folder->filePath(u"out."_s + suffix);
        QVERIFY(m_registry.writeRequests(batch, out, &warnings));
        const auto back = m_registry.readRequests(out);
        QVERIFY(back);
        QCOMPARE(back->badRows, 0);
        QCOMPARE(rowsOf(back->batch), rowsOf(batch));
        QVERIFY(QJsonDocument::fromJson(contentOf(out)).isObject() || suffix == u"jsonl");
    }

    void leavesTheOldFileWhereItCannotWriteAll()
    {
        const QString out = m_folder->filePath(u"out.json"_s);
        QFile old(out);
        QVERIFY(old.open(QIODevice::WriteOnly));
        old.write("old");
        old.close();
        {
            auto file = OutputFile::create(out);
            QVERIFY(file);
            (*file)->buffer().append("half");
            QVERIFY((*file)->flush());
        }
        QCOMPARE(contentOf(out), "old");
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files).size(), 1); // nothing temporary is left
    }

    void writesDevicesInPlace()
    {
        auto full = OutputFile::create(u"/dev/full"_s);
        QVERIFY(full);
        (*full)->buffer().append("text");
        const auto written = (*full)->commit();
        QVERIFY(!written);
        QVERIFY2(written.error().toString().startsWith(u"/dev/full: cannot be written: "_s),
                 qPrintable(written.error().toString()));
        QVERIFY(!(*full)->flush()); // and it stays failed
        auto null = OutputFile::create(u"/dev/null"_s);
        QVERIFY(null);
        (*null)->buffer().append("text");
        QVERIFY((*null)->commit());
        QVERIFY(!QFileInfo(u"/dev/null"_s).isFile());
    }

    void writingCanBeWatchedAndCancelled()
    {
        const QString name = m_folder->filePath(u"watched.json"_s);
        {
            auto file = OutputFile::create(name);
            QList<qint64> told;
            (*file)->setGoOn([&told](qint64 bytes) {
                told.append(bytes);
                return true;
            });
            for (int i = 0; i < 4; ++i) {
                (*file)->buffer().append(QByteArray(100'000, 'x'));
                QVERIFY((*file)->flushIfLarge());
            }
            QVERIFY((*file)->commit());
            QCOMPARE(told, (QList<qint64>{0, 100'000, 200'000, 300'000, 400'000}));
        }
        auto file = OutputFile::create(name);
        (*file)->setGoOn([](qint64) { return false; });
        (*file)->buffer().append("other");
        QCOMPARE((*file)->commit().error().code, Error::Code::Cancelled);
        file->reset();
        QCOMPARE(QFileInfo(name).size(), 400'000); // as it was
    }

    void saysWhatCannotBeWritten()
    {
        QStringList warnings;
        QCOMPARE(m_registry.writeRequests({}, u"out.xyz"_s, &warnings).error().code,
                 Error::Code::Unsupported);
        QCOMPARE(m_registry.writeRequests({}, u"/no/such/folder/out.json"_s, &warnings).error().code,
                 Error::Code::Io);
        QCOMPARE(m_registry.writeRequests({}, m_folder->path() + u"/../"_s, &warnings).error().code,
                 Error::Code::Unsupported);
    }

private:
    FormatRegistry m_registry;
    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TestWriteRequests)
#include "tst_writerequests.moc"
