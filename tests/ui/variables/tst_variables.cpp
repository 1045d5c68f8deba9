// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo/demothread.h"
#include "tests/ui/window/desk.h"
#include "ui/variables/variablespanel.h"
#include "ui/window/resultexport.h"

#include <QDirIterator>
#include <QTableWidget>

using namespace AsyncFetcher;
using namespace Qt::StringLiterals;

namespace {

constexpr char Secret[] = "s3cret/value+9";

} // namespace

/// Names in rows, from the panel to the wire, and secrets nowhere else.
class TestVariables : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_server = std::make_unique<DemoThread>();
        m_url = (*m_server->start()).toEncoded();
    }

    void namesAreFilledInWhenRowsRun()
    {
        Desk desk("runs");
        desk.window->openFiles({desk.write("batch.json", "{\"requests\": [\"{{base}}/status/{{code}}\"], "
                                                         "\"variables\": {\"code\": 201}}")});
        QTRY_COMPARE(desk.rows(), 1);
        QCOMPARE(text(desk, 0, 1), u"201"_s);
        write(desk, 1, 0, u"base"_s);
        write(desk, 1, 1, QString::fromUtf8(m_url));
        QCOMPARE(table(desk)->rowCount(), 3); // there is always an empty line
        QVERIFY(desk.window->document()->batch().variables["code"_L1].isDouble()); // untouched
        desk.window->runs()->runAll();
        QTRY_VERIFY(desk.ended());
        QCOMPARE(desk.cell(0, RequestColumn::Status), u"201"_s);
        desk.window->document()->undo();
        QVERIFY(!desk.window->document()->batch().variables.contains("base"_L1));
        QCOMPARE(table(desk)->rowCount(), 2);
    }

    void unknownNamesAreShownAndAskedAboutBeforeARun()
    {
        Desk desk("runs");
        desk.window->openFiles({desk.write("batch.json", "{\"requests\": [\"" + m_url + "/status/200\", \"" +
                                                             m_url + "/{{none}}\"]}")});
        QTRY_COMPARE(desk.rows(), 2);
        const auto problem = [&desk](int row) {
            return desk.window->table()
                ->model()
                ->index(row, columnIndex(RequestColumn::Url))
                .data(RequestTableModel::ProblemRole)
                .toString();
        };
        QCOMPARE(problem(0), QString());
        QVERIFY(problem(1).contains(u"{{none}} is unknown"_s));
        desk.window->runs()->runAll();
        QTRY_VERIFY(desk.message().contains(u"Row 2, url: The variable {{none}} is unknown."_s));
        QVERIFY(!desk.window->runs()->isActive());
        QVERIFY(!desk.window->runs()->hasResults()); // nothing was sent
        desk.click(u"Show Row"_s);
        QCOMPARE(desk.window->table()->currentPosition(), 1);
        desk.window->runs()->runAll();
        QTRY_VERIFY(desk.message().contains(u"Row 2"_s));
        desk.click(u"Run Anyway"_s);
        QTRY_VERIFY(desk.ended());
        QCOMPARE(desk.cell(0, RequestColumn::Status), u"200"_s);
        QVERIFY(desk.window->runs()
                    ->results()
                    .store->response(requestId(1))
                    ->error.contains(u"{{none}} is unknown"_s));
        // A name that is given is known at once, and the question of before is none any more.
        desk.window->runs()->runAll();
        QTRY_VERIFY(desk.message().contains(u"Row 2"_s));
        desk.window->document()->applyVariables({{u"none"_s, u"status/201"_s}});
        QCOMPARE(problem(1), QString());
        QVERIFY(!desk.message().contains(u"Row 2"_s));
        desk.window->runs()->runAll();
        QTRY_COMPARE(desk.cell(1, RequestColumn::Status), u"201"_s);
    }

    void onlyRowsThatRunAreLookedAt()
    {
        Desk desk;
        desk.window->openFiles({desk.write("batch.json", "{\"requests\": [\"" + m_url + "/status/200\", \"" +
                                                             m_url + "/{{none}}\"]}")});
        QTRY_COMPARE(desk.rows(), 2);
        desk.window->runs()->run(QList<qsizetype>{0});
        QTRY_VERIFY(desk.ended());
        QCOMPARE(desk.cell(0, RequestColumn::Status), u"200"_s);
    }

    /// The window goes on meanwhile, and the run can be stopped.
    void manyRowsAreLookedAtInTheBackground()
    {
        Desk desk;
        QByteArray list;
        constexpr int rows = 200'000;
        for (int i = 0; i < rows; ++i)
            list += m_url + "/{{a}}/" + QByteArray::number(i) + '\n';
        desk.window->openFiles({desk.write("list.txt", list)});
        QTRY_COMPARE(desk.rows(), rows);
        desk.window->document()->applyVariables({{u"a"_s, u"status"_s}});
        desk.window->runs()->runAll();
        QVERIFY(desk.window->runs()->isActive());
        desk.window->runs()->stop();
        QVERIFY(!desk.window->runs()->isActive());
        QVERIFY(!desk.window->runs()->hasResults());
    }

    void secretsAreInNoArtefact()
    {
        Desk desk("runs");
        desk.window->openFiles({desk.write(
            "batch.json", "{\"requests\": [{\"url\": \"" + m_url +
                              "/anything?q={{token|urlencode}}\", \"method\": \"POST\", "
                              "\"headers\": {\"X-Token\": \"{{token}}\"}, \"data\": \"{{token}}\"}], "
                              "\"variables\": {\"token\": {\"secret\": true}}}")});
        QTRY_COMPARE(desk.rows(), 1);
        write(desk, 0, 1, QString::fromLatin1(Secret));
        desk.window->runs()->runAll();
        QTRY_VERIFY(desk.ended());
        const auto response = desk.window->runs()->results().store->response(requestId(0));
        QCOMPARE(response->statusCode, 200); // it was sent, and the server says back what it got
        QVERIFY(response->body.open()->readAll().contains("***"));
        desk.window->files()->saveTo(desk.path("saved.json"));
        QTRY_VERIFY(!desk.read("saved.json").isEmpty());
        desk.window->results()->exportTo(desk.path("results.json"));
        QTRY_VERIFY(!desk.read("results.json").isEmpty());
        desk.window->close();
        desk.window.reset();
        int searched = 0;
        QDirIterator files(desk.folder.path(), QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray bytes = file.readAll();
            ++searched;
            for (const QByteArray &form :
                 {QByteArray(Secret), QByteArray(Secret).toPercentEncoding(), QByteArray(Secret).toBase64()})
                QVERIFY2(!bytes.contains(form), qPrintable(file.fileName()));
        }
        QVERIFY(searched >= 5); // batch, copy, results, run, settings, log
    }

    void aSecretThatCannotBeHiddenIsRefused()
    {
        Desk desk;
        desk.window->openFiles({desk.write("batch.json", "{\"requests\": [\"" + m_url +
                                                             "/status/200?{{token}}\"], \"variables\": "
                                                             "{\"token\": {\"secret\": true}}}")});
        QTRY_COMPARE(desk.rows(), 1);
        write(desk, 0, 1, u"abc"_s);
        desk.window->runs()->runAll();
        QTRY_VERIFY(!desk.window->runs()->isActive());
        QVERIFY(desk.message().contains(u"fewer than 4 characters"_s));
    }

    void markingASecretTakesItsValueOutOfTheBatch()
    {
        Desk desk;
        desk.window->openFiles({desk.write(
            "batch.json", "{\"requests\": [\"http://a/\"], \"variables\": {\"token\": \"plain-text\"}}")});
        QTRY_COMPARE(desk.rows(), 1);
        table(desk)->item(0, 2)->setCheckState(Qt::Checked);
        QCOMPARE(desk.window->document()->batch().variables["token"_L1].toObject(),
                 (QJsonObject{{u"secret"_s, true}}));
        QCOMPARE(text(desk, 0, 1), u"••••••••"_s);
        QCOMPARE(variables(desk)->secret("token"), "plain-text"); // still there to run with
        // Back again it is empty: no click shows a secret.
        table(desk)->item(0, 2)->setCheckState(Qt::Unchecked);
        QCOMPARE(desk.window->document()->batch().variables["token"_L1].toString(), QString());
        QVERIFY(variables(desk)->secret("token").isEmpty());
    }

    void anEnvironmentFileIsAdded()
    {
        Desk desk;
        auto *panel = desk.window->findChild<VariablesPanel *>();
        const QString file =
            desk.write("env.json", "{\"values\": [{\"key\": \"a\", \"value\": \"1\"}, "
                                   "{\"key\": \"t\", \"value\": \"hidden-value\", \"type\": \"secret\"}]}");
        panel->addFile(file);
        QTRY_COMPARE(table(desk)->rowCount(), 3);
        QCOMPARE(text(desk, 0, 1), u"1"_s);
        QCOMPARE(text(desk, 1, 1), u"••••••••"_s);
        QCOMPARE(variables(desk)->secret("t"), "hidden-value");
        QCOMPARE(desk.window->document()->batch().variables["t"_L1].toObject(),
                 (QJsonObject{{u"secret"_s, true}}));
        panel->addFile(desk.path("none.json"));
        QTRY_VERIFY(panel->findChild<QLabel *>()->text().contains(u"none.json"_s));
    }

    void aSecretKeepsItsValueUnderAnotherName()
    {
        Desk desk;
        write(desk, 0, 0, u"old"_s);
        table(desk)->item(0, 2)->setCheckState(Qt::Checked);
        write(desk, 0, 1, u"the value"_s);
        write(desk, 0, 0, u"new"_s);
        QCOMPARE(text(desk, 0, 1), u"••••••••"_s);
        QCOMPARE(variables(desk)->all().find("new")->value, "the value");
        QVERIFY(!variables(desk)->all().find("old"));
    }

    void linesAreRemovedAndComeBack()
    {
        Desk desk;
        write(desk, 0, 0, u"a"_s);
        write(desk, 0, 1, u"1"_s);
        desk.press(Qt::Key_9, Qt::ControlModifier);
        QVERIFY(table(desk)->isVisible());
        QVERIFY(QTest::qWaitForWindowActive(desk.window.get()));
        table(desk)->setCurrentCell(0, 0);
        table(desk)->setFocus();
        QTest::keyClick(table(desk), Qt::Key_Delete);
        QCOMPARE(table(desk)->rowCount(), 1);
        QVERIFY(desk.window->document()->batch().variables.isEmpty());
        desk.window->document()->undo();
        QVERIFY(!desk.window->document()->batch().variables.contains("b"_L1));
    }

    void valuesOfSecretsInAFileAreNotWrittenAgain()
    {
        Desk desk;
        desk.window->openFiles(
            {desk.write("batch.json", "{\"requests\": [\"http://a/\"], \"variables\": "
                                      "{\"t\": {\"secret\": true, \"value\": \"from-file\"}}}")});
        QTRY_COMPARE(desk.rows(), 1);
        QCOMPARE(text(desk, 0, 1), u"••••••••"_s);
        QCOMPARE(variables(desk)->secret("t"), "from-file");
        desk.window->files()->saveTo(desk.path("saved.json"));
        QTRY_VERIFY(!desk.read("saved.json").isEmpty());
        QVERIFY(!desk.read("saved.json").contains("from-file"));
    }

private:
    static RunVariables *variables(const Desk &desk) { return desk.window->variables(); }
    static QTableWidget *table(const Desk &desk)
    {
        return desk.window->findChild<VariablesPanel *>()->findChild<QTableWidget *>();
    }
    static QString text(const Desk &desk, int row, int column)
    {
        return table(desk)->item(row, column)->text();
    }
    static void write(const Desk &desk, int row, int column, const QString &text)
    {
        table(desk)->item(row, column)->setText(text);
    }

    std::unique_ptr<DemoThread> m_server;
    QByteArray m_url;
};

UI_TEST_MAIN(TestVariables)
#include "tst_variables.moc"
