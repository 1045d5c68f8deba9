// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/uitest.h"
#include "ui/base/jsonproblem.h"
#include "ui/editor/bodyeditor.h"
#include "ui/editor/partstable.h"

#include <QComboBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTextBlock>
#include <QTextLayout>

using namespace AsyncFetcher;
using namespace Qt::StringLiterals;
using Kind = RequestBody::Kind;

namespace {

RequestBody jsonBody(const QByteArray &json)
{
    RequestBody body;
    body.kind = Kind::Json;
    body.bytes = json;
    return body;
}

} // namespace

class TestBodyEditor : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void problemsOfJson_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("fine") << QByteArray(" {\"a\":[1]}\n") << QString();
        QTest::newRow("a word") << QByteArray("true") << QString();
        QTest::newRow("empty") << QByteArray() << u"line 1, column 1: the text ends too early."_s;
        QTest::newRow("colon") << QByteArray("{\n  \"\xc3\xa4\" 1}")
                               << u"line 2, column 7: a colon was expected."_s;
        QTest::newRow("two") << QByteArray("1\n2")
                             << u"line 2, column 1: there is something behind the value."_s;
        QTest::newRow("open") << QByteArray("[1,") << u"line 1, column 4: the text ends too early."_s;
    }

    void problemsOfJson()
    {
        QFETCH(QByteArray, json);
        const auto problem = JsonProblem::of(json);
        QTEST(problem ? problem->sentence() : QString(), "sentence");
    }

    void aMistakeIsMarkedAndNotApplied()
    {
        BodyEditor editor;
        editor.show();
        editor.setBody(jsonBody("{\"a\":1}"), false);
        auto *text = editor.findChild<QPlainTextEdit *>();
        auto *apply = buttonNamed(editor, u"Apply Body"_s);
        QVERIFY(!apply->isEnabled());
        QCOMPARE(text->extraSelections().size(), 0);
        text->setPlainText(u"{\"a\":\n1 2}"_s);
        QVERIFY(!apply->isEnabled());
        QVERIFY(message(editor).contains(u"line 2, column 3"_s));
        QCOMPARE(text->extraSelections().size(), 1);
        QCOMPARE(text->extraSelections().first().cursor.selectedText(), u"2"_s);
        text->setPlainText(u"{\"a\":[1"_s); // ends too early: what stands last is marked
        QCOMPARE(text->extraSelections().first().cursor.selectedText(), u"1"_s);
        text->setPlainText(u"{\"a\":12}"_s);
        QVERIFY(apply->isEnabled());
        QCOMPARE(text->extraSelections().size(), 0);
        QSignalSpy spy(&editor, &BodyEditor::applied);
        QTest::mouseClick(apply, Qt::LeftButton);
        QCOMPARE(spy.size(), 1);
        QCOMPARE(spy.first().first().value<RequestBody>(), jsonBody("{\"a\":12}"));
    }

    void jsonIsColouredAndTextIsNot()
    {
        BodyEditor editor;
        editor.show();
        editor.setBody(jsonBody("{\"a\":1}"), false);
        auto *text = editor.findChild<QPlainTextEdit *>();
        const auto formats = [text] { return text->document()->firstBlock().layout()->formats().size(); };
        QTRY_VERIFY(formats() >= 2);
        choose(editor, Kind::Data);
        QTRY_COMPARE(formats(), 0);
        QCOMPARE(editor.body().bytes, QByteArray("{\"a\":1}"));
    }

    void partsAreEdited()
    {
        RequestBody body;
        body.kind = Kind::Multipart;
        body.parts = {{u"note"_s, "hi", {}, {}, {}},
                      {u"raw"_s, QByteArray("\xff\0x", 3), {}, {}, "application/octet-stream"}};
        BodyEditor editor;
        editor.show();
        editor.setBody(body, false);
        QCOMPARE(editor.body(), body); // bytes that are no text stay
        auto *table = editor.findChild<PartsTable *>();
        QVERIFY(table->isVisible());
        QCOMPARE(table->rowCount(), 3);
        table->item(0, 1)->setText(u"hello"_s);
        table->item(2, 0)->setText(u"new"_s);
        QCOMPARE(table->rowCount(), 4);
        table->setCurrentCell(3, 0);
        table->setCurrentFile(u"/tmp/photo.jpg"_s);
        QVERIFY(buttonNamed(editor, u"Apply Body"_s)->isEnabled());
        const QList<MultipartPart> parts = editor.body().parts;
        QCOMPARE(parts.size(), 4);
        QCOMPARE(parts.at(0).value, QByteArray("hello"));
        QCOMPARE(parts.at(1), body.parts.at(1));
        QCOMPARE(parts.at(3), (MultipartPart{u"photo"_s, {}, u"/tmp/photo.jpg"_s, {}, {}}));
        table->setCurrentCell(1, 0);
        QTest::keyClick(table, Qt::Key_Delete);
        QCOMPARE(editor.body().parts.size(), 3);
    }

    void differentBodiesAreToldOf()
    {
        BodyEditor editor;
        editor.show();
        editor.setBody(jsonBody("1"), true);
        QCOMPARE(editor.body().kind, Kind::None);
        QVERIFY(message(editor).contains(u"differ"_s));
        QVERIFY(!buttonNamed(editor, u"Apply Body"_s)->isEnabled());
    }

private:
    static void choose(BodyEditor &editor, Kind kind)
    {
        auto *box = editor.findChild<QComboBox *>();
        const int index = box->findData(int(kind));
        box->setCurrentIndex(index);
        Q_EMIT box->activated(index);
    }
    static QString message(const BodyEditor &editor) { return editor.findChild<QLabel *>()->text(); }
    static QPushButton *buttonNamed(const QWidget &panel, const QString &text)
    {
        for (QPushButton *button : panel.findChildren<QPushButton *>()) {
            if (button->text().remove(u'&').contains(text))
                return button;
        }
        return nullptr;
    }
};

UI_TEST_MAIN(TestBodyEditor)
#include "tst_bodyeditor.moc"
