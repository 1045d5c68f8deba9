// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo/demothread.h"
#include "tests/ui/window/desk.h"
#include "ui/log/logpanel.h"
#include "ui/response/findbar.h"
#include "ui/response/sourceview.h"

#include <QClipboard>
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

private:
    static void open(Desk &desk, const QByteArray &rows)
    {
        desk.window->openFiles({desk.write("batch.json", "{\"requests\": " + rows + '}')});
        QTRY_VERIFY(desk.rows() > 0);
    }
};

UI_TEST_MAIN(TestInspection)
#include "tst_inspection.moc"
