// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/uitest.h"
#include "ui/response/attemptsview.h"
#include "ui/response/connectiontab.h"
#include "ui/response/headerstab.h"
#include "ui/response/redirectstab.h"
#include "ui/response/responsepanel.h"

#include <QAction>
#include <QClipboard>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>

#include <map>
#include <mutex>

using namespace AsyncFetcher;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

class MemoryStore final : public ResponseStore
{
public:
    Result<void> add(const HttpResponse &response) override
    {
        const std::lock_guard lock(m_mutex);
        m_responses[response.requestId] = response;
        return {};
    }
    Result<HttpResponse> response(RequestId id) const override
    {
        const std::lock_guard lock(m_mutex);
        const auto found = m_responses.find(id);
        if (found == m_responses.end())
            return fail(Error::Code::NotFound, u"no such row"_s);
        return found->second;
    }

private:
    mutable std::mutex m_mutex;
    std::map<RequestId, HttpResponse> m_responses;
};

HttpResponse responseFor(quint32 id, int status, const QByteArray &body)
{
    HttpResponse response;
    response.requestId = requestId(id);
    response.url = response.finalUrl = "http://host/" + QByteArray::number(id);
    response.method = "GET";
    response.statusCode = status;
    response.outcome = status < 400 ? RowState::Succeeded : RowState::Failed;
    response.headers = {{"Content-Type", "application/json"}, {"Server", "test"}};
    response.body = Body::fromBytes(body);
    Attempt attempt;
    attempt.number = 1;
    attempt.status = status;
    attempt.responseTime = 12ms;
    attempt.redirects = {{"http://host/old", 302, "/new"}};
    attempt.connection.hostIp = "127.0.0.1";
    response.attempts = {attempt};
    return response;
}

LiveRows::Value valueOf(RowState state)
{
    LiveRows::Value value;
    value.row.inRun = true;
    value.row.state = state;
    value.row.attempts = 1;
    return value;
}

} // namespace

class TestResponsePanel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void showsAResponse()
    {
        auto store = std::make_shared<MemoryStore>();
        QVERIFY(store->add(responseFor(3, 404, "{\"a\":1}")));
        ResponsePanel panel;
        panel.show();
        panel.showRow(requestId(3), valueOf(RowState::Failed), store);
        auto *text = panel.findChild<QPlainTextEdit *>();
        QTRY_COMPARE(text->toPlainText(), u"{\n  \"a\": 1\n}"_s);
        QVERIFY(text->isVisible());
        QTRY_VERIFY(labels(panel).contains(u"404 Not Found"_s));
        QCOMPARE(panel.findChild<HeadersTab *>()->rowCount(), 2);
        QCOMPARE(panel.findChild<HeadersTab *>()->item(1, 0)->text(), u"Server"_s);
        auto *attempts = panel.findChild<AttemptsView *>();
        QCOMPARE(attempts->topLevelItemCount(), 1);
        const auto *redirects = panel.findChild<RedirectsTab *>();
        QCOMPARE(redirects->rowCount(), 1);
        QVERIFY(redirects->item(0, 1)->text().contains(u"302"_s));
        QCOMPARE(redirects->item(0, 3)->text(), u"/new"_s);
        QCOMPARE(panel.findChild<ConnectionTab *>()->item(0, 1)->text(), u"127.0.0.1"_s);
        QCOMPARE(panel.findChild<QTabWidget *>()->tabText(1), u"Headers (2)"_s);
    }

    void saysWhatARowWithoutAResponseIsDoing()
    {
        ResponsePanel panel;
        panel.show();
        QVERIFY(labels(panel).contains(u"Select a row"_s));
        panel.showRow(requestId(0), {}, nullptr);
        QVERIFY(labels(panel).contains(u"has not been run"_s));
        auto store = std::make_shared<MemoryStore>();
        panel.showRow(requestId(0), valueOf(RowState::Running), store);
        QVERIFY(labels(panel).contains(u"Running"_s));
        panel.showRow(requestId(0), valueOf(RowState::Succeeded), store);
        QTRY_VERIFY(labels(panel).contains(u"no such row"_s));
        panel.showNothing();
        QVERIFY(labels(panel).contains(u"Select a row"_s));
    }

    void aResponseThatComesAMomentLateIsShown()
    {
        auto store = std::make_shared<MemoryStore>();
        ResponsePanel panel;
        panel.show();
        const QSignalSpy notThere(&panel, &ResponsePanel::notThereYet);
        panel.showRow(requestId(0), valueOf(RowState::Succeeded), store);
        QTRY_COMPARE(notThere.size(), 1);
        QVERIFY(store->add(responseFor(0, 200, "late")));
        panel.showRow(requestId(0), valueOf(RowState::Succeeded), store);
        QTRY_COMPARE(panel.findChild<QPlainTextEdit *>()->toPlainText(), u"late"_s);
    }

    void theLastOfManySelectionsIsShown()
    {
        auto store = std::make_shared<MemoryStore>();
        for (quint32 i = 0; i < 50; ++i)
            QVERIFY(store->add(responseFor(i, 200, QByteArray::number(i))));
        ResponsePanel panel;
        panel.show();
        for (quint32 i = 0; i < 50; ++i)
            panel.showRow(requestId(i), valueOf(RowState::Succeeded), store);
        QTRY_COMPARE(panel.findChild<QPlainTextEdit *>()->toPlainText(), u"49"_s);
    }

    void aRowThatRanAgainIsReadAgain()
    {
        auto store = std::make_shared<MemoryStore>();
        QVERIFY(store->add(responseFor(0, 200, "1")));
        ResponsePanel panel;
        panel.show();
        panel.showRow(requestId(0), valueOf(RowState::Succeeded), store);
        auto *text = panel.findChild<QPlainTextEdit *>();
        QTRY_COMPARE(text->toPlainText(), u"1"_s);
        QVERIFY(store->add(responseFor(0, 200, "2")));
        auto again = valueOf(RowState::Succeeded);
        panel.showRow(requestId(0), again, store); // nothing has changed
        again.runStartedMs = 5;
        panel.showRow(requestId(0), again, store);
        QTRY_COMPARE(text->toPlainText(), u"2"_s);
    }

    void moreOfALargeBodyComesOnDemand()
    {
        auto store = std::make_shared<MemoryStore>();
        QVERIFY(store->add(responseFor(0, 200, QByteArray(6'000'000, 'x').replace(0, 1, "y"))));
        ResponsePanel panel;
        panel.show();
        panel.showRow(requestId(0), valueOf(RowState::Succeeded), store);
        auto *text = panel.findChild<QPlainTextEdit *>();
        QTRY_VERIFY(text->toPlainText().size() > 5'242'000);
        QVERIFY(text->toPlainText().size() < 5'300'000);
        auto *more = buttonNamed(panel, u"More"_s);
        QVERIFY(more->isVisible());
        QVERIFY(labels(panel).contains(u"First 5.2"_s));
        QTest::mouseClick(more, Qt::LeftButton);
        QTRY_VERIFY(text->toPlainText().size() > 6'000'000);
        QVERIFY(!more->isVisible());
    }

    void addressesAndCommandsAreCopied()
    {
        auto store = std::make_shared<MemoryStore>();
        QVERIFY(store->add(responseFor(4, 200, "{}")));
        ResponsePanel panel;
        panel.show();
        panel.showRow(requestId(4), valueOf(RowState::Succeeded), store);
        QTRY_VERIFY(labels(panel).contains(u"200 OK"_s));
        const auto trigger = [&panel](const QString &text) {
            for (QAction *action : panel.findChildren<QAction *>()) {
                if (action->text().remove(u'&') == text)
                    action->trigger();
            }
        };
        trigger(u"Copy URL"_s);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"http://host/4"_s);
        QSignalSpy spy(&panel, &ResponsePanel::curlWanted);
        trigger(u"Copy as curl"_s);
        QCOMPARE(spy.size(), 1);
    }

private:
    static QString labels(const QWidget &panel)
    {
        QStringList texts;
        for (const QLabel *label : panel.findChildren<QLabel *>()) {
            if (label->isVisible())
                texts += label->text();
        }
        return texts.join(u'|');
    }
    static QPushButton *buttonNamed(const QWidget &panel, const QString &text)
    {
        for (QPushButton *button : panel.findChildren<QPushButton *>()) {
            if (button->text().remove(u'&').contains(text))
                return button;
        }
        return nullptr;
    }
};

UI_TEST_MAIN(TestResponsePanel)
#include "tst_responsepanel.moc"
