// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/window/desk.h"
#include "ui/base/theme.h"
#include "ui/response/sourceview.h"
#include "ui/window/preferencesdialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGroupBox>
#include <QSettings>
#include <QSpinBox>

using namespace AsyncFetcher;
using namespace Qt::StringLiterals;

class TestPreferences : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cleanup() { applyTheme(Theme::Light); }

    void countsForNewBatchesAlone()
    {
        Desk desk;
        QVERIFY(QTest::qWaitForWindowActive(desk.window.get()));
        desk.press(Qt::Key_Comma, Qt::ControlModifier);
        auto *dialog = desk.window->findChild<PreferencesDialog *>();
        QVERIFY(dialog && dialog->isVisible());
        field<QSpinBox>(dialog, u"Requests at once"_s)->setValue(7);
        field<QSpinBox>(dialog, u"Retries"_s)->setValue(0);
        QCOMPARE(desk.window->document()->options().maxConcurrent, 50);
        dialog->close();
        desk.window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(desk.window.get()));
        desk.press(Qt::Key_N, Qt::ControlModifier);
        QCOMPARE(desk.window->document()->options().maxConcurrent, 7);
        QCOMPARE(desk.window->document()->options().maxRetries, 0);
        QVERIFY(!desk.window->document()->isModified());
        // What is saved says so, for the defaults of whoever opens it are others.
        QCOMPARE(desk.window->document()->toWrite().optionsJson.value("max_concurrent"_L1).toInt(), 7);

        desk.window.reset();
        desk.open();
        QCOMPARE(desk.window->document()->options().maxConcurrent, 7);
    }

    void coloursAndFontsChangeAtOnce()
    {
        Desk desk;
        QVERIFY(QTest::qWaitForWindowActive(desk.window.get()));
        desk.press(Qt::Key_Comma, Qt::ControlModifier);
        auto *dialog = desk.window->findChild<PreferencesDialog *>();
        auto *theme = field<QComboBox>(dialog, u"Colours"_s);
        theme->setCurrentIndex(2);
        Q_EMIT theme->activated(2);
        QVERIFY(isDark(QApplication::palette()));
        const auto menuEntry = [&desk](QLatin1StringView text) -> QAction * {
            for (QAction *action : desk.window->findChildren<QAction *>()) {
                if (action->text() == text)
                    return action;
            }
            return nullptr;
        };
        QVERIFY(menuEntry("&Dark"_L1)->isChecked());
        menuEntry("&Light"_L1)->trigger();
        QCOMPARE(theme->currentIndex(), 1);
        field<QSpinBox>(dialog, u"Font size of bodies"_s)->setValue(31);
        QCOMPARE(desk.window->findChild<SourceView *>()->font().pointSize(), 31);
    }

    void theLogLevelChangesAtOnce()
    {
        Desk desk;
        LogLevel level = LogLevel::Off;
        desk.window = std::make_unique<MainWindow>(
            MainWindow::Setup{desk.path("window.ini"), {}, {}, {}, [&level](LogLevel set) { level = set; }});
        desk.window->show();
        QCOMPARE(level, LogLevel::Info);
        QVERIFY(QTest::qWaitForWindowActive(desk.window.get()));
        desk.press(Qt::Key_Comma, Qt::ControlModifier);
        auto *box = field<QComboBox>(desk.window->findChild<PreferencesDialog *>(), u"Log level"_s);
        box->setCurrentIndex(0);
        Q_EMIT box->activated(0);
        QCOMPARE(level, LogLevel::Debug);
    }

    void searchLeavesWhatMatches()
    {
        Desk desk;
        QVERIFY(QTest::qWaitForWindowActive(desk.window.get()));
        desk.press(Qt::Key_Comma, Qt::ControlModifier);
        auto *dialog = desk.window->findChild<PreferencesDialog *>();
        auto *line = dialog->findChild<QLineEdit *>();
        QTest::keyClicks(line, u"per host"_s);
        QVERIFY(field<QSpinBox>(dialog, u"Requests at once per host"_s)->isVisible());
        QVERIFY(!field<QSpinBox>(dialog, u"Requests at once"_s)->isVisible());
        QVERIFY(!field<QComboBox>(dialog, u"Colours"_s)->isVisible());
        line->setText(u"appearance"_s);
        QVERIFY(field<QComboBox>(dialog, u"Colours"_s)->isVisible());
        QVERIFY(field<QComboBox>(dialog, u"Language"_s)->isVisible());
        line->setText(u"no such thing"_s);
        for (const QGroupBox *group : dialog->findChildren<QGroupBox *>())
            QVERIFY(!group->isVisible());
        line->clear();
        QVERIFY(field<QComboBox>(dialog, u"Log level"_s)->isVisible());
    }

    void nonsenseInTheFileIsNone()
    {
        Desk desk;
        QSettings settings(desk.path("odd.ini"), QSettings::IniFormat);
        settings.setValue(u"batch/maxConcurrent"_s, u"many"_s);
        settings.setValue(u"batch/maxPerHost"_s, -3);
        settings.setValue(u"batch/rate"_s, u"nan"_s);
        settings.setValue(u"body/fontSize"_s, 100'000);
        settings.setValue(u"log/level"_s, u"off"_s);
        const Preferences preferences(&settings);
        QCOMPARE(preferences.newBatchOptions(), RunOptions());
        QCOMPARE(preferences.bodyFontSize(), 0);
        QCOMPARE(preferences.logLevel(), LogLevel::Info);
        QVERIFY(preferences.reopensLast());
    }

private:
    template <typename Widget>
    static Widget *field(const QWidget *dialog, const QString &name)
    {
        for (Widget *widget : dialog->findChildren<Widget *>()) {
            if (widget->accessibleName() == name)
                return widget;
        }
        qFatal("there is no field %s", qPrintable(name));
    }
};

UI_TEST_MAIN(TestPreferences)
#include "tst_preferences.moc"
