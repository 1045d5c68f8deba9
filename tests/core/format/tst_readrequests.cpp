// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/format/formatregistry.h"
#include "tests/support/testpaths.h"

#include <QTemporaryDir>
#include <QTest>

using namespace AsyncFetcher;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QString dataFile(const char *name)
{
    return testData("formats/") + QString::fromLatin1(name);
}

Result<ReadBatch> readText(const QByteArray &text, const char *name = "in")
{
    return FormatRegistry().readRequests(*InputText::fromBytes(text, QString::fromLatin1(name)));
}

HttpRequest onlyRow(const QByteArray &fields)
{
    const auto read = readText("[{\"url\":\"http://h/\"," + fields + "}]");
    return read && read->batch.requests.count() == 1 ? read->batch.requests.requestAt(0) : HttpRequest();
}

} // namespace

class TestReadRequests : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void linesAreForeseen()
    {
        const auto text = InputText::fromBytes(QByteArray("http://h/1\n").repeated(5000), u"in"_s);
        QCOMPARE(text->expectedLines(), 0);
        InputText::Line line;
        for (int i = 0; i < 10; ++i)
            QVERIFY(text->nextLine(&line));
        QCOMPARE(text->expectedLines(), 5000);

        QTemporaryDir folder;
        QFile file(folder.filePath(u"list.txt"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray("http://h/1\n").repeated(200'000));
        file.close();
        const auto fromFile = InputText::open(file.fileName());
        QVERIFY(fromFile);
        for (int i = 0; i < 100'000; ++i) // past the first block
            QVERIFY((*fromFile)->nextLine(&line));
        QCOMPARE((*fromFile)->expectedLines(), 200'000);
    }

    void readsEveryFieldOfABatch()
    {
        const auto read = FormatRegistry().readRequests(dataFile("everything.json"));
        QVERIFY(read);
        QCOMPARE(read->warnings, QStringList());
        QCOMPARE(read->badRows, 0);
        const RequestList &rows = read->batch.requests;
        QCOMPARE(rows.count(), 11);
        QCOMPARE(rows.defaults().method, "POST");
        QCOMPARE(rows.defaults().headers, (HttpHeaders{{"Accept", "application/json"}}));
        QCOMPARE(rows.defaults().timeout, 2500ms);
        QCOMPARE(read->batch.options.maxPerHost, 3);
        QCOMPARE(read->batch.options.rate, 20.0);
        QCOMPARE(read->batch.options.retryStatuses, (QList<int>{429, 503}));
        QCOMPARE(read->batch.variables["page"_L1].toInt(), 2);
        QVERIFY(read->batch.others["notes"_L1].isArray());

        HttpRequest plain;
        plain.url = "http://127.0.0.1:8080/plain";
        QCOMPARE(rows.requestAt(0), plain);
        const HttpRequest first = rows.requestAt(1);
        QCOMPARE(first.url, "http://127.0.0.1:8080/a b?q=ü#top");
        QCOMPARE(first.headers[0], (HttpHeader{"X-One", "1"}));
        QVERIFY(first.headers[1].value.isNull()); // takes the field away
        QCOMPARE(first.id, u"first");
        QCOMPARE(first.name, u"The first");
        QCOMPARE(first.tags, (QStringList{u"smoke"_s, u"slow"_s}));
        QCOMPARE(rows.requestAt(2).headers, (HttpHeaders{{"X-A", "1"}, {"x-a", "2"}, {"X-B", ""}}));
        QVERIFY(!rows.requestAt(2).headers[2].value.isNull());
        const HttpRequest text = rows.requestAt(3);
        QCOMPARE(text.body.kind, RequestBody::Kind::Data);
        QCOMPARE(text.body.bytes, "a=1&b=\"2\"\n");
        QCOMPARE(text.timeout, 0ms);
        QCOMPARE(text.maxRetries, 0);
        QCOMPARE(text.retryUnsafe, true);
        QCOMPARE(text.maxRedirects, 0);
        QCOMPARE(rows.requestAt(4).body.kind, RequestBody::Kind::DataObject);
        QCOMPARE(rows.requestAt(4).body.bytes, "{\"n\": 1.000, \"big\": 123456789012345678901234567890}");
        QCOMPARE(rows.requestAt(5).body.kind, RequestBody::Kind::Json);
        QCOMPARE(rows.requestAt(5).body.bytes, "[1.0, null, \"x\"]");
        const QList<std::pair<QString, QString>> form{{u"a"_s, u"1"_s}, {u"a"_s, u"2"_s}, {u"b"_s, u"&="_s}};
        QCOMPARE(rows.requestAt(6).body.form, form);
        QCOMPARE(rows.requestAt(7).body.parts[1].fileName, u"b.bin");
        QCOMPARE(rows.requestAt(8).body.file, u"body.bin");
        QCOMPARE(rows.requestAt(9).password, "p:w");
        QCOMPARE(rows.requestAt(10).bearer, "token");
    }

    void takesOtherWaysToWriteTheSame()
    {
        QCOMPARE(onlyRow("\"headers\":{\"A\":[\"1\",2],\"B\":true}").headers,
                 (HttpHeaders{{"A", "1"}, {"A", "2"}, {"B", "true"}}));
        QCOMPARE(onlyRow("\"form\":{\"a\":[1,\"2\"],\"b\":1.50}").body.form.last().second, u"1.50");
        QCOMPARE(onlyRow("\"multipart\":{\"a\":\"1\",\"b\":{\"file\":\"x\"}}").body.parts[1].file, u"x");
        QCOMPARE(onlyRow("\"auth\":{\"basic\":\"u:p:w\"}").password, "p:w");
        QCOMPARE(onlyRow("\"data_base64\":\"AP8=\"").body.bytes, QByteArray("\0\xff", 2));
        QCOMPARE(onlyRow("\"id\":17").id, u"17");
        QVERIFY(onlyRow("\"json\":null,\"timeout\":null,\"headers\":null").body.isEmpty());
        QCOMPARE(readText("{\"url\":\"http://h/\"}")->batch.requests.count(), 1);
        QCOMPARE(readText("{\"requests\":[\"http://h/1\",{\"url\":\"http://h/2\"}]}")->batch.requests.count(),
                 2);
        QCOMPARE(readText("[]")->batch.requests.count(), 0);
    }

    void keepsRowsThatMeanNothing_data()
    {
        QTest::addColumn<QByteArray>("fields");
        QTest::addColumn<QString>("error");
        const auto row = [](const char *fields, const char *error) {
            QTest::newRow(fields) << QByteArray(fields) << QString::fromLatin1(error);
        };
        row("\"timeout\":\"5\"", "in:1:32: timeout must be a number of seconds, 0 or more");
        row("\"timeout\":-1", "in:1:32: timeout must be a number of seconds, 0 or more");
        row("\"max_retries\":1.5", "in:1:36: max_retries must be a whole number, 0 or more");
        row("\"method\":5", "in:1:31: method must be a string");
        row("\"headers\":\"A: b\"", "in:1:32: headers must be an object, or pairs of name and value");
        row("\"headers\":{\"A\":{}}", "in:1:32: headers A must be a string");
        row("\"headers\":[[\"A\"]]", "in:1:32: headers must be an object, or pairs of name and value");
        row("\"data\":[1]", "in:1:29: data must be a string or an object");
        row("\"data\":\"a\",\"json\":1", "in:1:40: json is a second body: a request has one of data, "
                                         "data_base64, json, form, multipart, body_file");
        row("\"tags\":\"a\"", "in:1:29: tags must be an array of strings");
        row("\"retry_unsafe\":1", "in:1:37: retry_unsafe must be true or false");
        row("\"skip\":\"yes\"", "in:1:29: skip must be true or false");
        row("\"multipart\":[{\"value\":\"x\"}]", "in:1:34: multipart has a part without name");
        row("\"method\":\"GET\",\"method\":\"PUT\"", "in:1:46: method is given twice");
        row("\"auth\":{\"digest\":\"x\"}",
            "in:1:29: auth must be {\"basic\": {\"user\", \"password\"}} or {\"bearer\": \"token\"}");
    }
    void keepsRowsThatMeanNothing()
    {
        QFETCH(QByteArray, fields);
        const auto read = readText("[{\"url\":\"http://h/1\"," + fields + "},\n \"http://h/2\"]");
        QVERIFY(read);
        QCOMPARE(read->batch.requests.count(), 2);
        QCOMPARE(read->badRows, 1);
        QTEST(read->batch.requests.requestAt(0).inputError, "error");
        QCOMPARE(read->batch.requests.requestAt(0).url, "http://h/1"); // what could be understood
        QCOMPARE(read->batch.requests.requestAt(1).inputError, QString());
    }

    void keepsABrokenRowAmongOthers()
    {
        const auto read = readText("{\"requests\": [\n  {\"url\": \"http://h/1\"},\n  {\"url\": },\n  5,\n"
                                   "  {\"url\": \"http://h/4\"}\n]}");
        QVERIFY(read);
        const RequestList &rows = read->batch.requests;
        QCOMPARE(rows.count(), 4);
        QCOMPARE(rows.requestAt(1).inputError, u"in:3:11: a value was expected");
        QCOMPARE(rows.requestAt(1).url, "{\"url\": }");
        QCOMPARE(rows.requestAt(2).inputError, u"in:4:3: a request is an object or a string");
        QCOMPARE(rows.urlAt(3), "http://h/4");
    }

    void namesThePlaceWhereNothingCanBeRead_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("error");
        const auto row = [](const char *text, const char *error) {
            QTest::newRow(text) << QByteArray(text) << QString::fromLatin1(error);
        };
        row("{\"requests\": [", "in:1:15: the text ends too early");
        row("{\"requests\": [\n  {\"url\": \"http://h/\"},\n  {\"url\": \"http",
            "in:3:11: the string is not closed");
        row("{\"requests\": [{\"url\": \"http://h/\"}}", "in:1:35: a comma or ] was expected");
        row("{\"requests\": [\"http://h/\"]} x", "in:1:29: something follows the end of the batch");
        row("{\"requests\": {}}", "in:1:14: \"requests\" must be an array");
        row("{\"requests\": [], \"requests\": []}", "in:1:30: \"requests\" is given twice");
        row("{\"batch\": []}", "in:1:1: a batch has an array \"requests\"");
        row("[{\"url\" \"http://h/\"}]", "in:1:9: a colon was expected");
        row("{\"format\": \"asyncfetcher-results\", \"requests\": []}",
            "in:1:12: the format must be \"asyncfetcher-batch\", not \"asyncfetcher-results\"");
        row("{\"version\": 2, \"requests\": []}",
            "in:1:13: the version must be 1: nothing newer is known here");
        row("{\"options\": {\"rate\": \"x\"}, \"requests\": []}",
            "in:1:13: the option rate must be a rate such as 10/s, 600/m or 10");
        row("{\"defaults\": {\"timeout\": []}, \"requests\": []}",
            "in:1:26: defaults: timeout must be a number of seconds, 0 or more");
        row("not json", "in:1:1: the URL has no scheme: http:// or https:// must stand before it");
    }
    void namesThePlaceWhereNothingCanBeRead()
    {
        QFETCH(QByteArray, text);
        const auto read = readText(text);
        QVERIFY(!read);
        QTEST(read.error().toString(), "error");
    }

    void tellsWrongOptionsFromWrongText()
    {
        QCOMPARE(readText("{\"options\": {\"rate\": \"x\"}, \"requests\": []}").error().code,
                 Error::Code::Usage);
        QCOMPARE(readText("{\"defaults\": 5, \"requests\": []}").error().code, Error::Code::Usage);
        QCOMPARE(readText("{\"requests\": [").error().code, Error::Code::Syntax);
    }

    void readsJsonLines()
    {
        const auto read = FormatRegistry().readRequests(dataFile("mixed.jsonl"));
        QVERIFY(read);
        const RequestList &rows = read->batch.requests;
        QCOMPARE(rows.count(), 8);
        QCOMPARE(read->badRows, 5);
        const QString name = dataFile("mixed.jsonl");
        QCOMPARE(rows.urlAt(1), "http://127.0.0.1/2");
        QCOMPARE(rows.requestAt(2).inputError,
                 name + u":4:39: timeout must be a number of seconds, 0 or more"_s);
        QCOMPARE(rows.requestAt(2).method, "PUT");
        QCOMPARE(rows.requestAt(3).inputError, name + u":5:28: the text ends too early"_s);
        QCOMPARE(rows.requestAt(3).url, "{\"url\":\"http://127.0.0.1/4\"");
        QCOMPARE(rows.requestAt(4).inputError, name + u":6:1: a request is an object or a string"_s);
        QCOMPARE(rows.requestAt(5).inputError, name + u":7:1: url is missing"_s);
        QCOMPARE(rows.requestAt(6).inputError, name + u":8:45: something follows the end of the request"_s);
        QCOMPARE(rows.requestAt(7).inputError, QString());
        QCOMPARE(read->warnings,
                 QStringList{name + u": the unknown field \"colour\" is ignored (2 times)"_s});
    }

    void readsALongLineAcrossBlocks()
    {
        const QByteArray longUrl = "http://h/" + QByteArray(3'000'000, 'x');
        QTemporaryDir folder;
        QFile file(folder.filePath(u"long.jsonl"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        for (int i = 0; i < 20'000; ++i)
            file.write("{\"url\":\"http://h/" + QByteArray::number(i) + "\"}\r\n");
        file.write("{\"url\":\"" + longUrl + "\"}\n{\"url\":\"http://h/end\"}");
        file.close();
        const auto read = FormatRegistry().readRequests(file.fileName());
        QVERIFY(read);
        QCOMPARE(read->badRows, 0);
        QCOMPARE(read->batch.requests.count(), 20'002);
        QCOMPARE(read->batch.requests.urlAt(19'999), "http://h/19999");
        QCOMPARE(read->batch.requests.urlAt(20'000), longUrl);
        QCOMPARE(read->batch.requests.urlAt(20'001), "http://h/end");
    }

    void readsALargeBatch()
    {
        QByteArray text = "{\"requests\": [\n";
        for (int i = 0; i < 200'000; ++i)
            text +=
                "{\"url\": \"http://127.0.0.1:8080/item/" + QByteArray::number(i) + "\", \"timeout\": 5},\n";
        text += "\"http://h/end\", 7]}";
        QTemporaryDir folder;
        QFile file(folder.filePath(u"large.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
        file.close();
        const auto read = FormatRegistry().readRequests(file.fileName());
        QVERIFY(read);
        QCOMPARE(read->batch.requests.count(), 200'002);
        QCOMPARE(read->batch.requests.urlAt(123'456), "http://127.0.0.1:8080/item/123456");
        QVERIFY(read->batch.requests.requestAt(200'001).inputError.contains(u"large.json:200002:17: "_s));
    }

    void readsAListOfUrls()
    {
        const auto read = FormatRegistry().readRequests(dataFile("list.txt"));
        QVERIFY(read);
        const RequestList &rows = read->batch.requests;
        QCOMPARE(rows.count(), 6);
        QCOMPARE(rows.urlAt(0), "http://127.0.0.1/1");
        QCOMPARE(rows.urlAt(1), "https://example.com/ä?x=#frag");
        QCOMPARE(rows.requestAt(2).inputError,
                 dataFile("list.txt") +
                     u":6:1: the URL has no scheme: http:// or https:// must stand before it"_s);
        QCOMPARE(rows.urlAt(2), "example.com/bare");
        QVERIFY(!rows.requestAt(3).inputError.isEmpty());
        QCOMPARE(rows.requestAt(4).inputError,
                 QString()); // a scheme there is: whether it is served is not ours
        QCOMPARE(rows.urlAt(5), "http://127.0.0.1/last");
    }

    void recognisesByContent_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("fileName");
        QTest::addColumn<QString>("format");
        const auto row = [](const char *text, const char *fileName, const char *format) {
            QTest::newRow(text) << QByteArray(text) << QString::fromLatin1(fileName)
                                << QString::fromLatin1(format);
        };
        row("{\"requests\":[]}", "-", "json");
        row("{\n \"requests\":[]}", "-", "json");
        row("[\"http://h/\"]", "-", "json");
        row("{\"url\":\"http://h/\"}\n{\"url\":\"http://h/\"}", "-", "jsonl");
        row("\n{\"url\":\"http://h/\"}\n\"http://h/\"\n", "x.json", "jsonl");
        row("{\"url\":\"http://h/\"\n{\"url\":\"http://h/\"}\n", "-", "jsonl");
        row("{\"url\":\"http://h/\"}\n", "x.jsonl", "jsonl");
        row("{\"url\":\"http://h/\",\"json\":{\"requests\":[]}}\n{\"url\":\"http://h/\"}", "-", "jsonl");
        row("{\"requests\":[\n{\"url\":\"http://h/\"},\n{\"url\":\"http://h/\"}\n]}", "x.jsonl", "json");
        row("{\"defaults\":{},\n\"requests\":[\n{\"url\":\"http://h/\"}]}", "-", "json");
        row("\"http://h/\"\n", "-", "jsonl");
        row("http://h/\n", "-", "urls");
        row("# {\n", "x.txt", "urls");
        row("", "-", "urls");
        row("", "x.json", "json");
        row("garbage", "x.JSON", "json");
    }
    void recognisesByContent()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, fileName);
        const FormatRegistry registry;
        const Format *format = registry.recognise(*InputText::fromBytes(text, fileName));
        QVERIFY(format);
        QTEST(QString(format->id()), "format");
    }

    void saysWhatIsNoText()
    {
        QVERIFY(!readText(QByteArray("\0\1\2", 3)));
        QVERIFY(!readText(QByteArray("\xff\xfe\0\0a\0", 6)));
        QCOMPARE(FormatRegistry().readRequests(u"/no/such/file"_s).error().code, Error::Code::Io);
        QCOMPARE(FormatRegistry().readRequests(u"/tmp"_s).error().toString(), u"/tmp: is a folder");
    }

    void readsUtf16()
    {
        const QString text = u"\ufeffhttp://h/\u00e4\n\"http://h/2\"\n"_s;
        const QByteArray little(reinterpret_cast<const char *>(text.utf16()), text.size() * 2);
        QByteArray big = little;
        for (qsizetype i = 0; i < big.size(); i += 2)
            std::swap(big[i], big[i + 1]);
        for (const QByteArray &bytes : {little, big})
            QCOMPARE(readText(bytes)->batch.requests.requestAt(0).url, "http://h/\xc3\xa4");
        QTemporaryDir folder;
        QFile file(folder.filePath(u"list.txt"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(little.repeated(10'000));
        file.close();
        QCOMPARE(FormatRegistry().readRequests(file.fileName())->batch.requests.count(), 20'000);
    }

    void takesBareHostsWhereTheSchemeIsSaid()
    {
        ReadSettings settings;
        settings.bareScheme = "https";
        const QByteArray text = "example.com/a\nlocalhost:80\n[::1]:8080/x\nhttp://h/\nnot a url\nword\n";
        const auto read = FormatRegistry().readRequests(*InputText::fromBytes(text, u"in"_s), settings);
        QVERIFY(read);
        QCOMPARE(read->badRows, 2);
        QCOMPARE(read->batch.requests.urlAt(0), "https://example.com/a");
        QCOMPARE(read->batch.requests.urlAt(1), "https://localhost:80");
        QCOMPARE(read->batch.requests.urlAt(2), "https://[::1]:8080/x");
        QCOMPARE(read->batch.requests.urlAt(3), "http://h/");
    }

    void mapsMembersOfOtherObjects()
    {
        ReadSettings settings;
        settings.fields = {{u"link"_s, u"url"_s},
                           {u"verb"_s, u"method"_s},
                           {u"trace"_s, u"header X-Trace"_s},
                           {u"who"_s, u"user"_s},
                           {u"labels"_s, u"tags"_s}};
        const QByteArray object = "{\"link\": \"http://a/\", \"verb\": \"PUT\", \"trace\": 7, \"who\": null, "
                                  "\"labels\": [\"x\"], \"more\": {}}";
        for (const QByteArray &text : {'[' + object + ']', object + '\n' + object}) {
            const auto read = FormatRegistry().readRequests(*InputText::fromBytes(text, u"in"_s), settings);
            QVERIFY(read);
            QCOMPARE(read->badRows, 0);
            const HttpRequest request = read->batch.requests.requestAt(0);
            QCOMPARE(request.url, "http://a/");
            QCOMPARE(request.method, "PUT");
            QCOMPARE(headerValue(request.headers, "X-Trace"), "7");
            QCOMPARE(request.tags, QStringList{u"x"_s});
            QVERIFY(request.user.isEmpty());
        }
        const auto bad = FormatRegistry().readRequests(
            *InputText::fromBytes("[{\"link\": \"http://a/\", \"trace\": {}}]", u"in"_s), settings);
        QVERIFY(bad);
        QCOMPARE(bad->badRows, 1);
        QVERIFY(bad->batch.requests.requestAt(0).inputError.contains(u"trace must be a string"_s));
        settings.fields = {{u"link"_s, u"nonsense"_s}};
        const auto wrong =
            FormatRegistry().readRequests(*InputText::fromBytes('[' + object + ']', u"in"_s), settings);
        QVERIFY(!wrong);
        QCOMPARE(wrong.error().code, Error::Code::Usage);
    }

    void readingCanBeWatchedAndCancelled_data()
    {
        QTest::addColumn<QByteArray>("first");
        QTest::addColumn<QByteArray>("row");
        QTest::addColumn<QByteArray>("last");
        QTest::addRow("json") << QByteArray("[") << QByteArray("{\"url\":\"http://h/\"},\n")
                              << QByteArray("{\"url\":\"http://h/\"}]");
        QTest::addRow("jsonl") << QByteArray() << QByteArray("{\"url\":\"http://h/\"}\n") << QByteArray();
        QTest::addRow("urls") << QByteArray() << QByteArray("http://h/\n") << QByteArray();
    }
    void readingCanBeWatchedAndCancelled()
    {
        QFETCH(QByteArray, first);
        QFETCH(QByteArray, row);
        QFETCH(QByteArray, last);
        QTemporaryDir folder;
        const QString name = folder.filePath(u"in"_s);
        QFile file(name);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(first + row.repeated(1'500'000 / row.size()) + last);
        file.close();

        QList<qint64> told;
        const auto input = InputText::open(name);
        (*input)->setGoOn([&told](qint64 bytes) {
            told.append(bytes);
            return true;
        });
        QVERIFY(FormatRegistry().readRequests(**input));
        QVERIFY2(!told.isEmpty() && told.size() <= 3, qPrintable(QString::number(told.size())));
        QVERIFY(std::is_sorted(told.begin(), told.end()));
        QVERIFY(told.last() <= (*input)->size());

        const auto cancelled = InputText::open(name);
        (*cancelled)->setGoOn([](qint64) { return false; });
        const auto read = FormatRegistry().readRequests(**cancelled);
        QVERIFY(!read);
        QCOMPARE(read.error().code, Error::Code::Cancelled);
    }

    void aLineWithoutEndIsRefused_data()
    {
        QTest::addColumn<QByteArray>("first");
        QTest::newRow("urls") << QByteArray("http://h/1\n");
        QTest::newRow("jsonl") << QByteArray("{\"url\":\"http://h/1\"}\n");
    }
    void aLineWithoutEndIsRefused()
    {
        QFETCH(const QByteArray, first);
        const auto read = readText(first + first + QByteArray(InputText::MostLineBytes + 1, 'x'));
        QVERIFY(!read);
        QCOMPARE(read.error().toString(), u"in:3: The line is longer than 64 MiB."_s);
    }

    void aRecordWithoutEndIsABadRow()
    {
        const auto read = readText("url,name\nhttp://h/1,a\nhttp://h/2,\"" +
                                   QByteArray(InputText::MostLineBytes + 1, 'x') + "\"\nhttp://h/3,c\n");
        QVERIFY(read);
        QCOMPARE(read->batch.requests.count(), 3);
        QVERIFY(read->batch.requests.requestAt(1).inputError.contains(u"in:3:1: the record is longer"_s));
    }

    void aFileThatIsCutWhileItIsReadIsAnError()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(u"table.csv"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("url,name\n" + QByteArray("http://h/1,name\n").repeated(1'000'000));
        file.close();
        const auto input = InputText::open(file.fileName());
        QVERIFY(input);
        int asked = 0;
        (*input)->setGoOn([&](qint64) { return ++asked > 1 || QFile::resize(file.fileName(), 70'000); });
        const auto read = FormatRegistry().readRequests(**input);
        QVERIFY(asked > 0);
        QVERIFY(!read);
        QCOMPARE(read.error().toString(),
                 file.fileName() + u": was changed while it was read: read it again"_s);
    }

    void whatIsGoneReadsAsZerosAndOthersAreWhole()
    {
        QTemporaryDir folder;
        const auto made = [&folder](const char *name) {
            QFile file(folder.filePath(QLatin1StringView(name)));
            return file.open(QIODevice::WriteOnly) && file.write(QByteArray(1'000'000, 'x')) > 0
                       ? file.fileName()
                       : QString();
        };
        const auto cut = InputText::open(made("cut"));
        const auto kept = InputText::open(made("kept"));
        const auto bytes = (*cut)->whole();
        const auto others = (*kept)->whole();
        QVERIFY(bytes && others);
        QVERIFY(QFile::resize((*cut)->name(), 0));
        QCOMPARE(bytes->back(), '\0');
        QCOMPARE(bytes->front(), '\0');
        QCOMPARE(others->back(), 'x');
        QVERIFY(!(*cut)->unchanged());
        QVERIFY((*kept)->unchanged());
    }

    void survivesDepth_data()
    {
        QTest::addColumn<QByteArray>("format");
        const FormatRegistry formats;
        for (const Format *format : formats.formats(Format::ReadsRequests))
            QTest::newRow(format->id().data()) << QByteArray(format->id().data(), format->id().size());
    }
    /// Deeper than any stack, in whatever a format is made of; who overflows it ends the test.
    void survivesDepth()
    {
        QFETCH(const QByteArray, format);
        constexpr qsizetype depth = 50'000;
        const FormatRegistry formats;
        for (const QByteArray &opening :
             {QByteArray("["), QByteArray("{\"item\":["), QByteArray("{\"a\":"), QByteArray("- "),
              QByteArray("<a>"), QByteArray("'\"$("), QByteArray("> ")})
            for (const QByteArray &begin :
                 {QByteArray(), QByteArray("{\"info\":{\"schema\":\"v2.1.0\"},\"item\":"),
                  QByteArray("openapi: 3.0.0\npaths: "), QByteArray("{\"log\":{\"entries\":")}) {
                const auto input = InputText::fromBytes(begin + opening.repeated(depth), u"in"_s);
                (void)formats.byId(QString::fromLatin1(format))->readRequests(*input, {});
            }
    }
};

QTEST_GUILESS_MAIN(TestReadRequests)
#include "tst_readrequests.moc"
