// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/format/ansiquoting.h"
#include "core/format/cmdlexer.h"
#include "core/format/shelllexer.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QTest>

using namespace AsyncFetcher;
using namespace Qt::StringLiterals;

namespace {

std::optional<QByteArray> variable(const QByteArray &name)
{
    if (name == "HOST")
        return "h.example";
    if (name == "TWO")
        return " a b ";
    if (name == "EMPTY")
        return "";
    return std::nullopt;
}

QList<ShellCommand> commandsOf(QByteArrayView text)
{
    ShellLexer lexer(text, variable);
    QList<ShellCommand> commands;
    ShellCommand command;
    while (lexer.next(&command))
        commands.append(command);
    return commands;
}

/// "a|b" for the words a and b, ";" between commands, "!" and the problem.
QByteArray shown(const QList<ShellCommand> &commands)
{
    QByteArrayList all;
    for (const ShellCommand &command : commands)
        all.append(command.problem.isEmpty() ? command.words.join('|') : '!' + command.problem.toUtf8());
    return all.join(" ; ");
}

} // namespace

class TestShellLexer : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void partsWords_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("words");
        const auto row = [](const char *text, const char *words) {
            QTest::newRow(text) << QByteArray(text) << QByteArray(words);
        };
        row("a b\tc", "a|b|c");
        row("a 'b c' \"d e\"", "a|b c|d e");
        row("a'b'\"c\"d", "abcd");
        row("a '' \"\"", "a||");
        row("a \\'b\\ c", "a|'b c");
        row("a \"\\\"\\\\\\x\"", "a|\"\\\\x");
        row("a \\\nb", "a|b");
        row("a \\\r\nb", "a|b");
        row("a\nb\r\nc", "a ; b ; c");
        row("a # b\nc a#b", "a ; c|a#b");
        row("a;b&&c||d&e|f", "a ; b ; c ; d ; e ; f");
        row("a $'b\\n\\x41\\u00e4\\'' $\"c\"", "a|b\nA\xc3\xa4'|c");
        row("a $HOST/x ${HOST} '$HOST' \"$HOST\"", "a|h.example/x|h.example|$HOST|h.example");
        row("a x$TWO\"y\"", "a|x|a|b|y");
        row("a $EMPTY \"$EMPTY\"", "a|");
        row("a $ \"$\" x$", "a|$|$|x$");
        row("X=1 a $X", "a|1");
        row("X='1 2'\na \"$X\"", "a|1 2");
        row("a > out 2>&1 b", "a|b");
        row("a <<E b\nx $HOST\nE\nc", "a|b ; c");
        row("\\", "\\");
        row("a \\", "a|\\");
    }
    void partsWords()
    {
        QFETCH(const QByteArray, text);
        QTEST(shown(commandsOf(text)), "words");
    }

    void readsInput()
    {
        QCOMPARE(commandsOf("a <<E\nx $HOST \\$y\nE\n").first().input, "x h.example $y\n");
        QCOMPARE(commandsOf("a <<'E'\nx $HOST\nE\n").first().input, "x $HOST\n");
        QCOMPARE(commandsOf("a <<-E\n\t\tx\n\tE\n").first().input, "x\n");
        QCOMPARE(commandsOf("a <<< \"x $HOST\"").first().input, "x h.example\n");
        QCOMPARE(commandsOf("a < 'b c'").first().inputFile, "b c");
        QVERIFY(commandsOf("a | b")[1].isPiped);
        QVERIFY(!commandsOf("a || b")[1].isPiped);
    }

    void neverExecutes_data()
    {
        QTest::addColumn<QByteArray>("text");
        for (const char *text : {"a $(touch /tmp/x)", "a `id`", "a \"$(id)\"", "a \"`id`\"", "a <(id)",
                                 "a <<E\n$(id)\nE", "a $((1+1))", "a ${HOST:-$(id)}"})
            QTest::newRow(text) << QByteArray(text);
    }
    void neverExecutes()
    {
        QFETCH(const QByteArray, text);
        const QList<ShellCommand> commands = commandsOf(text);
        QCOMPARE(commands.size(), 1);
        QVERIFY(!commands.first().problem.isEmpty());
    }

    void tellsWhatIsWrongAndGoesOn_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("outcome");
        const auto row = [](const char *text, const char *outcome) {
            QTest::newRow(text) << QByteArray(text) << QByteArray(outcome);
        };
        row("curl 'a\ncurl b", "!The quote ' is not closed. ; curl|b");
        row("curl \"a\ncurl b", "!The quote \" is not closed. ; curl|b");
        row("curl $'a\ncurl b", "!The quote $' is not closed. ; curl|b");
        row("curl $NONE\ncurl b", "!The variable NONE is not set. ; curl|b");
        row("curl $1", "!$1 has no value here.");
        row("curl a(b)\ncurl b",
            "!\"(\" is not understood here: put quotes around what has it in it. ; curl|b");
        row("curl <<E\nx", "!The here-document has no line \"E\" that ends it.");
        row("curl <\ncurl b", "!A redirection names no file. ; curl|b");
    }
    void tellsWhatIsWrongAndGoesOn()
    {
        QFETCH(const QByteArray, text);
        QTEST(shown(commandsOf(text)), "outcome");
    }

    void knowsThePlaceOfAProblem()
    {
        const QByteArray text = "curl a\ncurl b 'c";
        QCOMPARE(commandsOf(text)[1].problemAt, text.indexOf('\''));
    }

    void understandsTheWindowsPrompt()
    {
        const QByteArray text =
            "curl \"http://h/?a=1^&b\" ^\r\n  -H \"x: ^\\^\"y^\\^\"\" ^\r\n  --data-raw ^\"c d^\" &\r\n"
            "curl ^\"http://h/2^\"";
        QVERIFY(CmdLexer::isMeant(text));
        CmdLexer lexer(text);
        QList<ShellCommand> commands;
        ShellCommand command;
        while (lexer.next(&command))
            commands.append(command);
        QCOMPARE(shown(commands), "curl|http://h/?a=1&b|-H|x: \"y\"|--data-raw|c d ; curl|http://h/2");
        QVERIFY(!CmdLexer::isMeant("curl 'http://h/?a=^b' \\\n -H 'x: ^y'"));
    }

    /// What is quoted here a shell reads back, byte for byte.
    void quotesForAShell_data()
    {
        QTest::addColumn<QByteArray>("word");
        for (const char *word : {"", "a", "a b", "it's", "$HOME `id` \\ \"", "line\nend", "tab\tbell\a",
                                 "\xc3\xa4", "\377\3761", "!x", "~", "a=b", "{a,b}", "*", "'\\''", "\0011"})
            QTest::newRow(QByteArray(word).toHex()) << QByteArray(word);
    }
    void quotesForAShell()
    {
        QFETCH(const QByteArray, word);
        const QByteArray quoted = shellQuoted(word);
        QCOMPARE(commandsOf("x " + quoted).first().words.last(), word);
        QProcess bash;
        bash.start(u"bash"_s, {u"-s"_s});
        bash.write("printf %s " + quoted);
        bash.closeWriteChannel();
        QVERIFY(bash.waitForFinished());
        QCOMPARE(bash.readAllStandardOutput(), word);
    }

    void hereDocumentsWithoutEndAreLookedForOnce()
    {
        // To look to the end for each would take minutes.
        QByteArray text;
        for (int i = 0; i < 100'000; ++i)
            text += "curl http://h/" + QByteArray::number(i) + " -d @- <<" + (i % 2 ? "-" : "") + "END" +
                    QByteArray::number(i) + "\n\tEND\n";
        QElapsedTimer timer;
        timer.start();
        const QList<ShellCommand> commands = commandsOf(text);
        QVERIFY2(timer.elapsed() < 10'000, qPrintable(QString::number(timer.elapsed())));
        QCOMPARE(commands.size(), 100'000);
        QVERIFY(commands.last().problem.contains(u"has no line \"END99999\""_s));
    }

    void findsTheEndOfAHereDocumentBehindOneWithoutEnd()
    {
        const QList<ShellCommand> commands =
            commandsOf("curl a <<X\ncurl b <<-Y\n\t1\n\tY\ncurl c <<Y\n2\nY\n");
        QCOMPARE(shown(commands), "!The here-document has no line \"X\" that ends it. ; curl|b ; curl|c");
        QCOMPARE(commands[1].input, QByteArray("1\n"));
        QCOMPARE(commands[2].input, QByteArray("2\n"));
    }

    void aQuoteOverTooManyLinesIsRefusedWhereItOpens_data()
    {
        QTest::addColumn<QByteArray>("open");
        QTest::addColumn<QByteArray>("close");
        QTest::newRow("'") << QByteArray("'") << QByteArray("'");
        QTest::newRow("\"") << QByteArray("\"") << QByteArray("\"");
        QTest::newRow("$'") << QByteArray("$'") << QByteArray("'");
    }
    void aQuoteOverTooManyLinesIsRefusedWhereItOpens()
    {
        QFETCH(const QByteArray, open);
        QFETCH(const QByteArray, close);
        const QByteArray lines = QByteArray(QByteArray(1023, 'x') + '\n').repeated(65 * 1024);
        const QByteArray text = "curl a\ncurl -d " + open + lines + close + "\ncurl b\n";
        const QList<ShellCommand> commands = commandsOf(text);
        QCOMPARE(shown(commands), "curl|a ; !The quote " + open + " is not closed within 64 MiB. ; curl|b");
        QCOMPARE(commands[1].problemAt, text.indexOf(close)); // of $' the '
    }

    void aCommandOfCmdOverTooManyLinesIsRefused()
    {
        const QByteArray lines = QByteArray(QByteArray(1023, 'x') + "^\n").repeated(65 * 1024);
        const QByteArray text = "curl \"" + lines + "\"\ncurl b\n";
        CmdLexer lexer(text);
        ShellCommand command;
        QVERIFY(lexer.next(&command));
        QCOMPARE(command.problem, u"The command is longer than 64 MiB."_s);
        QVERIFY(lexer.next(&command));
        QCOMPARE(command.words, (QList<QByteArray>{"curl", "b"}));
    }

    void aLineWithoutEndIsRefused()
    {
        const QByteArray text = "curl a\ncurl " + QByteArray(65 * 1024 * 1024, 'x') + "\ncurl b\n";
        QCOMPARE(shown(commandsOf(text)), "curl|a ; !The line is longer than 64 MiB. ; curl|b");
    }
};

QTEST_GUILESS_MAIN(TestShellLexer)
#include "tst_shelllexer.moc"
