// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo/demothread.h"
#include "tests/ui/window/desk.h"
#include "ui/requests/filterbar.h"
#include "ui/requests/tablequery.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QHeaderView>
#include <QMenu>

using namespace AsyncFetcher;
using namespace Qt::StringLiterals;

namespace {

QByteArray numbered(int count)
{
    QByteArray lines;
    for (int i = 0; i < count; ++i)
        lines += "http://host" + QByteArray::number(i % 3) + "/item/" + QByteArray::number(i) + '\n';
    return lines;
}

void clickHeader(const Desk &desk, RequestColumn column)
{
    QHeaderView *header = desk.window->table()->horizontalHeader();
    const int x = header->sectionViewportPosition(columnIndex(column)) + 10;
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, QPoint(x, header->height() / 2));
}

} // namespace

class TestFiltering : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aFilterIsTypedAndCleared()
    {
        Desk desk;
        open(desk, numbered(30));
        desk.setCurrent(4, RequestColumn::Url);
        desk.press(Qt::Key_F, Qt::ControlModifier);
        QVERIFY(desk.window->filterBar()->line()->hasFocus());
        desk.type(u"host:host1"_s);
        QTRY_COMPARE(desk.rows(), 10);
        QCOMPARE(desk.cell(1, RequestColumn::Url), u"http://host1/item/4"_s);
        // The header tells where the rows stand in the list, and the current row is still the current one.
        QCOMPARE(desk.window->table()->model()->headerData(1, Qt::Vertical).toInt(), 5);
        QCOMPARE(desk.window->table()->currentIndex().row(), 1);
        hidePopup(desk);
        desk.press(Qt::Key_Return);
        QTRY_VERIFY(desk.window->table()->hasFocus());
        desk.press(Qt::Key_F, Qt::ControlModifier);
        desk.press(Qt::Key_Escape);
        QTRY_COMPARE(desk.rows(), 30);
        QCOMPARE(desk.window->table()->currentIndex().row(), 4);
    }

    void whatWasCurrentIsSoAgainWhenItIsShownAgain()
    {
        Desk desk;
        open(desk, numbered(30));
        desk.setCurrent(5, RequestColumn::Timeout);
        desk.window->filterBar()->setText(u"host:host1"_s); // which hides it
        QTRY_COMPARE(desk.rows(), 10);
        const auto *table = desk.window->table();
        QVERIFY(!table->currentIndex().isValid());
        desk.window->filterBar()->setText(u"item/4"_s);
        QTRY_COMPARE(desk.rows(), 1);
        desk.window->filterBar()->clear();
        QTRY_COMPARE(desk.rows(), 30);
        QCOMPARE(table->currentIndex(), table->model()->index(5, columnIndex(RequestColumn::Timeout)));
        QCOMPARE(table->selectedPositions(), QList<qsizetype>{5});
    }

    void whoComesToTheTableByKeysHasACurrentCell()
    {
        Desk desk;
        open(desk, numbered(30));
        desk.setCurrent(5, RequestColumn::Timeout);
        desk.window->filterBar()->line()->setFocus();
        desk.window->filterBar()->setText(u"host:host1"_s);
        QTRY_COMPARE(desk.rows(), 10);
        desk.press(Qt::Key_Down);
        QVERIFY(desk.window->table()->hasFocus());
        QCOMPARE(desk.window->table()->currentIndex().row(), 0);
        desk.window->filterBar()->clear();
        QTRY_COMPARE(desk.rows(), 30);
        QCOMPARE(desk.window->table()->currentPosition(), 1);
    }

    void anErrorIsShownInItsPlaceAndTheRowsStay()
    {
        Desk desk;
        open(desk, numbered(30));
        FilterBar *bar = desk.window->filterBar();
        bar->setText(u"host:host1"_s);
        QTRY_COMPARE(desk.rows(), 10);
        bar->setText(u"host:host1 status:abc"_s);
        QVERIFY2(bar->error().startsWith(u"Column 19: "_s), qPrintable(bar->error()));
        QTRY_VERIFY(!desk.window->query()->isSearching());
        QCOMPARE(desk.rows(), 10);
        bar->setText(u"host:host1 status:none"_s);
        QVERIFY(bar->error().isEmpty());
    }

    void completionOffersFieldsAndValues()
    {
        Desk desk;
        open(desk, numbered(3));
        QLineEdit *line = desk.window->filterBar()->line();
        line->setFocus();
        desk.type(u"-sta"_s);
        auto *completer = desk.window->filterBar()->findChild<QCompleter *>();
        QCOMPARE(completer->completionCount(), 2);
        QTest::keyClick(completer->popup(), Qt::Key_Down);
        QTest::keyClick(completer->popup(), Qt::Key_Return);
        QCOMPARE(line->text(), u"-state:"_s);
        desk.type(u"fa"_s);
        QCOMPARE(completer->currentCompletion(), u"state:failed"_s);
        hidePopup(desk);
    }

    void aHeaderSortsUpDownAndNotAtAll()
    {
        Desk desk;
        open(desk, numbered(12));
        clickHeader(desk, RequestColumn::Url);
        QTRY_COMPARE(desk.cell(1, RequestColumn::Url), u"http://host0/item/3"_s);
        clickHeader(desk, RequestColumn::Url);
        QTRY_COMPARE(desk.cell(0, RequestColumn::Url), u"http://host2/item/8"_s);
        clickHeader(desk, RequestColumn::Url);
        QTRY_COMPARE(desk.cell(1, RequestColumn::Url), u"http://host1/item/1"_s);

        clickHeader(desk, RequestColumn::Url);
        QTRY_COMPARE(desk.cell(1, RequestColumn::Url), u"http://host0/item/3"_s);
        trigger(desk, u"Keep This Order"_s);
        QCOMPARE(desk.window->document()->requests().urlAt(1), "http://host0/item/3");
        QVERIFY(!desk.window->query()->query().sortColumn);
        desk.window->document()->undo();
        QCOMPARE(desk.cell(1, RequestColumn::Url), u"http://host1/item/1"_s);
    }

    void editsInAFilteredTableChangeTheRowsThatAreShown()
    {
        Desk desk;
        open(desk, numbered(9));
        desk.window->filterBar()->setText(u"host:host1"_s);
        QTRY_COMPARE(desk.rows(), 3); // 1, 4, 7
        BatchDocument *document = desk.window->document();
        desk.setCurrent(1, RequestColumn::Url);
        desk.type(u"http://new/"_s);
        desk.press(Qt::Key_Return);
        QCOMPARE(document->requests().urlAt(4), "http://new/");
        // It no longer matches, but does not vanish under the hands.
        QCOMPARE(desk.cell(1, RequestColumn::Url), u"http://new/"_s);

        desk.window->table()->selectRanges({{0, 1}});
        desk.press(Qt::Key_Delete, Qt::ControlModifier);
        QCOMPARE(document->requests().count(), 7);
        QCOMPARE(desk.rows(), 1);
        QCOMPARE(desk.cell(0, RequestColumn::Url), u"http://host1/item/7"_s);
        desk.press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(document->requests().urlAt(4), "http://new/");
        QCOMPARE(desk.rows(), 3);

        desk.window->table()->selectRanges({{0, 0}});
        desk.press(Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(document->requests().urlAt(2), "http://host1/item/1");
        QCOMPARE(desk.rows(), 4);
        desk.press(Qt::Key_Up, Qt::AltModifier);
        QVERIFY(desk.message().contains(u"no place"_s));
    }

    void aSelectionSurvivesAsFarAsItIsShown()
    {
        Desk desk;
        open(desk, numbered(9));
        desk.window->table()->selectRanges({{1, 4}});
        desk.window->filterBar()->setText(u"host:host1"_s);
        QTRY_COMPARE(desk.rows(), 3);
        QCOMPARE(desk.window->table()->selectedPositions(), QList<qsizetype>({1, 4}));
        desk.window->filterBar()->clear();
        QTRY_COMPARE(desk.rows(), 9);
        QCOMPARE(desk.window->table()->selectedPositions(), QList<qsizetype>({1, 4}));
    }

    void whatIsFilteredRunsAloneAndTheAnswerFollowsTheRun()
    {
        Desk desk;
        DemoThread server;
        const QByteArray url = (*server.start()).toEncoded();
        open(desk, url + "/status/404\n" + url + "/status/200\n" + url + "/status/410\n");
        desk.window->filterBar()->setText(u"path:/status/4*"_s);
        QTRY_COMPARE(desk.rows(), 2);
        desk.press(Qt::Key_R, Qt::ControlModifier | Qt::AltModifier);
        QTRY_VERIFY(desk.ended());
        QCOMPARE(desk.window->runs()->statistics().total, 2);
        desk.window->filterBar()->setText(u"state:failed"_s);
        QTRY_COMPARE(desk.window->query()->query().filter.text(), u"state:failed"_s);
        QTRY_COMPARE(desk.rows(), 2);
        desk.window->filterBar()->setText(u"state:succeeded"_s);
        QTRY_COMPARE(desk.rows(), 0);
        desk.window->runs()->runAll();
        QTRY_VERIFY(desk.ended());
        QTRY_COMPARE(desk.rows(), 1);
        QCOMPARE(desk.cell(0, RequestColumn::Status), u"200"_s);
    }

    void filtersAreKept()
    {
        Desk desk;
        open(desk, numbered(9));
        FilterBar *bar = desk.window->filterBar();
        bar->setText(u"host:host2"_s);
        auto *menu = bar->findChild<QMenu *>();
        pick(menu, u"Save This Filter"_s);
        bar->clear();
        pick(menu, u"host:host2"_s);
        QTRY_COMPARE(desk.rows(), 3);
        pick(menu, u"Forget This Filter"_s);
        menu->aboutToShow();
        QVERIFY(menu->actions().first()->text() != u"host:host2"_s);
    }

    void anotherFileIsShownWhole()
    {
        Desk desk;
        open(desk, numbered(9));
        desk.window->filterBar()->setText(u"host:host2"_s);
        clickHeader(desk, RequestColumn::Url);
        QTRY_COMPARE(desk.rows(), 3);
        desk.window->openFiles({desk.write("other.txt", numbered(20))});
        QTRY_COMPARE(desk.rows(), 20);
        QVERIFY(desk.window->filterBar()->text().isEmpty());
        QCOMPARE(desk.cell(1, RequestColumn::Url), u"http://host1/item/1"_s);
    }

private:
    static void open(Desk &desk, const QByteArray &lines)
    {
        desk.window->openFiles({desk.write("list.txt", lines)});
        QTRY_COMPARE(desk.rows(), lines.count('\n'));
        QVERIFY(QTest::qWaitForWindowActive(desk.window.get()));
    }
    static void hidePopup(const Desk &desk)
    {
        desk.window->filterBar()->findChild<QCompleter *>()->popup()->hide();
    }
    static void pick(QMenu *menu, const QString &text)
    {
        menu->aboutToShow();
        for (QAction *action : menu->actions()) {
            if (action->text().remove(u'&') == text)
                return action->trigger();
        }
        QFAIL(qPrintable(text));
    }
    static void trigger(const Desk &desk, const QString &text)
    {
        for (QAction *action : desk.window->findChildren<QAction *>()) {
            if (action->text().remove(u'&') == text)
                return action->trigger();
        }
        QFAIL(qPrintable(text));
    }
};

UI_TEST_MAIN(TestFiltering)
#include "tst_filtering.moc"
