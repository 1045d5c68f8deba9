// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo/demothread.h"
#include "tests/ui/window/desk.h"
#include "ui/log/logpanel.h"
#include "ui/requests/listeditor.h"
#include "ui/response/bodyview.h"
#include "ui/response/findbar.h"
#include "ui/response/jsontreeview.h"
#include "ui/response/sourceview.h"

#include <QClipboard>
#include <QComboBox>
#include <QTableView>

using namespace AsyncFetcher;
using namespace Qt::StringLiterals;

class TestInspection : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void logAndRowsLeadToEachOther()
    {
        Desk desk;
        DemoThread server;
        const QByteArray url = (*server.start()).toEncoded();
        open(desk, "[{\"url\": \"" + url + "/status/200\"}, {\"url\": \"" + url +
                       "/status/404\", \"id\": \"lost one\"}, {\"url\": \"" + url + "/status/410\"}]");
        desk.window->runs()->runAll();
        QTRY_VERIFY(desk.ended());
        auto *log = desk.window->findChild<LogPanel *>();
        desk.setCurrent(1, RequestColumn::Url);
        desk.press(Qt::Key_L, Qt::ControlModifier);
        QTRY_VERIFY(log->isVisible());
        QTRY_COMPARE(log->model()->rowCount(), 1);
        QCOMPARE(log->model()->requestAt(0), u"lost one"_s);

        desk.setCurrent(2, RequestColumn::Url);
        desk.press(Qt::Key_L, Qt::ControlModifier);
        QTRY_COMPARE(log->model()->requestAt(0), u"3"_s);
        desk.setCurrent(0, RequestColumn::Url);
        Q_EMIT log->rowWanted(u"3"_s);
        QCOMPARE(desk.window->table()->currentPosition(), 2);
        Q_EMIT log->rowWanted(u"lost one"_s);
        QTRY_COMPARE(desk.window->table()->currentPosition(), 1);
        Q_EMIT log->rowWanted(u"2"_s); // the second row has an id of its own
        QTRY_VERIFY(desk.message().contains(u"No row of this batch is called 2"_s));
    }

    void bodiesAreSearchedFromTheMenu()
    {
        Desk desk;
        DemoThread server;
        const QByteArray url = (*server.start()).toEncoded();
        open(desk, "[{\"url\": \"" + url + "/json\"}]");
        desk.window->runs()->runAll();
        QTRY_VERIFY(desk.ended());
        desk.setCurrent(0, RequestColumn::Url);
        auto *text = desk.window->findChild<SourceView *>();
        QTRY_VERIFY(!text->toPlainText().isEmpty());
        desk.press(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
        auto *find = desk.window->findChild<FindBar *>();
        QVERIFY(find->isVisible());
        // In the body Ctrl+F means the body.
        text->setFocus();
        desk.press(Qt::Key_F, Qt::ControlModifier);
        QCOMPARE(QApplication::focusWidget()->accessibleName(), u"Text to find in the body"_s);
        desk.click(u"Copy as curl"_s);
        QTRY_VERIFY(QGuiApplication::clipboard()->text().startsWith(u"curl "_s));
    }

    void valuesBecomeExpectationsAndColumns()
    {
        Desk desk;
        DemoThread server;
        const QByteArray url = (*server.start()).toEncoded();
        open(desk, "[{\"url\": \"" + url + "/json\"}, {\"url\": \"" + url + "/json\"}]");
        desk.window->runs()->runAll();
        QTRY_VERIFY(desk.ended());
        desk.setCurrent(1, RequestColumn::Url);
        auto *body = desk.window->findChild<BodyView *>();
        auto *choice = body->findChild<QComboBox *>();
        QTRY_VERIFY(choice->findText(u"Tree"_s) >= 0);
        choice->setCurrentIndex(choice->findText(u"Tree"_s));
        Q_EMIT choice->activated(choice->currentIndex());
        auto *view = desk.window->findChild<JsonTreeView *>();
        QTRY_VERIFY(view->isVisible());
        QTRY_VERIFY(view->model()->rowCount() > 0);
        QModelIndex title = view->model()->index(0, 0);
        while (view->model()->rowCount(title) > 0)
            title = view->model()->index(0, 0, title);
        const QByteArray path = view->tree()->path(title).toUtf8();
        view->setCurrentIndex(title);
        view->setFocus();
        desk.press(Qt::Key_T, Qt::ControlModifier);
        const BatchDocument &document = *desk.window->document();
        QTRY_COMPARE(document.requests().requestAt(1).expect.size(), 1);
        QVERIFY(document.requests().requestAt(1).expect.first().startsWith("json " + path + " == "));
        QCOMPARE(document.history().undoName(), u"Add Expectation"_s);
        QTRY_VERIFY(!desk.window->findChild<ListEditor *>()->isBusy());
        view->setCurrentIndex(title);
        view->setFocus();
        desk.press(Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(document.requests().requestAt(1).extract.size(), 1);
        QCOMPARE(document.requests().requestAt(1).extract.first().source, "json " + path);
        QVERIFY(document.requests().requestAt(0).expect.isEmpty());
        // What it was made from holds.
        desk.window->runs()->runAll();
        QTRY_VERIFY(desk.ended());
        QCOMPARE(desk.window->runs()->statistics().assertsPassed, 1);
        desk.window->document()->undo();
        desk.window->document()->undo();
        QVERIFY(document.requests().requestAt(1).expect.isEmpty());
        QVERIFY(document.requests().requestAt(1).extract.isEmpty());
    }

private:
    static void open(Desk &desk, const QByteArray &rows)
    {
        desk.window->openFiles({desk.write("batch.json", "{\"requests\": " + rows + '}')});
        QTRY_VERIFY(desk.rows() > 0);
    }
};

UI_TEST_MAIN(TestInspection)
#include "tst_inspection.moc"
