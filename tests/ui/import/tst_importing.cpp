// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/window/desk.h"
#include "ui/import/importdialog.h"

#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QPushButton>
#include <QRadioButton>
#include <QTableWidget>

using namespace AsyncFetcher;
using namespace Qt::StringLiterals;

namespace {

/// The import dialog of a desk, looked at and used as a person would.
class Dialog
{
public:
    explicit Dialog(const Desk &desk)
        : m_dialog(desk.window->findChild<ImportDialog *>())
    {
    }

    bool isOpen() const { return m_dialog && m_dialog->isVisible(); }
    QPushButton *button() const
    {
        return m_dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok);
    }
    bool isReady() const { return isOpen() && button()->isEnabled(); }
    void take() const { QTest::mouseClick(button(), Qt::LeftButton); }
    QString state() const { return m_dialog->findChild<QLabel *>(u"state"_s)->text(); }
    QTableWidget *table(const QString &name) const
    {
        for (auto *table : m_dialog->findChildren<QTableWidget *>())
            if (table->accessibleName() == name)
                return table;
        return nullptr;
    }
    QString cell(const QString &name, int row, int column) const
    {
        return table(name)->item(row, column)->text();
    }
    /// Chooses in the box that has such an entry.
    bool choose(const QString &text) const
    {
        for (auto *box : m_dialog->findChildren<QComboBox *>()) {
            const int index = box->findText(text);
            if (index < 0 || !box->isVisible())
                continue;
            box->setCurrentIndex(index);
            Q_EMIT box->activated(index);
            return true;
        }
        return false;
    }
    void replace() const
    {
        for (auto *button : m_dialog->findChildren<QRadioButton *>())
            if (button->text().contains(u"Replace"_s))
                button->click();
    }
    void cancel() const { m_dialog->reject(); }

private:
    ImportDialog *m_dialog;
};

} // namespace

class TestImporting : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aForeignFileIsTwoClicksFromARun()
    {
        Desk desk;
        desk.window->openFiles({desk.write("commands.sh", "curl -X PUT http://a/1\ncurl http://a/2\n")});
        QTRY_VERIFY(Dialog(desk).isReady());
        const Dialog dialog(desk);
        QCOMPARE(dialog.button()->text(), u"&Import 2 Rows"_s);
        QCOMPARE(dialog.cell(u"First rows"_s, 0, 1), u"PUT"_s);
        QCOMPARE(dialog.cell(u"First rows"_s, 1, 2), u"http://a/2"_s);
        QCOMPARE(desk.rows(), 0);
        dialog.take();
        QCOMPARE(desk.rows(), 2);
        QVERIFY(desk.window->isWindowModified());
        QVERIFY(desk.window->document()->file().isEmpty()); // saving never writes over what was imported
        desk.window->document()->undo();
        QCOMPARE(desk.rows(), 0);
        desk.window->document()->redo();
        QCOMPARE(desk.cell(0, RequestColumn::Method), u"PUT"_s);
    }

    void ownFilesAndListsOpenAtOnce()
    {
        Desk desk;
        desk.window->openFiles({desk.write("list.txt", "http://a/1\n# none\nhttp://a/2\n")});
        QTRY_COMPARE(desk.rows(), 2);
        QVERIFY(!Dialog(desk).isOpen());
        desk.window->openFiles({desk.write("batch.json", "{\"requests\": [\"http://b/\"]}")});
        QTRY_COMPARE(desk.rows(), 1);
        QVERIFY(!Dialog(desk).isOpen());
    }

    void replacingIsOneStepAndLeavesTheFileAlone()
    {
        Desk desk;
        desk.window->openFiles(
            {desk.write("batch.json", "{\"requests\": [\"http://b/1\", \"http://b/2\"]}")});
        QTRY_COMPARE(desk.rows(), 2);
        desk.window->openFiles({desk.write("table.csv", "url,name\nhttp://c/,one\n")});
        QTRY_VERIFY(Dialog(desk).isReady());
        Dialog(desk).take(); // opening means replacing
        QCOMPARE(desk.rows(), 1);
        QVERIFY(desk.window->document()->file().isEmpty());
        desk.window->document()->undo();
        QCOMPARE(desk.rows(), 2);
        QCOMPARE(desk.cell(1, RequestColumn::Url), u"http://b/2"_s);
        QVERIFY(desk.window->isWindowModified());
    }

    void textIsAddedBehindTheRows()
    {
        Desk desk;
        desk.window->openFiles({desk.write("list.txt", "http://a/\n")});
        QTRY_COMPARE(desk.rows(), 1);
        QGuiApplication::clipboard()->setText(u"url,method\nhttp://c/,PUT\n"_s);
        desk.window->table()->setFocus();
        QMetaObject::invokeMethod(paste(desk), "trigger");
        QTRY_VERIFY(Dialog(desk).isReady());
        Dialog(desk).take();
        QCOMPARE(desk.rows(), 2);
        QCOMPARE(desk.cell(1, RequestColumn::Method), u"PUT"_s);
        QVERIFY(desk.window->document()->file().endsWith(u"list.txt"_s));
    }

    void fiftyCurlCommandsAreFiftyRows()
    {
        Desk desk;
        QByteArray commands;
        for (int i = 0; i < 50; ++i)
            commands += "curl -H 'X-Row: " + QByteArray::number(i) + "' \\\n  --data 'a b' http://a/" +
                        QByteArray::number(i) + "\n";
        QGuiApplication::clipboard()->setText(QString::fromUtf8(commands));
        QMetaObject::invokeMethod(paste(desk), "trigger");
        QTRY_COMPARE(desk.rows(), 50);
        QVERIFY(!Dialog(desk).isOpen());
        QCOMPARE(desk.cell(49, RequestColumn::Url), u"http://a/49"_s);
        QCOMPARE(desk.window->document()->requests().requestAt(7).headers.first().value, "7");
        desk.window->document()->undo();
        QCOMPARE(desk.rows(), 0);
    }

    void aTableIsMapped()
    {
        Desk desk;
        desk.window->openFiles({desk.write("shop.csv", "where;what\nexample.org/x;PUT\n")});
        QTRY_VERIFY(Dialog(desk).isOpen());
        const Dialog dialog(desk);
        QVERIFY(dialog.choose(u"CSV and TSV"_s));
        QTRY_VERIFY(dialog.state().contains(u"no column has URLs"_s));
        QVERIFY(!dialog.button()->isEnabled());
        QCOMPARE(dialog.cell(u"What the columns are"_s, 0, 1), u"example.org/x"_s);
        map(dialog, 0, u"url"_s);
        QTRY_VERIFY(dialog.state().contains(u"has no scheme"_s));
        QVERIFY(dialog.choose(u"get https://"_s));
        QTRY_VERIFY(dialog.isReady());
        map(dialog, 1, u"method"_s);
        QTRY_VERIFY(dialog.isReady() && dialog.cell(u"First rows"_s, 0, 1) == u"PUT"_s);
        dialog.take();
        QCOMPARE(desk.cell(0, RequestColumn::Url), u"https://example.org/x"_s);
    }

    void objectsWithoutAnAddressOfOursAreMapped()
    {
        Desk desk;
        desk.window->openFiles(
            {desk.write("export.json", "[{\"link\": \"http://a/\", \"verb\": \"PUT\", \"x\": 1}]")});
        QTRY_VERIFY(Dialog(desk).isReady());
        const Dialog dialog(desk);
        QTRY_COMPARE(dialog.cell(u"First rows"_s, 0, 2), u"http://a/"_s);
        QCOMPARE(dialog.cell(u"First rows"_s, 0, 1), u"PUT"_s);
        QCOMPARE(dialog.table(u"Problems"_s)->rowCount(), 1); // "x" means nothing
        dialog.take();
        QCOMPARE(desk.cell(0, RequestColumn::Method), u"PUT"_s);
    }

    void hostNamesAskForAScheme()
    {
        Desk desk;
        desk.window->openFiles({desk.write("hosts.txt", "example.org\nexample.net\n")});
        QTRY_VERIFY(Dialog(desk).isOpen());
        const Dialog dialog(desk);
        QTRY_VERIFY(dialog.state().contains(u"hosts.txt:1:1"_s));
        QVERIFY(dialog.choose(u"get http://"_s));
        QTRY_VERIFY(dialog.isReady());
        dialog.take();
        QCOMPARE(desk.cell(1, RequestColumn::Url), u"http://example.net"_s);
    }

    void variablesOfCommandsAreAskedFor()
    {
        Desk desk;
        QGuiApplication::clipboard()->setText(u"curl http://$HOST/\ncurl http://b/ -u $LOGIN\n"_s);
        QMetaObject::invokeMethod(paste(desk), "trigger");
        QTRY_VERIFY(Dialog(desk).isOpen());
        const Dialog dialog(desk);
        QTRY_VERIFY(dialog.state().contains(u"The variable HOST is not set."_s));
        QVERIFY(!dialog.button()->isEnabled()); // nothing of it can be read yet
        QVERIFY(dialog.cell(u"Problems"_s, 0, 0).contains(u"The variable HOST is not set."_s));
        QTableWidget *variables = dialog.table(u"Variables of the commands"_s);
        QVERIFY(variables->isVisible());
        QCOMPARE(variables->item(1, 0)->text(), u"LOGIN"_s);
        variables->item(0, 1)->setText(u"a"_s);
        variables->item(1, 1)->setText(u"u:p"_s);
        QTRY_VERIFY(dialog.isReady() && dialog.state().isEmpty());
        dialog.take();
        QCOMPARE(desk.cell(0, RequestColumn::Url), u"http://a/"_s);
        QCOMPARE(desk.window->document()->requests().requestAt(1).password, "p");
    }

    void whatIsUnreadableComesWithItsReason()
    {
        Desk desk;
        desk.window->openFiles({desk.write("some.sh", "curl http://a/\ncurl 'http://b\n")});
        QTRY_VERIFY(Dialog(desk).isReady());
        const Dialog dialog(desk);
        QVERIFY(dialog.cell(u"Problems"_s, 0, 0).contains(u"some.sh:2:"_s));
        QCOMPARE(dialog.cell(u"First rows"_s, 1, 1), u"unreadable"_s);
        dialog.take();
        QCOMPARE(desk.rows(), 2);
        QVERIFY(!desk.window->document()->requests().requestAt(1).inputError.isEmpty());
    }

    void optionsOfARunComeOnlyWithoutOtherRows()
    {
        Desk desk;
        const QString commands = desk.write("insecure.sh", "curl -k http://a/\n");
        desk.window->openFiles({commands});
        QTRY_VERIFY(Dialog(desk).isReady());
        Dialog(desk).take();
        QVERIFY(desk.window->document()->options() != RunOptions());
        desk.window->document()->undo();
        QCOMPARE(desk.rows(), 0);
        QCOMPARE(desk.window->document()->options(), RunOptions());
        desk.window->document()->apply(InsertRows{{0}, {HttpRequest()}, {}}, u"Add"_s);
        QGuiApplication::clipboard()->setText(u"curl -k http://a/\n"_s);
        QMetaObject::invokeMethod(paste(desk), "trigger");
        QTRY_VERIFY(Dialog(desk).isReady());
        Dialog(desk).take();
        QCOMPARE(desk.rows(), 2);
        QCOMPARE(desk.window->document()->options(), RunOptions());
        QVERIFY(desk.message().contains(u"Options hold for whole runs"_s));
    }

    void cancellingChangesNothing()
    {
        Desk desk;
        desk.window->openFiles({desk.write("commands.sh", "curl http://a/1\n")});
        QTRY_VERIFY(Dialog(desk).isReady());
        Dialog(desk).cancel();
        QVERIFY(!Dialog(desk).isOpen());
        QCOMPARE(desk.rows(), 0);
        QVERIFY(!desk.window->document()->history().canUndo());
        // Another source starts afresh.
        desk.window->openFiles({desk.write("table.csv", "url\nhttp://c/\nhttp://d/\n")});
        QTRY_VERIFY(Dialog(desk).isReady());
        Dialog(desk).take();
        QCOMPARE(desk.rows(), 2);
    }

private:
    static QAction *paste(const Desk &desk)
    {
        for (auto *action : desk.window->findChildren<QAction *>())
            if (action->text() == u"&Paste"_s)
                return action;
        return nullptr;
    }
    static void map(const Dialog &dialog, int row, const QString &field)
    {
        auto *box = qobject_cast<QComboBox *>(dialog.table(u"What the columns are"_s)->cellWidget(row, 2));
        box->setCurrentIndex(box->findData(field));
        Q_EMIT box->activated(box->currentIndex());
    }
};

UI_TEST_MAIN(TestImporting)
#include "tst_importing.moc"
