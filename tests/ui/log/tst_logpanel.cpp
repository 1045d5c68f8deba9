// SPDX-FileCopyrightText: 2026 The AsyncFetcher authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/uitest.h"
#include "ui/log/logpanel.h"

#include <QComboBox>
#include <QLineEdit>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QToolButton>

using namespace AsyncFetcher;
using namespace Qt::StringLiterals;

class TestLogPanel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void followsTheEndUntilScrolledUp()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(u"fetcher.log"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        const auto write = [&file](int first, int count) {
            for (int i = first; i < first + count; ++i)
                file.write("2026-05-01T12:00:00.123+02:00 info fetcher.run n=" + QByteArray::number(i) +
                           '\n');
            file.flush();
        };
        write(0, 100);
        LogPanel panel;
        panel.resize(600, 200);
        panel.show();
        panel.follow(file.fileName());
        QTRY_COMPARE(panel.model()->rowCount(), 100);
        auto *bar = panel.findChild<QTableView *>()->verticalScrollBar();
        QTRY_VERIFY(bar->maximum() > 0);
        QCOMPARE(bar->value(), bar->maximum());
        write(100, 50);
        QTRY_COMPARE(panel.model()->rowCount(), 150);
        QCOMPARE(bar->value(), bar->maximum());

        bar->setValue(10);
        QVERIFY(!panel.isFollowing());
        write(150, 50);
        QTRY_COMPARE(panel.model()->rowCount(), 200);
        QCOMPARE(bar->value(), 10);

        bar->setValue(bar->maximum());
        QVERIFY(panel.isFollowing());
        bar->setValue(0);
        QTest::mouseClick(followButton(panel), Qt::LeftButton);
        QVERIFY(panel.isFollowing());
        QCOMPARE(bar->value(), bar->maximum());
    }

    void filtersByLevelAndText()
    {
        LogPanel panel;
        panel.show();
        panel.model()->append({"2026-05-01T12:00:00.123+02:00 info fetcher.run a",
                               "2026-05-01T12:00:00.123+02:00 warning fetcher.run b",
                               "2026-05-01T12:00:00.123+02:00 error fetcher.run c"});
        panel.findChild<QComboBox *>()->setCurrentIndex(2);
        QCOMPARE(panel.model()->rowCount(), 2);
        QTest::keyClicks(panel.findChild<QLineEdit *>(), u"run C"_s);
        QTRY_COMPARE(panel.model()->rowCount(), 1);
    }

    void aLineLeadsToItsRow()
    {
        LogPanel panel;
        panel.show();
        panel.model()->append({"2026-05-01T12:00:00.123+02:00 info fetcher.request request=1 msg=\"a\"",
                               "2026-05-01T12:00:00.123+02:00 info fetcher.request request=17 msg=\"b\"",
                               "2026-05-01T12:00:00.123+02:00 info fetcher.request request=\"my \\\"id\" x=1",
                               "2026-05-01T12:00:00.123+02:00 info fetcher.run msg=\"request=1\""});
        QSignalSpy spy(&panel, &LogPanel::rowWanted);
        auto *view = panel.findChild<QTableView *>();
        panel.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&panel));
        view->setFocus();
        for (int row = 0; row < 4; ++row) {
            view->setCurrentIndex(panel.model()->index(row, 0));
            QTest::keyClick(view, Qt::Key_Return);
        }
        QCOMPARE(spy.size(), 3); // the last is about no row
        QCOMPARE(spy.at(1).first().toString(), u"17"_s);
        QCOMPARE(spy.at(2).first().toString(), u"my \"id"_s);
    }

    void aRowHasItsLinesAlone()
    {
        LogPanel panel;
        panel.show();
        panel.model()->append({"2026-05-01T12:00:00.123+02:00 debug fetcher.request request=1 msg=\"a\"",
                               "2026-05-01T12:00:00.123+02:00 info fetcher.request request=17 msg=\"b\"",
                               "2026-05-01T12:00:00.123+02:00 info fetcher.request request=1",
                               "2026-05-01T12:00:00.123+02:00 info fetcher.run msg=\"request=1\""});
        panel.findChild<QComboBox *>()->setCurrentIndex(3);
        panel.showRequest(u"1"_s);
        QCOMPARE(panel.model()->rowCount(), 2);
        panel.findChild<QLineEdit *>()->clear();
        QTRY_COMPARE(panel.model()->rowCount(), 4);
    }

private:
    static QToolButton *followButton(const QWidget &panel)
    {
        for (QToolButton *button : panel.findChildren<QToolButton *>()) {
            if (button->isCheckable())
                return button;
        }
        return nullptr;
    }
};

UI_TEST_MAIN(TestLogPanel)
#include "tst_logpanel.moc"
