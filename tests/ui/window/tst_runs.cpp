// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo/demothread.h"
#include "tests/ui/window/desk.h"
#include "ui/log/logpanel.h"
#include "ui/response/responsepanel.h"
#include "ui/window/resultexport.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPlainTextEdit>
#include <QSignalSpy>

using namespace AsyncFetcher;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QByteArray linesOf(const QUrl &server, const QByteArray &path, int count)
{
    return (server.toEncoded() + path + '\n').repeated(count);
}

} // namespace

class TestRuns : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theDemoFromTheFirstClickToTheResults()
    {
        Desk desk;
        QVERIFY(QTest::qWaitForWindowActive(desk.window.get()));
        desk.click(u"Open Demo Batch"_s);
        QTRY_COMPARE(desk.rows(), 5);
        QVERIFY(!desk.window->isWindowModified());
        hurry(desk);
        desk.press(Qt::Key_F5);
        QVERIFY(desk.window->runs()->isActive());
        QTRY_VERIFY_WITH_TIMEOUT(desk.ended(), 10'000);

        QCOMPARE(desk.cell(0, RequestColumn::Status), u"200"_s);
        QCOMPARE(desk.cell(3, RequestColumn::Status), u"404"_s);
        QCOMPARE(desk.cell(3, RequestColumn::State), u"Failed"_s);
        QCOMPARE(desk.cell(3, RequestColumn::Attempts), u"1"_s);
        QCOMPARE(desk.cell(4, RequestColumn::Status), u"500"_s);
        QCOMPARE(desk.cell(4, RequestColumn::Attempts), u"4"_s);
        QCOMPARE(desk.message(), u"2 rows failed."_s);

        // The response of the selected row, and the log.
        desk.setCurrent(2, RequestColumn::Url);
        auto *body = desk.window->findChild<ResponsePanel *>()->findChild<QPlainTextEdit *>();
        QTRY_VERIFY(body->toPlainText().startsWith(u"{\n"_s));
        LogModel *log = desk.window->findChild<LogPanel *>()->model();
        QTRY_VERIFY(textOf(log).contains("run ended"_L1));
        QVERIFY(textOf(log).contains("status=500"_L1));

        // Only the failed ones again; the others keep what they have.
        desk.click(u"Run Failed Again"_s);
        QTRY_VERIFY_WITH_TIMEOUT(desk.ended(), 10'000);
        QCOMPARE(desk.window->runs()->statistics().total, 2);
        QCOMPARE(desk.cell(0, RequestColumn::Status), u"200"_s);
        QCOMPARE(desk.cell(3, RequestColumn::Status), u"404"_s);

        const QString file = desk.path("results.json");
        desk.answerFileDialogWith(file);
        desk.press(Qt::Key_E, Qt::ControlModifier);
        QTRY_VERIFY(desk.message().contains(file));
        const QJsonObject results = QJsonDocument::fromJson(desk.read("results.json")).object();
        QCOMPARE(results["format"_L1].toString(), u"asyncfetcher-results"_s);
        const QJsonArray rows = results["results"_L1].toArray();
        QCOMPARE(rows.size(), 5);
        QCOMPARE(rows[0].toObject()["outcome"_L1].toString(), u"succeeded"_s);
        QCOMPARE(rows[4].toObject()["status_code"_L1].toInt(), 500);
        QCOMPARE(rows[4].toObject()["attempt"_L1].toInt(), 4);
        QCOMPARE(results["stats"_L1]["total"_L1].toInt(), 5);
        QCOMPARE(results["stats"_L1]["failed"_L1].toInt(), 2);
    }

    void resultsFollowTheListAsItStands()
    {
        Desk desk;
        DemoThread server;
        const QUrl url = *server.start();
        desk.window->openFiles(
            {desk.write("list.txt", url.toEncoded() + "/status/200\n" + url.toEncoded() + "/status/404\n")});
        QTRY_COMPARE(desk.rows(), 2);
        desk.window->runs()->runAll();
        QTRY_VERIFY(desk.ended());
        desk.window->document()->apply(MoveRows{{1, 0}}, u"Move"_s);
        desk.window->document()->apply(InsertRows{{0}, {HttpRequest()}, {}}, u"Add"_s);
        desk.window->results()->exportTo(desk.path("results.jsonl"));
        QTRY_VERIFY(desk.message().contains(u"results.jsonl"_s));
        const QList<QByteArray> lines = desk.read("results.jsonl").trimmed().split('\n');
        QCOMPARE(lines.size(), 3);
        QCOMPARE(QJsonDocument::fromJson(lines[0])["outcome"_L1].toString(), u"pending"_s);
        QCOMPARE(QJsonDocument::fromJson(lines[1])["status_code"_L1].toInt(), 404);
        QCOMPARE(QJsonDocument::fromJson(lines[1])["id"_L1].toString(), u"2"_s);
        QCOMPARE(QJsonDocument::fromJson(lines[2])["status_code"_L1].toInt(), 200);
    }

    void pauseResumeAndStop()
    {
        Desk desk;
        DemoThread server;
        desk.window->openFiles({desk.write("list.txt", linesOf(*server.start(), "/delay/5", 20))});
        QTRY_COMPARE(desk.rows(), 20);
        QVERIFY(QTest::qWaitForWindowActive(desk.window.get()));
        desk.press(Qt::Key_F5);
        RunControl *runs = desk.window->runs();
        QTRY_COMPARE(runs->statistics().count(RowState::Running), 6); // six a host
        QTRY_VERIFY(desk.window->windowTitle().startsWith(u"0 %"_s));

        desk.press(Qt::Key_F6);
        QCOMPARE(runs->phase(), FetchRun::Phase::Paused);
        desk.press(Qt::Key_F6);
        QCOMPARE(runs->phase(), FetchRun::Phase::Running);
        // A row that waits says why.
        QTRY_VERIFY(desk.window->table()
                        ->model()
                        ->index(19, columnIndex(RequestColumn::State))
                        .data(Qt::ToolTipRole)
                        .toString()
                        .contains(u"Why: "_s));

        desk.press(Qt::Key_F5, Qt::ShiftModifier);
        QTRY_VERIFY(desk.ended());
        QCOMPARE(desk.cell(0, RequestColumn::State), u"Cancelled"_s);
        QCOMPARE(desk.cell(19, RequestColumn::State), u"Pending"_s);
        QCOMPARE(runs->positions(RunControl::Rows::Unfinished).size(), 20);
        QVERIFY(!desk.window->windowTitle().contains(u'%'));
    }

    void drainLetsWhatIsUnderWayEnd()
    {
        Desk desk;
        DemoThread server;
        desk.window->openFiles({desk.write("list.txt", linesOf(*server.start(), "/delay/0.3", 20))});
        QTRY_COMPARE(desk.rows(), 20);
        RunControl *runs = desk.window->runs();
        runs->runAll();
        QTRY_COMPARE(runs->statistics().count(RowState::Running), 6);
        runs->drain();
        QTRY_VERIFY(desk.ended());
        QCOMPARE(runs->statistics().count(RowState::Succeeded), 6);
        runs->run(RunControl::Rows::Unfinished);
        QTRY_VERIFY(desk.ended());
        QCOMPARE(runs->statistics().total, 14);
        for (int row = 0; row < 20; ++row)
            QCOMPARE(desk.cell(row, RequestColumn::State), u"Succeeded"_s);
    }

    void aSelectionRunsAlone()
    {
        Desk desk;
        DemoThread server;
        desk.window->openFiles({desk.write("list.txt", linesOf(*server.start(), "/status/200", 10))});
        QTRY_COMPARE(desk.rows(), 10);
        QVERIFY(QTest::qWaitForWindowActive(desk.window.get()));
        desk.window->table()->setFocus();
        desk.window->table()->selectRanges({{2, 3}, {7, 7}});
        desk.press(Qt::Key_R, Qt::ControlModifier);
        QTRY_VERIFY(desk.ended());
        QCOMPARE(desk.window->runs()->statistics().total, 3);
        QCOMPARE(desk.cell(2, RequestColumn::Status), u"200"_s);
        QCOMPARE(desk.cell(4, RequestColumn::Status), QString());
    }

    void editsDuringARunDoNotDisturbIt()
    {
        Desk desk;
        DemoThread server;
        desk.window->openFiles({desk.write("list.txt", linesOf(*server.start(), "/delay/0.05", 200))});
        QTRY_COMPARE(desk.rows(), 200);
        RunControl *runs = desk.window->runs();
        runs->runAll();
        BatchDocument *document = desk.window->document();
        for (int i = 0; i < 20; ++i) {
            document->apply(RemoveRows{{0, 5, 6}}, u"Delete"_s);
            document->apply(InsertRows{{3}, {HttpRequest()}, {}}, u"Add"_s);
            QCoreApplication::processEvents();
        }
        QTRY_VERIFY_WITH_TIMEOUT(desk.ended(), 10'000);
        QCOMPARE(runs->statistics().count(RowState::Succeeded), 200);
        while (document->history().canUndo())
            document->undo();
        for (int row = 0; row < 200; ++row)
            QCOMPARE(desk.cell(row, RequestColumn::Status), u"200"_s);
    }

    void theTableIsToldFifteenTimesASecondAtMost()
    {
        Desk desk;
        DemoThread server;
        desk.window->openFiles({desk.write("list.txt", linesOf(*server.start(), "/status/200", 3'000))});
        QTRY_COMPARE(desk.rows(), 3'000);
        QSignalSpy changed(desk.window->table()->model(), &QAbstractItemModel::dataChanged);
        QElapsedTimer clock;
        clock.start();
        desk.window->runs()->runAll();
        QTRY_VERIFY_WITH_TIMEOUT(desk.ended(), 20'000);
        // Ten beats a second, and whole columns when the run begins and ends.
        const double most = 10 * double(clock.elapsed()) / 1000 + 6;
        QVERIFY2(double(changed.size()) <= most,
                 qPrintable(u"%1 in %2 ms"_s.arg(changed.size()).arg(clock.elapsed())));
        const auto before = changed.size();
        QTest::qWait(300); // at rest nothing moves
        QCOMPARE(changed.size(), before);
    }

    void nextFailureGoesRound()
    {
        Desk desk;
        DemoThread server;
        const QByteArray url = (*server.start()).toEncoded();
        desk.window->openFiles(
            {desk.write("list.txt", url + "/status/404\n" + url + "/status/200\n" + url + "/status/410\n")});
        QTRY_COMPARE(desk.rows(), 3);
        QVERIFY(QTest::qWaitForWindowActive(desk.window.get()));
        desk.window->runs()->runAll();
        QTRY_VERIFY(desk.ended());
        desk.setCurrent(0, RequestColumn::Url);
        desk.press(Qt::Key_F8);
        QCOMPARE(desk.window->table()->currentIndex().row(), 2);
        desk.press(Qt::Key_F8);
        QCOMPARE(desk.window->table()->currentIndex().row(), 0);
    }

    void aWindowThatIsClosedInTheMiddleOfARunEndsIt()
    {
        Desk desk;
        DemoThread server;
        desk.window->openFiles({desk.write("list.txt", linesOf(*server.start(), "/delay/5", 50))});
        QTRY_COMPARE(desk.rows(), 50);
        desk.window->runs()->runAll();
        QTRY_VERIFY(desk.window->runs()->statistics().count(RowState::Running) > 0);
        desk.window->close();
        QTRY_VERIFY(QApplication::activeModalWidget());
        QVERIFY(Desk::answer(u"Cancel"_s));
        QVERIFY(desk.window->isVisible());
        desk.window.reset();
    }

private:
    /// Waits between attempts are not what this is about.
    static void hurry(Desk &desk)
    {
        RunOptions options = desk.window->document()->options();
        options.retryBase = 20ms;
        desk.window->document()->applyOptions(options);
    }
    static QString textOf(const LogModel *log)
    {
        QString text;
        for (int row = 0; row < log->rowCount(); ++row)
            text += QString::fromUtf8(log->lineAt(row)) + u'\n';
        return text;
    }
};

UI_TEST_MAIN(TestRuns)
#include "tst_runs.moc"
