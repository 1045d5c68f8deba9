// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/format/csvformat.h"
#include "core/format/csvreader.h"
#include "core/format/formatregistry.h"
#include "tests/support/corpus.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QStringEncoder>
#include <QTemporaryDir>
#include <QTest>

using namespace AsyncFetcher;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QList<QList<QByteArray>> cellsOf(const QByteArray &text, char separator = ',')
{
    QList<QList<QByteArray>> records;
    CsvReader csv(text, separator);
    while (csv.next()) {
        QList<QByteArray> cells;
        for (const QByteArrayView cell : csv.cells())
            cells.append(cell.toByteArray());
        records.append(cells);
    }
    return records;
}

Result<ReadBatch> read(const QByteArray &text, const ReadSettings &settings = {})
{
    return FormatRegistry().readRequests(*InputText::fromBytes(text, u"in"_s), settings);
}

using Cells = QList<QList<QByteArray>>;

} // namespace

class TestCsvFormat : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void partsCells()
    {
        QCOMPARE(cellsOf("a,b\n1,2"), (Cells{{"a", "b"}, {"1", "2"}}));
        QCOMPARE(cellsOf("a,b\r\n\r\n\"1\r\n2\",\r\n"), (Cells{{"a", "b"}, {"1\r\n2", ""}}));
        QCOMPARE(cellsOf("a\rb\r"), (Cells{{"a"}, {"b"}}));
        QCOMPARE(cellsOf("\"a\"\"b\",c\"d,\"\""), (Cells{{"a\"b", "c\"d", ""}}));
        QCOMPARE(cellsOf(",,"), (Cells{{"", "", ""}}));
        QCOMPARE(cellsOf("\"a\"x,b"), (Cells{{"a", "b"}}));
        QCOMPARE(cellsOf(""), Cells());
        CsvReader open("a,\"b\nc", ',');
        QVERIFY(open.next());
        QVERIFY(open.isOpen());
        QCOMPARE(open.cells()[1], QByteArrayView("b\nc"));
        QVERIFY(!open.next());
        const QByteArray commas(CsvReader::MostCells + 10, ',');
        CsvReader wide(commas, ',');
        QVERIFY(wide.next());
        QVERIFY(wide.hasTooMany());
        QCOMPARE(wide.cells().size(), CsvReader::MostCells);
    }

    void findsTheSeparator()
    {
        QCOMPARE(CsvReader::separatorOf("a;b\n1,5;2\n"), ';');
        QCOMPARE(CsvReader::separatorOf("a\tb\n1\t2\n"), '\t');
        QCOMPARE(CsvReader::separatorOf("a|b\n1|2\n"), '|');
        QCOMPARE(CsvReader::separatorOf("\"a;b\",c\n"), ',');
        QCOMPARE(CsvReader::separatorOf("alone"), ',');
    }

    void readsTheSpectrum()
    {
        const Corpus corpus(u"csv-spectrum"_s);
        if (!corpus.exists())
            QSKIP(qPrintable(corpus.absence()));
        int files = 0;
        for (const char *name :
             {"comma_in_quotes", "empty", "empty_crlf", "escaped_quotes", "json", "newlines", "newlines_crlf",
              "quotes_and_newlines", "simple", "simple_crlf", "utf8"}) {
            const QString base = QString::fromLatin1(name);
            QByteArray text = corpus.bytes(u"csvs/"_s + base + u".csv"_s);
            // A checkout has taken the CRs away that these files are about.
            if (base.endsWith(u"_crlf") && !text.contains('\r'))
                text.replace("\n", "\r\n");
            const Cells cells = cellsOf(text);
            const QJsonArray rows = corpus.array(u"json/"_s + base + u".json"_s);
            QCOMPARE(cells.size(), rows.size() + 1);
            QByteArray again;
            for (const QList<QByteArray> &record : cells) {
                for (const QByteArray &cell : record)
                    again += csvCell(cell, ',') + (&cell == &record.last() ? '\n' : ',');
            }
            QCOMPARE(cellsOf(again), cells);
            for (qsizetype row = 0; row < rows.size(); ++row)
                for (qsizetype column = 0; column < cells[0].size(); ++column)
                    QCOMPARE(QString::fromUtf8(cells[row + 1][column]),
                             rows[row].toObject()[QString::fromUtf8(cells[0][column])].toString());
            ++files;
        }
        QCOMPARE(files, 11);
    }

    void readsRequests()
    {
        const auto batch = read("URL,Method,id,timeout,retries,Header X-A,body,colour\n"
                                "http://h/1,put,one,2.5,4,v,\"a\nb\",red\n"
                                "http://h/2,,,,,,,\n");
        QVERIFY(batch);
        QCOMPARE(batch->badRows, 0);
        const HttpRequest row = batch->batch.requests.requestAt(0);
        QCOMPARE(row.url, "http://h/1");
        QCOMPARE(row.method, "put");
        QCOMPARE(row.id, u"one");
        QCOMPARE(row.timeout, 2500ms);
        QCOMPARE(row.maxRetries, 4);
        QCOMPARE(row.headers, (HttpHeaders{{"X-A", "v"}}));
        QCOMPARE(row.body.bytes, "a\nb");
        HttpRequest plain;
        plain.url = "http://h/2";
        QCOMPARE(batch->batch.requests.requestAt(1), plain);
        QCOMPARE(batch->warnings.size(), 1);
        QVERIFY(batch->warnings.first().contains(u"colour"_s));
    }

    void findsTheUrlsByWhatTheyAre()
    {
        ReadSettings settings;
        const auto by = [&](const QByteArray &text) {
            const auto batch = FormatRegistry().byId(u"csv")->readRequests(
                *InputText::fromBytes(text, u"in.csv"_s), settings);
            return batch ? batch->batch.requests.requestAt(0).url : batch.error().toString().toUtf8();
        };
        QCOMPARE(by("n;where\n1;https://h/x\n"), "https://h/x");
        QCOMPARE(by("1\thttps://h/y\n2\thttps://h/z\n"), "https://h/y");
        QVERIFY(by("a,b\n1,2\n").contains("no column has URLs"));
        settings.fields = {{u"b"_s, u"url"_s}};
        settings.bareScheme = "https";
        QCOMPARE(by("a,b\n1,h.example/p\n"), "https://h.example/p");
        settings.fields = {{u"b"_s, u"colour"_s}};
        QVERIFY(by("a,b\n1,2\n").contains("no field"));
    }

    void understandsOtherEncodings()
    {
        QStringEncoder utf16(QStringEncoder::Utf16, QStringEncoder::Flag::WriteBom);
        const QByteArray wide = utf16(u"url,name\r\nhttp://h/,\u00e4\u20ac\r\n"_s);
        QCOMPARE(read(wide)->batch.requests.requestAt(0).name, u"\u00e4\u20ac");
        const auto latin = read("url,name\nhttp://h/,\xe4\n");
        QCOMPARE(latin->batch.requests.requestAt(0).name, u"\u00e4");
        QCOMPARE(latin->warnings.size(), 1);
        QCOMPARE(read("\xef\xbb\xbfurl,name\nhttp://h/,x\n")->batch.requests.requestAt(0).name, u"x");
    }

    void aBadRowStopsNoOther()
    {
        const auto batch =
            read("url,timeout\nhttp://h/1,1\nhttp://h/2,x\n,1\nbare.example,1\nhttp://h/3,\"2\n");
        QVERIFY(batch);
        QCOMPARE(batch->batch.requests.count(), 5);
        QCOMPARE(batch->badRows, 4);
        QVERIFY(batch->batch.requests.requestAt(1).inputError.startsWith(u"in:3:1: timeout"_s));
        QCOMPARE(batch->batch.requests.requestAt(2).inputError, u"in:4:1: the URL is missing");
        QVERIFY(batch->batch.requests.requestAt(3).inputError.contains(u"no scheme"_s));
        QVERIFY(batch->batch.requests.requestAt(4).inputError.contains(u"not closed"_s));
    }

    void saysWhatIsToBeSkipped()
    {
        const auto batch =
            FormatRegistry().readRequests(*InputText::fromBytes("url,skip\nhttp://h/1,TRUE\nhttp://h/2,no\n"
                                                                "http://h/3,\nhttp://h/4,perhaps\n",
                                                                u"in"_s));
        QVERIFY(batch);
        const RequestList &rows = batch->batch.requests;
        QVERIFY(rows.isSkippedAt(0) && !rows.isSkippedAt(1) && !rows.isSkippedAt(2));
        QCOMPARE(rows.requestAt(3).inputError, u"in:5:1: skip must be true or false");
        // A format without a place for it says so: whoever reads the file sends the row.
        const QTemporaryDir folder;
        QStringList warnings;
        QVERIFY(FormatRegistry().writeRequests(batch->batch, folder.filePath(u"a.txt"_s), &warnings));
        QCOMPARE(warnings.filter(u"skipped: 1 rows"_s).size(), 1);
        for (const QString &suffix : {u"json"_s, u"jsonl"_s}) {
            warnings.clear();
            const QString file = folder.filePath(u"a."_s + suffix);
            QVERIFY(FormatRegistry().writeRequests(batch->batch, file, &warnings));
            QCOMPARE(warnings.filter(u"skipped"_s), QStringList());
            const auto again = FormatRegistry().readRequests(file);
            QVERIFY(again && again->batch.requests.isSkippedAt(0) && !again->batch.requests.isSkippedAt(1));
        }
    }

    void isTakenForNothingElse()
    {
        const FormatRegistry formats;
        const auto id = [&](const QByteArray &text) {
            return formats.recognise(*InputText::fromBytes(text, u"in"_s))->id();
        };
        QCOMPARE(id("http://h/?a,b\nhttp://h/?c,d\n"), "urls"_L1);
        QCOMPARE(id("url\nhttp://h/\n"), "csv"_L1);
        QCOMPARE(id("[{\"url\":\"x\",\"b\":1}]"), "json"_L1);
    }

    void writesWhatItReads_data()
    {
        QTest::addColumn<QString>("suffix");
        QTest::newRow("csv") << u"csv"_s;
        QTest::newRow("tsv") << u"tsv"_s;
    }
    void writesWhatItReads()
    {
        QFETCH(const QString, suffix);
        Batch batch;
        const Corpus strings(u"strings"_s);
        const QJsonArray awkward =
            strings.exists() ? strings.array(u"blns.json"_s) : QJsonArray{u"a,\"b\"\n\tc"_s};
        for (const QJsonValue value : awkward) { // NOLINT(performance-implicit-conversion-in-loop)
            HttpRequest row;
            row.url = "http://h/";
            row.name = value.toString();
            row.body.kind = RequestBody::Kind::Data;
            row.body.bytes = value.toString().toUtf8();
            if (row.body.bytes.isEmpty())
                row.body = {};
            row.headers.append(HttpHeader{"X-A", "1"});
            row.skip = batch.requests.count() % 2 == 0;
            batch.requests.append(row);
        }
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"out."_s + suffix);
        QStringList warnings;
        QVERIFY(FormatRegistry().writeRequests(batch, file, &warnings));
        QCOMPARE(warnings, QStringList());
        const auto again = FormatRegistry().readRequests(file);
        QVERIFY(again);
        QCOMPARE(again->warnings, QStringList());
        QCOMPARE(again->batch.requests.count(), batch.requests.count());
        for (qsizetype i = 0; i < batch.requests.count(); ++i)
            QCOMPARE(again->batch.requests.requestAt(i), batch.requests.requestAt(i));
    }

    void readsRealLists()
    {
        const Corpus corpus(u"url-lists"_s);
        if (!corpus.exists())
            QSKIP(qPrintable(corpus.absence()));
        ReadSettings settings;
        settings.bareScheme = "https";
        const auto batch = FormatRegistry().readRequests(corpus.path(u"gsa_directory.csv"_s), settings);
        QVERIFY(batch);
        QCOMPARE(batch->badRows, 3); // "vaccines.cdc.gov  (website is no longer maintained)" and the like
        QCOMPARE(batch->batch.requests.count(), 7049);
        QCOMPARE(batch->batch.requests.requestAt(1).url, "https://ridb.recreation.gov");
    }
};

QTEST_GUILESS_MAIN(TestCsvFormat)
#include "tst_csvformat.moc"
