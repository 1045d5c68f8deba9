// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/window/desk.h"

#include <QClipboard>
#include <QDropEvent>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMimeData>
#include <QSpinBox>

using namespace AsyncFetcher;
using namespace Qt::StringLiterals;

namespace {

const QByteArray SmallBatch = R"({"format": "asyncfetcher-batch", "version": 1, "note": "kept",
    "options": {"max_per_host": 2, "unknown": true},
    "requests": [{"url": "http://a/1", "headers": {"X-One": "1"}}, {"url": "http://a/2", "method": "POST"}]})";

} // namespace

class TestDocuments : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void pastedUrlsBecomeRows()
    {
        Desk desk;
        QVERIFY(QTest::qWaitForWindowActive(desk.window.get()));
        QGuiApplication::clipboard()->setText(u"http://a/1\nhttp://a/2\n\nhttp://a/3\n"_s);
        desk.press(Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(desk.rows(), 3);
        QCOMPARE(desk.cell(2, RequestColumn::Url), u"http://a/3"_s);
        QVERIFY(desk.window->table()->isVisible());
        QVERIFY(desk.window->isWindowModified());
        desk.press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(desk.rows(), 0);
        QVERIFY(!desk.window->table()->isVisible());
        desk.press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(desk.rows(), 3);
    }

    void aRowIsAddedByHand()
    {
        Desk desk;
        QVERIFY(QTest::qWaitForWindowActive(desk.window.get()));
        desk.click(u"Add Row"_s);
        QCOMPARE(desk.rows(), 1);
        desk.type(u"http://typed/"_s);
        desk.press(Qt::Key_Return);
        QCOMPARE(desk.cell(0, RequestColumn::Url), u"http://typed/"_s);
    }

    void opensEditsAndSavesWithoutLosingWhatItDoesNotKnow()
    {
        Desk desk;
        QVERIFY(QTest::qWaitForWindowActive(desk.window.get()));
        desk.window->openFiles({desk.write("batch.json", SmallBatch)});
        QTRY_COMPARE(desk.rows(), 2);
        QVERIFY(desk.window->windowTitle().startsWith(u"batch.json"_s));
        QVERIFY(!desk.window->isWindowModified());
        desk.setCurrent(0, RequestColumn::Url);
        desk.type(u"http://new/"_s);
        desk.press(Qt::Key_Return);
        desk.window->findChild<QSpinBox *>()->setValue(7); // at once
        QVERIFY(desk.window->isWindowModified());
        desk.press(Qt::Key_S, Qt::ControlModifier);
        QTRY_VERIFY(!desk.window->isWindowModified());

        const QJsonObject saved = QJsonDocument::fromJson(desk.read("batch.json")).object();
        QCOMPARE(saved["note"_L1].toString(), u"kept"_s);
        QCOMPARE(saved["options"_L1]["max_per_host"_L1].toInt(), 2);
        QCOMPARE(saved["options"_L1]["unknown"_L1].toBool(), true);
        QCOMPARE(saved["options"_L1]["max_concurrent"_L1].toInt(), 7);
        QVERIFY(!saved["options"_L1].toObject().contains("timeout"_L1));
        const QJsonArray rows = saved["requests"_L1].toArray();
        QCOMPARE(rows[0]["url"_L1].toString(), u"http://new/"_s);
        QCOMPARE(rows[0]["headers"_L1]["X-One"_L1].toString(), u"1"_s);
        QCOMPARE(rows[1]["method"_L1].toString(), u"POST"_s);

        // Undo goes back past the save, and says that the file is another.
        desk.press(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(desk.window->isWindowModified());
    }

    void saveAsAsksForAName()
    {
        Desk desk;
        QVERIFY(QTest::qWaitForWindowActive(desk.window.get()));
        desk.window->document()->apply(InsertRows{{0}, {HttpRequest()}, {}}, u"Add"_s);
        desk.answerFileDialogWith(desk.path("chosen"));
        desk.press(Qt::Key_S, Qt::ControlModifier);
        QTRY_VERIFY(!desk.window->isWindowModified());
        QVERIFY(desk.window->windowTitle().startsWith(u"chosen.json"_s));
        QVERIFY(!desk.read("chosen.json").isEmpty());
    }

    void losingChangesIsAskedAbout()
    {
        Desk desk;
        desk.window->openFiles({desk.write("batch.json", SmallBatch)});
        QTRY_COMPARE(desk.rows(), 2);
        desk.window->document()->apply(RemoveRows{{0}}, u"Delete Row"_s);

        desk.window->close();
        QTRY_VERIFY(QApplication::activeModalWidget());
        QVERIFY(Desk::answer(u"Cancel"_s));
        QVERIFY(desk.window->isVisible());

        desk.window->files()->newDocument();
        QTRY_VERIFY(QApplication::activeModalWidget());
        QVERIFY(Desk::answer(u"Don't Save"_s));
        QTRY_COMPARE(desk.rows(), 0);
        QCOMPARE(desk.read("batch.json"), SmallBatch);

        desk.window->openFiles({desk.path("batch.json")});
        QTRY_COMPARE(desk.rows(), 2);
        desk.window->document()->apply(RemoveRows{{0}}, u"Delete Row"_s);
        desk.window->close();
        QTRY_VERIFY(QApplication::activeModalWidget());
        QVERIFY(Desk::answer(u"Save"_s));
        QTRY_VERIFY(!desk.window->isVisible());
        QCOMPARE(QJsonDocument::fromJson(desk.read("batch.json"))["requests"_L1].toArray().size(), 1);
    }

    void losingMoreThanAFormatHoldsIsAskedAbout()
    {
        Desk desk;
        desk.window->openFiles({desk.write("list.txt", "http://a/1\n")});
        QTRY_COMPARE(desk.rows(), 1);
        HttpRequest post = desk.window->document()->requests().requestAt(0);
        post.method = "POST";
        desk.window->document()->apply(ReplaceRows{{0}, {post}, {}}, u"Edit"_s);
        desk.window->files()->save();
        QTRY_VERIFY(QApplication::activeModalWidget());
        QCOMPARE(desk.read("list.txt"), "http://a/1\n");
        desk.answerFileDialogWith(desk.path("list.json"));
        QVERIFY(Desk::answer(u"Save as JSON…"_s));
        QTRY_VERIFY(!desk.window->isWindowModified());
        QCOMPARE(desk.read("list.txt"), "http://a/1\n");
        QVERIFY(desk.read("list.json").contains("POST"));
    }

    void severalFilesBecomeOneBatch()
    {
        Desk desk;
        desk.window->openFiles({desk.write("a.json", SmallBatch), desk.write("b.txt", "http://b/\n")});
        QTRY_COMPARE(desk.rows(), 3);
        QVERIFY(desk.window->isWindowModified());
        QCOMPARE(desk.window->document()->options().maxPerHost, 2);
        QVERIFY(desk.window->document()->file().isEmpty());
    }

    void whatCannotBeReadIsSaidInTheWindow()
    {
        Desk desk;
        desk.window->openFiles({desk.path("nowhere.json")});
        QTRY_VERIFY(desk.message().contains(u"nowhere.json"_s));
        desk.window->openFiles({desk.write("broken.json", "{\"requests\": [")});
        QTRY_VERIFY(desk.message().contains(u"broken.json"_s));
        QCOMPARE(desk.rows(), 0);
        desk.window->openFiles({desk.write("half.jsonl", "{\"url\": \"http://a/\"}\nnonsense\n")});
        QTRY_COMPARE(desk.rows(), 2);
        QVERIFY(desk.message().contains(u"1 row could not be understood"_s));
        // A file that cannot be written is said, too, and the window goes on.
        desk.window->files()->saveTo(desk.path("no/such/folder.json"));
        QTRY_VERIFY(desk.message().contains(u"cannot be written"_s));
        QVERIFY(!desk.window->files()->isBusy());
    }

    void droppedFilesAreOpenedAndDroppedTextPasted()
    {
        Desk desk;
        drop(*desk.window, [&](QMimeData *data) {
            data->setUrls({QUrl::fromLocalFile(desk.write("batch.json", SmallBatch))});
        });
        QTRY_COMPARE(desk.rows(), 2);
        drop(*desk.window, [](QMimeData *data) { data->setText(u"http://dropped/\nhttp://too/"_s); });
        QCOMPARE(desk.rows(), 4);
    }

    void recentFilesAreRemembered()
    {
        Desk desk;
        desk.window->openFiles({desk.write("batch.json", SmallBatch)});
        QTRY_COMPARE(desk.rows(), 2);
        desk.window->close();
        desk.open();
        QAction *recent = nullptr;
        for (QAction *action : desk.window->findChildren<QAction *>()) {
            if (action->text().endsWith(u"batch.json"_s))
                recent = action;
        }
        QVERIFY(recent);
        recent->trigger();
        QTRY_COMPARE(desk.rows(), 2);
    }

private:
    template <typename Fill>
    static void drop(QWidget &window, Fill fill)
    {
        QMimeData data;
        fill(&data);
        QDragEnterEvent enter(QPoint(50, 50), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&window, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent event(QPointF(50, 50), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&window, &event);
    }
};

UI_TEST_MAIN(TestDocuments)
#include "tst_documents.moc"
