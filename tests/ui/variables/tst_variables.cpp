// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo/demothread.h"
#include "tests/ui/window/desk.h"
#include "ui/variables/datarows.h"
#include "ui/variables/environmentdialog.h"
#include "ui/variables/variablespanel.h"
#include "ui/window/resultexport.h"
#include "ui/window/unsavedcopy.h"

#include <QDir>
#include <QDirIterator>
#include <QListWidget>
#include <QProcessEnvironment>
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

    /// The secret goes to the server, which sends it back, in a small body and in one that is kept in a file
    /// of its own; no file of the window has it, whether it is still open, was left by a crash or was
    /// exported.
    void secretsAreInNoArtefact()
    {
        using namespace std::chrono_literals;
        Desk desk("runs");
        const QByteArray url = m_url + "/anything?q={{token|urlencode}}";
        const QByteArray large(3 * 1024 * 1024, 'x');
        desk.window->openFiles({desk.write(
            "batch.json",
            R"({"variables": {"token": {"secret": true, "value": ")" + QByteArray(Secret) +
                R"("}}, "requests": [{"url": ")" + url +
                R"(", "method": "POST", "headers": {"X-Token": "{{token}}"}, "data": "{{token}}"}, )" +
                R"({"url": ")" + url + R"(", "method": "POST", "data": "{{token}} )" + large + R"("}]})")});
        QTRY_COMPARE(desk.rows(), 2);
        QVERIFY(QFile::remove(desk.path("batch.json"))); // it had the value; the window has it now
        desk.window->runs()->runAll();
        QTRY_VERIFY_WITH_TIMEOUT(desk.ended(), 20'000);
        for (const quint32 row : {0U, 1U}) {
            const auto response = desk.window->runs()->results().store->response(requestId(row));
            QCOMPARE(response->statusCode, 200);
            QVERIFY(response->body.open()->readAll().contains("***"));
        }
        const FormatRegistry formats;
        UnsavedCopy copy(desk.path("copies"), desk.window->document(), &formats, 1ms);
        desk.window->document()->applyVariables(
            {{u"token"_s, QJsonObject{{u"secret"_s, true}}}, {u"other"_s, u"1"_s}});
        QTRY_VERIFY(!QDir(desk.path("copies")).entryList({u"unsaved-*"_s}).isEmpty());
        desk.window->files()->saveTo(desk.path("saved.json"));
        QTRY_VERIFY(!desk.read("saved.json").isEmpty());
        for (const char *name :
             {"results.json", "results.jsonl", "results.csv", "results.har", "results.html", "results.xml"}) {
            desk.window->results()->exportTo(desk.path(name));
            QTRY_VERIFY2(!desk.read(name).isEmpty() && !desk.window->results()->isBusy(), name);
        }
        QVERIFY(!foundIn(desk.folder.path(), u".afrun"_s).isEmpty());
        QCOMPARE(filesWithSecret(desk.folder.path()), QStringList());
        desk.window->close();
        QCOMPARE(filesWithSecret(desk.folder.path()), QStringList());
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

    void rowsAreMadeOfDataAfterAQuestion()
    {
        Desk desk;
        desk.window->openFiles(
            {desk.write("batch.json",
                        "{\"requests\": [\"http://a/\", \"http://b/{{user}}/{{token}}\", \"http://c/\"]}")});
        QTRY_COMPARE(desk.rows(), 3);
        desk.setCurrent(1, RequestColumn::Url);
        auto *data = desk.window->findChild<DataRows *>();
        data->make({desk.write("users.csv", "user\nann\nbob\n")});
        QTRY_VERIFY(QApplication::activeModalWidget());
        auto *box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
        QVERIFY(box && box->text().contains(u"there will be 2"_s));
        QVERIFY(Desk::answer(u"Make Rows"_s));
        QTRY_COMPARE(desk.rows(), 4);
        QCOMPARE(desk.cell(1, RequestColumn::Url), u"http://b/ann/{{token}}"_s);
        QCOMPARE(desk.cell(2, RequestColumn::Url), u"http://b/bob/{{token}}"_s);
        QCOMPARE(desk.cell(3, RequestColumn::Url), u"http://c/"_s);
        desk.window->document()->undo(); // one step
        QCOMPARE(desk.rows(), 3);
        QCOMPARE(desk.cell(1, RequestColumn::Url), u"http://b/{{user}}/{{token}}"_s);
        // A column that is a secret of the batch would write it down.
        desk.window->document()->applyVariables({{u"user"_s, QJsonObject{{u"secret"_s, true}}}});
        data->make({desk.path("users.csv")});
        QTRY_VERIFY(desk.message().contains(u"The column user"_s));
        data->make({desk.path("none.csv")});
        QTRY_VERIFY(desk.message().contains(u"none.csv"_s));
    }

    void theEnvironmentIsTakenByChoiceAndAsSecrets()
    {
        QProcessEnvironment environment;
        environment.insert(u"API_KEY"_s, u"from-the-environment"_s);
        environment.insert(u"PATH"_s, u"/bin"_s);
        EnvironmentDialog dialog(environment);
        auto *names = dialog.findChild<QListWidget *>();
        QCOMPARE(names->count(), 2);
        QVERIFY(dialog.chosen().isEmpty());
        names->item(0)->setCheckState(Qt::Checked);
        QCOMPARE(dialog.chosen().names(), QList<QByteArray>{"API_KEY"});
        QCOMPARE(dialog.chosen().find("API_KEY")->value, "from-the-environment");
        QVERIFY(dialog.chosen().isSecret("API_KEY"));
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
        QVERIFY(QTest::qWaitForWindowActive(desk.window.get()));
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
    static QStringList foundIn(const QString &folder, const QString &part = {})
    {
        QStringList names;
        QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (files.hasNext())
            if (const QString name = files.next(); name.contains(part))
                names.append(name);
        return names;
    }
    static QStringList filesWithSecret(const QString &folder)
    {
        QStringList names;
        for (const QString &name : foundIn(folder)) {
            QFile file(name);
            const QByteArray bytes = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
            for (const QByteArray &form : {QByteArray(Secret), QByteArray(Secret).toPercentEncoding(),
                                           QByteArray(Secret).toBase64(), QByteArray("s3cret")})
                if (bytes.contains(form))
                    names.append(name + u": "_s + QString::fromUtf8(form));
        }
        return names;
    }

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
