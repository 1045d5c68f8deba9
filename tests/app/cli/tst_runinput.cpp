// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/dryrun.h"
#include "app/cli/runinput.h"
#include "app/cli/runprogress.h"
#include "tests/support/testpaths.h"

#include <QTemporaryDir>
#include <QTest>

using namespace AsyncFetcher;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestRunInput : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void letsTheCommandLineGoBeforeTheBatch()
    {
        RunArguments arguments;
        arguments.inputs = QStringList{testData("cli/layers.json")};
        const RunInput asWritten = *readRunInput(arguments, m_formats);
        QCOMPARE(asWritten.options.maxConcurrent, 3);
        QCOMPARE(asWritten.options.timeout, 4000ms);
        QCOMPARE(asWritten.requests->defaults().timeout, 5000ms);

        arguments.options = {{"max_concurrent", u"9"_s}, {"timeout", u"2"_s}, {"max_retries", u"0"_s}};
        arguments.method = u"HEAD"_s;
        arguments.headers = QStringList{u"accept: z"_s, u"Y: 1"_s, u"Y: 2"_s};
        arguments.auth = u"user:pass:word"_s;
        const RunInput input = *readRunInput(arguments, m_formats);
        QCOMPARE(input.options.maxConcurrent, 9);
        QCOMPARE(input.options.maxPerHost, 2);
        QCOMPARE(input.options.timeout, 2000ms);
        const HttpRequest &defaults = input.requests->defaults();
        QVERIFY(!defaults.timeout && !defaults.maxRetries); // so that the run's options hold
        QCOMPARE(defaults.method, "HEAD");
        QCOMPARE(defaults.headers, (HttpHeaders{{"X", "b"}, {"accept", "z"}, {"Y", "1"}, {"Y", "2"}}));
        QCOMPARE(defaults.user, "user");
        QCOMPARE(defaults.password, "pass:word");
        QVERIFY(defaults.bearer.isEmpty());
        QCOMPARE(input.requests->requestAt(1).timeout, 1000ms); // a row's own word is the last
        QCOMPARE(input.secrets.masked("x pass:word y"), "x *** y");
    }

    void joinsInputs()
    {
        RunArguments arguments;
        arguments.inputs = {
            write("a.txt", "http://h/1\nbare\n"),
            write("b.json", "{\"defaults\": {\"method\": \"PUT\"}, \"requests\": [\"http://h/2\"]}"),
            write("c.jsonl", "{\"url\": \"http://h/3\", \"method\": \"POST\"}")};
        const RunInput input = *readRunInput(arguments, m_formats);
        QCOMPARE(input.badRows, 1);
        QCOMPARE(input.requests->count(), 4);
        QCOMPARE(input.requests->requestAt(0).method, "");
        QCOMPARE(input.requests->requestAt(2).method, "PUT"); // its own batch's default
        QCOMPARE(input.requests->requestAt(3).method, "POST");
        arguments.inputs.append(u"/no/such/file"_s);
        QVERIFY(!readRunInput(arguments, m_formats));
    }

    void takesOutputOptionsOfABatch()
    {
        RunArguments arguments;
        arguments.inputs = {write(
            "a.json", "{\"options\": {\"bodies\": \"none\", \"with_secrets\": true}, \"requests\": []}")};
        QCOMPARE(readRunInput(arguments, m_formats)->bodies, u"none");
        QVERIFY(readRunInput(arguments, m_formats)->withSecrets);
        arguments.bodies = u"inline"_s;
        QCOMPARE(readRunInput(arguments, m_formats)->bodies, u"inline");
    }

    void foretellsARun()
    {
        RunArguments arguments;
        arguments.inputs = QStringList{testData("cli/plan.json")};
        const RunInput input = *readRunInput(arguments, m_formats);
        const RunForecast plan = forecastRun(*input.requests, input.options);
        QCOMPARE(plan.rows, 8);
        QCOMPARE(plan.hosts.size(), 3);
        QCOMPARE(plan.invalid.size(), 2);
        QCOMPARE(plan.reasons.size(), 2);
        QCOMPARE(plan.reasons[0].position, 5);
        QVERIFY(plan.reasons[1].why.contains(u"url is missing"_s));
        QCOMPARE(plan.duplicates.size(), 1); // spelled otherwise, the same request
        QCOMPARE(plan.notRetried(), 1);
        const QByteArray text = forecastText(plan, input.options);
        QVERIFY(text.startsWith("8 rows, 3 hosts, 2 invalid, 1 duplicate, 1 that will not be retried"));
        QVERIFY(text.contains("http://g:80"));
        QVERIFY(text.contains("GET 4, PATCH 1, POST 1"));
        RunOptions slow;
        slow.rate = 0.5;
        QVERIFY(forecastText(plan, slow).contains("at least 12 s"));
    }

    void tellsHowFarItIs()
    {
        Statistics statistics;
        statistics.total = 20'000;
        statistics.byState[size_t(RowState::Succeeded)] = 4'990;
        statistics.byState[size_t(RowState::Failed)] = 10;
        statistics.rateNow = 250;
        statistics.elapsed = 20s;
        QCOMPARE(progressText(statistics), "5000/20000 done, 10 failed, 250/s, ETA 1:00");
        statistics.rateNow = 1;
        QCOMPARE(progressText(statistics), "5000/20000 done, 10 failed, 1.0/s, ETA 4:10:00");
        QCOMPARE(summaryText(statistics),
                 "20000 rows: 4990 succeeded, 10 failed, 15000 not run; 20.0 s, 250/s");
        statistics.byState = {};
        statistics.rateNow = 0;
        QVERIFY(progressText(statistics).endsWith("ETA -"));
    }

private:
    QString write(const char *name, const QByteArray &content)
    {
        QFile file(m_folder->filePath(QString::fromLatin1(name)));
        if (file.open(QIODevice::WriteOnly))
            file.write(content);
        return file.fileName();
    }

    const FormatRegistry m_formats;
    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TestRunInput)
#include "tst_runinput.moc"
