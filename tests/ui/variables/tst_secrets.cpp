// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo/demothread.h"
#include "tests/ui/window/desk.h"
#include "ui/variables/keychain.h"
#include "ui/variables/secretquestion.h"
#include "ui/variables/variablespanel.h"

#include <QCheckBox>
#include <QElapsedTimer>
#include <QTimer>

using namespace AsyncFetcher;
using namespace Qt::StringLiterals;

namespace {

/// Answers later, as a keychain does, or says that there is none.
class FakeStore final : public QObject, public SecretStore
{
public:
    void read(const QString &key, Read read) override
    {
        later([this, key, read = std::move(read)] {
            if (isAway)
                return read(fail(Error::Code::Io, u"nobody is there"_s));
            if (!values.contains(key))
                return read(fail(Error::Code::NotFound, {}));
            read(values.value(key));
        });
    }
    void write(const QString &key, const QByteArray &value, Done done) override
    {
        later([this, key, value, done = std::move(done)] {
            if (isAway)
                return done(fail(Error::Code::Io, u"nobody is there"_s));
            values.insert(key, value);
            done({});
        });
    }
    void remove(const QString &key, Done done) override
    {
        later([this, key, done = std::move(done)] {
            values.remove(key);
            done({});
        });
    }

    QHash<QString, QByteArray> values;
    bool isAway = false;

private:
    void later(std::function<void()> answer) { QTimer::singleShot(0, this, std::move(answer)); }
};

} // namespace

/// Values of secrets: asked for before a run, and kept in the keychain by choice.
class TestSecrets : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_server = std::make_unique<DemoThread>();
        m_url = (*m_server->start()).toEncoded();
        m_store = std::make_shared<FakeStore>();
    }

    void whatIsMissingIsAskedForBeforeARun()
    {
        Desk desk("runs", m_store);
        openBatch(desk);
        desk.window->runs()->runAll();
        SecretQuestion *question = nullptr;
        QTRY_VERIFY(question = desk.window->findChild<SecretQuestion *>());
        QVERIFY(!desk.window->runs()->isActive());
        auto *line = question->findChild<QLineEdit *>();
        QCOMPARE(line->echoMode(), QLineEdit::Password);
        line->setText(u"abc"_s);
        QVERIFY(!button(question, u"Run"_s)->isEnabled()); // it could not be hidden
        line->setText(u"a-secret"_s);
        button(question, u"Run"_s)->click();
        QTRY_VERIFY(desk.ended());
        QCOMPARE(desk.cell(0, RequestColumn::Status), u"200"_s);
        QVERIFY(m_store->values.isEmpty()); // nobody wanted it to be remembered
        desk.window->runs()->runAll();      // is not asked for again
        QTRY_VERIFY(desk.ended());
    }

    void nothingIsSentWithoutAnAnswer()
    {
        Desk desk("runs", m_store);
        openBatch(desk);
        desk.window->runs()->runAll();
        SecretQuestion *question = nullptr;
        QTRY_VERIFY(question = desk.window->findChild<SecretQuestion *>());
        question->reject();
        QVERIFY(!desk.window->runs()->isActive());
        QVERIFY(!desk.window->runs()->hasResults());
    }

    void valuesAreRememberedByChoice()
    {
        Desk desk(nullptr, m_store);
        const QString file = openBatch(desk);
        const QString key = file + u"#token"_s;
        auto *box = desk.window->findChild<VariablesPanel *>()->findChild<QCheckBox *>();
        desk.window->variables()->setSecret("token", "first");
        box->click();
        QTRY_COMPARE(m_store->values.value(key), "first");
        desk.window->variables()->setSecret("token", "second");
        QTRY_COMPARE(m_store->values.value(key), "second");
        QVERIFY(!desk.read("batch.json").contains("second"));

        desk.window->close();
        desk.window.reset();
        QVERIFY(!desk.read("window.ini").contains("second"));
        desk.open();
        desk.window->openFiles({file});
        QTRY_COMPARE(desk.window->variables()->secret("token"), "second");
        box = desk.window->findChild<VariablesPanel *>()->findChild<QCheckBox *>();
        QVERIFY(box->isChecked());
        box->click();
        QTRY_VERIFY(m_store->values.isEmpty());
        QCOMPARE(desk.window->variables()->secret("token"), "second"); // in memory
    }

    void aBatchTakesItsSecretsToAnotherFile()
    {
        Desk desk(nullptr, m_store);
        openBatch(desk);
        desk.window->variables()->setSecret("token", "first");
        desk.window->rememberedSecrets()->setOn(true);
        desk.window->files()->saveTo(desk.path("other.json"));
        QTRY_COMPARE(m_store->values.value(desk.path("other.json") + u"#token"_s), "first");
        QVERIFY(desk.window->rememberedSecrets()->isOn());
    }

    void aKeychainThatIsNotThereIsTold()
    {
        m_store->isAway = true;
        Desk desk(nullptr, m_store);
        openBatch(desk);
        desk.window->variables()->setSecret("token", "first");
        desk.window->rememberedSecrets()->setOn(true);
        QTRY_VERIFY(desk.message().contains(u"The keychain does not answer (nobody is there)"_s));
        QVERIFY(!desk.window->rememberedSecrets()->isOn());
        QCOMPARE(desk.window->variables()->secret("token"), "first");
    }

    void aBatchWithoutAFileIsRememberedNowhere()
    {
        Desk desk(nullptr, m_store);
        desk.window->rememberedSecrets()->setOn(true);
        QVERIFY(desk.message().contains(u"Save the batch first"_s));
        QVERIFY(!desk.window->rememberedSecrets()->isOn());
    }

    /// The tests have no session with a secret service: the real thing says so, and nothing waits for it.
    void theKeychainOfASessionWithoutOne()
    {
        if (qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS"))
            QSKIP("there is a session");
        constexpr qint64 mostMs = 2000;
        Keychain keychain;
        bool isAnswered = false;
        QElapsedTimer timer;
        timer.start();
        keychain.write(u"/tmp/batch.json#token"_s, "value", [&isAnswered](const Result<void> &result) {
            isAnswered = true;
            QVERIFY(!result);
            QVERIFY(!result.error().message.isEmpty());
            QVERIFY(result.error().code != Error::Code::NotFound);
        });
        QVERIFY2(timer.elapsed() < mostMs, "the window would have waited");
        QTRY_VERIFY_WITH_TIMEOUT(isAnswered, 30'000);
    }

    void secretsOfARunThatGoesOnAreAskedFor()
    {
        Desk desk("runs", m_store);
        desk.window->openFiles({desk.write(
            "batch.json",
            R"({"variables": {"token": {"secret": true}}, "options": {"max_concurrent": 1}, "requests": [")" +
                m_url + R"(/delay/1", ")" + m_url + R"(/anything?q={{token}}"]})")});
        QTRY_COMPARE(desk.rows(), 2);
        desk.window->variables()->setSecret("token", "a-secret");
        desk.window->runs()->runAll();
        QTRY_VERIFY(desk.window->runs()->statistics().count(RowState::Running) > 0);
        desk.window->runs()->drain();
        QTRY_VERIFY(desk.ended());
        QCOMPARE(desk.cell(1, RequestColumn::Status), QString());
        const QString run = QDir(desk.path("runs")).entryInfoList({u"*.afrun"_s}).first().filePath();
        desk.window->openFiles({run});
        QTRY_VERIFY(!desk.message().isEmpty());
        QCOMPARE(desk.window->variables()->secret("token"), QByteArray());
        desk.click(u"Resume"_s);
        SecretQuestion *question = nullptr;
        QTRY_VERIFY(question = desk.window->findChild<SecretQuestion *>());
        question->findChild<QLineEdit *>()->setText(u"a-secret"_s);
        button(question, u"Run"_s)->click();
        QTRY_COMPARE(desk.cell(1, RequestColumn::Status), u"200"_s);
        QTRY_VERIFY(desk.ended());
        // The file has the name, what came back has been masked.
        const auto response = [&desk] {
            return desk.window->runs()->results().store->response(requestId(1));
        };
        QTRY_VERIFY(response() && response()->finalUrl.endsWith("q={{token}}"));
        QVERIFY(response()->body.open()->readAll().contains("q=***"));
    }

private:
    QString openBatch(Desk &desk)
    {
        const QString file =
            desk.write("batch.json", R"({"variables": {"token": {"secret": true}}, "requests": [")" + m_url +
                                         R"(/anything?q={{token}}"]})");
        desk.window->openFiles({file});
        if (!QTest::qWaitFor([&desk] { return desk.rows() == 1; }))
            qFatal("the batch does not open");
        return file;
    }
    static QAbstractButton *button(QWidget *dialog, const QString &text)
    {
        for (QAbstractButton *each : dialog->findChildren<QAbstractButton *>())
            if (each->text().remove(u'&') == text)
                return each;
        return nullptr;
    }

    std::unique_ptr<DemoThread> m_server;
    std::shared_ptr<FakeStore> m_store;
    QByteArray m_url;
};

UI_TEST_MAIN(TestSecrets)
#include "tst_secrets.moc"
