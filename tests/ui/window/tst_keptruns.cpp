// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/runlisting.h"
#include "demo/demothread.h"
#include "tests/support/storedrun.h"
#include "tests/ui/window/desk.h"
#include "ui/response/responsepanel.h"

#include <QDir>
#include <QPlainTextEdit>

using namespace AsyncFetcher;
using namespace Qt::StringLiterals;

/// Runs that outlive the window, and windows that show what others ran.
class TestKeptRuns : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_server = std::make_unique<DemoThread>();
        m_url = (*m_server->start()).toEncoded();
    }

    void everyRunIsKept()
    {
        Desk desk("runs");
        desk.window->openFiles({desk.write("list.txt", m_url + "/status/200\n" + m_url + "/status/404\n")});
        QTRY_COMPARE(desk.rows(), 2);
        desk.window->runs()->runAll();
        QVERIFY(desk.window->runs()->isActive()); // though its file is yet to be made
        QTRY_VERIFY(desk.ended());
        QTRY_COMPARE(kept(desk).size(), 1);
        const QString file = kept(desk).constFirst();
        QTRY_VERIFY(!QFileInfo::exists(file + u".lock"_s)); // closed in the background
        const RunBrief brief = readRunBrief(file);
        QCOMPARE(brief.name, u"list.txt"_s);
        QCOMPARE(brief.rows, 2);
        QCOMPARE(brief.left(), 0);
        QCOMPARE(brief.byState[size_t(RowState::Failed)], 1);
        QVERIFY(!desk.window->runs()->hasUnsavedResults());

        // A run of some rows is a file of its own, and the table shows both.
        desk.window->runs()->run(RunControl::Rows::Failed);
        QTRY_VERIFY(desk.ended());
        QTRY_COMPARE(kept(desk).size(), 2);
        QCOMPARE(readRunBrief(kept(desk).constFirst()).rows + readRunBrief(kept(desk).constLast()).rows, 3);
        QCOMPARE(desk.cell(0, RequestColumn::Status), u"200"_s);
        const auto &results = desk.window->runs()->results();
        QCOMPARE(results.store->response(requestId(0))->statusCode, 200);
        QCOMPARE(results.store->response(requestId(1))->statusCode, 404);
    }

    void aRunThatCannotBeKeptRunsAllTheSame()
    {
        Desk desk("no/runs");
        desk.write("no", "a file where the folder should be");
        desk.window->openFiles({desk.write("list.txt", m_url + "/status/200\n")});
        QTRY_COMPARE(desk.rows(), 1);
        desk.window->runs()->runAll();
        QTRY_VERIFY(desk.ended());
        QCOMPARE(desk.cell(0, RequestColumn::Status), u"200"_s);
        QVERIFY(desk.message().startsWith(u"This run is kept in no file"_s));
        QVERIFY(desk.window->runs()->hasUnsavedResults());
    }

    void aRunThatIsStoppedBeforeItBeginsLeavesNothing()
    {
        Desk desk("runs");
        desk.window->openFiles({desk.write("list.txt", m_url + "/status/200\n")});
        QTRY_COMPARE(desk.rows(), 1);
        desk.window->runs()->runAll();
        desk.window->runs()->stop();
        QVERIFY(!desk.window->runs()->isActive());
        desk.window->runs()->runAll();
        QTRY_VERIFY(desk.ended());
        QTRY_COMPARE(kept(desk).size(), 1);
    }

    void anInterruptedRunGoesOn()
    {
        Desk desk("runs");
        const QString file = desk.path("a.afrun");
        interrupted(file, {});
        desk.window->openFiles({file});
        QTRY_COMPARE(desk.rows(), 3);
        QTRY_COMPARE(desk.message(), u"Interrupted: 2 of 3 remain."_s);
        QCOMPARE(desk.cell(0, RequestColumn::Status), u"200"_s);
        QCOMPARE(desk.cell(1, RequestColumn::Status), QString());
        QVERIFY(!desk.window->isWindowModified());
        desk.click(u"Resume"_s);
        QTRY_COMPARE(desk.window->runs()->statistics().count(RowState::Succeeded), 3);
        QTRY_VERIFY(desk.ended());
        QCOMPARE(desk.cell(2, RequestColumn::Status), u"200"_s);
        QTRY_VERIFY(!QFileInfo::exists(file + u".lock"_s));
        const RunBrief brief = readRunBrief(file);
        QCOMPARE(brief.left(), 0);
        QCOMPARE(brief.byState[size_t(RowState::Succeeded)], 3);
        QVERIFY(kept(desk).isEmpty()); // it is the same run
    }

    void asItIsTheFileStaysAsItIs()
    {
        Desk desk("runs");
        const QString file = desk.path("a.afrun");
        interrupted(file, {});
        desk.window->openFiles({file});
        QTRY_COMPARE(desk.message(), u"Interrupted: 2 of 3 remain."_s);
        desk.click(u"Open as It Is"_s);
        QCOMPARE(desk.message(), QString());
        // Bodies come from the file when they are looked at.
        desk.setCurrent(0, RequestColumn::Url);
        auto *body = desk.window->findChild<ResponsePanel *>()->findChild<QPlainTextEdit *>();
        QTRY_COMPARE(body->toPlainText(), u"kept"_s);
        QCOMPARE(readRunBrief(file).left(), 2);
    }

    void whatMayHaveTakenEffectIsAskedAboutFirst()
    {
        const Desk desk("runs");
        const QString file = desk.path("a.afrun");
        interrupted(file, {1});
        desk.window->openFiles({file});
        QTRY_COMPARE(desk.message(),
                     u"Interrupted: 2 of 3 remain. 1 request may have taken effect without an answer."_s);
        const_cast<Desk &>(desk).click(u"Resume"_s);
        QTRY_COMPARE(desk.window->runs()->statistics().count(RowState::Succeeded), 2);
        QTRY_VERIFY(desk.ended());
        QCOMPARE(desk.cell(1, RequestColumn::State), u"Unknown"_s);
        QTRY_VERIFY(!QFileInfo::exists(file + u".lock"_s));

        desk.window->openFiles({file});
        QTRY_COMPARE(desk.message(), u"1 request may have taken effect without an answer."_s);
        const_cast<Desk &>(desk).click(u"Send Again"_s);
        QTRY_COMPARE(desk.window->runs()->statistics().count(RowState::Succeeded), 3);
    }

    void aRunOfAnotherProcessIsFollowed()
    {
        const Desk desk("runs");
        const QString file = desk.path("a.afrun");
        auto store = RunStore::create({file, StoredRunTest::listOf(3), {}, {}});
        QVERIFY(store);
        QVERIFY((*store)->add(StoredRunTest::succeeded(0)));
        QVERIFY((*store)->commit());
        desk.window->openFiles({file});
        QTRY_COMPARE(desk.cell(0, RequestColumn::Status), u"200"_s);
        QVERIFY(desk.window->runs()->isFollowing());
        QVERIFY(desk.message().contains(u"another process"_s));
        QVERIFY((*store)->add(StoredRunTest::succeeded(1)));
        QVERIFY((*store)->commit());
        QTRY_COMPARE(desk.cell(1, RequestColumn::Status), u"200"_s);
        QTRY_COMPARE(desk.window->runs()->statistics().count(RowState::Succeeded), 2);
        store->reset(); // as in a crash
        QTRY_COMPARE(desk.message(), u"Interrupted: 1 of 3 remain."_s);
        QVERIFY(!desk.window->runs()->isFollowing());
    }

    void whatIsNoRunIsTold()
    {
        const Desk desk("runs");
        desk.window->openFiles({desk.write("a.afrun", "text")});
        QTRY_VERIFY(desk.message().endsWith(u"This is no run file."_s));
    }

    void aWindowThatClosesLeavesAFileToGoOnWith()
    {
        Desk desk("runs");
        desk.window->openFiles({desk.write("list.txt", (m_url + "/delay/9\n").repeated(3))});
        QTRY_COMPARE(desk.rows(), 3);
        desk.window->runs()->runAll();
        QTRY_COMPARE(desk.window->runs()->statistics().count(RowState::Running), 3);
        desk.window.reset();
        QCOMPARE(kept(desk).size(), 1);
        const RunBrief brief = readRunBrief(kept(desk).constFirst());
        QVERIFY2(brief.problem.isEmpty() && !brief.live, qPrintable(brief.problem));
        desk.open();
        desk.window->openFiles(kept(desk));
        QTRY_COMPARE(desk.message(), u"Interrupted: 3 of 3 remain."_s);
    }

private:
    static QStringList kept(const Desk &desk)
    {
        QStringList files;
        for (const QFileInfo &file :
             QDir(desk.path("runs")).entryInfoList({u"*.afrun"_s}, QDir::Files, QDir::Name))
            files += file.absoluteFilePath();
        return files;
    }

    /// Three rows of which the first has ended; posts: rows that may have been sent.
    void interrupted(const QString &file, const QList<int> &posts) const
    {
        auto list = std::make_shared<RequestList>();
        for (int i = 0; i < 3; ++i) {
            HttpRequest request;
            request.url = m_url + (posts.contains(i) ? "/post" : "/status/200");
            request.method = posts.contains(i) ? "POST" : "";
            list->append(request);
        }
        auto store = RunStore::create({file, list, {}, {}});
        QVERIFY(store);
        QVERIFY((*store)->add(StoredRunTest::succeeded(0, "kept")));
        for (const int position : posts)
            QVERIFY((*store)->note(SendIntent{requestId(quint32(position)), position, 1, 1}));
        QVERIFY((*store)->commit());
    }

    std::unique_ptr<DemoThread> m_server;
    QByteArray m_url;
};

UI_TEST_MAIN(TestKeptRuns)
#include "tst_keptruns.moc"
