// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo/demothread.h"
#include "tests/ui/window/desk.h"
#include "ui/base/words.h"
#include "ui/window/preflight.h"

#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QSettings>

using namespace AsyncFetcher;
using namespace Qt::StringLiterals;

class TestPreflight : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void removesWhatIsInvalidAndTwice()
    {
        Desk desk;
        open(desk, "http://a/1\nhttp://a/2\nhttp://a/1\nhttp://b/3\n");
        auto *model = desk.window->table()->model();
        QVERIFY(model->setData(model->index(1, columnIndex(RequestColumn::Url)), u"a/2"_s));
        Preflight *dialog = check(desk);
        QVERIFY(dialog && dialog->isVisible());
        QTRY_COMPARE(text(dialog, "Rows"), u"4"_s);
        QCOMPARE(text(dialog, "Hosts"), u"2: http://a:80 (2), http://b:80 (1)"_s);
        QCOMPARE(text(dialog, "Invalid"), u"1"_s);
        QCOMPARE(text(dialog, "Duplicates"), u"1"_s);
        QCOMPARE(text(dialog, "Not retried"), u"0"_s);
        QVERIFY(text(dialog, "Time").startsWith(u"unknown"_s));
        QVERIFY(dialog->findChild<QPlainTextEdit *>()->toPlainText().startsWith(u"Row 2: "_s));
        QVERIFY(Desk::answer(u"Remove Invalid Rows"_s));
        QTRY_COMPARE(text(dialog, "Rows"), u"3"_s);
        QVERIFY(Desk::answer(u"Remove Duplicates"_s));
        QTRY_COMPARE(text(dialog, "Rows"), u"2"_s);
        const BatchDocument &document = *desk.window->document();
        QCOMPARE(document.history().undoName(), u"Remove Duplicates"_s);
        QVERIFY(Desk::answer(u"Cancel"_s));
        QVERIFY(!desk.window->runs()->isActive());
        desk.window->document()->undo();
        desk.window->document()->undo();
        QCOMPARE(document.requests().count(), 4);
    }

    void namesAreFilledIn()
    {
        Desk desk;
        const char *batch =
            R"({"variables": {"base": "http://a"}, "requests": ["{{base}}/1", "{{base}}/{{none}}"]})";
        desk.window->openFiles({desk.write("batch.json", batch)});
        QTRY_COMPARE(desk.rows(), 2);
        QVERIFY(QTest::qWaitForWindowActive(desk.window.get()));
        const Preflight *dialog = check(desk);
        QVERIFY(dialog);
        QTRY_COMPARE(text(dialog, "Hosts"), u"1: http://a:80 (1)"_s);
        QCOMPARE(text(dialog, "Invalid"), u"1"_s);
        QVERIFY(dialog->findChild<QPlainTextEdit *>()->toPlainText().contains(u"{{none}} is unknown"_s));
        QVERIFY(Desk::answer(u"Cancel"_s));
    }

    void tellsOfSkippedRowsGroupsAndCanary()
    {
        Desk desk;
        const char *batch =
            R"({"groups": {"login": {}, "use": {"after": ["login"]}}, "options": {"canary": 1}, "requests": [)"
            R"({"url": "http://a/", "group": "login", "extract": {"token": "json $.t"}},)"
            R"({"url": "http://a/{{token}}", "group": "use", "method": "POST"},)"
            R"({"url": "http://b/", "skip": true}]})";
        desk.window->openFiles({desk.write("batch.json", batch)});
        QTRY_COMPARE(desk.rows(), 3);
        QVERIFY(QTest::qWaitForWindowActive(desk.window.get()));
        const Preflight *dialog = check(desk);
        QTRY_COMPARE(text(dialog, "Rows"), u"3, skipped: 1"_s);
        QCOMPARE(text(dialog, "Hosts"), u"1: http://a:80 (2)"_s);
        QCOMPARE(text(dialog, "Invalid"), u"0"_s);
        QCOMPARE(text(dialog, "Groups"), u"login (1)\nuse (1), after login"_s);
        QVERIFY(text(dialog, "Not retried").startsWith(u"1: what POST does"_s));
        QVERIFY(text(dialog, "Canary").contains(u"all that others wait for"_s));
    }

    void whatCannotStartHasNoRun()
    {
        Desk desk;
        const char *batch =
            R"({"groups": {"use": {"after": ["use"]}}, "requests": [{"url": "http://a/", "group": "use"}]})";
        desk.window->openFiles({desk.write("batch.json", batch)});
        QTRY_COMPARE(desk.rows(), 1);
        QVERIFY(QTest::qWaitForWindowActive(desk.window.get()));
        const Preflight *dialog = check(desk);
        QTRY_VERIFY(text(dialog, "Groups").startsWith(u"No run can start: "_s));
        for (const QPushButton *button : dialog->findChildren<QPushButton *>())
            QCOMPARE(button->isEnabled(), button->text() == u"Cancel"_s);
    }

    /// Whoever does not want to wait for the figures closes the dialog or runs, and it goes by itself.
    void itsFiguresAreNotWaitedFor()
    {
        Desk desk;
        constexpr int many = 20'000;
        open(desk, QByteArray("http://a/\n").repeated(many));
        QPointer<Preflight> dialog = check(desk);
        QVERIFY(dialog);
        QCOMPARE(text(dialog, "Rows"), u"…"_s);
        QVERIFY(Desk::answer(u"Cancel"_s));
        QVERIFY(!dialog || !dialog->isVisible());
        QTRY_VERIFY(!dialog);
        dialog = check(desk);
        QTRY_COMPARE(text(dialog, "Duplicates"), Words::count(many - 1));
        QVERIFY(Desk::answer(u"Remove Duplicates"_s));
        QTRY_COMPARE(text(dialog, "Rows"), u"1"_s);
        QCOMPARE(text(dialog, "Duplicates"), u"0"_s);
    }

    void aBigRunIsCheckedFirst()
    {
        Desk desk;
        DemoThread server;
        const QByteArray url = (*server.start()).toEncoded();
        open(desk, (url + "/status/200\n").repeated(3));
        QSettings(desk.path("window.ini"), QSettings::IniFormat).setValue(u"run/checkedRows"_s, 2);
        desk.open();
        desk.window->openFiles({desk.path("list.txt")});
        QTRY_COMPARE(desk.rows(), 3);
        QVERIFY(QTest::qWaitForWindowActive(desk.window.get()));
        desk.press(Qt::Key_F5);
        QTRY_VERIFY(desk.window->findChild<Preflight *>());
        QVERIFY(!desk.window->runs()->isActive());
        QVERIFY(Desk::answer(u"Run"_s)); // and nobody waits for the figures
        QTRY_VERIFY(desk.ended());
        QCOMPARE(desk.window->runs()->statistics().count(RowState::Succeeded), 3);
        // The next estimate goes by what came back.
        desk.press(Qt::Key_F5, Qt::AltModifier);
        const auto hasEstimate = [&desk] {
            for (const QLabel *label : desk.window->findChildren<QLabel *>())
                if (label->text().contains(u"3 responses"_s))
                    return true;
            return false;
        };
        QTRY_VERIFY(hasEstimate());
    }

private:
    static Preflight *check(Desk &desk)
    {
        desk.press(Qt::Key_F5, Qt::AltModifier);
        for (auto *dialog : desk.window->findChildren<Preflight *>())
            if (dialog->isVisible())
                return dialog;
        return nullptr;
    }

    static QString text(const Preflight *dialog, const char *name)
    {
        for (const QLabel *label : dialog->findChildren<QLabel *>())
            if (label->accessibleName() == QLatin1StringView(name))
                return label->text();
        return {};
    }

    static void open(Desk &desk, const QByteArray &lines)
    {
        desk.window->openFiles({desk.write("list.txt", lines)});
        QTRY_COMPARE(desk.rows(), lines.count('\n'));
        QVERIFY(QTest::qWaitForWindowActive(desk.window.get()));
        desk.setCurrent(0, RequestColumn::Url);
    }
};

UI_TEST_MAIN(TestPreflight)
#include "tst_preflight.moc"
