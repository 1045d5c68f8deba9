// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/uitest.h"
#include "ui/editor/ruleeditor.h"
#include "ui/editor/ruletext.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>

using namespace AsyncFetcher;
using namespace Qt::StringLiterals;

class TestRuleEditor : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_editor = std::make_unique<RuleEditor>();
        const auto texts = m_editor->findChildren<QPlainTextEdit *>();
        QCOMPARE(texts.size(), 2);
        m_expect = texts.first();
        m_extract = texts.last();
        m_apply = m_editor->findChild<QPushButton *>();
    }

    void showsWhatRowsHave()
    {
        m_editor->setRules({"status == 200", "time < 1s"}, {{"id", "json $.id"}}, false);
        QCOMPARE(m_expect->toPlainText(), u"status == 200\ntime < 1s"_s);
        QCOMPARE(m_extract->toPlainText(), u"id=json $.id"_s);
        QVERIFY(!m_apply->isEnabled());
        m_editor->setRules({}, {}, true);
        QVERIFY(m_expect->toPlainText().isEmpty());
        QVERIFY(message().contains(u"differ"_s));
    }

    void appliesWhatIsTyped()
    {
        m_editor->setRules({"status == 200"}, {}, false);
        QSignalSpy applied(m_editor.get(), &RuleEditor::applied);
        m_expect->setPlainText(u"  status == 201\n\ntime < 1s\n"_s);
        m_extract->setPlainText(u"id = json $.id"_s);
        QVERIFY(m_apply->isEnabled());
        m_apply->click();
        QCOMPARE(applied.size(), 1);
        QCOMPARE(applied.first().at(0).value<QByteArrayList>(),
                 (QByteArrayList{"status == 201", "time < 1s"}));
        QCOMPARE(applied.first().at(1).value<QList<ColumnRule>>(), (QList<ColumnRule>{{"id", "json $.id"}}));
    }

    void saysAtOnceWhatCannotBeRead()
    {
        m_expect->setPlainText(u"status == 200\nstatus = 200"_s);
        QVERIFY2(message().contains(u"“status = 200”, column 8"_s), qPrintable(message()));
        QVERIFY(m_apply->isEnabled()); // it is the user's, and fails its rows with the same sentence
        m_expect->clear();
        QVERIFY(message().isEmpty());
        m_extract->setPlainText(u"id"_s);
        QVERIFY(message().contains(u"NAME=EXPRESSION"_s));
        QVERIFY(!m_apply->isEnabled());
    }

    void triesWhatIsTyped()
    {
        auto response = std::make_shared<HttpResponse>();
        response->statusCode = 404;
        response->body = Body::fromBytes(R"({"id": 7})");
        const auto *tried = m_editor->findChild<QListWidget *>();
        m_editor->setResponse(response, u"."_s);
        m_expect->setPlainText(u"status == 200\njson $.id == 7\njson id == 7"_s);
        m_extract->setPlainText(u"n=json $.id"_s);
        QTRY_COMPARE(tried->count(), 4);
        QCOMPARE(tried->item(0)->text(), u"status == 200: failed (404)"_s);
        QCOMPARE(tried->item(1)->text(), u"json $.id == 7: passed (7)"_s);
        QVERIFY2(tried->item(2)->text().startsWith(u"json id == 7: column 6: "_s),
                 qPrintable(tried->item(2)->text()));
        QCOMPARE(tried->item(3)->text(), u"n = 7"_s);
        m_expect->setPlainText(u"status == 404"_s);
        QTRY_COMPARE(tried->item(0)->text(), u"status == 404: passed (404)"_s);
        m_editor->setResponse(nullptr, u"."_s);
        QTRY_COMPARE(tried->count(), 0);
        QVERIFY(tried->isHidden());
    }

    void offersWords()
    {
        m_editor->show();
        QVERIFY(QTest::qWaitForWindowActive(m_editor.get()));
        auto *text = static_cast<RuleText *>(m_expect);
        text->setFocus();
        QTest::keyClicks(text, u"sta"_s);
        QTRY_COMPARE(text->offered(), QStringList{u"status"_s});
        auto *popup = text->findChild<QCompleter *>()->popup();
        QTest::keyClick(popup, Qt::Key_Escape);
        QTRY_VERIFY(text->offered().isEmpty());
        QTest::keyClick(text, Qt::Key_Space, Qt::ControlModifier);
        QTRY_COMPARE(text->offered(), QStringList{u"status"_s});
        QTest::keyClick(popup, Qt::Key_Down);
        QTest::keyClick(popup, Qt::Key_Return);
        QTRY_COMPARE(text->toPlainText(), u"status"_s);
        QTest::keyClicks(text, u" =="_s);
        QTRY_VERIFY(text->offered().isEmpty());
        QCOMPARE(text->toPlainText(), u"status =="_s);
    }

private:
    QString message() const
    {
        for (const QLabel *label : m_editor->findChildren<QLabel *>(Qt::FindDirectChildrenOnly))
            if (!label->buddy())
                return label->text();
        return {};
    }

    std::unique_ptr<RuleEditor> m_editor;
    QPlainTextEdit *m_expect = nullptr;
    QPlainTextEdit *m_extract = nullptr;
    QPushButton *m_apply = nullptr;
};

UI_TEST_MAIN(TestRuleEditor)
#include "tst_ruleeditor.moc"
