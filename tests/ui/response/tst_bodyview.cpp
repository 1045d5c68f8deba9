// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/uitest.h"
#include "ui/response/bodysearch.h"
#include "ui/response/bodyview.h"
#include "ui/response/findbar.h"
#include "ui/response/hexview.h"
#include "ui/response/jsontreeview.h"
#include "ui/response/retireddocument.h"
#include "ui/response/sourceview.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QScrollBar>
#include <QSet>
#include <QTextBlock>
#include <QTextLayout>

using namespace AsyncFetcher;
using namespace Qt::StringLiterals;

namespace {

BodyPreview previewOf(const QByteArray &body, const QByteArray &type = {})
{
    HttpResponse response;
    response.body = Body::fromBytes(body);
    if (!type.isEmpty())
        response.headers = {{"Content-Type", type}};
    return BodyPreviewer::preview(response, BodyPreview::FirstBytes);
}

void choose(BodyView &view, const QString &page)
{
    auto *choice = view.findChild<QComboBox *>();
    const int index = choice->findText(page);
    QVERIFY2(index >= 0, qPrintable(page));
    choice->setCurrentIndex(index);
    Q_EMIT choice->activated(index);
}

void typeInto(FindBar *bar, const QString &text)
{
    bar->open();
    bar->findChild<QLineEdit *>()->setText(text);
}

QString countOf(const FindBar *bar)
{
    return bar->findChild<QLabel *>()->text();
}

} // namespace

class TestBodyView : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void offersWhatTheBodyCanBeShownAs()
    {
        BodyView view;
        view.show();
        const auto *choice = view.findChild<QComboBox *>();
        const auto offered = [choice] {
            QStringList names;
            for (int i = 0; i < choice->count(); ++i)
                names += choice->itemText(i);
            return names.join(u' ');
        };
        view.setPreview(previewOf("{\"a\":1}", "application/json"));
        QCOMPARE(offered(), u"Text Tree Bytes"_s);
        view.setPreview(previewOf("<p>x</p>", "text/html"));
        QCOMPARE(offered(), u"Text Bytes"_s);
        view.setPreview(previewOf(QByteArray("\0\1", 2)));
        QCOMPARE(offered(), u"Bytes"_s);
        view.setPreview({});
        QVERIFY(!choice->isVisible());
    }

    void aChoiceHoldsForBodiesOfItsKind()
    {
        BodyView view;
        view.show();
        view.setPreview(previewOf("[1]", "application/json"));
        choose(view, u"Tree"_s);
        view.setPreview(previewOf("text"));
        QVERIFY(view.findChild<SourceView *>()->isVisible());
        view.setPreview(previewOf("[2]", "application/json"));
        auto *tree = view.findChild<JsonTreeView *>();
        QVERIFY(tree->isVisible());
        QCOMPARE(tree->model()->index(0, 1).data().toString(), u"2"_s);
        QCOMPARE(view.findChild<SourceView *>()->toPlainText(), QString());
    }

    void aLieIsTold()
    {
        BodyView view;
        view.show();
        view.setPreview(previewOf("<html>no</html>", "application/json"));
        const auto said = [&view](const QString &words) {
            for (const QLabel *label : view.findChildren<QLabel *>()) {
                if (label->isVisible() && label->text().contains(words))
                    return true;
            }
            return false;
        };
        QVERIFY(said(u"application/json, but this is not JSON: line 1, column 1"_s));
        view.setPreview(previewOf("{}", "application/json"));
        QVERIFY(!said(u"Content-Type"_s));
    }

    void hexRows()
    {
        HexModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setBytes(QByteArray("0123456789abcdef\n\xff", 18));
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.lineAt(0),
                 u"00000000  30 31 32 33 34 35 36 37 38 39 61 62 63 64 65 66  0123456789abcdef"_s);
        QCOMPARE(model.lineAt(1), u"00000010  0a ff                                            .."_s);
        model.setBytes({});
        QCOMPARE(model.rowCount(), 0);
    }

    void aLongTextGoesLittleByLittle()
    {
        BodyView view;
        view.show();
        auto *text = view.findChild<SourceView *>();
        view.setPreview(previewOf(QByteArray("{\"name\": 1}\n").repeated(20'000), "text/plain"));
        QTRY_VERIFY(text->isFilled());
        view.setPreview(previewOf("{\"a\": 1}", "application/json"));
        QVERIFY(text->toPlainText().startsWith(u"{\n"_s)); // indented
        QCOMPARE(text->document()->defaultFont(), text->font());
        QCOMPARE(view.findChildren<RetiredDocument *>().size(), 1);
        QTRY_COMPARE(view.findChildren<RetiredDocument *>().size(), 0);
        // The new document has its colours.
        QTRY_VERIFY(!text->document()->firstBlock().next().layout()->formats().isEmpty());
    }

    void findsInText()
    {
        BodyView view;
        view.show();
        view.setPreview(previewOf("one Two\r\nthree two TWO", "text/plain"));
        auto *text = view.findChild<SourceView *>();
        text->setFocus();
        QTest::keyClick(text, Qt::Key_F, Qt::ControlModifier);
        auto *bar = view.findChild<FindBar *>();
        QVERIFY(bar->isVisible());
        typeInto(bar, u"two"_s);
        QTRY_COMPARE(countOf(bar), u"1 of 3"_s);
        QCOMPARE(text->textCursor().selectedText(), u"Two"_s);
        auto *line = bar->findChild<QLineEdit *>();
        QTest::keyClick(line, Qt::Key_Return);
        QCOMPARE(countOf(bar), u"2 of 3"_s);
        QCOMPARE(text->textCursor().selectedText(), u"two"_s);
        QTest::keyClick(line, Qt::Key_F3);
        QCOMPARE(text->textCursor().selectedText(), u"TWO"_s);
        QTest::keyClick(line, Qt::Key_F3);
        QCOMPARE(countOf(bar), u"1 of 3"_s);
        QTest::keyClick(line, Qt::Key_Return, Qt::ShiftModifier);
        QCOMPARE(countOf(bar), u"3 of 3"_s);
        typeInto(bar, u"absent"_s);
        QTRY_COMPARE(countOf(bar), u"not found"_s);
        QTest::keyClick(line, Qt::Key_Escape);
        QVERIFY(!bar->isVisible());
    }

    void findsInTreesAndBytes()
    {
        BodyView view;
        view.resize(500, 400);
        view.show();
        view.setPreview(previewOf(R"({"a":[0,1,{"Deep":"needle"}],"b":2})", "application/json"));
        choose(view, u"Tree"_s);
        auto *bar = view.findChild<FindBar *>();
        typeInto(bar, u"NEEDLE"_s);
        auto *tree = view.findChild<JsonTreeView *>();
        QTRY_COMPARE(tree->tree()->path(tree->currentIndex()), u"$.a[2].Deep"_s);
        QVERIFY(tree->isExpanded(tree->currentIndex().parent()));
        choose(view, u"Bytes"_s);
        QTRY_COMPARE(countOf(bar), u"1 of 1"_s);
        QTRY_COMPARE(view.findChild<HexView *>()->currentIndex().row(), 1);
    }

    void searchesBytesAndText_data()
    {
        QTest::addColumn<QString>("wanted");
        QTest::addColumn<int>("count");
        QTest::newRow("none") << u"zz"_s << 0;
        QTest::newRow("empty") << QString() << 0;
        QTest::newRow("case") << u"aB"_s << 3;
        QTest::newRow("overlap") << u"xx"_s << 1;
        QTest::newRow("utf-8") << u"ä"_s << 1;
    }

    void searchesBytesAndText()
    {
        QFETCH(QString, wanted);
        QFETCH(int, count);
        const QByteArray bytes = "ab AB\nAb xxx \xc3\xa4";
        const TaskProgress progress;
        QCOMPARE(BodySearch::find({{}, bytes}, wanted, progress).places.size(), count);
        QCOMPARE(BodySearch::find({QString::fromUtf8(bytes), {}}, wanted, progress).places.size(), count);
    }

    void moreThanEnoughIsFoundOnce()
    {
        const TaskProgress progress;
        const auto found = BodySearch::find({QString(300'000, u'a'), {}}, u"a"_s, progress);
        QCOMPARE(found.places.size(), BodySearch::MostMatches);
    }

    void longTextArrivesPieceByPiece()
    {
        QByteArray json = "[0";
        while (json.size() < 3'000'000)
            json += ",\"some words to fill a line with\"";
        SourceView view;
        view.resize(400, 300);
        view.show();
        const BodyPreview preview = previewOf(json + ']', "application/json");
        view.showBody(preview);
        QVERIFY(!view.isFilled());
        QVERIFY(view.document()->blockCount() > 10);
        QTRY_VERIFY(view.isFilled());
        QCOMPARE(view.toPlainText(), preview.text);
        QCOMPARE(view.verticalScrollBar()->value(), 0);
        view.showBody(preview);
        view.showMatch(preview.text.size() - 10, 5); // not there yet
        QTRY_COMPARE(view.textCursor().selectedText(), preview.text.mid(preview.text.size() - 10, 5));
    }

    void syntaxIsColoured_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("colours"); // that differ, in the first line
        QTest::newRow("json") << QByteArray(R"({"a":1})") << 0 /* the bracket alone */;
        QTest::newRow("xml") << QByteArray("<?xml version=\"1.0\"?><a b='c'>t</a><!-- d -->") << 4;
        QTest::newRow("html") << QByteArray("<!DOCTYPE html><p class=x>1 < 2</p>") << 2;
        QTest::newRow("text") << QByteArray("a b") << 0;
    }

    void syntaxIsColoured()
    {
        QFETCH(QByteArray, body);
        SourceView view;
        view.showBody(previewOf(body));
        QTRY_VERIFY(view.isFilled());
        QSet<QRgb> seen;
        for (const auto &range : view.document()->firstBlock().layout()->formats())
            seen.insert(range.format.foreground().color().rgb());
        QTEST(int(seen.size()), "colours");
    }
};

UI_TEST_MAIN(TestBodyView)
#include "tst_bodyview.moc"
