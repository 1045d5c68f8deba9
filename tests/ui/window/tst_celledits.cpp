// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/window/desk.h"
#include "ui/base/theme.h"
#include "ui/editor/requestpanel.h"
#include "ui/requests/filterbar.h"
#include "ui/requests/replacedialog.h"

#include <QCheckBox>
#include <QClipboard>
#include <QInputDialog>
#include <QPushButton>
#include <QTableWidget>

using namespace AsyncFetcher;
using namespace Qt::StringLiterals;

class TestCellEdits : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aBlockIsCopiedAndPastedOverOtherCells()
    {
        Desk desk;
        open(desk, 6);
        put(desk, 0, RequestColumn::Timeout, u"5"_s);
        put(desk, 0, RequestColumn::Retries, u"1"_s);
        put(desk, 1, RequestColumn::Timeout, u"7 s"_s);
        selectCells(desk, 0, 1, RequestColumn::Timeout, RequestColumn::Retries);
        desk.press(Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"5 s\t1\n7 s\t"_s);
        selectCells(desk, 3, 3, RequestColumn::Timeout, RequestColumn::Timeout);
        desk.press(Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(desk.cell(3, RequestColumn::Timeout), u"5 s"_s);
        QCOMPARE(desk.cell(3, RequestColumn::Retries), u"1"_s);
        QCOMPARE(desk.cell(4, RequestColumn::Timeout), u"7 s"_s);
        QCOMPARE(desk.rows(), 6);
        QCOMPARE(desk.window->document()->history().undoName(), u"Paste Cells"_s);
        desk.press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(desk.cell(3, RequestColumn::Timeout), u"10 s"_s);
    }

    void oneCellGoesIntoAllThatAreSelected()
    {
        Desk desk;
        open(desk, 6);
        QGuiApplication::clipboard()->setText(u"POST\n"_s);
        selectCells(desk, 1, 3, RequestColumn::Method, RequestColumn::Method);
        desk.press(Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(desk.cell(0, RequestColumn::Method), u"GET"_s);
        for (int row : {1, 2, 3})
            QCOMPARE(desk.cell(row, RequestColumn::Method), u"POST"_s);
    }

    void addressesArePastedOverCellsWhenAskedFor()
    {
        Desk desk;
        open(desk, 4);
        QGuiApplication::clipboard()->setText(u"http://new/1\nhttp://new/2\nhttp://new/3"_s);
        desk.setCurrent(2, RequestColumn::Url);
        desk.press(Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(desk.rows(), 4);
        QCOMPARE(desk.cell(3, RequestColumn::Url), u"http://new/2"_s);
        QVERIFY(desk.message().contains(u"1 lines were left out"_s));
    }

    void fillDownAndClear()
    {
        Desk desk;
        open(desk, 5);
        put(desk, 1, RequestColumn::Method, u"PUT"_s);
        selectCells(desk, 1, 3, RequestColumn::Method, RequestColumn::Method);
        desk.press(Qt::Key_D, Qt::ControlModifier);
        QCOMPARE(desk.cell(3, RequestColumn::Method), u"PUT"_s);
        QCOMPARE(desk.cell(4, RequestColumn::Method), u"GET"_s);
        desk.press(Qt::Key_Delete);
        QCOMPARE(desk.cell(1, RequestColumn::Method), u"GET"_s);
        desk.press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(desk.cell(3, RequestColumn::Method), u"PUT"_s);
    }

    void aValueIsSetInAllSelectedRows()
    {
        Desk desk;
        open(desk, 5);
        selectCells(desk, 0, 2, RequestColumn::Retries, RequestColumn::Retries);
        answerInput(desk, u"8"_s);
        desk.press(Qt::Key_F2, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(desk.cell(2, RequestColumn::Retries), u"8"_s);
        QCOMPARE(desk.cell(3, RequestColumn::Retries), u"3"_s);
        answerInput(desk, u"many"_s);
        desk.press(Qt::Key_F2, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(desk.cell(2, RequestColumn::Retries), u"8"_s);
        QVERIFY2(desk.message().contains(u"“many”"_s), qPrintable(desk.message()));
    }

    void aRowIsAddedAbove()
    {
        Desk desk;
        open(desk, 3);
        desk.setCurrent(1, RequestColumn::Url);
        desk.press(Qt::Key_Insert, Qt::AltModifier);
        desk.type(u"http://above/"_s);
        desk.press(Qt::Key_Return);
        QCOMPARE(desk.cell(1, RequestColumn::Url), u"http://above/"_s);
        QCOMPARE(desk.rows(), 4);
    }

    void scatteredRowsAreSkippedAndEnabled()
    {
        Desk desk;
        open(desk, 6);
        select(desk, {1, 2, 4});
        desk.press(Qt::Key_K, Qt::ControlModifier);
        for (int row = 0; row < 6; ++row)
            QCOMPARE(desk.cell(row, RequestColumn::State),
                     row == 1 || row == 2 || row == 4 ? u"Skipped"_s : QString());
        const auto tip = [&desk] {
            return desk.window->table()
                ->model()
                ->index(1, columnIndex(RequestColumn::State))
                .data(Qt::ToolTipRole);
        };
        QVERIFY(tip().toString().contains(u"marked"_s));
        const BatchDocument &document = *desk.window->document();
        QCOMPARE(document.history().undoName(), u"Skip 3 Rows"_s);
        desk.press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(desk.cell(1, RequestColumn::State), QString());
        desk.press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(desk.cell(4, RequestColumn::State), u"Skipped"_s);
        desk.window->filterBar()->setText(u"state:skipped"_s);
        QTRY_COMPARE(desk.rows(), 3);
        desk.window->filterBar()->setText({});
        QTRY_COMPARE(desk.rows(), 6);
        select(desk, {0, 1, 2});
        desk.press(Qt::Key_K, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(document.history().undoName(), u"Enable 2 Rows"_s);
        desk.press(Qt::Key_K, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(desk.message(), u"None of the selected rows is skipped."_s);
        QVERIFY(!document.requests().isSkippedAt(1) && document.requests().isSkippedAt(4));
    }

    void theRequestPanelSkipsItsRows()
    {
        Desk desk;
        open(desk, 4);
        desk.press(Qt::Key_6, Qt::ControlModifier);
        const auto *panel = desk.window->findChild<RequestPanel *>();
        QVERIFY(panel->isVisible());
        auto *skip = panel->findChild<QCheckBox *>();
        select(desk, {1, 2});
        QTRY_COMPARE(skip->checkState(), Qt::Unchecked);
        skip->click();
        const RequestList &list = desk.window->document()->requests();
        QVERIFY(!list.isSkippedAt(0) && list.isSkippedAt(1) && list.isSkippedAt(2));
        QCOMPARE(desk.window->document()->history().undoName(), u"Skip 2 Rows"_s);
        select(desk, {0, 1});
        QTRY_COMPARE(skip->checkState(), Qt::PartiallyChecked);
        skip->click(); // what is mixed becomes one
        QVERIFY(list.isSkippedAt(0) && list.isSkippedAt(1));
        QTRY_COMPARE(skip->checkState(), Qt::Checked);
        skip->click();
        QVERIFY(!list.isSkippedAt(0) && !list.isSkippedAt(1) && list.isSkippedAt(2));
        QTRY_COMPARE(skip->checkState(), Qt::Unchecked);
    }

    void everyColumnOfASkippedRowIsGrey()
    {
        Desk desk;
        open(desk, 2);
        select(desk, {1});
        desk.press(Qt::Key_K, Qt::ControlModifier);
        const auto *model = desk.window->table()->model();
        const QColor quiet = tintColor(Tint::Quiet, QGuiApplication::palette());
        for (int column = 0; column < RequestColumnCount; ++column) {
            QCOMPARE(model->index(1, column).data(Qt::ForegroundRole).value<QColor>(), quiet);
            if (column >= columnIndex(RequestColumn::Time))
                QVERIFY(!model->index(0, column).data(Qt::ForegroundRole).isValid());
        }
    }

    void scatteredRowsGetAValueAndAreFilledAndCleared()
    {
        Desk desk;
        open(desk, 6);
        select(desk, {0, 2, 5});
        put(desk, 0, RequestColumn::Timeout, u"7"_s);
        desk.press(Qt::Key_D, Qt::ControlModifier);
        const auto timeouts = [&desk] {
            QStringList texts;
            for (int row = 0; row < 6; ++row)
                texts.append(desk.cell(row, RequestColumn::Timeout));
            return texts.join(u' ');
        };
        QCOMPARE(timeouts(), u"7 s 10 s 7 s 10 s 10 s 7 s"_s);
        auto *view = desk.window->table();
        view->selectionModel()->setCurrentIndex(view->model()->index(5, columnIndex(RequestColumn::Timeout)),
                                                QItemSelectionModel::NoUpdate);
        answerInput(desk, u"3"_s);
        desk.press(Qt::Key_F2, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(timeouts(), u"3 s 10 s 3 s 10 s 10 s 3 s"_s);
        QVERIFY(QTest::qWaitForWindowActive(desk.window.get()));
        view->setFocus();
        QItemSelection cells;
        for (int row : {0, 5})
            cells.select(view->model()->index(row, columnIndex(RequestColumn::Timeout)),
                         view->model()->index(row, columnIndex(RequestColumn::Timeout)));
        view->selectionModel()->select(cells, QItemSelectionModel::ClearAndSelect);
        desk.press(Qt::Key_Delete);
        QCOMPARE(timeouts(), u"10 s 10 s 3 s 10 s 10 s 10 s"_s);
        select(desk, {1, 3});
        desk.press(Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(desk.window->document()->requests().urlAt(0), "http://host1/item/1");
        QCOMPARE(desk.window->document()->requests().urlAt(2), "http://host0/item/3");
        desk.press(Qt::Key_Delete);
        QCOMPARE(desk.rows(), 4);
    }

    void rowsAreDraggedToAnotherPlace()
    {
        Desk desk;
        open(desk, 6);
        const auto order = [&desk] {
            QByteArray items;
            for (qsizetype row = 0; row < 6; ++row)
                items += desk.window->document()->requests().urlAt(row).right(1);
            return items;
        };
        select(desk, {1, 2, 4});
        drag(desk, 2, 5, 0.8);
        QCOMPARE(order(), "035124");
        QCOMPARE(desk.window->document()->history().undoName(), u"Move 3 Rows"_s);
        QCOMPARE(desk.window->table()->selectedPositions(), (QList<qsizetype>{3, 4, 5}));
        desk.press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(order(), "012345");
        select(desk, {1, 4});
        drag(desk, 4, 3, 0.2);
        QCOMPARE(order(), "021435");
        select(desk, {5});
        drag(desk, 5, 0, 0.2);
        QCOMPARE(order(), "502143");
        // To where they are is no step.
        const quint64 revision = desk.window->document()->history().revision();
        select(desk, {1, 2});
        drag(desk, 2, 1, 0.8);
        QCOMPARE(desk.window->document()->history().revision(), revision);
        QVERIFY(!desk.window->table()->viewport()->findChild<QWidget *>(u"dropLine"_s)->isVisible());
    }

    void aDragIsLeftAndRefused()
    {
        Desk desk;
        open(desk, 6);
        auto *view = desk.window->table();
        select(desk, {1, 2});
        press(desk, 1);
        move(desk, 4, 0.5);
        const auto *line = view->viewport()->findChild<QWidget *>(u"dropLine"_s);
        QVERIFY(line->isVisible());
        QTest::keyClick(view, Qt::Key_Escape);
        QVERIFY(!line->isVisible());
        QTest::mouseRelease(view->viewport(), Qt::LeftButton, {}, at(desk, 4, 0.5));
        QVERIFY(!desk.window->document()->history().canUndo());
        // A click on one of many selected rows chooses it alone, when the button comes up.
        select(desk, {1, 2});
        press(desk, 2);
        QCOMPARE(view->selectedPositions().size(), 2);
        QTest::mouseRelease(view->viewport(), Qt::LeftButton, {}, at(desk, 2, 0.5));
        QCOMPARE(view->selectedPositions(), QList<qsizetype>{2});
        desk.window->filterBar()->setText(u"item"_s);
        QTRY_VERIFY(!view->rows().isWholeList());
        select(desk, {1, 2});
        drag(desk, 1, 4, 0.8);
        QCOMPARE(desk.message(), u"Sorted and filtered rows have no place to move to."_s);
        QVERIFY(!desk.window->document()->history().canUndo());
    }

    void halfAMillionRowsAreDragged()
    {
        Desk desk;
        Batch batch;
        for (int i = 0; i < 1'000'000; ++i) {
            HttpRequest request;
            request.url = "http://h/" + QByteArray::number(i);
            batch.requests.append(request);
        }
        desk.window->document()->replace(std::move(batch), {});
        auto *view = desk.window->table();
        view->setFocus();
        view->selectRanges({{1, 500'000}});
        view->scrollToTop();
        drag(desk, 1, 0, 0.2);
        QCOMPARE(desk.window->document()->requests().urlAt(0), "http://h/1");
        QCOMPARE(desk.window->document()->requests().urlAt(500'000), "http://h/0");
        QCOMPARE(view->selectedRanges(), (QList<RowRange>{{0, 499'999}}));
        desk.window->document()->undo();
        QCOMPARE(desk.window->document()->requests().urlAt(500'000), "http://h/500000");
    }

    void requestsGoOutAndComeInAsCurl()
    {
        Desk desk;
        open(desk, 2);
        put(desk, 1, RequestColumn::Method, u"DELETE"_s);
        desk.window->table()->selectRanges({{0, 1}});
        desk.press(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(QGuiApplication::clipboard()->text().contains(u"curl"_s));
        const QString text = QGuiApplication::clipboard()->text();
        QVERIFY2(text.contains(u"DELETE"_s), qPrintable(text));
        desk.window->table()->selectRanges({{1, 1}});
        QGuiApplication::clipboard()->setText(u"curl -X PUT -H 'X-A: 1' http://pasted/"_s);
        desk.press(Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(desk.rows(), 3);
        QCOMPARE(desk.cell(2, RequestColumn::Method), u"PUT"_s);
        QCOMPARE(desk.cell(2, RequestColumn::Url), u"http://pasted/"_s);
        QCOMPARE(desk.cell(2, RequestColumn::Headers), u"X-A"_s);
    }

    void findAndReplaceShowsWhatItWillDo()
    {
        Desk desk;
        open(desk, 30);
        desk.press(Qt::Key_H, Qt::ControlModifier);
        auto *dialog = desk.window->findChild<ReplaceDialog *>();
        QVERIFY(dialog && dialog->isVisible());
        const QList<QLineEdit *> lines = dialog->findChildren<QLineEdit *>();
        lines.at(0)->setText(u"item/(\\d)$"_s);
        lines.at(1)->setText(u"thing/\\1"_s);
        auto *changes = dialog->findChild<QTableWidget *>();
        QTRY_COMPARE(label(dialog), u"Nothing is found."_s);
        dialog->findChild<QCheckBox *>()->setChecked(true);
        QTRY_COMPARE(changes->rowCount(), 10);
        QCOMPARE(changes->item(3, 2)->text(), u"http://host0/thing/3"_s);
        QCOMPARE(desk.cell(3, RequestColumn::Url), u"http://host0/item/3"_s);
        QCOMPARE(label(dialog), u"10 rows change."_s);
        lines.at(0)->setText(u"item/(\\d"_s);
        QTRY_VERIFY(label(dialog).contains(u"not valid"_s));
        lines.at(0)->setText(u"item/(\\d)$"_s);
        QTRY_COMPARE(changes->rowCount(), 10);
        clickIn(dialog, u"Replace All"_s);
        QCOMPARE(desk.cell(3, RequestColumn::Url), u"http://host0/thing/3"_s);
        QCOMPARE(desk.cell(13, RequestColumn::Url), u"http://host1/item/13"_s);
        QTRY_COMPARE(label(dialog), u"Nothing is found."_s);
        desk.window->document()->undo();
        QCOMPARE(desk.cell(3, RequestColumn::Url), u"http://host0/item/3"_s);
    }

    void replacesOnlyWhatTheFilterShows()
    {
        Desk desk;
        open(desk, 30);
        desk.window->filterBar()->setText(u"host:host2"_s);
        QTRY_COMPARE(desk.rows(), 10);
        desk.press(Qt::Key_H, Qt::ControlModifier);
        auto *dialog = desk.window->findChild<ReplaceDialog *>();
        const QList<QLineEdit *> lines = dialog->findChildren<QLineEdit *>();
        lines.at(0)->setText(u"item"_s);
        lines.at(1)->setText(u"thing"_s);
        QTRY_COMPARE(label(dialog), u"10 rows change."_s);
        clickIn(dialog, u"Replace All"_s);
        QCOMPARE(desk.window->document()->requests().urlAt(2), "http://host2/thing/2");
        QCOMPARE(desk.window->document()->requests().urlAt(3), "http://host0/item/3");
    }

private:
    static void open(Desk &desk, int rows)
    {
        QByteArray lines;
        for (int i = 0; i < rows; ++i)
            lines += "http://host" + QByteArray::number(i % 3) + "/item/" + QByteArray::number(i) + '\n';
        desk.window->openFiles({desk.write("list.txt", lines)});
        QTRY_COMPARE(desk.rows(), rows);
        QVERIFY(QTest::qWaitForWindowActive(desk.window.get()));
        desk.setCurrent(0, RequestColumn::Url);
    }
    static void put(const Desk &desk, int row, RequestColumn column, const QString &text)
    {
        auto *model = desk.window->table()->model();
        QVERIFY(model->setData(model->index(row, columnIndex(column)), text));
    }
    static void selectCells(const Desk &desk, int top, int bottom, RequestColumn left, RequestColumn right)
    {
        desk.setCurrent(top, left);
        auto *model = desk.window->table()->model();
        desk.window->table()->selectionModel()->select(
            {model->index(top, columnIndex(left)), model->index(bottom, columnIndex(right))},
            QItemSelectionModel::ClearAndSelect);
    }
    static void select(const Desk &desk, const QList<qsizetype> &rows)
    {
        desk.window->table()->setFocus();
        desk.window->table()->selectRanges(rowRanges(rows));
    }
    static QPoint at(const Desk &desk, int row, double part)
    {
        const auto *view = desk.window->table();
        return {view->columnViewportPosition(columnIndex(RequestColumn::Url)) + 20,
                view->rowViewportPosition(row) + int(part * view->rowHeight(row))};
    }
    static void press(const Desk &desk, int row)
    {
        QTest::mousePress(desk.window->table()->viewport(), Qt::LeftButton, {}, at(desk, row, 0.5));
    }
    static void move(const Desk &desk, int row, double part)
    {
        QWidget *viewport = desk.window->table()->viewport();
        const QPoint to = at(desk, row, part);
        QMouseEvent event(QEvent::MouseMove, to, viewport->mapToGlobal(to), Qt::NoButton, Qt::LeftButton, {});
        QApplication::sendEvent(viewport, &event);
    }
    static void drag(const Desk &desk, int from, int to, double part)
    {
        press(desk, from);
        move(desk, to, part);
        QTest::mouseRelease(desk.window->table()->viewport(), Qt::LeftButton, {}, at(desk, to, part));
    }
    static void answerInput(const Desk &desk, const QString &text)
    {
        QTimer::singleShot(0, desk.window.get(), [text] {
            auto *dialog = qobject_cast<QInputDialog *>(QApplication::activeModalWidget());
            QVERIFY(dialog);
            dialog->setTextValue(text);
            dialog->accept();
        });
    }
    static QString label(const QDialog *dialog) { return dialog->findChild<QLabel *>(u"message"_s)->text(); }
    static void clickIn(const QDialog *dialog, const QString &text)
    {
        for (QAbstractButton *button : dialog->findChildren<QAbstractButton *>()) {
            if (button->text().remove(u'&') == text)
                QTest::mouseClick(button, Qt::LeftButton);
        }
    }
};

UI_TEST_MAIN(TestCellEdits)
#include "tst_celledits.moc"
