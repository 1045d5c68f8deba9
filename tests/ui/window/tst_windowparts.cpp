// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/window/desk.h"
#include "ui/base/theme.h"
#include "ui/base/themeicon.h"
#include "ui/window/progressstrip.h"
#include "ui/window/workbar.h"

#include <QDockWidget>
#include <QHeaderView>
#include <QMenuBar>
#include <QToolButton>

using namespace AsyncFetcher;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestWindowParts : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theWindowComesBackAsItWasLeft()
    {
        Desk desk;
        const int column = columnIndex(RequestColumn::State);
        desk.window->resize(900, 600);
        desk.window->table()->horizontalHeader()->resizeSection(column, 222);
        desk.window->table()->setColumnHidden(columnIndex(RequestColumn::Name), false);
        desk.window->findChild<QDockWidget *>(u"logDock"_s)->hide();
        QCoreApplication::processEvents();
        const QSize size = desk.window->size();
        desk.window->close();
        desk.open();
        QTRY_COMPARE(desk.window->size(), size);
        QCOMPARE(desk.window->table()->horizontalHeader()->sectionSize(column), 222);
        QVERIFY(!desk.window->table()->isColumnHidden(columnIndex(RequestColumn::Name)));
        QVERIFY(desk.window->findChild<QDockWidget *>(u"logDock"_s)->isHidden());
    }

    void everyActionHasAShortcutOrAMenu()
    {
        Desk desk;
        QSet<QString> keys;
        int found = 0;
        for (QAction *action : desk.window->findChildren<QAction *>(QString(), Qt::FindDirectChildrenOnly)) {
            if (action->menu() || action->isSeparator() || action->text().isEmpty())
                continue;
            ++found;
            QVERIFY2(!action->associatedObjects().isEmpty(), qPrintable(action->text()));
            const QString key = action->shortcut().toString();
            QVERIFY2(key.isEmpty() || !keys.contains(key), qPrintable(key));
            keys.insert(key);
        }
        QVERIFY(found > 20);
    }

    void controlsHaveNamesForThoseWhoDoNotSeeThem()
    {
        Desk desk;
        for (const QWidget *widget : desk.window->findChildren<QWidget *>()) {
            const bool needsName = widget->inherits("QLineEdit") || widget->inherits("QAbstractItemView") ||
                                   widget->inherits("QAbstractSpinBox") || widget->inherits("QComboBox") ||
                                   widget->inherits("QPlainTextEdit");
            const bool inner = widget->objectName().startsWith(u"qt_"_s) || widget->inherits("QHeaderView") ||
                               widget->parentWidget()->inherits("QComboBox") ||
                               widget->parentWidget()->inherits("QComboBoxPrivateContainer");
            if (needsName && !inner)
                QVERIFY2(!widget->accessibleName().isEmpty(), widget->metaObject()->className());
        }
    }

    void docksAreShownRaisedAndHiddenByTheirKeys()
    {
        Desk desk;
        QVERIFY(QTest::qWaitForWindowActive(desk.window.get()));
        auto *options = desk.window->findChild<QDockWidget *>(u"optionsDock"_s);
        QTRY_VERIFY(options->visibleRegion().isEmpty()); // behind the response
        desk.press(Qt::Key_2, Qt::ControlModifier);
        QTRY_VERIFY(!options->visibleRegion().isEmpty());
        desk.press(Qt::Key_2, Qt::ControlModifier);
        QVERIFY(options->isHidden());
        desk.press(Qt::Key_2, Qt::ControlModifier);
        QTRY_VERIFY(!options->visibleRegion().isEmpty());
    }

    void iconsAreDrawnInColoursOfThePalette_data()
    {
        QTest::addColumn<Theme>("theme");
        QTest::addRow("light") << Theme::Light;
        QTest::addRow("dark") << Theme::Dark;
    }
    void iconsAreDrawnInColoursOfThePalette()
    {
        QFETCH(Theme, theme);
        applyTheme(theme);
        const QPalette palette = QGuiApplication::palette();
        QCOMPARE(isDark(palette), theme == Theme::Dark);
        const QImage image = themeIcon("run"_L1).pixmap(32, 32).toImage();
        QCOMPARE(image.pixelColor(14, 16).rgb(), tintColor(Tint::Text, palette).rgb());
        // Words in colour can be read: contrast of 4.5 to 1, as WCAG asks.
        for (const auto tint : {Tint::Text, Tint::Quiet, Tint::Good, Tint::Bad, Tint::Busy, Tint::Wait}) {
            for (const auto role : {QPalette::Base, QPalette::AlternateBase})
                QVERIFY2(contrast(tintColor(tint, palette), palette.color(role)) >= 4.5,
                         qPrintable(QString::number(int(tint))));
        }
        applyTheme(Theme::System);
    }

    void theStripTellsHowTheRunStands()
    {
        Statistics statistics;
        statistics.total = 5'000;
        statistics.byState[size_t(RowState::Succeeded)] = 1'200;
        statistics.byState[size_t(RowState::Failed)] = 50;
        statistics.byState[size_t(RowState::Running)] = 6;
        statistics.byState[size_t(RowState::Pending)] = 3'744;
        statistics.attempts = 1'400;
        statistics.rowsAttempted = 1'256;
        statistics.elapsed = 75s;
        statistics.rateNow = 100;
        ProgressStrip strip;
        strip.showRun(FetchRun::Phase::Running, statistics);
        QStringList texts;
        for (const QLabel *label : strip.findChildren<QLabel *>())
            texts += label->text();
        const QString all = texts.join(u'|');
        for (const auto &part : {u"1250 of 5000"_s, u"1200 succeeded"_s, u"50 failed"_s, u"6 running"_s,
                                 u"144 retries"_s, u"100/s"_s, u"1:15 elapsed"_s, u"0:37 left"_s})
            QVERIFY2(all.contains(part), qPrintable(all));
        QCOMPARE(ProgressStrip::percentText(FetchRun::Phase::Running, statistics), u"25 %"_s);
        QCOMPARE(ProgressStrip::percentText(FetchRun::Phase::Finished, statistics), QString());
    }

    void workIsShownOnlyWhenItTakesLong()
    {
        WorkBar bar;
        TaskProgress progress;
        bar.begin(u"Opening"_s, &progress);
        QVERIFY(!bar.isVisible());
        bar.end();
        bar.begin(u"Opening"_s, &progress);
        QTRY_VERIFY(bar.isVisible());
        QTest::mouseClick(bar.findChild<QAbstractButton *>(), Qt::LeftButton);
        QVERIFY(progress.isCancelled());
        bar.end();
        QVERIFY(!bar.isVisible());
    }

    void aMessageOffersWhatToDo()
    {
        MessageBar bar;
        int done = 0;
        bar.offer(MessageBar::Kind::Warning, u"Careful"_s, u"Do It"_s, [&done] { ++done; });
        QVERIFY(bar.isVisible());
        for (QAbstractButton *button : bar.findChildren<QAbstractButton *>()) {
            if (button->text() == "Do It"_L1)
                QTest::mouseClick(button, Qt::LeftButton);
        }
        QCOMPARE(done, 1);
        QVERIFY(!bar.isVisible());
    }

private:
    static double luminance(const QColor &color)
    {
        const auto part = [](double c) {
            return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
        };
        return 0.2126 * part(color.redF()) + 0.7152 * part(color.greenF()) + 0.0722 * part(color.blueF());
    }
    static double contrast(const QColor &a, const QColor &b)
    {
        const double light = std::max(luminance(a), luminance(b));
        const double dark = std::min(luminance(a), luminance(b));
        return (light + 0.05) / (dark + 0.05);
    }
};

UI_TEST_MAIN(TestWindowParts)
#include "tst_windowparts.moc"
