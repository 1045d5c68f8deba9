// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/window/desk.h"
#include "ui/requests/filterbar.h"
#include "ui/window/commandpalette.h"
#include "ui/window/endnotice.h"
#include "ui/window/unsavedcopy.h"

#include <QDir>
#include <QListWidget>
#include <QSettings>

using namespace AsyncFetcher;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestHome : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyActionIsFoundByName()
    {
        Desk desk;
        QVERIFY(QTest::qWaitForWindowActive(desk.window.get()));
        desk.press(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
        auto *palette = desk.window->findChild<CommandPalette *>();
        QVERIFY(palette->isVisible());
        auto *line = palette->findChild<QLineEdit *>();
        auto *list = palette->findChild<QListWidget *>();
        QVERIFY(list->count() > 10);
        QTest::keyClicks(line, u"row edit add"_s);
        QTRY_VERIFY(list->count() >= 1);
        QVERIFY2(list->item(0)->text().startsWith(u"Edit: Add Row"_s), qPrintable(list->item(0)->text()));
        QTest::keyClick(line, Qt::Key_Return);
        QVERIFY(!palette->isVisible());
        QCOMPARE(desk.rows(), 1);
    }

    void whatACrashLeftIsOfferedOnce()
    {
        QTemporaryDir folder;
        FormatRegistry formats;
        BatchDocument document;
        Batch batch;
        HttpRequest request;
        request.url = "http://saved/";
        batch.requests.append(request);
        document.replace(batch, u"/home/x/list.json"_s);
        auto copy = std::make_unique<UnsavedCopy>(folder.path(), &document, &formats, 10ms);
        QVERIFY(!copy->leftOver());
        request.url = "http://edited/";
        document.apply(InsertRows{{1}, {request}, {}}, u"Add"_s);
        QTRY_COMPARE(QDir(folder.path()).entryList({u"unsaved-*.json"_s}).size(), 1);
        {
            // The copy of a window that is still there is nobody else's.
            UnsavedCopy other(folder.path(), &document, &formats);
            QVERIFY(!other.leftOver());
        }
        // As a crash leaves it: the files are there, the lock is not.
        const QString file = folder.filePath(QDir(folder.path()).entryList({u"unsaved-*.json"_s}).first());
        QVERIFY(QFile::copy(file, folder.filePath(u"unsaved-crashed.json"_s)));
        QVERIFY(QFile::copy(file + ".origin"_L1, folder.filePath(u"unsaved-crashed.json.origin"_s)));
        copy.reset();
        QCOMPARE(QDir(folder.path()).entryList({u"unsaved-*.json"_s}),
                 QStringList{u"unsaved-crashed.json"_s});

        BatchDocument next;
        UnsavedCopy after(folder.path(), &next, &formats);
        const auto leftOver = after.leftOver();
        QVERIFY(leftOver);
        QCOMPARE(leftOver->original, u"/home/x/list.json"_s);
        QVERIFY(!after.leftOver());
        QFile saved(leftOver->copy);
        QVERIFY(saved.open(QIODevice::ReadOnly));
        QVERIFY(saved.readAll().contains("http://edited/"));
    }

    void aSavedDocumentLeavesNoCopy()
    {
        QTemporaryDir folder;
        FormatRegistry formats;
        BatchDocument document;
        UnsavedCopy copy(folder.path(), &document, &formats, 1ms);
        document.apply(InsertRows{{0}, {HttpRequest()}, {}}, u"Add"_s);
        QTRY_COMPARE(QDir(folder.path()).entryList({u"unsaved-*.json"_s}).size(), 1);
        document.markSaved(u"/x.json"_s, document.history().revision());
        QCOMPARE(QDir(folder.path()).entryList({u"unsaved-*.json"_s}).size(), 0);
    }

    void recoveredEditsAreUnsavedOnes()
    {
        Desk desk;
        const QString copy =
            desk.write("recovered-1.json", "{\"format\": \"asyncfetcher-batch\", \"version\": 1, "
                                           "\"requests\": [{\"url\": \"http://edited/\"}]}");
        ;
        desk.window->files()->recover(copy, desk.path("list.json"));
        QTRY_COMPARE(desk.rows(), 1);
        QVERIFY(desk.window->isWindowModified());
        QCOMPARE(desk.window->document()->file(), desk.path("list.json"));
        QVERIFY(!QFile::exists(copy));
    }

    void theSessionComesBack()
    {
        Desk desk;
        const QString file = desk.write("list.txt", "http://a/1\nhttp://b/2\nhttp://a/3\n");
        desk.window->openFiles({file});
        QTRY_COMPARE(desk.rows(), 3);
        desk.window->filterBar()->setText(u"host:a"_s);
        QTRY_COMPARE(desk.rows(), 2);
        desk.window->close();
        desk.open();
        desk.window->restoreSession();
        QTRY_COMPARE(desk.rows(), 2);
        QCOMPARE(desk.window->filterBar()->text(), u"host:a"_s);
        QVERIFY(QFile::remove(file));
        desk.window->close();
        desk.open();
        desk.window->restoreSession(); // a file that has gone is no error
        QVERIFY(desk.message().isEmpty());
    }

    void theEndIsToldInAFewWords()
    {
        Statistics statistics;
        statistics.byState[size_t(RowState::Succeeded)] = 1200;
        statistics.byState[size_t(RowState::Failed)] = 3;
        statistics.elapsed = 2s;
        QVERIFY2(EndNotice::text(statistics).contains(u"3 failed"_s),
                 qPrintable(EndNotice::text(statistics)));
        QWidget window;
        EndNotice(&window).tell(statistics); // without a session bus nothing happens
    }
};

UI_TEST_MAIN(TestHome)
#include "tst_home.moc"
