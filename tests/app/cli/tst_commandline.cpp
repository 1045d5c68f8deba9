// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commandline.h"

#include <QTest>

using namespace AsyncFetcher;
using namespace Qt::StringLiterals;

namespace {

Command parse(const QList<QByteArray> &arguments)
{
    QList<QByteArray> all{"asyncfetcher-cli"};
    all += arguments;
    std::vector<char *> argv;
    for (QByteArray &argument : all)
        argv.push_back(argument.data());
    return parseCommandLine(int(argv.size()), argv.data());
}

RunArguments parseRun(const QList<QByteArray> &arguments)
{
    const Command command = parse(QList<QByteArray>{"run"} + arguments);
    const auto *run = std::get_if<RunArguments>(&command);
    return run ? *run : RunArguments();
}

} // namespace

class TestCommandLine : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void takesEveryOption()
    {
        const RunArguments run = parseRun({"a.json",
                                           "--max-concurrent",
                                           "9",
                                           "--rate=20/s",
                                           "-",
                                           "-o",
                                           "x.json",
                                           "--output",
                                           "-",
                                           "--header",
                                           "A: 1",
                                           "--header",
                                           "B: 2",
                                           "--method",
                                           "HEAD",
                                           "--auth",
                                           "u:p",
                                           "--retry-status",
                                           "429",
                                           "--retry-unsafe",
                                           "--bodies",
                                           "none",
                                           "--with-secrets",
                                           "--dry-run",
                                           "--progress",
                                           "plain",
                                           "-q",
                                           "--log-file",
                                           "l.log",
                                           "--log-level",
                                           "debug",
                                           "b.txt"});
        QCOMPARE(run.inputs, (QStringList{u"a.json"_s, u"-"_s, u"b.txt"_s}));
        QCOMPARE(run.outputs, (QStringList{u"x.json"_s, u"-"_s}));
        const QList<std::pair<QByteArray, QString>> options{{"max_concurrent", u"9"_s},
                                                            {"rate", u"20/s"_s},
                                                            {"retry_status", u"429"_s},
                                                            {"retry_unsafe", u"true"_s}};
        QCOMPARE(run.options, options);
        QCOMPARE(run.headers, (QStringList{u"A: 1"_s, u"B: 2"_s}));
        QCOMPARE(run.method, u"HEAD");
        QCOMPARE(run.auth, u"u:p");
        QCOMPARE(run.bodies, u"none");
        QVERIFY(run.withSecrets && run.dryRun && run.log.quiet);
        QVERIFY(run.progress == ProgressMode::Plain);
        QCOMPARE(run.log.file, u"l.log");
        QCOMPARE(run.log.level, LogLevel::Debug);
    }

    void knowsItsDefaults()
    {
        const RunArguments run = parseRun({"-"});
        QCOMPARE(run.inputs, QStringList{u"-"_s});
        QVERIFY(run.outputs.isEmpty() && run.options.isEmpty() && !run.withSecrets);
        QCOMPARE(run.log.file, u"fetcher.log");
        QVERIFY(!run.log.level);
        QVERIFY(run.progress == ProgressMode::Auto);
        QCOMPARE(parseRun({"-", "--log-file", "none"}).log.file, QString());
    }

    void refusesWhatItDoesNotUnderstand_data()
    {
        QTest::addColumn<QList<QByteArray>>("arguments");
        QTest::addColumn<QByteArray>("named");
        const auto row = [](const QList<QByteArray> &arguments, const char *named) {
            QTest::newRow(arguments.join(' ').constData()) << arguments << QByteArray(named);
        };
        row({}, "subcommand");
        row({"fetch"}, "fetch");
        row({"run"}, "INPUT");
        row({"run", "a", "--no-such-option"}, "--no-such-option");
        row({"run", "a", "--timeout", "soon"}, "--timeout");
        row({"run", "a", "--timeout", "-1"}, "--timeout");
        row({"run", "a", "--timeout"}, "--timeout");
        row({"run", "a", "--max-concurrent", "0"}, "--max-concurrent");
        row({"run", "a", "--max-per-host", "x"}, "--max-per-host");
        row({"run", "a", "--rate", "fast"}, "--rate");
        row({"run", "a", "--retry-status", "4xx"}, "--retry-status");
        row({"run", "a", "--max-body", "big"}, "--max-body");
        row({"run", "a", "--proxy", "ftp://h"}, "--proxy");
        row({"run", "a", "--header", "no colon"}, "--header");
        row({"run", "a", "--auth", "nobody"}, "--auth");
        row({"run", "a", "--progress", "loud"}, "--progress");
        row({"run", "a", "--log-level", "loud"}, "--log-level");
        row({"run", "a", "--resume", "x.afrun"}, "--resume takes no INPUT");
        row({"run", "--resume", "x.afrun", "--run", "y.afrun"}, "--run");
        row({"run", "--resume", "x.afrun", "--dry-run"}, "--dry-run");
        row({"export", "-o", "y.json"}, "RUN");
        row({"export", "x.afrun", "y.json"}, "y.json");
        row({"run", "a", "--var", "=V"}, "--var and --secret must be NAME=VALUE or NAME");
        row({"convert", "a", "b", "--scheme", "ftp"}, "--scheme must be http or https");
        row({"convert", "a", "b", "--field", "x"}, "--field must be COLUMN=FIELD");
        row({"diff", "a"}, "AFTER");
        row({"merge", "a"}, "--output");
        row({"convert", "a"}, "OUT");
        row({"demo", "extra"}, "extra");
        row({"serve-demo", "--port", "70000"}, "--port");
    }
    void refusesWhatItDoesNotUnderstand()
    {
        QFETCH(QList<QByteArray>, arguments);
        QFETCH(QByteArray, named);
        const Command command = parse(arguments);
        const auto *print = std::get_if<PrintAndExit>(&command);
        QVERIFY(print);
        QVERIFY(print->code == ExitCode::Usage);
        QVERIFY2(print->text.contains(named), print->text.constData());
    }

    void helps()
    {
        const Command help = parse({"--help"});
        QVERIFY(std::get<PrintAndExit>(help).code == ExitCode::Success);
        for (const char *command : {"run", "convert", "demo", "serve-demo"})
            QVERIFY(std::get<PrintAndExit>(help).text.contains(command));
        const QByteArray run = std::get<PrintAndExit>(parse({"run", "--help"})).text;
        for (const char *option :
             {"--max-concurrent", "--retry-status", "--bodies", "--dry-run", "--fail-fast"})
            QVERIFY2(run.contains(option), option);
        QVERIFY(run.contains("--shard"));
        QCOMPARE(std::get<PrintAndExit>(parse({"--version"})).text,
                 "asyncfetcher-cli " ASYNCFETCHER_VERSION "\n");
    }
};

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_commandline.moc"
