// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/import/batchreading.h"

#include <QTemporaryDir>
#include <QTest>

using namespace AsyncFetcher;
using namespace Qt::StringLiterals;

class TestBatchReading : public QObject
{
    Q_OBJECT

    ImportOutcome readText(const QByteArray &text, const ImportChoices &choices = {})
    {
        TaskProgress progress;
        return BatchReading::read(m_formats, {{}, text}, choices, progress);
    }
    static QByteArray url(const ImportOutcome &outcome, qsizetype row)
    {
        return outcome.read->batch.requests.requestAt(row).url;
    }

private Q_SLOTS:
    void tellsTheColumnsOfATable()
    {
        const ImportOutcome outcome = readText("Address;Verb;Colour\nhttp://a/;PUT;red\n");
        QVERIFY(outcome.read);
        QCOMPARE(outcome.format, "csv");
        QCOMPARE(outcome.layout.separator, ';');
        QCOMPARE(outcome.columns.size(), 3);
        QCOMPARE(outcome.columns[0].field, "url");
        QCOMPARE(outcome.columns[1].sample, u"PUT"_s);
        QVERIFY(outcome.columns[2].field.isEmpty());
    }

    void readsATableAsTheUserSays()
    {
        ImportChoices choices;
        choices.format = "csv";
        choices.settings.separator = ',';
        choices.settings.hasHeader = false;
        choices.settings.coding = ReadSettings::Coding::Latin1;
        choices.settings.bareScheme = "https";
        choices.settings.fields = {{u"1"_s, u"name"_s}, {u"2"_s, u"url"_s}};
        const ImportOutcome outcome = readText("na\xefve;x,example.org\n", choices);
        QVERIFY2(outcome.read, outcome.read ? "" : qPrintable(outcome.read.error().toString()));
        QCOMPARE(outcome.read->batch.requests.count(), 1);
        QCOMPARE(url(outcome, 0), "https://example.org");
        QCOMPARE(outcome.read->batch.requests.requestAt(0).name, u"naïve;x"_s);
        QVERIFY(outcome.read->warnings.isEmpty());
    }

    void leavesColumnsOut()
    {
        ImportChoices choices;
        choices.settings.fields = {{u"method"_s, u"-"_s}};
        const ImportOutcome table = readText("url,method\nhttp://a/,PUT\n", choices);
        QVERIFY(table.read);
        QVERIFY(table.read->batch.requests.requestAt(0).method.isEmpty());
        QVERIFY(table.read->warnings.isEmpty());
        const ImportOutcome objects = readText("[{\"url\": \"http://a/\", \"method\": \"PUT\"}]", choices);
        QVERIFY(objects.read);
        QVERIFY(objects.read->batch.requests.requestAt(0).method.isEmpty());
        // An address is not taken from where it was left out.
        choices.settings.fields = {{u"url"_s, u"-"_s}};
        QVERIFY(!readText("url,method\nhttp://a/,PUT\n", choices).read);
    }

    void tellsTheMembersOfObjects()
    {
        const ImportOutcome outcome =
            readText("[{\"link\": \"http://a/\", \"n\": {\"x\": 1}}, {\"method\": \"PUT\"}]");
        QCOMPARE(outcome.columns.size(), 3);
        QCOMPARE(outcome.columns[0].title, u"link"_s);
        QCOMPARE(outcome.columns[1].sample, u"{\"x\": 1}"_s);
        QCOMPARE(outcome.columns[2].field, "method");
        QVERIFY(BatchReading::needsChoices(outcome)); // no row has an address
        ImportChoices choices;
        choices.settings.fields = {{u"link"_s, u"url"_s}};
        const ImportOutcome mapped =
            readText("{\"link\": \"http://a/\"}\n{\"link\": \"http://b/\"}\n", choices);
        QVERIFY(mapped.read);
        QCOMPARE(mapped.format, "jsonl");
        QCOMPARE(mapped.columns[0].field, "url");
        QCOMPARE(url(mapped, 1), "http://b/");
        QVERIFY(!BatchReading::needsChoices(mapped));
    }

    void tellsWhatIsNotSet()
    {
        const ImportOutcome asked = readText("curl http://$HOST/$HOST/${PATH_PART}\ncurl http://b/\n");
        QVERIFY(asked.read);
        QCOMPARE(asked.read->badRows, 1);
        QCOMPARE(asked.missing, QList<QByteArray>{"HOST"}); // the first stops its command
        ImportChoices choices;
        choices.variables = {{"HOST", "a"}, {"PATH_PART", "{{part}}"}};
        const ImportOutcome given =
            readText("curl http://$HOST/$HOST/${PATH_PART}\ncurl http://b/\n", choices);
        QVERIFY(BatchReading::isClear(given));
        QVERIFY(given.missing.isEmpty());
        QCOMPARE(url(given, 0), "http://a/a/{{part}}");
    }

    void theProcessesEnvironmentIsNotTaken()
    {
        qputenv("IMPORT_TEST_HOST", "leaked");
        QCOMPARE(readText("curl http://$IMPORT_TEST_HOST/\ncurl http://b/\n").missing,
                 QList<QByteArray>{"IMPORT_TEST_HOST"});
    }

    void takesAnEnvironmentFile()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(u"env.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{\"values\": [{\"key\": \"host\", \"value\": \"h\", \"enabled\": true},{\"key\": "
                   "\"token\", \"value\": \"hidden-value\", \"type\": \"secret\"}]}");
        file.close();
        ImportChoices choices;
        choices.environment = file.fileName();
        const ImportOutcome outcome = readText("curl http://h/{{host}}", choices);
        QVERIFY(outcome.read);
        QCOMPARE(outcome.environment, (QList<QByteArray>{"host", "token"}));
        QCOMPARE(outcome.read->batch.variables["host"_L1].toString(), u"h"_s);
        QCOMPARE(outcome.read->batch.variables["token"_L1].toObject(), (QJsonObject{{u"secret"_s, true}}));
        choices.environment = folder.filePath(u"none.json"_s);
        QVERIFY(!readText("curl http://h/{{host}}", choices).read);
    }

    void joinsFilesWithTheirDefaults()
    {
        QTemporaryDir folder;
        const auto write = [&folder](const char *name, const QByteArray &text) {
            QFile file(folder.filePath(QLatin1StringView(name)));
            return file.open(QIODevice::WriteOnly) && file.write(text) == text.size() ? file.fileName()
                                                                                      : QString();
        };
        const QString first =
            write("a.json", "{\"requests\": [\"http://a/\"], \"variables\": {\"x\": \"1\"}}");
        const QString second = write("b.json", "{\"defaults\": {\"method\": \"PUT\"}, \"requests\": "
                                               "[\"http://b/\"], \"variables\": {\"y\": \"2\"}}");
        TaskProgress progress;
        const ImportOutcome outcome = BatchReading::read(m_formats, {{first, second}, {}}, {}, progress);
        QVERIFY(outcome.read);
        QCOMPARE(outcome.read->batch.requests.requestAt(1).method, "PUT");
        QCOMPARE(outcome.read->batch.variables.keys(), (QStringList{u"x"_s, u"y"_s}));
        QCOMPARE(BatchReading::recognise(m_formats, {first, folder.filePath(u"none"_s)}),
                 (QList<QByteArray>{"json", {}}));
    }

    void isCancelled()
    {
        TaskProgress progress;
        progress.cancel();
        const ImportOutcome outcome = BatchReading::read(m_formats, {{}, "http://a/\n"}, {}, progress);
        QVERIFY(!outcome.read);
        QCOMPARE(outcome.read.error().code, Error::Code::Cancelled);
    }

    void knowsWhatHasToBeAskedAbout()
    {
        QVERIFY(!BatchReading::needsChoices(readText("http://a/\n")));
        QVERIFY(BatchReading::needsChoices(readText("http://a/\nexample.org\n")));
        QVERIFY(BatchReading::needsChoices(readText("example.org\n"))); // nothing of it could be read
        QVERIFY(!BatchReading::needsChoices(readText("{\"requests\": [")));
        QVERIFY(!BatchReading::needsChoices(readText("[{\"url\": \"http://a/\"}, {\"x\": 1}]")));
        QVERIFY(!BatchReading::needsChoices(readText("[]")));
    }

private:
    FormatRegistry m_formats;
};

QTEST_GUILESS_MAIN(TestBatchReading)
#include "tst_batchreading.moc"
