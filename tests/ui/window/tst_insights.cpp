// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo/demothread.h"
#include "tests/ui/window/desk.h"
#include "ui/charts/chartspanel.h"
#include "ui/editor/requestpanel.h"
#include "ui/insights/hosttree.h"
#include "ui/insights/summarypanel.h"
#include "ui/requests/filterbar.h"

#include <QComboBox>
#include <QDockWidget>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTabWidget>
#include <QTreeWidget>

using namespace AsyncFetcher;
using namespace Qt::StringLiterals;

class TestInsights : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void failuresLeadToTheirRowsAndRunAgain()
    {
        Desk desk;
        DemoThread server;
        const QByteArray url = (*server.start()).toEncoded();
        open(desk,
             url + "/status/404\n" + url + "/status/200\n" + url + "/status/410\n" + url + "/status/404\n");
        desk.press(Qt::Key_5, Qt::ControlModifier);
        auto *panel = desk.window->findChild<SummaryPanel *>();
        QVERIFY(panel->isVisible());
        desk.window->runs()->runAll();
        QTRY_VERIFY(desk.ended());
        auto *tree = qobject_cast<QTreeWidget *>(panel->findChild<QTabWidget *>()->widget(0));
        QTRY_COMPARE(tree->topLevelItemCount(), 2);
        QCOMPARE(tree->topLevelItem(0)->text(1), u"2"_s);
        QCOMPARE(tree->topLevelItem(0)->text(3), u"404"_s);
        tree->setCurrentItem(tree->topLevelItem(0));
        desk.click(u"Show Rows"_s);
        QTRY_COMPARE(desk.rows(), 2);
        QVERIFY2(desk.window->filterBar()->error().isEmpty(), qPrintable(desk.window->filterBar()->text()));
        QCOMPARE(desk.cell(1, RequestColumn::Status), u"404"_s);

        tree->setCurrentItem(tree->topLevelItem(1));
        desk.click(u"Run Again"_s);
        QTRY_COMPARE(desk.window->runs()->statistics().total, 1);
        QTRY_VERIFY(desk.ended());
        QCOMPARE(desk.cell(0, RequestColumn::Status), u"410"_s);
    }

    void aClusterIsEditedAndSkipped()
    {
        Desk desk;
        DemoThread server;
        const QByteArray url = (*server.start()).toEncoded();
        open(desk,
             url + "/status/404\n" + url + "/status/200\n" + url + "/status/410\n" + url + "/status/404\n");
        desk.press(Qt::Key_5, Qt::ControlModifier);
        desk.window->runs()->runAll();
        QTRY_VERIFY(desk.ended());
        auto *tree = desk.window->findChild<SummaryPanel *>()->findChild<QTabWidget *>()->widget(0);
        auto *clusters = qobject_cast<QTreeWidget *>(tree);
        QTRY_COMPARE(clusters->topLevelItemCount(), 2);
        clusters->setCurrentItem(clusters->topLevelItem(0));
        desk.click(u"Edit Rows"_s);
        QTRY_COMPARE(desk.rows(), 2);
        QTRY_COMPARE(desk.window->table()->selectedPositions(), (QList<qsizetype>{0, 3}));
        QVERIFY(desk.window->findChild<RequestPanel *>()->isVisible());

        // By the menu, as with the button.
        QVERIFY(clusters->isVisible());
        Q_EMIT clusters->customContextMenuRequested(
            clusters->visualItemRect(clusters->topLevelItem(0)).center());
        auto *menu = clusters->findChild<QMenu *>();
        QVERIFY(menu);
        for (QAction *action : menu->actions())
            if (action->text().remove(u'&') == u"Skip Rows"_s)
                action->trigger();
        menu->close();
        const BatchDocument &document = *desk.window->document();
        QTRY_VERIFY(document.requests().isSkippedAt(0) && document.requests().isSkippedAt(3));
        QVERIFY(!document.requests().isSkippedAt(2));
        QCOMPARE(document.history().undoName(), u"Skip 2 Rows"_s);
        QCOMPARE(desk.cell(0, RequestColumn::State), u"Skipped"_s);
        QTRY_COMPARE(clusters->topLevelItemCount(), 1); // what is skipped has been dealt with
        desk.window->document()->undo();
        QTRY_COMPARE(clusters->topLevelItemCount(), 2);
        desk.window->document()->redo();
        desk.press(Qt::Key_F5, Qt::ControlModifier);
        QTRY_COMPARE(desk.window->runs()->statistics().total, 1);
        QTRY_VERIFY(desk.ended());
    }

    void factsOfResponsesAreColumns()
    {
        Desk desk;
        DemoThread server;
        const QByteArray url = (*server.start()).toEncoded();
        open(desk, url + "/json\n" + url + "/redirect/1\n" + url + "/status/404\n");
        desk.window->runs()->runAll();
        QTRY_VERIFY(desk.ended());
        QCOMPARE(desk.cell(0, RequestColumn::Type), u"application/json"_s);
        QVERIFY(!desk.cell(1, RequestColumn::FinalUrl).isEmpty());
        QCOMPARE(desk.cell(0, RequestColumn::FinalUrl), QString());
        QVERIFY(!desk.cell(2, RequestColumn::Error).isEmpty());
        desk.window->filterBar()->setText(u"type:json"_s);
        QTRY_VERIFY(desk.rows() < 3 && desk.rows() > 0);
    }

    void aHostIsPausedAndSaysSo()
    {
        Desk desk;
        DemoThread server;
        const QByteArray url = (*server.start()).toEncoded();
        open(desk, (url + "/delay/1\n").repeated(40));
        desk.press(Qt::Key_5, Qt::ControlModifier);
        auto *panel = desk.window->findChild<SummaryPanel *>();
        auto *tabs = panel->findChild<QTabWidget *>();
        tabs->setCurrentIndex(1);
        desk.window->runs()->runAll();
        auto *tree = qobject_cast<QTreeWidget *>(tabs->currentWidget());
        QTRY_COMPARE(tree->topLevelItemCount(), 1);
        QTRY_VERIFY(tree->topLevelItem(0)->text(HostTree::Why).contains(u"as many requests"_s));
        tree->setCurrentItem(tree->topLevelItem(0));
        desk.click(u"Pause Host"_s);
        QTRY_COMPARE(desk.window->runs()->statistics().count(RowState::Running), 0);
        const qint64 ended = desk.window->runs()->statistics().ended();
        QVERIFY(ended < 40);
        QTRY_VERIFY(tree->topLevelItem(0)->text(HostTree::Why).contains(u"paused"_s));
        tree->setCurrentItem(tree->topLevelItem(0));
        desk.click(u"Resume Host"_s);
        QTRY_VERIFY(desk.window->runs()->statistics().count(RowState::Running) > 0);
        desk.window->runs()->stop();
        QTRY_VERIFY(desk.ended());
    }

    void aHostGetsALimitOfItsOwnInItsCell()
    {
        Desk desk;
        DemoThread server;
        const QByteArray url = (*server.start()).toEncoded();
        open(desk, (url + "/delay/5\n").repeated(40));
        desk.press(Qt::Key_5, Qt::ControlModifier);
        auto *tabs = desk.window->findChild<SummaryPanel *>()->findChild<QTabWidget *>();
        tabs->setCurrentIndex(1);
        auto *tree = desk.window->findChild<HostTree *>();
        desk.window->runs()->runAll();
        QTRY_COMPARE(tree->topLevelItemCount(), 1);
        QTRY_COMPARE(tree->topLevelItem(0)->text(HostTree::Limit), u"6"_s);
        QTRY_COMPARE(desk.window->runs()->statistics().count(RowState::Running), 6);
        tree->setCurrentItem(tree->topLevelItem(0));
        desk.click(u"Change Limit"_s);
        QTRY_VERIFY(tree->findChild<QSpinBox *>());
        auto *box = tree->findChild<QSpinBox *>();
        QCOMPARE(box->value(), 6);
        QVERIFY(!box->accessibleName().isEmpty());
        box->setValue(9);
        QTest::keyClick(box, Qt::Key_Return);
        QTRY_COMPARE(desk.window->runs()->statistics().count(RowState::Running), 9);
        QTRY_COMPARE(tree->topLevelItem(0)->text(HostTree::Limit), u"9"_s);
        QVERIFY(tree->topLevelItem(0)->font(HostTree::Limit).bold());
        Q_EMIT tree->limitWanted(desk.window->runs()->hosts().first().origin, std::nullopt);
        QTRY_COMPARE(tree->topLevelItem(0)->text(HostTree::Limit), u"6"_s);
        desk.window->runs()->stop();
        QTRY_VERIFY(desk.ended());
        QTRY_COMPARE(tree->topLevelItem(0)->text(HostTree::Limit), QString());
        QVERIFY(!tree->canControl());
    }

    void aCanaryAsksAboveTheTable()
    {
        Desk desk;
        DemoThread server;
        const QByteArray url = (*server.start()).toEncoded();
        open(desk, (url + "/status/200\n").repeated(10));
        RunOptions options = desk.window->document()->options();
        options.brakes.canary = 2;
        desk.window->document()->applyOptions(options);
        desk.window->runs()->runAll();
        QTRY_VERIFY(desk.window->messages()->text().contains(u"0 of 2 rows failed"_s));
        QCOMPARE(desk.window->runs()->phase(), FetchRun::Phase::Paused);
        QTRY_COMPARE(desk.window->runs()->statistics().ended(), 2);
        desk.click(u"Go On"_s);
        QTRY_VERIFY(desk.ended());
        QCOMPARE(desk.window->runs()->statistics().count(RowState::Succeeded), 10);
    }

    void aBrakeSaysWhyAndIsReleased()
    {
        Desk desk;
        DemoThread server;
        const QByteArray url = (*server.start()).toEncoded();
        open(desk, (url + "/status/404\n").repeated(30));
        RunOptions options = desk.window->document()->options();
        options.maxConcurrent = 1;
        options.brakes.runLine = 0.5;
        options.brakes.least = 5;
        desk.window->document()->applyOptions(options);
        desk.window->runs()->runAll();
        QTRY_VERIFY(desk.window->messages()->text().contains(u"5 of 5 rows failed, and the line is 50 %"_s));
        options.brakes.runLine = 0; // moved while it is paused
        desk.window->document()->applyOptions(options);
        desk.click(u"Resume"_s);
        QTRY_VERIFY(desk.ended());
        QCOMPARE(desk.window->runs()->statistics().count(RowState::Failed), 30);
    }

    void whatABrakeSaysGoesWithThePause()
    {
        Desk desk;
        DemoThread server;
        const QByteArray url = (*server.start()).toEncoded();
        open(desk, (url + "/status/404\n").repeated(30));
        RunOptions options = desk.window->document()->options();
        options.maxConcurrent = 1;
        options.brakes.least = 5;
        options.brakes.hostLine = 0.5;
        desk.window->document()->applyOptions(options);
        desk.window->runs()->runAll();
        QTRY_VERIFY(desk.message().startsWith(u"The host "_s));
        options.brakes.hostLine = 0;
        options.brakes.runLine = 0.5;
        desk.window->document()->applyOptions(options);
        QTRY_COMPARE(desk.window->runs()->statistics().hosts.size(), 1);
        const QByteArray origin = desk.window->runs()->statistics().hosts.firstKey();
        desk.window->runs()->setHostPaused(origin, false); // as in the tree of hosts
        QVERIFY(!desk.message().startsWith(u"The host "_s));
        QTRY_VERIFY(desk.message().startsWith(u"The run was paused"_s));
        options.brakes.runLine = 0;
        desk.window->document()->applyOptions(options);
        desk.press(Qt::Key_F6); // as with the tool bar
        QTRY_VERIFY(!desk.message().startsWith(u"The run was paused"_s));
        QTRY_VERIFY(desk.ended());
        QCOMPARE(desk.message(), u"30 rows failed."_s);
    }

    void chartsAreDrawnWhileTheyAreSeen()
    {
        Desk desk;
        DemoThread server;
        const QByteArray url = (*server.start()).toEncoded();
        open(desk, (url + "/status/200\n").repeated(200) + url + "/status/404\n");
        desk.press(Qt::Key_4, Qt::ControlModifier);
        auto *charts = desk.window->findChild<ChartsPanel *>();
        QVERIFY(charts->isVisible());
        desk.window->runs()->runAll();
        QTRY_VERIFY(desk.ended());
        QSignalSpy wanted(charts, &ChartsPanel::filterWanted);
        QCoreApplication::processEvents();
        // The status codes stand in the last chart, 200 in its first bar.
        auto *last = charts->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly).last();
        const QImage image = last->grab().toImage();
        QPoint bar(-1, -1);
        const QRgb good = tintColor(Tint::Good, last->palette()).rgb();
        for (int x = 0; x < image.width() && bar.x() < 0; ++x) {
            for (int y = 0; y < image.height(); ++y) {
                if (image.pixel(x, y) == good) {
                    bar = QPoint(x + 3, y + 3) / image.devicePixelRatio();
                    break;
                }
            }
        }
        QVERIFY(bar.x() >= 0);
        QTest::mouseClick(last, Qt::LeftButton, {}, bar);
        QTRY_COMPARE(wanted.size(), 1);
        QCOMPARE(wanted.first().first().toString(), u"status:200"_s);
        QTRY_COMPARE(desk.rows(), 200);
    }

    void theRequestOfSelectedRowsIsEdited()
    {
        Desk desk;
        open(desk, "http://a/1?x=1\nhttp://a/2?x=1\nhttp://a/3\n");
        desk.press(Qt::Key_6, Qt::ControlModifier);
        auto *panel = desk.window->findChild<RequestPanel *>();
        QVERIFY(panel->isVisible());
        desk.window->table()->setFocus();
        desk.window->table()->selectRanges({{0, 1}});
        QList<QLineEdit *> lines;
        for (const QString &name : {u"Method"_s, u"URL"_s}) {
            for (QLineEdit *line : panel->findChildren<QLineEdit *>()) {
                if (line->accessibleName() == name)
                    lines.append(line);
            }
        }
        QCOMPARE(lines.size(), 2);
        QTRY_COMPARE(lines.at(1)->placeholderText(), u"(several values)"_s);
        lines.at(0)->setFocus();
        lines.at(0)->selectAll();
        QTest::keyClicks(lines.at(0), u"PATCH"_s);
        QTest::keyClick(lines.at(0), Qt::Key_Return);
        QCOMPARE(desk.cell(0, RequestColumn::Method), u"PATCH"_s);
        QCOMPARE(desk.cell(1, RequestColumn::Method), u"PATCH"_s);
        QCOMPARE(desk.cell(2, RequestColumn::Method), u"GET"_s);

        desk.window->table()->selectRanges({{2, 2}});
        QTRY_COMPARE(lines.at(1)->text(), u"http://a/3"_s);
        auto *headers = panel->findChild<QTabWidget *>()->widget(1);
        auto *table = qobject_cast<PairTable *>(headers);
        table->item(0, 0)->setText(u"X-One"_s);
        QTRY_COMPARE(table->rowCount(), 2);
        table->item(0, 1)->setText(u"1"_s);
        const HttpRequest request = desk.window->document()->requests().requestAt(2);
        QCOMPARE(request.headers, HttpHeaders({{"X-One", "1"}}));
        QCOMPARE(desk.cell(2, RequestColumn::Headers), u"X-One"_s);

        panel->findChild<QTabWidget *>()->setCurrentIndex(2);
        const QWidget *body = panel->findChild<QTabWidget *>()->widget(2);
        auto *kind = body->findChild<QComboBox *>();
        kind->setCurrentIndex(2);
        Q_EMIT kind->activated(2);
        auto *text = body->findChild<QPlainTextEdit *>();
        text->setPlainText(u"{\"a\": \n oops}"_s);
        QPushButton *apply = nullptr;
        for (QPushButton *button : body->findChildren<QPushButton *>())
            apply = button;
        QVERIFY(!apply->isEnabled());
        text->setPlainText(u"{\"a\": 1}"_s);
        QVERIFY(apply->isEnabled());
        QTest::mouseClick(apply, Qt::LeftButton);
        QCOMPARE(desk.window->document()->requests().requestAt(2).body.kind, RequestBody::Kind::Json);
        QCOMPARE(desk.window->document()->history().undoName(), u"Edit Body"_s);
    }

private:
    static void open(Desk &desk, const QByteArray &lines)
    {
        desk.window->openFiles({desk.write("list.txt", lines)});
        QTRY_COMPARE(desk.rows(), lines.count('\n'));
        QVERIFY(QTest::qWaitForWindowActive(desk.window.get()));
    }
};

UI_TEST_MAIN(TestInsights)
#include "tst_insights.moc"
