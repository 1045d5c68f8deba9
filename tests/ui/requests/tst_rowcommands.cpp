// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/uitest.h"
#include "ui/requests/cellcommands.h"
#include "ui/requests/requesttablemodel.h"
#include "ui/requests/rowcommands.h"

#include <QClipboard>
#include <QLineEdit>
#include <QSignalSpy>

using namespace AsyncFetcher;
using namespace Qt::StringLiterals;

namespace {

/// A table on the screen with commands behind it, driven by keys as a person would.
struct Desk
{
    explicit Desk(int rows)
        : model(&document, &live, &clock)
        , editor(&document)
        , cells(&editor, &view)
        , commands(&document, &live, &view, &cells)
    {
        view.setModel(&model);
        Batch batch;
        for (int i = 0; i < rows; ++i) {
            HttpRequest request;
            request.url = "http://host/" + QByteArray::number(i);
            batch.requests.append(request);
        }
        document.replace(batch, {});
        view.resize(1000, 400);
        view.show();
        view.activateWindow();
        view.setFocus();
    }

    void select(int first, int last) { view.selectRanges({{first, last}}); }
    void setCurrent(int row, RequestColumn column)
    {
        view.setCurrentIndex(model.index(row, columnIndex(column)));
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(target(), key, modifiers);
        QCoreApplication::processEvents(); // the delegate commits from the event loop
    }
    void type(const QString &text)
    {
        for (const QChar c : text) // the first opens the editor, which gets the others
            QTest::keyClick(target(), c.toLatin1());
    }
    QWidget *target()
    {
        QWidget *focused = QApplication::focusWidget();
        return focused && view.isAncestorOf(focused) ? focused : &view;
    }
    QString url(int row) const { return QString::fromUtf8(document.requests().urlAt(row)); }
    QStringList tails() const
    {
        QStringList all;
        for (int i = 0; i < document.requests().count(); ++i)
            all.append(url(i).section(u'/', -1));
        return all;
    }

    SystemClock clock;
    BatchDocument document;
    LiveRows live;
    RequestTableModel model;
    RequestTableView view;
    ListEditor editor;
    CellCommands cells;
    RowCommands commands;
};

} // namespace

class TestRowCommands : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void typingEditsEnterGoesDownTabGoesRight()
    {
        Desk desk(3);
        QVERIFY(QTest::qWaitForWindowActive(&desk.view));
        desk.setCurrent(0, RequestColumn::Url);
        desk.type(u"http://new/"_s);
        desk.press(Qt::Key_Return);
        QCOMPARE(desk.url(0), u"http://new/"_s);
        QCOMPARE(desk.view.currentIndex(), desk.model.index(1, columnIndex(RequestColumn::Url)));
        QVERIFY(!desk.view.findChild<QLineEdit *>(QString(), Qt::FindDirectChildrenOnly));

        desk.type(u"http://two/"_s);
        desk.press(Qt::Key_Tab);
        QCOMPARE(desk.url(1), u"http://two/"_s);
        // The Name column is hidden: its right neighbour is next.
        QCOMPARE(desk.view.currentIndex(), desk.model.index(1, columnIndex(RequestColumn::Timeout)));
        desk.type(u"2.5"_s);
        desk.press(Qt::Key_Return);
        QCOMPARE(desk.document.requests().timeoutAt(1), std::chrono::milliseconds(2500));
        QCOMPARE(desk.view.currentIndex().row(), 2);
        desk.press(Qt::Key_Return, Qt::ShiftModifier);
        QCOMPARE(desk.view.currentIndex().row(), 1);
    }

    void theMethodTakesAnyWord()
    {
        Desk desk(2);
        QVERIFY(QTest::qWaitForWindowActive(&desk.view));
        desk.setCurrent(0, RequestColumn::Method);
        desk.type(u"post"_s);
        desk.press(Qt::Key_Return);
        QCOMPARE(desk.document.requests().methodAt(0), "POST");
        desk.setCurrent(1, RequestColumn::Method);
        desk.type(u"PURGE"_s);
        desk.press(Qt::Key_Return);
        QCOMPARE(desk.document.requests().methodAt(1), "PURGE");
    }

    void escapeLeavesTheCellAsItWas()
    {
        Desk desk(1);
        QVERIFY(QTest::qWaitForWindowActive(&desk.view));
        desk.setCurrent(0, RequestColumn::Url);
        desk.press(Qt::Key_F2);
        desk.type(u"x"_s);
        desk.press(Qt::Key_Escape);
        QCOMPARE(desk.url(0), u"http://host/0"_s);
        QVERIFY(!desk.document.history().canUndo());
    }

    void addedRowsOpenTheirUrl()
    {
        Desk desk(2);
        QVERIFY(QTest::qWaitForWindowActive(&desk.view));
        desk.setCurrent(0, RequestColumn::Url);
        desk.commands.addRow();
        desk.type(u"http://added/"_s);
        desk.press(Qt::Key_Return);
        QCOMPARE(desk.document.requests().count(), 3);
        QCOMPARE(desk.url(1), u"http://added/"_s);
    }

    void duplicateDeleteAndUndo()
    {
        Desk desk(5);
        desk.select(1, 2);
        desk.commands.duplicateRows();
        QCOMPARE(desk.tails().join(u','), u"0,1,2,1,2,3,4"_s);
        QCOMPARE(desk.view.selectedRanges(), (QList<RowRange>{{3, 4}}));
        desk.commands.deleteRows();
        QCOMPARE(desk.tails().join(u','), u"0,1,2,3,4"_s);
        QCOMPARE(desk.view.currentIndex().row(), 3);
        desk.document.undo();
        desk.document.undo();
        QCOMPARE(desk.tails().join(u','), u"0,1,2,3,4"_s);
        QCOMPARE(desk.document.history().redoName(), u"Duplicate 2 Rows"_s);
    }

    void movesKeepTheSelection()
    {
        Desk desk(5);
        desk.select(1, 2);
        desk.commands.moveRows(1);
        QCOMPARE(desk.tails().join(u','), u"0,3,1,2,4"_s);
        QCOMPARE(desk.view.selectedRanges(), (QList<RowRange>{{2, 3}}));
        desk.commands.moveRows(1);
        desk.commands.moveRows(1); // stands at the end already
        QCOMPARE(desk.tails().join(u','), u"0,3,4,1,2"_s);
        for (int i = 0; i < 5; ++i)
            desk.commands.moveRows(-1);
        QCOMPARE(desk.tails().join(u','), u"1,2,0,3,4"_s);
        desk.view.selectRanges({{1, 1}, {3, 4}});
        desk.commands.moveRows(-1);
        QCOMPARE(desk.tails().join(u','), u"2,1,3,4,0"_s);
    }

    void deleteTakesWholeRowsButOnlyTheContentOfCells()
    {
        Desk desk(3);
        desk.select(0, 0);
        desk.press(Qt::Key_Delete);
        QCOMPARE(desk.document.requests().count(), 2);
        desk.view.clearSelection();
        desk.setCurrent(1, RequestColumn::Url);
        desk.press(Qt::Key_Delete);
        QCOMPARE(desk.document.requests().count(), 2);
        QCOMPARE(desk.url(1), QString());
        QCOMPARE(desk.document.history().undoName(), u"Clear Cells"_s);
    }

    void pastingLinesMakesRows()
    {
        Desk desk(2);
        desk.setCurrent(0, RequestColumn::Url);
        QGuiApplication::clipboard()->setText(u"http://x/a\n\n# comment\nPOST http://x/b\n"_s);
        desk.commands.paste();
        QCOMPARE(desk.tails().join(u','), u"0,a,b,1"_s);
        QCOMPARE(desk.document.requests().methodAt(2), "POST");
        QCOMPARE(desk.view.selectedRanges(), (QList<RowRange>{{1, 2}}));
        QCOMPARE(desk.document.history().undoName(), u"Paste 2 Rows"_s);
        desk.document.undo();
        QCOMPARE(desk.tails().join(u','), u"0,1"_s);
    }

    void pastingOneLineFillsTheCell()
    {
        Desk desk(2);
        desk.setCurrent(0, RequestColumn::Url);
        QGuiApplication::clipboard()->setText(u"http://x/a\n"_s);
        desk.commands.paste();
        QCOMPARE(desk.tails().join(u','), u"a,1"_s);
        // An address is no timeout.
        desk.setCurrent(0, RequestColumn::Timeout);
        desk.commands.paste();
        QCOMPARE(desk.tails().join(u','), u"a,a,1"_s);
    }

    void pastingManyLinesIsDoneInTheBackground()
    {
        Desk desk(0);
        QString text;
        for (int i = 0; i < 20'000; ++i)
            text += u"http://host/path/%1\n"_s.arg(i);
        desk.commands.insertText(text);
        QCOMPARE(desk.document.requests().count(), 0);
        QTRY_COMPARE(desk.document.requests().count(), 20'000);
        desk.document.undo();
        QCOMPARE(desk.document.requests().count(), 0);
    }

    void nothingToPasteIsSaid()
    {
        Desk desk(1);
        QSignalSpy told(&desk.commands, &RowCommands::told);
        desk.commands.insertText(u" \n"_s);
        QCOMPARE(told.size(), 1);
        QVERIFY(!desk.document.history().canUndo());
    }

    void copiesCellsAsATable()
    {
        Desk desk(3);
        desk.select(1, 2);
        desk.commands.copy();
        const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n');
        QCOMPARE(lines.size(), 2);
        QVERIFY(lines.first().startsWith(u"GET\thttp://host/1\t"_s));
        desk.commands.cut();
        QCOMPARE(desk.tails().join(u','), u"0"_s);
        desk.commands.paste();
        QCOMPARE(desk.tails().join(u','), u"0,1,2"_s);
    }

    void visibleRowsAreThoseOnScreen()
    {
        Desk desk(1000);
        QVERIFY(QTest::qWaitForWindowExposed(&desk.view));
        const RowRange top = desk.view.visibleRows();
        QCOMPARE(top.first, 0);
        QVERIFY(top.last > 5 && top.last < 40);
        desk.view.scrollToBottom();
        QCOMPARE(desk.view.visibleRows().last, 999);
        desk.document.replace({}, {});
        QVERIFY(desk.view.visibleRows().last < desk.view.visibleRows().first);
    }
};

UI_TEST_MAIN(TestRowCommands)
#include "tst_rowcommands.moc"
